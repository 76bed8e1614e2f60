/** What a capital's name stands for beside the place: the government there ("Moskou ontkende"), and bodies said to sit in it. */
import type { Named, PartyFile } from './parties-book.ts';

/** "{}" is the capital. The article belongs to the name, so that no bare "the government" is read first. */
const SEATED: readonly (readonly [language: string, slot: string, pattern: string])[] = [
  ['nl', 'government', 'regering in {}'],
  ['nl', 'government', 'regime in {}'],
  ['nl', 'government', 'autoriteiten in {}'],
  ['nl', 'ministry-of-defence', 'ministerie van Defensie in {}'],
  ['nl', 'ministry-of-foreign-affairs', 'ministerie van Buitenlandse Zaken in {}'],
  ['en', 'government', 'government in {}'],
  ['en', 'government', 'regime in {}'],
  ['en', 'government', 'authorities in {}'],
  ['en', 'ministry-of-defence', 'defence ministry in {}'],
  ['en', 'ministry-of-defence', 'defense ministry in {}'],
  ['en', 'ministry-of-foreign-affairs', 'foreign ministry in {}'],
];

const plain = { slot: null, office: null, from: null, until: null } as const;

/** Where two sides claim a capital ("-" in slots.tsv) nobody is named by it. */
export const capitalNames = (file: PartyFile): Named[] => {
  const said = new Map(file.slots.map(({ country, slot, party }) => [`${country} ${slot}`, party]));
  const demonyms = new Map(file.demonyms.map((demonym) => [demonym.country, demonym]));
  const ids = new Set<string>(file.parties.map(({ id }) => id));
  return file.capitals.flatMap(({ country, names }) => {
    const demonym = demonyms.get(country);
    const actor = said.get(`${country} capital`) ?? demonym?.state;
    if (!demonym || actor === undefined || actor === '-') return [];
    const alone = Object.entries(names).flatMap(([language, list]) =>
      list.map((name): Named => ({ ...plain, sort: 'capital', name, language, actor, country })),
    );
    const seated = SEATED.flatMap(([language, slot, pattern]) => {
      const body = said.get(`${country} ${slot}`) ?? `${demonym.stem}-${slot}`;
      if (!ids.has(body)) return [];
      return (names[language] ?? []).map((name): Named => ({
        ...plain,
        sort: 'party',
        name: pattern.replace('{}', name),
        language,
        actor: body,
        country,
      }));
    });
    return [...alone, ...seated];
  });
};
