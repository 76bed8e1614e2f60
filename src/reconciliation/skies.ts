/**
 * A sky in which nobody flew, held against the air strikes told of it: "no warplanes over the town all day" speaks against
 * a raid there that day. It counts where it covers the act: the whole place, and (house rule) most of the act's own time.
 */
import { UNCERTAINTY_KM, distanceKm } from '../model/index.ts';
import type { Claim, Where } from '../model/index.ts';
import { plainName } from './names.ts';
import { isIndependent } from './origins.ts';
import type { Telling } from './tellings.ts';
import { lengthOf } from './windows.ts';
import type { Window } from './windows.ts';

const DAY = 1440;
/** Two towns this near share a sky. Kilometres. */
const NEAR = 5;

export const tellsOfQuietSky = ({ kind, type, polarity, modality, extent, degree }: Claim): boolean =>
  kind === 'condition' &&
  ((type === 'airspace-quiet' && polarity === 'affirmed') || (type === 'airspace-active' && polarity === 'negated')) &&
  (modality === 'reported' || modality === 'alleged') &&
  (extent === null || extent === 'all' || extent === 'none') &&
  (degree === null || degree === 'full');

/** Does this quiet stand against that strike? Only on the word of somebody else who could know. */
export const standsAgainstStrike = (quiet: Telling, strike: Telling): boolean =>
  strike.claim.type === 'air-drone-strike' &&
  !(byDrone(strike.claim) && !byDrone(quiet.claim)) &&
  isIndependent(quiet.origins.act) &&
  quiet.origins.act !== strike.origins.act &&
  coversTime(quietHours(quiet), strike.window) &&
  quiet.claim.where.some((sky) => strike.claim.where.some((place) => coversPlace(sky, place)));

/** Who saw no warplanes need not have looked for drones. */
const byDrone = ({ means }: Claim): boolean => means.some(({ code, name }) => /drone|uav/i.test(`${code} ${name}`));

/** Without a time of its own, the quiet is that of the day on which it was told, up to the telling. */
const quietHours = ({ claim, window, asserted }: Telling): Window | null => {
  if (claim.when !== null && claim.when.from !== null) return window;
  if (claim.when !== null && claim.when.to !== null) return null;
  return asserted && { from: Math.floor(asserted.from / DAY) * DAY, to: asserted.to, open: false };
};

const coversTime = (quiet: Window | null, act: Window | null): boolean => {
  if (quiet === null || act === null || act.open) return false;
  const shared = Math.min(quiet.to, act.to) - Math.max(quiet.from, act.from);
  return shared > 0 && shared * 2 >= lengthOf(act);
};

const coversPlace = (sky: Where, place: Where): boolean => {
  if (sky.place !== null && sky.place === place.place) return true;
  if (plainName(sky.name) === plainName(place.name) && UNCERTAINTY_KM[place.precision] <= UNCERTAINTY_KM[sky.precision])
    return true;
  if (sky.lat === null || sky.lon === null || place.lat === null || place.lon === null) return false;
  return (
    UNCERTAINTY_KM[place.precision] <= UNCERTAINTY_KM[sky.precision] &&
    distanceKm(sky.lat, sky.lon, place.lat, place.lon) <= UNCERTAINTY_KM[sky.precision] + NEAR
  );
};
