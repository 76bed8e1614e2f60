/**
 * publication: the day's edition, and the one gate through which anything leaves.
 * Answers: what may an audience see, what does the edition of a day say, does an edition hold together.
 * Does not: read a disk or a clock, decide what is true, hold keys.
 * Holds: the same input gives the same bytes; every sentence and number carries its claims; nothing passes around `discreet`.
 */
export { publish } from './publish.ts';
export { discreet, type Discretion } from './discretion.ts';
export { verifyEdition, type Problem, type Verification, type VerifyOptions } from './verify.ts';
export { type Basemap, type Outline } from './basemap.ts';
export type { EditionSummary } from './summary.ts';
export { readEditionSummary } from './manifest.ts';
export { CHECKPOINT, MANIFEST } from './edition.ts';
export { publicIdsWith } from './public-ids.ts';
export {
  type Edition,
  type EditionLanguage,
  type KnownRecord,
  type PublicationKeys,
  type PublishInput,
  type PublishOutput,
} from './input.ts';
export type * from './public-record.ts';
