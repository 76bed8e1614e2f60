/**
 * The gazetteer's file: one buffer, looked up where it lies, nothing deserialised at start.
 * Little endian. Header, then: places (24 bytes each), first-level areas (16), buckets and entries of the name table,
 * postings, prefix bits, strings (a length byte and UTF-8), and a small JSON of word lists.
 */
export const MAGIC = 0x5a475442;
export const VERSION = 1;
export const HEADER_WORDS = 16;
/** Words of the header, in order; offsets are bytes from the start of the file. */
export const HEADER = {
  magic: 0,
  version: 1,
  placeCount: 2,
  keyCount: 3,
  places: 4,
  areas: 5,
  buckets: 6,
  entries: 7,
  postings: 8,
  prefixes: 9,
  strings: 10,
  lists: 11,
  end: 12,
  areaCount: 13,
} as const;

export const PLACE_BYTES = 24;
export const AREA_BYTES = 16;
export const ENTRY_BYTES = 8;
export const BUCKET_BITS = 17;
export const PREFIX_BITS = 22;

/** A reference in the name table: one place with flags, or (list bit) an offset into the postings. */
export const REF = { list: 0x80000000, primary: 0x40000000, listed: 0x20000000, place: 0x0003ffff } as const;

/** Feature codes kept, in the order of their index in a place's record (GeoNames codes; the last few are ours). */
export const FEATURES = [
  'PPL',
  'PPLA',
  'PPLA2',
  'PPLA3',
  'PPLA4',
  'PPLA5',
  'PPLC',
  'PPLX',
  'PPLL',
  'PPLF',
  'PPLS',
  'PPLQ',
  'PPLH',
  'PPLW',
  'PPLR',
  'PPLG',
  'PPLCH',
  'STLMT',
  'PCLI',
  'ADM1',
  'ADM2',
  'RGN',
  'MTS',
  'VAL',
  'RD',
  'AIRB',
  'SITE',
] as const;
export type Feature = (typeof FEATURES)[number];

/** The word lists that travel in the file: columns of TSV rows, as read. */
export type GazetteerLists = Readonly<{
  /** Code, id and centre of every country, in the order that place records refer to. */
  countries: readonly Readonly<{ code: string; id: string; place: number; capital: number }>[];
  /** Folded adjective -> country code. */
  adjectives: Readonly<Record<string, string>>;
  /** Names that are everyday words, per language. */
  stop: Readonly<Record<string, readonly string[]>>;
  cues: readonly Readonly<{ language: string; word: string; kind: string; value: string }>[];
  /** Ids of places that are not GeoNames': place number -> id. */
  ids: Readonly<Record<string, string>>;
  /** Larger areas that own places belong to: place number -> id. */
  within: Readonly<Record<string, string>>;
  areaCodes: readonly string[];
}>;
