/** Rows of a lexicon, and the phrases that their written forms stand for. */
import { formsOf } from './inflection.ts';
import type { Form, Tag } from './inflection.ts';
import { classBits } from './mark-classes.ts';
import { bared, lowered } from './normalise.ts';
import type { Paradigms } from './paradigms.ts';

export type Entry = Readonly<{
  /** What part it plays in the grammar: `deed`, `harm`, `group`, `say`, `state`, `by`, `not` … */
  cls: string;
  /** Mostly a claim type, an effect, a status or a code of the field. */
  value: string;
  features: ReadonlyMap<string, string>;
  /** File and line, for `rule`. */
  row: string;
  /** What its class is to a sentence, see `mark-classes`. */
  bits: number;
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

/** How a language writes, as far as its tables are read by it. */
export type Writing = Readonly<{
  paradigms: Paradigms;
  /** Elided words of the language's own list, see `partElided`. */
  proclitics: ReadonlySet<string>;
  /** Past and participle are one form. */
  onePast: boolean;
  /** Nouns are written with a capital. */
  cased: boolean;
  /** Nouns are glued into one word. */
  glued: boolean;
}>;

/** One form of a row as its table writes it, and its place among all. */
export type Written = Readonly<{ order: number; entry: Entry; form: string }>;

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

/** Files by name; those that the number and time readers compile (`numbers`, `times`) are left to them, `paradigms` bends the rest. */
export const writtenIn = (files: Readonly<Record<string, string>>, { proclitics }: Writing): Written[] => {
  const written: Written[] = [];
  for (const [file, tsv] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (/^(numbers|times|paradigms|endings|romanized)(\.|$)/.test(file)) continue;
    const name = file.replace(/\.tsv$/, '');
    tsv.split('\n').forEach((line, index) => {
      if (line.trim() === '' || line.startsWith('#')) return;
      const [forms = '', cls = '', value = '', features = ''] = line.split('\t').map((cell) => cell.trim());
      const row = `${name}.${index + 1}`;
      const entry: Entry = { cls, value, features: featuresOf(features), row, bits: classBits(cls) };
      for (const form of forms.split('|'))
        if (form.trim() !== '')
          written.push({ order: written.length, entry, form: partElided(form.trim(), proclitics) });
    });
  }
  return written;
};

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

/** As tokens are compared with it. */
export const asCompared = (word: string): string => bared(lowered(word));

/** The first word of a form as written; '' where it has none. */
export const firstOf = (words: string): string => {
  const [near = ''] = words.split('…', 1);
  return near.trim().split(' ', 1)[0] ?? '';
};

const phraseOf = (entry: Entry, { words, tag, bend = '' }: Form, cased: boolean): Phrase => {
  const [near = '', far = ''] = words.split('…').map((part) => part.trim());
  return {
    entry,
    tag,
    bend,
    rest: near.split(' ').slice(1).map(asCompared),
    later: far === '' ? [] : far.split(' ').map(asCompared),
    capital: cased ? /^\p{Lu}/u.test(near) : null,
  };
};

/** The phrases that written forms stand for, by first word, in the order of the tables; `only` = those of one first word. */
export const phrasesFrom = (
  written: readonly Written[],
  { paradigms, onePast, cased }: Writing,
  only: string | null = null,
): Map<string, Phrase[]> => {
  const found = new Map<string, Phrase[]>();
  const twins = new Map<string, number>();
  for (const { entry, form } of written)
    for (const one of formsOf(form, paradigms)) {
      const first = asCompared(firstOf(one.words));
      if (first === '' || (only !== null && first !== only)) continue;
      const phrase = phraseOf(entry, one, cased);
      const list = found.get(first) ?? [];
      if (list.length === 0) found.set(first, list);
      const { tag, capital, rest, later } = phrase;
      const key = `${entry.row}|${onePast ? '' : tag}|${capital}|${first} ${rest.join(' ')}|${later.join(' ')}`;
      const twin = twins.get(key);
      // Where past and participle are one form it is read as past; the auxiliary tells when it is the other.
      if (twin !== undefined) {
        if (tag === 'past') list[twin] = phrase;
        continue;
      }
      twins.set(key, list.length);
      list.push(phrase);
    }
  return found;
};
