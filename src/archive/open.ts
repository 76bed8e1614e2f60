/** Making an archive and opening one. */
import { dirname, resolve } from 'node:path';
import { refuse } from '../model/index.ts';
import { hex, publicKeyOf } from '../proof/index.ts';
import type { Archive } from './archive.ts';
import type { Disk } from './disk.ts';
import type { Effects } from './effects.ts';
import { nodeEffects } from './effects.ts';
import { makeDirectoryIfMissing, placeFile } from './files.ts';
import { createKeys, defaultKeysDir, openKeys, publicKeysIn } from './keys.ts';
import type { PublicKeys } from './keys.ts';
import { FORMAT_VERSION, formatText, pathsOf } from './layout.ts';
import { liveArchive } from './live.ts';
import { brokenness, finishErasures, setAside } from './recover.ts';
import { survey } from './survey.ts';
import { attempt, codeOf } from './trouble.ts';
import type { Refused } from './trouble.ts';

export type OpenOptions = Readonly<{
  /** Keys made before, with `createKeys`; without them creating makes them in `keysDir`. */
  public?: PublicKeys;
  /** Where the private keys are; `<dir>.keys` unless said. */
  keysDir?: string;
  /** A segment of this many bytes gets no further batch. */
  segmentBytes?: number;
}>;

/** What a creation that was cut off may have left behind; everything else makes a directory not ours to fill. */
const LEFTOVERS = new Set(['log', 'format.json.new']);

/**
 * A new, empty archive in `dir` (made where missing, its parent must exist). Keys lie apart from it, in `keysDir`:
 * those that are there, else new ones. Refused: `already-exists`, `directory-not-empty`, and what the disk says.
 */
export const createArchive = (
  dir: string,
  effects: Effects = nodeEffects,
  options: OpenOptions = {},
): { archive: Archive } | Refused => {
  const { disk } = effects;
  const paths = pathsOf(dir);
  const free = attempt(dir, () => {
    makeDirectoryIfMissing(disk, dir);
    return disk.list(dir).map(({ name }) => name);
  });
  if ('refusal' in free) return free;
  if (free.done.includes('format.json')) {
    return {
      refusal: refuse(
        'already-exists',
        dir,
        'There is an archive here already.',
        'Open it, or name another directory.',
      ),
    };
  }
  if (free.done.some((name) => !LEFTOVERS.has(name))) {
    return {
      refusal: refuse(
        'directory-not-empty',
        dir,
        'The directory holds other files.',
        'Name a new or an empty directory.',
      ),
    };
  }
  const keysDir = options.keysDir ?? defaultKeysDir(dir);
  const ready = options.public ?? publicKeysIn(keysDir, effects);
  const keys = ready ? { public: ready } : createKeys(keysDir, effects);
  if ('refusal' in keys) return keys;
  const format = {
    archive: 'bestand',
    version: FORMAT_VERSION,
    created: effects.clock(),
    ...keys.public,
    nonce: hex(effects.random(16)),
  } as const;
  const made = attempt(dir, () => {
    makeDirectoryIfMissing(disk, paths.log);
    // Last, since this file is what makes the directory an archive.
    placeFile(disk, paths.format, Buffer.from(formatText(format)));
    syncAbove(disk, dir);
  });
  return 'refusal' in made ? made : openArchive(dir, effects, options);
};

/** Makes the names of all directories above durable, as far as this user may: somebody may just have made them. */
const syncAbove = (disk: Disk, dir: string): void => {
  for (let up = dirname(resolve(dir)); ; up = dirname(up)) {
    try {
      disk.syncDirectory(up);
    } catch (error) {
      if (!['EACCES', 'EPERM', 'EINVAL', 'EROFS'].includes(codeOf(error))) throw error;
    }
    if (up === dirname(up)) return;
  }
};

/**
 * Opens an archive: reads and checks all of it, sets aside a tail that was never acknowledged. Refused:
 * `archive-missing`, `archive-broken`, `archive-torn` (a torn tail where nothing may be written), and what the disk says.
 * Without the private keys it opens and receives; its checkpoints are then unsigned.
 */
export const openArchive = (
  dir: string,
  effects: Effects = nodeEffects,
  options: OpenOptions = {},
): { archive: Archive } | Refused => {
  const read = survey(effects.disk, dir);
  if ('refusal' in read) return read;
  const broken = brokenness(dir, read.survey);
  if (broken) return { refusal: broken };
  const aside = setAside(dir, read.survey, effects);
  if ('refusal' in aside) return aside;
  const unfinished = finishErasures(read.survey, effects);
  if (unfinished) effects.log(`an erasure could not be finished: ${unfinished.what}`);
  const archive = liveArchive(dir, read.survey, effects, {
    checkpointSeed: seedFor(read.survey.format.checkpointKey, options.keysDir ?? defaultKeysDir(dir), effects),
    setAside: aside,
    ...(options.segmentBytes === undefined ? {} : { segmentBytes: options.segmentBytes }),
  });
  return { archive };
};

/** The seed of the archive's checkpoints, or null where it is not at hand: a key of another archive signs nothing here. */
const seedFor = (checkpointKey: string, keysDir: string, effects: Effects): Uint8Array | null => {
  const keys = openKeys(keysDir, effects);
  if ('refusal' in keys) return null;
  if (hex(publicKeyOf(keys.keys.checkpoints)) === checkpointKey) return keys.keys.checkpoints;
  effects.log(`the keys in ${keysDir} are not those of this archive: its checkpoints stay unsigned`);
  return null;
};
