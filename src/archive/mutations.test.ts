/**
 * Ten thousand ways to change an archive on disk, each of which `verify` must find when a checkpoint is held elsewhere.
 * The archive is real and small: several segments, an erasure, a torn tail set aside, checkpoints in between.
 */
import { expect, test } from 'vitest';
import { chanceFrom, memoryDisk, steadyEffects } from '../../test/crash/doubles.ts';
import { checkAsAStranger } from '../../test/crash/stranger.js';
import { createArchive, isRefused, openArchive, verifyArchive } from './index.ts';
import type { Archive, Refused } from './index.ts';

const SMALL = { segmentBytes: 700 };
const opened = (answer: { archive: Archive } | Refused): Archive => {
  if (isRefused(answer)) throw new Error(answer.refusal.what);
  return answer.archive;
};

const realArchive = () => {
  const disk = memoryDisk();
  const archive = opened(createArchive('/a', steadyEffects(disk), SMALL));
  const append = (to: Archive, from: number, count: number): void => {
    const bodies = Array.from({ length: count }, (_, at) => Buffer.from(`{"text":"report ${from + at}","version":1}`));
    to.append(bodies.map((body, at) => ({ kind: at % 3 === 2 ? 'decision' : 'report', body })));
  };
  append(archive, 0, 4);
  append(archive, 4, 1);
  const early = archive.checkpoint() as string;
  append(archive, 5, 6);
  archive.erase(2, 'the desk', 'a safety order');
  archive.checkpoint();
  append(archive, 11, 3);
  // The power fails in the middle of the next write.
  const last =
    [...disk.files().keys()]
      .filter((path) => path.startsWith('/a/log/'))
      .sort()
      .at(-1) ?? '';
  const half = memoryDisk(
    new Map(disk.files()).set(last, Buffer.concat([disk.read(last), Buffer.from('{"batch":[3')])),
  );
  const again = opened(openArchive('/a', steadyEffects(half, 'again'), SMALL));
  append(again, 14, 5);
  again.close();
  const held = again.checkpoint() as string;
  const files = new Map([...half.files()].filter(([path]) => path.startsWith('/a/')));
  return { files, early, held };
};

type Files = Map<string, Uint8Array>;
type Change = (files: Files, pick: (below: number) => number) => string;

const onBytes =
  (change: (bytes: Buffer, pick: (below: number) => number) => Uint8Array): Change =>
  (files, pick) => {
    const paths = [...files.keys()];
    const path = paths[pick(paths.length)] ?? '';
    files.set(path, change(Buffer.from(files.get(path) ?? []), pick));
    return path;
  };
const cut = (bytes: Buffer, from: number, to: number, instead: Uint8Array = Buffer.alloc(0)): Buffer =>
  Buffer.concat([bytes.subarray(0, from), instead, bytes.subarray(to)]);
const lines = (bytes: Buffer): Buffer[] => {
  const found: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(10, at) + 1 || bytes.length;
    found.push(bytes.subarray(at, end));
    at = end;
  }
  return found;
};

