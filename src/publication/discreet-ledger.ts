/**
 * The ledger as it may be shown. States, findings and counts are kept where they rest on something public, and fall back
 * to *no confirmed information* where they do not: a state must not say what a claim may not.
 */
import { geoArea } from 'd3-geo';
import type { Area, Ledger, LedgerDay, Observer } from '../model/index.ts';
import { bandOf, observerBand } from './bands.ts';
import type { Gate } from './gate.ts';
import { polygonOf } from './geometry.ts';
import type { KnownRecord } from './input.ts';
import type {
  PublicArea,
  PublicClaim,
  PublicCount,
  PublicDay,
  PublicEvent,
  PublicFinding,
  PublicLedger,
} from './public-record.ts';
import { FIELD_SOURCE } from './quotable.ts';

/** Square km from which an area counts as a governorate: smaller ones would draw a map of blind spots. */
const GOVERNORATE_KM2 = 3000;
const EARTH_KM2 = 6371.0088 ** 2;

const isWide = (area: Area, record: KnownRecord): boolean => {
  if (area.geometry?.type === 'Polygon') {
    return geoArea(polygonOf(area.geometry)) * EARTH_KM2 >= GOVERNORATE_KM2;
  }
  return record.claims.some(({ claim }) =>
    claim.where.some(
      ({ place, precision }) => place === area.admin && (precision === 'province' || precision === 'country'),
    ),
  );
};

export const publicAreas = (record: KnownRecord, governorates: readonly string[] | undefined): PublicArea[] =>
  record.areas
    .map((area) => ({
      id: area.id as string,
      names: typeof area.name === 'string' ? { en: area.name } : area.name,
      governorate: governorates ? governorates.includes(area.id) : isWide(area, record),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const watching = (observers: readonly Observer[], area: string, day: string): number =>
  new Set(
    observers
      .filter((one) => one.area === area && one.from.slice(0, 10) <= day && one.to.slice(0, 10) >= day)
      .map(({ source }) => source),
  ).size;

export const discreetLedger = (
  ledger: Ledger,
  record: KnownRecord,
  areas: readonly PublicArea[],
  claims: readonly PublicClaim[],
  events: readonly PublicEvent[],
  gate: Gate,
): PublicLedger => {
  const claimIds = new Set(claims.map(({ id }) => id));
  const eventById = new Map(events.map((event) => [event.id, event]));
  const atDesk = gate.audience === 'desk';
  const keepClaims = (ids: readonly string[]): string[] =>
    ids
      .map(gate.claimId)
      .filter((id) => claimIds.has(id))
      .sort();
  const keepNames = (names: readonly string[]): string[] =>
    names.filter((name) => atDesk || gate.known(name) || claims.some(({ origin }) => origin === name)).sort();

  const day = (one: LedgerDay): PublicDay => {
    const wide = areas.find(({ id }) => id === one.area)?.governorate ?? false;
    const shown = {
      events: one.events
        .map(gate.eventId)
        .filter((id) => eventById.has(id))
        .sort(),
      claims: keepClaims(one.claims),
    };
    const backed = shown.events.length + shown.claims.length > 0;
    const open =
      atDesk || (one.state === 'breach-reported' ? backed : one.state === 'calm-observed' ? wide || backed : wide);
    const classes = Object.fromEntries(
      Object.entries(one.classes).map(([name, state]) => [name, { ...state, by: keepNames(state.by) }]),
    );
    return {
      day: one.day,
      area: one.area,
      state: open ? one.state : 'no-confirmed-information',
      classes: open ? classes : {},
      airspace: open
        ? { warplanes: one.airspace.warplanes, drones: one.airspace.drones, helicopters: one.airspace.helicopters }
        : { warplanes: 'no-observation', drones: 'no-observation', helicopters: 'no-observation' },
      ...shown,
      observers: wide ? observerBand(watching(record.observers ?? [], one.area, one.day)) : null,
    };
  };

  const findings = ledger.findings.flatMap((finding): PublicFinding[] => {
    const event = eventById.get(gate.eventId(finding.event));
    if (!event) return [];
    const { why: _inside, ...shown } = finding;
    // Computed from the true place, but the public knows only a wider one: the answer would narrow it down again.
    const blurred = !atDesk && event.place?.coarsened !== null && event.place?.coarsened !== undefined;
    const space = blurred ? 'undetermined' : finding.space;
    const status = blurred && finding.status === 'candidate' ? 'undetermined' : finding.status;
    const answers = finding.answers.flatMap((answer) => {
      const claim = answer.claim === null ? null : gate.claimId(answer.claim);
      return (claim !== null && !claimIds.has(claim)) || keepNames([answer.by]).length === 0
        ? []
        : [{ ...answer, claim: claim as typeof answer.claim }];
    });
    return [
      {
        ...shown,
        event: event.id as typeof finding.event,
        space,
        status,
        by: keepNames(finding.by),
        allegedBy: keepNames(finding.allegedBy),
        answers,
      },
    ];
  });

  const counts = ledger.counts.flatMap((count): PublicCount[] => {
    const kept = claims.filter(({ id }) => count.claims.some((inner) => gate.claimId(inner) === id));
    const open = kept.filter(({ source }) => atDesk || source.kind === 'public');
    const { from, to, unit, breakdown } = count;
    const shown = {
      unit,
      accused: keepNames(count.accused),
      claims: (open.length > 0 ? open : kept).map(({ id }) => id).sort(),
    };
    const [first] = open;
    if (first)
      return [{ ...shown, claimant: atDesk ? count.claimant : first.origin, from, to, ...count.count, breakdown }];
    if (kept.length === 0) return [];
    // Released by a person: still nobody's count in particular, in bands, by the day.
    const day = (text: string | null): string | null => text?.slice(0, 10) ?? null;
    return [
      { ...shown, claimant: FIELD_SOURCE.id, from: day(from), to: day(to), ...bandOf(count.count), breakdown: [] },
    ];
  });

  return {
    agreement: ledger.agreement,
    days: ledger.days.map(day).sort((a, b) => (`${a.area} ${a.day}` < `${b.area} ${b.day}` ? -1 : 1)),
    counts: counts.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    findings: findings.sort((a, b) => (`${a.event} ${a.term}` < `${b.event} ${b.term}` ? -1 : 1)),
  };
};
