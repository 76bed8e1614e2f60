/**
 * Counting with bounds nobody stated. `null` is *unknown*: neither zero nor infinity.
 * Conversions of words to bounds live in reading; merging over origins in reconciliation. Here is only the algebra.
 */
import { z } from 'zod';

const Bound = z.number().nonnegative().nullable();

export const Range = z.object({ low: Bound, high: Bound });
export type Range = Readonly<z.infer<typeof Range>>;

/** The three shipped rules for `best`, always labelled (record.md, *Tallies*). */
export const BestRule = z.enum(['most-reliable-origin', 'most-conservative', 'latest-of-the-best-placed']);
export type BestRule = z.infer<typeof BestRule>;

export const Tally = Range.extend({
  best: Bound,
  rule: BestRule,
  /** The words as printed, one per origin, in order of origin id: "zes", "meer dan 30". */
  said: z.array(z.object({ origin: z.string(), said: z.string() })),
});
export type Tally = Readonly<z.infer<typeof Tally>>;

export const UNKNOWN: Range = { low: null, high: null };
export const exactly = (count: number): Range => ({ low: count, high: count });
export const isUnknown = (range: Range): boolean => range.low === null && range.high === null;
export const isExact = (range: Range): boolean => range.low !== null && range.low === range.high;

/** The least stated low and the greatest stated high; a bound that nobody stated stays open. */
export const hull = (ranges: readonly Range[]): Range => {
  const lows = ranges.flatMap((range) => (range.low === null ? [] : [range.low]));
  const highs = ranges.flatMap((range) => (range.high === null ? [] : [range.high]));
  return {
    low: lows.length > 0 ? Math.min(...lows) : null,
    high: highs.length > 0 ? Math.max(...highs) : null,
  };
};

/** The sum of disjoint groups; a bound that one part leaves open stays open. */
export const sum = (ranges: readonly Range[]): Range => ({
  low: ranges.some((range) => range.low === null) ? null : ranges.reduce((total, range) => total + (range.low ?? 0), 0),
  high: ranges.some((range) => range.high === null)
    ? null
    : ranges.reduce((total, range) => total + (range.high ?? 0), 0),
});

/** Can both be right? Unknown bounds never clash. */
export const compatible = (a: Range, b: Range): boolean =>
  (a.low === null || b.high === null || a.low <= b.high) && (b.low === null || a.high === null || b.low <= a.high);
