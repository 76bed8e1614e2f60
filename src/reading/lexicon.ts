/**
 * A language's words as the grammar sees them: rows of `data/lexicon/<language>/*.tsv` compiled to one map from first word to
 * the phrases that begin with it. Columns of every file: forms, class, value, features (`key=value` or `flag`, by spaces).
 */
import { formsOf } from './inflection.ts';
import type { Form, Tag } from './inflection.ts';
import { bared, lowered } from './normalise.ts';
import { compileParadigms } from './paradigms.ts';

export type Entry = Readonly<{
  /** What part it plays in the grammar: `deed`, `harm`, `group`, `say`, `state`, `by`, `not` … */
  cls: string;
  /** Mostly a claim type, an effect, a status or a code of the field. */
  value: string;
  features: ReadonlyMap<string, string>;
  /** File and line, for `rule`. */
  row: string;
}>;

export type Phrase = Readonly<{
  entry: Entry;
  tag: Tag;
  /** What else its ending says: a case, as the paradigm names it; '' = nothing. */
  bend: string;
  /** The words after the first that must follow at once. */
  rest: readonly string[];
  /** Words that must stand further on in the sentence. */
  later: readonly string[];
  /** How the first word must be written where a language writes its nouns with a capital; null = either way. */
  capital: boolean | null;
}>;

/** The phrases that begin with one word: those of that word alone, and the others by their second word, longest first. */
export type Phrases = Readonly<{
  bare: readonly Phrase[];
  longer: ReadonlyMap<string, readonly Phrase[]> | null;
}>;

export type Lexicon = Readonly<{
  language: string;
  phrases: ReadonlyMap<string, Phrases>;
  /** Nouns that may be the last part of a glued compound ("Regierungs-soldaten"), where the language glues. */
  gluedHeads: ReadonlyMap<string, readonly Phrase[]>;
}>;

/** All phrases that begin with one word. */
export const phrasesOf = ({ bare, longer }: Phrases): Phrase[] => [...bare, ...[...(longer?.values() ?? [])].flat()];

const byNextWord = (list: Phrase[]): Phrases => {
  list.sort((a, b) => b.rest.length - a.rest.length || b.later.length - a.later.length);
  const bare = list.filter(({ rest }) => rest.length === 0);
  if (bare.length === list.length) return { bare, longer: null };
  const longer = new Map<string, Phrase[]>();
  for (const phrase of list) {
    const [next] = phrase.rest;
    if (next === undefined) continue;
    const same = longer.get(next);
    if (same) same.push(phrase);
    else longer.set(next, [phrase]);
  }
  return { bare, longer };
};

const featuresOf = (cell: string): ReadonlyMap<string, string> =>
  new Map(
    cell
      .split(' ')
      .filter((part) => part !== '')
      .map((part) => {
        const cut = part.indexOf('=');
        return cut < 0 ? [part, ''] : [part.slice(0, cut), part.slice(cut + 1)];
      }),
  );

/**
 * Elided words stand in tables as in texts ("d'après"), and are parted there as the text is: by the language's own list of
 * proclitics (class `clitic-prefix`).
 */
export const partElided = (words: string, proclitics: ReadonlySet<string>): string =>
  proclitics.size === 0 || !words.includes("'")
    ? words
    : words
        .split(' ')
        .map((word) => {
          const cut = word.indexOf("'") + 1;
          return cut > 0 && cut < word.length && proclitics.has(word.slice(0, cut).toLowerCase())
            ? `${word.slice(0, cut)} ${partElided(word.slice(cut), proclitics)}`
            : word;
        })
        .join(' ');

const procliticsIn = (tables: readonly string[]): Set<string> =>
  new Set(
    tables.flatMap((tsv) =>
      [...tsv.matchAll(/^([^\t\n]+)\tclitic-prefix/gm)].flatMap((row) =>
        (row[1] ?? '').split('|').map((form) => lowered(form.trim())),
      ),
    ),
  );

