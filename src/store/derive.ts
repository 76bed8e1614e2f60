/**
 * From the record in memory to claims, events and ledgers: the pure rooms called in their order.
 * Readings are kept by report, so that a running observatory reads each report once.
 */
import { keep } from '../ledger/index.ts';
import type { Ledger, Party, Refusal, Report, ReportId } from '../model/index.ts';
import { read, type Knowledge, type Reading } from '../reading/index.ts';
import { reconcile, type Reconciled } from '../reconciliation/index.ts';
import type { Memory } from './recall.ts';

export type Derived = Readonly<{
  readings: ReadonlyMap<ReportId, Reading>;
  reconciled: Reconciled;
  ledgers: readonly Ledger[];
  refusals: readonly Refusal[];
}>;

export type Readings = Map<ReportId, Reading>;

/** Shipped parties, and those that the desk recorded in their stead or beside them. */
export const partiesOf = (memory: Memory, shipped: readonly Party[]): Party[] => [
  ...shipped.filter((party) => !memory.parties.has(party.id)),
  ...memory.parties.values(),
];

/** Reads what is unread (`readings` is added to), reconciles the whole and keeps every agreement's ledger. */
export const derive = (
  memory: Memory,
  knowledge: Knowledge,
  parties: readonly Party[],
  readings: Readings,
  days: { from: string; to: string } | null,
): Derived => {
  for (const report of memory.reports.values()) {
    if (!readings.has(report.id))
      readings.set(report.id, readReport(report, memory.texts.get(report.id) ?? '', knowledge));
  }
  const reports = [...memory.reports.values()];
  const everyParty = partiesOf(memory, parties);
  const reconciled = reconcile({
    reports,
    texts: memory.texts,
    claims: reports.flatMap((report) =>
      (readings.get(report.id)?.claims ?? []).map((claim) => ({ report: report.id, claim })),
    ),
    sources: [...memory.sources.values()],
    parties: everyParty,
    decisions: memory.decisions,
    ...theatreZone(memory),
    earlier: memory.editions.filter((edition) => !edition.draft).at(-1)?.assignments ?? [],
  });
  const refusals = [...memory.refusals, ...reconciled.refusals];
  const ledgers = [...memory.agreements.values()].map((agreement) => {
    const kept = keep({
      agreement,
      areas: [...memory.areas.values()],
      observers: memory.observers,
      events: reconciled.events,
      claims: reconciled.claims,
      reports,
      sources: [...memory.sources.values()],
      parties: everyParty,
      decisions: memory.decisions,
      ...(days ?? spanOf(agreement.inForce.from.slice(0, 10), reports)),
    });
    refusals.push(...kept.refusals);
    return kept.ledger;
  });
  return { readings, reconciled, ledgers, refusals };
};

export const readReport = (report: Report, text: string, knowledge: Knowledge): Reading =>
  read(
    {
      id: report.id,
      sha256: report.sha256,
      language: report.language,
      published: report.published,
      title: report.title,
      source: report.source,
      text,
      textSha256: report.text.sha256,
      extractor: report.text.extractor,
      version: report.text.version,
    },
    knowledge,
  );

/** The assumed civil time of the theatre: that of its areas, where they agree on one. */
const theatreZone = (memory: Memory): { zone?: string } => {
  const zones = new Set([...memory.areas.values()].flatMap((area) => (area.zone === undefined ? [] : [area.zone])));
  const [zone] = zones;
  return zones.size === 1 && zone !== undefined ? { zone } : {};
};

/** A ledger's days where nobody asks for a window: from the hour of force to the last day that any report is from. */
const spanOf = (from: string, reports: readonly Report[]): { from: string; to: string } => {
  let to = from;
  for (const report of reports) {
    const day = report.published?.slice(0, 10) ?? '';
    if (day.length === 10 && day > to) to = day;
  }
  return { from, to };
};
