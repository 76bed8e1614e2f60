/** Dutch: the parts of a sentence (names, places, amounts, who says so), put together in nl-sentences.ts. */
import { type DateWords, timeIn } from './dates.ts';
import type { Amount, EventFact, HarmFact, Naming, PlaceFact, TimeFact, Word } from './facts.ts';
import { ACTS, EFFECTS, PEOPLE, UNITS } from './nl-words.ts';
import { amountIn, type AmountWords, inARow } from './numbers.ts';
import { figure, name, type Rich, say, sentence } from './words.ts';

export const AMOUNTS: AmountWords = {
  locale: 'nl',
  exactly: (n) => (n === '0' ? 'geen' : n),
  between: (low, high) => `${low} tot ${high}`,
  best: (best, low, high) => `${best} (opgaven van ${low} tot ${high})`,
  atLeast: (n) => `ten minste ${n}`,
  bestAtLeast: (best, low) => `${best} (laagste opgave ${low}, geen hoogste)`,
  moreThan: (n) => `meer dan ${n}`,
  upTo: (n) => `ten hoogste ${n}`,
  about: (n) => `ongeveer ${n}`,
  unknown: 'een onbekend aantal',
  dozens: 'tientallen',
  hundreds: 'honderden',
  several: 'enkele',
  group: '.',
};

export const DATES: DateWords = {
  weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  months: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  day: (weekday, day, month, year) => `${weekday} ${day} ${month}${year === null ? '' : ` ${year}`}`,
  plainDay: (day, month, year) => `${day} ${month}${year === null ? '' : ` ${year}`}`,
  month: (month, year) => `${month} ${year}`,
  onDay: (day) => `op ${day}`,
  inMonth: (month) => `in ${month}`,
  atTime: (day, time) => `op ${day} om ${time}`,
  betweenTimes: (day, from, to) => `op ${day} tussen ${from.replace(' uur', '')} en ${to}`,
  partOfDay: (weekday, rest, part) => `op ${weekday}${['nacht', 'ochtend', 'middag', 'avond'][part] ?? ''} ${rest}`,
  betweenDays: (from, to) => `tussen ${from} en ${to}`,
  nightTo: (from, to) => `in de nacht van ${from} op ${to}`,
  since: (day) => `sinds ${day}`,
  until: (day) => `uiterlijk op ${day}`,
  fromTo: (from, to) => `van ${from} tot en met ${to}`,
  through: (day) => `tot en met ${day}`,
  clock: (hour, minute) => `${hour}.${minute} uur`,
};

/** Staat het werkwoord in het meervoud? Bij meer namen, of bij een meervoudig woord van de bron (‘activisten’). */
const PLURAL = /^(?:de )?\p{L}*(?:isten|ellen|oners|enten|ijders|ieden|elden|inwoners|bronnen)(?: |$)/iu;
export const arePlural = (list: readonly Naming[]): boolean =>
  list.length > 1 || list.some(({ name: text, printed }) => printed && PLURAL.test(text));

const quotedName = ({ name: text, printed }: Naming): Rich => (printed ? ['‘', name(text), '’'] : [name(text)]);
export const names = (list: readonly Naming[]): Rich => inARow<Rich>(list.map(quotedName), [', '], [' en ']).flat();

/** "de provincie Idlib", "Jabal al-Zawiya": een gebied heeft een lidwoord, een plaats niet. */
export const withArticle = (place: Pick<PlaceFact, 'name' | 'precision'>): Rich => {
  if (/^(?:provincie|gouvernement|regio|streek)\b/i.test(place.name)) return say`de ${name(place.name)}`;
  return place.precision === 'province' ? say`de provincie ${name(place.name)}` : [name(place.name)];
};
const ROAD = /^(?:de )?(?:snelweg|autoweg|M\d)/i;
export const where = (...places: readonly (PlaceFact | null)[]): Rich => {
  const named = places.flatMap((place) => (place === null || place.name === '' ? [] : [place]));
  const [first] = named;
  if (first === undefined) return [];
  if (ROAD.test(first.name)) return say` langs ${name(first.name)}`;
  const list = inARow<Rich>(named.map(withArticle), [', '], [' en ']).flat();
  return first.withheld ? say` ergens in ${list}` : say` in ${list}`;
};
export const when = (time: TimeFact | null, year: number | null): string => {
  const text = time === null ? '' : timeIn(DATES, time, year);
  return text === '' ? '' : ` ${text}`;
};

