/**
 * Who was in a position to know, of what: rostered (a person entered who watched, less the gaps), presence (a first-hand report
 * came from there that day), else unknown. Silence without either is nobody's observation.
 */
import type { ActClass, Area, Effort, Report } from '../model/index.ts';
import { UNATTRIBUTED, NAMELESS } from '../reconciliation/index.ts';
import type { ReviewedClaim } from '../reconciliation/index.ts';
import { classOf, quietClasses } from './act-classes.ts';
import type { Entrusted } from './kept.ts';
import { sorted } from './order.ts';
import { overlap, spanBetween, spanOfSaid, without } from './spans.ts';
import type { Span } from './spans.ts';
import { placedIn } from './zones.ts';

/** Marks of having been there, and sources that are there by their kind when they speak in their own voice. */
const THERE: ReadonlySet<string> = new Set(['seen', 'heard', 'camera']);
const ON_THE_SPOT: ReadonlySet<Report['sourceKind']> = new Set(['field-contact', 'mission']);
/** Shelling and ground fighting are both heard from one spot: who was there for one was there for the other. */
const HEARD_TOGETHER: readonly ActClass[] = ['shelling', 'ground'];

export type Watch = Readonly<{
  reports: ReadonlyMap<string, Report>;
  /** Does the origin speak for a party, by the register? Its zero is calm claimed and no more. */
  partisan: (origin: string) => boolean;
  /** May a roster turn this voice's absence into absence observed? Not a party's, nor a name that nobody knows. */
  trusted: (claim: ReviewedClaim) => boolean;
  wasThere: (claim: ReviewedClaim) => boolean;
  /** What the claim speaks of, in this zone; looked up once. */
  spanOf: (claim: ReviewedClaim, zone: string) => Span | null;
}>;

export const watchOf = ({ reports: given, sources, parties }: Entrusted): Watch => {
  const reports = new Map<string, Report>(given.map((report) => [report.id, report]));
  const known = new Set<string>([...sources.map(({ id }) => id), ...parties.map(({ id }) => id)]);
  const sided = new Set<string>([
    ...sources
      .filter(({ side, kind }) => side !== null || kind === 'party' || kind === 'ministry')
      .map(({ id }) => id as string),
    ...parties
      .filter(({ kind }) => kind !== 'monitor' && kind !== 'organisation' && kind !== 'other')
      .map(({ id }) => id as string),
  ]);
  const partisan = (origin: string): boolean => sided.has(origin);
  const wasThere = ({ claim, report, origin }: ReviewedClaim): boolean => {
    const kind = reports.get(report)?.sourceKind;
    if (partisan(origin) || kind === 'party' || kind === 'ministry') return false;
    return THERE.has(claim.basis) || (claim.attribution.length === 0 && kind !== undefined && ON_THE_SPOT.has(kind));
  };
  const trusted = (one: ReviewedClaim): boolean => {
    const { claim, report, origin } = one;
    const kind = reports.get(report)?.sourceKind;
    const voice = claim.attribution.at(-1);
    if (partisan(origin) || voice?.onBehalfOf || (!voice && (kind === 'party' || kind === 'ministry'))) return false;
    return (
      wasThere(one) ||
      origin === NAMELESS ||
      origin === UNATTRIBUTED ||
      known.has(origin) ||
      (voice?.actor ?? null) !== null ||
      !voice
    );
  };
  const spans = new Map<string, Map<ReviewedClaim, Span | null>>();
  const spanOf = (one: ReviewedClaim, zone: string): Span | null => {
    const known = spans.get(zone) ?? new Map<ReviewedClaim, Span | null>();
    spans.set(zone, known);
    const found = known.get(one);
    if (found !== undefined) return found;
    const span = spanOfSaid(one.claim, reports.get(one.report), zone);
    known.set(one, span);
    return span;
  };
  return { reports, partisan, trusted, wasThere, spanOf };
};

/** Minutes of the day that somebody was rostered for the class, as the longest single watch; and by whom. */
export const rosterOn = (
  input: Entrusted,
  area: Area,
  act: ActClass,
  day: Span,
  zone: string,
): Readonly<{ minutes: number; sources: string[] }> => {
  const watches = input.observers
    .filter((observer) => observer.area === area.id && observer.of.includes(act))
    .flatMap((observer) => {
      const watch = spanBetween(observer.from, observer.to, zone);
      if (!watch) return [];
      const gaps = observer.gaps.flatMap((gap) => spanBetween(gap.from, gap.to, zone) ?? []);
      const minutes = without(watch, gaps).reduce((sum, part) => sum + overlap(part, day), 0);
      return minutes > 0 ? [{ minutes, source: observer.source }] : [];
    });
  return {
    minutes: Math.max(0, ...watches.map(({ minutes }) => minutes)),
    sources: sorted(watches.map(({ source }) => source)),
  };
};

/** Who, of what was said of a day, reported first-hand from this area of this class of act or of one heard from the same spot. */
export const presentOn = (
  said: readonly ReviewedClaim[],
  watch: Watch,
  area: Area,
  act: ActClass,
  areas: readonly Area[],
): string[] =>
  sorted(
    said
      .filter((one) => watch.wasThere(one) && speaksOf(one, act))
      .filter(({ claim }) => claim.where.some((place) => placedIn(place, area, areas)))
      .map(({ origin }) => origin),
  );

const speaksOf = ({ claim }: ReviewedClaim, act: ActClass): boolean => {
  const own = claim.kind === 'event' ? [classOf(claim.type)] : quietClasses(claim);
  return own.includes(act) || (HEARD_TOGETHER.includes(act) && HEARD_TOGETHER.some((one) => own.includes(one)));
};

export const effortOf = (rostered: number, present: readonly string[]): Effort =>
  rostered > 0 ? 'rostered' : present.length > 0 ? 'presence' : 'unknown';
