/** When and where, from several claims: the narrowest stated time, the finest named place; ties by how many name it. */
import { UNCERTAINTY_KM, isoLocal, offsetAt, parseIso, utcMinutesIn } from '../model/index.ts';
import type { TimePrecision, Where } from '../model/index.ts';
import { leastBy } from './order.ts';
import type { Telling } from './tellings.ts';
import { lengthOf } from './windows.ts';
import type { Window } from './windows.ts';

export type EventTime = Readonly<{
  from: string | null;
  to: string | null;
  precision: TimePrecision;
  zoneBasis: string | null;
  window: Window | null;
}>;

export const chooseTime = (tellings: readonly Telling[], zone: string | undefined): EventTime => {
  const told = tellings.filter(({ claim }) => claim.when !== null && (claim.when.from ?? claim.when.to) !== null);
  const stated = told.filter(({ window }) => window !== null && !window.open);
  const backing = (one: Telling): number =>
    stated.filter(({ window }) => window?.from === one.window?.from && window?.to === one.window?.to).length;
  const chosen = leastBy(
    stated.length > 0 ? stated : told,
    ({ window }) => (window ? lengthOf(window) : Number.MAX_SAFE_INTEGER),
    (one) => -backing(one),
    ({ window }) => window?.from ?? 0,
    ({ id }) => id,
  );
  const when = chosen?.claim.when;
  if (!chosen || !when) return { from: null, to: null, precision: 'unknown', zoneBasis: null, window: null };
  const assumed = [when.from, when.to].some((iso) => iso !== null && needsZone(iso)) && zone !== undefined;
  return {
    from: when.from === null ? null : withOffset(when.from, when.zone ?? zone),
    to: when.to === null ? null : withOffset(when.to, when.zone ?? zone),
    precision: when.precision,
    zoneBasis: when.zoneBasis ?? (assumed && when.zone === null ? 'assumed: civil time of the place' : null),
    window: chosen.window,
  };
};

const needsZone = (iso: string): boolean => {
  const parts = parseIso(iso);
  return parts !== null && parts.minutes !== null && parts.offset === null;
};

const withOffset = (iso: string, zone: string | undefined): string => {
  if (zone === undefined || !needsZone(iso)) return iso;
  const utc = utcMinutesIn(iso, zone);
  const offset = utc === null ? null : offsetAt(zone, utc);
  return utc === null || offset === null ? iso : isoLocal(utc, offset);
};

export const choosePlace = (tellings: readonly Telling[]): Where | null => {
  const places = tellings.flatMap(({ claim }) => claim.where);
  const keyOf = ({ place, name }: Where): string => place ?? name;
  const chosen = leastBy(
    places,
    ({ lat }) => (lat === null ? 1 : 0),
    ({ precision }) => UNCERTAINTY_KM[precision],
    (where) => -places.filter((other) => keyOf(other) === keyOf(where)).length,
    keyOf,
    ({ name }) => name,
  );
  return chosen ?? null;
};
