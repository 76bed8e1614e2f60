/** Which part of the world a map shows, and where on the sheet a point falls. */
import { geoMercator } from 'd3-geo';
import type { Basemap, Outline } from './basemap.ts';

export type Box = readonly [west: number, south: number, east: number, north: number];
export type MapFrame = Readonly<{
  box: Box;
  width: number;
  height: number;
  /** x, y on the sheet, in tenths. */
  at: (lon: number, lat: number) => readonly [number, number];
  /** Sheet units per km at the middle of the map. */
  perKm: number;
  outlines: readonly Outline[];
  towns: readonly Readonly<{ names: Readonly<Record<string, string>>; lon: number; lat: number }>[];
}>;

const SHEET = { width: 720, height: 560 } as const;
const EARTH_KM_PER_DEGREE = 111.195;
/** Least width in degrees of what is shown: a lone point still has its surroundings. */
const LEAST = 2.2;
const MARGIN = 0.25;

export const tenths = (value: number): number => Math.round(value * 10) / 10 + 0;

/** A frame around these points; null where there is nothing to draw. */
export const frameAround = (
  points: readonly (readonly [lon: number, lat: number])[],
  basemap: Basemap,
): MapFrame | null => {
  if (points.length === 0) return null;
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  const grow = (low: number, high: number, least: number): [number, number] => {
    const half = Math.max(high - low, least) / 2 + Math.max(MARGIN, (high - low) * 0.08);
    return [(low + high) / 2 - half, (low + high) / 2 + half];
  };
  const [west, east] = grow(Math.min(...lons), Math.max(...lons), LEAST);
  const [south, north] = grow(Math.max(-80, Math.min(...lats)), Math.min(80, Math.max(...lats)), LEAST * 0.65);
  const projection = geoMercator().fitExtent(
    [
      [0, 0],
      [SHEET.width, SHEET.height],
    ],
    {
      type: 'MultiPoint',
      coordinates: [
        [west, south],
        [east, north],
        [west, north],
        [east, south],
      ],
    },
  );
  const at = (lon: number, lat: number): readonly [number, number] => {
    const [x = 0, y = 0] = projection([lon, lat]) ?? [];
    return [tenths(x), tenths(y)];
  };
  const inverse = (x: number, y: number): [number, number] => projection.invert?.([x, y]) ?? [west, south];
  const [shownWest, shownNorth] = inverse(-20, -20);
  const [shownEast, shownSouth] = inverse(SHEET.width + 20, SHEET.height + 20);
  const box: Box = [shownWest, shownSouth, shownEast, shownNorth];
  const theatre = basemap.theatres.find(
    ({ box: good }) => good[0] <= west && good[1] <= south && good[2] >= east && good[3] >= north,
  );
  const middle = (south + north) / 2;
  const perKm = Math.abs(
    (at(west, middle)[0] - at(east, middle)[0]) /
      ((east - west) * EARTH_KM_PER_DEGREE * Math.cos((middle * Math.PI) / 180)),
  );
  return { box, ...SHEET, at, perKm, outlines: theatre?.outlines ?? basemap.world, towns: theatre?.towns ?? [] };
};

type Point = readonly [number, number];
/** A ring cut to the box, side after side (Sutherland–Hodgman): what lies outside the sheet costs no bytes. */
export const clipRing = (ring: readonly Point[], [west, south, east, north]: Box): Point[] => {
  const cut = (
    points: readonly Point[],
    inside: (p: Point) => boolean,
    cross: (a: Point, b: Point) => Point,
  ): Point[] =>
    points.flatMap((point, index) => {
      const before = points[(index + points.length - 1) % points.length] ?? point;
      if (inside(point)) return inside(before) ? [point] : [cross(before, point), point];
      return inside(before) ? [cross(before, point)] : [];
    });
  const atLon =
    (lon: number) =>
    (a: Point, b: Point): Point => [lon, a[1] + ((b[1] - a[1]) * (lon - a[0])) / (b[0] - a[0])];
  const atLat =
    (lat: number) =>
    (a: Point, b: Point): Point => [a[0] + ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]), lat];
  const vertical = cut(
    cut(ring, (p) => p[0] >= west, atLon(west)),
    (p) => p[0] <= east,
    atLon(east),
  );
  return cut(
    cut(vertical, (p) => p[1] >= south, atLat(south)),
    (p) => p[1] <= north,
    atLat(north),
  );
};

/** Path data of rings or lines on the sheet. */
export const pathOf = (lines: readonly (readonly Point[])[], frame: MapFrame, closed: boolean): string =>
  lines
    .filter((line) => line.length > 1)
    .map((line) => `M${line.map(([lon, lat]) => frame.at(lon, lat).join(' ')).join('L')}${closed ? 'Z' : ''}`)
    .join('');
