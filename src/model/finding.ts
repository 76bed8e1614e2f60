/**
 * The ledger of an agreement: findings per event and term, the state of a day in an area, counts by claimant, statements.
 * Shapes are those of `export ledger` (command-contract). Candidate, alleged and confirmed are three different things.
 */
import { z } from 'zod';
import { Agreement } from './agreement.ts';
import { ClaimId, EventId } from './identity.ts';
import { ActClass, Effort } from './observation.ts';

export const Inside = z.enum(['inside', 'outside', 'undetermined']);
export type Inside = z.infer<typeof Inside>;

export const Finding = z.object({
  event: EventId,
  agreement: z.string(),
  term: z.string(),
  time: Inside,
  space: Inside,
  parties: Inside,
  status: z.enum(['none', 'undetermined', 'candidate', 'alleged', 'confirmed']),
  /** Empty unless a claim names the responsible. */
  by: z.array(z.string()),
  allegedBy: z.array(z.string()),
  answers: z.array(
    z.object({ by: z.string(), answer: z.enum(['denied', 'conceded', 'unanswered']), claim: ClaimId.nullable() }),
  ),
  why: z.string(),
});
export type Finding = Readonly<z.infer<typeof Finding>>;

export const ClassState = z.object({
  breach: z.enum(['none', 'claimed', 'corroborated', 'verified']),
  calm: z.enum(['none', 'claimed', 'observed']),
  effort: Effort,
  /** Origins (or parties) on whose word the calm or the breach stands. */
  by: z.array(z.string()),
});
export type ClassState = Readonly<z.infer<typeof ClassState>>;

export const DayState = z.enum(['breach-reported', 'calm-observed', 'quiet-unconfirmed', 'nobody-watching']);
export type DayState = z.infer<typeof DayState>;

const Sky = z.enum(['quiet', 'active', 'no-observation']);
export const LedgerDay = z.object({
  day: z.string(),
  area: z.string(),
  state: DayState,
  /** Why this state: the printed rule and what it was applied to. */
  why: z.string(),
  classes: z.record(ActClass, ClassState),
  airspace: z.object({ warplanes: Sky, drones: Sky, helicopters: Sky, reports: z.array(z.string()) }),
  events: z.array(EventId),
  claims: z.array(ClaimId),
});
export type LedgerDay = Readonly<z.infer<typeof LedgerDay>>;

export const LedgerCount = z.object({
  claimant: z.string(),
  /** Empty is normal: a count need not accuse. */
  accused: z.array(z.string()),
  from: z.string().nullable(),
  to: z.string().nullable(),
  unit: z.string(),
  method: z.string().nullable(),
  count: z.object({ low: z.number().nullable(), high: z.number().nullable() }),
  breakdown: z.array(z.object({ name: z.string(), count: z.number() })),
  reports: z.array(z.string()),
  claims: z.array(ClaimId),
});
export type LedgerCount = Readonly<z.infer<typeof LedgerCount>>;

export const LedgerStatement = z.object({
  speaker: z.string(),
  stance: z.string(),
  about: z.string().nullable(),
  when: z.string().nullable(),
  report: z.string(),
  claim: ClaimId,
  quote: z.string(),
});
export type LedgerStatement = Readonly<z.infer<typeof LedgerStatement>>;

export const LedgerRelation = z.object({
  from: z.string(),
  rel: z.string(),
  to: z.string(),
  since: z.string().nullable(),
  onWhoseWord: z.string(),
  report: z.string(),
  claim: ClaimId,
});
export type LedgerRelation = Readonly<z.infer<typeof LedgerRelation>>;

export const Ledger = z.object({
  agreement: Agreement,
  days: z.array(LedgerDay),
  counts: z.array(LedgerCount),
  findings: z.array(Finding),
  statements: z.array(LedgerStatement),
  relations: z.array(LedgerRelation),
  civilians: z.array(
    z.object({
      what: z.string(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      onWhoseWord: z.string(),
      report: z.string(),
      claim: ClaimId,
    }),
  ),
});
export type Ledger = Readonly<z.infer<typeof Ledger>>;
