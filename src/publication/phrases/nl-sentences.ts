/** Dutch sentences. Volgorde: wat, tussen wie, waar, wanneer, met welke gevolgen, en altijd op wiens woord. */
import { type DateWords, timeIn } from './dates.ts';
import type { Amount, EventFact, HarmFact, Naming, PlaceFact, Sentences, TimeFact, Word } from './facts.ts';
import { ACTS, COUNTED, EFFECTS, PEOPLE, UNITS } from './nl-words.ts';
import { amountIn, type AmountWords, inARow } from './numbers.ts';
import { figure, name, type Rich, say, sentence, words } from './words.ts';

export const AMOUNTS: AmountWords = {
  locale: 'nl',
  exactly: (n) => n,
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
  clock: (hour, minute) => `${hour}.${minute} uur`,
};

const quotedName = ({ name: text, printed }: Naming): Rich => (printed ? ['‘', name(text), '’'] : [name(text)]);
export const names = (list: readonly Naming[]): Rich => inARow<Rich>(list.map(quotedName), [', '], [' en ']).flat();

/** "de provincie Idlib", "Jabal al-Zawiya": een gebied heeft een lidwoord, een plaats niet. */
export const withArticle = (place: Pick<PlaceFact, 'name' | 'precision'>): Rich => {
  if (/^(?:provincie|gouvernement|regio|streek)\b/i.test(place.name)) return say`de ${name(place.name)}`;
  return place.precision === 'province' ? say`de provincie ${name(place.name)}` : [name(place.name)];
};
const ROAD = /^(?:de )?(?:snelweg|autoweg|M\d)/i;
const where = (...places: readonly (PlaceFact | null)[]): Rich => {
  const named = places.flatMap((place) => (place === null || place.name === '' ? [] : [place]));
  const [first] = named;
  if (first === undefined) return [];
  if (ROAD.test(first.name)) return say` langs ${name(first.name)}`;
  const list = inARow<Rich>(named.map(withArticle), [', '], [' en ']).flat();
  return first.withheld ? say` ergens in ${list}` : say` in ${list}`;
};
const when = (time: TimeFact | null, year: number | null): string => {
  const text = time === null ? '' : timeIn(DATES, time, year);
  return text === '' ? '' : ` ${text}`;
};

/** ", meldt X": wie het zegt, of dat niemand het op eigen gezag zegt. */
const reported = (word: Word): Rich => {
  const many = (count: number): string => (count > 1 ? 'melden' : 'meldt');
  if (word.voices.length > 0) return say`, ${many(word.voices.length)} ${names(word.voices)}`;
  if (word.outlets.length > 0)
    return say`, ${many(word.outlets.length)} ${names(word.outlets.map(outlet))} zonder bron te noemen`;
  return word.field ? [', meldt een bron in het veld'] : [', meldt een bron die niet genoemd wordt'];
};
const outlet = (text: string): Naming => ({ name: text, printed: false, kind: 'outlet' });
const according = (word: Word): Rich => {
  if (word.voices.length > 0) return say`volgens ${names(word.voices)}`;
  if (word.outlets.length > 0) return say`volgens ${names(word.outlets.map(outlet))}`;
  return word.field ? ['volgens een bron in het veld'] : ['volgens een bron die niet genoemd wordt'];
};

const number = (amount: Amount): Rich => [figure(amountIn(amount, AMOUNTS).text, amount.claims)];
const isOne = (amount: Amount): boolean => amountIn(amount, AMOUNTS).one;

/** "6 militairen van het Syrische leger": aantal, soort mensen, van wie. */
const counted = (harm: HarmFact): Rich => {
  const one = isOne(harm.amount);
  if (harm.group?.printed && harm.readable && !one) return say`${number(harm.amount)} ‘${name(harm.group.name)}’`;
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
  return say`${number(harm.amount)} ${people ? (one ? people[0] : people[1]) : 'mensen'}${owner(harm.group)}`;
};
const owner = (group: Naming | null): Rich =>
  group === null ? [] : group.printed ? say` (in de bron: ‘${name(group.name)}’)` : say` van ${name(group.name)}`;

/** "zijn 6 militairen … en 9 strijders … omgekomen": één zinsdeel per gevolg. */
const outcome = (harms: readonly HarmFact[]): Rich => {
  const effects = [...new Set(harms.map(({ effect }) => effect))];
  const clauses = effects.map((effect): Rich => {
    const own = harms.filter((harm) => harm.effect === effect);
    const [only] = own;
    const verb = own.length === 1 && only && isOne(only.amount) ? 'is' : 'zijn';
    return say`${verb} ${inARow<Rich>(own.map(counted), [', '], [' en ']).flat()} ${EFFECTS[effect] ?? effect}`;
  });
  return inARow<Rich>(clauses, [', '], [' en ']).flat();
};

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

