/** Build time: sources in, the gazetteer's bytes out; the same sources give the same bytes. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { Fault } from '../model/index.ts';
import type { GazetteerLists } from './gazetteer-format.ts';
import {
  AREA_BYTES,
  BUCKET_BITS,
  ENTRY_BYTES,
  FEATURES,
  HEADER,
  HEADER_WORDS,
  MAGIC,
  PLACE_BYTES,
  PREFIX_BITS,
  REF,
  VERSION,
} from './gazetteer-format.ts';
import { areasOf } from './gazetteer-areas.ts';
import type { GazetteerSources, SourcePlace } from './gazetteer-sources.ts';
import { geonamesPlaces, namesOf, ownPlaces, rowsOf } from './gazetteer-sources.ts';
import { EMPTY_HASH, finish, hashOf, hashOn } from './names-hash.ts';
import { nameKey } from './names.ts';

const MOST_UNITS = 6;

/** Files of names alone (`theatre-names-uk.tsv`) come after those that say what a place is. */
const rankOf = (file: string): number => (file.startsWith('theatre-names-') ? 1 : 0);

/** A place told in several rows (a file for each language): what its first row says of it, with the names of all. */
const oneEach = (rows: readonly SourcePlace[]): SourcePlace[] => {
  const known = new Map<string, SourcePlace>();
  for (const row of rows) {
    const before = known.get(row.id);
    const within = before?.within === '' ? row.within : before?.within;
    known.set(row.id, before ? { ...before, names: [...before.names, ...row.names], within: within ?? '' } : row);
  }
  return [...known.values()];
};

/** Own rows that name a GeoNames place add names to it; the others come after. */
const joined = (sources: GazetteerSources): SourcePlace[] => {
  const own = oneEach(
    Object.entries(sources.lists)
      .filter(([file]) => file.startsWith('theatre-') || file === 'countries.tsv')
      .sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))
      .flatMap(([file, tsv]) => ownPlaces(tsv, file)),
  );
  const extra = new Map<number, SourcePlace>();
  for (const place of own) if (place.number > 0) extra.set(place.number, place);
  const known = geonamesPlaces(sources.places).map((place) => {
    const more = extra.get(place.number);
    if (!more) return place;
    extra.delete(place.number);
    return { ...place, names: [...place.names, ...more.names], within: more.within, listed: true };
  });
  const missing = [...extra.values()][0];
  if (missing && known.length > 0) throw new Fault(`${missing.id} (${missing.name}) is not among the GeoNames places`);
  return [
    ...known,
    ...own.filter((place) => place.number === 0),
    ...areaPlaces(sources.lists['admin1.tsv'] ?? '', known, own),
  ];
};

/** First-level areas under their own names; the centre is computed from their places. */
const areaPlaces = (tsv: string, known: readonly SourcePlace[], own: readonly SourcePlace[]): SourcePlace[] => {
  const listed = new Set(own.map((place) => place.id));
  const centres = new Map(areasOf(known).map((area) => [area.code, area]));
  return rowsOf(tsv, 2, 'admin1.tsv').flatMap(([code = '', cell = '']): SourcePlace[] => {
    const centre = centres.get(code);
    if (!centre || listed.has(`admin1:${code}`)) return [];
    const names = cell.split(';').filter((name) => name.length > 3);
    const [country = '', area = ''] = code.split('.');
    const { lat, lon, population } = centre;
    const name = names[0];
    if (name === undefined) return [];
    return [
      {
        number: 0,
        id: `admin1:${code}`,
        name,
        names,
        lat,
        lon,
        feature: 'ADM1',
        country,
        area,
        population,
        within: '',
        listed: false,
      },
    ];
  });
};

type Posting = Readonly<{ place: number; primary: boolean; listed: boolean }>;

const postingsOf = (places: readonly SourcePlace[]): Map<string, Posting[]> => {
  const byKey = new Map<string, Posting[]>();
  places.forEach((place, at) => {
    const seen = new Set<string>();
    place.names.forEach((name, index) => {
      const key = nameKey(name.replace(/\(.*\)/, ''));
      if (key.length < 2 || seen.has(key)) return;
      seen.add(key);
      const posting = { place: at, primary: index < 2 || place.listed, listed: place.listed };
      const held = byKey.get(key);
      if (held) held.push(posting);
      else byKey.set(key, [posting]);
    });
  });
  return byKey;
};

