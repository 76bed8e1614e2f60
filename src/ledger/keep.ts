/** The ledger of one agreement: findings, then the state of each day, then what was counted and said. */
import { offsetAt, refuse } from '../model/index.ts';
import type { Refusal } from '../model/index.ts';
import { keepDays } from './days.ts';
import { findBreaches } from './findings.ts';
import type { Entrusted, Kept } from './kept.ts';
import { readForce } from './force.ts';
import { byText, sorted } from './order.ts';
import { gatherCounts } from './counts.ts';
import { gatherCivilians, gatherRelations, gatherStatements } from './sayings.ts';

/** Order of events and claims changes nothing; days are civil days of each area's zone. */
export const keep = (given: Entrusted): Kept => {
  const input = {
    ...given,
    areas: [...given.areas].sort((a, b) => byText(a.id, b.id)),
    events: [...given.events].sort((a, b) => byText(a.id, b.id)),
    claims: [...given.claims].sort((a, b) => byText(a.report, b.report) || byText(a.claim.id, b.claim.id)),
  };
  const { agreement } = input;
  const zone =
    agreement.inForce.zone ?? agreement.inForce.readings[0] ?? input.areas.find((area) => area.zone)?.zone ?? 'UTC';
  const findings = findBreaches(input, zone);
  const references = new Map<string, string>(
    input.reports.flatMap(({ id, reference }) => (reference === null ? [] : [[id, reference] as const])),
  );
  const refer = (report: string): string => references.get(report) ?? report;
  const ledger = {
    agreement,
    days: keepDays(input, findings, zone),
    counts: gatherCounts(input.claims, refer),
    findings,
    statements: gatherStatements(input.claims, refer),
    relations: gatherRelations(input.claims, refer),
    civilians: gatherCivilians(input.claims, refer),
  };
  return { ledger, refusals: missing(input, zone) };
};

/** What was recorded and cannot be used, with what to do about it. */
const missing = ({ agreement, areas, observers }: Entrusted, zone: string): Refusal[] => {
  const { id, terms, zones } = agreement;
  const remedy = 'Record it again with IANA zones such as Asia/Damascus.';
  const unread =
    readForce(agreement, zone).length > 0
      ? []
      : [refuse('date-invalid', id, 'The hour of force cannot be read in any zone named.', remedy)];
  const unzoned = areas
    .filter((area) => area.zone !== undefined && offsetAt(area.zone, 0) === null)
    .map((area) => refuse('date-invalid', area.id, `No such civil zone: ${area.zone ?? ''}.`, remedy));
  const undrawn = terms
    .filter((term) => term.zone !== null && !zones.some((one) => one.id === term.zone))
    .map((term) =>
      refuse(
        'reference-unknown',
        `${id}/${term.id}`,
        `Nobody has drawn the zone ${term.zone ?? ''}.`,
        'Record the agreement again with that zone, or with no zone for the term.',
      ),
    );
  const unplaced = sorted(
    observers.filter(({ area }) => !areas.some((one) => one.id === area)).map(({ area }) => area),
  ).map((area) =>
    refuse('reference-unknown', area, 'Somebody is rostered for an area that nobody recorded.', 'Record the area.'),
  );
  return [...unread, ...unzoned, ...undrawn, ...unplaced];
};
