/**
 * The record as it was known at a cut-off. A report counts from the moment it was published, where it says so, else from its
 * receipt; one dated to a day only counts from that day's end. What people decided counts whenever they decided it:
 * a later decision makes a correction edition, not another past.
 */
import {
  addDays,
  edtfRange,
  offsetAt,
  parseIso,
  utcMinutes,
  utcMinutesIn,
  isoLocal,
  type Report,
} from '../model/index.ts';
import type { Memory } from '../store/index.ts';

/** The UTC minute from which a report was known. */
export const knownFrom = (report: Report, zone: string): number => {
  const range = report.published === null ? null : edtfRange(report.published);
  const last = range?.to ?? null;
  if (last === null) return utcMinutes(report.received);
  const parts = parseIso(last);
  if (parts?.minutes !== null && parts?.minutes !== undefined) return utcMinutesIn(last, zone) ?? utcMinutes(last);
  return utcMinutesIn(`${addDays(last, 1)}T00:00`, zone) ?? utcMinutes(`${addDays(last, 1)}T00:00`);
};

/** The end of a civil day in a zone: the usual cut-off of that day's edition, as an instant with its offset. */
export const endOfDay = (day: string, zone: string): string => {
  const midnight = `${addDays(day, 1)}T00:00`;
  const utc = utcMinutesIn(midnight, zone) ?? utcMinutes(midnight);
  return isoLocal(utc, offsetAt(zone, utc) ?? 0);
};

/** The memory with only the reports known by a UTC minute. */
export const knownAt = (memory: Memory, utc: number, zone: string): Memory => {
  const reports = new Map([...memory.reports].filter(([, report]) => knownFrom(report, zone) <= utc));
  return { ...memory, reports, texts: new Map([...memory.texts].filter(([id]) => reports.has(id))) };
};
