/**
 * Doubles for the effects of the archive: a disk in memory that can lose what was not synced, a disk that fails at a
 * chosen call, and effects without chance or clock. The one place for them; they are no mocks: each keeps the contract.
 */
import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { Disk, Effects } from '../../src/archive/index.ts';

/** What a file is now and what of it would survive a power cut for certain. */
type Node = { now: Uint8Array; kept: Uint8Array };
export type Images = ReadonlyMap<string, Uint8Array>;
export type MemoryDisk = Disk & {
  /** The files as a reader sees them now. */
  files(): Map<string, Uint8Array>;
  /**
   * What a power cut leaves: synced content for certain, of everything else what `chance` (0 ≤ x < 1) decides, name by
   * name and sector by sector.
   */
  afterPowerCut(chance: () => number): MemoryDisk;
};

const failure = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${path}`), { code });
const SECTOR = 64;

export const memoryDisk = (images: Images = new Map(), folders: Iterable<string> = ['/']): MemoryDisk => {
  const names = new Map<string, Node>([...images].map(([path, bytes]) => [path, { now: bytes, kept: bytes }]));
  let keptNames = new Map(names);
  const directories = new Set(folders);
  for (const path of names.keys())
    for (let up = dirname(path); !directories.has(up); up = dirname(up)) directories.add(up);
  const keptDirectories = new Set(directories);
  const handles = new Map<number, Node>();
  let next = 3;

  const named = (path: string): Node => {
    const node = names.get(path);
    if (!node) throw failure('ENOENT', path);
    return node;
  };
  const opened = (file: number): Node => {
    const node = handles.get(file);
    if (!node) throw failure('EBADF', String(file));
    return node;
  };
  const within = (path: string, all: Iterable<string>): string[] =>
    [...all].filter((one) => one !== '/' && dirname(one) === path);
  const mustBeDirectory = (path: string): void => {
    if (!directories.has(path)) throw failure('ENOENT', path);
  };

  return {
    list: (path) => {
      mustBeDirectory(path);
      return [
        ...within(path, names.keys()).map((one) => ({ name: basename(one), directory: false })),
        ...within(path, directories).map((one) => ({ name: basename(one), directory: true })),
      ];
    },
    makeDirectory: (path) => {
      mustBeDirectory(dirname(path));
      if (directories.has(path) || names.has(path)) throw failure('EEXIST', path);
      directories.add(path);
    },
    read: (path) => named(path).now.slice(),
    open: (path, how) => {
      mustBeDirectory(dirname(path));
      if (how === 'create' && names.has(path)) throw failure('EEXIST', path);
      if (how === 'create') names.set(path, { now: new Uint8Array(0), kept: new Uint8Array(0) });
      const file = next++;
      handles.set(file, named(path));
      return file;
    },
    readAt: (file, position, length) => {
      const { now } = opened(file);
      if (position + length > now.length) throw failure('EIO', String(file));
      return Buffer.from(now.slice(position, position + length));
    },
    size: (file) => opened(file).now.length,
    writeAt: (file, bytes, position) => {
      const node = opened(file);
      const longer = new Uint8Array(Math.max(node.now.length, position + bytes.length));
      longer.set(node.now);
      longer.set(bytes, position);
      node.now = longer;
    },
    sync: (file) => {
      const node = opened(file);
      node.kept = node.now;
    },
    truncate: (file, length) => {
      const node = opened(file);
      node.now = node.now.slice(0, length);
    },
    close: (file) => {
      opened(file);
      handles.delete(file);
    },
    syncDirectory: (path) => {
      mustBeDirectory(path);
      for (const one of within(path, keptNames.keys())) if (!names.has(one)) keptNames.delete(one);
      for (const one of within(path, names.keys())) keptNames.set(one, named(one));
      for (const one of within(path, directories)) keptDirectories.add(one);
    },
    rename: (from, to) => {
      names.set(to, named(from));
      names.delete(from);
    },
    remove: (path) => {
      named(path);
      names.delete(path);
    },
    files: () => new Map([...names].map(([path, { now }]) => [path, now])),
    afterPowerCut: (chance) => {
      const left = new Map<string, Uint8Array>();
      const stands = (path: string): boolean => path === '/' || (keptDirectories.has(path) && stands(dirname(path)));
      const folders = [...directories].filter((path) => stands(path) || chance() < 0.5);
      for (const path of new Set([...keptNames.keys(), ...names.keys()])) {
        const [before, after] = [keptNames.get(path), names.get(path)];
        const node = before === after || chance() < 0.5 ? before : after;
        if (node && folders.includes(dirname(path))) left.set(path, surviving(node, chance));
      }
      keptNames = new Map();
      return memoryDisk(left, folders);
    },
  };
};

/** Synced bytes, with each unsynced sector there or not; the length is the old or the new one, holes are zeros. */
const surviving = ({ now, kept }: Node, chance: () => number): Uint8Array => {
  if (now === kept) return kept;
  const result = new Uint8Array(chance() < 0.5 ? now.length : kept.length);
  result.set(kept.subarray(0, result.length));
  for (let at = 0; at < result.length; at += SECTOR) {
    if (chance() < 0.6) result.set(now.subarray(at, Math.min(at + SECTOR, result.length)), at);
  }
  return result;
};

/** The calls of a disk that can fail; every one of them is counted. */
const CALLS = [
  'list',
  'makeDirectory',
  'read',
  'open',
  'readAt',
  'size',
  'writeAt',
  'sync',
  'truncate',
  'close',
  'syncDirectory',
  'rename',
  'remove',
] as const;
export type Call = (typeof CALLS)[number];

/** A disk that asks `before` each call; what `before` throws is what the call answers. */
export const watchedDisk = (disk: Disk, before: (call: Call, detail: unknown) => void): Disk => {
  const watched =
    <Given extends readonly unknown[], Answer>(call: Call, work: (...given: Given) => Answer) =>
    (...given: Given): Answer => {
      before(call, given[0]);
      return work(...given);
    };
  return {
    list: watched('list', disk.list),
    makeDirectory: watched('makeDirectory', disk.makeDirectory),
    read: watched('read', disk.read),
    open: watched('open', disk.open),
    readAt: watched('readAt', disk.readAt),
    size: watched('size', disk.size),
    writeAt: watched('writeAt', disk.writeAt),
    sync: watched('sync', disk.sync),
    truncate: watched('truncate', disk.truncate),
    close: watched('close', disk.close),
    syncDirectory: watched('syncDirectory', disk.syncDirectory),
    rename: watched('rename', disk.rename),
    remove: watched('remove', disk.remove),
  };
};

export const diskError = failure;

/** Effects that are the same every time: bytes from a counter, one instant, lines kept. */
export const steadyEffects = (disk: Disk, seed = 'steady'): Effects & { lines: string[] } => {
  let drawn = 0;
  const lines: string[] = [];
  return {
    disk,
    lines,
    clock: () => '2020-03-06T00:00:00Z',
    random: (bytes) => {
      const blocks: Buffer[] = [];
      for (let have = 0; have < bytes; have += 32)
        blocks.push(createHash('sha256').update(`${seed} ${drawn++}`).digest());
      return Buffer.concat(blocks).subarray(0, bytes);
    },
    log: (line) => {
      lines.push(line);
    },
  };
};

/** A small generator of numbers 0 ≤ x < 1 (mulberry32), so that a failing round can be named by its seed. */
export const chanceFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};
