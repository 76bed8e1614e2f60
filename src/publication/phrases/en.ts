/** English: the interface words of an edition. Sentences are in en-sentences.ts, lists of nouns in en-words.ts. */
import { enMethod, enVerify } from './en-method.ts';
import { enEvent, enLedger, enMap } from './en-pages.ts';
import { AMOUNTS, DATES, names } from './en-parts.ts';
import { enSentences } from './en-sentences.ts';
import { ACTS, COUNTED, EFFECTS } from './en-words.ts';
import { inARow } from './numbers.ts';
import type { Phrases } from './phrases.ts';
import { say } from './words.ts';

const times = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const en: Phrases = {
  language: 'en',
  languageName: 'English',
  draft: 'machine draft, unreviewed',
  skip: 'Skip to the content',
  pages: {
    today: 'Today',
    bulletin: 'Bulletin',
    ledger: 'The ceasefire',
    map: 'Map',
    data: 'Data',
    method: 'Method',
    verify: 'Check it yourself',
  },
  navigation: 'Parts of this edition',
  languages: 'Language',
  languageNames: {
    ar: 'Arabic',
    de: 'German',
    en: 'English',
    es: 'Spanish',
    fa: 'Persian',
    fr: 'French',
    he: 'Hebrew',
    ku: 'Kurdish',
    nl: 'Dutch',
    ru: 'Russian',
    tr: 'Turkish',
    uk: 'Ukrainian',
  },
  edition: (number) => (number === 0 ? 'first edition of the day' : `revision ${number} of the day`),
  cutoff: (moment, zone) => `as known at ${moment} (${zone})`,
  madeBy: (software, licence) => `Made with ${software}. Licence: ${licence}.`,
  footer: 'Every sentence rests on claims of named sources. A claim is not a finding.',
  dates: DATES,
  amounts: AMOUNTS,
  names,
  area: (title) => title,
  inARow: (list) => inARow(list, ', ', ' and ').join(''),
  sentences: enSentences,
  states: {
    'breach-reported': 'breach reported',
    'calm-observed': 'calm observed',
    'quiet-unconfirmed': 'quiet, unconfirmed',
    'nobody-watching': 'nobody watching',
    'no-confirmed-information': 'no confirmed information',
  },
  outlook: { holding: 'holding', strained: 'strained', broken: 'broken', unknown: 'unknown' },
  levels: {
    unverified: 'unverified',
    corroborated: 'corroborated',
    verified: 'verified',
    contested: 'contested',
    discounted: 'discounted',
    'under-verification': 'under verification',
    unverifiable: 'unverifiable',
    retracted: 'retracted',
  },
  levelReason: (level, origins, sides) => {
    if (level === 'corroborated')
      return `${times(origins, 'source', 'independent sources')}${sides > 1 ? ` of ${sides} sides` : ''}`;
    if (level === 'contested') return 'sources contradict one another; only a person can settle it';
    if (level === 'unverified')
      return origins === 0 ? 'no first-hand source is named' : 'a second, independent source would strengthen it';
    return level === 'retracted' ? 'the source took the report back' : 'so decided by a person of the desk';
  },
  acts: ACTS,
  effects: EFFECTS,
  counted: COUNTED,
  statuses: {
    combatant: 'fighters',
    civilian: 'civilians',
    'presumed-civilian': 'presumed civilians',
    protected: 'protected persons',
    unknown: 'unknown',
    '': 'all together',
  },
  fieldSource: 'a field source',
  unnamedSource: 'a source that is not named',
  unattributed: 'nobody at first hand',
  today: {
    state: 'How does the ceasefire stand?',
    sinceForce: (day) => `Day ${day} since it took effect.`,
    breachBecause: (area) => `In ${area} a breach has been reported.`,
    because: {
      'breach-reported': (area) => `In ${area}, violence has been reported since the ceasefire took effect.`,
      'calm-observed': (area) => `In ${area}, observers have seen calm.`,
      'quiet-unconfirmed': (area) =>
        `Nothing has been reported from ${area}, but nobody has confirmed that it was calm.`,
      'nobody-watching': (area) => `Nobody was watching in ${area}; silence says nothing there.`,
      'no-confirmed-information': (area) => `There is no confirmed information on ${area}.`,
    },
    noAgreement: 'No agreement is on record.',
    headlines: 'In brief',
    wholeBulletin: 'The whole bulletin',
    changes: 'Changed since the last edition',
    firstEdition: 'This is the first edition: there is nothing to compare it with.',
    nothingChanged: 'Nothing has changed.',
    newEvents: (count) => times(count, 'event is new:', 'events are new:'),
    changedFigure: (before, now) => `killed: was ${before}, now ${now}`,
    changedLevel: (before, now) => `was ${before}, now ${now}`,
    changedState: (area, before, now) => `${area}: was “${before}”, now “${now}”`,
    withdrawn: (count) =>
      `${times(count, 'event of the last edition is', 'events of the last edition are')} no longer in it (merged or withdrawn).`,
    disputed: 'What is disputed, and between whom',
    noDisputes: 'No sources contradict one another in this edition.',
    unseen: 'What we could not see',
    nothingHappened: 'No event of this day stands in the claims that the desk has accepted.',
  },
  bulletin: {
    truce: 'The ceasefire',
    day: 'Events',
    conditions: 'Conditions and airspace',
    statements: 'Statements',
    background: 'Earlier',
    assessments: 'Assessment of the desk',
    assessedBy: (by) => `This is a judgement of ${by}, not a claim of a source.`,
    dissent: (text) => `Dissent: ${text}`,
    omitted: (count) => `And ${count} more; they are in the data.`,
    quiet: 'Nothing was reported for this day that can stand here. That is no proof of calm.',
    sources: 'claims',
    eventLink: 'file',
    claimsLink: 'claim',
    namesAsPrinted: 'Names as printed',
    unresolved: 'not resolved',
    observedBy: (area, band) => `In ${area}, ${band} observers were watching.`,
    nobodyIn: (area) => `Nobody was watching in ${area}. That nothing was reported means nothing there.`,
    unconfirmedIn: (area) => `Nothing was reported from ${area}; nobody has confirmed that it was calm.`,
    noInformationIn: (area) => `There is no confirmed information on ${area}.`,
    unread: (count, languages) =>
      `${times(count, 'report was', 'reports were')} kept but not read (${languages}): what they say has no weight here.`,
    withheldField: (count) =>
      `${times(count, 'claim rests', 'claims rest')} on sources that we do not name and ${count === 1 ? 'has' : 'have'} not been released.`,
    withheldForces: (count) =>
      `${times(count, 'report', 'reports')} about forces ${count === 1 ? 'is' : 'are'} held back for a day.`,
    coarsened: 'Places are drawn as coarsely as the source, or the safety of people, demands.',
    disputedAbout: (about) => `Disputed: ${about}.`,
    says: (origin, what) => say`${origin}: ${what}`,
    aboutHarm: (effect, group) => say`how many ${EFFECTS[effect] ?? effect} (${group})`,
    sayings: { 'it happened': 'it happened', 'it did not happen': 'it did not happen', 'denies it': 'denies it' },
    didIt: (who) => say`by ${who}`,
    withheldSaying: 'another figure',
    about: {
      occurrence: 'whether it happened',
      responsibility: 'who did it',
      time: 'when it was',
      place: 'where it was',
    },
  },
  event: enEvent,
  ledger: enLedger,
  map: enMap,
  data: {
    intro: 'Everything in this edition, as files. Empty cells mean something: the codebook says what.',
    files: {
      'events.csv': 'events, one a row',
      'claims.csv': 'claims, one a row, with the words of the source where it may be quoted',
      'figures.csv': 'every figure that a claim gives',
      'tallies.csv': 'low, best and high per event, to be computed again from figures.csv',
      'ledger.csv': 'the state of each day in each area',
      'events.geojson': 'events at their published places (RFC 7946)',
      'codebook.json': 'the codebook for machines',
      'edition.json': 'the list of all files of this edition, with their digests',
    },
    codebook: 'Codebook',
    columns: { column: 'column', type: 'kind', meaning: 'meaning', unit: 'unit', empty: 'empty means' },
    cite: (title, day, number, root) =>
      `${title}, edition of ${day}${number > 0 ? `, revision ${number}` : ''}${root === null ? '' : `, root ${root.slice(0, 16)}…`}`,
    citeLabel: 'How to cite this edition',
  },
  verify: enVerify,
  method: enMethod,
};
