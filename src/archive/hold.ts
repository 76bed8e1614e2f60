/** The one holder of a directory, and how it answers those who come with a command. */
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Refusal } from '../model/index.ts';
import { frame, frameReader } from './frames.ts';
import { takeLock } from './lock.ts';
import { heldByAnother, isOurs, listenAt, reach, removeSocket, socketOf, stopListening } from './socket.ts';
import { codeOf, troubleWith } from './trouble.ts';

/** A command handed over: its words, the folder its paths are meant from, and its standard input if it reads one. */
export type Asked = Readonly<{ argv: readonly string[]; folder: string; stdin: Uint8Array | null }>;
export type Reply = Readonly<{ out: (piece: string | Uint8Array) => void; err: (piece: string | Uint8Array) => void }>;
/** Runs a command and gives its exit code; `busy` sends the asker away until this holder lets go. */
export type Answering = (asked: Asked, reply: Reply) => Promise<number | 'busy'>;
export type Held = Readonly<{ release(): Promise<void> }>;

/** How often a race is looked at again, 50 ms apart, before the other side is taken to be stuck. */
const PATIENCE = 60;

/**
 * Holds `dir` (which must exist) until released or until this process ends, however it ends. `heldBy` where another
 * process does. Commands are answered one after the other. Refused: `archive-held` (by another user, or without
 * answering), `archive-missing`, `directory-not-writable` (the temporary folder).
 */
export const hold = async (
  dir: string,
  answer: Answering,
): Promise<Held | { heldBy: string } | { refusal: Refusal }> => {
  try {
    const path = socketOf(dir);
    for (let tries = 0; tries < PATIENCE; tries += 1) {
      if (!isOurs(path)) return { refusal: heldByAnother(path) };
      const taken = await take(path, answer);
      if (taken) return taken;
      if (await somebodyAnswers(path)) return { heldBy: path };
      // Somebody is between taking the lock and listening, or between closing and letting go.
      await wait(50);
    }
    return { refusal: heldByAnother(path) };
  } catch (error) {
    const refused = ['EACCES', 'EPERM'].includes(codeOf(error)) && !isOurs(socketOf(dir));
    return { refusal: refused ? heldByAnother(dir) : troubleWith(error, dir) };
  }
};

const somebodyAnswers = async (path: string): Promise<boolean> => {
  const socket = await reach(path);
  socket?.destroy();
  return socket !== null;
};

/** Null where somebody else has, or is about to have, the directory. */
const take = async (path: string, answer: Answering): Promise<Held | null> => {
  const unlock = await takeLock(path);
  if (!unlock) return null;
  let holds = false;
  try {
    // Under the lock, a socket that nobody listens on is left over from a process that was killed.
    if (await somebodyAnswers(path)) return null;
    removeSocket(path);
    const { server, sockets } = answering(answer);
    holds = await listenAt(server, path);
    if (!holds) return null;
    const release = async (): Promise<void> => {
      const closed = stopListening(server);
      for (const socket of sockets) socket.destroySoon();
      // An asker that does not read must not keep us.
      const patience = setTimeout(() => sockets.forEach((socket) => socket.destroy()), 1_000);
      await closed;
      clearTimeout(patience);
      await unlock();
    };
    return { release };
  } finally {
    if (!holds) await unlock();
  }
};

const answering = (answer: Answering): { server: Server; sockets: Set<Socket> } => {
  const sockets = new Set<Socket>();
  let turn: Promise<void> = Promise.resolve();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // An asker that went away hears nothing more; its command is finished all the same.
    socket.on('error', () => socket.destroy());
    const send = (letter: 'o' | 'r' | 'x' | 'b', piece: string | Uint8Array): void => {
      if (socket.writable) socket.write(frame(letter, typeof piece === 'string' ? Buffer.from(piece) : piece));
    };
    const reply: Reply = { out: (piece) => send('o', piece), err: (piece) => send('r', piece) };
    const run = async (asked: Asked): Promise<void> => {
      try {
        const code = await answer(asked, reply);
        if (code === 'busy') return send('b', '');
        send('x', String(code));
      } catch (error) {
        send('r', `bestand: our own fault: ${error instanceof Error ? error.message : String(error)}\n`);
        send('x', '3');
      }
      socket.end();
    };
    const read = askedReader((asked) => {
      turn = turn.then(() => run(asked));
    });
    socket.on('data', (chunk) => {
      if (!read(chunk)) socket.destroy();
    });
  });
  return { server, sockets };
};

/** Puts one command together from its frames; false for bytes that are none. */
const askedReader = (ready: (asked: Asked) => void): ((chunk: Buffer) => boolean) => {
  let words: (Omit<Asked, 'stdin'> & { stdin: boolean }) | null = null;
  const input: Buffer[] = [];
  let whole = false;
  let sound = true;
  const read = frameReader(({ letter, bytes }) => {
    if (letter === 'c' && words === null) words = wordsIn(bytes);
    else if (letter === 'i' && words !== null) input.push(bytes);
    else if (letter === 'e' && words !== null && !whole) {
      whole = true;
      ready({ ...words, stdin: words.stdin ? Buffer.concat(input) : null });
    } else sound = false;
    if (words === null) sound = false;
  });
  return (chunk) => read(chunk) && sound;
};

const wordsIn = (bytes: Buffer): (Omit<Asked, 'stdin'> & { stdin: boolean }) | null => {
  try {
    const said: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof said !== 'object' || said === null || !('argv' in said) || !('folder' in said)) return null;
    const { argv, folder } = said;
    if (!Array.isArray(argv) || !argv.every((word) => typeof word === 'string') || typeof folder !== 'string')
      return null;
    return { argv, folder, stdin: 'stdin' in said && said.stdin === true };
  } catch {
    return null;
  }
};
