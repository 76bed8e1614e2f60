/** What goes into reconciliation and what comes out: the shapes at its door. */
import type {
  Assignment,
  BestRule,
  Claim,
  ConflictEvent,
  Decision,
  EventId,
  Party,
  RecordedClaim,
  Refusal,
  Report,
  ReportId,
  Review,
  Source,
} from '../model/index.ts';

export type Recorded = Readonly<{
  reports: readonly Report[];
  texts: ReadonlyMap<ReportId, string>;
  claims: readonly RecordedClaim[];
  sources: readonly Source[];
  parties: readonly Party[];
  decisions: readonly Decision[];
  /** Event id → claims of the last edition or run: whence ids are inherited. */
  earlier: readonly Assignment[];
  /** How `best` is chosen; the most reliable origin where nothing is said. */
  rule?: BestRule;
  /** Civil time of the theatre (IANA), assumed for clock times that name no zone. Absent: such times stay without one. */
  zone?: string;
}>;

export type ReviewedClaim = RecordedClaim &
  Readonly<{
    review: Review;
    /** The first-hand voice behind it; `unattributed` = nobody who could know. */
    origin: string;
    /** The machine's reading before a person corrected it, else null. */
    asRead: Claim | null;
  }>;

export type Suggestion = Readonly<{ a: EventId; b: EventId; likeness: number; reasons: string[] }>;

export type Reconciled = Readonly<{
  events: ConflictEvent[];
  /** After decisions, by report, then in text order. Rejected claims are among them, marked. */
  claims: ReviewedClaim[];
  assignments: Assignment[];
  redirects: { from: EventId; to: EventId }[];
  /** Pairs of events between the two thresholds: for the desk to merge or leave. */
  suggestions: Suggestion[];
  /** Decisions that found nothing to stand on. */
  orphaned: Decision[];
  refusals: Refusal[];
}>;
