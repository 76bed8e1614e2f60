/** The party list as one language sees it: which of its words may begin a name, and which are nouns of organisation. */
import { nameUnits } from './names.ts';
import type { PartyBook } from './parties-book.ts';
import { recalling } from './recall.ts';

/** What a word may begin; most words of a text begin nothing and are passed by at once. */
export const BEGINS = { name: 1, adjective: 2, role: 4 } as const;

export type PartyTongue = Readonly<{
  /** Bits of `BEGINS` for the first word of a name. */
  beginsAt: (unit: string) => number;
  /** Nouns of bodies and what they stand for. */
  roles: ReadonlyMap<string, string>;
  /** The beginnings of those of several words. */
  roleGoesOn: ReadonlySet<string>;
  /** The noun of an organisation, whatever stands around it in the word ("Volksfront", "Ansar-beweging"). */
  isHead: (word: string) => boolean;
  hasHeads: boolean;
  /** Small words that a longer name may hold. */
  binds: ReadonlySet<string>;
  /** Words that open sentences and never a name ("Selon"). */
  opens: ReadonlySet<string>;
  /** Prepositions after which a state's name is a place. */
  before: ReadonlySet<string>;
  /** Suffixes after which it is one. */
  behind: ReadonlySet<string>;
  /** A state's bare name before the noun of a body names that body ("Ukrayna ordusu"). */
  compounds: boolean;
}>;

const NONE: ReadonlySet<string> = new Set();
const NO_ROLES: ReadonlyMap<string, string> = new Map();

const firstWord = (name: string): string => name.split(' ', 1)[0] ?? name;

/** "ministry of defence" begins with "ministry" and "ministry of". */
const beginningsOf = (name: string): string[] => {
  const words = name.split(' ');
  return words.slice(1).map((_, at) => words.slice(0, at + 1).join(' '));
};

const tongueOf = (book: PartyBook, language: string): PartyTongue => {
  const roles = book.roles.get(language) ?? NO_ROLES;
  const ofRoles = new Set([...roles.keys()].map(firstWord));
  const ofAdjectives = new Set<string>();
  for (const [name, meanings] of book.adjectives)
    if (meanings.some((meaning) => meaning.language === language)) ofAdjectives.add(firstWord(name));
  const heads = book.words.get(`${language} head`) ?? NONE;
  return {
    beginsAt: recalling(
      (unit) =>
        (book.named.has(unit) || book.begins.has(unit) ? BEGINS.name : 0) |
        (ofAdjectives.has(unit) ? BEGINS.adjective : 0) |
        (ofRoles.has(unit) ? BEGINS.role : 0),
    ),
    roles,
    roleGoesOn: new Set([...roles.keys()].flatMap(beginningsOf)),
    isHead: recalling((word) => nameUnits(word).some((unit) => heads.has(unit))),
    hasHeads: heads.size > 0,
    binds: book.words.get(`${language} bind`) ?? NONE,
    opens: book.words.get(`${language} opens`) ?? NONE,
    before: book.words.get(`${language} -in`) ?? NONE,
    behind: book.words.get(`${language} -behind`) ?? NONE,
    compounds: book.words.has(`${language} -compound`),
  };
};

const opened = new WeakMap<PartyBook, (language: string) => PartyTongue>();

/** A book never changes, so a language's view of it is made once. */
export const partyTongue = (book: PartyBook, language: string): PartyTongue => {
  let of = opened.get(book);
  if (!of) opened.set(book, (of = recalling((one) => tongueOf(book, one))));
  return of(language);
};
