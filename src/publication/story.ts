/** From the public record to facts that a sentence can be made of, and the sentences of one event. No words are chosen here. */
import { compareText, distinct, sortedBy } from './order.ts';
import type { Namer } from './naming.ts';
import { timeOf } from './naming.ts';
import type { Amount, HarmFact, Naming, Phrases, Rich } from './phrases/index.ts';
import type { PublicClaim, PublicEvent, PublicTally } from './public-record.ts';

/** One sentence with the claims it rests on. */
export type Sentence = Readonly<{ text: Rich; claims: readonly string[] }>;
export type Story = Readonly<{
  events: readonly string[];
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
  const labels = claims
    .flatMap((claim) => claim.figures.map((one) => ({ claim, figure: one })))
    .filter(
      ({ figure: one }) =>
        one.row === tally.row &&
        one.actor === null &&
        one.groupName !== '' &&
        one.unit === 'person' &&
        one.status !== 'civilian' &&
        one.status !== 'unknown',
    );
  const label = labels.find(({ claim }) => namer.reads(claim)) ?? labels[0];
  return {
    amount: amountOf(tally, claims),
    effect: tally.effect,
    unit: tally.unit,
    status: tally.status,
    age: figure?.age ?? null,
    sex: figure?.sex ?? null,
    group: group ?? (label ? { name: label.figure.groupName, printed: true, kind: 'other' } : null),
    readable: label !== undefined && namer.reads(label.claim),
  };
};

const harmsOf = (event: PublicEvent, namer: Namer): HarmFact[] => {
  const rows = event.tallies.filter(({ part }) => !part);
  const all = rows.length === 0 && event.deaths !== null ? [event.deaths] : rows;
  const told = all.filter(
    (row) =>
      row.low !== null || row.high !== null || !all.some((other) => other.effect === row.effect && other !== row),
  );
  return told
    .sort((a, b) => rank(a.effect) - rank(b.effect) || compareText(a.row, b.row))
    .slice(0, ROWS)
    .map((tally) => harmFact(tally, event.claims, namer));
};

const AGAINST = new Set(['contradicts', 'retracts', 'superseded']);
/** The claims that tell the event as it now stands. */
const tellers = (event: PublicEvent): readonly PublicClaim[] => {
  const current = event.claims.filter(
    ({ stance, polarity, modality }) => !AGAINST.has(stance ?? '') && polarity === 'affirmed' && modality !== 'denied',
  );
  return current.length > 0 ? current : event.claims;
};

/** Words in a label that still reads as a name and not as half a sentence. */
const LABEL = 4;

/** Who stands in a role: registered names; a paper's own label only in its own language and where fewer than two are known. */
const withRole = (event: PublicEvent, role: string, namer: Namer): Naming[] => {
  const claims = tellers(event).filter(({ participants }) => participants.some((one) => one.role === role));
  const cast = claims.flatMap((claim) =>
    claim.participants.filter((one) => one.role === role).map((one) => ({ claim, one })),
  );
  const registered = cast.filter(({ one }) => one.actor !== null && !namer.actor(one.actor, one.name).printed);
  const labels =
    registered.length > 1
      ? []
      : cast.filter(
          ({ claim, one }) =>
            one.actor === null &&
            one.name !== '' &&
            one.name.split(' ').length <= LABEL &&
            namer.reads(claim) &&
            event.place?.coarsened !== 'facility',
        );
  const named = [...registered, ...labels].map(({ one }) => namer.actor(one.actor, one.name));
  return sortedBy(
    [...new Map(named.map((naming) => [naming.name, naming])).values()],
    ({ printed, name }) => `${printed ? 1 : 0}${name}`,
  ).slice(0, 3);
};

/** Acts of one kind on one day, told by the same voices, without harm or blame: one sentence with several places. */
const sameTelling = (event: PublicEvent): string =>
  event.tallies.length > 0 || event.accused.length > 0 || event.contradictions.length > 0 || event.place === null
    ? event.id
    : [
        event.type,
        event.from,
        event.to,
        event.timePrecision,
        event.origins.join(' '),
        event.outlets,
        event.place.coarsened,
        distinct(event.participants.map(({ role, actor, name }) => `${role} ${actor ?? name}`)).join(),
      ].join('\n');

