/**
 * What opening does with a machine that stopped in the middle: a tail that was never acknowledged is set aside under
 * its own name in torn/ and cut off; an erasure that was decided but not finished is finished. Damage to anything that
 * was acknowledged is refused, with the place.
 */
import { basename, join } from 'node:path';
import { Fault, refuse } from '../model/index.ts';
import type { Refusal } from '../model/index.ts';
import { hex, sha256 } from '../proof/index.ts';
import { SALT } from './batch.ts';
import type { Effects } from './effects.ts';
import { makeDirectoryIfMissing, placeFile, readIfThere, removeIfThere } from './files.ts';
import { pathsOf } from './layout.ts';
import type { Survey } from './survey.ts';
import { attempt } from './trouble.ts';

/** The reason not to open, or null where all that was acknowledged holds. */
export const brokenness = (dir: string, survey: Survey): Refusal | null => {
  const { scan, notes, tree, forked, changed, blank, erased } = survey;
  const broken = (where: string, what: string): Refusal =>
    refuse('archive-broken', where, what, 'Restore the archive from a copy; `bestand verify` says what holds.');
  if (scan.fault?.is === 'broken') return broken(`${scan.fault.path}:${scan.fault.at}`, `Broken: ${scan.fault.why}.`);
  if (notes.fault?.is === 'broken') return broken(pathsOf(dir).checkpoints, `Broken: ${notes.fault.why}.`);
  const last = notes.notes.at(-1)?.checkpoint.size ?? 0;
  if (tree.size < last)
    return broken(dir, `Shorter than its checkpoint: ${tree.size} entries where ${last} were signed.`);
  if (forked[0] !== undefined) return broken(dir, `The first ${forked[0]} entries are not those of their checkpoint.`);
  const bad = [...changed, ...blank].find((seq) => !erased.has(seq));
  if (bad !== undefined)
    return broken(`${dir}#${bad}`, `Entry ${bad} is not what was committed to, and was not erased.`);
  return null;
};

/** Sets aside what is torn; gives the names of the files made for it. */
export const setAside = (dir: string, survey: Survey, effects: Effects): string[] | { refusal: Refusal } => {
  const { scan, notes } = survey;
  const paths = pathsOf(dir);
  const tails: { path: string; at: number }[] = [];
  if (scan.fault) tails.push({ path: scan.fault.path, at: scan.fault.at });
  if (notes.fault) tails.push({ path: paths.checkpoints, at: notes.length });
  const named = attempt(dir, () => tails.map((tail) => moveTail(dir, tail, effects)).filter((name) => name !== null));
  if (!('refusal' in named)) return named.done;
  const { code, what } = named.refusal;
  if (code !== 'directory-not-writable') return named;
  const remedy = 'Open it once where it may be written: the torn tail is then set aside in torn/.';
  return {
    refusal: refuse('archive-torn', dir, `The last write was cut off, and cannot be set aside: ${what}`, remedy),
  };
};

const moveTail = (dir: string, { path, at }: { path: string; at: number }, { disk, log }: Effects): string | null => {
  const paths = pathsOf(dir);
  const bytes = disk.read(path).subarray(at);
  let name: string | null = null;
  if (bytes.length > 0) {
    name = `${basename(path)}-${at}-${hex(sha256(bytes)).slice(0, 16)}`;
    makeDirectoryIfMissing(disk, paths.torn);
    // The same tail may have been set aside by an opening that was itself cut off.
    if (!readIfThere(disk, join(paths.torn, name))) placeFile(disk, join(paths.torn, name), bytes);
    log(`${bytes.length} bytes that were never acknowledged were set aside in torn/${name}`);
  }
  if (at === 0) {
    removeIfThere(disk, path);
    disk.syncDirectory(join(path, '..'));
    return name;
  }
  const file = disk.open(path, 'change');
  try {
    disk.truncate(file, at);
    disk.sync(file);
  } finally {
    disk.close(file);
  }
  return name;
};

/** Overwrites salt and body of an entry; durable on return. */
export const overwrite = (effects: Effects, path: string, saltAt: number, length: number): void => {
  const file = effects.disk.open(path, 'change');
  try {
    effects.disk.writeAt(file, new Uint8Array(SALT + length), saltAt);
    effects.disk.sync(file);
  } finally {
    effects.disk.close(file);
  }
};

/** Finishes erasures whose entry was written but whose overwriting was cut off. */
export const finishErasures = (survey: Survey, effects: Effects): Refusal | null => {
  const blank = new Set(survey.blank);
  for (const seq of survey.erased.keys()) {
    if (blank.has(seq)) continue;
    const { segment, saltAt, length } = survey.positions.at(seq);
    const path = survey.scan.segments[segment]?.path;
    if (path === undefined) throw new Fault(`no segment ${segment}`);
    const done = attempt(path, () => overwrite(effects, path, saltAt, length));
    if ('refusal' in done) return done.refusal;
    effects.log(`the erasing of entry ${seq} was finished`);
  }
  return null;
};
