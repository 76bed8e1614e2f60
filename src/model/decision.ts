/**
 * What people decide: dated, attributed, reasoned, reversible, replayed. `was` is the thing as the person saw it,
 * so that a decision finds its claim again by its words when a better grammar has changed the claim.
 */
import { z } from 'zod';
import { IsoTime } from './instant.ts';

export const Verdict = z.enum([
  'accept',
  'correct',
  'reject',
  'merge',
  'split',
  'copied',
  'independent',
  'verify',
  'confirm',
  'release',
  'withdraw',
  'resolve-name',
]);
export type Verdict = z.infer<typeof Verdict>;

export const Decision = z.object({
  on: z.enum(['claim', 'event', 'source', 'finding', 'edition']),
  id: z.string(),
  /** The thing as seen; for a claim at least `{ quote, report }` helps it to be found again. */
  was: z.unknown().optional(),
  verdict: Verdict,
  /** What it becomes: corrected fields (`correct`), ids (`merge`, `split`), a name's actor (`resolve-name`), a level (`verify`). */
  to: z.unknown().optional(),
  by: z.string().min(1),
  at: IsoTime,
  why: z.string(),
});
export type Decision = Readonly<z.infer<typeof Decision>>;
