/**
 * An event: what several claims are held to describe. Field names are those of `export events` (command-contract), which prints it.
 */
import { z } from 'zod';
import { BestRule, Tally } from './tally.ts';
import { EVENT_TYPES } from './claim-types.ts';
import { Effect, Participant, Status } from './claim.ts';
import { Level, Levels } from './certainty.ts';
import { ClaimId, EventId, ReportId } from './identity.ts';
import { PlacePrecision, Where } from './place.ts';
import { TimePrecision } from './instant.ts';

/** What a claim does to the event it belongs to. */
export const Stance = z.enum(['supports', 'contradicts', 'supersedes', 'retracts', 'superseded', 'early']);
export type Stance = z.infer<typeof Stance>;

export const EventHarm = Tally.extend({
  effect: Effect,
  unit: z.string(),
  /** Neutral id of the group where known, else the name as printed. */
  group: z.string(),
  actor: z.string().nullable(),
  status: Status,
  /** Origins whose intervals stand in the tally. */
  origins: z.array(z.string()),
  /** Index in `harm` of the row that this one is a part of ("15 civilians, a child among them"). */
  within: z.number().int().nonnegative().optional(),
});
export type EventHarm = Readonly<z.infer<typeof EventHarm>>;

export const Contradiction = z.object({
  /** What is disputed: `killed of Syrian soldiers`, `occurrence`, `responsibility`, `time`, `place`. */
  about: z.string(),
  between: z.array(z.object({ origin: z.string(), says: z.string(), claims: z.array(ClaimId) })).min(2),
});
export type Contradiction = Readonly<z.infer<typeof Contradiction>>;

export const EventClaim = z.object({ id: ClaimId, report: ReportId, origin: z.string(), stance: Stance });
export type EventClaim = Readonly<z.infer<typeof EventClaim>>;

export const Review = z.enum(['machine', 'accepted', 'corrected', 'rejected']);
export type Review = z.infer<typeof Review>;

export const ConflictEvent = z.object({
  id: EventId,
  type: z.enum(EVENT_TYPES),
  /** Why this type: the claims' types and the rule that chose among them. */
  typeReason: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  timePrecision: TimePrecision,
  zoneBasis: z.string().nullable(),
  place: Where.nullable(),
  placePrecision: PlacePrecision.nullable(),
  participants: z.array(Participant),
  /** Who is accused, and by which origins. Empty unless a claim names the responsible. */
  accused: z.array(z.object({ actor: z.string().nullable(), name: z.string(), by: z.array(z.string()) })),
  means: z.array(z.string()),
  deaths: Tally,
  harm: z.array(EventHarm),
  claims: z.array(EventClaim).min(1),
  /** First-hand voices behind the current claims; nameless plurals and own voices without a mark of first hand are not among them. */
  origins: z.array(z.string()),
  sides: z.number().int().nonnegative(),
  level: Level,
  levels: Levels,
  /** One readable sentence a level: why it is so and what would raise it. */
  reasons: z.array(z.string()),
  contradictions: z.array(Contradiction),
  review: Review,
  rule: BestRule,
});
export type ConflictEvent = Readonly<z.infer<typeof ConflictEvent>>;
