/** What every language must be able to say. A language without one of these does not compile. */
import type { Level } from '../../model/index.ts';
import type { EditionLanguage } from '../input.ts';
import type { PublicState } from '../public-record.ts';
import type { AmountWords } from './numbers.ts';
import type { DateWords } from './dates.ts';
import type { Naming, Sentences } from './facts.ts';
import type { Rich } from './words.ts';

export type PageName = 'today' | 'bulletin' | 'ledger' | 'map' | 'data' | 'method' | 'verify';

export type Phrases = Readonly<{
  language: EditionLanguage;
  languageName: string;
  draft: string;
  skip: string;
  pages: Readonly<Record<PageName, string>>;
  navigation: string;
  languages: string;
  /** Languages of reports, by BCP 47 tag. */
  languageNames: Readonly<Record<string, string>>;
  edition: (number: number) => string;
  cutoff: (moment: string, zone: string) => string;
  madeBy: (software: string, licence: string) => string;
  footer: string;
  dates: DateWords;
  amounts: AmountWords;
  names: (list: readonly Naming[]) => Rich;
  /** An area as it stands after "in". */
  area: (name: string) => string;
  /** Several of them in a row. */
  inARow: (names: readonly string[]) => string;
  sentences: (year: number | null) => Sentences;
  states: Readonly<Record<PublicState, string>>;
  outlook: Readonly<Record<'holding' | 'strained' | 'broken' | 'unknown', string>>;
  levels: Readonly<Record<Level, string>>;
  levelReason: (level: Level, origins: number, sides: number) => string;
  acts: Readonly<Record<string, Readonly<{ label: string }>>>;
  effects: Readonly<Record<string, string>>;
  /** Counted things, one and many; what is not here keeps its English noun. */
  counted: Readonly<Record<string, readonly [one: string, many: string]>>;
  statuses: Readonly<Record<string, string>>;
  fieldSource: string;
  unnamedSource: string;
  unattributed: string;
  today: TodayPhrases;
  bulletin: BulletinPhrases;
  event: EventPhrases;
  ledger: LedgerPhrases;
  map: MapPhrases;
  data: DataPhrases;
  verify: readonly string[];
  method: readonly Readonly<{ heading: string; rules: readonly string[] }>[];
}>;

type TodayPhrases = Readonly<{
  state: string;
  sinceForce: (day: number) => string;
  breachBecause: (area: string) => string;
  because: Readonly<Record<PublicState, (area: string) => string>>;
  noAgreement: string;
  headlines: string;
  wholeBulletin: string;
  changes: string;
  firstEdition: string;
  nothingChanged: string;
  newEvents: (count: number) => string;
  changedFigure: (before: string, now: string) => string;
  changedLevel: (before: string, now: string) => string;
  changedState: (area: string, before: string, now: string) => string;
  withdrawn: (count: number) => string;
  disputed: string;
  noDisputes: string;
  unseen: string;
  nothingHappened: string;
}>;

type BulletinPhrases = Readonly<{
  truce: string;
  day: string;
  conditions: string;
  statements: string;
  background: string;
  assessments: string;
  assessedBy: (by: string) => string;
  dissent: (text: string) => string;
  quiet: string;
  omitted: (count: number) => string;
  sources: string;
  eventLink: string;
  claimsLink: string;
  namesAsPrinted: string;
  unresolved: string;
  observedBy: (area: string, band: string) => string;
  nobodyIn: (area: string) => string;
  unconfirmedIn: (area: string) => string;
  noInformationIn: (area: string) => string;
  unread: (count: number, languages: string) => string;
  withheldField: (count: number) => string;
  withheldForces: (count: number) => string;
  coarsened: string;
  disputedAbout: (about: string) => string;
  says: (origin: Rich, what: Rich) => Rich;
  about: Readonly<Record<string, string>>;
  aboutHarm: (effect: string, group: Rich) => Rich;
  /** Fixed sayings of reconciliation; anything else is the source's own word. */
  sayings: Readonly<Record<string, string>>;
  didIt: (who: Rich) => Rich;
  withheldSaying: string;
}>;

export type EventPhrases = Readonly<{
  when: string;
  where: string;
  who: string;
  level: string;
  weakest: (element: string) => string;
  elements: Readonly<Record<'occurrence' | 'timeAndPlace' | 'harm' | 'responsibility', string>>;
  tally: string;
  tallyColumns: Readonly<Record<'group' | 'effect' | 'low' | 'best' | 'high' | 'rule' | 'origins', string>>;
  rules: Readonly<Record<string, string>>;
  noHarm: string;
  originsAndOutlets: string;
  countOrigins: (origins: number, outlets: number) => string;
  claims: string;
  claimBy: string;
  saysWhat: string;
  stances: Readonly<Record<string, string>>;
  reviews: Readonly<Record<string, string>>;
  notQuoted: string;
  contradictions: string;
  names: string;
  nameColumns: Readonly<Record<'printed' | 'resolved', string>>;
  accused: string;
  accusedBy: Rich;
  coarse: Readonly<Record<'precision' | 'facility' | 'field', string>>;
  precisions: Readonly<Record<string, string>>;
  finding: string;
  downloads: string;
  noEnd: string;
  reported: string;
}>;

export type LedgerPhrases = Readonly<{
  intro: string;
  inForce: string;
  noZone: string;
  bound: string;
  boundColumns: Readonly<Record<'actor' | 'basis' | 'word', string>>;
  bases: Readonly<Record<string, string>>;
  terms: string;
  termColumns: Readonly<Record<'term' | 'due' | 'status', string>>;
  termStatuses: Readonly<Record<string, string>>;
  days: string;
  area: string;
  airspace: Readonly<Record<string, string>>;
  findings: string;
  findingColumns: Readonly<Record<'event' | 'term' | 'status' | 'reason' | 'alleged', string>>;
  findingStatuses: Readonly<Record<string, string>>;
  inside: Readonly<Record<string, Readonly<Record<'inside' | 'outside' | 'undetermined', string>>>>;
  answers: Readonly<Record<string, string>>;
  counts: string;
  countsNote: string;
  countColumns: Readonly<Record<'claimant' | 'accused' | 'period' | 'count', string>>;
  nobodyAccused: string;
  noFindings: string;
  none: string;
  legend: string;
}>;

export type MapPhrases = Readonly<{
  caption: (events: number, from: string, to: string) => string;
  legend: string;
  shapes: Readonly<Record<string, string>>;
  colour: string;
  nobodyAccused: string;
  hollow: string;
  ring: string;
  borders: string;
  table: string;
  columns: Readonly<Record<'when' | 'what' | 'where' | 'killed' | 'level', string>>;
  notLocated: (count: number) => string;
}>;

type DataPhrases = Readonly<{
  intro: string;
  files: Readonly<Record<string, string>>;
  codebook: string;
  columns: Readonly<Record<'column' | 'type' | 'meaning' | 'unit' | 'empty', string>>;
  cite: (name: string, day: string, number: number, root: string | null) => string;
  citeLabel: string;
}>;