/** ", meldt X": wie het zegt, of dat niemand het op eigen gezag zegt. */
export const reported = (word: Word): Rich => {
  if (word.voices.length > 0) return say`, ${arePlural(word.voices) ? 'melden' : 'meldt'} ${names(word.voices)}`;
  if (word.outlets.length > 0)
    return say`, ${word.outlets.length > 1 ? 'melden' : 'meldt'} ${names(word.outlets.map(outlet))}${word.partisan ? '' : ' zonder bron te noemen'}`;
  return word.field ? [', meldt een bron in het veld'] : [', meldt een bron die niet genoemd wordt'];
};
export const outlet = (text: string): Naming => ({ name: text, printed: false, kind: 'outlet' });
export const according = (word: Word): Rich => {
  if (word.voices.length > 0) return say`volgens ${names(word.voices)}`;
  if (word.outlets.length > 0) return say`volgens ${names(word.outlets.map(outlet))}`;
  return word.field ? ['volgens een bron in het veld'] : ['volgens een bron die niet genoemd wordt'];
};

export const number = (amount: Amount): Rich => [figure(amountIn(amount, AMOUNTS).text, amount.claims)];
export const isOne = (amount: Amount): boolean => amountIn(amount, AMOUNTS).one;

/** "6 militairen van het Syrische leger": aantal, soort mensen, van wie. */
const counted = (harm: HarmFact): Rich => {
  const one = isOne(harm.amount);
  if (harm.group?.printed && harm.readable && !one) return say`${number(harm.amount)} ‘${name(harm.group.name)}’`;
  if (harm.unit !== 'person') {
    const unit = UNITS[harm.unit];
    return say`${number(harm.amount)} ${unit ? (one ? unit[0] : unit[1]) : `${one ? 'object' : 'objecten'} (‘${harm.unit}’)`}${owner(harm.group)}`;
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
  return say`${number(harm.amount)} ${people ? (one ? people[0] : people[1]) : 'mensen'}${owner(harm.group)}`;
};
const owner = (group: Naming | null): Rich =>
  group === null ? [] : group.printed ? say` (in de bron: ‘${name(group.name)}’)` : say` van ${name(group.name)}`;

/** "zijn 6 militairen … en 9 strijders … omgekomen": één zinsdeel per gevolg. */
export const outcome = (harms: readonly HarmFact[]): Rich => {
  const effects = [...new Set(harms.map(({ effect }) => effect))];
  const clauses = effects.map((effect): Rich => {
    const own = harms.filter((harm) => harm.effect === effect);
    const [only] = own;
    const verb = own.length === 1 && only && isOne(only.amount) ? 'is' : 'zijn';
    return say`${verb} ${inARow<Rich>(own.map(counted), [', '], [' en ']).flat()} ${EFFECTS[effect] ?? effect}`;
  });
  return inARow<Rich>(clauses, [', '], [' en ']).flat();
};

/** "6 militairen omgekomen, 3 mensen gewond geraakt": opgaven zonder zin eromheen. */
export const figures = (harms: readonly HarmFact[]): Rich =>
  inARow<Rich>(
    harms.map((harm) => say`${counted(harm)} ${EFFECTS[harm.effect] ?? harm.effect}`),
    [', '],
    [' en '],
  ).flat();

/** Waarvan je kunt zeggen dat het ‘op’ iemand was. */
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
  if (parties.length > 1) return say` tussen ${names(parties)}`;
  const by: Rich =
    initiators.length > 0 ? say` door ${names(initiators)}` : parties.length > 0 ? say` met ${names(parties)}` : [];
  return targets.length > 0 && TARGETED.has(type) ? say`${by} op ${names(targets)}` : by;
};

export const event = (fact: EventFact, year: number | null): Rich => {
  const act = ACTS[fact.type] ?? ACTS['other'];
  if (!act) return [];
  const time = when(fact.time, year);
  if (fact.type === 'disrupted-weapons-use' && fact.harm.length > 0)
    return sentence(say`${where(...fact.places)}${time} ${outcome(fact.harm)}${reported(fact.word)}.`.map(trimmed));
  if (fact.harm.length > 0)
    return say`Bij ${act.noun}${between(fact)}${where(...fact.places)}${time} ${outcome(fact.harm)}${reported(fact.word)}.`;
  const open = fact.time.from !== null && fact.time.to === null;
  const verb = act.plural ? (open ? 'zijn' : 'waren') : open ? 'is' : 'was';
  const opening: Rich = time === '' ? [`Er ${verb}`] : [`${time.trim()} ${verb} er`];
  return sentence(say`${opening} ${act.noun}${between(fact)}${where(...fact.places)}${reported(fact.word)}.`);
};
export const trimmed = (piece: Rich[number], at: number): Rich[number] =>
  at === 0 && typeof piece === 'string' ? piece.trimStart() : piece;
