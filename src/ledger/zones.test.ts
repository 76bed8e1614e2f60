/** Edges within a metre, the antimeridian, bands and holes. */
import { describe, expect, it } from 'vitest';
import { box } from '../../test/ledger-by-hand.ts';
import { sideOfBand, sideOfPolygon } from './sphere.ts';
import type { LonLat } from './sphere.ts';
import { insideOutline } from './zones.ts';

const ring = (west: number, south: number, east: number, north: number): LonLat[] =>
  box(west, south, east, north).map(([lon = 0, lat = 0]) => [lon, lat]);
/** A metre in degrees of latitude. */
const METRE = 1 / 111_195;

describe('polygons', () => {
  const square = [ring(36, 35, 37, 36)];
  it('half a metre outside the edge is inside, three metres are not', () => {
    expect(sideOfPolygon([36, 35 - METRE / 2], square).inside).toBe(true);
    expect(sideOfPolygon([36 - METRE / 2, 35.5], square).inside).toBe(true);
    expect(sideOfPolygon([36.001, 35 - 6 * METRE], square).inside).toBe(false);
    expect(sideOfPolygon([36 - 4 * METRE, 35.5], square).inside).toBe(false);
  });
  it('a zone across the antimeridian holds both sides of it and not the rest of the world', () => {
    const pacific = [ring(179, -1, -179, 1)];
    expect(sideOfPolygon([179.5, 0], pacific).inside).toBe(true);
    expect(sideOfPolygon([-179.5, 0], pacific).inside).toBe(true);
    expect(sideOfPolygon([178, 0], pacific).inside).toBe(false);
    expect(sideOfPolygon([0, 0], pacific).inside).toBe(false);
  });
  it('a hole is outside', () => {
    const holed = [ring(36, 35, 37, 36), ring(36.4, 35.4, 36.6, 35.6)];
    expect(sideOfPolygon([36.5, 35.5], holed).inside).toBe(false);
    expect(sideOfPolygon([36.2, 35.5], holed).inside).toBe(true);
  });
});

describe('bands', () => {
  const equator: LonLat[] = [
    [179.9, 0],
    [-179.9, 0],
  ];
  it.each([
    [[180, 5.9 / 111.195], true],
    [[180, 6.1 / 111.195], false],
    [[-179.95, 0], true],
    [[179, 0], false],
  ] as const)('%j of a six-kilometre band across the antimeridian: %s', (point, inside) => {
    expect(sideOfBand(point, equator, 6).inside).toBe(inside);
  });
});

it('a place that nobody could find is undetermined, never outside', () => {
  const nowhere = { name: 'x', place: null, lat: null, lon: null, precision: 'settlement' } as const;
  const geometry = {
    type: 'Polygon' as const,
    coordinates: [ring(36, 35, 37, 36).map(([lon, lat]) => [lon, lat] as [number, number])],
  };
  expect(insideOutline(nowhere, { geometry, bufferKm: 0 }, [])).toBe('undetermined');
});
