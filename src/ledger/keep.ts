/** The ledger of one agreement: findings, then the state of each day, then what was counted and said. */
import { refuse } from '../model/index.ts';
import { keepDays } from './days.ts';
import { findBreaches } from './findings.ts';
import type { Entrusted, Kept } from './kept.ts';
import { readForce } from './force.ts';
import { byText } from './order.ts';
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
  const unread = readForce(agreement, zone).length === 0;
  const remedy = 'Record the agreement again with IANA zones such as Asia/Damascus.';
  return {
    ledger,
    refusals: unread
      ? [refuse('date-invalid', agreement.id, 'the hour of force cannot be read in any zone named', remedy)]
      : [],
  };
};
