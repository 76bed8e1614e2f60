/**
 * The meeting point of the processes that want one directory: a socket in the temporary folder, named by a digest of
 * the directory's real path, so that every name of the directory leads to the same one.
 */
import { createHash } from 'node:crypto';
import { lstatSync, realpathSync, unlinkSync } from 'node:fs';
import { connect } from 'node:net';
import type { Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuse } from '../model/index.ts';
import type { Refusal } from '../model/index.ts';
import { codeOf } from './trouble.ts';

export const socketOf = (dir: string): string =>
  join(tmpdir(), `bestand-${createHash('sha256').update(realpathSync(dir)).digest('hex').slice(0, 24)}.sock`);

export const heldByAnother = (where: string): Refusal =>
  refuse(
    'archive-held',
    where,
    'Another user of this machine holds this directory, or left a socket with its name.',
    'Ask them to stop their process, or to remove the socket; then try again.',
  );

/** Whether the socket file is ours to talk to or to remove; true where there is none. Root may act for everybody. */
export const isOurs = (path: string): boolean => {
  const own = process.getuid?.();
  if (own === undefined) return true;
  try {
    const owner = lstatSync(path).uid;
    return owner === own || own === 0;
  } catch (error) {
    return codeOf(error) === 'ENOENT';
  }
};

/** Null where nobody listens (any more). Other errors are thrown. */
export const reach = (path: string): Promise<Socket | null> =>
  new Promise((resolve, reject) => {
    const socket = connect({ path });
    socket.once('connect', () => resolve(socket));
    socket.once('error', (error) => {
      if (['ENOENT', 'ECONNREFUSED', 'ENOTSOCK'].includes(codeOf(error))) resolve(null);
      else reject(error);
    });
  });

/** True when listening, false when somebody else is. The socket is made for its owner alone. */
export const listenAt = (server: Server, path: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const refused = (error: Error): void => {
      if (codeOf(error) === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', refused);
    const mask = process.umask(0o177);
    try {
      server.listen({ path }, () => {
        server.off('error', refused);
        resolve(true);
      });
    } finally {
      process.umask(mask);
    }
  });

export const removeSocket = (path: string): void => {
  try {
    unlinkSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
};

export const stopListening = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
  });
