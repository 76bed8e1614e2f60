/**
 * Everything the disk says about an archive, read once: both opening and verifying judge by it.
 * It changes nothing and judges only what needs no second look (which entries hold, which do not, where the log ends).
 */
import { ErasedBody, refuse } from '../model/index.ts';
import type { Refusal } from '../model/index.ts';
import { fromHex, growingTree, sameBytes } from '../proof/index.ts';
import type { GrowingTree } from '../proof/index.ts';
import { SALT } from './batch.ts';
import { readNotes } from './checkpoints.ts';
import type { Notes } from './checkpoints.ts';
import type { Disk } from './disk.ts';
import { readIfThere } from './files.ts';
import { pathsOf, readFormat } from './layout.ts';
import type { Format } from './layout.ts';
import { newPositions } from './positions.ts';
import type { Positions } from './positions.ts';
import { scanLog } from './scan.ts';
import type { Scan } from './scan.ts';
import { attempt } from './trouble.ts';
import type { Refused } from './trouble.ts';

export type Survey = Readonly<{
  format: Format;
  origin: string;
  scan: Scan;
  notes: Notes;
  positions: Positions;
  tree: GrowingTree;
  /** Entries that an `erased` entry names: target → who and why. */
  erased: ReadonlyMap<number, ErasedBody>;
  /** Entries whose salt and body are overwritten, and those where they are neither kept nor overwritten. */
  blank: readonly number[];
  changed: readonly number[];
  /** Sizes at which the tree has another root than a checkpoint says. */
  forked: readonly number[];
}>;

/** `roots` are checkpoints held elsewhere, compared beside the archive's own. */
export const survey = (
  disk: Disk,
  dir: string,
  roots: readonly Readonly<{ size: number; root: Uint8Array }>[] = [],
): { survey: Survey } | Refused => {
  const { format: path } = pathsOf(dir);
  const bytes = attempt(path, () => readIfThere(disk, path));
  if ('refusal' in bytes) return bytes;
  if (!bytes.done) return { refusal: missing(dir) };
  const named = readFormat(bytes.done, path);
  if ('refusal' in named) return named;
  const { format, origin } = named;
  const read = attempt(dir, () => {
    const notes = readNotes(disk, dir, origin, fromHex(format.checkpointKey));
    const expected = [...notes.notes.map(({ checkpoint }) => checkpoint), ...roots];
    return { notes, ...readLog(disk, dir, origin, expected) };
  });
  return 'refusal' in read ? read : { survey: { format, origin, ...read.done } };
};

const readLog = (disk: Disk, dir: string, origin: string, expected: readonly { size: number; root: Uint8Array }[]) => {
  const [positions, tree] = [newPositions(), growingTree()];
  const erased = new Map<number, ErasedBody>();
  const [blank, changed, forked]: [number[], number[], number[]] = [[], [], []];
  const bySize = new Map<number, Uint8Array[]>();
  for (const { size, root } of expected) bySize.set(size, [...(bySize.get(size) ?? []), root]);
  const compare = (): void => {
    const roots = bySize.get(tree.size);
    if (roots && !roots.every((root) => sameBytes(root, tree.root()))) forked.push(tree.size);
  };
  compare();
  const scan = scanLog(disk, dir, origin, (frame, segment, bytes, state) => {
    positions.add(frame, segment);
    tree.add(frame.leaf);
    if (state === 'blank') blank.push(frame.seq);
    if (state === 'changed') changed.push(frame.seq);
    if (frame.kind === 'erased') {
      const body = bytes.subarray(frame.saltAt + SALT, frame.saltAt + SALT + frame.length);
      const read = readErased(body);
      if (read && read.seq < frame.seq) erased.set(read.seq, read);
      else changed.push(frame.seq);
    }
    compare();
  });
  return { scan, positions, tree, erased, blank, changed, forked };
};

const readErased = (body: Buffer): ErasedBody | null => {
  try {
    const read = ErasedBody.safeParse(JSON.parse(body.toString('utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
};

const missing = (dir: string): Refusal =>
  refuse('archive-missing', dir, 'There is no archive here.', 'Check the path; `bestand init DIR` makes a new one.');
