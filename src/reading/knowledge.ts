/**
 * What reading knows before it reads: lexica, gazetteer, parties, languages. Compiled once from the files as shipped; whoever
 * calls (`cli`, `server`) loads the files, this room only takes their contents.
 */
import type { Party, PlaceRecord } from '../model/index.ts';
import { compileLanguages } from './language.ts';
import type { LanguageTable } from './language.ts';
import { partElided } from './lexicon-rows.ts';
import { compileLexicon } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import { compileEndings } from './names-endings.ts';
import type { Unbend } from './names-endings.ts';
import { compileRomanized } from './names-romanized.ts';
import type { Romanize } from './names-romanized.ts';
import { compileNumbers } from './numbers.ts';
import type { NumberLexicon } from './numbers.ts';
import { compileParadigms, expandRows } from './paradigms.ts';
import { openParties } from './parties.ts';
import type { PartyBook } from './parties.ts';
import { openGazetteer } from './place-index.ts';
import type { Gazetteer } from './place-index.ts';
import { recalling } from './recall.ts';
import { compileTimes } from './times.ts';
import type { Ordinals } from './sentences.ts';
import type { TimeLexicon } from './times.ts';
import type { Clitics } from './tokens.ts';
import { wordPartsOf } from './word-parts.ts';
import type { WordParts } from './word-parts.ts';

export type KnowledgeFiles = Readonly<{
  gazetteer: Uint8Array;
  /** Language, then file name, then TSV text. */
  lexica: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The party list as compiled, JSON. */
  parties: string;
  /** Words by which languages are told apart, TSV. */
  languages?: string;
  /** What people of the desk recorded: goes before what is shipped. */
  desk?: Readonly<{ parties: readonly Party[]; places: readonly PlaceRecord[] }>;
}>;

/** All that a language brings to the engine. */
export type Tongue = Readonly<{
  language: string;
  lexicon: Lexicon;
  numbers: NumberLexicon;
  times: TimeLexicon;
  clitics: Clitics;
  /** Small words that are written into the next one; null where there are none. */
  parts: WordParts | null;
  abbreviations: ReadonlySet<string>;
  /** The listed forms of a name in one of its cases; null = names stand unbent. */
  unbend: Unbend | null;
  /** Latin spellings of a name's word, for a gazetteer that mostly knows those; null = names stand as they are. */
  romanize: Romanize | null;
  /** The finite verb of a main clause stands second, others last (Dutch, German): subjects may follow their verb. */
  verbSecond: boolean;
  /** Endings by which a capitalised word is known as a plain noun; matches nothing where none are listed. */
  nounEndings: RegExp;
  /** Endings that only a verb has (class `verb-ending`), where its bare form may be a noun too. */
  verbal: RegExp;
  /** Where a figure with a dot is an ordinal. */
  ordinals: Ordinals;
  /** What else sets the language apart, by the words of its table (class `order`). */
  traits: ReadonlySet<string>;
  /** Endings that show a verb which no list holds (classes `finite-ending`, `ing-ending`; `weak-ending` only behind a `preverbal` word), a case no subject has, one doer in the past. */
  endings: Readonly<Record<'finite' | 'ing' | 'weak' | 'oblique' | 'single', readonly string[]>>;
}>;

export type Knowledge = Readonly<{
  /** The languages that have tables. */
  tongues: readonly string[];
  /** All of a language; its tables are compiled when a text first needs them, since most runs read one or two. */
  tongueOf: (language: string) => Tongue | undefined;
  languages: LanguageTable;
  gazetteer: Gazetteer;
  parties: PartyBook;
}>;

const compileTongue = (language: string, tables: Readonly<Record<string, string>>): Tongue => {
  const lexicon = compileLexicon(language, tables);
  const wordsOf = lexicon.firstWords;
  const traits = wordsOf('order');
  const suffixes = wordsOf('clitic-suffix');
  const paradigms = compileParadigms(tables['paradigms.tsv'] ?? '', language);
  const proclitics = wordsOf('clitic-prefix');
  const rows = (file: string): string => {
    const bent = expandRows(tables[file] ?? '', 1, paradigms);
    return proclitics.size === 0
      ? bent
      : bent.replace(
          /^([^\t\n]+\t)([^\t\n]+)/gm,
          (_, kind: string, form: string) => kind + partElided(form, proclitics),
        );
  };
  const numbers = compileNumbers(rows('numbers.tsv'), language);
  const times = compileTimes(rows('times.tsv'), language);
  return {
    language,
    lexicon,
    numbers,
    times,
    parts: wordPartsOf(lexicon, numbers, times),
    clitics: {
      suffixes: suffixes.has('*') ? 'any' : suffixes,
      prefixes: proclitics,
      tied: wordsOf('tied-pronoun'),
      dotted: traits.has('dotted-i'),
    },
    abbreviations: wordsOf('abbreviation'),
    unbend: compileEndings(tables['endings.tsv'] ?? '', language),
    romanize: compileRomanized(tables['romanized.tsv'] ?? '', language),
    verbSecond: traits.has('verb-second'),
    nounEndings: endingIn(wordsOf('noun-ending')),
    verbal: endingIn(wordsOf('verb-ending')),
    ordinals: { before: wordsOf('before-ordinal'), after: wordsOf('after-ordinal') },
    traits,
    endings: {
      finite: [...wordsOf('finite-ending')],
      ing: [...wordsOf('ing-ending')],
      oblique: [...wordsOf('oblique-ending')],
      single: [...wordsOf('single-past-ending')],
      weak: [...wordsOf('weak-ending')],
    },
  };
};

const endingIn = (endings: ReadonlySet<string>): RegExp =>
  endings.size === 0 ? /(?!)/ : new RegExp(`..(?:${[...endings].join('|')})$`);

export const knowledgeFrom = (files: KnowledgeFiles): Knowledge => ({
  tongues: Object.keys(files.lexica).sort(),
  tongueOf: recalling((language) => {
    const tables = Object.hasOwn(files.lexica, language) ? files.lexica[language] : undefined;
    return tables && compileTongue(language, tables);
  }),
  languages: compileLanguages(files.languages ?? ''),
  gazetteer: openGazetteer(files.gazetteer, [...(files.desk?.places ?? [])]),
  parties: openParties(files.parties, [...(files.desk?.parties ?? [])]),
});
