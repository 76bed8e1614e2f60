/** What publication is given of an open observatory: the memory and what was derived from it, as one record. */
import type { KnownRecord } from '../publication/index.ts';
import { partiesOf, type Derived, type Memory } from '../store/index.ts';
import type { Observatory } from './observatory.ts';

export const knownRecord = (
  observatory: Observatory,
  memory: Memory,
  { reconciled, ledgers }: Derived,
): KnownRecord => ({
  reports: [...memory.reports.values()],
  texts: memory.texts,
  sources: [...memory.sources.values()],
  parties: partiesOf(memory, observatory.parties()),
  claims: reconciled.claims,
  events: reconciled.events,
  ledgers,
  areas: [...memory.areas.values()],
  observers: memory.observers,
  assessments: memory.assessments,
  decisions: memory.decisions,
});
