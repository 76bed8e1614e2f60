/** Time as half-open UTC minutes; days are civil days of a zone. Texts without an offset are read in the zone given. */
import { addDays, edtfRange, parseIso, utcMinutesIn } from '../model/index.ts';
import type { Claim, ConflictEvent, Report } from '../model/index.ts';

export type Span = Readonly<{ from: number; to: number }>;

/** Start and end (exclusive) of an ISO day or minute; null for what is no time or a zone nobody knows. */
export const spanOfIso = (iso: string, zone: string): Span | null => {
  const parts = parseIso(iso);
  const from = utcMinutesIn(iso, zone);
  if (!parts || from === null) return null;
  if (parts.minutes !== null) return { from, to: from + 1 };
  const to = utcMinutesIn(addDays(iso.slice(0, 10), 1), zone);
  return to === null ? null : { from, to };
};

/** From the first text to the last, inclusive; an open side is infinite. */
export const spanBetween = (from: string | null, to: string | null, zone: string): Span | null => {
  const first = from === null ? null : spanOfIso(from, zone);
  const last = to === null ? null : spanOfIso(to, zone);
  if ((from !== null && !first) || (to !== null && !last) || (!first && !last)) return null;
  const start = first?.from ?? Number.NEGATIVE_INFINITY;
  return { from: start, to: Math.max(last?.to ?? Number.POSITIVE_INFINITY, start + 1) };
};

/** What a claim speaks of: its own time, never beyond the hour at which it was said or printed. */
export const spanOfClaim = (claim: Claim, report: Report | undefined, zone: string): Span | null => {
  if (!claim.when) return null;
  const span = spanBetween(claim.when.from, claim.when.to, zone);
  const said = spokenBy(claim, report, zone);
  if (!span || said === null || span.from >= said) return span;
  return { from: span.from, to: Math.min(span.to, said) };
};

/** As `spanOfClaim`; what names no time or no beginning speaks of the day it was said on, or of its last day. */
export const spanOfSaid = (claim: Claim, report: Report | undefined, zone: string): Span | null => {
  if (claim.when && claim.when.from !== null) return spanOfClaim(claim, report, zone);
  const last = claim.when?.to ?? claim.asserted?.to ?? saidOn(report);
  if (last === null) return null;
  const [day, until] = [spanOfIso(last.slice(0, 10), zone), spanOfIso(last, zone)];
  return day && until ? { from: Math.min(day.from, until.from), to: until.to } : null;
};

/** An act with a beginning and no end is taken to the end of that day; an act of one moment is that moment. */
export const spanOfEvent = ({ from, to }: Pick<ConflictEvent, 'from' | 'to'>, zone: string): Span | null => {
  if (from === null || to !== null) return spanBetween(from, to, zone);
  const [start, day] = [spanOfIso(from, zone), spanOfIso(from.slice(0, 10), zone)];
  return start && day ? { from: start.from, to: Math.max(start.to, day.to) } : null;
};

const saidOn = (report: Report | undefined): string | null => {
  const published = report?.published ? edtfRange(report.published) : null;
  return published?.to ?? null;
};

const spokenBy = (claim: Claim, report: Report | undefined, zone: string): number | null => {
  const last = saidOn(report) ?? claim.asserted?.to ?? null;
  return last === null ? null : (spanOfIso(last, zone)?.to ?? null);
};

export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));

/** Parts of a span left when others are taken out of it. */
export const without = (span: Span, gaps: readonly Span[]): Span[] => {
  let left: Span[] = [span];
  for (const gap of gaps)
    left = left.flatMap((part) =>
      overlap(part, gap) === 0
        ? [part]
        : [
            { from: part.from, to: gap.from },
            { from: gap.to, to: part.to },
          ].filter(({ from, to }) => from < to),
    );
  return left;
};
