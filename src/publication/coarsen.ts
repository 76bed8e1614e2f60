/**
 * Where a thing may be shown. A published place is never finer than its class; the shift is keyed and stable, so that
 * publishing again, or many times, does not average out to the true point (geomasking, donut of 500–2,000 m).
 */
import type { PlacePrecision, Where } from '../model/index.ts';
import type { PublicIds } from './public-ids.ts';
import type { PublicPlace } from './public-record.ts';

/** Decimals of a degree that are printed: 0.01 is about 1 km, 0.1 about 10 km. */
const DECIMALS: Readonly<Record<PlacePrecision, number>> = {
  point: 2,
  settlement: 2,
  district: 1,
  region: 1,
  province: 1,
  country: 0,
};
/** Size in degrees of the cell in which a withheld position is lost: about 55 by 45 km in the Levant. */
const CELL = 0.5;
/** Km from the middle of such a cell within which the true point lies, at any latitude where people live. */
export const WITHHELD_KM = 40;
const KM_PER_DEGREE = 111.195;

const round = (value: number, decimals: number): number => {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale + 0;
};

const fraction = (bytes: Uint8Array, at: number): number =>
  (((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)) / 0x1000000;

/** A point moved by 500–2,000 m, always the same way for the same point. */
const masked = (lat: number, lon: number, ids: PublicIds): { lat: number; lon: number } => {
  const seed = ids.bytes('mask', `${lat.toFixed(4)},${lon.toFixed(4)}`);
  const km = Math.sqrt(fraction(seed, 0) * (2 ** 2 - 0.5 ** 2) + 0.5 ** 2);
  const angle = 2 * Math.PI * fraction(seed, 3);
  const north = (km * Math.cos(angle)) / KM_PER_DEGREE;
  const east = (km * Math.sin(angle)) / (KM_PER_DEGREE * Math.max(0.2, Math.cos((lat * Math.PI) / 180)));
  return { lat: lat + north, lon: lon + east };
};

/** The place of a public claim: as printed, to the precision of its class. */
export const publishedPlace = (where: Where, ids: PublicIds): PublicPlace => {
  const { name, lat, lon, precision } = where;
  const asPrinted = { name, names: null, precision, coarsened: null };
  if (lat === null || lon === null) return { ...asPrinted, lat: null, lon: null };
  if (precision === 'point') {
    const moved = masked(lat, lon, ids);
    return {
      ...asPrinted,
      lat: round(moved.lat, 2),
      lon: round(moved.lon, 2),
      precision: 'settlement',
      coarsened: 'precision',
    };
  }
  const decimals = DECIMALS[precision];
  return { ...asPrinted, lat: round(lat, decimals), lon: round(lon, decimals) };
};

/** A place of which only the surroundings may be known: the middle of a wide cell, under the name of the area. */
export const withheldPlace = (
  where: Where,
  area: Readonly<Record<string, string>> | null,
  why: 'facility' | 'field',
  ids: PublicIds,
): PublicPlace => {
  // The grid itself is shifted by the key: nobody outside knows where its lines run.
  const seed = ids.bytes('grid', 'origin');
  const cell = (value: number, shift: number): number =>
    round((Math.floor((value - shift * CELL) / CELL) + 0.5 + shift) * CELL, 2);
  const wide = where.precision === 'country' || where.precision === 'province';
  return {
    name: wide ? where.name : (area?.['en'] ?? Object.values(area ?? {})[0] ?? ''),
    names: wide ? null : area,
    lat: where.lat === null ? null : cell(where.lat, fraction(seed, 0)),
    lon: where.lon === null ? null : cell(where.lon, fraction(seed, 3)),
    precision: where.precision === 'country' ? 'country' : 'province',
    coarsened: why,
  };
};
