/**
 * The figures of one event, claim by claim: which are groups of their own, which are totals over groups, which were early.
 * Sub-counts (`within`) are read as a list where they break a total down, else left inside their group.
 */
import { isExact, sum, hull } from '../model/index.ts';
import type { Harm, Range } from '../model/index.ts';
import { isIndependent } from './origins.ts';

import type { Telling } from './tellings.ts';
import { after } from './windows.ts';

export type Figure = Readonly<{
  telling: Telling;
  origin: string;
  harm: Harm;
  /** Index in the claim's own list. */
  at: number;
}>;

/** People of whom nothing is said but their number: a total, not a group. */
export const isTotal = ({ group, unit }: Harm): boolean =>
  unit === 'person' && group.actor === null && group.status === 'unknown' && !group.age && !group.sex;

export const figuresOf = (tellings: readonly Telling[]): Figure[] =>
  unmaskNeutralised(
    tellings.flatMap((telling) =>
      rowsOf(telling.claim.harm).map(([harm, at]) => ({ telling, origin: telling.origins.toll, harm, at })),
    ),
  );

/** Top entries; a total that its own list breaks down comes with the list, and so does a part that fared otherwise. */
const rowsOf = (harm: readonly Harm[]): (readonly [Harm, number])[] =>
  harm.flatMap((entry, at) => {
    const whole = entry.within === undefined ? undefined : harm[entry.within];
    if (!whole || whole.effect !== entry.effect) return [[entry, at] as const];
    const parts = harm.filter((part) => part.within === entry.within && part.effect === whole.effect);
    const listed = isTotal(whole) || (parts.length > 1 && isExact(whole) && sum(parts).low === whole.low);
    return listed && whole.within === undefined ? [[entry, at] as const] : [];
  });

/** How far a total differs from its own list, in words; null where it does not or no list is given. */
export const listProblem = (harm: readonly Harm[]): string | null => {
  for (const [at, entry] of harm.entries()) {
    const parts = harm.filter((part) => part.within === at && part.effect === entry.effect);
    const listed = sum(parts);
    if (
      parts.length > 1 &&
      isExact(entry) &&
      isExact(listed) &&
      listed.low !== entry.low &&
      (listed.low ?? 0) > (entry.low ?? 0)
    )
      return `the total (${entry.said}) is less than its own list (${listed.low})`;
    if (parts.length > 1 && isTotal(entry) && isExact(entry) && isExact(listed) && (listed.low ?? 0) < (entry.low ?? 0))
      return `the total (${entry.said}) is more than its own list (${listed.low})`;
  }
  return null;
};

/**
 * *Neutralised* means killed, wounded or captured. Where one voice is printed as saying both *neutralised* and *killed*
 * of one number, the second is a paper's rendering and is counted as the first.
 */
const unmaskNeutralised = (figures: readonly Figure[]): Figure[] => {
  const neutralised = figures.filter((figure) => figure.harm.effect === 'neutralised' && isExact(figure.harm));
  return figures.map((figure) => {
    const rendered =
      figure.harm.effect === 'killed' &&
      neutralised.some(
        (other) =>
          isIndependent(other.origin) &&
          other.origin === figure.origin &&
          other.harm.low === figure.harm.low &&
          other.harm.high === figure.harm.high &&
          (other.harm.group.actor === null ||
            figure.harm.group.actor === null ||
            other.harm.group.actor === figure.harm.group.actor),
      );
    return rendered ? { ...figure, harm: { ...figure.harm, effect: 'neutralised' as const } } : figure;
  });
};

export type Settled = Readonly<{
  range: Range;
  /** The figure whose words are printed. */
  current: Figure;
  claims: readonly Figure[];
  superseded: readonly Figure[];
  /** Those that did the replacing. */
  replacing: readonly Figure[];
}>;

/** An origin with its settled figure. */
export type OriginFigure = Readonly<{ origin: string; settled: Settled }>;

/**
 * One voice, one group: its later figure replaces its earlier one, a looser retelling (15 → "at least 15") changes nothing.
 * Figures of which nobody knows the order stand side by side.
 */
export const settle = (figures: readonly Figure[]): Settled | null => {
  const [first, ...rest] = [...figures].sort(
    (a, b) =>
      (a.telling.asserted?.to ?? 0) - (b.telling.asserted?.to ?? 0) ||
      (a.telling.asserted?.from ?? 0) - (b.telling.asserted?.from ?? 0) ||
      (a.telling.id < b.telling.id ? -1 : 1),
  );
  if (!first) return null;
  let [range, current]: [Range, Figure] = [first.harm, first];
  let standing = [first];
  const superseded: Figure[] = [];
  const replacing: Figure[] = [];
  for (const next of rest) {
    if (contains(next.harm, range)) standing.push(next);
    else if (standing.every((figure) => after(next.telling.asserted, figure.telling.asserted))) {
      superseded.push(...standing);
      replacing.push(next);
      [range, current, standing] = [next.harm, next, [next]];
    } else {
      if (contains(range, next.harm)) [range, current] = [next.harm, next];
      else range = hull([range, next.harm]);
      standing.push(next);
    }
  }
  return { range: { low: range.low, high: range.high }, current, claims: standing, superseded, replacing };
};

const contains = (outer: Range, inner: Range): boolean =>
  (outer.low === null || (inner.low !== null && outer.low <= inner.low)) &&
  (outer.high === null || (inner.high !== null && inner.high <= outer.high));
