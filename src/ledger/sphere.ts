/**
 * Geometry on the sphere, exact enough for zones: edges are great circles, lengths are km by the mean radius.
 * A point within a metre of an edge is inside (edges are inclusive). Right across the antimeridian and at the poles;
 * a polygon is taken as the smaller of the two parts into which its ring cuts the sphere.
 */
export type LonLat = readonly [lon: number, lat: number];
type Vector = readonly [number, number, number];

export const EARTH_KM = 6371.0088;
/** One metre. */
const EDGE_KM = 0.001;
const RADIANS = Math.PI / 180;

const vectorOf = ([lon, lat]: LonLat): Vector => {
  const flat = Math.cos(lat * RADIANS);
  return [flat * Math.cos(lon * RADIANS), flat * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
};
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const size = (a: Vector): number => Math.sqrt(dot(a, a));
const angle = (a: Vector, b: Vector): number => Math.atan2(size(cross(a, b)), dot(a, b));

/** From a point to the arc between two others. */
const arcKm = (point: Vector, from: Vector, to: Vector): number => {
  const normal = cross(from, to);
  const length = size(normal);
  // Two ends at one spot: the arc is a point.
  if (length < 1e-15) return EARTH_KM * angle(point, from);
  const beside = dot(cross(normal, from), point) >= 0 && dot(cross(to, normal), point) >= 0;
  return beside
    ? EARTH_KM * Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(point, normal) / length))))
    : EARTH_KM * Math.min(angle(point, from), angle(point, to));
};

export const pathKm = (point: LonLat, path: readonly LonLat[]): number => {
  const at = vectorOf(point);
  const vectors = path.map(vectorOf);
  let least = Number.POSITIVE_INFINITY;
  for (const [index, from] of vectors.entries()) {
    const to = vectors[index + 1];
    if (to) least = Math.min(least, arcKm(at, from, to));
  }
  return least;
};

/** How often the ring winds around the point: the turn of the direction in which its corners are seen. */
const winds = (point: LonLat, ring: readonly LonLat[]): boolean => {
  const at = vectorOf(point);
  const vectors = ring.map(vectorOf);
  let turn = 0;
  for (const [index, from] of vectors.entries()) {
    const to = vectors[index + 1];
    if (!to) continue;
    const [left, right] = [cross(at, from), cross(at, to)];
    turn += Math.atan2(dot(at, cross(left, right)), dot(left, right));
  }
  return Math.abs(turn) > Math.PI;
};

/** Does the ring's smaller side hold the point? The far side of the sphere winds as well and is told by its centre. */
const holds = (point: LonLat, ring: readonly LonLat[]): boolean => {
  const middle = ring
    .map(vectorOf)
    .reduce<Vector>((sum, one) => [sum[0] + one[0], sum[1] + one[1], sum[2] + one[2]], [0, 0, 0]);
  return winds(point, ring) && dot(vectorOf(point), middle) > 0;
};

export type Side = Readonly<{ inside: boolean; /** To the nearest edge. */ km: number }>;

/** On which side of a polygon's edges (rings after the first are holes), and how far from them. */
export const sideOfPolygon = (point: LonLat, rings: readonly (readonly LonLat[])[]): Side => {
  const km = Math.min(...rings.map((ring) => pathKm(point, closed(ring))));
  if (km <= EDGE_KM) return { inside: true, km: 0 };
  const [outer, ...holes] = rings;
  const inside =
    outer !== undefined && holds(point, closed(outer)) && !holes.some((hole) => holds(point, closed(hole)));
  return { inside, km };
};

/** On which side of the edge of a band along a line, and how far from it. */
export const sideOfBand = (point: LonLat, line: readonly LonLat[], halfWidthKm: number): Side => {
  const km = pathKm(point, line);
  const inside = km <= halfWidthKm + EDGE_KM;
  return { inside, km: Math.abs(halfWidthKm - km) };
};

const closed = (ring: readonly LonLat[]): readonly LonLat[] => {
  const [first, last] = [ring[0], ring.at(-1)];
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring;
};
