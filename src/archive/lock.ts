/** Settles which of several processes may listen for a directory. Nothing is ever said over a lock. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { listenAt, removeSocket, stopListening } from './socket.ts';
import { codeOf } from './trouble.ts';

export type Release = () => Promise<void>;

/** Null where another process has the lock, or lets go of it just now. */
export const takeLock = (path: string): Promise<Release | null> | (Release | null) =>
  process.platform === 'linux' ? takeName(`\0${path}.lock`) : takeFile(`${path}.lock`);

/** An abstract socket: Linux frees the name when its holder dies, however it dies. */
const takeName = async (name: string): Promise<Release | null> => {
  const server = createServer((socket) => socket.destroy());
  return (await listenAt(server, name)) ? () => stopListening(server) : null;
};

/**
 * Elsewhere a file with the number of the process. One that names a dead process is removed and null is given all the
 * same: the next try, a pause later, takes it, so that nobody removes what a quicker process has just made.
 */
export const takeFile = (name: string): Release | null => {
  try {
    writeFileSync(name, String(process.pid), { flag: 'wx', mode: 0o600 });
    return async () => removeSocket(name);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if (isAbandoned(name)) removeSocket(name);
    return null;
  }
};

const isAbandoned = (name: string): boolean => {
  try {
    const holder = Number(readFileSync(name, 'utf8'));
    if (!Number.isInteger(holder) || holder <= 0) return false;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
};
