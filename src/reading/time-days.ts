/**
 * Which days a point means, seen from one day of publication. Days are numbers (days since 1970), so no clock or zone is asked.
 */
import { dayNumber, dayOf, daysInMonth, isoDay, parseIso, type TimePrecision, weekdayOf } from '../model/index.ts';
import { PARTS_OF_DAY, type Slots, type Stage, type TimeUnit } from './time-expression.ts';
import type { Anchor, Tense } from './token.ts';

/** Days, both inclusive, and minutes of the first and last day where hours are said. */
export type Extent = Readonly<{
  from: number;
  to: number;
  minutes: readonly [number, number] | null;
  precision: TimePrecision;
}>;

const days = (from: number, to: number, precision: TimePrecision): Extent => ({ from, to, minutes: null, precision });
const day = (number: number): Extent => days(number, number, 'day');

const parts = (number: number): { year: number; month: number; day: number } => {
  const read = parseIso(isoDay(number));
  return { year: read?.year ?? 0, month: read?.month ?? 1, day: read?.day ?? 1 };
};
const monday = (number: number): number => number - weekdayOf(number);

/** The days of a month, counted on from a year and month that may overflow (13 = January of the next year). */
const month = (year: number, value: number): Extent => {
  const [y, m] = [year + Math.floor((value - 1) / 12), ((((value - 1) % 12) + 12) % 12) + 1];
  return days(dayNumber(y, m, 1), dayNumber(y, m, daysInMonth(y, m)), 'month');
};

/** The calendar unit that holds a day, moved on by whole units: the calendar week is Monday to Sunday. */
export const unitAround = (number: number, unit: TimeUnit, move: number): Extent => {
  const { year, month: m } = parts(number);
  switch (unit) {
    case 'month':
      return month(year, m + move);
    case 'year':
      return days(dayNumber(year + move, 1, 1), dayNumber(year + move, 12, 31), 'year');
    case 'decade': {
      const first = Math.floor(year / 10) * 10 + move * 10;
      return days(dayNumber(first, 1, 1), dayNumber(first + 9, 12, 31), 'range');
    }
    case 'week':
      return days(monday(number) + 7 * move, monday(number) + 7 * move + 6, 'week');
    case 'fortnight':
      return days(monday(number) + 14 * move, monday(number) + 14 * move + 13, 'range');
    case 'weekend': {
      const last = weekdayOf(number) >= 5 ? monday(number) : monday(number) - 7;
      const start =
        move < 0 ? last + (weekdayOf(number) >= 5 ? -2 : 5) : move > 0 ? monday(number) + 12 : monday(number) + 5;
      return days(start, start + 1, 'range');
    }
    case 'day':
      return day(number + move);
    case 'hour':
    case 'minute':
    case 'second':
      return day(number);
  }
};

/** Tenths of a month; thirds of a year. */
const staged = (extent: Extent, stage: Stage): Extent => {
  const { year, month: m } = parts(extent.from);
  if (extent.precision === 'month') {
    const [first, last] = stage === 'early' ? [0, 9] : stage === 'mid' ? [10, 19] : [20, extent.to - extent.from];
    return days(extent.from + first, extent.from + last, 'range');
  }
  if (extent.precision === 'year') {
    const start = stage === 'early' ? 1 : stage === 'mid' ? 5 : 9;
    return days(month(year, start).from, month(year, start + 3).to, 'range');
  }
  if (extent.precision === 'day' && m > 0) {
    const minutes = stage === 'early' ? PARTS_OF_DAY['early-hours'] : stage === 'late' ? PARTS_OF_DAY.evening : null;
    return minutes
      ? { ...extent, minutes: [minutes[0], stage === 'early' ? 539 : minutes[1]], precision: 'part-of-day' }
      : extent;
  }
  return extent;
};

/** "The exchange agreed on 10 October", told on the 18th: nobody plans so far ahead without naming the year. */
const LONG_AHEAD = 300;

/** A date whose year is not said: the latest not after publication, or the next one when it is still to come. */
const dated = (slots: Slots, published: number | null, tense: Tense): Extent | null => {
  const { month: m = 1 } = slots;
  const at = (year: number): Extent | null => {
    if (slots.day === undefined) return month(year, m);
    if (slots.day > daysInMonth(year, m)) return null;
    return day(dayNumber(year, m, slots.day));
  };
  if (slots.year !== undefined) return at(slots.year);
  if (published === null) return null;
  const { year } = parts(published);
  // "oktober vorig jaar"
  if (slots.unit === 'year') return at(year + (slots.modifier ?? 0));
  // 29 February may be up to eight years away.
  for (let step = 0; step <= 8; step += 1) {
    const years = tense === 'future' ? [year + step] : [year - step];
    for (const one of years) {
      const found = at(one);
      if (found && (tense === 'future' ? found.to >= published : found.from <= published)) {
        if (slots.modifier !== -1 && tense === 'future' && found.from - published > LONG_AHEAD) return at(one - 1);
        if (slots.modifier !== -1 || found.to < published) return found;
      }
    }
  }
  return null;
};