const refOf = (posting: Posting): number =>
  (posting.place | (posting.primary ? REF.primary : 0) | (posting.listed ? REF.listed : 0)) >>> 0;

type Entry = Readonly<{ bucket: number; verify: number; key: string; postings: readonly Posting[] }>;

/** Entries in table order. Two names that cannot be told apart would make a silent error, so the build stops. */
const entriesOf = (byKey: ReadonlyMap<string, Posting[]>): Entry[] => {
  const entries: Entry[] = [];
  for (const [key, postings] of byKey) {
    const units = key.split(' ');
    if (units.length > MOST_UNITS) continue;
    const hash = hashOf(units);
    entries.push({ bucket: finish(hash) >>> (32 - BUCKET_BITS), verify: hash.b, key, postings });
  }
  entries.sort((x, y) => x.bucket - y.bucket || x.verify - y.verify || (x.key < y.key ? -1 : 1));
  entries.forEach((entry, at) => {
    const before = entries[at - 1];
    if (before && before.bucket === entry.bucket && before.verify === entry.verify)
      throw new Fault(
        `the names "${before.key}" and "${entry.key}" share a hash: change the hash's seed and the format version`,
      );
  });
  return entries;
};

const prefixBits = (entries: readonly Entry[]): Uint8Array => {
  const bits = new Uint8Array(2 ** PREFIX_BITS / 8);
  for (const { key } of entries) {
    const units = key.split(' ');
    let hash = EMPTY_HASH;
    for (const unit of units.slice(0, -1)) {
      hash = hashOn(hash, unit);
      const bit = finish(hash) >>> (32 - PREFIX_BITS);
      bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return bits;
};

/** Strings once each, in order of first use. */
const stringPool = () => {
  const parts: Uint8Array[] = [];
  const known = new Map<string, number>();
  let size = 0;
  const add = (text: string): number => {
    const held = known.get(text);
    if (held !== undefined) return held;
    const bytes = utf8ToBytes(text).slice(0, 255);
    const at = size;
    parts.push(Uint8Array.of(bytes.length), bytes);
    size += bytes.length + 1;
    known.set(text, at);
    return at;
  };
  return { add, parts, size: () => size };
};

const stopNames = (tsv: string): Record<string, string[]> => {
  const stop: Record<string, string[]> = {};
  for (const [language = '', words = ''] of rowsOf(tsv, 2, 'stop-names.tsv'))
    (stop[language] ??= []).push(...words.split(' ').map((word) => nameKey(word)));
  return stop;
};

/** Folded adjectives of countries: "Syrische Idlib" is no longer name, and "the Sudanese capital" says whose. */
const adjectivesOf = (tsv: string): Record<string, string> =>
  Object.fromEntries(
    rowsOf(tsv, 7, 'demonyms.tsv').flatMap((cell) =>
      namesOf(cell[5] ?? '').map((form) => [nameKey(form), cell[0] ?? ''] as const),
    ),
  );

/** One row a word, as the finder looks them up. */
const cueRows = (tsv: string) =>
  rowsOf(tsv, 4, 'cues.tsv').flatMap(([language = '', kind = '', value = '', words = '']) =>
    words.split(';').map((word) => ({ language, kind, value, word: word.trim().toLowerCase() })),
  );

export const compileGazetteer = (sources: GazetteerSources): Uint8Array => {
  const places = joined(sources);
  if (places.length > REF.place) throw new Fault('more places than a reference can hold');
  const entries = entriesOf(postingsOf(places));
  const areas = areasOf(places);
  const strings = stringPool();
  const countries = [...new Set(places.map((place) => place.country))].sort();
  const prefixes = prefixBits(entries);
  const postingCount = entries.reduce((sum, { postings }) => sum + (postings.length > 1 ? postings.length + 1 : 0), 0);

  const nameOffsets = places.map((place) => strings.add(place.name));
  const ids: Record<string, string> = {};
  const within: Record<string, string> = {};
  places.forEach((place, at) => {
    if (place.number === 0) ids[at] = place.id;
    if (place.within !== '') within[at] = place.within;
  });
  const countryPlace = new Map(places.flatMap((place, at) => (place.feature === 'PCLI' ? [[place.country, at]] : [])));
  const capitals = new Map(places.flatMap((place, at) => (place.feature === 'PPLC' ? [[place.country, at]] : [])));
  const lists: GazetteerLists = {
    countries: countries.map((code) => ({
      code,
      id: `country:${code.toLowerCase()}`,
      place: countryPlace.get(code) ?? -1,
      capital: capitals.get(code) ?? -1,
    })),
    adjectives: adjectivesOf(sources.lists['demonyms.tsv'] ?? ''),
    stop: stopNames(sources.lists['stop-names.tsv'] ?? ''),
    cues: cueRows(sources.lists['cues.tsv'] ?? ''),
    ids,
    within,
    areaCodes: areas.map((area) => area.code),
  };
  const json = utf8ToBytes(JSON.stringify(lists));

  let at = HEADER_WORDS * 4;
  const reserve = (bytes: number): number => {
    const start = at;
    at += (bytes + 3) & ~3;
    return start;
  };
  const offsets = {
    places: reserve(places.length * PLACE_BYTES),
    areas: reserve(areas.length * AREA_BYTES),
    buckets: reserve((2 ** BUCKET_BITS + 1) * 4),
    entries: reserve(entries.length * ENTRY_BYTES),
    postings: reserve(postingCount * 4),
    prefixes: reserve(prefixes.length),
    strings: reserve(strings.size()),
    lists: reserve(json.length),
  };
  const bytes = new Uint8Array(at);
  const view = new DataView(bytes.buffer);
  const header: Record<keyof typeof HEADER, number> = {
    magic: MAGIC,
    version: VERSION,
    placeCount: places.length,
    keyCount: entries.length,
    areaCount: areas.length,
    ...offsets,
    end: offsets.lists + json.length,
  };
  for (const [name, word] of Object.entries(HEADER))
    view.setUint32(word * 4, header[name as keyof typeof HEADER], true);

  const areaIndex = new Map(areas.map((area, index) => [area.code, index]));
  places.forEach((place, index) => {
    const start = offsets.places + index * PLACE_BYTES;
    view.setUint32(start, place.number, true);
    view.setInt32(start + 4, Math.round(place.lat * 1e5), true);
    view.setInt32(start + 8, Math.round(place.lon * 1e5), true);
    view.setUint32(start + 12, place.population, true);
    view.setUint32(start + 16, nameOffsets[index] ?? 0, true);
    view.setUint8(start + 20, FEATURES.indexOf(place.feature));
    view.setUint8(start + 21, countries.indexOf(place.country));
    view.setUint16(start + 22, areaIndex.get(`${place.country}.${place.area}`) ?? 0xffff, true);
  });
  areas.forEach((area, index) => {
    const start = offsets.areas + index * AREA_BYTES;
    view.setInt32(start, Math.round(area.lat * 1e5), true);
    view.setInt32(start + 4, Math.round(area.lon * 1e5), true);
    view.setInt32(start + 8, area.seat, true);
    view.setUint32(start + 12, area.population, true);
  });
  let posted = 0;
  let bucket = 0;
  entries.forEach((entry, index) => {
    while (bucket <= entry.bucket) view.setUint32(offsets.buckets + bucket++ * 4, index, true);
    const only = entry.postings.length === 1 ? entry.postings[0] : undefined;
    const start = offsets.entries + index * ENTRY_BYTES;
    view.setUint32(start, entry.verify, true);
    view.setUint32(start + 4, only ? refOf(only) : (REF.list | posted) >>> 0, true);
    if (only) return;
    view.setUint32(offsets.postings + posted++ * 4, entry.postings.length, true);
    for (const posting of entry.postings) view.setUint32(offsets.postings + posted++ * 4, refOf(posting), true);
  });
  while (bucket <= 2 ** BUCKET_BITS) view.setUint32(offsets.buckets + bucket++ * 4, entries.length, true);
  bytes.set(prefixes, offsets.prefixes);
  let written = offsets.strings;
  for (const part of strings.parts) {
    bytes.set(part, written);
    written += part.length;
  }
  bytes.set(json, offsets.lists);
  return bytes;
};
