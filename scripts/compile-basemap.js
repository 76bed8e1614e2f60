/**
 * Makes data/basemap/basemap.json from Natural Earth outlines (world-atlas): each theatre in fine lines, clipped to its box,
 * and the world in coarse ones. Run by hand when theatres change; its output is committed, so that a build needs no atlas.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const atlas = (name) => JSON.parse(readFileSync(join(root, 'node_modules', 'world-atlas', name), 'utf8'));
const countries = (name) => {
  const topology = atlas(name);
  return feature(topology, topology.objects.countries).features;
};

/** Degrees below which a bend is not worth a point. */
const FINE = 0.004;
const COARSE = 0.08;
/** Square degrees below which an island is left out of the coarse world. */
const ISLAND = 0.3;

/** Ring cut to a box, one side after another (Sutherland–Hodgman). */
const clip = (ring, [west, south, east, north]) => {
  const sides = [
    [([x]) => x >= west, (a, b) => [west, a[1] + ((b[1] - a[1]) * (west - a[0])) / (b[0] - a[0])]],
    [([x]) => x <= east, (a, b) => [east, a[1] + ((b[1] - a[1]) * (east - a[0])) / (b[0] - a[0])]],
    [([, y]) => y >= south, (a, b) => [a[0] + ((b[0] - a[0]) * (south - a[1])) / (b[1] - a[1]), south]],
    [([, y]) => y <= north, (a, b) => [a[0] + ((b[0] - a[0]) * (north - a[1])) / (b[1] - a[1]), north]],
  ];
  return sides.reduce(
    (points, [inside, cross]) =>
      points.flatMap((point, at) => {
        const before = points[(at + points.length - 1) % points.length];
        if (inside(point)) return inside(before) ? [point] : [cross(before, point), point];
        return inside(before) ? [cross(before, point)] : [];
      }),
    ring,
  );
};

const distance = ([px, py], [ax, ay], [bx, by]) => {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return Math.hypot(px - ax, py - ay);
  return Math.abs((bx - ax) * (ay - py) - (ax - px) * (by - ay)) / length;
};

/** Fewer points, none moved (Douglas–Peucker). */
const simplify = (points, tolerance) => {
  if (points.length < 4) return points;
  const keep = new Set([0, points.length - 1]);
  const stack = [[0, points.length - 1]];
  while (stack.length > 0) {
    const [from, to] = stack.pop();
    let [worst, at] = [0, -1];
    for (let i = from + 1; i < to; i += 1) {
      const off = distance(points[i], points[from], points[to]);
      if (off > worst) [worst, at] = [off, i];
    }
    if (worst > tolerance) {
      keep.add(at);
      stack.push([from, at], [at, to]);
    }
  }
  return points.filter((_, at) => keep.has(at));
};

const area = (ring) =>
  Math.abs(
    ring.reduce(
      (sum, [x, y], at) => sum + x * ring[(at + 1) % ring.length][1] - ring[(at + 1) % ring.length][0] * y,
      0,
    ),
  ) / 2;
const rounded = (ring, decimals) => ring.map(([x, y]) => [Number(x.toFixed(decimals)), Number(y.toFixed(decimals))]);

const outlines = (features, box, tolerance, decimals, smallest) =>
  features
    .flatMap(({ id, properties, geometry }) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const rings = polygons
        .flat()
        .map((ring) => simplify(clip(ring.slice(0, -1), box), tolerance))
        .filter((ring) => ring.length >= 3 && area(ring) >= smallest)
        .map((ring) => rounded(ring, decimals));
      return rings.length > 0 ? [{ code: id ?? null, name: properties.name, rings }] : [];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const fine = countries('countries-10m.json');
const theatres = JSON.parse(readFileSync(join(root, 'data', 'basemap', 'theatres.json'), 'utf8'));
const basemap = {
  credit: 'Natural Earth',
  theatres: theatres.map(({ id, box, towns }) => ({ id, box, outlines: outlines(fine, box, FINE, 3, 0.0005), towns })),
  world: outlines(countries('countries-50m.json'), [-180, -85, 180, 85], COARSE, 2, ISLAND),
};
writeFileSync(join(root, 'data', 'basemap', 'basemap.json'), `${JSON.stringify(basemap)}\n`);
