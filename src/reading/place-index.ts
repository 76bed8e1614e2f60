/** The compiled gazetteer, looked up where it lies: a name's hash gives the places that bear the name. */
import { Fault } from '../model/index.ts';
import type { PlacePrecision, PlaceRecord } from '../model/index.ts';
import type { Feature, GazetteerLists } from './gazetteer-format.ts';
import {
  AREA_BYTES,
  BUCKET_BITS,
  ENTRY_BYTES,
  FEATURES,
  HEADER,
  MAGIC,
  PLACE_BYTES,
  PREFIX_BITS,
  REF,
  VERSION,
} from './gazetteer-format.ts';
import type { NameHash } from './names-hash.ts';
import { EMPTY_HASH, finish, hashOf, hashOn } from './names-hash.ts';
import { nameUnits } from './names.ts';
import { readUtf8 } from './gazetteer-strings.ts';
import { recalling, recallingNumbers } from './recall.ts';

export type GazetteerPlace = Readonly<{
  /** `geonames:170017`, `country:sy`, or an id of our own or the desk's. */
  id: string;
  name: string;
  lat: number;
  lon: number;
  feature: Feature;
  precision: PlacePrecision;
  population: number;
  /** ISO 3166 alpha-2, '' where a place belongs to none or several. */
  country: string;
  /** "SY.12", or null. */
  area: string | null;
  /** The name looked up is its usual name, not one of its alternates. */
  primary: boolean;
  /** From our own lists or the desk. */
  listed: boolean;
  within: string | null;
}>;

export type GazetteerArea = Readonly<{
  code: string;
  lat: number;
  lon: number;
  seat: GazetteerPlace | null;
  population: number;
}>;

export type NameOpening = Readonly<{ hash: NameHash; candidates: readonly GazetteerPlace[]; goesOn: boolean }>;

export type Gazetteer = Readonly<{
  /** Places that bear the name with this hash. */
  named: (hash: NameHash) => readonly GazetteerPlace[];
  /** Some longer name begins with these words. */
  goesOn: (hash: NameHash) => boolean;
  /** Both of the first word of a name, which is asked at every capital: remembered. */
  opening: (unit: string) => NameOpening;
  area: (code: string) => GazetteerArea | null;
  country: (code: string) => GazetteerPlace | null;
  capital: (code: string) => GazetteerPlace | null;
  lists: GazetteerLists;
  placeCount: number;
  keyCount: number;
}>;

const PRECISION: Readonly<Partial<Record<Feature, PlacePrecision>>> = {
  PCLI: 'country',
  ADM1: 'province',
  ADM2: 'district',
  RGN: 'region',
  MTS: 'region',
  VAL: 'region',
  RD: 'region',
  AIRB: 'point',
  SITE: 'point',
};

/** An index that holds nothing but what the desk recorded stands in front of the file. */
const deskIndex = (records: readonly PlaceRecord[]) => {
  const byHash = new Map<number, { b: number; place: GazetteerPlace }[]>();
  const prefixes = new Set<number>();
  for (const record of records)
    for (const name of new Set(Object.values(record.names).flat())) {
      const place: GazetteerPlace = {
        id: record.id,
        name,
        lat: record.lat,
        lon: record.lon,
        feature: 'SITE',
        precision: record.precision,
        population: 0,
        country: '',
        area: null,
        primary: true,
        listed: true,
        within: record.within,
      };
      const units = nameUnits(name);
      let hash = EMPTY_HASH;
      for (const unit of units) {
        if (hash !== EMPTY_HASH) prefixes.add(finish(hash));
        hash = hashOn(hash, unit);
      }
      const held = byHash.get(finish(hash)) ?? [];
      byHash.set(finish(hash), [...held, { b: hash.b, place }]);
    }
  return { byHash, prefixes };
};

