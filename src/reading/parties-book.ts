/** Shapes of the party list: as compiled, and as the reader holds it: who is called what, in which theatre, and what a country's own bodies are called. */
import type { BookParty, Names } from './parties-rows.ts';

export type Demonym = Readonly<{
  country: string;
  /** Id of the state as a party. */
  state: string;
  /** First part of the ids of its bodies: "syrian" gives syrian-air-force. */
  stem: string;
  neutral: Readonly<Record<string, string>>;
  forms: Names;
  people: Names;
}>;

type WordRow = Readonly<{ language: string; slot: string; words: readonly string[] }>;

/** parties.json as compiled. */
export type PartyFile = Readonly<{
  parties: readonly BookParty[];
  demonyms: readonly Demonym[];
  roles: readonly WordRow[];
  generics: readonly WordRow[];
  heads: readonly WordRow[];
  slots: readonly Readonly<{ country: string; slot: string; party: string }>[];
  capitals: readonly Readonly<{ country: string; names: Names }>[];
  persons: readonly Readonly<{
    party: string;
    office: string | null;
    from: string | null;
    until: string | null;
    names: Names;
  }>[];
}>;

export type NamedSort = 'party' | 'state' | 'capital' | 'person' | 'people' | 'generic';

/** One name and what it stands for. */
export type Named = Readonly<{
  sort: NamedSort;
  name: string;
  language: string;
  /** Party id; null for a generic word until its theatre is known. */
  actor: string | null;
  slot: string | null;
  country: string | null;
  office: string | null;
  from: string | null;
  until: string | null;
}>;

export type PartyBook = Readonly<{
  parties: ReadonlyMap<string, BookParty>;
  /** By folded name. */
  named: ReadonlyMap<string, readonly Named[]>;
  /** Folded beginnings of longer names. */
  begins: ReadonlySet<string>;
  /** Folded adjective -> country, per language. */
  adjectives: ReadonlyMap<string, readonly Readonly<{ language: string; demonym: Demonym }>[]>;
  demonyms: ReadonlyMap<string, Demonym>;
  /** Folded noun -> slot, per language. */
  roles: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Prepositions after which a state is a place, head nouns of organisations …: folded words by "language kind". */
  words: ReadonlyMap<string, ReadonlySet<string>>;
  /** Countries (ISO) in which an armed group of the list fights: a text that stands there may be about a war. */
  theatres: ReadonlySet<string>;
  /** "SY rebels" -> party id. */
  slots: ReadonlyMap<string, string>;
}>;
