/** Every state is a party, and so are its government and forces: made here from its name and adjective, unless a list names them better. */
import { Party } from '../model/index.ts';
import type { Demonym } from './parties-book.ts';
import type { BookParty, Names } from './parties-rows.ts';

const BODIES = [
  { slot: 'government', kind: 'state', status: null, nl: 'regering', en: 'government', the: 'de' },
  { slot: 'armed-forces', kind: 'state-forces', status: 'combatant', nl: 'leger', en: 'armed forces', the: 'het' },
  { slot: 'air-force', kind: 'state-forces', status: 'combatant', nl: 'luchtmacht', en: 'air force', the: 'de' },
  { slot: 'navy', kind: 'state-forces', status: 'combatant', nl: 'marine', en: 'navy', the: 'de' },
  { slot: 'police', kind: 'state-forces', status: null, nl: 'politie', en: 'police', the: 'de' },
  {
    slot: 'ministry-of-defence',
    kind: 'organisation',
    status: null,
    nl: 'ministerie van Defensie',
    en: 'ministry of defence',
    the: 'het',
  },
  {
    slot: 'ministry-of-foreign-affairs',
    kind: 'organisation',
    status: null,
    nl: 'ministerie van Buitenlandse Zaken',
    en: 'foreign ministry',
    the: 'het',
  },
] as const;

/** Bodies take the short Dutch adjective before a het-word only without article; with "het" it stays inflected. */
const bodiesOf = (demonym: Demonym): BookParty[] =>
  BODIES.map(({ slot, kind, status, nl, en, the }) => {
    const names = { nl: [`${demonym.neutral['nl']} ${nl}`], en: [`${demonym.neutral['en']} ${en}`] };
    return {
      ...Party.parse({
        id: `${demonym.stem}-${slot}`,
        kind,
        names,
        neutral: { nl: `${the} ${names.nl[0]}`, en: `the ${names.en[0]}` },
        relations: [{ rel: 'part-of', to: demonym.state, onWhoseWord: 'house list' }],
      }),
      theatre: [demonym.country],
      status,
    };
  });

const stateOf = (demonym: Demonym, names: Names): BookParty => ({
  ...Party.parse({
    id: demonym.state,
    kind: 'state',
    names,
    neutral: { nl: names['nl']?.[0] ?? demonym.state, en: names['en']?.[0] ?? demonym.state },
  }),
  theatre: [demonym.country],
  status: null,
});

/** What the lists do not already hold, in the order of the demonyms. */
export const statesAndBodies = (
  demonyms: readonly Demonym[],
  countryNames: ReadonlyMap<string, Names>,
  listed: ReadonlySet<string>,
): BookParty[] =>
  demonyms
    .flatMap((demonym) => [stateOf(demonym, countryNames.get(demonym.country) ?? {}), ...bodiesOf(demonym)])
    .filter(({ id }) => !listed.has(id));
