/**
 * The bytes of a batch: what one fdatasync makes durable.
 *   header line   {"batch":[body lengths],"bytes":all that follows,"check":"16 hex digits","seq":first}
 *   per entry     {"commit":"64 hex digits","kind":"report","seq":12} newline, salt (32 bytes), body, newline
 * `commit` is SHA-256(salt ‖ body); the leaf of the tree is the hash of the entry line's bytes without its newline.
 * `check` ties a header to this archive, so that nothing in a body can pass for a batch when a torn file is read.
 */
import { hash } from 'node:crypto';
import { ENTRY_KINDS } from '../model/index.ts';
import type { EntryKind } from '../model/index.ts';

export const SALT = 32;
const NEWLINE = 10;

/** Where an entry lies in its segment, and what its line says. Offsets are of the segment's bytes. */
export type Frame = Readonly<{
  seq: number;
  kind: EntryKind;
  commit: string;
  leaf: Uint8Array;
  /** The salt begins here; the body follows it. */
  saltAt: number;
  /** Length of the body. */
  length: number;
}>;
export type Batch = Readonly<{ frames: readonly Frame[]; end: number }>;
/** Why bytes are no batch, and where the batch would have ended if its header can be believed. */
export type NoBatch = Readonly<{ why: string; reaches: number | null }>;

const sha = (bytes: Uint8Array | string): string => hash('sha256', bytes, 'hex');

const header = (origin: string, seq: number, lengths: readonly number[], bytes: number): string => {
  const said = `{"batch":[${lengths.join(',')}],"bytes":${bytes},`;
  return `${said}"check":"${sha(`${origin}\n${seq}\n${said}`).slice(0, 16)}","seq":${seq}}\n`;
};

/**
 * The bytes of a batch that starts with entry `seq`; the frames' offsets count from the batch's first byte. `salts`
 * holds one salt an entry. Everything is laid out in one piece of memory, so that nothing is copied twice.
 */
export const writeBatch = (
  origin: string,
  seq: number,
  entries: readonly Readonly<{ kind: EntryKind; body: Uint8Array }>[],
  salts: Uint8Array,
): { bytes: Uint8Array; frames: Frame[] } => {
  const lengths = entries.map(({ body }) => body.length);
  const sizes = entries.map(({ kind, body }, at) => lineLength(kind, seq + at) + 1 + SALT + body.length + 1);
  const head = header(
    origin,
    seq,
    lengths,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  const bytes = Buffer.allocUnsafe(sizes.reduce((sum, size) => sum + size, head.length));
  bytes.write(head, 'latin1');
  let next = head.length;
  const frames = entries.map(({ kind, body }, at): Frame => {
    const lineEnd = next + lineLength(kind, seq + at);
    const saltAt = lineEnd + 1;
    const end = saltAt + SALT + body.length;
    bytes.set(salts.subarray(at * SALT, (at + 1) * SALT), saltAt);
    bytes.set(body, saltAt + SALT);
    const commit = sha(bytes.subarray(saltAt, end));
    const line = entryLine(commit, kind, seq + at);
    bytes.write(line, next, 'latin1');
    bytes[lineEnd] = NEWLINE;
    bytes[end] = NEWLINE;
    const leaf = leafOf(line);
    next = end + 1;
    return { seq: seq + at, kind, commit, leaf, saltAt, length: body.length };
  });
  return { bytes, frames };
};

/** The RFC 6962 hash of a line: what `leafHash` of proof gives, by the system's own SHA-256, which is twice as fast. */
export const leafOf = (line: string): Uint8Array => hash('sha256', `\0${line}`, 'buffer');

/** The line of an entry, without its newline: the text whose bytes' hash is the leaf. */
export const entryLine = (commit: string, kind: EntryKind, seq: number): string =>
  `{"commit":"${commit}","kind":"${kind}","seq":${seq}}`;
const lineLength = (kind: EntryKind, seq: number): number => 94 + kind.length + String(seq).length;

const HEADER = /^\{"batch":\[(\d+(?:,\d+)*)\],"bytes":(\d+),"check":"[0-9a-f]{16}","seq":(\d+)\}\n$/;
const LINE = /^\{"commit":"([0-9a-f]{64})","kind":"([a-z]+)","seq":(\d+)\}$/;
const KINDS: ReadonlyMap<string, EntryKind> = new Map(ENTRY_KINDS.map((kind) => [kind, kind]));
/** No entry line is longer than this. */
const LONGEST_LINE = 160;

/** A header at `at` that this archive wrote, or null. */
export const readHeader = (bytes: Buffer, at: number, origin: string) => {
  const end = bytes.indexOf(NEWLINE, at);
  if (end < 0) return null;
  const text = bytes.toString('latin1', at, end + 1);
  const found = HEADER.exec(text);
  if (!found) return null;
  const [lengths, size, seq] = [(found[1] ?? '').split(',').map(Number), Number(found[2]), Number(found[3])];
  if (header(origin, seq, lengths, size) !== text) return null;
  return { seq, lengths, start: end + 1, end: end + 1 + size };
};

/** The batch at `at`, which must start with entry `seq`. Bodies are not compared with their commits here. */
export const readBatch = (bytes: Buffer, at: number, seq: number, origin: string): Batch | NoBatch => {
  const head = readHeader(bytes, at, origin);
  if (!head) return { why: 'no header of a batch', reaches: null };
  if (head.seq !== seq) return { why: `a batch that starts with entry ${head.seq}, not ${seq}`, reaches: 0 };
  const broken = (why: string): NoBatch => ({ why, reaches: head.end });
  if (head.end > bytes.length) return broken('a batch that was not written to its end');
  const frames: Frame[] = [];
  let next = head.start;
  for (const length of head.lengths) {
    const expected = seq + frames.length;
    const start = next;
    const end = bytes.indexOf(NEWLINE, start);
    const line = end < 0 || end - start > LONGEST_LINE ? '' : bytes.toString('latin1', start, end);
    const found = LINE.exec(line);
    const kind = KINDS.get(found?.[2] ?? '');
    if (!found || !kind || found[3] !== String(expected)) return broken(`no line of entry ${expected}`);
    const saltAt = end + 1;
    next = saltAt + SALT + length + 1;
    if (next > head.end || bytes[next - 1] !== NEWLINE) return broken(`entry ${expected} does not end where it should`);
    frames.push({ seq: expected, kind, commit: found[1] ?? '', leaf: leafOf(line), saltAt, length });
  }
  return next === head.end ? { frames, end: next } : broken('a batch longer than its entries');
};

/** Whether salt and body are the ones that were committed to. */
export const keepsCommit = (bytes: Uint8Array, frame: Frame): boolean =>
  sha(bytes.subarray(frame.saltAt, frame.saltAt + SALT + frame.length)) === frame.commit;

/** Whether salt and body were overwritten. */
export const isBlank = (bytes: Uint8Array, frame: Frame): boolean =>
  bytes.subarray(frame.saltAt, frame.saltAt + SALT + frame.length).every((byte) => byte === 0);
