/** What an open archive offers. All calls are synchronous; what they return is on the disk. */
import type { EntryKind } from '../model/index.ts';
import type { Format } from './layout.ts';
import type { Refused } from './trouble.ts';

export type NewEntry = Readonly<{ kind: EntryKind; body: Uint8Array }>;
/** The number of the entry and its leaf hash in hex. */
export type Appended = Readonly<{ seq: number; leaf: string }>;
/** `body` is null where the entry was erased. */
export type StoredEntry = Readonly<{ seq: number; kind: EntryKind; leaf: string; body: Uint8Array | null }>;

export type Archive = {
  readonly dir: string;
  /** The archive's name, as its checkpoints carry it. */
  readonly origin: string;
  readonly format: Format;
  /** age recipient that envelopes are sealed to. */
  readonly recipient: string;
  /** Number of entries. */
  readonly size: number;
  /** Whether the private key is at hand: without it checkpoints stay unsigned, which `doctor` says. */
  readonly signs: boolean;
  /** Files in torn/ that this opening made. */
  readonly setAside: readonly string[];
  /**
   * All of the entries or none, durable on return. Refused: `disk-full`, `disk-failed`, `directory-not-writable`,
   * `archive-held` (somebody else wrote to it). After a refusal nothing of the batch is visible.
   */
  append(entries: readonly NewEntry[]): Readonly<{ receipts: readonly Appended[] }> | Refused;
  /** In order; `from` and `kinds` narrow it. Reads the disk as it goes; entries appended meanwhile are included. */
  entries(options?: { from?: number; kinds?: readonly EntryKind[] }): Iterable<StoredEntry>;
  entry(seq: number): StoredEntry | null;
  /** The first entry with exactly these body bytes that is not erased. */
  find(body: Uint8Array): number | null;
  /**
   * Drops salt and body of an entry for good and appends an `erased` entry that says by whose decision and why.
   * `mayRemainIn` names files in torn/: a report that was sent again after a crash may stand there a second time.
   * Refused: `reference-unknown`, `already-exists` (it is erased), `shape-wrong` (an `erased` entry stays).
   */
  erase(
    seq: number,
    by: string,
    why: string,
  ): Readonly<{ receipt: Appended; mayRemainIn: readonly string[] }> | Refused;
  /**
   * The signed checkpoint of all entries, kept in the archive too. Without the private key the body alone, unsigned
   * and not kept. Hold a copy elsewhere: only against it does a rolled-back archive show.
   */
  checkpoint(): string | Refused;
  /** Root over all leaves. */
  root(): Uint8Array;
  /** Sibling hashes of an entry, and from an earlier size, for the present tree. */
  inclusion(seq: number): Uint8Array[];
  consistency(size: number): Uint8Array[];
  /** Writes a last checkpoint where the key is at hand. The archive takes no calls afterwards. */
  close(): void;
};
