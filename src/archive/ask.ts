/** Handing a command over to the process that holds the directory. */
import type { Refusal } from '../model/index.ts';
import { frame, frameReader } from './frames.ts';
import type { Asked, Reply } from './hold.ts';
import { heldByAnother, isOurs, reach, socketOf } from './socket.ts';
import { codeOf, troubleWith } from './trouble.ts';

/**
 * The exit code of a command that the holder ran, its output given to `reply` as it comes; `released` where there is
 * no holder (any more): try to hold the directory then. A holder that dies during the command gives 3 and says so.
 */
export const ask = async (
  dir: string,
  asked: Asked,
  reply: Reply,
): Promise<{ code: number } | { released: true } | { refusal: Refusal }> => {
  try {
    const path = socketOf(dir);
    if (!isOurs(path)) return { refusal: heldByAnother(path) };
    const socket = await reach(path);
    if (!socket) return { released: true };
    return await new Promise((resolve) => {
      let code: number | null = null;
      let busy = false;
      const read = frameReader(({ letter, bytes }) => {
        if (letter === 'o') reply.out(bytes);
        else if (letter === 'r') reply.err(bytes);
        else if (letter === 'x') code = Number(bytes.toString('latin1'));
        else if (letter === 'b') busy = true;
      });
      socket.on('data', (chunk) => {
        if (!read(chunk)) socket.destroy();
      });
      // An error is followed by `close`, where it is judged by what was heard until then.
      socket.on('error', () => socket.destroy());
      socket.once('close', () => {
        if (code !== null) return resolve({ code });
        if (busy) return resolve({ released: true });
        reply.err(
          'bestand: the process that holds this directory ended before the command did; look at what was done, then try again\n',
        );
        resolve({ code: 3 });
      });
      const { argv, folder, stdin } = asked;
      socket.write(frame('c', Buffer.from(JSON.stringify({ argv, folder, stdin: stdin !== null }))));
      if (stdin !== null) socket.write(frame('i', stdin));
      socket.write(frame('e', Buffer.alloc(0)));
    });
  } catch (error) {
    if (['EACCES', 'EPERM'].includes(codeOf(error))) return { refusal: heldByAnother(dir) };
    return { refusal: troubleWith(error, dir) };
  }
};
