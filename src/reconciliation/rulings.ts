/**
 * What people decided about events: merges, splits, levels, review. An event is found again by the claims it held: in the
 * assignments of an earlier run, else as the person saw it, else by the id this run would give. Replayed in order of decision.
 */
import { Level } from '../model/index.ts';
import type { Assignment, ClaimId, Decision, EventId, Levels, Review } from '../model/index.ts';
import { inOrderOfDecision, isObject } from './decisions.ts';
import { nameGroups } from './identities.ts';
import { byText } from './order.ts';

type Claims = readonly ClaimId[];

/** Finds the claims that an event id stood for. */
export type Recall = (decision: Decision, id: string) => Claims;

export const recallBy = (groups: readonly Claims[], earlier: readonly Assignment[]): Recall => {
  const assigned = new Map<string, Claims>(earlier.map(({ event, claims }) => [event, claims]));
  const fresh = new Map<string, Claims>(nameGroups(groups, []).named.map(({ event, claims }) => [event, claims]));
  return (decision, id) => assigned.get(id) ?? seenClaims(decision, id) ?? fresh.get(id) ?? [];
};

const seenClaims = (decision: Decision, id: string): Claims | undefined => {
  if (!isObject(decision.was)) return undefined;
  const events: readonly unknown[] = Array.isArray(decision.was['events']) ? decision.was['events'] : [decision.was];
  const seen = events.find(
    (event) => isObject(event) && (event['id'] === id || (events.length === 1 && id === decision.id)),
  );
  return isObject(seen) && Array.isArray(seen['claims']) ? idsIn(seen['claims']) : undefined;
};

/** Ids out of a list of ids or of objects with an id. */
const idsIn = (list: readonly unknown[]): ClaimId[] =>
  list.flatMap((one) =>
    typeof one === 'string' ? [one] : isObject(one) && typeof one['id'] === 'string' ? [one['id']] : [],
  ) as ClaimId[];

/** The group that holds most of these claims; ties by smallest claim id. -1 = none holds any. */
const homeOf = (claims: Claims, groups: readonly Claims[]): number => {
  const wanted = new Set(claims);
  let best = { at: -1, held: 0, least: '' };
  for (const [at, group] of groups.entries()) {
    const held = group.filter((id) => wanted.has(id)).length;
    const least = [...group].sort(byText)[0] ?? '';
    if (held > best.held || (held > 0 && held === best.held && least < best.least)) best = { at, held, least };
  }
  return best.at;
};

export const mergeAndSplit = (
  groups: readonly Claims[],
  decisions: readonly Decision[],
  recall: Recall,
  closest: (claim: ClaimId, parts: readonly Claims[]) => number,
): { groups: Claims[]; orphaned: Decision[] } => {
  let now: Claims[] = groups.map((group) => [...group]);
  const orphaned: Decision[] = [];
  for (const decision of inOrderOfDecision(decisions)) {
    if (decision.on !== 'event') continue;
    if (decision.verdict === 'merge') {
      const ids = [
        decision.id,
        ...(typeof decision.to === 'string' ? [decision.to] : Array.isArray(decision.to) ? idsIn(decision.to) : []),
      ];
      const homes = ids.map((id) => homeOf(recall(decision, id), now));
      if (homes.includes(-1)) orphaned.push(decision);
      else now = mergeAt(now, new Set(homes));
    } else if (decision.verdict === 'split') {
      const at = homeOf(recall(decision, decision.id), now);
      const parts = partsOf(decision.to).map((part) => part.filter((id) => now[at]?.includes(id)));
      if (at < 0 || parts.every((part) => part.length === 0)) orphaned.push(decision);
      else now = splitAt(now, at, parts, closest);
    }
  }
  return {
    groups: now.map((group) => [...group].sort(byText)).sort((a, b) => byText(a[0] ?? '', b[0] ?? '')),
    orphaned,
  };
};

