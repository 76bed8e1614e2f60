/**
 * How likely a claim is read rightly, from what can be seen while reading: slots filled from the claim's own clause, names that
 * are known, a rule that is seldom wrong. A logistic form; its weights are set on texts coded by hand, never on those that measure it.
 */
import type { Act } from './act.ts';

const BASE = 0.4;
const WEIGHTS = {
  harm: 0.5,
  counted: 0.5,
  when: 0.3,
  where: 0.2,
  voice: 0.3,
  carried: -0.5,
  statement: -0.2,
  vague: -0.5,
  long: -0.3,
} as const;

export const confidenceOf = (act: Act): number => {
  let score = BASE;
  if (act.hurts.length > 0) score += WEIGHTS.harm;
  if (act.hurts.some((hurt) => hurt.counted.low !== null)) score += WEIGHTS.counted;
  if (act.when) score += WEIGHTS.when;
  if (act.where.length > 0) score += WEIGHTS.where;
  if (act.voices.length > 0) score += WEIGHTS.voice;
  if (act.anaphoric) score += WEIGHTS.carried;
  if (act.kind === 'statement') score += WEIGHTS.statement;
  if (act.type === 'other') score += WEIGHTS.vague;
  if (act.spans.length > 2) score += WEIGHTS.long;
  return Math.round((1 / (1 + Math.exp(-score))) * 100) / 100;
};
