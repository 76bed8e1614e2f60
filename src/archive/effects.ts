/** The world as an argument: what worldly rooms may ask of the machine they run on. */
import { randomBytes } from 'node:crypto';
import { nodeDisk } from './disk.ts';
import type { Disk } from './disk.ts';

export type Effects = Readonly<{
  /** The instant now, ISO in UTC with seconds: `2026-11-24T00:20:00Z`. */
  clock(): string;
  /** That many unpredictable bytes. */
  random(bytes: number): Uint8Array;
  disk: Disk;
  /** A line for the person who runs the machine. Never anything from a report or its envelope. */
  log(line: string): void;
}>;

export const nodeEffects: Effects = {
  clock: () => `${new Date().toISOString().slice(0, 19)}Z`,
  random: (bytes) => randomBytes(bytes),
  disk: nodeDisk,
  log: (line) => {
    process.stderr.write(`${line}\n`);
  },
};