export const together = (events: readonly PublicEvent[]): PublicEvent[][] => {
  const groups = new Map<string, PublicEvent[]>();
  for (const event of events) groups.set(sameTelling(event), [...(groups.get(sameTelling(event)) ?? []), event]);
  return [...groups.values()];
};

/** What is said of an event (or of several told together): that it happened, who is accused, how many stand behind it. */
export const tellEvents = (events: readonly PublicEvent[], namer: Namer, phrases: Phrases, year: number): Story => {
  const [event] = events;
  if (event === undefined) return { events: [], sentences: [], claims: [], dead: 0 };
  const say = phrases.sentences(year);
  const telling = events.flatMap(tellers);
  const ids = telling.map(({ id }) => id);
  const places = events.flatMap((one) => namer.place(one.place, one.claims) ?? []);
  const fact = {
    type: event.type,
    places: [...new Map(places.map((place) => [place.name, place])).values()],
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
  const backing = say.backing({
    origins: event.origins.length,
    outlets: event.outlets,
    level: event.level,
    fieldOnly: events.every((one) => one.claims.every(({ source }) => source.kind === 'field')),
  });
  return {
    events: events.map(({ id }) => id),
    sentences: [
      { text: say.event(fact), claims: ids },
      ...accusationOf(event, namer, phrases, year),
      ...revisionsOf(event, namer, phrases, year),
      { text: backing, claims: ids },
    ],
    claims: events.flatMap(({ claims }) => claims.map(({ id }) => id)),
    dead: event.deaths?.low ?? event.deaths?.high ?? 0,
  };
};

const accusationOf = (event: PublicEvent, namer: Namer, phrases: Phrases, year: number): Sentence[] => {
  const accusing = event.claims.filter(({ participants }) => participants.some(({ role }) => role === 'accused'));
  if (event.accused.length === 0 || accusing.length === 0) return [];
  const accused = event.accused.map(({ actor, name }) => namer.actor(actor, name));
  const text = phrases.sentences(year).accusation({ accused, word: namer.word(accusing) });
  return [{ text, claims: accusing.map(({ id }) => id) }];
};

/** Figures that were replaced or came too early, and reports taken back: said, so that a reader who saw them knows. */
const revisionsOf = (event: PublicEvent, namer: Namer, phrases: Phrases, year: number): Sentence[] =>
  (['superseded', 'early', 'retracts'] as const).flatMap((why) => {
    const claims = event.claims.filter(({ stance, source }) => stance === why && source.kind === 'public');
    const origins = distinct(claims.map(({ origin }) => origin));
    return origins.flatMap((origin): Sentence[] => {
      const own = claims.filter((claim) => claim.origin === origin);
      const harm = alikeFigures(own, namer);
      if (why !== 'retracts' && harm.length === 0) return [];
      const text = phrases.sentences(year).revision({ why, harm, word: namer.word(own) });
      return text.length === 0 ? [] : [{ text, claims: own.map(({ id }) => id) }];
    });
  });

/** Each figure that claims give, once, with the claims that give it. */
const alikeFigures = (claims: readonly PublicClaim[], namer: Namer): HarmFact[] => {
  const figured = claims.flatMap((claim) =>
    claim.figures.filter(({ within }) => within === null).map((figure) => ({ claim, figure })),
  );
  const groups = new Map<string, typeof figured>();
  for (const one of figured) {
    const { effect, unit, actor, status, low, high } = one.figure;
    const key = [effect, unit, actor ?? status, low, high].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.keys()].sort(compareText).flatMap((key) => {
    const group = groups.get(key) ?? [];
    const first = group[0];
    if (!first || (first.figure.low === null && first.figure.high === null)) return [];
    const { figure, claim } = first;
    const named = figure.actor === null ? null : namer.actor(figure.actor, figure.groupName);
    const amount = {
      low: figure.low,
      best: null,
      high: figure.high,
      said: figure.said,
      approximate: figure.approximate,
      claims: distinct(group.map((one) => one.claim.id)),
    };
    return [
      {
        amount,
        effect: figure.effect,
        unit: figure.unit,
        status: figure.status,
        age: figure.age,
        sex: figure.sex,
        group: named?.printed ? null : named,
        readable: namer.reads(claim),
      },
    ];
  });
};