const CHANGES: Record<string, Change> = {
  'one bit turned': onBytes((bytes, pick) => {
    const at = pick(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(8));
    return bytes;
  }),
  'one byte replaced': onBytes((bytes, pick) => {
    bytes[pick(bytes.length)] = pick(256);
    return bytes;
  }),
  'a digit or letter replaced by another': onBytes((bytes, pick) => {
    const at = pick(bytes.length);
    return cut(bytes, at, at + 1, Buffer.from('0123456789abcdef'.charAt(pick(16))));
  }),
  'bytes dropped': onBytes((bytes, pick) => {
    const at = pick(bytes.length);
    return cut(bytes, at, at + 1 + pick(40));
  }),
  'bytes inserted': onBytes((bytes, pick) => {
    const at = pick(bytes.length + 1);
    return cut(bytes, at, at, Buffer.from(Array.from({ length: 1 + pick(6) }, () => pick(256))));
  }),
  'white space inserted': onBytes((bytes, pick) => {
    const at = pick(bytes.length + 1);
    return cut(bytes, at, at, Buffer.from([' ', '\n', '\t', '\r\n', '\0'][pick(5)] ?? ' '));
  }),
  'two pieces swapped': onBytes((bytes, pick) => {
    const size = 1 + pick(30);
    const [one, two] = [pick(bytes.length), pick(bytes.length)];
    const result = Buffer.from(bytes);
    bytes.copy(result, one, two, two + size);
    bytes.copy(result, two, one, one + size);
    return result.subarray(0, bytes.length);
  }),
  'two lines swapped': onBytes((bytes, pick) => {
    const all = lines(bytes);
    const [one, two] = [pick(all.length), pick(all.length)];
    [all[one], all[two]] = [all[two] ?? bytes, all[one] ?? bytes];
    return Buffer.concat(all);
  }),
  'a line dropped': onBytes((bytes, pick) => Buffer.concat(lines(bytes).toSpliced(pick(lines(bytes).length), 1))),
  'a line doubled': onBytes((bytes, pick) => {
    const all = lines(bytes);
    const at = pick(all.length);
    return Buffer.concat(all.toSpliced(at, 0, all[at] ?? bytes));
  }),
  'the end cut off': onBytes((bytes, pick) => bytes.subarray(0, pick(bytes.length))),
  'a piece overwritten with zeros': onBytes((bytes, pick) => {
    const at = pick(bytes.length);
    return bytes.fill(0, at, Math.min(bytes.length, at + 1 + pick(80)));
  }),
  'a file removed': (files, pick) => {
    const path = [...files.keys()][pick(files.size)] ?? '';
    files.delete(path);
    return path;
  },
  'two files exchanged': (files, pick) => {
    const paths = [...files.keys()];
    const [one, two] = [paths[pick(paths.length)] ?? '', paths[pick(paths.length)] ?? ''];
    const [first, second] = [files.get(one), files.get(two)];
    if (first && second) files.set(one, second).set(two, first);
    return `${one} and ${two}`;
  },
};

const same = (one: Files, two: Files): boolean =>
  one.size === two.size &&
  [...one].every(([path, bytes]) => Buffer.from(bytes).equals(two.get(path) ?? Buffer.alloc(0)));

/** Whether the checker written from the format's description alone finds nothing wrong. */
const agreesAsAStranger = (files: Files, held: string): boolean => {
  const named = new Map([...files].map(([path, bytes]) => [path.slice('/a/'.length), Buffer.from(bytes)]));
  try {
    checkAsAStranger(named, held);
    return true;
  } catch {
    return false;
  }
};

test('a checker written from the description of the format alone agrees that the archive is whole', () => {
  const { files, held } = realArchive();
  const named = new Map([...files].map(([path, bytes]) => [path.slice('/a/'.length), Buffer.from(bytes)]));
  expect(checkAsAStranger(named, held)).toEqual({ size: 20, erased: 1 });
});

test('10,000 changes of an archive are all found with a checkpoint held elsewhere', () => {
  const { files, held } = realArchive();
  const whole = verifyArchive('/a', { effects: steadyEffects(memoryDisk(files)), checkpoint: held });
  expect(whole).toMatchObject({ sound: true, problems: [], erased: 1, size: 20, checkpointed: 20 });
  expect(files.size).toBeGreaterThan(6);
  const names = Object.keys(CHANGES);
  const missed: string[] = [];
  const touched = new Set<string>();
  let made = 0;
  for (let round = 0; made < 10_000; round += 1) {
    const chance = chanceFrom(round);
    const pick = (below: number): number => Math.floor(chance() * below);
    const name = names[round % names.length] ?? '';
    const changed = new Map(files);
    const where = CHANGES[name]?.(changed, pick) ?? '';
    if (same(files, changed)) continue;
    touched.add(where);
    // A file that was set aside was never part of the record: its removal alone may go unseen.
    if (name === 'a file removed' && where.startsWith('/a/torn/')) continue;
    made += 1;
    const disk = memoryDisk(changed, ['/', '/a', '/a/log']);
    const found = verifyArchive('/a', { effects: steadyEffects(disk), checkpoint: held });
    if (found.sound || found.problems.length === 0) missed.push(`round ${round}: ${name} in ${where}`);
    // Every ninth is shown to the stranger as well, who knows nothing of files that were set aside.
    if (round % 9 === 0 && !where.includes('/a/torn/') && agreesAsAStranger(changed, held)) {
      missed.push(`round ${round}, by the stranger: ${name} in ${where}`);
    }
  }
  expect(missed).toEqual([]);
  for (const path of files.keys()) expect(touched).toContain(path);
});

