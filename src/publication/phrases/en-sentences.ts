/** English sentences. Order: what, between whom, where, when, with what outcome, and always on whose word. */
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
  when,
  where,
} from './en-parts.ts';
import { lastingIn } from './dates.ts';
import { COUNTED } from './en-words.ts';
import { inARow } from './numbers.ts';
import { name, type Rich, say, sentence, words } from './words.ts';

/** A side of the conflict says so even where it is to its advantage. */
const side = (word: Word): string => (word.partisan ? '; that is the word of a party' : '');

/** "shootings in Idlib": the thing by its own name, the place as it is. */
const countedThing = (what: string, one: boolean): string => {
  const [noun = what, ...place] = what.split(' in ');
  return [COUNTED[noun]?.[one ? 0 : 1] ?? noun, ...place].join(' in ');
};

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
      say`${according(word)}, ${names(accused)} ${arePlural(accused) ? 'are' : 'is'} responsible; that is an accusation.`,
    ),
  revision: ({ why, harm, word }) => {
    const who = word.voices.length > 0 ? names(word.voices) : names(word.outlets.map(outlet));
    if (who.length === 0) return [];
    if (why === 'retracts') return sentence(say`${names(word.outlets.map(outlet))} took back a report about this.`);
    const what = figures(harm);
    if (why === 'early')
      return sentence(say`${who} first gave, while it was still going on: ${what}; that does not count.`);
    return say`An earlier figure of ${who} (${what}) has been replaced.`;
  },
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
    const lasted = fact.time === null ? '' : lastingIn(DATES, fact.time, year);
    const time = lasted === '' ? '' : ` ${lasted}`;
    if (fact.counts.length > 0) {
      const list = fact.counts.map(({ what, amount }) => say`${number(amount)} ${countedThing(what, isOne(amount))}`);
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
    const to: Rich =
      fact.addressees.length > 0 ? say` ${fact.type === 'accuse' ? 'against' : 'to'} ${names(fact.addressees)}` : [];
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
