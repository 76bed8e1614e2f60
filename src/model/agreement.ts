/**
 * An agreement as a person records it: parties, who is bound on whose word, terms from its own text, zones, hour of force.
 * Codes for class, purpose, monitoring, enforcement follow ETH/PRIO (standards §1.4). Who is bound is not who signed.
 */
import { z } from 'zod';
import { AgreementStatus } from './claim-types.ts';
import { AgreementId } from './identity.ts';
import { IsoTime } from './instant.ts';
import { Geometry } from './place.ts';

export const Bound = z.object({
  actor: z.string(),
  basis: z.enum(['signed', 'undertaken-by', 'declared', 'excluded-by-text', 'rejected', 'unclear']),
  by: z.string().nullable().default(null),
  onWhoseWord: z.string(),
  from: IsoTime.nullable().default(null),
});
export type Bound = Readonly<z.infer<typeof Bound>>;

export const TermStatus = z.enum(['in-force', 'planned', 'due', 'met', 'unmet']);

export const Term = z.object({
  id: z.string(),
  type: z.string(),
  /** From the agreement's own text, in our own short words or quoted where it may be. */
  text: z.string(),
  zone: z.string().nullable().default(null),
  due: IsoTime.nullable().default(null),
  status: TermStatus,
  /** Classes of act that this term forbids; empty for obligations to do something. */
  forbids: z.array(z.enum(['air', 'shelling', 'ground', 'movement'])).default([]),
});
export type Term = Readonly<z.infer<typeof Term>>;

export const Zone = z.object({
  id: z.string(),
  name: z.string(),
  geometry: Geometry,
  bufferKm: z.number().nonnegative().default(0),
  from: IsoTime.nullable().default(null),
  to: IsoTime.nullable().default(null),
});
export type Zone = Readonly<z.infer<typeof Zone>>;

export const Agreement = z.object({
  id: AgreementId,
  title: z.string(),
  signed: IsoTime.nullable(),
  place: z.string().nullable().default(null),
  parties: z.array(z.string()),
  guarantors: z.array(z.string()).default([]),
  mediators: z.array(z.string()).default([]),
  nonSignatories: z.array(z.string()).default([]),
  bound: z.array(Bound),
  class: z.string().nullable().default(null),
  purpose: z.string().nullable().default(null),
  monitoring: z.string().nullable().default(null),
  enforcement: z.string().nullable().default(null),
  status: AgreementStatus.default('in-force'),
  inForce: z.object({
    /** Local civil time as the text has it. */
    from: IsoTime,
    to: IsoTime.nullable().default(null),
    zone: z.string().nullable(),
    zoneBasis: z.string(),
    /** The zones by which the hour can be read where the text names none: IANA names, the place's own first. */
    readings: z.array(z.string()).default([]),
  }),
  terms: z.array(Term),
  zones: z.array(Zone),
});
export type Agreement = Readonly<z.infer<typeof Agreement>>;
