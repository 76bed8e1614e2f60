/**
 * An extent and its role, written down: EDTF, inclusive ISO bounds, precision.
 */
import { addDays, daysInMonth, isoDay, parseIso, type When } from '../model/index.ts';
import type { Extent } from './time-days.ts';
import { clockText } from './time-zones.ts';
import type { TimeRole } from './token.ts';

type Bounds = Pick<When, 'edtf' | 'from' | 'to' | 'precision'>;

/** The shortest EDTF for whole days: a year, a month, a day or an interval. */
const edtfOf = (from: string, to: string): string => {
  if (from === to) return from;
  const [a, b] = [parseIso(from), parseIso(to)];
  if (a && b && a.year === b.year && a.day === 1 && b.day === daysInMonth(b.year, b.month)) {
    if (a.month === 1 && b.month === 12) return from.slice(0, 4);
    if (a.month === b.month) return from.slice(0, 7);
  }
  return `${from}/${to}`;
};

export const written = (
  role: TimeRole,
  extent: Extent,
  set: readonly string[] | null,
  offset: string | null,
  night: boolean,
): Bounds => {
  const { minutes, precision } = extent;
  const clocked = precision === 'minute' || precision === 'hour';
  const [firstDay, lastDay] = [isoDay(extent.from), isoDay(extent.to)];
  const from = minutes ? `${firstDay}T${clockText(minutes[0])}${offset ?? ''}` : firstDay;
  const to = minutes ? `${lastDay}T${clockText(minutes[1])}${offset ?? ''}` : lastDay;
  // EDTF has no hours between days: parts of day are written by their days.
  const [left, right] = clocked ? [from, to] : [firstDay, lastDay];
  switch (role) {
    case 'since': {
      // What holds since a night holds from its midnight.
      const start = night ? lastDay : from;
      return { edtf: `${night ? lastDay : left}/..`, from: start, to: null, precision };
    }
    case 'after':
      return { edtf: `${right}/..`, from: to, to: null, precision };
    case 'until':
      return { edtf: `../${right}`, from: null, to, precision };
    case 'before': {
      const end = clocked ? from : addDays(firstDay, minutes ? 0 : -1);
      return { edtf: `../${end}`, from: null, to: end, precision };
    }
    case 'at':
    case 'within':
    case 'for':
      return {
        edtf: set
          ? `[${set.join(',')}]`
          : clocked && left === right
            ? left
            : clocked
              ? `${left}/${right}`
              : edtfOf(firstDay, lastDay),
        from,
        to,
        precision,
      };
  }
};
