/**
 * Time as intervals that can be compared: half-open minutes of civil time at the place.
 * Clock times that name an offset are brought to the theatre's zone where one is known; days stay days.
 */
import { offsetAt, parseIso, dayNumber, utcMinutes, edtfRange } from '../model/index.ts';
import type { Claim, Report, When } from '../model/index.ts';

export type Window = Readonly<{
  from: number;
  /** Exclusive. */
  to: number;
  /** A bound that nobody stated was filled in by a house rule: weak evidence of time. */
  open: boolean;
}>;

const DAY = 1440;
/** An act known only by its announcement happened at most a week before (house rule). */
const BEFORE_ANNOUNCEMENT = 7 * DAY;
/** An act told without any time is looked for in the days before publication (house rule). */
const BEFORE_PUBLICATION = 3 * DAY;

/** Civil minutes of an ISO text: start of the day or minute, and how long it lasts. */
export const civilMinutes = (iso: string, zone: string | undefined): { at: number; lasts: number } | null => {
  const parts = parseIso(iso);
  if (!parts) return null;
  const wall = dayNumber(parts.year, parts.month, parts.day) * DAY + (parts.minutes ?? 0);
  if (parts.minutes === null) return { at: wall, lasts: DAY };
  if (parts.offset === null || zone === undefined) return { at: wall, lasts: 1 };
  const utc = utcMinutes(iso);
  return { at: utc + (offsetAt(zone, utc) ?? parts.offset), lasts: 1 };
};

/** When the voice spoke (the whole interval), from the claim or its report; null = nobody can say. */
export const assertedIn = (claim: Claim, report: Report | undefined, zone: string | undefined): Window | null => {
  const said = claim.asserted ? between(claim.asserted.from, claim.asserted.to, zone) : null;
  const range = report?.published ? edtfRange(report.published) : null;
  const published = range ? between(range.from, range.to, zone) : null;
  if (said && (claim.asserted?.basis === 'said' || !published)) return said;
  return published ?? said;
};

export const windowOf = (when: When | null, spoken: Window | null, zone: string | undefined): Window | null => {
  if (when && (when.from !== null || when.to !== null)) {
    const stated = between(when.from, when.to, zone);
    if (stated) return stated;
    const from = when.from === null ? null : civilMinutes(when.from, zone);
    const to = when.to === null ? null : civilMinutes(when.to, zone);
    if (to) return { from: to.at + to.lasts - BEFORE_ANNOUNCEMENT, to: to.at + to.lasts, open: true };
    if (from) return { from: from.at, to: Math.max(spoken?.to ?? from.at + 31 * DAY, from.at + 1), open: true };
  }
  return spoken ? { from: spoken.from - BEFORE_PUBLICATION, to: spoken.to, open: true } : null;
};

const between = (from: string | null, to: string | null, zone: string | undefined): Window | null => {
  if (from === null || to === null) return null;
  const [start, end] = [civilMinutes(from, zone), civilMinutes(to, zone)];
  if (!start || !end) return null;
  return { from: start.at, to: Math.max(end.at + end.lasts, start.at + 1), open: false };
};

export const lengthOf = (window: Window): number => window.to - window.from;
/** Minutes between two windows; 0 where they touch or overlap. */
export const gapBetween = (a: Window, b: Window): number => Math.max(0, a.from - b.to, b.from - a.to);
/** Strictly later: nothing of `a` was spoken before all of `b` was. */
export const after = (a: Window | null, b: Window | null): boolean => a !== null && b !== null && a.from >= b.to;
export const daysOf = (window: Window): number[] => {
  const first = Math.floor(window.from / DAY);
  const last = Math.floor((window.to - 1) / DAY);
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
};
