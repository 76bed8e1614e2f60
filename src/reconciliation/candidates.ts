/**
 * Which pairs are worth comparing: claims that share a day (or its neighbour) and a square of the map, or whose place is too
 * wide for a square. Near-linear where events are spread; defined per pair, so adding a claim never removes a candidate.
 */
import { UNCERTAINTY_KM } from '../model/index.ts';
import { byText } from './order.ts';
import type { Telling } from './tellings.ts';
import { daysOf, lengthOf } from './windows.ts';

/** Degrees; about 55 km north to south. */
const SQUARE = 0.5;
const ANYWHERE = '*';
/** Acts told for longer than this are listed by month instead of by day. */
const LONG = 45 * 1440;

export type Pair = readonly [Telling, Telling];

export const findCandidates = (tellings: readonly Telling[]): Pair[] => {
  const days = new Map<string, Map<string, Telling[]>>();
  for (const telling of tellings)
    for (const day of daysFor(telling)) {
      const squares = days.get(day) ?? new Map<string, Telling[]>();
      days.set(day, squares);
      for (const square of squaresFor(telling)) squares.set(square, [...(squares.get(square) ?? []), telling]);
    }
  const pairs = new Map<string, Pair>();
  const put = (a: Telling, b: Telling): void => {
    if (a.id === b.id) return;
    const pair: Pair = a.id < b.id ? [a, b] : [b, a];
    pairs.set(`${pair[0].id}${pair[1].id}`, pair);
  };
  for (const squares of days.values()) {
    const wide = squares.get(ANYWHERE) ?? [];
    for (const [square, here] of squares)
      for (const [at, one] of here.entries()) {
        for (const other of here.slice(at + 1)) put(one, other);
        if (square !== ANYWHERE) for (const other of wide) put(one, other);
      }
  }
  return [...pairs].sort(([a], [b]) => byText(a, b)).map(([, pair]) => pair);
};

const daysFor = ({ window }: Telling): string[] => {
  if (window === null) return ['no day'];
  // The night reaches into the neighbouring dates.
  if (lengthOf(window) <= LONG) return daysOf({ ...window, from: window.from - 720, to: window.to + 720 }).map(String);
  return daysOf(window)
    .filter((day, at) => at === 0 || day % 15 === 0)
    .map(String);
};

const squaresFor = ({ claim }: Telling): string[] => {
  const squares = new Set<string>();
  for (const { lat, lon, precision } of claim.where) {
    if (lat === null || lon === null || UNCERTAINTY_KM[precision] > UNCERTAINTY_KM.region) return [ANYWHERE];
    const reach = (UNCERTAINTY_KM[precision] * 1.5 + 5) / 111;
    const reachEast = reach / Math.max(0.2, Math.cos((lat * Math.PI) / 180));
    for (let y = Math.floor((lat - reach) / SQUARE); y <= Math.floor((lat + reach) / SQUARE); y++)
      for (let x = Math.floor((lon - reachEast) / SQUARE); x <= Math.floor((lon + reachEast) / SQUARE); x++)
        squares.add(`${y},${x}`);
  }
  return squares.size > 0 ? [...squares] : [ANYWHERE];
};
