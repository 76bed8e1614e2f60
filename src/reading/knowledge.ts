/**
 * What reading knows before it reads: lexica, gazetteer, parties. Compiled once from the files as shipped; whoever calls
 * (`cli`, `server`) loads the files, this room only takes their contents.
 */
import { compileLexicon } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import type { Clitics } from './tokens.ts';
import type { Party, PlaceRecord } from '../model/index.ts';

export type KnowledgeFiles = Readonly<{
  gazetteer: Uint8Array;
  /** Language, then file name, then TSV text. */
  lexica: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The party list as shipped, JSON. */
  parties: string;
  /** What people of the desk recorded: goes before what is shipped. */
  desk?: Readonly<{ parties: readonly Party[]; places: readonly PlaceRecord[] }>;
}>;

/** All that a language brings to the engine. */
export type Tongue = Readonly<{
  language: string;
  lexicon: Lexicon;
  clitics: Clitics;
  abbreviations: ReadonlySet<string>;
}>;

export type Knowledge = Readonly<{ tongues: ReadonlyMap<string, Tongue> }>;

const valuesOf = (lexicon: Lexicon, cls: string): Set<string> => {
  const found = new Set<string>();
  for (const [first, phrases] of lexicon.phrases)
    for (const phrase of phrases) if (phrase.entry.cls === cls) found.add(first);
  return found;
};

export const knowledgeFrom = (files: KnowledgeFiles): Knowledge => {
  const tongues = new Map<string, Tongue>();
  for (const [language, tables] of Object.entries(files.lexica)) {
    const lexicon = compileLexicon(language, tables);
    tongues.set(language, {
      language,
      lexicon,
      clitics: { suffixes: valuesOf(lexicon, 'clitic-suffix'), prefixes: valuesOf(lexicon, 'clitic-prefix') },
      abbreviations: valuesOf(lexicon, 'abbreviation'),
    });
  }
  return { tongues };
};
