/** Reading entries back. Every body that leaves here was compared with its commit once more. */
import { hash } from 'node:crypto';
import { Fault } from '../model/index.ts';
import { hex, sameBytes } from '../proof/index.ts';
import type { StoredEntry } from './archive.ts';
import { SALT, entryLine, leafOf } from './batch.ts';
import type { Disk, Handle } from './disk.ts';
import type { Positions } from './positions.ts';
import type { Segment } from './scan.ts';

export type EntryReader = {
  read(seq: number): StoredEntry;
  close(): void;
};

/** How far ahead of an entry is read when entries are walked through in order. */
const AHEAD = 256 * 1024;

/** Keeps one segment open at a time. `ahead` reads on, for those who will want the next entries too. */
export const entryReader = (
  disk: Disk,
  positions: Positions,
  segments: readonly Segment[],
  isErased: (seq: number) => boolean,
  ahead: boolean,
): EntryReader => {
  let open: { segment: number; file: Handle } | null = null;
  const close = (): void => {
    if (open) disk.close(open.file);
    open = null;
  };
  const fileOf = (segment: number): Handle => {
    if (open?.segment === segment) return open.file;
    close();
    const path = segments[segment]?.path;
    if (path === undefined) throw new Fault(`no segment ${segment}`);
    open = { segment, file: disk.open(path, 'read') };
    held = null;
    return open.file;
  };
  /** Bytes of the open segment, from `from` on. */
  let held: { from: number; bytes: Uint8Array } | null = null;
  const take = (segment: number, at: number, length: number): Uint8Array => {
    const file = fileOf(segment);
    if (!ahead) return disk.readAt(file, at, length);
    if (!held || at < held.from || at + length > held.from + held.bytes.length) {
      const rest = (segments[segment]?.length ?? 0) - at;
      held = { from: at, bytes: disk.readAt(file, at, Math.max(length, Math.min(AHEAD, rest))) };
    }
    // A copy, so that a body that is kept does not keep its neighbours in memory.
    return Uint8Array.prototype.slice.call(held.bytes, at - held.from, at - held.from + length);
  };
  return {
    close,
    read: (seq) => {
      const { kind, segment, saltAt, length, leaf } = positions.at(seq);
      const entry = { seq, kind, leaf: hex(leaf) };
      if (isErased(seq)) return { ...entry, body: null };
      const salted = take(segment, saltAt, SALT + length);
      const commit = hash('sha256', salted, 'hex');
      if (!sameBytes(leafOf(entryLine(commit, kind, seq)), leaf)) {
        throw new Fault(`entry ${seq} changed on disk after the archive was opened`);
      }
      return { ...entry, body: salted.subarray(SALT) };
    },
  };
};
