/**
 * An edition: one day as the observatory knew it at the cut-off, frozen and signed. `assignments` is what keeps event ids alive:
 * the next run inherits them (architecture.md, *Identity that survives*).
 */
import { z } from 'zod';
import { ClaimId, EventId } from './identity.ts';
import { IsoDay, IsoTime } from './instant.ts';

export const Assignment = z.object({ event: EventId, claims: z.array(ClaimId).min(1) });
export type Assignment = Readonly<z.infer<typeof Assignment>>;

/** Body of an `edition` entry. */
export const EditionEntry = z.object({
  version: z.literal(1),
  day: IsoDay,
  /** 0 = first edition of the day; 1, 2 … corrections. */
  number: z.number().int().nonnegative(),
  cutoff: IsoTime,
  draft: z.boolean(),
  root: z.string(),
  assignments: z.array(Assignment),
});
export type EditionEntry = Readonly<z.infer<typeof EditionEntry>>;
