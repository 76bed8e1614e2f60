/**
 * The sample record of Idlib, March 2020, loaded as a newcomer's observatory would have grown: sources first, then reports at the
 * hour each was published, then what people recorded and decided, then the editions. Its keys follow from a public phrase,
 * so that everybody's sample is the same to the byte: they protect nothing and say so.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createArchive, nodeEffects, type Effects } from '../archive/index.ts';
import { gather, open, receive, type Draft } from '../intake/index.ts';
import {
  Agreement,
  Area,
  Assessment,
  Decision,
  Fault,
  Observer,
  Party,
  PlaceRecord,
  Source,
  type EntryKind,
  type Refusal,
} from '../model/index.ts';
import { readEditionSummary, type EditionSummary } from '../publication/index.ts';
import { endOfDay } from './cutoff.ts';
import { makeEdition, writeEdition } from './edition.ts';
import { archiveOf, editionsOf, keysOf, openObservatory, type Observatory } from './observatory.ts';
import { SETTINGS_FILE } from './settings.ts';

export const sampleFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'corpora', 'idlib-2020-03');

/** Chance that is none: a counter under a public phrase. Only the sample may use it. */
const publicPhrase = (): Effects['random'] => {
  let count = 0;
  let pool = Buffer.alloc(0);
  return (bytes) => {
    while (pool.length < bytes) {
      pool = Buffer.concat([
        pool,
        createHash('sha256').update(`bestand sample, keys that protect nothing, ${count}`).digest(),
      ]);
      count += 1;
    }
    const taken = pool.subarray(0, bytes);
    pool = pool.subarray(bytes);
    return new Uint8Array(taken);
  };
};

const NOUNS = [
  ['source', 'sources.json', Source],
  ['area', 'areas.json', Area],
  ['place', 'places.json', PlaceRecord],
  ['party', 'parties.json', Party],
  ['agreement', 'agreement.json', Agreement],
  ['observer', 'observers.json', Observer],
  ['assessment', 'assessments.json', Assessment],
] as const;

const listIn = (file: string): unknown[] => {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return Array.isArray(value) ? value : [value];
};

/** The sample is ours: a refusal of it is our own fault. */
const settle = <Answer extends object>(answer: Answer): Exclude<Answer, { refusal: Refusal }> => {
  if ('refusal' in answer) {
    const refusal = (answer as { refusal: Refusal }).refusal;
    throw new Fault(`the sample does not load: ${refusal.where}: ${refusal.what}`);
  }
  return answer as Exclude<Answer, { refusal: Refusal }>;
};

const write = (observatory: Observatory, kind: EntryKind, nouns: readonly unknown[]): void => {
  if (nouns.length > 0) settle(observatory.write(kind, nouns));
};

/** Makes the sample in `dir` (which must be new) and leaves its editions there. Steps are told as they pass. */
export const makeSample = async (dir: string, tell: (step: string) => void): Promise<void> => {
  const effects: Effects = { ...nodeEffects, random: publicPhrase(), clock: () => '2020-03-20T00:00:00Z' };
  mkdirSync(dir, { recursive: true });
  settle(createArchive(archiveOf(dir), effects, { keysDir: keysOf(dir) })).archive.close();
  cpSync(join(sampleFolder, 'observatory.json'), join(dir, SETTINGS_FILE));
  const { observatory } = settle(openObservatory(dir, effects));
  try {
    for (const [kind, file, shape] of NOUNS) {
      const path = join(sampleFolder, file);
      if (existsSync(path))
        write(
          observatory,
          kind,
          listIn(path).map((value) => shape.parse(value)),
        );
    }
    await receiveSample(observatory);
    tell(`${observatory.memory().reports.size} reports received`);
    const decisions = join(sampleFolder, 'decisions.json');
    if (existsSync(decisions)) write(observatory, 'decision', Decision.array().parse(listIn(decisions)));
    publishSample(observatory, tell);
  } finally {
    observatory.close();
  }
};

/** Each report is received at the moment it was published, as the day would have brought it. */
const receiveSample = async (observatory: Observatory): Promise<void> => {
  let now = '2020-02-27T00:00:00Z';
  const drafts: Draft[] = [];
  for (const found of gather(
    ['reports.jsonl', 'files'].filter((name) => existsSync(join(sampleFolder, name))),
    { folder: sampleFolder, standardInput: () => new Uint8Array() },
  )) {
    const opened = 'refusal' in found ? { drafts: [], refusals: [found.refusal] } : await open(found, {});
    const [refused] = opened.refusals;
    if (refused) throw new Fault(`the sample does not load: ${refused.where}: ${refused.what}`);
    drafts.push(...opened.drafts);
  }
  const onTime = function* (): Generator<Draft> {
    for (const draft of drafts) {
      now = draft.published !== null && draft.published.length > 10 ? draft.published : now;
      yield draft;
    }
  };
  for await (const answer of receive(
    observatory.door(() => now),
    onTime(),
  ))
    settle(answer);
};

const publishSample = (observatory: Observatory, tell: (step: string) => void): void => {
  const { zone } = observatory.settings;
  const days = listIn(join(sampleFolder, 'editions.json')) as string[];
  let previous: EditionSummary | null = null;
  for (const day of days) {
    const asked = { day, cutoff: endOfDay(day, zone), draft: false, previous };
    const made = makeEdition(observatory, asked);
    const edition = 'refusals' in made ? makeEdition(observatory, { ...asked, draft: true }) : made;
    if ('refusals' in edition)
      throw new Fault(`the sample’s edition of ${day} cannot be made: ${edition.refusals[0]?.what ?? ''}`);
    const refused = writeEdition(join(editionsOf(observatory.dir), day), edition.edition.files) ?? edition.keep();
    if (refused) throw new Fault(`the sample’s edition of ${day} cannot be written: ${refused.what}`);
    previous = readEditionSummary(edition.edition.files);
    tell(`edition of ${day}${'refusals' in made ? ' (draft: not everything is reviewed)' : ''}`);
  }
};

const COMPLETE = '.sample-complete';
/** Whole where it was finished; what a stopped first start left half made is cleared away. */
export const sampleIsThere = (dir: string): boolean => existsSync(join(dir, COMPLETE));
export const markSample = (dir: string): void =>
  writeFileSync(join(dir, COMPLETE), 'This observatory holds the sample record of Bestand.\n');
export const clearHalfMade = (dir: string): void => {
  if (!existsSync(dir)) return;
  const ours = readdirSync(dir).every((name) => ['archive', 'editions', SETTINGS_FILE].includes(name));
  if (ours) for (const path of [dir, keysOf(dir)]) rmSync(path, { recursive: true, force: true });
};