/** Files by name; those that the number and time readers compile (`numbers`, `times`) are left to them, `paradigms` bends the rest. */
export const compileLexicon = (language: string, files: Readonly<Record<string, string>>): Lexicon => {
  const phrases = new Map<string, Phrase[]>();
  const paradigms = compileParadigms(files['paradigms.tsv'] ?? '', language);
  const proclitics = procliticsIn(Object.values(files));
  // A trait of the language, told in its own tables: past and participle are one form.
  const traits = new Set(
    Object.values(files).flatMap((tsv) =>
      [...tsv.matchAll(/^(\S+)\torder/gm)].flatMap(([, row = '']) => row.split('|')),
    ),
  );
  const writing = { onePast: traits.has('one-past-form'), cased: traits.has('capital-nouns') };
  for (const [file, tsv] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (/^(numbers|times|paradigms|endings)(\.|$)/.test(file)) continue;
    const name = file.replace(/\.tsv$/, '');
    tsv.split('\n').forEach((line, index) => {
      if (line.trim() === '' || line.startsWith('#')) return;
      const [forms = '', cls = '', value = '', features = ''] = line.split('\t').map((cell) => cell.trim());
      const entry: Entry = { cls, value, features: featuresOf(features), row: `${name}.${index + 1}` };
      const row: Row = { entry, added: new Map() };
      for (const form of formsOf(forms, paradigms))
        addPhrase(phrases, row, { ...form, words: partElided(form.words, proclitics) }, writing);
    });
  }
  return {
    language,
    phrases: new Map([...phrases].map(([first, list]) => [first, byNextWord(list)])),
    gluedHeads: traits.has('glued-compounds') ? headsOf(phrases) : new Map(),
  };
};

/** Classes whose single nouns head compounds; shorter words end too many others by chance. */
const HEADING = new Set([
  'group',
  'force',
  'field',
  'office',
  'toll',
  'body',
  'deed',
  'media',
  'weapon',
  'thing',
  'ground',
]);
const SHORTEST_HEAD = 5;

const headsOf = (phrases: ReadonlyMap<string, readonly Phrase[]>): Map<string, readonly Phrase[]> => {
  const heads = new Map<string, readonly Phrase[]>();
  for (const [first, list] of phrases) {
    if (first.length < SHORTEST_HEAD) continue;
    const nouns = list.filter(
      ({ entry, tag, rest, later, capital }) =>
        capital === true && tag === '' && rest.length === 0 && later.length === 0 && HEADING.has(entry.cls),
    );
    if (nouns.length > 0) heads.set(first, nouns);
  }
  return heads;
};

/** As tokens are compared with it. */
const asCompared = (word: string): string => bared(lowered(word));

type Writing = Readonly<{ onePast: boolean; cased: boolean }>;

/** What one row has added so far, by its words and tag. */
type Row = Readonly<{ entry: Entry; added: Map<string, Readonly<{ list: Phrase[]; at: number }>> }>;

const addPhrase = (phrases: Map<string, Phrase[]>, row: Row, form: Form, { onePast, cased }: Writing): void => {
  const { words, tag, bend = '' } = form;
  const [near = '', far = ''] = words.includes('…') ? words.split('…').map((part) => part.trim()) : [words.trim()];
  const [first = '', ...rest] = near.split(' ').map(asCompared);
  if (first === '') return;
  const capital = cased ? /^\p{Lu}/u.test(near) : null;
  const later = far === '' ? [] : far.split(' ').map(asCompared);
  const phrase: Phrase = { entry: row.entry, tag, bend, rest, later, capital };
  const key = `${onePast ? '' : tag}|${capital}|${first} ${rest.join(' ')}|${later.join(' ')}`;
  const twin = row.added.get(key);
  if (twin) {
    // Where past and participle are one form it is read as past; the auxiliary tells when it is the other.
    if (tag === 'past') twin.list[twin.at] = phrase;
    return;
  }
  const list = phrases.get(first) ?? [];
  if (list.length === 0) phrases.set(first, list);
  row.added.set(key, { list, at: list.length });
  list.push(phrase);
};