const event = (fact: EventFact, year: number | null): Rich => {
  const act = ACTS[fact.type] ?? ACTS['other'];
  if (!act) return [];
  const time = when(fact.time, year);
  if (fact.type === 'disrupted-weapons-use' && fact.harm.length > 0)
    return sentence(say`${where(...fact.places)}${time} ${outcome(fact.harm)}${reported(fact.word)}.`.map(trimmed));
  if (fact.harm.length > 0)
    return say`Bij ${act.noun}${between(fact)}${where(...fact.places)}${time} ${outcome(fact.harm)}${reported(fact.word)}.`;
  const verb = act.plural ? 'waren' : 'was';
  const opening: Rich = time === '' ? [act.plural ? 'Er waren' : 'Er was'] : [`${time.trim()} ${verb} er`];
  return sentence(say`${opening} ${act.noun}${between(fact)}${where(...fact.places)}${reported(fact.word)}.`);
};
const trimmed = (piece: Rich[number], at: number): Rich[number] =>
  at === 0 && typeof piece === 'string' ? piece.trimStart() : piece;

/** Wie zelf partij is, zegt het ook als het in zijn voordeel is. */
const side = (word: Word): string => (word.partisan ? '; dat is de opgave van een partij' : '');

const EXTENT: Readonly<Record<string, string>> = {
  all: 'overal',
  most: 'op de meeste plaatsen',
  some: 'op sommige plaatsen',
  isolated: 'op enkele plaatsen',
  none: 'nergens',
};
/** Per toestand: persoonsvorm in het verleden, dezelfde nu nog geldend, en de rest; eerst bevestigd, dan ontkend. */
type Clause = readonly [past: string, open: string, rest: string];
const CONDITIONS: Readonly<Record<string, readonly [Clause, Clause]>> = {
  calm: [
    ['was het', 'is het', 'rustig'],
    ['was het', 'is het', 'niet rustig'],
  ],
  'tense-calm': [
    ['heerste', 'heerst', 'een gespannen rust'],
    ['was', 'is', 'de rust nog niet teruggekeerd'],
  ],
  hostilities: [
    ['is', 'wordt', 'gevochten'],
    ['is', 'is', 'niet gevochten'],
  ],
  'airspace-active': [
    ['zijn', 'zijn', 'gevechtsvliegtuigen gezien'],
    ['zijn', 'zijn', 'geen gevechtsvliegtuigen gezien'],
  ],
  'airspace-quiet': [
    ['zijn', 'zijn', 'geen gevechtsvliegtuigen gezien'],
    ['zijn', 'zijn', 'wel gevechtsvliegtuigen gezien'],
  ],
  'humanitarian-situation': [
    ['was er', 'is er', 'humanitaire nood'],
    ['was er', 'is er', 'geen humanitaire nood'],
  ],
  control: [
    ['was', 'is', 'het gezag in andere handen'],
    ['was', 'is', 'het gezag niet in andere handen'],
  ],
  siege: [
    ['was er', 'is er', 'een belegering'],
    ['was er', 'is er', 'geen belegering'],
  ],
  relations: [
    ['waren', 'zijn', 'de betrekkingen gespannen'],
    ['waren', 'zijn', 'de betrekkingen niet gespannen'],
  ],
  support: [
    ['was er', 'is er', 'steun'],
    ['was er', 'is er', 'geen steun'],
  ],
};

