/** A claim made ready for comparing: its report, source, origins and times looked up once. */
import type { Claim, ClaimId, Report, ReportId, Review } from '../model/index.ts';
import type { Origins } from './origins.ts';
import type { ReviewedClaim } from './recorded.ts';
import { assertedIn, windowOf } from './windows.ts';
import type { Window } from './windows.ts';

export type Telling = Readonly<{
  id: ClaimId;
  report: ReportId;
  claim: Claim;
  review: Review;
  origins: Origins;
  /** When the act is said to have happened. */
  window: Window | null;
  /** When the voice spoke. */
  asserted: Window | null;
}>;

/** A claim that, as told, makes or feeds an event: an act that has happened, and no total over a period. */
export const tellsAnAct = (claim: Claim): boolean =>
  claim.kind === 'event' &&
  !claim.cumulative &&
  claim.polarity === 'affirmed' &&
  (claim.modality === 'reported' || claim.modality === 'alleged');

/** A claim that says an act did not happen: it can stand against an event, never make one. */
export const disputesAnAct = (claim: Claim): boolean =>
  (claim.kind === 'event' && !claim.cumulative && (claim.polarity === 'negated' || claim.modality === 'denied')) ||
  (claim.kind === 'statement' && claim.type === 'deny');

export const makeTelling = (
  reviewed: ReviewedClaim,
  origins: Origins,
  report: Report | undefined,
  zone: string | undefined,
): Telling => {
  const asserted = assertedIn(reviewed.claim, report, zone);
  return {
    id: reviewed.claim.id,
    report: reviewed.report,
    claim: reviewed.claim,
    review: reviewed.review,
    origins,
    window: windowOf(reviewed.claim.when, asserted, zone),
    asserted,
  };
};
