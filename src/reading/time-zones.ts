/**
 * The zone that a text names beside its clock times. None named = none kept: a zone is assumed later, by those who can say why.
 */
import { isoDay, offsetAt, parseIso, utcMinutesIn } from '../model/index.ts';
import type { Extent } from './time-days.ts';
import { minutesOf } from './time-clock.ts';
import type { Slots } from './time-expression.ts';

export type ZoneSaid = Pick<Slots, 'clock' | 'zone' | 'also'>;
export type Zoned = Readonly<{
  /** "+03:00" to write behind the hours; null = none. */
  offset: string | null;
  zone: string | null;
  basis: string | null;
}>;

const two = (value: number): string => String(value).padStart(2, '0');
export const clockText = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const offsetText = (minutes: number): string => `${minutes < 0 ? '-' : '+'}${clockText(Math.abs(minutes))}`;

const offsetOn = (zone: string, day: number, minutes: number): number | null => {
  if (/^[+-]\d\d:\d\d$/.test(zone)) return (zone[0] === '-' ? -1 : 1) * minutesOf(zone.slice(1));
  const iso = `${isoDay(day)}T${clockText(minutes)}`;
  const utc = utcMinutesIn(iso, zone);
  return utc === null || !parseIso(iso) ? null : offsetAt(zone, utc);
};

export const zoned = (said: ZoneSaid, extent: Extent): Zoned => {
  const none: Zoned = { offset: null, zone: null, basis: null };
  const { clock, zone, also } = said;
  if (clock === undefined || !extent.minutes) return none;
  if (zone !== undefined && zone !== 'local') {
    const offset = offsetOn(zone, extent.from, extent.minutes[0]);
    return { offset: offset === null ? null : offsetText(offset), zone, basis: null };
  }
  if (also && also.zone !== 'local') {
    const there = offsetOn(also.zone, extent.from, also.clock);
    if (there !== null) {
      // Zones lie between -12:00 and +14:00; the day of the other clock is not said.
      const gap = (((clock - (also.clock - there) + 720) % 1440) + 1440) % 1440;
      const offset = offsetText(gap - 720);
      return {
        offset,
        zone: offset,
        basis: `the text gives the same moment as ${clockText(also.clock)} at ${also.zone}`,
      };
    }
  }
  return zone === 'local' ? { ...none, basis: 'the text says local time' } : none;
};