test('what a checkpoint held elsewhere covers is found even when everything in the house was made to fit', () => {
  const { files, early, held } = realArchive();
  // The same keys and the same name, another history: what somebody could write who took the whole house.
  const disk = memoryDisk();
  const archive = opened(createArchive('/a', steadyEffects(disk), SMALL));
  const other = { effects: steadyEffects(disk) };
  const codes = (): string[] => verifyArchive('/a', { ...other, checkpoint: early }).problems.map(({ code }) => code);
  archive.append([{ kind: 'report', body: Buffer.from('another history') }]);
  archive.checkpoint();
  expect(verifyArchive('/a', other).sound).toBe(true);
  expect(codes()).toContain('checkpoint-shorter');
  for (let at = 0; at < 9; at += 1) archive.append([{ kind: 'report', body: Buffer.from(`more of it ${at}`) }]);
  archive.checkpoint();
  expect(verifyArchive('/a', other).sound).toBe(true);
  expect(codes()).toEqual(['archive-broken', 'archive-broken']);
  expect(verifyArchive('/a', { ...other, checkpoint: held }).sound).toBe(false);
  const rewritten = steadyEffects(memoryDisk(files));
  expect(verifyArchive('/a', { effects: rewritten, checkpoint: [early, held] }).sound).toBe(true);
});

test('a copy rolled back as a whole shows against a checkpoint held elsewhere, and says how far it reaches', () => {
  const disk = memoryDisk();
  const archive = opened(createArchive('/a', steadyEffects(disk)));
  archive.append([{ kind: 'report', body: Buffer.from('one') }]);
  archive.checkpoint();
  const before = memoryDisk(disk.files());
  archive.append([{ kind: 'report', body: Buffer.from('two') }]);
  const held = archive.checkpoint() as string;
  const effects = steadyEffects(before);
  const alone = verifyArchive('/a', { effects });
  expect(alone.sound).toBe(true);
  expect(alone.notes.join()).toContain('rolled back');
  const against = verifyArchive('/a', { effects, checkpoint: held });
  expect(against.sound).toBe(false);
  expect(against.problems[0]).toMatchObject({
    code: 'checkpoint-shorter',
    what: 'Shorter than the checkpoint at 2: 1 entries.',
  });
});

test('an uncheckpointed tail, strays and what was set aside are said', () => {
  const { files, held } = realArchive();
  const more = new Map(files).set('/a/.DS_Store', Buffer.from('x')).set('/a/log/notes.txt', Buffer.from('y'));
  const disk = memoryDisk(more);
  const archive = opened(openArchive('/a', steadyEffects(disk), SMALL));
  archive.append([{ kind: 'report', body: Buffer.from('tail') }]);
  const found = verifyArchive('/a', { effects: steadyEffects(disk), checkpoint: held });
  expect(found.sound).toBe(true);
  expect(found.notes.join('\n')).toMatch(/\.DS_Store is not/);
  expect(found.notes.join('\n')).toMatch(/log\/notes\.txt is not/);
  expect(found.notes.join('\n')).toMatch(/torn\/\S+: a write that was never acknowledged/);
  expect(found.notes).toContain('the last 1 entries stand under no checkpoint yet');
});

test('a checkpoint of another archive, or one that is none, is told', () => {
  const { files, held } = realArchive();
  const effects = steadyEffects(memoryDisk(files));
  const codes = (checkpoint: string): string[] =>
    verifyArchive('/a', { effects, checkpoint }).problems.map(({ code }) => code);
  expect(codes('no checkpoint')).toEqual(['shape-wrong']);
  expect(codes(held.replace(/^bestand\/./, 'bestand/0'))).toEqual(['archive-broken']);
  expect(codes(held.replace(/— (\S+) (..)../, '— $1 $2AA'))).toContain('shape-wrong');
});