const mergeAt = (groups: readonly Claims[], homes: ReadonlySet<number>): Claims[] => [
  ...groups.filter((_, at) => !homes.has(at)),
  groups.filter((_, at) => homes.has(at)).flat(),
];

/** `[ids]` takes these claims out; `[[ids], [ids]]` names every part. */
const partsOf = (to: unknown): Claims[] => {
  const list =
    isObject(to) && Array.isArray(to['parts'])
      ? to['parts']
      : isObject(to) && Array.isArray(to['claims'])
        ? to['claims']
        : to;
  if (!Array.isArray(list)) return [];
  return list.some(Array.isArray) ? list.filter(Array.isArray).map(idsIn) : [idsIn(list)];
};

/** Claims that came after the decision go to the part they are most like. One part named: the rest stays together. */
const splitAt = (
  groups: readonly Claims[],
  at: number,
  parts: readonly Claims[],
  closest: (claim: ClaimId, parts: readonly Claims[]) => number,
): Claims[] => {
  const named = new Set(parts.flat());
  const rest = (groups[at] ?? []).filter((id) => !named.has(id));
  const others = groups.filter((_, other) => other !== at);
  if (parts.length < 2) return [...others, ...parts, rest].filter((group) => group.length > 0);
  const grown = parts.map((part) => [...part]);
  for (const claim of rest) grown[closest(claim, parts)]?.push(claim);
  return [...others, ...grown].filter((group) => group.length > 0);
};

export type Ruling = Readonly<{ levels: Partial<Levels>; review: Review | null }>;

/** Levels and review that people set on an event (`verify` with `to`: a level, or levels by element). */
export const rulingsOn = (
  events: readonly Readonly<{ event: EventId; claims: Claims }>[],
  decisions: readonly Decision[],
  recall: Recall,
): { rulings: ReadonlyMap<EventId, Ruling>; orphaned: Decision[] } => {
  const rulings = new Map<EventId, Ruling>();
  const orphaned: Decision[] = [];
  for (const decision of inOrderOfDecision(decisions)) {
    if (decision.on !== 'event' || decision.verdict === 'merge' || decision.verdict === 'split') continue;
    const direct = events.find(({ event }) => event === decision.id);
    const at = direct
      ? events.indexOf(direct)
      : homeOf(
          recall(decision, decision.id),
          events.map(({ claims }) => claims),
        );
    const event = events[at]?.event;
    if (event === undefined) {
      orphaned.push(decision);
      continue;
    }
    const now = rulings.get(event) ?? { levels: {}, review: null };
    rulings.set(event, rule(decision, now));
  }
  return { rulings, orphaned };
};

const rule = (decision: Decision, now: Ruling): Ruling => {
  switch (decision.verdict) {
    case 'accept':
      return { ...now, review: 'accepted' };
    case 'reject':
      return { ...now, review: 'rejected' };
    case 'withdraw':
      return { levels: {}, review: null };
    case 'verify':
      return { ...now, levels: { ...now.levels, ...levelsIn(decision.to) } };
    default:
      return now;
  }
};

const levelsIn = (to: unknown): Partial<Levels> => {
  if (to === undefined || to === null) return { occurrence: 'verified' };
  const whole = Level.safeParse(isObject(to) ? to['level'] : to);
  if (whole.success && isObject(to) && typeof to['element'] === 'string' && to['element'] in ELEMENTS)
    return { [to['element']]: whole.data };
  if (whole.success) return { occurrence: whole.data };
  if (!isObject(to)) return {};
  const given = Object.keys(ELEMENTS).flatMap((element) => {
    const level = Level.safeParse(to[element]);
    return level.success ? [[element, level.data] as const] : [];
  });
  return Object.fromEntries(given);
};
const ELEMENTS: Readonly<Record<keyof Levels, true>> = {
  occurrence: true,
  timeAndPlace: true,
  harm: true,
  responsibility: true,
};
