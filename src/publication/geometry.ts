/**
 * Recorded outlines as d3-geo takes them: it walks spheres, where a ring wound the other way is the rest of the world.
 * People draw rings either way; the smaller side is always meant.
 */
import { geoArea } from 'd3-geo';
import type { Geometry } from '../model/index.ts';

type Ring = [number, number][];
export type Shape = { type: 'Polygon'; coordinates: Ring[] };

const ringOf = (positions: readonly (readonly number[])[]): Ring => positions.map(([lon = 0, lat = 0]) => [lon, lat]);

/** The polygon wound so that its inside is the smaller side. */
export const polygonOf = (geometry: Extract<Geometry, { type: 'Polygon' }>): Shape => {
  const shape: Shape = { type: 'Polygon', coordinates: geometry.coordinates.map(ringOf) };
  if (geoArea(shape) <= 2 * Math.PI) return shape;
  return { type: 'Polygon', coordinates: shape.coordinates.map((ring) => [...ring].reverse()) };
};
