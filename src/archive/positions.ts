/** Where every entry lies, packed: about sixty bytes an entry, so that a million of them stay in memory. */
import { ENTRY_KINDS, Fault } from '../model/index.ts';
import type { EntryKind } from '../model/index.ts';
import type { Frame } from './batch.ts';

/** `segment` counts the segments from 0. */
export type Position = Readonly<{ kind: EntryKind; segment: number; saltAt: number; length: number; leaf: Uint8Array }>;
export type Positions = {
  readonly size: number;
  add(frame: Frame, segment: number): void;
  /** The position of an entry; `Fault` for a number that was never given. */
  at(seq: number): Position;
  leaves(to: number): Uint8Array[];
};

export const newPositions = (): Positions => {
  let room = 1024;
  let size = 0;
  let numbers = new Float64Array(room * 3);
  let kinds = new Uint8Array(room);
  let hashes = new Uint8Array(room * 32);
  const grow = (): void => {
    room *= 2;
    const [wider, more, longer] = [new Float64Array(room * 3), new Uint8Array(room), new Uint8Array(room * 32)];
    wider.set(numbers);
    more.set(kinds);
    longer.set(hashes);
    [numbers, kinds, hashes] = [wider, more, longer];
  };
  return {
    get size() {
      return size;
    },
    add(frame, segment) {
      if (size === room) grow();
      numbers.set([segment, frame.saltAt, frame.length], size * 3);
      kinds[size] = ENTRY_KINDS.indexOf(frame.kind);
      hashes.set(frame.leaf, size * 32);
      size += 1;
    },
    at(seq) {
      const kind = seq < size ? ENTRY_KINDS[kinds[seq] ?? -1] : undefined;
      if (!kind) throw new Fault(`the archive has no entry ${seq}`);
      const [segment = 0, saltAt = 0, length = 0] = numbers.subarray(seq * 3, seq * 3 + 3);
      return { kind, segment, saltAt, length, leaf: hashes.slice(seq * 32, seq * 32 + 32) };
    },
    leaves: (to) => Array.from({ length: to }, (_, seq) => hashes.slice(seq * 32, seq * 32 + 32)),
  };
};
