/**
 * One thing that somebody says about the conflict (claim-contract.md). Types are the field's: ACLED sub-events, PLOVER conduct.
 */
import { z } from 'zod';
import { Basis, Modality, Polarity } from './certainty.ts';
import { AGREEMENT_TYPES, AgreementStatus, CONDITION_TYPES, EVENT_TYPES, STATEMENT_TYPES } from './claim-types.ts';
import { ClaimId, ReportId } from './identity.ts';
import { When } from './instant.ts';
import { Where } from './place.ts';
import { Range } from './tally.ts';

export const Voice = z.object({
  name: z.string(),
  actor: z.string().nullable(),
  office: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  /** Where one voice gives the act, another the toll, a third the blame (rule 24). */
  for: z.enum(['act', 'toll', 'accusation']).optional(),
  /** Scored near matches of an unknown name, for the desk; never taken silently (rule 6). */
  candidates: z.array(z.object({ actor: z.string(), score: z.number() })).optional(),
});
export type Voice = Readonly<z.infer<typeof Voice>>;

export const Role = z.enum([
  'initiator',
  'target',
  'party',
  'guarantor',
  'mediator',
  'accused',
  'speaker',
  'addressee',
]);
export type Role = z.infer<typeof Role>;

export const Participant = z.object({
  role: Role,
  name: z.string(),
  actor: z.string().nullable(),
  candidates: z.array(z.object({ actor: z.string(), score: z.number() })).optional(),
});
export type Participant = Readonly<z.infer<typeof Participant>>;

export const Effect = z.enum([
  'killed',
  'injured',
  'captured',
  'missing',
  'displaced',
  'damaged',
  'destroyed',
  'shot-down',
  'neutralised',
  'casualties',
  'besieged',
  'confined',
  'returned',
]);
export type Effect = z.infer<typeof Effect>;

export const Status = z.enum(['combatant', 'civilian', 'presumed-civilian', 'protected', 'unknown']);
export type Status = z.infer<typeof Status>;

export const Group = z.object({
  name: z.string(),
  actor: z.string().nullable(),
  status: Status,
  statusBasis: z.enum(['stated', 'inferred']).optional(),
  age: z.enum(['child', 'adult', 'elderly']).optional(),
  sex: z.enum(['female', 'male']).optional(),
  candidates: z.array(z.object({ actor: z.string(), score: z.number() })).optional(),
});
export type Group = Readonly<z.infer<typeof Group>>;

export const Harm = Range.extend({
  effect: Effect,
  /** The word itself, always kept. */
  said: z.string(),
  /** Plain English noun: person, aircraft, tank, home … */
  unit: z.string(),
  group: Group,
  approximate: z.boolean().optional(),
  /** Index of the entry that this one is a part of. */
  within: z.number().int().nonnegative().optional(),
});
export type Harm = Readonly<z.infer<typeof Harm>>;

export const Count = Range.extend({ what: z.string(), said: z.string().optional() });
export type Count = Readonly<z.infer<typeof Count>>;

export const Means = z.object({ name: z.string(), code: z.string() });
export type Means = Readonly<z.infer<typeof Means>>;

/** UTF-16 offsets into the report's text; `quote` is verbatim. */
export const Evidence = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  quote: z.string(),
});
export type Evidence = Readonly<z.infer<typeof Evidence>>;

export const Link = z.object({
  rel: z.enum(['part-of', 'same-act', 'denies', 'answers', 'corrects', 'about']),
  claim: z.string().optional(),
  actor: z.string().optional(),
  agreement: z.string().optional(),
});
export type Link = Readonly<z.infer<typeof Link>>;

const Said = z.object({
  id: ClaimId,
  polarity: Polarity,
  modality: Modality,
  /** Outermost voice first; empty = the report's own voice. */
  attribution: z.array(Voice),
  basis: Basis,
  asserted: z.object({ from: z.string(), to: z.string(), basis: z.enum(['said', 'published']) }).nullable(),
  participants: z.array(Participant),
  means: z.array(Means),
  harm: z.array(Harm),
  counts: z.array(Count),
  /** A total over a period: never an event's own figure. */
  cumulative: z.boolean(),
  where: z.array(Where),
  when: When.nullable(),
  extent: z.enum(['all', 'most', 'some', 'isolated', 'none']).nullable(),
  degree: z.enum(['full', 'partial', 'not-yet']).nullable(),
  status: AgreementStatus.nullable(),
  links: z.array(Link),
  evidence: z.array(Evidence).min(1),
  /** Of the reading, not of the claim's truth; for the desk only. */
  confidence: z.number().min(0).max(1),
  rule: z.string(),
});

export const Claim = z.discriminatedUnion('kind', [
  Said.extend({ kind: z.literal('event'), type: z.enum(EVENT_TYPES) }),
  Said.extend({ kind: z.literal('condition'), type: z.enum(CONDITION_TYPES) }),
  Said.extend({ kind: z.literal('agreement'), type: z.enum(AGREEMENT_TYPES) }),
  Said.extend({ kind: z.literal('statement'), type: z.enum(STATEMENT_TYPES) }),
]);
export type Claim = Readonly<z.infer<typeof Claim>>;
export type ClaimKind = Claim['kind'];

/** A claim in the record: with the report it was read from. */
export type RecordedClaim = Readonly<{ report: ReportId; claim: Claim }>;

/** What was not understood is said, never dropped silently. */
export const Unread = z.object({ start: z.number().int(), end: z.number().int(), why: z.string() });
export type Unread = Readonly<z.infer<typeof Unread>>;
