/**
 * Civil time of places: the offset that a zone kept at an instant, from the platform's zone tables.
 * The only file of the pure rooms that asks Intl; the zone is always an argument, never the machine's.
 */
import { dayNumber, parseIso } from './instant.ts';

const formats = new Map<string, Intl.DateTimeFormat | null>();
const formatFor = (zone: string): Intl.DateTimeFormat | null => {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  let made: Intl.DateTimeFormat | null = null;
  try {
    made = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  } catch {
    made = null;
  }
  formats.set(zone, made);
  return made;
};

/** Minutes east of UTC that `zone` kept at this UTC minute; null for a zone nobody knows. */
export const offsetAt = (zone: string, utc: number): number | null => {
  const fixed = /^([+-])(\d{2}):(\d{2})$/.exec(zone);
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3]));
  const format = formatFor(zone);
  if (!format) return null;
  const read: Record<string, number> = {};
  for (const part of format.formatToParts(utc * 60_000)) read[part.type] = Number(part.value);
  const local =
    dayNumber(read['year'] ?? 0, read['month'] ?? 0, read['day'] ?? 0) * 1440 +
    (read['hour'] ?? 0) * 60 +
    (read['minute'] ?? 0);
  return local - utc;
};

/** The UTC minute of a local date-time in a zone (an offset in the text wins). A skipped hour reads as the later side. */
export const utcMinutesIn = (iso: string, zone: string): number | null => {
  const parts = parseIso(iso);
  if (!parts) return null;
  const wall = dayNumber(parts.year, parts.month, parts.day) * 1440 + (parts.minutes ?? 0);
  if (parts.offset !== null) return wall - parts.offset;
  const first = offsetAt(zone, wall);
  if (first === null) return null;
  const second = offsetAt(zone, wall - first);
  return second === null ? null : wall - second;
};
