/**
 * An edition made from an open observatory, written whole or not at all, and entered into the archive, so that event ids live on.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Assignment, EditionEntry, Refusal } from '../model/index.ts';
import { refuse, utcMinutes } from '../model/index.ts';
import { publish, readEditionSummary, type Edition, type EditionSummary } from '../publication/index.ts';
import { knownAt } from './cutoff.ts';
import { loadBasemap } from './knowledge.ts';
import { knownRecord } from './known-record.ts';
import type { Observatory } from './observatory.ts';
import { SOFTWARE } from './version.ts';

export type Asked = Readonly<{
  day: string;
  cutoff: string;
  draft: boolean;
  /** What the edition before this one said; null = nothing to compare with. */
  previous: EditionSummary | null;
}>;

export type Made = Readonly<{
  edition: Edition;
  /** Enters the edition into the archive (drafts and unchanged editions are not entered); a refusal where it cannot be written. */
  keep: () => Refusal | null;
}>;

/** The edition of a day as known at its cut-off. The same record gives the same bytes, in any folder, language and zone. */
export const makeEdition = (observatory: Observatory, asked: Asked): Made | { refusals: readonly Refusal[] } => {
  const keys = observatory.keys();
  if ('refusal' in keys) return { refusals: [keys.refusal] };
  const { zone, languages, name, url, licence } = observatory.settings;
  const memory = knownAt(observatory.memory(), utcMinutes(asked.cutoff), zone);
  const earlier = memory.editions.filter((edition) => !edition.draft && edition.day === asked.day);
  // An edition's own assignments must not feed back into it: it would not be the same bytes twice.
  const before = memory.editions.filter((edition) => edition.draft || edition.day < asked.day);
  const derived = observatory.derived({ ...memory, editions: before }, ledgerDays(memory, asked.day));
  const { reconciled, refusals } = derived;
  if (refusals.length > 0) return { refusals };
  const make = (number: number) =>
    publish({
      day: asked.day,
      cutoff: asked.cutoff,
      zone,
      number,
      draft: asked.draft,
      languages,
      observatory: { name, url, licence },
      record: knownRecord(observatory, memory, derived),
      previous: asked.previous,
      keys: { ids: keys.keys.ids, salts: keys.keys.salts, signing: keys.keys.editions, origin: keys.keys.origin },
      basemap: loadBasemap(),
      software: SOFTWARE,
    });
  const last = earlier.at(-1);
  let made = make(last?.number ?? 0);
  if (last && made.edition && made.edition.root !== last.root) made = make(last.number + 1);
  const { edition } = made;
  if (!edition) return { refusals: made.refusals };
  return {
    edition,
    keep: () => {
      if (asked.draft || edition.root === last?.root) return null;
      const entry: EditionEntry = {
        version: 1,
        day: asked.day,
        number: last ? last.number + 1 : 0,
        cutoff: asked.cutoff,
        draft: false,
        root: edition.root,
        assignments: [...reconciled.assignments] as Assignment[],
      };
      const written = observatory.write('edition', [entry]);
      return 'refusal' in written ? written.refusal : null;
    },
  };
};

/** From the first hour of force to the day of the edition. */
const ledgerDays = (
  memory: { agreements: ReadonlyMap<string, { inForce: { from: string } }> },
  day: string,
): { from: string; to: string } => {
  const first =
    [...memory.agreements.values()].map((agreement) => agreement.inForce.from.slice(0, 10)).sort()[0] ?? day;
  return { from: first < day ? first : day, to: day };
};

/**
 * What the edition before a day said: of the last earlier day that the archive has an edition of, made again as it was.
 * Made, not read from a folder, so that it is the same wherever editions were written to.
 */
export const summaryBefore = (observatory: Observatory, day: string): EditionSummary | null => {
  const earlier = observatory.memory().editions.filter((edition) => !edition.draft && edition.day < day);
  const last = earlier.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.number - b.number)).at(-1);
  if (!last) return null;
  const made = makeEdition(observatory, { day: last.day, cutoff: last.cutoff, draft: false, previous: null });
  return 'refusals' in made ? null : readEditionSummary(made.edition.files);
};

/** Writes beside and renames: a directory that carries the edition is whole from its first moment. Null = written. */
export const writeEdition = (dir: string, files: ReadonlyMap<string, Uint8Array>): Refusal | null => {
  if (existsSync(dir) && readdirSync(dir).length > 0) {
    return refuse(
      'directory-not-empty',
      dir,
      'The directory is not empty.',
      'Name a new one: an edition is never written over another.',
    );
  }
  const beside = `${dir}.writing`;
  try {
    rmSync(beside, { recursive: true, force: true });
    for (const [path, bytes] of files) {
      const full = join(beside, ...path.split('/'));
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, bytes);
    }
    if (existsSync(dir)) rmSync(dir, { recursive: true });
    renameSync(beside, dir);
    return null;
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return code === 'ENOSPC'
      ? refuse('disk-full', dir, 'The disk is full.', 'Make room and publish again; nothing half written was left.')
      : refuse(
          'directory-not-writable',
          dir,
          `The edition cannot be written there (${code}).`,
          'Choose a place where you may write.',
        );
  }
};
