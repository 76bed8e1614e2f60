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
      numbers[size * 3] = segment;
      numbers[size * 3 + 1] = frame.saltAt;
      numbers[size * 3 + 2] = frame.length;
      kinds[size] = ENTRY_KINDS.indexOf(frame.kind);
      hashes.set(frame.leaf, size * 32);
      size += 1;
    },
    at(seq) {
      const kind = seq < size ? ENTRY_KINDS[kinds[seq] ?? -1] : undefined;
      if (!kind) throw new Fault(`the archive has no entry ${seq}`);
      const [segment, saltAt, length] = [numbers[seq * 3] ?? 0, numbers[seq * 3 + 1] ?? 0, numbers[seq * 3 + 2] ?? 0];
      return { kind, segment, saltAt, length, leaf: hashes.slice(seq * 32, seq * 32 + 32) };
    },
    leaves: (to) => Array.from({ length: to }, (_, seq) => hashes.slice(seq * 32, seq * 32 + 32)),
  };
};
