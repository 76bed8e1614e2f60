/** The country in which a place lies, by its coordinates on the base map (Natural Earth, 1:50 million). */
import { createRequire } from 'node:module';
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';

const world = createRequire(import.meta.url)('world-atlas/countries-50m.json');
const shapes = feature(world, world.objects.countries).features;
const known = new Map();

/** @param {{ lat?: number | null, lon?: number | null }} place @returns {string | null} English name */
export const countryOf = ({ lat, lon }) => {
  if (lat === null || lat === undefined || lon === null || lon === undefined) return null;
  const key = `${lat},${lon}`;
  if (!known.has(key)) known.set(key, shapes.find((shape) => geoContains(shape, [lon, lat]))?.properties.name ?? null);
  return known.get(key);
};
