/**
 * Denials and negated acts found the event they speak against: by link, else (for an act said not to have happened, with a
 * time and a place of its own) by likeness. A denial without a link that names no act denies nothing.
 */
import type { ClaimId, EventId } from '../model/index.ts';
import { likenessOf } from './likeness.ts';
import { compareBy } from './order.ts';
import type { Telling } from './tellings.ts';

/** Same kind and day within the place is enough to stand against an act (house rule). */
const AGAINST = 500;

export const attachDisputes = (
  events: readonly Readonly<{ event: EventId; claims: readonly ClaimId[] }>[],
  disputing: readonly Telling[],
  byId: ReadonlyMap<ClaimId, Telling>,
): ReadonlyMap<EventId, Telling[]> => {
  const attached = new Map<EventId, Telling[]>();
  const eventOf = new Map<string, EventId>();
  for (const { event, claims } of events) for (const claim of claims) eventOf.set(claim, event);
  for (const telling of disputing) {
    const linked = telling.claim.links.flatMap(({ rel, claim }) =>
      rel === 'denies' || rel === 'answers' || rel === 'corrects' ? (eventOf.get(claim ?? '') ?? []) : [],
    );
    const found = linked.length > 0 ? linked : standsAgainst(telling) ? alike(telling, events, byId) : [];
    for (const event of new Set(found)) attached.set(event, [...(attached.get(event) ?? []), telling]);
  }
  for (const list of attached.values()) list.sort((a, b) => compareBy(a, b, [({ id }) => id]));
  return attached;
};

const standsAgainst = ({ claim, window }: Telling): boolean =>
  claim.kind === 'event' && claim.where.length > 0 && window !== null && !window.open;

const alike = (
  telling: Telling,
  events: readonly Readonly<{ event: EventId; claims: readonly ClaimId[] }>[],
  byId: ReadonlyMap<ClaimId, Telling>,
): EventId[] =>
  events.flatMap(({ event, claims }) =>
    claims.some((id) => {
      const other = byId.get(id);
      return other !== undefined && (likenessOf(telling, other)?.score ?? 0) >= AGAINST;
    })
      ? [event]
      : [],
  );
