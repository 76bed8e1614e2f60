/**
 * A language's words as the grammar sees them: rows of `data/lexicon/<language>/*.tsv`, asked by the first word of their phrases.
 * Columns of every file: forms, class, value, features (`key=value` or `flag`, by spaces). A table is not bent into all its
 * forms, of which a text uses few: a word is led back to the written forms that may begin with it, and only these are bent.
 */
import { formsOf, untagged } from './inflection.ts';
import { asCompared, firstOf, phrasesFrom, writtenIn } from './lexicon-rows.ts';
import type { Phrase, Writing, Written } from './lexicon-rows.ts';
import { lowered } from './normalise.ts';
import { compileParadigms, stemsIn } from './paradigms.ts';
import { recalling } from './recall.ts';

export type { Entry, Phrase } from './lexicon-rows.ts';

/** The phrases that begin with one word: those of that word alone, and the others by their second word, longest first. */
export type Phrases = Readonly<{
  bare: readonly Phrase[];
  longer: ReadonlyMap<string, readonly Phrase[]> | null;
}>;

export type Lexicon = Readonly<{
  language: string;
  phrases: Readonly<{ get: (first: string) => Phrases | undefined; has: (first: string) => boolean }>;
  /** First words of a class: settings of a language that are plain lists. */
  firstWords: (cls: string) => ReadonlySet<string>;
  /** Every phrase of the tables by first word: for those who must know all words. */
  everyPhrase: () => ReadonlyMap<string, readonly Phrase[]>;
  /** Letters of the longest listed ending ("-dığını"); 0 = none is listed. */
  longestEnding: number;
  /** Nouns that may be the last part of a glued compound ("Regierungs-soldaten"), where the language glues. */
  gluedHeads: ReadonlyMap<string, readonly Phrase[]>;
}>;

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

const procliticsIn = (tables: readonly string[]): Set<string> =>
  new Set(
    tables.flatMap((tsv) =>
      [...tsv.matchAll(/^([^\t\n]+)\tclitic-prefix/gm)].flatMap((row) =>
        (row[1] ?? '').split('|').map((form) => lowered(form.trim())),
      ),
    ),
  );

const writingOf = (language: string, files: Readonly<Record<string, string>>): Writing => {
  const traits = new Set(
    Object.values(files).flatMap((tsv) =>
      [...tsv.matchAll(/^(\S+)\torder/gm)].flatMap(([, row = '']) => row.split('|')),
    ),
  );
  return {
    paradigms: compileParadigms(files['paradigms.tsv'] ?? '', language),
    proclitics: procliticsIn(Object.values(files)),
    onePast: traits.has('one-past-form'),
    cased: traits.has('capital-nouns'),
    glued: traits.has('glued-compounds'),
  };
};

type Index = Readonly<{
  /** By first word. */
  fixed: ReadonlyMap<string, readonly Written[]>;
  /** By what all forms of a bent first word begin with. */
  stems: ReadonlyMap<string, readonly Written[]>;
}>;

/** An article that the script writes into the word is left out of what is compared, wherever enough is left: no common beginning. */
const ARTICLE = 'ال';

/** Throws `Fault` on a form that its paradigms do not bend: tables are checked when they are opened, not when a text comes. */
const indexOf = (written: readonly Written[], { paradigms }: Writing): Index => {
  const fixed = new Map<string, Written[]>();
  const stems = new Map<string, Written[]>();
  const put = (index: Map<string, Written[]>, key: string, one: Written): void => {
    const list = index.get(key);
    if (list) list.push(one);
    else index.set(key, [one]);
  };
  for (const one of written) {
    const bare = untagged(one.form);
    const bent = one.form.includes('~') ? stemsIn(bare, paradigms) : null;
    const stem = bent?.find(({ word }) => word === firstOf(bare)) ?? null;
    if (bent && !stem) put(fixed, asCompared(firstOf(bare)), one);
    else if (stem && !lowered(stem.begins).startsWith(ARTICLE)) put(stems, lowered(stem.begins), one);
    else
      for (const first of new Set(formsOf(one.form, paradigms).map((form) => asCompared(firstOf(form.words)))))
        if (first !== '') put(fixed, first, one);
  }
  return { fixed, stems };
};

const writtenFor = (first: string, { fixed, stems }: Index): readonly Written[] => {
  const found = [...(fixed.get(first) ?? [])];
  for (let length = 0; length <= first.length; length += 1) found.push(...(stems.get(first.slice(0, length)) ?? []));
  return found.sort((a, b) => a.order - b.order);
};

export const compileLexicon = (language: string, files: Readonly<Record<string, string>>): Lexicon => {
  const writing = writingOf(language, files);
  const written = writtenIn(files, writing);
  const index = indexOf(written, writing);
  const beginningWith = recalling((first): Phrases | null => {
    const list = phrasesFrom(writtenFor(first, index), writing, first).get(first);
    return list ? byNextWord(list) : null;
  });
  const ofClass = (cls: string): Written[] => written.filter(({ entry }) => entry.cls === cls);
  const endings = written.filter(({ form }) => form.startsWith('-'));
  return {
    language,
    phrases: {
      get: (first) => beginningWith(first) ?? undefined,
      has: (first) => beginningWith(first) !== null,
    },
    firstWords: (cls) => new Set(phrasesFrom(ofClass(cls), writing).keys()),
    everyPhrase: () => phrasesFrom(written, writing),
    longestEnding: Math.max(0, ...[...phrasesFrom(endings, writing).keys()].map((first) => first.length - 1)),
    gluedHeads: writing.glued
      ? headsOf(
          phrasesFrom(
            written.filter(({ entry }) => HEADING.has(entry.cls)),
            writing,
          ),
        )
      : new Map(),
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
  'sourced',
]);
const SHORTEST_HEAD = 5;

const headsOf = (phrases: ReadonlyMap<string, readonly Phrase[]>): Map<string, readonly Phrase[]> => {
  const heads = new Map<string, readonly Phrase[]>();
  for (const [first, list] of phrases) {
    if (first.length < SHORTEST_HEAD) continue;
    const nouns = list.filter(
      ({ tag, rest, later, capital }) => capital === true && tag === '' && rest.length === 0 && later.length === 0,
    );
    if (nouns.length > 0) heads.set(first, nouns);
  }
  return heads;
};
