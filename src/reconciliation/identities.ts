/**
 * Names of events that survive: a group inherits the id of which it holds most claims (tie: the smallest id), an id goes to
 * the group that holds most of its claims (so after a split the larger part keeps it), ids that lost their group redirect.
 * A new id is derived from the smallest claim id, so that from scratch the same record gives the same ids.
 */
import { eventIdOf } from '../model/index.ts';
import type { Assignment, ClaimId, EventId } from '../model/index.ts';
import { sha256, utf8 } from '../proof/index.ts';
import { byText, compareBy } from './order.ts';

export type Named = Readonly<{ event: EventId; claims: readonly ClaimId[] }>;

export const nameGroups = (
  groups: readonly (readonly ClaimId[])[],
  earlier: readonly Assignment[],
): { named: Named[]; redirects: { from: EventId; to: EventId }[] } => {
  const groupOf = new Map<string, number>();
  for (const [at, claims] of groups.entries()) for (const claim of claims) groupOf.set(claim, at);
  const overlaps: { event: EventId; group: number; shared: number; least: string }[] = [];
  for (const { event, claims } of earlier) {
    const shared = new Map<number, number>();
    for (const claim of new Set(claims)) {
      const at = groupOf.get(claim);
      if (at !== undefined) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    for (const [group, count] of shared)
      overlaps.push({ event, group, shared: count, least: leastOf(groups[group] ?? []) });
  }
  overlaps.sort((a, b) => compareBy(a, b, [(one) => -one.shared, (one) => one.event, (one) => one.least]));
  const idOf = new Map<number, EventId>();
  const taken = new Set<string>();
  for (const { event, group } of overlaps)
    if (!idOf.has(group) && !taken.has(event)) {
      idOf.set(group, event);
      taken.add(event);
    }
  for (const { event } of earlier) taken.add(event);
  const named = groups.map((claims, at): Named => {
    const event = idOf.get(at) ?? freshId(leastOf(claims), taken);
    taken.add(event);
    idOf.set(at, event);
    return { event, claims: [...claims].sort(byText) };
  });
  const kept = new Set(named.map(({ event }) => event));
  const redirects = new Map<EventId, EventId>();
  for (const { event, group } of overlaps) {
    const to = idOf.get(group);
    if (!kept.has(event) && !redirects.has(event) && to !== undefined) redirects.set(event, to);
  }
  return {
    named,
    redirects: [...redirects].sort(([a], [b]) => byText(a, b)).map(([from, to]) => ({ from, to })),
  };
};

const leastOf = (claims: readonly string[]): string => [...claims].sort(byText)[0] ?? '';

/** An id never used for another event: derived again with a step where the plain one is taken. */
const freshId = (least: string, taken: ReadonlySet<string>): EventId => {
  for (let step = 0; ; step++) {
    const event = eventIdOf(sha256(utf8(`bestand event ${least}${step === 0 ? '' : ` ${step}`}`)));
    if (!taken.has(event)) return event;
  }
};
