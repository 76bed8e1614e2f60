/** Claims as a person codes them: the contract's lists, with alternatives and tolerances that a scorer reads. */
import { z } from 'zod';
import {
  AGREEMENT_TYPES,
  CONDITION_TYPES,
  EVENT_TYPES,
  Effect,
  IsoTime,
  Modality,
  PlacePrecision,
  Polarity,
  Role,
  STATEMENT_TYPES,
  Status,
} from '../src/model/index.ts';

const TYPES: Readonly<Record<string, readonly string[]>> = {
  event: EVENT_TYPES,
  condition: CONDITION_TYPES,
  agreement: AGREEMENT_TYPES,
  statement: STATEMENT_TYPES,
};

const Bound = z.number().nonnegative().nullable();

export const ClaimExpected = z
  .object({
    id: z.string(),
    core: z.boolean(),
    kind: z.enum(['event', 'condition', 'agreement', 'statement']),
    type: z.string(),
    typeAlternatives: z.array(z.string()).default([]),
    polarity: Polarity,
    modality: Modality,
    attribution: z.array(z.object({ surface: z.string(), canonical: z.string().nullable() })),
    participants: z.array(z.object({ role: Role, surface: z.string(), canonical: z.string().nullable() })),
    harm: z.array(
      z.object({ effect: Effect, low: Bound, high: Bound, unit: z.string(), group: z.object({ status: Status }) }),
    ),
    where: z.array(z.object({ name: z.string(), lat: z.number(), lon: z.number(), precision: PlacePrecision })),
    when: z.object({ from: IsoTime.nullable(), to: IsoTime.nullable() }).nullable(),
    evidence: z.array(z.string()).min(1),
  })
  .refine(
    (claim) =>
      [claim.type, ...claim.typeAlternatives].every((type) => {
        const [kind, name] = type.includes('/') ? type.split('/') : [claim.kind, type];
        return (TYPES[kind ?? ''] ?? []).includes(name ?? '');
      }),
    'a type that the contract does not know',
  );
export type ClaimExpected = Readonly<z.infer<typeof ClaimExpected>>;

/** How often the words stand in the text. */
export const textIn = (text: string, words: string): number => text.split(words).length - 1;
