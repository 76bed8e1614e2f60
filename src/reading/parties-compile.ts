/** Build time: the party lists to one JSON. */
import { Fault } from '../model/index.ts';
import { rowsOf } from './gazetteer-sources.ts';
import type { Demonym, PartyFile } from './parties.ts';
import type { Names } from './parties-rows.ts';
import { namesByLanguage, partiesOf } from './parties-rows.ts';
import { statesAndBodies } from './parties-states.ts';

type Files = Readonly<Record<string, string>>;

const words = (cell: string): string[] =>
  cell
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '');

const demonymsOf = (files: Files): Demonym[] =>
  rowsOf(files['demonyms.tsv'] ?? '', 7, 'demonyms.tsv').map(
    ([country = '', state = '', stem = '', nl = '', en = '', forms = '', people = '']) => ({
      country,
      state,
      stem,
      neutral: { nl, en },
      forms: namesByLanguage(forms),
      people: namesByLanguage(people),
    }),
  );

/** Country names come from the gazetteer's own list: one list of countries for the whole house. */
const countryNames = (files: Files): ReadonlyMap<string, Names> =>
  new Map(
    rowsOf(files['countries.tsv'] ?? '', 10, 'countries.tsv').map((cell) => [
      cell[2] ?? '',
      namesByLanguage(cell[9] ?? ''),
    ]),
  );

/** Files of data/parties by name, and `countries.tsv` of data/gazetteer. */
export const compileParties = (files: Files): string => {
  const listed = Object.entries(files)
    .filter(([file]) => file.startsWith('parties-'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, tsv]) => partiesOf(tsv, file));
  const ids = new Set<string>();
  for (const { id } of listed) {
    if (ids.has(id)) throw new Fault(`party ${id} is listed twice`);
    ids.add(id);
  }
  const demonyms = demonymsOf(files);
  const names = countryNames(files);
  const parties = [...listed, ...statesAndBodies(demonyms, names, ids)];
  for (const party of parties) ids.add(party.id);
  for (const party of parties)
    for (const relation of party.relations)
      if (!ids.has(relation.to)) throw new Fault(`party ${party.id} is related to ${relation.to}, which is not listed`);
  const known = (id: string, file: string): string => {
    if (id !== '-' && !ids.has(id)) throw new Fault(`${file} names ${id}, which is not a listed party`);
    return id;
  };
  const wordRows = (file: string) =>
    rowsOf(files[file] ?? '', 3, file).map(([language = '', slot = '', cell = '']) => ({
      language,
      slot,
      words: words(cell),
    }));
  const file: PartyFile = {
    parties,
    demonyms,
    roles: wordRows('roles.tsv'),
    generics: wordRows('generics.tsv'),
    heads: wordRows('organisation-words.tsv'),
    slots: rowsOf(files['slots.tsv'] ?? '', 3, 'slots.tsv').map(([country = '', slot = '', party = '']) => ({
      country,
      slot,
      party: known(party, 'slots.tsv'),
    })),
    capitals: rowsOf(files['capitals.tsv'] ?? '', 2, 'capitals.tsv').map(([country = '', cell = '']) => ({
      country,
      names: namesByLanguage(cell),
    })),
    persons: rowsOf(files['persons.tsv'] ?? '', 5, 'persons.tsv').map(
      ([party = '', office = '', from = '', until = '', cell = '']) => ({
        party: known(party, 'persons.tsv'),
        office: office === '' ? null : office,
        from: from === '' ? null : from,
        until: until === '' ? null : until,
        names: namesByLanguage(cell),
      }),
    ),
  };
  return JSON.stringify(file);
};
