/**
 * Time as people state it: a range with a precision, the words it came from, and the basis of its zone.
 * Days are proleptic Gregorian and counted, never parsed by `Date`, so no machine's time zone can move a midnight.
 * Ranges are inclusive (`from`..`to`); an open end is null. Source of the forms: EDTF (ISO 8601-2), levels 0 and 1 in part.
 */
import { z } from 'zod';

/** `2020-03-06`, `2020-03-06T00:01`, with an optional offset (`Z`, `+02:00`). */
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

export const IsoTime = z.string().refine((text) => parseIso(text) !== null, 'not an ISO date or date-time that exists');
export const IsoDay = z
  .string()
  .refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && parseIso(text) !== null, 'not a day that exists');

/** A day, month, year, season-less interval or open interval: what `--published` takes. */
export const Edtf = z
  .string()
  .refine((text) => edtfRange(text) !== null, 'not an EDTF date such as 2020-03-06, 2020-03 or 2020-03-01/2020-03-06');

export const TimePrecision = z.enum([
  'minute',
  'hour',
  'part-of-day',
  'day',
  'week',
  'month',
  'year',
  'range',
  'unknown',
]);
export type TimePrecision = z.infer<typeof TimePrecision>;

export const When = z.object({
  edtf: z.string(),
  /** Inclusive; null = no lower (upper) bound is stated. */
  from: IsoTime.nullable(),
  to: IsoTime.nullable(),
  precision: TimePrecision,
  /** The words as printed. */
  expression: z.string().nullable(),
  /** IANA zone or offset where the text names one, else null. */
  zone: z.string().nullable(),
  /** Why a zone was assumed, if one was. */
  zoneBasis: z.string().nullable(),
});
export type When = Readonly<z.infer<typeof When>>;

export type IsoParts = Readonly<{
  year: number;
  month: number;
  day: number;
  /** null = a whole day. */
  minutes: number | null;
  /** Minutes east of UTC; null = none stated. */
  offset: number | null;
}>;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0) ? 29 : (MONTH_DAYS[month - 1] ?? 0);

export const parseIso = (text: string): IsoParts | null => {
  const found = ISO.exec(text);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if (found[4] === undefined) return { year, month, day, minutes: null, offset: null };
  const [hour, minute] = [Number(found[4]), Number(found[5])];
  if (hour > 23 || minute > 59) return null;
  const zone = found[7];
  const offset =
    zone === undefined
      ? null
      : zone === 'Z'
        ? 0
        : (zone[0] === '-' ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)));
  return { year, month, day, minutes: hour * 60 + minute, offset };
};

/** Days since 1970-01-01 (Hinnant's civil-from-days, in closed form). */
export const dayNumber = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
};

const two = (value: number): string => String(value).padStart(2, '0');
export const isoDay = (number: number): string => {
  const z0 = number + 719468;
  const era = Math.floor(z0 / 146097);
  const ofEra = z0 - era * 146097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
};

/** The day number of an ISO text's own day (no zone is applied); NaN for what `IsoTime` refuses. */
export const dayOf = (iso: string): number => {
  const parts = parseIso(iso);
  return parts ? dayNumber(parts.year, parts.month, parts.day) : Number.NaN;
};
export const dayText = (iso: string): string => iso.slice(0, 10);
export const addDays = (iso: string, days: number): string => isoDay(dayOf(iso) + days);
/** 0 = Monday … 6 = Sunday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** The inclusive days that an EDTF text covers; null bounds are open; null = not EDTF that we read. */
export const edtfRange = (edtf: string): Readonly<{ from: string | null; to: string | null }> | null => {
  const plain = edtf.replace(/[~?%]/g, '');
  const cut = plain.indexOf('/');
  if (cut >= 0) {
    const [left, right] = [plain.slice(0, cut), plain.slice(cut + 1)];
    const first = left === '..' || left === '' ? null : single(left);
    const last = right === '..' || right === '' ? null : single(right);
    if ((left !== '..' && left !== '' && !first) || (right !== '..' && right !== '' && !last)) return null;
    return { from: first?.from ?? null, to: last?.to ?? null };
  }
  return single(plain);
};

const single = (text: string): { from: string; to: string } | null => {
  if (parseIso(text)) return { from: text, to: text };
  const found = /^(\d{4})(?:-(\d{2}))?$/.exec(text);
  if (!found) return null;
  const year = Number(found[1]);
  if (found[2] === undefined) return { from: `${found[1]}-01-01`, to: `${found[1]}-12-31` };
  const month = Number(found[2]);
  if (month < 1 || month > 12) return null;
  return { from: `${text}-01`, to: `${text}-${two(daysInMonth(year, month))}` };
};

/** Minutes since 1970-01-01T00:00Z of a date-time, with `assumed` minutes east where it names no offset. */
export const utcMinutes = (iso: string, assumed = 0): number => {
  const parts = parseIso(iso);
  if (!parts) return Number.NaN;
  return dayNumber(parts.year, parts.month, parts.day) * 1440 + (parts.minutes ?? 0) - (parts.offset ?? assumed);
};

/** A local date-time with its offset written out: 2020-03-06T00:01+02:00. */
export const isoLocal = (utc: number, offset: number): string => {
  const local = utc + offset;
  const day = Math.floor(local / 1440);
  const minutes = local - day * 1440;
  const sign = offset < 0 ? '-' : '+';
  const size = Math.abs(offset);
  return `${isoDay(day)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};
