/** The party list as the reader holds it: every name of the file, opened for lookup. */
import type { Party } from '../model/index.ts';
import { nameUnits } from './names.ts';
import { capitalNames } from './parties-capitals.ts';
import type { Demonym, Named, PartyBook, PartyFile } from './parties-book.ts';
import type { BookParty, Names } from './parties-rows.ts';

export type { Demonym, Named, NamedSort, PartyBook, PartyFile } from './parties-book.ts';

const push = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const held = map.get(key);
  if (held) held.push(value);
  else map.set(key, [value]);
};

const OWNING = /['’]s/u;
/** The text is cut before "'s" (all of "People's", "Houthi's"); names are found however they are cut. */
const spellingsOf = (name: string): string[][] => {
  if (!OWNING.test(name)) return [nameUnits(name)];
  const cut = name.replace(/['’]s(?=$|[\s-])/gu, ' s');
  return cut === name ? [nameUnits(name)] : [nameUnits(name), nameUnits(cut)];
};
const ARTICLES = new Set(['de', 'het', 'the']);
/** Generic words listed with their article, folded: "nl regering" -> "de" for "de regering". */
const articledIn = (file: PartyFile): ReadonlyMap<string, string> =>
  new Map(
    file.generics.flatMap(({ language, words }) =>
      words
        .map(nameUnits)
        .filter((units) => units.length === 2 && ARTICLES.has(units[0] ?? ''))
        .map(([article = '', word = '']) => [`${language} ${word}`, article] as const),
    ),
  );
/** "de regering in Damascus" must not be read as "de regering" first. */
const withArticle = (entry: Named, units: readonly string[], articled: ReadonlyMap<string, string>): string[][] => {
  if (entry.sort === 'generic' || units.length < 2) return [];
  const article = articled.get(`${entry.language} ${units[0]}`);
  return article === undefined ? [] : [[article, ...units]];
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
        ...each(party.names).map(({ language, name }): Named => ({
          sort,
          name,
          language,
          actor: party.id,
          slot: null,
          country,
          office: null,
          from: null,
          until: null,
        })),
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
    ...capitalNames(file),
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
  const articled = articledIn(file);
  for (const entry of namesIn(file, [...parties.values()])) {
    const spellings = spellingsOf(entry.name);
    for (const units of [...spellings, ...withArticle(entry, spellings[0] ?? [], articled)]) {
      push(named, units.join(' '), entry);
      let begin = '';
      for (const unit of units.slice(0, -1)) begins.add((begin = begin === '' ? unit : `${begin} ${unit}`));
    }
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
    theatres: new Set(
      [...parties.values()].flatMap(({ kind, theatre }) => (kind === 'non-state' ? (theatre ?? []) : [])),
    ),
    slots: new Map(file.slots.map(({ country, slot, party }) => [`${country} ${slot}`, party])),
  };
};
