/** English sentences. Order: what, between whom, where, when, with what outcome, and always on whose word. */
import { type DateWords, timeIn } from './dates.ts';
import { ACTS, COUNTED, EFFECTS, PEOPLE, UNITS } from './en-words.ts';
import type { Amount, EventFact, HarmFact, Naming, PlaceFact, Sentences, TimeFact, Word } from './facts.ts';
import { amountIn, type AmountWords, inARow } from './numbers.ts';
import { figure, name, type Rich, say, sentence, words } from './words.ts';

export const AMOUNTS: AmountWords = {
  locale: 'en',
  exactly: (n) => n,
  between: (low, high) => `${low} to ${high}`,
  best: (best, low, high) => `${best} (figures from ${low} to ${high})`,
  atLeast: (n) => `at least ${n}`,
  bestAtLeast: (best, low) => `${best} (lowest figure ${low}, no highest)`,
  moreThan: (n) => `more than ${n}`,
  upTo: (n) => `at most ${n}`,
  about: (n) => `about ${n}`,
  unknown: 'an unknown number of',
  dozens: 'dozens of',
  hundreds: 'hundreds of',
  several: 'several',
  group: ',',
};

export const DATES: DateWords = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  day: (weekday, day, month, year) => `${weekday} ${day} ${month}${year === null ? '' : ` ${year}`}`,
  plainDay: (day, month, year) => `${day} ${month}${year === null ? '' : ` ${year}`}`,
  month: (month, year) => `${month} ${year}`,
  onDay: (day) => `on ${day}`,
  inMonth: (month) => `in ${month}`,
  atTime: (day, time) => `on ${day} at ${time}`,
  betweenTimes: (day, from, to) => `on ${day} between ${from} and ${to}`,
  partOfDay: (weekday, rest, part) =>
    part === 0
      ? `in the night of ${weekday} ${rest}`
      : `on the ${['', 'morning', 'afternoon', 'evening'][part] ?? ''} of ${weekday} ${rest}`,
  betweenDays: (from, to) => `between ${from} and ${to}`,
  nightTo: (from, to) => `in the night from ${from} to ${to}`,
  since: (day) => `since ${day}`,
  until: (day) => `no later than ${day}`,
  clock: (hour, minute) => `${hour}:${minute}`,
};

const quotedName = ({ name: text, printed }: Naming): Rich => (printed ? ['“', name(text), '”'] : [name(text)]);
export const names = (list: readonly Naming[]): Rich => inARow<Rich>(list.map(quotedName), [', '], [' and ']).flat();

const ROAD = /^(?:the )?(?:highway|road|motorway|M\d)/i;
const placed = (place: PlaceFact): Rich => {
  const province = place.precision === 'province' && !/province|governorate/i.test(place.name);
  return province ? say`${name(place.name)} province` : [name(place.name)];
};
const where = (...places: readonly (PlaceFact | null)[]): Rich => {
  const named = places.flatMap((place) => (place === null || place.name === '' ? [] : [place]));
  const [first] = named;
  if (first === undefined) return [];
  if (ROAD.test(first.name)) return say` along ${name(first.name)}`;
  const list = inARow<Rich>(named.map(placed), [', '], [' and ']).flat();
  return first.withheld ? say` somewhere in ${list}` : say` in ${list}`;
};
const when = (time: TimeFact | null, year: number | null): string => {
  const text = time === null ? '' : timeIn(DATES, time, year);
  return text === '' ? '' : ` ${text}`;
};
const outlet = (text: string): Naming => ({ name: text, printed: false, kind: 'outlet' });

/** ", X reports": who says so, or that nobody says it at first hand. */
const reported = (word: Word): Rich => {
  const verb = (count: number): string => (count > 1 ? 'report' : 'reports');
  if (word.voices.length > 0) return say`, ${names(word.voices)} ${verb(word.voices.length)}`;
  if (word.outlets.length > 0)
    return say`, ${names(word.outlets.map(outlet))} ${verb(word.outlets.length)} without naming a source`;
  return word.field ? [', a field source reports'] : [', a source that is not named reports'];
};
const according = (word: Word): Rich => {
  if (word.voices.length > 0) return say`according to ${names(word.voices)}`;
  if (word.outlets.length > 0) return say`according to ${names(word.outlets.map(outlet))}`;
  return word.field ? ['according to a field source'] : ['according to a source that is not named'];
};

const number = (amount: Amount): Rich => [figure(amountIn(amount, AMOUNTS).text, amount.claims)];
const isOne = (amount: Amount): boolean => amountIn(amount, AMOUNTS).one;

