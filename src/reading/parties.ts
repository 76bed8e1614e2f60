/** The party list as the reader holds it: who is called what, in which theatre, and what a country's own bodies are called. */
import type { Party } from '../model/index.ts';
import { nameUnits } from './names.ts';
import type { BookParty, Names } from './parties-rows.ts';

export type { BookParty } from './parties-rows.ts';

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
  /** "SY rebels" -> party id. */
  slots: ReadonlyMap<string, string>;
}>;

const push = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const held = map.get(key);
  if (held) held.push(value);
  else map.set(key, [value]);
};

/** The text is cut before "'s" (all of "People's", "Houthi's"); names are found however they are cut. */
const spellingsOf = (name: string): string[][] => {
  const cut = name.replace(/['’]s(?=$|[\s-])/gu, ' s');
  return cut === name ? [nameUnits(name)] : [nameUnits(name), nameUnits(cut)];
};
const keyOf = (name: string): string => nameUnits(name).join(' ');
const plain = { slot: null, country: null, office: null, from: null, until: null } as const;
const each = (names: Names): { language: string; name: string }[] =>
  Object.entries(names).flatMap(([language, list]) => list.map((name) => ({ language, name })));

/** Every name of the file, states and people included. */
const namesIn = (file: PartyFile, parties: readonly BookParty[]): Named[] => {
  const states = new Map(file.demonyms.map((demonym) => [demonym.state, demonym.country]));
  return [
    ...parties.flatMap((party): Named[] => {
      const country = states.get(party.id) ?? null;
      const sort = country === null ? 'party' : 'state';
      return [
        ...each(party.names).map((name) => ({ ...plain, ...name, sort, actor: party.id, country }) as const),
        ...party.aliases.map((alias): Named => ({
          ...plain,
          sort,
          name: alias.name,
          language: alias.language ?? '*',
          actor: party.id,
          country,
          from: alias.from ?? null,
          until: alias.until ?? null,
        })),
      ];
    }),
    ...file.demonyms.flatMap((demonym) =>
      each(demonym.people)
        // "Syrian" is first of all the adjective: "Syrian army".
        .filter(({ language, name }) => !demonym.forms[language]?.includes(name))
        .map((name): Named => ({ ...plain, ...name, sort: 'people', actor: demonym.state, country: demonym.country })),
    ),
    ...file.capitals.flatMap(({ country, names }) => {
      const actor = capitalActor(file, country);
      return actor === null
        ? []
        : each(names).map((name): Named => ({ ...plain, ...name, sort: 'capital', actor, country }));
    }),
    ...file.persons.flatMap(({ party, office, from, until, names }) =>
      each(names).map((name): Named => ({ ...plain, ...name, sort: 'person', actor: party, office, from, until })),
    ),
    ...file.generics
      .filter(({ slot }) => !slot.startsWith('-'))
      .flatMap(({ language, slot, words }) =>
        words.map((name): Named => ({ ...plain, sort: 'generic', name, language, actor: null, slot })),
      ),
  ];
};

/** Whose government a capital's name stands for: the state, unless the theatre says otherwise ("-" = nobody can say). */
const capitalActor = (file: PartyFile, country: string): string | null => {
  const said = file.slots.find((row) => row.country === country && row.slot === 'capital')?.party;
  if (said !== undefined) return said === '-' ? null : said;
  return file.demonyms.find((demonym) => demonym.country === country)?.state ?? null;
};

const EMPTY: PartyFile = {
  parties: [],
  demonyms: [],
  roles: [],
  generics: [],
  heads: [],
  slots: [],
  capitals: [],
  persons: [],
};

/** The list with the desk's own parties in front: a recorded party of the same id replaces ours. */
export const openParties = (json: string, recorded: readonly Party[] = []): PartyBook => {
  const file: PartyFile = { ...EMPTY, ...(JSON.parse(json) as Partial<PartyFile>) };
  const parties = new Map<string, BookParty>(file.parties.map((party) => [party.id, party]));
  for (const party of recorded)
    parties.set(party.id, { theatre: [], status: null, ...parties.get(party.id), ...party });
  const named = new Map<string, Named[]>();
  const begins = new Set<string>();
  for (const entry of namesIn(file, [...parties.values()]))
    for (const units of spellingsOf(entry.name)) {
      push(named, units.join(' '), entry);
      let begin = '';
      for (const unit of units.slice(0, -1)) begins.add((begin = begin === '' ? unit : `${begin} ${unit}`));
    }
  const adjectives = new Map<string, { language: string; demonym: Demonym }[]>();
  for (const demonym of file.demonyms)
    for (const { language, name } of each(demonym.forms)) push(adjectives, keyOf(name), { language, demonym });
  const roles = new Map<string, Map<string, string>>();
  for (const { language, slot, words } of file.roles) {
    const held = roles.get(language) ?? new Map<string, string>();
    for (const word of words) held.set(keyOf(word), slot);
    roles.set(language, held);
  }
  const words = new Map<string, Set<string>>();
  for (const { language, slot, words: list } of [
    ...file.heads,
    ...file.generics.filter(({ slot }) => slot.startsWith('-')),
  ])
    words.set(`${language} ${slot}`, new Set(list.map(keyOf)));
  return {
    parties,
    named,
    begins,
    adjectives,
    demonyms: new Map(file.demonyms.map((demonym) => [demonym.country, demonym])),
    roles,
    words,
    slots: new Map(file.slots.map(({ country, slot, party }) => [`${country} ${slot}`, party])),
  };
};
