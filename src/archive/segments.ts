/**
 * The growing end of the log: writing one batch so that it is on disk or nothing of it is seen.
 * A failed write is cut off again and the log goes on; after a failed fdatasync nobody knows what the disk holds, so
 * the log refuses everything until it is opened, and read, again.
 */
import { join } from 'node:path';
import { refuse } from '../model/index.ts';
import type { Refusal } from '../model/index.ts';
import type { Disk, Handle } from './disk.ts';
import { pathsOf, segmentHeader, segmentName } from './layout.ts';
import type { Segment } from './scan.ts';
import { troubleWith } from './trouble.ts';

/** A segment that has reached this length gets no further batch. */
const SEGMENT_BYTES = 16 * 1024 * 1024;

export type LogEnd = {
  readonly segments: readonly Segment[];
  /** Why nothing can be written any more, or null. */
  readonly stopped: Refusal | null;
  /** Writes `batch`, whose first entry is `first`; gives where it lies, or why not. */
  write(first: number, batch: Uint8Array): Readonly<{ segment: number; at: number }> | { refusal: Refusal };
  stop(why: Refusal): void;
  close(): void;
};

export const openLogEnd = (
  disk: Disk,
  dir: string,
  origin: string,
  found: readonly Segment[],
  limit = SEGMENT_BYTES,
): LogEnd => {
  const segments: { path: string; first: number; length: number }[] = found.map((one) => ({ ...one }));
  let file: Handle | null = null;
  let stopped: Refusal | null = null;

  const refused = (error: unknown, where: string, surelyUndone: boolean): { refusal: Refusal } => {
    const refusal = troubleWith(error, where);
    if (!surelyUndone) stopped = refusal;
    return { refusal };
  };
  const quietly = (work: () => void): boolean => {
    try {
      work();
      return true;
    } catch {
      return false;
    }
  };

  /** A new segment is its header and its first batch, in one write; its name is durable before it counts. */
  const begin = (first: number, batch: Uint8Array) => {
    const { log } = pathsOf(dir);
    const path = join(log, segmentName(first));
    const header = Buffer.from(segmentHeader(origin, first));
    let made: Handle | null = null;
    let synced = false;
    try {
      made = disk.open(path, 'create');
      disk.writeAt(made, Buffer.concat([header, batch]), 0);
      synced = true;
      disk.sync(made);
      disk.syncDirectory(log);
    } catch (error) {
      const fresh = made;
      if (fresh !== null) quietly(() => disk.close(fresh));
      const undone = fresh === null || (quietly(() => disk.remove(path)) && !synced);
      return refused(error, path, undone);
    }
    const [before, opened] = [file, made];
    if (before !== null) quietly(() => disk.close(before));
    file = opened;
    segments.push({ path, first, length: header.length + batch.length });
    return { segment: segments.length - 1, at: header.length };
  };

  const extend = (last: { path: string; length: number }, batch: Uint8Array) => {
    let [wrote, asked] = [false, false];
    try {
      file ??= disk.open(last.path, 'change');
      if (disk.size(file) !== last.length) {
        const what = 'Somebody else has written to this archive since it was opened.';
        stopped = refuse('archive-held', last.path, what, 'Let one process hold the archive, then open it again.');
        return { refusal: stopped };
      }
      wrote = true;
      disk.writeAt(file, batch, last.length);
      asked = true;
      disk.sync(file);
    } catch (error) {
      const open = file;
      const undone = !wrote || (open !== null && quietly(() => disk.truncate(open, last.length)) && !asked);
      return refused(error, last.path, undone);
    }
    const at = last.length;
    last.length += batch.length;
    return { segment: segments.length - 1, at };
  };

  return {
    segments,
    get stopped() {
      return stopped;
    },
    write: (first, batch) => {
      if (stopped) return { refusal: stopped };
      const last = segments.at(-1);
      return last && last.length < limit ? extend(last, batch) : begin(first, batch);
    },
    stop: (why) => {
      stopped = why;
    },
    close: () => {
      const open = file;
      if (open !== null) quietly(() => disk.close(open));
      file = null;
    },
  };
};
