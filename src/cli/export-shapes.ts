/**
 * The shapes that `bestand export` prints (command-contract.md): the record's nouns with their outside references.
 * `--explain` adds the reasons; without it a shape is only what a machine needs.
 */
import type { Claim, ConflictEvent, Finding, Ledger, Report, ReportId } from '../model/index.ts';
import type { ReviewedClaim } from '../reconciliation/index.ts';

export type Referring = (report: string) => string;

/** How a report is named outside: its own reference where it has one. */
export const referring =
  (reports: ReadonlyMap<ReportId, Report>): Referring =>
  (id) =>
    reports.get(id as ReportId)?.reference ?? id;

const order: readonly Finding['status'][] = ['confirmed', 'alleged', 'candidate', 'undetermined', 'none'];

/** Of several terms the one that says most: an alleged breach before a candidate, a candidate before none. */
const foremost = (findings: readonly Finding[]): Finding | null =>
  [...findings].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || (a.term < b.term ? -1 : 1))[0] ??
  null;

const NO_AGREEMENT = {
  status: 'none',
  by: [],
  allegedBy: [],
  term: null,
  agreement: null,
  time: 'outside',
  space: 'outside',
  parties: 'outside',
  why: 'no agreement is recorded',
};

export const eventShape = (
  event: ConflictEvent,
  claims: ReadonlyMap<string, ReviewedClaim>,
  findings: readonly Finding[],
  refer: Referring,
  explain: boolean,
): Record<string, unknown> => {
  const finding = foremost(findings.filter((each) => each.event === event.id));
  return {
    id: event.id,
    type: event.type,
    from: event.from,
    to: event.to,
    timePrecision: event.timePrecision,
    zoneBasis: event.zoneBasis,
    where: event.place?.name ?? null,
    lat: event.place?.lat ?? null,
    lon: event.place?.lon ?? null,
    placePrecision: event.placePrecision,
    participants: event.participants,
    accused: event.accused,
    means: event.means,
    deaths: bounds(event.deaths),
    harm: event.harm.map(({ effect, unit, group, actor, status, origins, within, ...tally }) => ({
      effect,
      unit,
      group,
      actor,
      status,
      ...bounds(tally),
      ...(within === undefined ? {} : { within }),
      ...(explain ? { origins, said: tally.said } : {}),
    })),
    reports: [...new Set(event.claims.map((claim) => refer(claim.report)))].sort(),
    claims: event.claims.map(({ id, report, stance, origin }) => ({
      id,
      report: refer(report),
      stance: stance === 'early' ? 'supports' : stance === 'superseded' ? 'supports' : stance,
      ...(stance === 'superseded' ? { superseded: true } : {}),
      ...(stance === 'early' ? { early: true } : {}),
      origin,
      evidence: (claims.get(id)?.claim.evidence ?? []).map(({ start, end }) => ({ start, end })),
    })),
    independentSources: event.origins.length,
    origins: event.origins,
    sides: event.sides,
    level: event.level,
    levels: event.levels,
    contradictions: event.contradictions.map(
      ({ about, between }) => `${about}: ${between.map(({ origin, says }) => `${origin} says ${says}`).join('; ')}`,
    ),
    review: event.review,
    violation: finding
      ? {
          status: finding.status,
          by: finding.by,
          allegedBy: finding.allegedBy,
          term: finding.term,
          agreement: finding.agreement,
          time: finding.time,
          space: finding.space,
          parties: finding.parties,
          why: finding.why,
        }
      : NO_AGREEMENT,
    ...(explain ? { typeReason: event.typeReason, reasons: event.reasons, disputes: event.contradictions } : {}),
  };
};

const bounds = (tally: { low: number | null; best: number | null; high: number | null; rule: string }) => ({
  low: tally.low,
  best: tally.best,
  high: tally.high,
  rule: tally.rule,
});

/** A claim as the contract prints it, with its report, its origin and what people said of it. */
export const claimShape = (claim: ReviewedClaim, refer: Referring, explain: boolean): Record<string, unknown> => ({
  ...claim.claim,
  report: refer(claim.report),
  origin: claim.origin,
  review: claim.review,
  ...(explain && claim.asRead ? { asRead: claim.asRead } : {}),
});

/** A report as the desk sees it: what the file said of itself, never the envelope. */
export const reportShape = (report: Report, claims: readonly Claim[], unread: number): Record<string, unknown> => ({
  id: report.id,
  reference: report.reference,
  source: report.source,
  sourceKind: report.sourceKind,
  quotation: report.quotation,
  title: report.title,
  language: report.language,
  published: report.published,
  received: report.received,
  url: report.url,
  sha256: report.sha256,
  text: report.text,
  marks: report.marks,
  claims: claims.length,
  unread,
});

export const ledgerShape = (ledger: Ledger, explain: boolean): Record<string, unknown> => ({
  ...ledger,
  days: ledger.days.map(({ why, ...day }) => (explain ? { ...day, why } : day)),
});
