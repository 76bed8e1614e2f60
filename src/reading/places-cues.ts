/** The words beside a name that say what it is: "provincie Idlib", "Idlib city", "near Idlib", "southern Khartoum", "President Lincoln". */
import { PlacePrecision } from '../model/index.ts';
import { lowered } from './normalise.ts';
import type { Gazetteer } from './place-index.ts';
import type { Token } from './token.ts';

/** Phrases that end right before a name, and the words that such phrases end in: most words end none. */
type Phrases<Value> = Readonly<{ values: ReadonlyMap<string, Value>; ends: ReadonlySet<string> }>;

const phrasesOf = <Value>(values: ReadonlyMap<string, Value>): Phrases<Value> => ({
  values,
  ends: new Set([...values.keys()].map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1))),
});

export type Cues = Readonly<{
  before: Phrases<PlacePrecision>;
  after: ReadonlyMap<string, PlacePrecision>;
  /** Suffixes and words behind a name that relate it: "'de", "yakınlarında"; `none` = they do not. */
  behind: ReadonlyMap<string, string>;
  /** Suffixes that make the name the owner of what follows ("Halep'in kırsalında"). */
  owners: ReadonlySet<string>;
  relations: Phrases<string>;
  parts: Phrases<string>;
  /** Nouns that stand for a place: capital, settlement … */
  nouns: ReadonlyMap<string, string>;
  determiners: ReadonlySet<string>;
  /** Determiners behind which a bare name is an everyday word: where nouns are written like names ("auf den Straßen"). */
  plain: ReadonlySet<string>;
  titles: ReadonlySet<string>;
  /** Words that begin a name though written small: "mar Rojo", "río Litani". */
  openers: ReadonlySet<string>;
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
  const words = (kind: string) =>
    new Map(
      rows.filter((row) => row.kind === kind).map((row) => [row.word.split(' ').map(lowered).join(' '), row.value]),
    );
  const sorts = (kind: string) =>
    new Map([...words(kind)].map(([word, value]) => [word, PlacePrecision.parse(value)] as const));
  const cues: Cues = {
    before: phrasesOf(sorts('before')),
    after: sorts('after'),
    behind: words('behind'),
    owners: new Set(words('owner').keys()),
    relations: phrasesOf(words('in')),
    parts: phrasesOf(words('part')),
    nouns: words('noun'),
    determiners: new Set(words('the').keys()),
    plain: new Set([...words('the')].flatMap(([word, value]) => (value === 'plain' ? [word] : []))),
    titles: new Set(words('title').keys()),
    openers: new Set(words('opens').keys()),
    stop: new Set([...(gazetteer.lists.stop['*'] ?? []), ...(gazetteer.lists.stop[language] ?? [])]),
  };
  held.set(language, cues);
  return cues;
};

export type Around = Readonly<{
  precision: PlacePrecision | null;
  relation: string | null;
  title: boolean;
  /** First token of "southern", "zuiden van" before the name, else the name's own first. */
  first: number;
}>;

const LONGEST = 4;

/** The longest phrase of a list that ends at a token: its value and its first token. */
const endingAt = <Value>(
  list: Phrases<Value>,
  word: (at: number) => string,
  last: number,
): Readonly<{ value: Value; first: number }> | null => {
  if (!list.ends.has(word(last))) return null;
  let phrase = '';
  let found: { value: Value; first: number } | null = null;
  for (let first = last; first > last - LONGEST && word(first) !== ''; first -= 1) {
    phrase = phrase === '' ? word(first) : `${word(first)} ${phrase}`;
    const value = list.values.get(phrase);
    if (value !== undefined) found = { value, first };
  }
  return found;
};

/** The value of the longest phrase of a list that begins at a token. */
const beginningAt = <Value>(
  list: ReadonlyMap<string, Value>,
  word: (at: number) => string,
  first: number,
): Value | null => {
  if (list.size === 0) return null;
  let phrase = '';
  let found: Value | null = null;
  for (let last = first; last < first + LONGEST && word(last) !== ''; last += 1) {
    phrase = phrase === '' ? word(last) : `${phrase} ${word(last)}`;
    found = list.get(phrase) ?? found;
  }
  return found;
};

/** Cues just outside a name; determiners and adjectives of countries may stand between. */
export const cueAround = (
  tokens: readonly Token[],
  first: number,
  last: number,
  from: number,
  to: number,
  cues: Cues,
  adjectives: Readonly<Record<string, string>>,
): Around => {
  const word = (at: number): string => (at >= from && at <= to ? (tokens[at]?.lower ?? '') : '');
  let at = first - 1;
  const skip = (): void => {
    while (cues.determiners.has(word(at)) || adjectives[tokens[at]?.folded ?? ''] !== undefined) at -= 1;
  };
  const owner = cues.owners.has(word(last + 1)) ? 1 : 0;
  let precision = beginningAt(cues.after, word, last + 1 + owner);
  const behind =
    beginningAt(cues.behind, word, last + 1) ??
    beginningAt(cues.behind, word, last + 1 + owner) ??
    cues.behind.get(word(last)) ??
    null;
  const before = endingAt(cues.before, word, at);
  if (before) {
    precision = before.value;
    at = before.first - 1;
  }
  const title = cues.titles.has(word(first - 1));
  skip();
  const part = endingAt(cues.parts, word, at);
  let start = first;
  if (part) {
    start = part.first;
    at = part.first - 1;
    skip();
  }
  const relation = endingAt(cues.relations, word, at)?.value ?? null;
  return {
    precision,
    relation: part?.value === 'near' ? 'near' : (relation ?? related(behind) ?? part?.value ?? null),
    title,
    first: start,
  };
};

const related = (behind: string | null): string | null => (behind === 'none' ? null : behind);
