/**
 * The record as a set: put in one order before anything is computed, so that no step can depend on the order of arrival.
 * What is recorded twice under one id counts once: the copy that comes first as text.
 */
import type { Decision } from '../model/index.ts';
import { asText, inOrderOfDecision } from './decisions.ts';
import { byText, sorted } from './order.ts';
import type { Recorded } from './recorded.ts';

export const arrange = (recorded: Recorded): Recorded => ({
  ...recorded,
  reports: once(recorded.reports, ({ id }) => id),
  claims: once(recorded.claims, ({ claim }) => claim.id),
  sources: once(recorded.sources, ({ id }) => id),
  parties: once(recorded.parties, ({ id }) => id),
  decisions: inOrderOfDecision(onceAlike(recorded.decisions)),
  earlier: once(
    recorded.earlier.map(({ event, claims }) => ({ event, claims: sorted(claims) as typeof claims })),
    ({ event }) => event,
  ),
});

const once = <Item extends object>(items: readonly Item[], idOf: (item: Item) => string): Item[] => {
  const byId = new Map<string, Item>();
  for (const item of items) {
    const id = idOf(item);
    const known = byId.get(id);
    if (known === undefined || (known !== item && asText(item) < asText(known))) byId.set(id, item);
  }
  return [...byId].sort(([a], [b]) => byText(a, b)).map(([, item]) => item);
};

/** A decision has no id: two that are the same in every word are one. */
const onceAlike = (decisions: readonly Decision[]): Decision[] => once(decisions, asText);
