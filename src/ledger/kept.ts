/** What goes into the ledger and what comes out: the shapes at its door. */
import type {
  Agreement,
  Area,
  ConflictEvent,
  Decision,
  Ledger,
  Observer,
  Party,
  Refusal,
  Report,
  Source,
} from '../model/index.ts';
import type { ReviewedClaim } from '../reconciliation/index.ts';

export type Entrusted = Readonly<{
  agreement: Agreement;
  areas: readonly Area[];
  observers: readonly Observer[];
  events: readonly ConflictEvent[];
  claims: readonly ReviewedClaim[];
  reports: readonly Report[];
  sources: readonly Source[];
  parties: readonly Party[];
  decisions: readonly Decision[];
  /** First and last day, inclusive: civil days of each area's zone. */
  from: string;
  to: string;
}>;

export type Kept = Readonly<{ ledger: Ledger; refusals: Refusal[] }>;