/** "6 soldiers of the Syrian Army": how many, what kind of people, whose. */
const counted = (harm: HarmFact): Rich => {
  const one = isOne(harm.amount);
  if (harm.group?.printed && harm.readable && !one) return say`${number(harm.amount)} “${name(harm.group.name)}”`;
  if (harm.unit !== 'person') {
    const unit = UNITS[harm.unit];
    return say`${number(harm.amount)} ${unit ? (one ? unit[0] : unit[1]) : harm.unit}${owner(harm.group)}`;
  }
  const kind =
    harm.age === 'child'
      ? PEOPLE['child']
      : harm.sex === 'female' && harm.status !== 'combatant'
        ? PEOPLE['woman']
        : harm.status === 'combatant' && harm.group?.kind === 'state-forces'
          ? PEOPLE['soldier']
          : PEOPLE[harm.status];
  const people = kind ?? PEOPLE['unknown'];
  return say`${number(harm.amount)} ${people ? (one ? people[0] : people[1]) : 'people'}${owner(harm.group)}`;
};
const owner = (group: Naming | null): Rich =>
  group === null ? [] : group.printed ? say` (“${name(group.name)}” in the source)` : say` of ${name(group.name)}`;

const outcome = (harms: readonly HarmFact[]): Rich => {
  const effects = [...new Set(harms.map(({ effect }) => effect))];
  const clauses = effects.map((effect): Rich => {
    const own = harms.filter((harm) => harm.effect === effect);
    const [only] = own;
    const verb = own.length === 1 && only && isOne(only.amount) ? 'was' : 'were';
    return say`${inARow<Rich>(own.map(counted), [', '], [' and ']).flat()} ${verb} ${EFFECTS[effect] ?? effect}`;
  });
  return inARow<Rich>(clauses, [', '], [' and ']).flat();
};

/** What can be said to be "on" somebody. */
const TARGETED = new Set([
  'air-drone-strike',
  'shelling-artillery-missile-attack',
  'attack',
  'remote-explosive-landmine-ied',
  'suicide-bomb',
  'grenade',
  'chemical-weapon',
  'armed-clash',
]);

const between = ({ type, parties, initiators, targets }: EventFact): Rich => {
  if (parties.length > 1) return say` between ${names(parties)}`;
  const by: Rich =
    initiators.length > 0 ? say` by ${names(initiators)}` : parties.length > 0 ? say` involving ${names(parties)}` : [];
  return targets.length > 0 && TARGETED.has(type) ? say`${by} on ${names(targets)}` : by;
};

const event = (fact: EventFact, year: number | null): Rich => {
  const act = ACTS[fact.type] ?? ACTS['other'];
  if (!act) return [];
  const time = when(fact.time, year);
  if (fact.type === 'disrupted-weapons-use' && fact.harm.length > 0)
    return sentence(say`${outcome(fact.harm)}${where(...fact.places)}${time}${reported(fact.word)}.`);
  if (fact.harm.length > 0)
    return say`In ${act.noun}${between(fact)}${where(...fact.places)}${time}, ${outcome(fact.harm)}${reported(fact.word)}.`;
  return say`There ${act.plural ? 'were' : 'was'} ${act.noun}${between(fact)}${where(...fact.places)}${time}${reported(fact.word)}.`;
};

/** A side of the conflict says so even where it is to its advantage. */
const side = (word: Word): string => (word.partisan ? '; that is the word of a party' : '');

const EXTENT: Readonly<Record<string, string>> = {
  all: 'everywhere',
  most: 'in most places',
  some: 'in some places',
  isolated: 'in a few places',
  none: 'nowhere',
};
/** Per condition, affirmed and negated: as it was, and as it has been since a day that is not over. */
type Clause = readonly [past: string, since: string];
const CONDITIONS: Readonly<Record<string, readonly [Clause, Clause]>> = {
  calm: [
    ['it was calm', 'it has been calm'],
    ['it was not calm', 'it has not been calm'],
  ],
  'tense-calm': [
    ['there was a tense calm', 'there has been a tense calm'],
    ['calm had not yet returned', 'calm has not yet returned'],
  ],
  hostilities: [
    ['there was fighting', 'there has been fighting'],
    ['there was no fighting', 'there has been no fighting'],
  ],
  'airspace-active': [
    ['warplanes were seen', 'warplanes have been seen'],
    ['no warplanes were seen', 'no warplanes have been seen'],
  ],
  'airspace-quiet': [
    ['no warplanes were seen', 'no warplanes have been seen'],
    ['warplanes were seen', 'warplanes have been seen'],
  ],
  'humanitarian-situation': [
    ['people were in need', 'people have been in need'],
    ['people were not in need', 'people have not been in need'],
  ],
  control: [
    ['control had changed hands', 'control has changed hands'],
    ['control had not changed hands', 'control has not changed hands'],
  ],
  siege: [
    ['there was a siege', 'there has been a siege'],
    ['there was no siege', 'there has been no siege'],
  ],
  relations: [
    ['relations were strained', 'relations have been strained'],
    ['relations were not strained', 'relations have not been strained'],
  ],
  support: [
    ['there was support', 'there has been support'],
    ['there was no support', 'there has been no support'],
  ],
};

