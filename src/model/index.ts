/**
 * model: the nouns of the record, as schemas with their types.
 * Answers: what a report, claim, event, agreement, finding … is, and whether a value is one.
 * Does not: compute anything but the four small algebras (instant, place, tally, certainty).
 * Holds: schemas are parsed at doors only; inside, the type is the proof.
 */
export * from './identity.ts';
export * from './refusal.ts';
export * from './certainty.ts';
export * from './tally.ts';
export * from './instant.ts';
export * from './zone.ts';
export * from './place.ts';
export * from './party.ts';
export * from './source.ts';
export * from './report.ts';
export * from './claim-types.ts';
export * from './claim.ts';
export * from './event.ts';
export * from './agreement.ts';
export * from './observation.ts';
export * from './finding.ts';
export * from './decision.ts';
export * from './entry.ts';
export * from './edition.ts';
