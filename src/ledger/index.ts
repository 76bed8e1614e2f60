/**
 * ledger: what an agreement asks and what was seen of it.
 * Answers: findings per event and term, the state of each day and area, counts by claimant, statements.
 * Does not: confirm a breach (a person does), accuse where nobody does, or call silence calm.
 * Holds: absence observed, nothing reported and nobody watching are three different values.
 */
export { keep } from './keep.ts';
export type { Entrusted, Kept } from './kept.ts';
export { classOf, classReason } from './act-classes.ts';