/** The grammar of English for an edition of this year. */
export const enSentences = (year: number | null): Sentences => ({
  event: (fact) => event(fact, year),
  accusation: ({ accused, word }) =>
    sentence(
      say`${according(word)}, ${names(accused)} ${accused.length > 1 ? 'are' : 'is'} responsible; that is an accusation.`,
    ),
  backing: ({ origins, outlets, fieldOnly }) => {
    if (fieldOnly) return ['This comes from a field source and was released by the desk.'];
    if (origins === 0) return ['None of the reports names a source of its own: unconfirmed.'];
    if (origins === 1)
      return [
        outlets > 1
          ? `One source stands behind these reports (${outlets}): not independently confirmed.`
          : 'One source: not independently confirmed.',
      ];
    return [`${origins} sources independent of one another, in ${outlets} ${outlets === 1 ? 'report' : 'reports'}.`];
  },
  condition: (fact) => {
    const clause = CONDITIONS[fact.type]?.[fact.negated ? 1 : 0] ?? [fact.type, fact.type];
    const told = fact.time !== null && fact.time.to === null ? clause[1] : clause[0];
    const over: Rich =
      fact.type.startsWith('airspace') && fact.place ? say` over ${name(fact.place.name)}` : where(fact.place);
    const extent = fact.extent === null || fact.extent === 'none' ? '' : ` ${EXTENT[fact.extent] ?? ''}`;
    const time = when(fact.time, year);
    if (fact.counts.length > 0) {
      const list = fact.counts.map(
        ({ what, amount }) => say`${number(amount)} ${COUNTED[what]?.[isOne(amount) ? 0 : 1] ?? what}`,
      );
      const who =
        fact.word.voices.length > 0
          ? names(fact.word.voices)
          : fact.word.outlets.length > 0
            ? names(fact.word.outlets.map(outlet))
            : ['a field source'];
      const by: Rich = fact.parties.length > 0 ? say` by ${names(fact.parties)}` : [];
      return sentence(
        say`${who} counted ${inARow<Rich>(list, [', '], [' and ']).flat()}${by}${where(fact.place)}${time}${side(fact.word)}.`,
      );
    }
    return sentence(say`${told}${extent}${over}${time}${reported(fact.word)}${side(fact.word)}.`);
  },
  statement: (fact) => {
    const who: Rich = fact.speakers.length > 0 ? names(fact.speakers) : ['somebody who is not named'];
    const to: Rich = fact.addressees.length > 0 ? say` to ${names(fact.addressees)}` : [];
    const paper = names(fact.word.outlets.slice(0, 1).map(outlet));
    const after: Rich =
      paper.length === 0
        ? ['.']
        : fact.quote === null
          ? say`, ${paper} reports.`
          : say`. ${paper} writes: ${words(fact.quote.words, fact.quote.language)}.`;
    return sentence(say`${who} ${STATEMENTS[fact.type] ?? 'said something'}${to}${when(fact.time, year)}${after}`);
  },
  agreement: (fact) => {
    const noun = AGREEMENTS[fact.type] ?? 'a settlement';
    const time = when(fact.time, year);
    if (fact.type === 'in-force')
      return sentence(say`the ceasefire${where(fact.place)} has been in force${time}${reported(fact.word)}.`);
    if (fact.planned) return sentence(say`there is to be ${noun}${where(fact.place)}${reported(fact.word)}.`);
    const who: Rich = fact.parties.length > 0 ? names(fact.parties) : ['the parties'];
    return sentence(say`${who} agreed on ${noun}${where(fact.place)}${time}${reported(fact.word)}.`);
  },
  total: (fact) =>
    sentence(
      say`${when(fact.time, year).trim() === '' ? 'in all' : when(fact.time, year).trim()}, ${outcome([fact])}${reported(fact.word)}; this is a total over that period.`,
    ),
});

const AGREEMENTS: Readonly<Record<string, string>> = {
  ceasefire: 'a ceasefire',
  truce: 'a truce',
  'humanitarian-pause': 'a humanitarian pause',
  'de-escalation-zone': 'a de-escalation zone',
  'safe-zone': 'a safe zone',
  corridor: 'a corridor',
  'no-fly': 'a ban on flights',
  withdrawal: 'a withdrawal',
  'joint-patrol': 'joint patrols',
  'prisoner-exchange': 'an exchange of prisoners',
  'humanitarian-access': 'access for aid',
  extension: 'an extension',
  collapse: 'an end to the truce',
};
const STATEMENTS: Readonly<Record<string, string>> = {
  agree: 'agreed',
  consult: 'held talks',
  support: 'voiced support',
  concede: 'conceded',
  cooperate: 'cooperated',
  request: 'made a request',
  accuse: 'made an accusation',
  reject: 'rejected it',
  threaten: 'made a threat',
  deny: 'denied it',
  doubt: 'voiced doubt',
  'call-for-ceasefire': 'called for a ceasefire',
  announce: 'made an announcement',
  'claim-responsibility': 'claimed responsibility',
};
