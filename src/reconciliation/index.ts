/**
 * reconciliation: which claims tell of one act, on whose word, and how well it stands.
 * Answers: events with their figures, origins, levels and contradictions; claims after people's decisions; ids that last.
 * Does not: read text, judge agreements, hide anything (that is publication's gate), or ask the clock.
 * Holds: two papers that copy one voice are one origin; no order of arrival changes a byte; `verified` is only ever decided.
 */
export { reconcile } from './reconcile.ts';
export type { Recorded, Reconciled, ReviewedClaim, Suggestion } from './recorded.ts';
export { acledOf } from './acled.ts';
export type { AcledCode } from './acled.ts';
export { NAMELESS, UNATTRIBUTED } from './origins.ts';
