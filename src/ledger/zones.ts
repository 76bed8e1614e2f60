/**
 * Is a place inside? Never more surely than the place is known: a point known to a district is undetermined against a
 * corridor of six kilometres. A place that bears the name of a drawn area is judged by that area's outline.
 */
import { UNCERTAINTY_KM, distanceKm } from '../model/index.ts';
import type { Area, Geometry, Inside, Where } from '../model/index.ts';
import { sideOfBand, sideOfPolygon } from './sphere.ts';
import type { LonLat, Side } from './sphere.ts';

export type Outline = Readonly<{ geometry: Geometry; bufferKm: number }>;

/** GeoJSON positions as lon, lat; heights are dropped. */
const positions = (path: readonly (readonly number[])[]): LonLat[] => path.map((at) => [at[0] ?? 0, at[1] ?? 0]);

export const sideOf = (point: LonLat, { geometry, bufferKm }: Outline): Side => {
  if (geometry.type === 'LineString') return sideOfBand(point, positions(geometry.coordinates), bufferKm);
  const side = sideOfPolygon(point, geometry.coordinates.map(positions));
  if (bufferKm === 0) return side;
  // A widened polygon: its edge lies bufferKm outside the drawn one.
  if (side.inside) return { inside: true, km: side.km + bufferKm };
  return { inside: side.km <= bufferKm, km: Math.abs(side.km - bufferKm) };
};

export const insideOutline = (place: Where, outline: Outline, areas: readonly Area[]): Inside => {
  const drawn = areaNamed(place, areas)?.geometry;
  if (drawn?.type === 'Polygon') return polygonInside(positions(drawn.coordinates[0] ?? []), outline);
  if (place.lat === null || place.lon === null) return 'undetermined';
  const { inside, km } = sideOf([place.lon, place.lat], outline);
  // A settlement is where its name stands: only an edge through it leaves it open.
  if (km < UNCERTAINTY_KM[place.precision]) return 'undetermined';
  return inside ? 'inside' : 'outside';
};

const polygonInside = (ring: readonly LonLat[], outline: Outline): Inside => {
  const sides = alongEdges(ring).map((corner) => sideOf(corner, outline));
  if (sides.every(({ inside }) => inside)) return 'inside';
  const touched = sides.some(({ inside }) => inside) || reaches(outline, ring);
  return touched ? 'undetermined' : 'outside';
};

/** Corners and points between them, so that a long edge cannot jump a narrow zone (steps of a quarter of the edge). */
const alongEdges = (ring: readonly LonLat[]): LonLat[] =>
  ring.flatMap(([lon, lat], at) => {
    const next = ring[at + 1];
    if (!next) return [[lon, lat] as const];
    return [0, 0.25, 0.5, 0.75].map((part) => [lon + (next[0] - lon) * part, lat + (next[1] - lat) * part] as const);
  });

/** Does the zone itself stand within the ring? */
const reaches = ({ geometry }: Outline, ring: readonly LonLat[]): boolean => {
  const path = geometry.type === 'LineString' ? geometry.coordinates : (geometry.coordinates[0] ?? []);
  return positions(path).some((corner) => sideOfPolygon(corner, [ring]).inside);
};

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const namesOf = ({ name }: Area): string[] => (typeof name === 'string' ? [name] : Object.values(name)).map(plain);

/** The drawn area that the place names: the same admin unit or the same name, never for a single settlement or point. */
export const areaNamed = (place: Where, areas: readonly Area[]): Area | undefined => {
  if (place.precision === 'point' || place.precision === 'settlement') return undefined;
  return areas.find(
    (area) =>
      (area.admin !== undefined && area.admin === place.place) ||
      area.id === place.place ||
      plain(area.id) === plain(place.name) ||
      namesOf(area).includes(plain(place.name)),
  );
};

/** Half the width of an area as if it were round, in km: what it can be asked at all. */
export const reachOf = (area: Area): number => {
  if (area.geometry?.type !== 'Polygon') return 0;
  const ring = positions(area.geometry.coordinates[0] ?? []);
  return Math.sqrt(Math.abs(flatArea(ring)) / Math.PI);
};

const flatArea = (ring: readonly LonLat[]): number => {
  const middle = (ring[0]?.[1] ?? 0) * (Math.PI / 180);
  const [x, y] = [111.195 * Math.cos(middle), 111.195];
  return ring.reduce((sum, [lon, lat], at) => {
    const next = ring[at + 1] ?? ring[0];
    return next ? sum + (lon * next[1] - next[0] * lat) * x * y * 0.5 : sum;
  }, 0);
};

/**
 * Does the record of this area hold the place? A place vaguer than the area is wide (a province against a valley) names nothing in it.
 */
export const placedIn = (place: Where, area: Area, areas: readonly Area[]): boolean => {
  const named = areaNamed(place, areas);
  if (named?.id === area.id || (area.admin !== undefined && area.admin === place.place)) return true;
  if (place.lat === null || place.lon === null || area.geometry === undefined) return false;
  if (UNCERTAINTY_KM[place.precision] > 2 * reachOf(area)) return false;
  return sideOf([place.lon, place.lat], { geometry: area.geometry, bufferKm: 0 }).inside;
};

/** Does what is said of the place hold for the whole area? (A province's quiet is its valleys' quiet, not the other way.) */
export const coversArea = (place: Where, area: Area, areas: readonly Area[]): boolean => {
  if (placedIn(place, area, areas) && UNCERTAINTY_KM[place.precision] > UNCERTAINTY_KM.settlement) return true;
  const ring = area.geometry?.type === 'Polygon' ? positions(area.geometry.coordinates[0] ?? []) : [];
  const drawn = areaNamed(place, areas)?.geometry;
  if (drawn)
    return (
      ring.length > 0 && polygonInside(ring, { geometry: drawn, bufferKm: 1 }) !== 'outside' && middleIn(ring, drawn)
    );
  if (place.lat === null || place.lon === null || ring.length === 0) return false;
  const { lat, lon } = place;
  return ring.every(([east, north]) => distanceKm(north, east, lat, lon) <= UNCERTAINTY_KM[place.precision] * 1.2);
};

const middleIn = (ring: readonly LonLat[], geometry: Geometry): boolean => {
  const lon = ring.reduce((sum, at) => sum + at[0], 0) / ring.length;
  const lat = ring.reduce((sum, at) => sum + at[1], 0) / ring.length;
  return sideOf([lon, lat], { geometry, bufferKm: 0 }).inside;
};
