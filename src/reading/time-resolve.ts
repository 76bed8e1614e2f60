/**
 * From an expression to a `When`. Where publication is known only to a month, every day it may have been is tried:
 * what all agree on is exact, what they differ on stays as wide as they differ (rule 11: never a guess).
 */
import { dayOf, edtfRange, isoDay, type When } from '../model/index.ts';
import { recalling } from './recall.ts';
import { type Extent, extentOf, previousDay } from './time-days.ts';
import type { TimeExpression, TimeUnit } from './time-expression.ts';
import { zoned, type ZoneSaid } from './time-zones.ts';
import { written } from './time-written.ts';
import type { Anchor, TimeChunk } from './token.ts';

/** A year of publication days at most; a wider anchor says nothing about "Friday". */
const WIDEST = 366;
const MOST_DAYS = 1000;

const publicationDays = (published: string | null): readonly (number | null)[] =>
  published === null ? NO_DAY : daysIn(published);
const NO_DAY: readonly null[] = [null];

/** Every time of a report is resolved against the same day. */
const daysIn = recalling((published): readonly (number | null)[] => {
  const range = edtfRange(published);
  if (!range || range.from === null || range.to === null) return NO_DAY;
  const [from, to] = [dayOf(range.from), dayOf(range.to)];
  if (!(to >= from) || to - from >= WIDEST) return NO_DAY;
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}, MOST_DAYS);

/** Days in a unit, for stretches and steps that count them. */
const LENGTH: Readonly<Record<TimeUnit, number>> = {
  second: 0,
  minute: 0,
  hour: 1 / 24,
  day: 1,
  weekend: 2,
  week: 7,
  fortnight: 14,
  month: 30.44,
  year: 365.25,
  decade: 3652.5,
};
/** A thousand years of days: what counts further is no time of a report, and has no date to be written by. */
const FARTHEST = 365_250;
/** What "recent weeks" is taken to mean when nobody counted; the codebook grants two weeks of slack. */
const UNCOUNTED = 3;

const stretch = (expression: TimeExpression & { kind: 'recent' }, published: number | null): Extent | null => {
  if (published === null) return null;
  const size = Math.max(1, Math.ceil((expression.amount ?? UNCOUNTED) * LENGTH[expression.unit]));
  if (size > FARTHEST) return null;
  const [from, to] = expression.forward ? [published, published + size] : [published - size, published];
  return { from, to, minutes: null, precision: 'range' };
};

const stepped = (
  expression: TimeExpression & { kind: 'step' },
  published: number | null,
  anchor: Anchor,
): Extent | null => {
  const start = expression.from === 'published' ? published : previousDay(anchor);
  if (start === null) return null;
  const { unit, amount, sign } = expression;
  const moved = Math.floor((amount ?? UNCOUNTED) * LENGTH[unit] + 1e-9);
  if (moved > FARTHEST) return null;
  const slack =
    amount === null
      ? moved
      : unit === 'week'
        ? 1
        : unit === 'month'
          ? 5
          : unit === 'year' || unit === 'decade'
            ? 60
            : 0;
  const day = start + sign * moved;
  if (slack === 0) return { from: day, to: day, minutes: null, precision: 'day' };
  return { from: day - slack, to: day + slack, minutes: null, precision: 'range' };
};

const NIGHT: readonly [number, number] = [1320, 359];

const ranged = (
  expression: TimeExpression & { kind: 'range' },
  published: number | null,
  anchor: Anchor,
): Extent | null => {
  const last = extentOf(expression.to, published, anchor);
  // The first point is told from the last: "28 September to 9 November" lie in one year unless said otherwise.
  const first =
    last &&
    extentOf(expression.from, expression.from.weekday === expression.to.weekday ? last.to : last.to - 1, {
      ...anchor,
      tense: 'past',
    });
  if (!first || !last || first.from > last.to) return null;
  const night = expression.night || expression.to.part === 'night' || expression.from.part === 'night';
  if (night && last.to - first.from === 1)
    return { from: first.from, to: last.to, minutes: NIGHT, precision: 'part-of-day' };
  const minutes = first.minutes && last.minutes ? ([first.minutes[0], last.minutes[1]] as const) : null;
  return { from: first.from, to: last.to, minutes, precision: minutes ? last.precision : 'range' };
};

const extentFor = (expression: TimeExpression, published: number | null, anchor: Anchor): Extent | null => {
  switch (expression.kind) {
    case 'point':
      return extentOf(expression.slots, published, anchor);
    case 'range':
      return ranged(expression, published, anchor);
    case 'recent':
      return stretch(expression, published);
    case 'step':
      return stepped(expression, published, anchor);
    case 'duration':
      return null;
  }
};

const key = (one: Extent): string => `${one.from} ${one.to} ${one.minutes?.join(' ') ?? ''}`;

/** One extent, or the hull of those that differ; hours are dropped then, since no single day has them. */
const united = (extents: readonly Extent[]): { extent: Extent; set: readonly number[] | null } | null => {
  const [first] = extents;
  if (!first) return null;
  const distinct = new Map(extents.map((one) => [key(one), one]));
  if (distinct.size === 1) return { extent: first, set: null };
  const all = [...distinct.values()];
  const from = Math.min(...all.map((one) => one.from));
  const to = Math.max(...all.map((one) => one.to));
  const single = all.every((one) => one.from === one.to) && all.length <= 10;
  const set = single ? [...new Set(all.map((one) => one.from))].sort((a, b) => a - b) : null;
  return { extent: { from, to, minutes: null, precision: 'range' }, set };
};

const zoneOf = (expression: TimeExpression): ZoneSaid => {
  if (expression.kind === 'point') return expression.slots;
  return expression.kind === 'range' ? { ...expression.from, ...expression.to } : {};
};

/**
 * When a chunk was. null = it dates nothing (a duration). `from` and `to` null with the expression kept = it dates something,
 * but not to anybody who lacks the day of publication or the time last spoken of.
 */
export const resolveTime = (chunk: TimeChunk, anchor: Anchor): When | null => {
  const expression = chunk.expression as TimeExpression;
  if (expression.kind === 'duration') return null;
  // What lasts "until Sunday" told in the present lies ahead.
  const ahead = anchor.tense === 'present' && (chunk.role === 'until' || chunk.role === 'before');
  const seen: Anchor = ahead ? { ...anchor, tense: 'future' } : anchor;
  const found = publicationDays(anchor.published).map((published) => extentFor(expression, published, seen));
  const told = found.flatMap((one) => (one ? [one] : []));
  const whole = told.length === found.length ? united(told) : null;
  if (!whole)
    return {
      edtf: 'XXXX-XX-XX',
      from: null,
      to: null,
      precision: 'unknown',
      expression: chunk.said,
      zone: null,
      zoneBasis: null,
    };
  const { set, extent } = whole;
  const said = zoneOf(expression);
  const zone = zoned(said, extent);
  const night = expression.kind === 'range' && extent.minutes === NIGHT;
  return {
    ...written(chunk.role, extent, set?.map(isoDay) ?? null, zone.offset, night),
    expression: chunk.said,
    zone: zone.zone,
    zoneBasis: zone.basis,
  };
};
