/**
 * One pass over the segments, in order. It stops at the first bytes that are no batch and says whether they are a tail
 * that was never acknowledged (*torn*) or damage to what was (*broken*). Only the last write can be torn: a batch is
 * written when the one before it is on disk, so anything of ours after the damage means that it was acknowledged.
 */
import { join } from 'node:path';
import { isBlank, keepsCommit, readBatch, readHeader } from './batch.ts';
import type { Frame, NoBatch } from './batch.ts';
import type { Disk } from './disk.ts';
import { firstOf, pathsOf, segmentHeader } from './layout.ts';

/** `length` counts the bytes that hold; what follows them is torn. */
export type Segment = Readonly<{ path: string; first: number; length: number }>;
export type LogFault = Readonly<{ is: 'torn' | 'broken'; path: string; at: number; why: string }>;
/** What became of salt and body: as committed, overwritten, or neither. */
export type BodyState = 'kept' | 'blank' | 'changed';
export type Visit = (frame: Frame, segment: number, bytes: Buffer, state: BodyState) => void;
export type Scan = Readonly<{ segments: readonly Segment[]; strays: readonly string[]; fault: LogFault | null }>;

export const scanLog = (disk: Disk, dir: string, origin: string, visit: Visit): Scan => {
  const { log } = pathsOf(dir);
  const names = disk.list(log).map(({ name }) => name);
  const strays = names.filter((name) => firstOf(name) === null).map((name) => join('log', name));
  const ours = names.filter((name) => firstOf(name) !== null).sort();
  const segments: Segment[] = [];
  let size = 0;
  for (const [index, name] of ours.entries()) {
    const path = join(log, name);
    const last = index === ours.length - 1;
    if (firstOf(name) !== size) {
      const why = `a segment is missing: entry ${size} should come next`;
      return { segments, strays, fault: { is: 'broken', path, at: 0, why } };
    }
    const read = scanSegment(asBuffer(disk.read(path)), origin, size, last, (frame, bytes, state) =>
      visit(frame, index, bytes, state),
    );
    size += read.entries;
    // A segment without a whole batch is no segment yet: what there is of it is torn, or broken.
    if (read.entries > 0) segments.push({ path, first: size - read.entries, length: read.length });
    if (read.fault) return { segments, strays, fault: { ...read.fault, path } };
  }
  return { segments, strays, fault: null };
};

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

type Read = { entries: number; length: number; fault: Omit<LogFault, 'path'> | null };

const scanSegment = (
  bytes: Buffer,
  origin: string,
  first: number,
  last: boolean,
  visit: (frame: Frame, bytes: Buffer, state: BodyState) => void,
): Read => {
  const header = Buffer.from(segmentHeader(origin, first));
  let entries = 0;
  const stop = (at: number, found: NoBatch): Read => ({
    entries,
    length: at,
    fault: { is: last && isTorn(bytes, at, found, origin, first + entries) ? 'torn' : 'broken', at, why: found.why },
  });
  if (bytes.compare(header, 0, header.length, 0, Math.min(header.length, bytes.length)) !== 0) {
    return stop(0, { why: 'no header of a segment of this archive', reaches: null });
  }
  let at = header.length;
  // A segment is made together with its first batch.
  if (at === bytes.length) return stop(0, { why: 'a segment without entries', reaches: null });
  while (at < bytes.length) {
    const batch = readBatch(bytes, at, first + entries, origin);
    if ('why' in batch) return stop(entries === 0 ? 0 : at, batch);
    const final = last && batch.end === bytes.length;
    const changed = final ? batch.frames.find((frame) => !keepsCommit(bytes, frame)) : undefined;
    if (changed) {
      const why = `entry ${changed.seq} is not what was committed to`;
      return stop(entries === 0 ? 0 : at, { why, reaches: batch.end });
    }
    for (const frame of batch.frames) visit(frame, bytes, final ? 'kept' : stateOf(bytes, frame));
    entries += batch.frames.length;
    at = batch.end;
  }
  return { entries, length: at, fault: null };
};

const stateOf = (bytes: Buffer, frame: Frame): BodyState =>
  keepsCommit(bytes, frame) ? 'kept' : isBlank(bytes, frame) ? 'blank' : 'changed';

/**
 * Nothing of ours follows: the header says that the batch reaches the end, or no later header is found. Only a damaged
 * header of a segment is followed by a header in the same write, that of its first batch.
 */
const isTorn = (bytes: Buffer, at: number, found: NoBatch, origin: string, expected: number): boolean => {
  if (found.reaches !== null) return found.reaches >= bytes.length;
  for (let next = bytes.indexOf('{"batch":[', at); next >= 0; next = bytes.indexOf('{"batch":[', next + 1)) {
    const header = readHeader(bytes, next, origin);
    if (header && (header.seq !== expected || header.end < bytes.length)) return false;
  }
  return true;
};
