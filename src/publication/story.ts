/** From the public record to facts that a sentence can be made of, and the sentences of one event. No words are chosen here. */
import { compareText, distinct } from './order.ts';
import type { Namer } from './naming.ts';
import { timeOf } from './naming.ts';
import type { Amount, HarmFact, Naming, Phrases, Rich } from './phrases/index.ts';
import type { PublicClaim, PublicEvent, PublicTally } from './public-record.ts';

/** One sentence with the claims it rests on. */
export type Sentence = Readonly<{ text: Rich; claims: readonly string[] }>;
export type Story = Readonly<{
  event: string | null;
  sentences: readonly Sentence[];
  claims: readonly string[];
  dead: number;
}>;

const EFFECT_ORDER = [
  'killed',
  'casualties',
  'neutralised',
  'injured',
  'captured',
  'missing',
  'shot-down',
  'destroyed',
  'damaged',
];
const rank = (effect: string): number =>
  EFFECT_ORDER.includes(effect) ? EFFECT_ORDER.indexOf(effect) : EFFECT_ORDER.length;
/** Rows of harm printed in one sentence; the table has them all. */
const ROWS = 6;

const amountOf = (tally: PublicTally, claims: readonly PublicClaim[]): Amount => {
  const figures = claims.flatMap((claim) =>
    claim.figures.filter((figure) => figure.row === tally.row && tally.claims.includes(claim.id)),
  );
  const said = distinct(figures.flatMap(({ said: words }) => (words === null ? [] : [words])));
  const alike = figures.every(({ low, high }) => low === tally.low && high === tally.high);
  return {
    low: tally.low,
    best: tally.best,
    high: tally.high,
    said: alike ? (said[0] ?? null) : null,
    approximate: alike && figures.some(({ approximate, banded }) => approximate && !banded),
    claims: tally.claims,
  };
};

const harmFact = (tally: PublicTally, claims: readonly PublicClaim[], namer: Namer): HarmFact => {
  const figure = claims.flatMap(({ figures }) => figures).find(({ row }) => row === tally.row);
  // People of whom only the kind is known need no owner: "15 civilians", not "15 civilians of civilians".
  const group = figure?.actor ? namer.actor(figure.actor, figure.groupName) : null;
  const unnamed =
    figure &&
    figure.actor === null &&
    figure.status !== 'civilian' &&
    figure.status !== 'unknown' &&
    figure.groupName !== '' &&
    figure.unit === 'person';
  return {
    amount: amountOf(tally, claims),
    effect: tally.effect,
    unit: tally.unit,
    status: tally.status,
    age: figure?.age ?? null,
    sex: figure?.sex ?? null,
    group: group ?? (unnamed ? { name: figure.groupName, printed: true, kind: 'other' } : null),
  };
};

export const harmsOf = (event: PublicEvent, namer: Namer): HarmFact[] => {
  const rows = event.tallies.filter(({ part }) => !part);
  const killed = rows.some(({ effect }) => effect === 'killed');
  const all = !killed && event.deaths !== null ? [event.deaths, ...rows] : rows;
  return [...all]
    .sort((a, b) => rank(a.effect) - rank(b.effect) || compareText(a.row, b.row))
    .slice(0, ROWS)
    .map((tally) => harmFact(tally, event.claims, namer));
};

const AGAINST = new Set(['contradicts', 'retracts', 'superseded']);
/** The claims that tell the event as it now stands. */
export const tellers = (event: PublicEvent): readonly PublicClaim[] => {
  const current = event.claims.filter(
    ({ stance, polarity, modality }) => !AGAINST.has(stance ?? '') && polarity === 'affirmed' && modality !== 'denied',
  );
  return current.length > 0 ? current : event.claims;
};

const withRole = (event: PublicEvent, role: string, namer: Namer): Naming[] => {
  const named = event.participants.filter((one) => one.role === role).map((one) => namer.actor(one.actor, one.name));
  return [...new Map(named.map((naming) => [naming.name, naming])).values()].slice(0, 3);
};

/** What is said of one event: that it happened, who is accused, and how many stand behind it. */
export const tellEvent = (event: PublicEvent, namer: Namer, phrases: Phrases, year: number): Story => {
  const say = phrases.sentences(year);
  const telling = tellers(event);
  const ids = telling.map(({ id }) => id);
  const fact = {
    type: event.type,
    place: namer.place(event.place, event.claims),
    time: timeOf({ from: event.from, to: event.to, precision: event.timePrecision }) ?? {
      from: null,
      to: null,
      precision: 'unknown',
    },
    harm: harmsOf(event, namer),
    initiators: withRole(event, 'initiator', namer),
    targets: withRole(event, 'target', namer),
    parties: withRole(event, 'party', namer),
    word: namer.word(telling),
    alleged: telling.every(({ modality }) => modality === 'alleged'),
  };
  const accusing = event.claims.filter(({ participants }) => participants.some(({ role }) => role === 'accused'));
  const accusation =
    event.accused.length === 0 || accusing.length === 0
      ? []
      : [
          {
            text: say.accusation({
              accused: event.accused.map(({ actor, name }) => namer.actor(actor, name)),
              word: namer.word(accusing),
            }),
            claims: accusing.map(({ id }) => id),
          },
        ];
  const backing = say.backing({
    origins: event.origins.length,
    outlets: event.outlets,
    level: event.level,
    fieldOnly: event.claims.every(({ source }) => source.kind === 'field'),
  });
  return {
    event: event.id,
    sentences: [{ text: say.event(fact), claims: ids }, ...accusation, { text: backing, claims: ids }],
    claims: event.claims.map(({ id }) => id),
    dead: event.deaths?.low ?? event.deaths?.high ?? 0,
  };
};
