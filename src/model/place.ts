/**
 * A place as said, as resolved and as published: three different things.
 * `precision` says how finely the source named it; nothing is ever drawn or measured finer than that.
 */
import { z } from 'zod';
import { PlaceId } from './identity.ts';

export const PlacePrecision = z.enum(['point', 'settlement', 'district', 'province', 'country', 'region']);
export type PlacePrecision = z.infer<typeof PlacePrecision>;

/** As said, with what it was resolved to. `place` null = nobody knows such a place here; lat and lon are then null too. */
export const Where = z.object({
  name: z.string(),
  place: z.string().nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  precision: PlacePrecision,
  /** Other places that bear the name, best first, each with a score between 0 and 1. */
  alternatives: z.array(z.object({ place: z.string(), name: z.string(), score: z.number() })).optional(),
});
export type Where = Readonly<z.infer<typeof Where>>;

/** Radius in km within which the true point may lie, by precision: for likeness and for "undetermined" (house rule). */
export const UNCERTAINTY_KM: Readonly<Record<PlacePrecision, number>> = {
  point: 0.5,
  settlement: 3,
  district: 20,
  region: 30,
  province: 60,
  country: 400,
};

/** Coarsest first. */
const COARSENESS: readonly PlacePrecision[] = ['country', 'province', 'region', 'district', 'settlement', 'point'];
export const coarser = (a: PlacePrecision, b: PlacePrecision): PlacePrecision =>
  COARSENESS.indexOf(a) <= COARSENESS.indexOf(b) ? a : b;

const EARTH_KM = 6371.0088;
/** Great-circle distance in km (haversine, mean radius; reference values in standards §4.8). */
export const distanceKm = (latA: number, lonA: number, latB: number, lonB: number): number => {
  const rad = Math.PI / 180;
  const dLat = (latB - latA) * rad;
  const dLon = (lonB - lonA) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(latA * rad) * Math.cos(latB * rad) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
};

const Position = z.tuple([z.number(), z.number()]).rest(z.number());
/** RFC 7946 geometries that zones and areas are drawn with: lon, lat. */
export const Geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(Position).min(4)).min(1) }),
  z.object({ type: z.literal('LineString'), coordinates: z.array(Position).min(2) }),
]);
export type Geometry = Readonly<z.infer<typeof Geometry>>;

/** A place that a person of the desk recorded (`record place`). */
export const PlaceRecord = z.object({
  id: PlaceId,
  names: z.record(z.string(), z.array(z.string())),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  precision: PlacePrecision,
  within: z.string().nullable().default(null),
});
export type PlaceRecord = Readonly<z.infer<typeof PlaceRecord>>;
