/**
 * How surely: the stance of a claim (polarity, modality, basis) and the level of an event's element.
 * Levels follow OHCHR and Airwars practice (standards §3); the engine awards at most `corroborated` or `contested`.
 */
import { z } from 'zod';

export const Polarity = z.enum(['affirmed', 'negated']);
export type Polarity = z.infer<typeof Polarity>;

export const Modality = z.enum(['reported', 'alleged', 'denied', 'promised', 'threatened', 'planned', 'possible']);
export type Modality = z.infer<typeof Modality>;

/** How the innermost voice knows. */
export const Basis = z.enum(['seen', 'heard', 'camera', 'crater', 'satellite', 'document', 'told', 'unstated']);
export type Basis = z.infer<typeof Basis>;

export const Level = z.enum([
  'unverified',
  'corroborated',
  'verified',
  'contested',
  'discounted',
  'under-verification',
  'unverifiable',
  'retracted',
]);
export type Level = z.infer<typeof Level>;

/** Weakest first: the order in which an element is called the weakest. Decided levels stand outside the ladder. */
const LADDER: readonly Level[] = [
  'retracted',
  'discounted',
  'unverifiable',
  'contested',
  'unverified',
  'under-verification',
  'corroborated',
  'verified',
];

export const weaker = (a: Level, b: Level): Level => (LADDER.indexOf(a) <= LADDER.indexOf(b) ? a : b);

export const Levels = z.object({
  occurrence: Level,
  timeAndPlace: Level,
  harm: Level,
  responsibility: Level,
});
export type Levels = Readonly<z.infer<typeof Levels>>;

/** Has the thing happened, as this claim tells it? Plans, threats and denials have not. */
export const tellsOfAFact = (polarity: Polarity, modality: Modality): boolean =>
  polarity === 'affirmed' && (modality === 'reported' || modality === 'alleged');
