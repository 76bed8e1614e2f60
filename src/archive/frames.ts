/**
 * What travels over the local socket: one letter, a length (32 bits, big end first), that many bytes.
 *   from the asker   c the command as JSON · i a piece of standard input · e its end
 *   from the holder  o a piece of output · r a piece of error output · x the exit code · b busy: wait for my end
 */
export type Letter = 'c' | 'i' | 'e' | 'o' | 'r' | 'x' | 'b';
export type Letters = Readonly<{ letter: string; bytes: Buffer }>;

const HEAD = 5;
/** Longer pieces are cut, so that neither side has to trust a length it cannot hold. */
const LONGEST = 1 << 20;

/** One or more frames for these bytes. */
export const frame = (letter: Letter, bytes: Uint8Array): Buffer => {
  const pieces: Buffer[] = [];
  let at = 0;
  do {
    const piece = bytes.subarray(at, at + LONGEST);
    const head = Buffer.alloc(HEAD);
    head.write(letter, 'latin1');
    head.writeUInt32BE(piece.length, 1);
    pieces.push(head, Buffer.from(piece.buffer, piece.byteOffset, piece.length));
    at += LONGEST;
  } while (at < bytes.length);
  return Buffer.concat(pieces);
};

/** Takes bytes as they come and gives each whole frame once; false when what came is not of this form. */
export const frameReader = (take: (frame: Letters) => void): ((chunk: Buffer) => boolean) => {
  let held: Buffer[] = [];
  let size = 0;
  return (chunk) => {
    held.push(chunk);
    size += chunk.length;
    while (size >= HEAD) {
      let all = held.length === 1 ? (held[0] ?? chunk) : Buffer.concat(held);
      const length = all.readUInt32BE(1);
      if (length > LONGEST) return false;
      held = [all];
      if (size < HEAD + length) return true;
      take({ letter: all.toString('latin1', 0, 1), bytes: all.subarray(HEAD, HEAD + length) });
      all = all.subarray(HEAD + length);
      held = [all];
      size = all.length;
    }
    return true;
  };
};
