/** The words beside a name that say what it is: "provincie Idlib", "Idlib city", "near Idlib", "President Lincoln". */
import { PlacePrecision } from '../model/index.ts';
import type { Gazetteer } from './place-index.ts';
import type { Token } from './token.ts';

export type Cues = Readonly<{
  before: ReadonlyMap<string, PlacePrecision>;
  after: ReadonlyMap<string, PlacePrecision>;
  relations: ReadonlyMap<string, string>;
  titles: ReadonlySet<string>;
  stop: ReadonlySet<string>;
}>;

const compiled = new WeakMap<Gazetteer, Map<string, Cues>>();

/** A language's cues; the first call for a gazetteer compiles them. */
export const cuesFor = (gazetteer: Gazetteer, language: string): Cues => {
  const held = compiled.get(gazetteer) ?? new Map<string, Cues>();
  compiled.set(gazetteer, held);
  const known = held.get(language);
  if (known) return known;
  const rows = gazetteer.lists.cues.filter((row) => row.language === language);
  const sorts = (kind: string) =>
    new Map(rows.filter((row) => row.kind === kind).map((row) => [row.word, PlacePrecision.parse(row.value)]));
  const cues: Cues = {
    before: sorts('before'),
    after: sorts('after'),
    relations: new Map(rows.filter((row) => row.kind === 'in').map((row) => [row.word, row.value])),
    titles: new Set(rows.filter((row) => row.kind === 'title').map((row) => row.word)),
    stop: new Set([...(gazetteer.lists.stop['*'] ?? []), ...(gazetteer.lists.stop[language] ?? [])]),
  };
  held.set(language, cues);
  return cues;
};

export type Around = Readonly<{ precision: PlacePrecision | null; relation: string | null; title: boolean }>;

/** Cues just outside a name; a determiner may stand between preposition and name. */
export const cueAround = (
  tokens: readonly Token[],
  first: number,
  last: number,
  from: number,
  to: number,
  cues: Cues,
): Around => {
  const word = (at: number): string => (at >= from && at <= to ? (tokens[at]?.lower ?? '') : '');
  const two = (at: number): string => `${word(at - 1)} ${word(at)}`;
  const before = cues.before.get(two(first - 1)) ?? cues.before.get(word(first - 1)) ?? null;
  const after = cues.after.get(word(last + 1)) ?? null;
  const precision = before ?? after;
  let at = first - 1;
  if (before !== null) at -= cues.before.has(two(first - 1)) ? 2 : 1;
  for (let steps = 0; steps < 2 && /^(the|de|het|een|a)$/.test(word(at)); steps += 1) at -= 1;
  return { precision, relation: cues.relations.get(word(at)) ?? null, title: cues.titles.has(word(first - 1)) };
};
