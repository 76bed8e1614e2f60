/**
 * What the discretion gate needs to know of the whole record before it can judge one claim: who may be named, which words
 * stand around a quote, how an id is keyed. Made once a run; closed over the keys, so nothing downstream holds them.
 */
import { geoArea, geoContains } from 'd3-geo';
import type { Report, ReportId, Source, Where } from '../model/index.ts';
import { NAMELESS, UNATTRIBUTED } from '../reconciliation/index.ts';
import { polygonOf } from './geometry.ts';
import type { KnownRecord, ReviewedClaim } from './input.ts';
import { publicIdsWith, type PublicIds } from './public-ids.ts';
import type { Audience, PublicSource } from './public-record.ts';
import { base32 } from '../model/index.ts';
import { type Care, careOf, FIELD_SOURCE, publicSource, UNNAMED_SOURCE } from './quotable.ts';
import { namesAFacility } from './sensitive.ts';

export type Gate = Readonly<{
  audience: Audience;
  ids: PublicIds;
  reportId: (id: string) => string;
  claimId: (id: string) => string;
  eventId: (id: string) => string;
  careOf: (report: ReportId) => Care;
  sourceOf: (report: ReportId) => PublicSource;
  /** Is this actor one whose name is public: in the register, or named by a report that may be quoted? */
  known: (actor: string | null) => boolean;
  originOf: (claim: ReviewedClaim) => string;
  firstHand: (origin: string) => boolean;
  /** Does this claim, or another of its event, name a facility or position? Then its place and words stay inside. */
  guards: (claim: ReviewedClaim) => boolean;
  /** Text in which a quote may be shown with what stands around it; null = the quoted words alone. */
  textOf: (report: ReportId) => string | null;
  areaAt: (where: Where) => Readonly<Record<string, string>> | null;
}>;

/** Not a voice but the lack of one (reconciliation, *origins*). */
export const NOBODY: ReadonlySet<string> = new Set([UNATTRIBUTED, NAMELESS]);

const namedActors = (claim: ReviewedClaim): (string | null)[] => [
  ...claim.claim.attribution.map(({ actor }) => actor),
  ...claim.claim.participants.map(({ actor }) => actor),
  ...claim.claim.harm.map(({ group }) => group.actor),
];

export const openGate = (record: KnownRecord, audience: Audience, key: Uint8Array): Gate => {
  const ids = publicIdsWith(key);
  const sources = new Map<string, Source>(record.sources.map((source) => [source.id, source]));
  const reports = new Map<string, Report>(record.reports.map((report) => [report.id, report]));
  const sourceRecord = (report: Report): Source | undefined =>
    report.source === null ? undefined : sources.get(report.source);
  const care = new Map<string, Care>(record.reports.map((report) => [report.id, careOf(report, sourceRecord(report))]));
  const careOfReport = (id: string): Care => care.get(id) ?? 'field';
  const open = record.claims.filter(({ report }) => careOfReport(report) === 'public');
  const publicActors = new Set<string>([
    ...record.parties.map(({ id }) => id),
    ...record.ledgers.flatMap(({ agreement }) => [
      ...agreement.parties,
      ...agreement.guarantors,
      ...agreement.mediators,
    ]),
    ...open.flatMap(namedActors).filter((actor) => actor !== null),
  ]);
  const known = (actor: string | null): boolean => actor !== null && publicActors.has(actor);
  const guarded = guardedClaims(record);
  const guardedReports = new Set(
    record.claims.filter(({ claim }) => guarded.has(claim.id)).map(({ report }) => report),
  );
  const openSources = new Set(
    record.reports.flatMap((report) =>
      careOfReport(report.id) === 'public' && report.source !== null ? [report.source] : [],
    ),
  );
  const atDesk = audience === 'desk';

  const originOf = (claim: ReviewedClaim): string => {
    if (atDesk || NOBODY.has(claim.origin) || known(claim.origin) || openSources.has(claim.origin)) return claim.origin;
    const kind = careOfReport(claim.report);
    if (kind === 'field') return FIELD_SOURCE.id;
    return kind === 'unnamed' ? UNNAMED_SOURCE.id : `o_${base32(ids.bytes('origin', claim.origin))}`;
  };
  const firstHand = new Set(
    record.events.flatMap((event) => {
      const counted = new Set(event.origins);
      return event.claims.flatMap(({ id, origin }) => (counted.has(origin) ? [id as string] : []));
    }),
  );
  const firstHandOrigins = new Set(record.claims.filter(({ claim }) => firstHand.has(claim.id)).map(originOf));

  return {
    audience,
    ids,
    reportId: (id) => (atDesk ? id : ids.report(id)),
    claimId: (id) => (atDesk ? id : ids.claim(id)),
    eventId: (id) => (atDesk ? id : ids.event(id)),
    careOf: careOfReport,
    sourceOf: (id) => {
      const report = reports.get(id);
      return report ? publicSource(report, sourceRecord(report), careOfReport(id)) : FIELD_SOURCE;
    },
    known,
    originOf,
    firstHand: (origin) => !NOBODY.has(origin) && firstHandOrigins.has(origin),
    textOf: (id) => (guardedReports.has(id) && !atDesk ? null : (record.texts.get(id) ?? null)),
    guards: ({ claim }) => !atDesk && guarded.has(claim.id),
    areaAt: (where) => areaAround(record.areas, where),
  };
};

/** Claims that name a facility, and with them all that tell of the same event: two papers together would give it away. */
const guardedClaims = (record: KnownRecord): ReadonlySet<string> => {
  const naming = new Set<string>(
    record.claims.filter(({ claim }) => namesAFacility(claim)).map(({ claim }) => claim.id),
  );
  const events = record.events.filter((event) => event.claims.some(({ id }) => naming.has(id)));
  return new Set([...naming, ...events.flatMap((event) => event.claims.map(({ id }) => id as string))]);
};

/** The widest recorded area that holds the place, by its names. */
const areaAround = (areas: KnownRecord['areas'], { lat, lon }: Where): Readonly<Record<string, string>> | null => {
  if (lat === null || lon === null) return null;
  const [widest] = areas
    .flatMap(({ geometry, name, id }) => {
      if (geometry?.type !== 'Polygon') return [];
      const shape = polygonOf(geometry);
      return geoContains(shape, [lon, lat]) ? [{ id, name, size: geoArea(shape) }] : [];
    })
    .sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));
  if (widest === undefined) return null;
  return typeof widest.name === 'string' ? { en: widest.name } : widest.name;
};
