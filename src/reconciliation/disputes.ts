/**
 * Denials, negated acts and quiet skies brought to the event they speak against: by link, else by likeness where they have a
 * time and a place of their own; a quiet sky speaks against the air strikes it covers. A denial that neither is linked nor
 * fits one bombing alone denies nothing.
 */
import type { ClaimId, EventId } from '../model/index.ts';
import { likenessOf } from './likeness.ts';
import { compareBy } from './order.ts';
import { standsAgainstStrike, tellsOfQuietSky } from './skies.ts';
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
    const found = linked.length > 0 ? linked : findOpposed(telling, events, byId);
    for (const event of new Set(found)) attached.set(event, [...(attached.get(event) ?? []), telling]);
  }
  for (const list of attached.values()) list.sort((a, b) => compareBy(a, b, [({ id }) => id]));
  return attached;
};

type Events = Parameters<typeof attachDisputes>[0];

const findOpposed = (telling: Telling, events: Events, byId: ReadonlyMap<ClaimId, Telling>): EventId[] => {
  const opposed = (against: (other: Telling) => boolean): EventId[] =>
    events.flatMap(({ event, claims }) =>
      claims.some((id) => {
        const other = byId.get(id);
        return other !== undefined && against(other);
      })
        ? [event]
        : [],
    );
  const { claim, window } = telling;
  if (tellsOfQuietSky(claim)) {
    const struck = opposed((other) => standsAgainstStrike(telling, other));
    // A voice that tells of the strike itself does not mean that one when it speaks of quiet.
    const told = opposed((other) => other.origins.act === telling.origins.act);
    return struck.filter((event) => !told.includes(event));
  }
  if (claim.where.length === 0 || window === null || window.open) return [];
  const alike = (other: Telling): boolean => (likenessOf(telling, other)?.score ?? 0) >= AGAINST;
  if (claim.kind === 'event') return opposed(alike);
  // A denial prints no kind of act: it is taken for the only bombing of its place and day, if there is just one.
  const bombings = opposed((other) => BOMBING.has(other.claim.type) && alike(other));
  return bombings.length === 1 ? bombings : [];
};

const BOMBING: ReadonlySet<string> = new Set(['air-drone-strike', 'shelling-artillery-missile-attack']);
