/** English: the parts of a sentence (names, places, amounts, who says so), put together in en-sentences.ts. */
import { type DateWords, timeIn } from './dates.ts';
import type { Amount, EventFact, HarmFact, Naming, PlaceFact, TimeFact, Word } from './facts.ts';
import { ACTS, EFFECTS, PEOPLE, UNITS } from './en-words.ts';
import { amountIn, type AmountWords, inARow } from './numbers.ts';
import { figure, name, type Rich, say, sentence } from './words.ts';

export const AMOUNTS: AmountWords = {
  locale: 'en',
  exactly: (n) => (n === '0' ? 'no' : n),
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
  until: (day) => `on or before ${day}`,
  fromTo: (from, to) => `from ${from} to ${to}`,
  through: (day) => `up to ${day}`,
  clock: (hour, minute) => `${hour}:${minute}`,
};

/** Does the verb stand in the plural? With several names, or a plural word of the source ("activists"). */
const PLURAL = /^(?:the )?\p{L}*(?:ists|els|ents|ers|sources|witnesses)(?: |$)/iu;
export const arePlural = (list: readonly Naming[]): boolean =>
  list.length > 1 || list.some(({ name: text, printed }) => printed && PLURAL.test(text));

const quotedName = ({ name: text, printed }: Naming): Rich => (printed ? ['“', name(text), '”'] : [name(text)]);
export const names = (list: readonly Naming[]): Rich => inARow<Rich>(list.map(quotedName), [', '], [' and ']).flat();

const ROAD = /^(?:the )?(?:highway|road|motorway|M\d)/i;
const placed = (place: PlaceFact): Rich => {
  const province = place.precision === 'province' && !/province|governorate/i.test(place.name);
  return province ? say`${name(place.name)} province` : [name(place.name)];
};
export const where = (...places: readonly (PlaceFact | null)[]): Rich => {
  const named = places.flatMap((place) => (place === null || place.name === '' ? [] : [place]));
  const [first] = named;
  if (first === undefined) return [];
  if (ROAD.test(first.name)) return say` along ${name(first.name)}`;
  const list = inARow<Rich>(named.map(placed), [', '], [' and ']).flat();
  return first.withheld ? say` somewhere in ${list}` : say` in ${list}`;
};
export const when = (time: TimeFact | null, year: number | null): string => {
  const text = time === null ? '' : timeIn(DATES, time, year);
  return text === '' ? '' : ` ${text}`;
};
export const outlet = (text: string): Naming => ({ name: text, printed: false, kind: 'outlet' });

/** ", X reports": who says so, or that nobody says it at first hand. */
export const reported = (word: Word): Rich => {
  if (word.voices.length > 0) return say`, ${names(word.voices)} ${arePlural(word.voices) ? 'report' : 'reports'}`;
  if (word.outlets.length > 0)
    return say`, ${names(word.outlets.map(outlet))} ${word.outlets.length > 1 ? 'report' : 'reports'}${word.partisan ? '' : ' without naming a source'}`;
  return word.field ? [', a field source reports'] : [', a source that is not named reports'];
};
export const according = (word: Word): Rich => {
  if (word.voices.length > 0) return say`according to ${names(word.voices)}`;
  if (word.outlets.length > 0) return say`according to ${names(word.outlets.map(outlet))}`;
  return word.field ? ['according to a field source'] : ['according to a source that is not named'];
};

export const number = (amount: Amount): Rich => [figure(amountIn(amount, AMOUNTS).text, amount.claims)];
export const isOne = (amount: Amount): boolean => amountIn(amount, AMOUNTS).one;

/** "6 soldiers of the Syrian Army": how many, what kind of people, whose. */
const counted = (harm: HarmFact): Rich => {
  const one = isOne(harm.amount);
  if (harm.group?.printed && harm.readable && !one) return say`${number(harm.amount)} “${name(harm.group.name)}”`;
  if (harm.unit !== 'person') {
    const unit = UNITS[harm.unit];
    return say`${number(harm.amount)} ${unit ? (one ? unit[0] : unit[1]) : `${harm.unit}${one ? '' : 's'}`}${owner(harm.group)}`;
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

export const outcome = (harms: readonly HarmFact[]): Rich => {
  const effects = [...new Set(harms.map(({ effect }) => effect))];
  const clauses = effects.map((effect): Rich => {
    const own = harms.filter((harm) => harm.effect === effect);
    const [only] = own;
    const verb = own.length === 1 && only && isOne(only.amount) ? 'was' : 'were';
    return say`${inARow<Rich>(own.map(counted), [', '], [' and ']).flat()} ${verb} ${EFFECTS[effect] ?? effect}`;
  });
  return inARow<Rich>(clauses, [', '], [' and ']).flat();
};

/** "6 soldiers killed, 3 people injured": figures without a sentence around them. */
export const figures = (harms: readonly HarmFact[]): Rich =>
  inARow<Rich>(
    harms.map((harm) => say`${counted(harm)} ${EFFECTS[harm.effect] ?? harm.effect}`),
    [', '],
    [' and '],
  ).flat();

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

export const event = (fact: EventFact, year: number | null): Rich => {
  const act = ACTS[fact.type] ?? ACTS['other'];
  if (!act) return [];
  const time = when(fact.time, year);
  const open = fact.time.from !== null && fact.time.to === null;
  const verb = act.plural ? (open ? 'have been' : 'were') : open ? 'has been' : 'was';
  if (fact.type === 'disrupted-weapons-use' && fact.harm.length > 0)
    return sentence(say`${outcome(fact.harm)}${where(...fact.places)}${time}${reported(fact.word)}.`);
  if (fact.harm.length > 0)
    return say`In ${act.noun}${between(fact)}${where(...fact.places)}${time}, ${outcome(fact.harm)}${reported(fact.word)}.`;
  return say`There ${verb} ${act.noun}${between(fact)}${where(...fact.places)}${time}${reported(fact.word)}.`;
};
