/**
 * The record as it may be shown: the only thing that pages, maps, tables and feeds are made from.
 * Nothing here is a model noun, so a page cannot print a sealed field by accident: it has no name for one.
 */
import type {
  Agreement,
  ConflictEvent,
  ClassState,
  DayState,
  Finding,
  Level,
  Levels,
  Party,
  PlacePrecision,
  Review,
  Stance,
} from '../model/index.ts';

export type Audience = 'desk' | 'public';

/** Who handed the report on, as far as may be said. */
export type PublicSource = Readonly<{
  id: string;
  /** null = it may not be named: printed as "a field source" or "a source that is not named". */
  name: string | null;
  kind: 'public' | 'field' | 'unnamed';
  /** The party it speaks for, or null. */
  side: string | null;
  /** Does it speak for a side of the conflict? */
  partisan: boolean;
}>;

export type PublicReport = Readonly<{
  id: string;
  source: PublicSource;
  reference: string | null;
  title: string | null;
  language: string | null;
  published: string | null;
  url: string | null;
  /** Kept, but in a language that nobody and nothing here has read. */
  unread: boolean;
}>;

export type PublicVoice = Readonly<{ name: string; actor: string | null; office: string | null; for: string | null }>;
type PublicParticipant = Readonly<{ role: string; name: string; actor: string | null }>;

export type PublicPlace = Readonly<{
  /** As printed by the source, or the name of the area where the place is withheld. */
  name: string;
  /** Per language, where the name is that of an area of ours and not a source's. */
  names: Readonly<Record<string, string>> | null;
  lat: number | null;
  lon: number | null;
  precision: PlacePrecision;
  /** Why it is coarser than the record has it; null = it is as the source gave it. */
  coarsened: 'precision' | 'facility' | 'field' | null;
}>;

export type PublicWhen = Readonly<{ from: string | null; to: string | null; precision: string }>;

/** One counted thing that one claim says. */
export type PublicFigure = Readonly<{
  effect: string;
  unit: string;
  /** Actor id where known, else the name as printed, else ''. */
  group: string;
  groupName: string;
  actor: string | null;
  status: string;
  low: number | null;
  high: number | null;
  /** The word itself; null where it may not be given. */
  said: string | null;
  approximate: boolean;
  within: number | null;
  age: string | null;
  sex: string | null;
  /** True = a band of ours stands in the place of the figure. */
  banded: boolean;
  /** The tally row of its event that it stands in; null = it counts in none (superseded, early, a looser retelling). */
  row: string | null;
  /** Does it count in the event's total of killed? */
  inTotal: boolean;
}>;

export type PublicClaim = Readonly<{
  id: string;
  /** null = the report may not be told apart from others. */
  report: string | null;
  source: PublicSource;
  event: string | null;
  stance: Stance | null;
  kind: string;
  type: string;
  polarity: string;
  modality: string;
  /** Outermost first; empty = the report's own voice. */
  voices: readonly PublicVoice[];
  origin: string;
  /** The voice its figures stand on: another than `origin` where the toll has a voice of its own. */
  tollOrigin: string;
  /** Does the origin name a first-hand voice, rather than the mere absence of one? */
  firstHand: boolean;
  basis: string;
  participants: readonly PublicParticipant[];
  means: readonly string[];
  figures: readonly PublicFigure[];
  counts: readonly Readonly<{ what: string; low: number | null; high: number | null }>[];
  cumulative: boolean;
  place: PublicPlace | null;
  when: PublicWhen | null;
  asserted: string | null;
  extent: string | null;
  degree: string | null;
  status: string | null;
  /** Where the report may be quoted: its own words, with what stands around them. */
  quote: Readonly<{ before: string; words: string; after: string }> | null;
  review: Review;
}>;

/** low, best and high of one group, with the claims they come from. */
export type PublicTally = Readonly<{
  /** effect/unit/group/status; `killed` = all groups together. */
  row: string;
  effect: string;
  unit: string;
  group: string;
  groupName: string;
  status: string;
  low: number | null;
  best: number | null;
  high: number | null;
  rule: string;
  /** A part of another row ("of whom 3 children"): never added to it. */
  part: boolean;
  origins: readonly string[];
  claims: readonly string[];
}>;

export type PublicContradiction = Readonly<{
  about: string;
  between: readonly Readonly<{ origin: string; says: string | null; claims: readonly string[] }>[];
}>;

export type PublicEvent = Readonly<{
  id: string;
  type: ConflictEvent['type'];
  from: string | null;
  to: string | null;
  timePrecision: string;
  place: PublicPlace | null;
  participants: readonly PublicParticipant[];
  accused: readonly Readonly<{ name: string; actor: string | null; by: readonly string[] }>[];
  means: readonly string[];
  deaths: PublicTally | null;
  tallies: readonly PublicTally[];
  claims: readonly PublicClaim[];
  /** First-hand voices; a number of papers that copy one of them adds nothing. */
  origins: readonly string[];
  sides: number;
  outlets: number;
  level: Level;
  levels: Levels;
  contradictions: readonly PublicContradiction[];
  review: Review;
}>;

/** What the public sees of a day in an area: below governorate the last two are one. */
export type PublicState = DayState | 'no-confirmed-information';

export type PublicDay = Readonly<{
  day: string;
  area: string;
  state: PublicState;
  classes: Readonly<Record<string, ClassState>>;
  airspace: Readonly<{ warplanes: string; drones: string; helicopters: string }>;
  events: readonly string[];
  claims: readonly string[];
  observers: ObserverBand | null;
}>;

export type ObserverBand = '0' | '1-2' | '3-5' | 'more';

export type PublicCount = Readonly<{
  claimant: string;
  accused: readonly string[];
  from: string | null;
  to: string | null;
  unit: string;
  low: number | null;
  high: number | null;
  breakdown: readonly Readonly<{ name: string; count: number }>[];
  claims: readonly string[];
}>;

export type PublicFinding = Omit<Finding, 'why'>;

export type PublicLedger = Readonly<{
  agreement: Agreement;
  days: readonly PublicDay[];
  counts: readonly PublicCount[];
  findings: readonly PublicFinding[];
}>;

export type PublicArea = Readonly<{ id: string; names: Readonly<Record<string, string>>; governorate: boolean }>;

export type PublicAssessment = Readonly<{
  area: string;
  from: string;
  to: string;
  text: Readonly<Record<string, string>>;
  by: string;
  dissent: string | null;
}>;

export type PublicRecord = Readonly<{
  audience: Audience;
  parties: ReadonlyMap<string, Party>;
  sources: readonly PublicSource[];
  reports: readonly PublicReport[];
  claims: readonly PublicClaim[];
  events: readonly PublicEvent[];
  ledgers: readonly PublicLedger[];
  areas: readonly PublicArea[];
  assessments: readonly PublicAssessment[];
  /** How many items the rules held back, by rule: said, so that silence is not taken for calm. */
  withheld: Readonly<{ soleFieldSource: number; forcePositions: number }>;
}>;
