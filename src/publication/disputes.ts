/** What is disputed and between whom: both sides, with their claims, and no verdict. */
import { NOBODY } from './gate.ts';
import type { Namer } from './naming.ts';
import { distinct } from './order.ts';
import { figure, name, type Naming, type Phrases, type Rich, say, sentence, words } from './phrases/index.ts';
import type { PublicContradiction, PublicEvent } from './public-record.ts';
import type { Sentence } from './story.ts';

const aboutWhat = ({ about }: PublicContradiction, event: PublicEvent, namer: Namer, phrases: Phrases): Rich => {
  const fixed = phrases.bulletin.about[about];
  if (fixed !== undefined) return [fixed];
  const [, effect = '', group = ''] = /^(\S+) of (.*)$/s.exec(about) ?? [];
  if (effect === '') return [about];
  if (group === '') return [phrases.effects[effect] ?? effect];
  const tally = event.tallies.find((one) => one.effect === effect && (one.groupName === group || one.group === group));
  const figures = event.claims
    .flatMap((claim) => claim.figures)
    .find(({ row, actor }) => row === tally?.row && actor !== null);
  const naming = figures
    ? namer.actor(figures.actor, figures.groupName)
    : { name: group, printed: true, kind: 'other' };
  return phrases.bulletin.aboutHarm(effect, phrases.names([naming]));
};

const saysWhat = (
  says: string | null,
  claims: readonly string[],
  event: PublicEvent,
  namer: Namer,
  phrases: Phrases,
): Rich => {
  const { bulletin } = phrases;
  if (says === null) return [bulletin.withheldSaying];
  const fixed = bulletin.sayings[says];
  if (fixed !== undefined) return [fixed];
  if (says.endsWith(' did it')) {
    const who = says.slice(0, -' did it'.length).split(' and ');
    const printed = (actor: string): string => event.participants.find((one) => one.actor === actor)?.name ?? actor;
    return bulletin.didIt(phrases.names(who.map((actor) => namer.actor(actor, printed(actor)))));
  }
  return /^\d[\d.,]*$/.test(says) ? [figure(says, claims)] : [words(says)];
};

/** The voice; where nobody is named, the papers that print it. */
const whoSays = (origin: string, claims: readonly string[], event: PublicEvent, namer: Namer): readonly Naming[] => {
  if (!NOBODY.has(origin)) return [namer.origin(origin)];
  const outlets = distinct(
    event.claims.flatMap(({ id, source }) => (claims.includes(id) && source.name !== null ? [source.name] : [])),
  );
  return outlets.length > 0
    ? outlets.map((name) => ({ name, printed: false, kind: 'outlet' }))
    : [namer.origin(origin)];
};

export const disputesOf = (event: PublicEvent, namer: Namer, phrases: Phrases): Sentence[] =>
  event.contradictions.map((contradiction) => {
    const claims = contradiction.between.flatMap((side) => side.claims);
    const sides = contradiction.between.map((side): Rich =>
      phrases.bulletin.says(
        phrases.names(whoSays(side.origin, side.claims, event, namer)),
        saysWhat(side.says, side.claims, event, namer, phrases),
      ),
    );
    const joined = sides.flatMap((side, at): Rich => (at === 0 ? side : ['; ', ...side]));
    const act = phrases.acts[event.type]?.label ?? event.type;
    const place = namer.place(event.place, event.claims)?.name ?? '';
    const what: Rich = place === '' ? [act] : say`${act}, ${name(place)}`;
    return { text: sentence(say`${what} – ${aboutWhat(contradiction, event, namer, phrases)}: ${joined}.`), claims };
  });

export const disputes = (events: readonly PublicEvent[], namer: Namer, phrases: Phrases): Sentence[] =>
  events.flatMap((event) => disputesOf(event, namer, phrases));