/** Takes the file's bytes as they are; what is not this format and version is our own build's mistake. */
export const openGazetteer = (bytes: Uint8Array, recorded: readonly PlaceRecord[] = []): Gazetteer => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (name: keyof typeof HEADER): number => view.getUint32(HEADER[name] * 4, true);
  if (bytes.length < 64 || word('magic') !== MAGIC || word('version') !== VERSION)
    throw new Fault('not a gazetteer of this version: build again');
  const [places, areas, buckets, entries, postings, prefixes, strings] = [
    word('places'),
    word('areas'),
    word('buckets'),
    word('entries'),
    word('postings'),
    word('prefixes'),
    word('strings'),
  ];
  const lists = JSON.parse(readUtf8(bytes, word('lists'), word('end'))) as GazetteerLists;
  const areaNumber = new Map(lists.areaCodes.map((code, at) => [code, at]));
  const desk = deskIndex(recorded);

  const placeAt = recallingNumbers((ref): GazetteerPlace => {
    const number = ref & REF.place;
    const start = places + number * PLACE_BYTES;
    const geonames = view.getUint32(start, true);
    const name = strings + view.getUint32(start + 16, true);
    const feature = FEATURES[view.getUint8(start + 20)] ?? 'PPL';
    const area = view.getUint16(start + 22, true);
    return {
      id: geonames > 0 ? `geonames:${geonames}` : (lists.ids[number] ?? ''),
      name: readUtf8(bytes, name + 1, name + 1 + (bytes[name] ?? 0)),
      lat: view.getInt32(start + 4, true) / 1e5,
      lon: view.getInt32(start + 8, true) / 1e5,
      feature,
      precision: PRECISION[feature] ?? 'settlement',
      population: view.getUint32(start + 12, true),
      country: lists.countries[view.getUint8(start + 21)]?.code ?? '',
      area: area === 0xffff ? null : (lists.areaCodes[area] ?? null),
      primary: (ref & REF.primary) !== 0,
      listed: (ref & REF.listed) !== 0,
      within: lists.within[number] ?? null,
    };
  });

  const refsOf = (hash: NameHash): number[] => {
    const bucket = finish(hash) >>> (32 - BUCKET_BITS);
    const last = view.getUint32(buckets + bucket * 4 + 4, true);
    for (let at = view.getUint32(buckets + bucket * 4, true); at < last; at += 1) {
      if (view.getUint32(entries + at * ENTRY_BYTES, true) !== hash.b) continue;
      const ref = view.getUint32(entries + at * ENTRY_BYTES + 4, true);
      if ((ref & REF.list) === 0) return [ref];
      const list = postings + (ref & 0x7fffffff) * 4;
      const count = view.getUint32(list, true);
      return Array.from({ length: count }, (_, index) => view.getUint32(list + 4 + index * 4, true));
    }
    return [];
  };

  const named = (hash: NameHash): GazetteerPlace[] => [
    ...(desk.byHash.get(finish(hash)) ?? []).flatMap(({ b, place }) => (b === hash.b ? [place] : [])),
    ...refsOf(hash).map((ref) => placeAt(ref)),
  ];
  const goesOn = (hash: NameHash): boolean => {
    const bit = finish(hash) >>> (32 - PREFIX_BITS);
    return ((bytes[prefixes + (bit >>> 3)] ?? 0) & (1 << (bit & 7))) !== 0 || desk.prefixes.has(finish(hash));
  };

  return {
    named,
    goesOn,
    opening: recalling((unit) => {
      const hash = hashOn(EMPTY_HASH, unit);
      return { hash, candidates: named(hash), goesOn: goesOn(hash) };
    }),
    area: (code) => {
      const number = areaNumber.get(code);
      if (number === undefined) return null;
      const start = areas + number * AREA_BYTES;
      const seat = view.getInt32(start + 8, true);
      return {
        code,
        lat: view.getInt32(start, true) / 1e5,
        lon: view.getInt32(start + 4, true) / 1e5,
        seat: seat < 0 ? null : placeAt(seat),
        population: view.getUint32(start + 12, true),
      };
    },
    country: (code) => {
      const found = lists.countries.find((country) => country.code === code);
      return found && found.place >= 0 ? placeAt(found.place) : null;
    },
    capital: (code) => {
      const found = lists.countries.find((country) => country.code === code);
      return found && found.capital >= 0 ? placeAt(found.capital) : null;
    },
    lists,
    placeCount: word('placeCount'),
    keyCount: word('keyCount'),
  };
};

/** Everything that bears a name exactly (after folding): for the desk's look-ups. */
export const placesNamed = (gazetteer: Gazetteer, name: string): readonly GazetteerPlace[] =>
  gazetteer.named(hashOf(nameUnits(name)));
