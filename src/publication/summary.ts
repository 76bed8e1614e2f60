/**
 * What an edition says in brief, so that the next one can say what changed. It is part of the edition's own manifest:
 * public by construction, and the comparison can be made again by anybody who holds both editions.
 */
import { z } from 'zod';

const Bound = z.number().nullable();
export const EditionSummary = z.object({
  day: z.string(),
  number: z.number().int().nonnegative(),
  cutoff: z.string(),
  root: z.string().optional(),
  events: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      level: z.string(),
      killed: z.object({ low: Bound, best: Bound, high: Bound }),
      origins: z.number().int(),
      place: z.string().nullable(),
      from: z.string().nullable(),
    }),
  ),
  states: z.array(z.object({ agreement: z.string(), area: z.string(), state: z.string() })),
  claims: z.number().int(),
  reports: z.number().int(),
});
export type EditionSummary = Readonly<z.infer<typeof EditionSummary>>;
