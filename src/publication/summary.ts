/**
 * What an edition says in brief, so that the next one can say what changed. It is part of the edition's own manifest:
 * public by construction, and the comparison can be made again by anybody who holds both editions.
 */
import { z } from 'zod';
import type { PublicRecord } from './public-record.ts';

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

/** The summary of a public record for one edition. */
export const summarise = (
  record: PublicRecord,
  { day, number, cutoff }: { day: string; number: number; cutoff: string },
): EditionSummary => ({
  day,
  number,
  cutoff,
  events: record.events.map((event) => ({
    id: event.id,
    type: event.type,
    level: event.level,
    killed: { low: event.deaths?.low ?? null, best: event.deaths?.best ?? null, high: event.deaths?.high ?? null },
    origins: event.origins.length,
    place: event.place?.name ?? null,
    from: event.from,
  })),
  states: record.ledgers.flatMap(({ agreement, days }) =>
    days
      .filter((one) => one.day === day)
      .map(({ area, state }) => ({ agreement: agreement.id as string, area, state })),
  ),
  claims: record.claims.length,
  reports: record.reports.length,
});
