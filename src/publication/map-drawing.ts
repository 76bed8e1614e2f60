/**
 * The map as numbers and paths: outlines, zones, and one sign per event. Shape = kind of act, colour class = who is accused,
 * hollow = one origin or none, ring = how far the true place may lie. Signs at one place fan out; the ring does not move.
 */
import { UNCERTAINTY_KM } from '../model/index.ts';
import type { Basemap } from './basemap.ts';
import { WITHHELD_KM } from './coarsen.ts';
import { clipRing, frameAround, type MapFrame, pathOf, tenths } from './map-frame.ts';
import { distinct, sortedBy } from './order.ts';
import type { PublicEvent, PublicRecord } from './public-record.ts';

export type Shape = 'clash' | 'air' | 'shelling' | 'explosive' | 'other';
const SHAPES: Readonly<Record<string, Shape>> = {
  'armed-clash': 'clash',
  'air-drone-strike': 'air',
  'disrupted-weapons-use': 'air',
  'shelling-artillery-missile-attack': 'shelling',
  'remote-explosive-landmine-ied': 'explosive',
  'suicide-bomb': 'explosive',
  grenade: 'explosive',
};

export type Sign = Readonly<{
  event: PublicEvent;
  shape: Shape;
  x: number;
  y: number;
  ring: Readonly<{ x: number; y: number; r: number }>;
  colour: number | null;
  hollow: boolean;
}>;
/** Above so many events a sign each would be a carpet: then one disc per cell, with its number. */
const MOST_SIGNS = 250;
/** How many accused parties have a colour of their own; the others share the last. */
export const COLOURS = 6;

export type Drawing = Readonly<{
  frame: MapFrame;
  outlines: readonly Readonly<{ name: string; path: string }>[];
  zones: readonly Readonly<{ name: string; path: string; width: number | null }>[];
  towns: readonly Readonly<{ names: Readonly<Record<string, string>>; x: number; y: number }>[];
  signs: readonly Sign[];
  /** One ring for all signs of a spot that are known equally well. */
  rings: readonly Readonly<{ x: number; y: number; r: number }>[];
  cells: readonly Readonly<{ x: number; y: number; r: number; count: number }>[];
  accused: readonly string[];
  scale: Readonly<{ km: number; length: number }>;
}>;

type Located = PublicEvent & { readonly place: { readonly lat: number; readonly lon: number } };
const isLocated = (event: PublicEvent): event is Located =>
  event.place !== null && event.place.lat !== null && event.place.lon !== null && event.place.precision !== 'country';

export const drawMap = (record: PublicRecord, events: readonly PublicEvent[], basemap: Basemap): Drawing | null => {
  const located = sortedBy(events.filter(isLocated), ({ id }) => id);
  const frame = frameAround(
    located.map(({ place }) => [place.lon, place.lat] as const),
    basemap,
  );
  if (frame === null) return null;
  const accused = distinct(located.flatMap((event) => event.accused.map(({ actor, name }) => actor ?? name)));
  const many = located.length > MOST_SIGNS;
  const signs = many ? [] : signsOf(located, frame, accused);
  const rings = new Map(signs.map(({ ring }) => [`${ring.x} ${ring.y} ${ring.r}`, ring]));
  return {
    frame,
    outlines: frame.outlines.flatMap(({ name, rings }) => {
      const path = pathOf(
        rings.map((ring) => clipRing(ring, frame.box)),
        frame,
        true,
      );
      return path === '' ? [] : [{ name, path }];
    }),
    zones: zonesOf(record, frame),
    towns: frame.towns.flatMap(({ names, lon, lat }) => {
      const [x, y] = frame.at(lon, lat);
      return x > 10 && x < frame.width - 60 && y > 14 && y < frame.height - 10 ? [{ names, x, y }] : [];
    }),
    signs,
    rings: sortedBy(rings.values(), ({ r, x, y }) => `${String(10_000 - r).padStart(8, '0')} ${x} ${y}`),
    cells: many ? cellsOf(located, frame) : [],
    accused,
    scale: scaleOf(frame),
  };
};

const signsOf = (located: readonly Located[], frame: MapFrame, accused: readonly string[]): Sign[] => {
  const spots = new Map<string, Located[]>();
  for (const event of located) {
    const spot = `${event.place.lon},${event.place.lat}`;
    spots.set(spot, [...(spots.get(spot) ?? []), event]);
  }
  return [...spots.values()].flatMap((group) =>
    group.map((event, index): Sign => {
      const [x, y] = frame.at(event.place.lon, event.place.lat);
      const angle = (2 * Math.PI * index) / group.length - Math.PI / 2;
      const away = group.length === 1 ? 0 : 9 + group.length;
      const first = event.accused[0];
      const colour = first === undefined ? null : Math.min(COLOURS - 1, accused.indexOf(first.actor ?? first.name));
      const km =
        event.place.coarsened === 'facility' || event.place.coarsened === 'field'
          ? WITHHELD_KM
          : UNCERTAINTY_KM[event.place.precision];
      return {
        event,
        shape: SHAPES[event.type] ?? 'other',
        x: tenths(x + away * Math.cos(angle)),
        y: tenths(y + away * Math.sin(angle)),
        ring: { x, y, r: tenths(Math.max(6, km * frame.perKm)) },
        colour,
        hollow: event.origins.length <= 1,
      };
    }),
  );
};

const cellsOf = (located: readonly Located[], frame: MapFrame): Drawing['cells'] => {
  const size = 48;
  const counts = new Map<string, number>();
  for (const { place } of located) {
    const [x, y] = frame.at(place.lon, place.lat);
    const cell = `${Math.floor(x / size)},${Math.floor(y / size)}`;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return sortedBy(counts, ([cell]) => cell).map(([cell, count]) => {
    const [column = 0, row = 0] = cell.split(',').map(Number);
    return {
      x: (column + 0.5) * size,
      y: (row + 0.5) * size,
      r: tenths(Math.min(size / 2, 5 + 2 * Math.sqrt(count))),
      count,
    };
  });
};

const zonesOf = (record: PublicRecord, frame: MapFrame): Drawing['zones'] =>
  record.ledgers.flatMap(({ agreement }) =>
    agreement.zones.flatMap(({ name, geometry, bufferKm }): Drawing['zones'][number][] => {
      const point = ([lon = 0, lat = 0]: readonly number[]): readonly [number, number] => [lon, lat];
      if (geometry.type === 'LineString')
        return [
          {
            name,
            path: pathOf([geometry.coordinates.map(point)], frame, false),
            width: tenths(Math.max(2, 2 * bufferKm * frame.perKm)),
          },
        ];
      const path = pathOf(
        geometry.coordinates.map((ring) => clipRing(ring.map(point), frame.box)),
        frame,
        true,
      );
      return path === '' ? [] : [{ name, path, width: null }];
    }),
  );

const scaleOf = (frame: MapFrame): Drawing['scale'] => {
  const km = [500, 200, 100, 50, 20, 10, 5].find((one) => one * frame.perKm < frame.width / 4) ?? 5;
  return { km, length: tenths(km * frame.perKm) };
};
