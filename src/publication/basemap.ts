/**
 * The base map as data: outlines from Natural Earth, simplified and clipped at build time (scripts/compile-basemap.js).
 * Coordinates are lon, lat in degrees, rounded to what can be seen. A map is drawn without asking anybody for tiles.
 */
export type Outline = Readonly<{
  /** ISO 3166-1 numeric code, or null where the source gives none. */
  code: string | null;
  name: string;
  /** Rings, outer or inner alike: drawn with the even-odd rule. */
  rings: readonly (readonly (readonly [number, number])[])[];
}>;

export type Basemap = Readonly<{
  /** Who made the outlines, printed on the map. */
  credit: string;
  /** Theatres in fine outlines, each with the box it is good for: west, south, east, north. */
  theatres: readonly Readonly<{
    id: string;
    box: readonly [number, number, number, number];
    outlines: readonly Outline[];
    /** Towns printed for orientation: names per language. */
    towns: readonly Readonly<{ names: Readonly<Record<string, string>>; lon: number; lat: number }>[];
  }>[];
  /** The whole world, coarse: for places outside every theatre. */
  world: readonly Outline[];
}>;

/** A map of nothing: pages are whole without one. */
export const EMPTY_BASEMAP: Basemap = { credit: '', theatres: [], world: [] };
