/**
 * The archive's own checkpoints: signed notes one after the other in one file, each with the line
 * `previous <base64 of the SHA-256 of the note before it>`, so that the last signature holds all of them.
 */
import { base64, readCheckpoint, sha256, signCheckpoint, utf8, verifyCheckpoint } from '../proof/index.ts';
import type { Checkpoint } from '../proof/index.ts';
import type { Disk } from './disk.ts';
import { readIfThere } from './files.ts';
import { pathsOf } from './layout.ts';

export type Noted = Readonly<{ text: string; checkpoint: Checkpoint }>;
/** `length` counts the bytes of whole notes that follow from each other. */
export type Notes = Readonly<{
  notes: readonly Noted[];
  length: number;
  fault: { is: 'torn' | 'broken'; why: string } | null;
}>;

const previousLine = (before: string | null): string =>
  `previous ${base64(before === null ? new Uint8Array(32) : sha256(utf8(before)))}`;

export const nextNote = (
  origin: string,
  size: number,
  root: Uint8Array,
  before: string | null,
  seed: Uint8Array,
): string => signCheckpoint({ origin, size, root, extension: [previousLine(before)] }, seed);

/**
 * Reads all notes. The chain of digests is followed through; only the last signature is computed, since it signs the
 * chain. A file that is not there holds no notes.
 */
export const readNotes = (disk: Disk, dir: string, origin: string, publicKey: Uint8Array): Notes => {
  const bytes = Buffer.from(readIfThere(disk, pathsOf(dir).checkpoints) ?? new Uint8Array(0));
  const whole = bytes.toString('utf8');
  const notes: Noted[] = [];
  let length = 0;
  for (const text of splitNotes(whole)) {
    const checkpoint = readCheckpoint(text);
    const before = notes.at(-1);
    const follows =
      checkpoint?.origin === origin &&
      checkpoint.signatures.length === 1 &&
      checkpoint.extension.length === 1 &&
      checkpoint.extension[0] === previousLine(before?.text ?? null) &&
      checkpoint.size > (before?.checkpoint.size ?? -1);
    if (!checkpoint || !follows) break;
    notes.push({ text, checkpoint });
    length += Buffer.byteLength(text);
  }
  const last = notes.at(-1);
  if (last && !verifyCheckpoint(last.text, publicKey)) {
    return {
      notes: [],
      length: 0,
      fault: { is: 'broken', why: `the signature of the checkpoint at ${last.checkpoint.size} does not hold` },
    };
  }
  if (length === bytes.length) return { notes, length, fault: null };
  // A note that was being written when the machine stopped lacks its signature line, or has holes where sectors never
  // reached the disk; a whole one that does not follow was changed.
  const rest = bytes.toString('utf8', length);
  const torn = !/\n\n— [^\n]*\n/.test(rest) || rest.includes('\0');
  return {
    notes,
    length,
    fault: { is: torn ? 'torn' : 'broken', why: 'a checkpoint that does not follow from the one before it' },
  };
};

/** Cuts the text after each signature line; what follows the last one is not a note. */
const splitNotes = (text: string): string[] => {
  const notes: string[] = [];
  for (let from = 0; ;) {
    const signature = text.indexOf('\n\n— ', from);
    const end = signature < 0 ? -1 : text.indexOf('\n', signature + 2);
    if (end < 0) return notes;
    notes.push(text.slice(from, end + 1));
    from = end + 1;
  }
};
