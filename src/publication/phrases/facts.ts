/** What a sentence is made of before it has a language: the composition fills these in, a phrase table turns them into words. */
import type { Rich } from './words.ts';

/** A name as it is printed: the register's neutral name (with its article), or the source's own words in quotation marks. */
export type Naming = Readonly<{
  name: string;
  /** as printed by the source, not ours */ printed: boolean;
  /** state, state-forces, non-state … */ kind: string;
}>;

/** On whose word. `voices` are first-hand; without them the papers stand alone with it. */
export type Word = Readonly<{
  voices: readonly Naming[];
  outlets: readonly string[];
  field: boolean;
  /** All of it comes from a side of the conflict. */
  partisan: boolean;
}>;

export type Amount = Readonly<{
  low: number | null;
  best: number | null;
  high: number | null;
  /** The words of the source where all who count agree on one figure: "more than 30", "dozens". */
  said: string | null;
  approximate: boolean;
  claims: readonly string[];
}>;

export type HarmFact = Readonly<{
  amount: Amount;
  effect: string;
  unit: string;
  status: string;
  age: string | null;
  sex: string | null;
  group: Naming | null;
  /** Is the group's printed name in the language of the page? Then it stands for the people themselves. */
  readable: boolean;
}>;

export type PlaceFact = Readonly<{ name: string; precision: string; withheld: boolean }>;
/** Days and times as civil time of the place; `to` inclusive. */
export type TimeFact = Readonly<{ from: string | null; to: string | null; precision: string }>;

export type EventFact = Readonly<{
  type: string;
  /** One, or several where acts of one kind by one voice on one day are told together. */
  places: readonly PlaceFact[];
  time: TimeFact;
  harm: readonly HarmFact[];
  initiators: readonly Naming[];
  targets: readonly Naming[];
  parties: readonly Naming[];
  word: Word;
  alleged: boolean;
}>;

type AccusationFact = Readonly<{ accused: readonly Naming[]; word: Word }>;

type ConditionFact = Readonly<{
  type: string;
  negated: boolean;
  extent: string | null;
  degree: string | null;
  place: PlaceFact | null;
  time: TimeFact | null;
  counts: readonly Readonly<{ what: string; amount: Amount }>[];
  parties: readonly Naming[];
  word: Word;
}>;

type StatementFact = Readonly<{
  type: string;
  speakers: readonly Naming[];
  addressees: readonly Naming[];
  time: TimeFact | null;
  quote: Readonly<{ words: string; language: string | null }> | null;
  word: Word;
}>;

type AgreementFact = Readonly<{
  type: string;
  parties: readonly Naming[];
  place: PlaceFact | null;
  time: TimeFact | null;
  planned: boolean;
  word: Word;
}>;

type BackingFact = Readonly<{ origins: number; outlets: number; level: string; fieldOnly: boolean }>;

/** A figure that no longer stands, or a report taken back. */
type RevisionFact = Readonly<{ why: 'superseded' | 'early' | 'retracts'; harm: readonly HarmFact[]; word: Word }>;

export type Sentences = Readonly<{
  revision: (fact: RevisionFact) => Rich;
  event: (fact: EventFact) => Rich;
  accusation: (fact: AccusationFact) => Rich;
  backing: (fact: BackingFact) => Rich;
  condition: (fact: ConditionFact) => Rich;
  statement: (fact: StatementFact) => Rich;
  agreement: (fact: AgreementFact) => Rich;
  total: (fact: HarmFact & Readonly<{ time: TimeFact | null; word: Word; what: string | null }>) => Rich;
}>;