const weekday = (slots: Slots, value: number, published: number, tense: Tense): number => {
  if (slots.unit === 'week') return monday(published) + 7 * (slots.modifier ?? 0) + value;
  const back = (weekdayOf(published) - value + 7) % 7;
  const ahead = (7 - back) % 7;
  if (slots.modifier === -1) return published - (back === 0 ? 7 : back);
  if (slots.modifier === 1) return published + (ahead === 0 ? 7 : ahead);
  // "Este viernes", told on a Wednesday of what happened: the one just gone.
  const own = monday(published) + value;
  if (slots.modifier === 0) return own > published && tense !== 'future' ? own - 7 : own;
  return tense === 'future' ? published + ahead : published - back;
};

const calendar = (slots: Slots, published: number | null, anchor: Anchor): Extent | null => {
  const { tense } = anchor;
  if (slots.day !== undefined || slots.month !== undefined) return dated(slots, published, tense);
  if (slots.season !== undefined) return season(slots, published, tense);
  if (slots.year !== undefined) return days(dayNumber(slots.year, 1, 1), dayNumber(slots.year, 12, 31), 'year');
  if (slots.weekday !== undefined)
    return published === null ? null : day(weekday(slots, slots.weekday, published, tense));
  if (slots.shift !== undefined) return published === null ? null : day(published + slots.shift);
  if (slots.same !== undefined) {
    const before = previousDay(anchor);
    return before === null ? null : day(before + slots.same);
  }
  if (slots.unit !== undefined && published !== null) {
    const around = unitAround(published, slots.unit, slots.modifier ?? 0);
    // "This weekend", told on a Wednesday of what happened: the one just gone.
    const gone =
      slots.unit === 'weekend' && tense !== 'future' && (slots.modifier ?? 0) === 0 && around.from > published;
    return gone ? unitAround(published, slots.unit, -1) : around;
  }
  return null;
};

const season = (slots: Slots, published: number | null, tense: Tense): Extent | null => {
  const [first, last] = slots.season ?? [1, 1];
  const length = ((last - first + 12) % 12) + 1;
  const at = (year: number): Extent => days(month(year, first).from, month(year, first + length - 1).to, 'range');
  if (slots.year !== undefined) return at(slots.year);
  if (published === null) return null;
  const { year } = parts(published);
  const found = [year + 1, year, year - 1].map(at);
  if (tense === 'future') return found.findLast((one) => one.to >= published) ?? null;
  return found.find((one) => one.from <= published) ?? null;
};

/** The one day that the text last spoke of, if it was one. */
export const previousDay = (anchor: Anchor): number | null => {
  const { from, to } = anchor.previous ?? { from: null, to: null };
  if (from === null) return null;
  return to === null || dayOf(to) - dayOf(from) <= 1 ? dayOf(from) : null;
};

/** The days and hours of a point; null = cannot be told from here. */
export const extentOf = (slots: Slots, published: number | null, anchor: Anchor): Extent | null => {
  const found = calendar(slots, published, anchor);
  const own =
    found ?? (slots.clock === undefined && slots.part === undefined ? null : ownDay(slots, published, anchor));
  // Nothing was spoken of before: the morning is that of the day of publication, the night the one before it.
  const fresh = own === null && slots.near === true && published !== null;
  if (fresh && slots.part === 'night')
    return extentOf({ part: 'overnight', shift: 0 }, published, { ...anchor, tense: 'past' });
  const base = fresh ? day(published) : own;
  if (!base) return null;
  const narrowed =
    slots.stage && slots.part === undefined && slots.clock === undefined ? staged(base, slots.stage) : base;
  if (narrowed.precision !== 'day') return narrowed;
  if (slots.clock !== undefined) {
    const clock = civil(slots.clock, slots.part);
    return { ...base, minutes: [clock, clock], precision: clock % 60 === 0 ? 'hour' : 'minute' };
  }
  if (slots.part === undefined) return narrowed;
  const [start, end] = slots.part === 'night' && slots.shift === 0 ? PARTS_OF_DAY.overnight : PARTS_OF_DAY[slots.part];
  const forward = slots.part === 'overnight' && anchor.tense === 'future' ? 1 : 0;
  if (start >= 0) return { ...base, minutes: [start, end], precision: 'part-of-day' };
  const { from, to } = base;
  return { from: from - 1 + forward, to: to + forward, minutes: [start + 1440, end], precision: 'part-of-day' };
};

/** "twee uur 's middags" is 14:00: the part of day tells which half. */
const civil = (clock: number, part: Slots['part']): number =>
  clock < 720 && clock >= 60 && (part === 'afternoon' || part === 'evening') ? clock + 720 : clock;

/** A bare hour belongs to the day last spoken of; a bare midnight to the day of publication. */
const ownDay = (slots: Slots, published: number | null, anchor: Anchor): Extent | null => {
  const before = previousDay(anchor);
  // "Ночью" in a report with no day before it: the night that ends on the day of publication.
  if (before === null && published !== null && slots.part === 'night' && slots.clock === undefined)
    return days(published - 1, published, 'range');
  const number =
    slots.clock === 0
      ? published
      : (before ?? (slots.part === undefined || slots.clock !== undefined ? published : null));
  return number === null ? null : day(number);
};
