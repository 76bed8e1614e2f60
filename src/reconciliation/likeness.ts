/**
 * Do two claims tell of one act? Points for and against, each with its reason, from the two claims alone
 * (so that no other report can change it). Equal numbers are weak evidence; time, place and the act itself come first.
 * Likeness is in thousandths, whole numbers, so that sums do not depend on their order.
 */
import { UNCERTAINTY_KM, distanceKm, isExact, compatible } from '../model/index.ts';
import type { Where } from '../model/index.ts';
import { kinship } from './kinship.ts';
import { isIndependent } from './origins.ts';
import { plainName } from './names.ts';
import type { Telling } from './tellings.ts';
import { gapBetween, lengthOf } from './windows.ts';
import type { Window } from './windows.ts';

/** At or above: one event. */
export const JOIN = 620;
/** At or above, below JOIN: the desk is asked. */
export const SUGGEST = 480;

export type Likeness = Readonly<{ score: number; reasons: readonly string[] }>;
type Point = readonly [points: number, reason: string];
const HOUR = 60;
const DAY = 1440;
/** A night belongs to two dates: acts told for neighbouring days may be one (house rule). */
const NIGHT = 12 * HOUR;

/** Null = cannot be one act (another kind of act, another time, another place). */
export const likenessOf = (a: Telling, b: Telling): Likeness | null => {
  if (a.claim.links.some((link) => link.rel === 'same-act' && link.claim === b.id)) return SAID_TO_BE_ONE;
  if (b.claim.links.some((link) => link.rel === 'same-act' && link.claim === a.id)) return SAID_TO_BE_ONE;
  const parts = [ofType(a, b), ofTime(a.window, b.window), ofPlace(a.claim.where, b.claim.where)];
  if (parts.includes(null)) return null;
  const points = [...parts, ...ofNumbers(a, b), ...ofPeople(a, b), ...ofTelling(a, b)].filter((part) => part !== null);
  const total = points.reduce((sum, [worth]) => sum + worth, 0);
  // Same kind, day and settlement make six points and one event; same kind, day and province make five and a question.
  const score = Math.max(0, Math.min(1000, 100 + total * 100));
  return { score, reasons: points.filter(([worth]) => worth !== 0).map(([, reason]) => reason) };
};

const SAID_TO_BE_ONE: Likeness = { score: 1000, reasons: ['a claim says that it is the same act'] };

const ofType = (a: Telling, b: Telling): Point | null => {
  if (a.claim.type === b.claim.type) return [2, 'the same kind of act'];
  const near = kinship(a.claim.type, b.claim.type);
  return near === 0 ? null : [near, `kinds of act that are told of one another (${a.claim.type}, ${b.claim.type})`];
};

const ofTime = (a: Window | null, b: Window | null): Point | null => {
  if (a === null || b === null) return [0, 'no time given'];
  const gap = gapBetween(a, b);
  const narrow = Math.min(lengthOf(a), lengthOf(b));
  const wide = Math.max(lengthOf(a), lengthOf(b));
  if (gap > 0) {
    // Two clock times of an hour's precision may differ by half a day only where nobody named the zone or the night.
    if (gap > NIGHT || wide < 2 * HOUR) return gap > (wide < 2 * HOUR ? 3 * HOUR : 0) ? null : [-1, 'some hours apart'];
    return [-2, 'the neighbouring day'];
  }
  if (a.open || b.open) return [wide > 31 * DAY ? -1 : 0, 'the time of one is only bounded'];
  if (wide <= 2 * DAY) return narrow < DAY && wide < DAY ? [3, 'the same hours'] : [2, 'the same day'];
  return wide <= 8 * DAY ? [1, 'within the same week'] : [0, 'a wide stretch of time'];
};

const ofPlace = (a: readonly Where[], b: readonly Where[]): Point | null => {
  if (a.length === 0 || b.length === 0) return [0, 'no place given'];
  let best: Point | null = null;
  for (const left of a)
    for (const right of b) {
      const point = ofTwoPlaces(left, right);
      if (point !== null && (best === null || point[0] > best[0])) best = point;
    }
  return best;
};

const ofTwoPlaces = (a: Where, b: Where): Point | null => {
  const wide = Math.max(UNCERTAINTY_KM[a.precision], UNCERTAINTY_KM[b.precision]);
  const fine = wide <= UNCERTAINTY_KM.region;
  if (a.place !== null && a.place === b.place) return [fine ? 2 : 1, `the same place (${a.name})`];
  if (plainName(a.name) === plainName(b.name)) return [fine ? 2 : 1, `a place of the same name (${a.name})`];
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return [0, 'a place nobody could resolve'];
  const apart = distanceKm(a.lat, a.lon, b.lat, b.lon);
  const reach = UNCERTAINTY_KM[a.precision] + UNCERTAINTY_KM[b.precision];
  if (apart > reach * 1.5 + 5) return null;
  if (apart > reach) return [-1, `${Math.round(apart)} km apart`];
  return wide <= UNCERTAINTY_KM.settlement ? [2, 'places side by side'] : [fine ? 1 : 0, 'one place within the other'];
};

const ofNumbers = (a: Telling, b: Telling): Point[] => {
  let equal = 0;
  let clash = false;
  let people = false;
  for (const left of a.claim.harm)
    for (const right of b.claim.harm) {
      if (left.effect !== right.effect || left.unit !== right.unit) continue;
      const opposed = statusClash(left.group.status, right.group.status);
      if (opposed) people = true;
      else if (left.group.actor !== null && left.group.actor === right.group.actor && !compatible(left, right))
        clash = true;
      if (!opposed && isExact(left) && isExact(right) && left.low === right.low && (left.low ?? 0) > 0) equal++;
    }
  const points: Point[] = [];
  if (equal > 0) points.push([Math.min(equal, 2), equal > 1 ? 'several equal figures' : 'an equal figure']);
  if (clash && equal === 0) points.push([-1, 'figures of the same group differ']);
  if (people && equal === 0) points.push([-2, 'civilians in the one, combatants in the other']);
  return points;
};

const statusClash = (a: string, b: string): boolean =>
  (a === 'combatant' && (b === 'civilian' || b === 'presumed-civilian')) ||
  (b === 'combatant' && (a === 'civilian' || a === 'presumed-civilian'));

const ofPeople = (a: Telling, b: Telling): Point[] => {
  const actors = (telling: Telling): Set<string> =>
    new Set(
      [...telling.claim.participants, ...telling.claim.harm.map((harm) => harm.group)].flatMap(
        (one) => one.actor ?? [],
      ),
    );
  const [left, right] = [actors(a), actors(b)];
  const shared = [...left].filter((actor) => right.has(actor));
  if (shared.length > 0) return [[shared.length > 1 ? 2 : 1, 'the same parties']];
  return left.size > 0 && right.size > 0 ? [[-1, 'other parties']] : [];
};

const ofTelling = (a: Telling, b: Telling): Point[] => {
  const points: Point[] = [];
  if (a.origins.toll === b.origins.toll && isIndependent(a.origins.toll)) points.push([1, 'on the same word']);
  const quote = (telling: Telling): string => plainName(telling.claim.evidence.map((one) => one.quote).join(' '));
  if (quote(a) === quote(b)) points.push([3, 'told in the same words']);
  // A report tells one act once in one voice: what it tells twice is mostly two acts.
  else if (a.report === b.report && a.origins.act === b.origins.act) points.push([-2, 'told apart by one report']);
  return points;
};
