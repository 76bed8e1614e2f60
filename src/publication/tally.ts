/**
 * Published tallies, computed from published claims and from nothing else: whoever holds the edition can do it again.
 * Standing claims only: what was superseded, retracted or said while the event still went on stays outside.
 */
import { hull, type Range } from '../model/index.ts';
import type { PublicClaim, PublicFigure, PublicTally } from './public-record.ts';

const OUTSIDE = new Set(['superseded', 'early', 'retracts']);

/** Does this claim's figure count today? */
export const stands = (claim: Pick<PublicClaim, 'stance' | 'polarity' | 'modality' | 'cumulative'>): boolean =>
  !OUTSIDE.has(claim.stance ?? '') &&
  !claim.cumulative &&
  claim.modality !== 'denied' &&
  claim.modality !== 'threatened' &&
  claim.modality !== 'planned' &&
  claim.modality !== 'promised';

export type Figured = Readonly<{ claim: PublicClaim; figure: PublicFigure }>;

export const tallyKey = (figure: Pick<PublicFigure, 'effect' | 'unit' | 'group' | 'status'>): string =>
  [figure.effect, figure.unit, figure.group, figure.status].join('\n');

/** What the reconciler called best, where it is still one of the published figures; else by the stated rule. */
const bestOf = (ranges: readonly Range[], wished: number | null, rule: string): number | null => {
  const values = ranges.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null);
  if (wished !== null && values.includes(wished)) return wished;
  if (rule !== 'most-conservative') return null;
  const lows = ranges.flatMap(({ low }) => (low === null ? [] : [low]));
  return lows.length > 0 ? Math.min(...lows) : null;
};

export const tallyOf = (figured: readonly Figured[], wished: number | null, rule: string): PublicTally | null => {
  const first = figured[0]?.figure;
  if (first === undefined) return null;
  const ranges = figured.map(({ figure }) => ({ low: figure.low, high: figure.high }));
  const { low, high } = hull(ranges);
  const exact = figured.filter(({ figure }) => !figure.banded).map(({ figure }) => figure);
  return {
    effect: first.effect,
    unit: first.unit,
    group: first.group,
    groupName: figured.find(({ figure }) => figure.groupName !== '')?.figure.groupName ?? '',
    status: first.status,
    low,
    best: bestOf(exact, wished, rule),
    high,
    rule,
    origins: [...new Set(figured.map(({ claim }) => claim.origin))].sort(),
    claims: [...new Set(figured.map(({ claim }) => claim.id))].sort(),
  };
};

/** The total of one claim over its top-level entries of one effect and unit; null where it gives none. */
export const totalOf = (claim: PublicClaim, effect: string, unit: string): Range | null => {
  const top = claim.figures.filter(
    (figure) => figure.effect === effect && figure.unit === unit && figure.within === null,
  );
  if (top.length === 0) return null;
  const add = (pick: (figure: PublicFigure) => number | null): number | null =>
    top.some((figure) => pick(figure) === null) ? null : top.reduce((total, figure) => total + (pick(figure) ?? 0), 0);
  return { low: add(({ low }) => low), high: add(({ high }) => high) };
};
