/**
 * The one gate: everything that leaves the house, page or table or export, passes `discreet` and nothing passes around it.
 * Answers: the record as an audience may see it. Does not: decide what is newsworthy. Holds: a report that may not be quoted
 * is never quoted, named, dated to the minute, counted to the unit, nor the only ground of a public fact unless released.
 */
import type { ConflictEvent, When } from '../model/index.ts';
import { utcMinutes } from '../model/index.ts';
import { discreetClaim } from './discreet-claim.ts';
import { discreetEvent } from './discreet-event.ts';
import { discreetLedger, publicAreas } from './discreet-ledger.ts';
import { type Gate, openGate } from './gate.ts';
import type { KnownRecord, ReviewedClaim } from './input.ts';
import type { Audience, PublicClaim, PublicEvent, PublicRecord } from './public-record.ts';
import { FORCE_POSITION_DELAY_HOURS, tellsOfForces } from './sensitive.ts';

export type Discretion = Readonly<{
  audience: Audience;
  /** Key of the public ids and of the coarsening; unused for the desk. */
  key: Uint8Array;
  /** ISO instant from which the delay of force positions is counted. */
  cutoff: string;
  governorates?: readonly string[];
}>;

/** Ids that a person of the desk released: claims, events, reports or sources. */
const releasedIds = (record: KnownRecord): ReadonlySet<string> => {
  const released = new Set<string>();
  for (const { id, verdict } of [...record.decisions].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)))
    if (verdict === 'release') released.add(id);
    else if (verdict === 'withdraw') released.delete(id);
  return released;
};

/** The record as `audience` may see it. */
export const discreet = (record: KnownRecord, discretion: Discretion): PublicRecord => {
  const gate = openGate(record, discretion.audience, discretion.key);
  const kept = record.claims.filter(({ review }) => gate.audience === 'desk' || review !== 'rejected');
  const released = releasedIds(record);
  const eventOf = new Map<string, ConflictEvent>();
  for (const event of record.events) for (const { id } of event.claims) eventOf.set(id, event);
  const sourceOf = new Map(record.reports.map(({ id, source }) => [id, source]));
  const openClaims = new Set<string>(
    kept.filter(({ report }) => gate.careOf(report) === 'public').map(({ claim }) => claim.id),
  );

  /** A condition that a public source, of no side, tells of the same day is no secret: the field source may stand beside it. */
  const openConditions = kept.filter(
    ({ claim, report }) =>
      claim.kind === 'condition' &&
      claim.counts.length === 0 &&
      gate.careOf(report) === 'public' &&
      !gate.sourceOf(report).partisan,
  );
  const inCompany = ({ claim }: ReviewedClaim): boolean =>
    claim.kind === 'condition' &&
    openConditions.some(
      (open) =>
        open.claim.type === claim.type &&
        open.claim.polarity === claim.polarity &&
        shareADay(open.claim.when, claim.when),
    );

  const mayLeave = (claim: ReviewedClaim): boolean => {
    if (gate.audience === 'desk' || gate.careOf(claim.report) === 'public') return true;
    const event = eventOf.get(claim.claim.id);
    const ids = [claim.claim.id, claim.report, event?.id, sourceOf.get(claim.report)];
    if (ids.some((id) => typeof id === 'string' && released.has(id))) return true;
    // Said in public by a party of the register: not a thing that few people could know.
    if (gate.careOf(claim.report) === 'unnamed' && gate.known(claim.origin)) return true;
    return event?.claims.some(({ id }) => openClaims.has(id)) ?? inCompany(claim);
  };
  const tooFresh = ({ claim }: ReviewedClaim): boolean =>
    gate.audience === 'public' &&
    tellsOfForces(claim) &&
    utcMinutes(claim.when?.to ?? discretion.cutoff) + FORCE_POSITION_DELAY_HOURS * 60 > utcMinutes(discretion.cutoff);

  const leaving = kept.filter((claim) => mayLeave(claim) && !tooFresh(claim));
  const claims = new Map<string, PublicClaim>(leaving.map((claim) => [claim.claim.id, discreetClaim(claim, gate)]));
  const events = record.events
    .flatMap((event) => discreetEvent(event, ({ id }) => claims.get(id), gate) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return assemble(record, discretion, gate, [...claims.values()], events, {
    soleFieldSource: kept.filter((claim) => !mayLeave(claim)).length,
    forcePositions: kept.filter((claim) => mayLeave(claim) && tooFresh(claim)).length,
  });
};

const shareADay = (a: When | null, b: When | null): boolean => {
  if (a === null || b === null) return false;
  const [from, to] = [
    (when: When): string => (when.from ?? '0000').slice(0, 10),
    (when: When): string => (when.to ?? '9999').slice(0, 10),
  ];
  return from(a) <= to(b) && from(b) <= to(a);
};

const assemble = (
  record: KnownRecord,
  discretion: Discretion,
  gate: Gate,
  loose: readonly PublicClaim[],
  events: readonly PublicEvent[],
  withheld: PublicRecord['withheld'],
): PublicRecord => {
  const inEvents = new Map(events.flatMap((event) => event.claims).map((claim) => [claim.id, claim]));
  const claims = loose.map((claim) => inEvents.get(claim.id) ?? claim).sort((a, b) => (a.id < b.id ? -1 : 1));
  const readReports = new Set(record.claims.map(({ report }) => report as string));
  const used = new Set(claims.map(({ report }) => report));
  const reports = record.reports
    .map((report) => {
      const source = gate.sourceOf(report.id);
      const open = source.kind === 'public' || gate.audience === 'desk';
      return {
        id: gate.reportId(report.id),
        source,
        reference: open ? report.reference : null,
        title: open ? report.title : null,
        language: open ? report.language : null,
        published: open ? report.published : null,
        url: open ? report.url : null,
        unread: open && (report.marks.includes('language-unsupported') || !readReports.has(report.id)),
      };
    })
    .filter(({ id, source }) => used.has(id) || source.kind === 'public' || gate.audience === 'desk')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const areas = publicAreas(record, discretion.governorates);
  const sources = new Map(claims.map(({ source }) => [source.id, source]));
  return {
    audience: gate.audience,
    parties: new Map(record.parties.map((party) => [party.id, party])),
    sources: [...sources.keys()].sort().flatMap((id) => sources.get(id) ?? []),
    reports,
    claims,
    events,
    ledgers: record.ledgers.map((ledger) => discreetLedger(ledger, record, areas, claims, events, gate)),
    areas,
    assessments: record.assessments.map(({ area, from, to, text, by, dissent }) => ({
      area,
      from,
      to,
      text,
      by,
      dissent,
    })),
    withheld,
  };
};
