/**
 * Numbers of reports that may not be quoted leave as bands: an odd figure may have been planted to find out who passed it on.
 * Zero stays zero: "no one was hurt" singles nobody out.
 */
import type { Range } from '../model/index.ts';
import type { ObserverBand } from './public-record.ts';

/** Lower edges; a band runs to the next edge less one, the last is open. */
const EDGES = [1, 5, 10, 20, 50, 100, 250, 500, 1000] as const;

const edgeBelow = (count: number): number => EDGES.findLast((edge) => edge <= count) ?? 0;
const edgeAbove = (count: number): number | null => {
  const next = EDGES.find((edge) => edge > count);
  return next === undefined ? null : next - 1;
};

/** The band that a figure lies in; bounds nobody stated stay unknown. */
export const bandOf = (range: Range): Range => ({
  low: range.low === null || range.low < 1 ? range.low && 0 : edgeBelow(range.low),
  high: range.high === null || range.high < 1 ? range.high && 0 : edgeAbove(range.high),
});

/** Observers are shown in bands, so that nobody can count posts. */
export const observerBand = (observers: number): ObserverBand =>
  observers === 0 ? '0' : observers <= 2 ? '1-2' : observers <= 5 ? '3-5' : 'more';