/** De grammatica van het Nederlands voor een editie van dit jaar. */
export const nlSentences = (year: number | null): Sentences => ({
  event: (fact) => event(fact, year),
  accusation: ({ accused, word }) =>
    sentence(
      say`${according(word)} ${accused.length > 1 ? 'zijn' : 'is'} ${names(accused)} daarvoor verantwoordelijk; dat is een beschuldiging.`,
    ),
  backing: ({ origins, outlets, fieldOnly }) => {
    if (fieldOnly) return ['Dit bericht komt van een bron in het veld en is door de redactie vrijgegeven.'];
    if (origins === 0) return ['Geen van de berichten noemt een eigen bron: onbevestigd.'];
    if (origins === 1)
      return [
        outlets > 1
          ? `Achter deze berichten (${outlets}) staat één bron: niet onafhankelijk bevestigd.`
          : 'Eén bron: niet onafhankelijk bevestigd.',
      ];
    return [`${origins} bronnen los van elkaar, in ${outlets} ${outlets === 1 ? 'bericht' : 'berichten'}.`];
  },
  condition: (fact) => {
    const clause = CONDITIONS[fact.type]?.[fact.negated ? 1 : 0] ?? ['was er', 'is er', fact.type];
    const over =
      fact.type.startsWith('airspace') && fact.place
        ? say`boven ${name(fact.place.name)}`
        : where(fact.place).map(trimmed);
    const extent = fact.extent === null || fact.extent === 'none' ? '' : (EXTENT[fact.extent] ?? '');
    const time = when(fact.time, year).trim();
    if (fact.counts.length > 0) {
      const list = fact.counts.map(
        ({ what, amount }) => say`${number(amount)} ${COUNTED[what]?.[isOne(amount) ? 0 : 1] ?? what}`,
      );
      const who =
        fact.word.voices.length > 0
          ? names(fact.word.voices)
          : fact.word.outlets.length > 0
            ? names(fact.word.outlets.map(outlet))
            : ['een bron in het veld'];
      const by: Rich = fact.parties.length > 0 ? say` door ${names(fact.parties)}` : [];
      const place = where(fact.place);
      return sentence(
        say`${who} ${fact.word.voices.length > 1 ? 'telden' : 'telde'}${time === '' ? '' : ` ${time}`}${place} ${inARow<Rich>(list, [', '], [' en ']).flat()}${by}${side(fact.word)}.`,
      );
    }
    const opening = [extent === '' ? [] : [extent], over, time === '' ? [] : [time]].filter((part) => part.length > 0);
    const [first = [], ...rest] = opening;
    const aux = fact.time !== null && fact.time.to === null ? clause[1] : clause[0];
    const middle = rest.flatMap((part): Rich => [' ', ...part]);
    const lead: Rich = first.length > 0 ? first : ['er'];
    return sentence(say`${lead} ${aux}${middle} ${clause[2]}${reported(fact.word)}${side(fact.word)}.`);
  },
  statement: (fact) => {
    const verb = STATEMENTS[fact.type] ?? 'zei iets';
    const who: Rich = fact.speakers.length > 0 ? names(fact.speakers) : ['iemand die niet genoemd wordt'];
    const to: Rich = fact.addressees.length > 0 ? say` tegenover ${names(fact.addressees)}` : [];
    const [first = '', ...rest] = verb.split(' ');
    const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
    const paper = names(fact.word.outlets.slice(0, 1).map(outlet));
    const after: Rich =
      paper.length === 0
        ? ['.']
        : fact.quote === null
          ? say`, meldt ${paper}.`
          : say`. ${paper} schrijft: ${words(fact.quote.words, fact.quote.language)}.`;
    return sentence(say`${who} ${first}${when(fact.time, year)}${to}${tail}${after}`);
  },
  agreement: (fact) => {
    const noun = AGREEMENTS[fact.type] ?? 'een afspraak';
    const time = when(fact.time, year);
    if (fact.type === 'in-force')
      return sentence(say`Het staakt-het-vuren${where(fact.place)} geldt${time}${reported(fact.word)}.`);
    if (fact.planned) return sentence(say`er moet${where(fact.place)} ${noun} komen${reported(fact.word)}.`);
    const who: Rich = fact.parties.length > 0 ? names(fact.parties) : ['de partijen'];
    return sentence(
      say`${who} ${fact.parties.length === 1 ? 'kwam' : 'kwamen'}${time} ${noun} overeen${where(fact.place)}${reported(fact.word)}.`,
    );
  },
  total: (fact) => {
    const time = when(fact.time, year).trim();
    const lead: Rich = time === '' ? ['in totaal'] : [time];
    return sentence(say`${lead} ${outcome([fact])}${reported(fact.word)}; dat is een totaal over die periode.`);
  },
});

const AGREEMENTS: Readonly<Record<string, string>> = {
  ceasefire: 'een staakt-het-vuren',
  truce: 'een bestand',
  'humanitarian-pause': 'een humanitaire pauze',
  'de-escalation-zone': 'een de-escalatiezone',
  'safe-zone': 'een veilige zone',
  corridor: 'een corridor',
  'no-fly': 'een vliegverbod',
  withdrawal: 'een terugtrekking',
  'joint-patrol': 'gezamenlijke patrouilles',
  'prisoner-exchange': 'een gevangenenruil',
  'humanitarian-access': 'toegang voor hulp',
  extension: 'een verlenging',
  collapse: 'het einde van het bestand',
};
const STATEMENTS: Readonly<Record<string, string>> = {
  agree: 'stemde in',
  consult: 'voerde overleg',
  support: 'betuigde steun',
  concede: 'gaf toe',
  cooperate: 'werkte mee',
  request: 'deed een verzoek',
  accuse: 'uitte een beschuldiging',
  reject: 'wees het af',
  threaten: 'uitte een dreigement',
  deny: 'ontkende het',
  doubt: 'sprak twijfel uit',
  'call-for-ceasefire': 'riep op tot een staakt-het-vuren',
  announce: 'deed een aankondiging',
  'claim-responsibility': 'eiste de daad op',
};
