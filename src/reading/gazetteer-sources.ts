/** What the gazetteer is made of, row by row: GeoNames places and our own lists (columns documented in data/gazetteer/README.md). */
import { Fault } from '../model/index.ts';
import type { Feature } from './gazetteer-format.ts';
import { FEATURES } from './gazetteer-format.ts';

export type GazetteerSources = Readonly<{
  /** cities500.txt of GeoNames, 19 columns. */
  places: string;
  /** Our own TSV files by name. */
  lists: Readonly<Record<string, string>>;
}>;

export type SourcePlace = Readonly<{
  /** GeoNames number, 0 for our own. */
  number: number;
  id: string;
  name: string;
  names: readonly string[];
  lat: number;
  lon: number;
  feature: Feature;
  country: string;
  area: string;
  population: number;
  within: string;
  /** From our own lists: trusted more than a chance namesake. */
  listed: boolean;
}>;

/** Rows of a TSV without comments and head; a row with the wrong number of columns is our own mistake. */
export const rowsOf = (tsv: string, columns: number, file: string): string[][] =>
  tsv.split('\n').flatMap((line, at) => {
    if (line === '' || line.startsWith('#')) return [];
    const cells = line.split('\t');
    if (cells.length !== columns) throw new Fault(`${file}:${at + 1} has ${cells.length} columns, not ${columns}`);
    return [cells];
  });

const featureOf = (text: string): Feature => FEATURES.find((feature) => feature === text) ?? 'PPL';

const READABLE = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{M}\p{N}\s\-'’‘ʻʼʽʾʿ`´.()/]+$/u;
/** Names that help: a script we read, with a capital where the script has one, and no airport code or romanised machine form. */
export const helpfulName = (name: string): boolean => {
  if (!READABLE.test(name) || name.length > 60) return false;
  if (/\p{Script=Arabic}/u.test(name)) return name.length >= 2;
  if (name.length < 3 || !/\p{Lu}/u.test(name)) return false;
  return !(name.length <= 4 && name === name.toUpperCase());
};

/** GeoNames rows: number, name, ascii name, alternates, lat, lon, class, feature, country, …, admin1, …, population. */
export const geonamesPlaces = (text: string): SourcePlace[] => {
  const places: SourcePlace[] = [];
  for (const line of text.split('\n')) {
    const cell = line.split('\t');
    if (cell.length < 15) continue;
    const alternates = (cell[3] ?? '').split(',').filter(helpfulName);
    places.push({
      number: Number(cell[0]),
      id: `geonames:${cell[0]}`,
      name: cell[1] ?? '',
      names: [cell[1] ?? '', cell[2] ?? '', ...alternates],
      lat: Number(cell[4]),
      lon: Number(cell[5]),
      feature: featureOf(cell[7] ?? ''),
      country: cell[8] ?? '',
      area: cell[10] ?? '',
      population: Number(cell[14]),
      within: '',
      listed: false,
    });
  }
  return places;
};

/** "en:Jabal al-Zawiya;Jabal Zawiya|ar:جبل الزاوية" as a list of names; the language marks are for people. */
export const namesOf = (cell: string): string[] =>
  cell
    .split('|')
    .flatMap((part) => part.replace(/^[a-z*]{1,3}:/, '').split(';'))
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** theatre-*.tsv: id, feature, country, admin1, within, lat, lon, weight, source, names. */
export const ownPlaces = (tsv: string, file: string): SourcePlace[] =>
  rowsOf(tsv, 10, file).map((cell) => {
    const names = namesOf(cell[9] ?? '');
    const id = cell[0] ?? '';
    return {
      number: id.startsWith('geonames:') ? Number(id.slice(9)) : 0,
      id,
      name: names[0] ?? id,
      names,
      lat: Number(cell[5]),
      lon: Number(cell[6]),
      feature: featureOf(cell[1] ?? ''),
      country: cell[2] ?? '',
      area: cell[3] ?? '',
      population: Number(cell[7]),
      within: cell[4] ?? '',
      listed: true,
    };
  });
