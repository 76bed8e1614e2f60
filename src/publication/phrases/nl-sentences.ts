/** Dutch sentences. Volgorde: wat, tussen wie, waar, wanneer, met welke gevolgen, en altijd op wiens woord. */
import type { Sentences, Word } from './facts.ts';
import {
  figures,
  DATES,
  arePlural,
  according,
  event,
  isOne,
  names,
  number,
  outcome,
  outlet,
  reported,
  trimmed,
  when,
  where,
} from './nl-parts.ts';
import { lastingIn } from './dates.ts';
import { COUNTED } from './nl-words.ts';
import { inARow } from './numbers.ts';
import { name, type Rich, say, sentence, words } from './words.ts';

/** Wie zelf partij is, zegt het ook als het in zijn voordeel is. */
const side = (word: Word): string => (word.partisan ? '; dat is de opgave van een partij' : '');

/** "shootings in Idlib": the thing by its own name, the place as it is. */
const countedThing = (what: string, one: boolean): string => {
  const [noun = what, ...place] = what.split(' in ');
  return [COUNTED[noun]?.[one ? 0 : 1] ?? noun, ...place].join(' in ');
};

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
      say`${according(word)} ${arePlural(accused) ? 'zijn' : 'is'} ${names(accused)} daarvoor verantwoordelijk; dat is een beschuldiging.`,
    ),
  revision: ({ why, harm, word }) => {
    const who = word.voices.length > 0 ? names(word.voices) : names(word.outlets.map(outlet));
    if (who.length === 0) return [];
    if (why === 'retracts') return sentence(say`${names(word.outlets.map(outlet))} nam een bericht hierover terug.`);
    const what = figures(harm);
    if (why === 'early')
      return sentence(say`${who} gaf eerst op, terwijl het nog gaande was: ${what}; dat telt niet mee.`);
    return say`Een eerdere opgave van ${who} (${what}) is vervangen.`;
  },
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
    const time = fact.time === null ? '' : lastingIn(DATES, fact.time, year);
    if (fact.counts.length > 0) {
      const list = fact.counts.map(({ what, amount }) => say`${number(amount)} ${countedThing(what, isOne(amount))}`);
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
    const [one, many, tail] = STATEMENTS[fact.type] ?? ['zei', 'zeiden', 'iets'];
    const verb = arePlural(fact.speakers) ? many : one;
    const who: Rich = fact.speakers.length > 0 ? names(fact.speakers) : ['iemand die niet genoemd wordt'];
    const to: Rich =
      fact.addressees.length > 0
        ? say` ${fact.type === 'accuse' ? 'tegen' : 'tegenover'} ${names(fact.addressees)}`
        : [];
    const paper = names(fact.word.outlets.slice(0, 1).map(outlet));
    const after: Rich =
      paper.length === 0
        ? ['.']
        : fact.quote === null
          ? say`, meldt ${paper}.`
          : say`. ${paper} schrijft: ${words(fact.quote.words, fact.quote.language)}.`;
    return sentence(say`${who} ${verb}${when(fact.time, year)}${to} ${tail}${after}`);
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
/** Persoonsvorm in enkelvoud en meervoud, en wat er achteraan komt. */
const STATEMENTS: Readonly<Record<string, readonly [one: string, many: string, rest: string]>> = {
  agree: ['stemde', 'stemden', 'in'],
  consult: ['voerde', 'voerden', 'overleg'],
  support: ['betuigde', 'betuigden', 'steun'],
  concede: ['gaf', 'gaven', 'toe'],
  cooperate: ['werkte', 'werkten', 'mee'],
  request: ['deed', 'deden', 'een verzoek'],
  accuse: ['uitte', 'uitten', 'een beschuldiging'],
  reject: ['wees', 'wezen', 'het af'],
  threaten: ['uitte', 'uitten', 'een dreigement'],
  deny: ['ontkende', 'ontkenden', 'het'],
  doubt: ['sprak', 'spraken', 'twijfel uit'],
  'call-for-ceasefire': ['riep', 'riepen', 'op tot een staakt-het-vuren'],
  announce: ['deed', 'deden', 'een aankondiging'],
  'claim-responsibility': ['eiste', 'eisten', 'de daad op'],
};
