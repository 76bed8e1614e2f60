/** Reading entries back. Every body that leaves here was compared with its commit once more. */
import { hash } from 'node:crypto';
import { Fault } from '../model/index.ts';
import { hex, leafHash, sameBytes, utf8 } from '../proof/index.ts';
import type { StoredEntry } from './archive.ts';
import { SALT, entryLine } from './batch.ts';
import type { Disk, Handle } from './disk.ts';
import type { Positions } from './positions.ts';
import type { Segment } from './scan.ts';

export type EntryReader = {
  read(seq: number): StoredEntry;
  close(): void;
};

/** Keeps one segment open at a time; entries are mostly read in order. */
export const entryReader = (
  disk: Disk,
  positions: Positions,
  segments: readonly Segment[],
  isErased: (seq: number) => boolean,
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
    return open.file;
  };
  return {
    close,
    read: (seq) => {
      const { kind, segment, saltAt, length, leaf } = positions.at(seq);
      const entry = { seq, kind, leaf: hex(leaf) };
      if (isErased(seq)) return { ...entry, body: null };
      const salted = disk.readAt(fileOf(segment), saltAt, SALT + length);
      const commit = hash('sha256', salted, 'hex');
      if (!sameBytes(leafHash(utf8(entryLine(commit, kind, seq))), leaf)) {
        throw new Fault(`entry ${seq} changed on disk after the archive was opened`);
      }
      return { ...entry, body: salted.subarray(SALT) };
    },
  };
};
