/**
 * How likely a claim is read rightly, from what can be seen while reading: slots filled from the claim's own clause, names that
 * are known, a rule that is seldom wrong. A logistic form; its weights are set on texts coded by hand, never on those that measure it.
 */
import type { Act } from './act.ts';

const BASE = 1.5;
const WEIGHTS = {
  counted: 0.5,
  when: 0.2,
  where: 0.1,
  voice: 0.2,
  carried: -0.3,
  tollAlone: -0.6,
  vague: -0.4,
  plan: -0.2,
  long: -0.3,
} as const;

export const confidenceOf = (act: Act): number => {
  let score: number = BASE;
  if (act.hurts.some((hurt) => hurt.counted.low !== null)) score += WEIGHTS.counted;
  if (act.hurts.length > 0 && act.deeds.every((mark) => mark.cls !== 'deed')) score += WEIGHTS.tollAlone;
  if (act.when) score += WEIGHTS.when;
  if (act.where.length > 0) score += WEIGHTS.where;
  if (act.voices.length > 0) score += WEIGHTS.voice;
  if (act.anaphoric) score += WEIGHTS.carried;
  if (act.type === 'other' || act.type === 'attack') score += WEIGHTS.vague;
  if (act.modality !== 'reported') score += WEIGHTS.plan;
  if (act.spans.length > 2) score += WEIGHTS.long;
  return Math.round((1 / (1 + Math.exp(-score))) * 100) / 100;
};
