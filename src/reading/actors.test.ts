import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findActors } from './actors.ts';
import { stretchOf } from './names-stretch.ts';
import { compileParties } from './parties-compile.ts';
import { openParties } from './parties.ts';
import { tokensOf } from './tokens.ts';

const data = new URL('../../data/', import.meta.url);
const lists = Object.fromEntries(
  readdirSync(new URL('parties/', data))
    .filter((name) => name.endsWith('.tsv'))
    .map((name) => [name, readFileSync(new URL(`parties/${name}`, data), 'utf8')]),
);
const countries = readFileSync(new URL('gazetteer/countries.tsv', data), 'utf8');
const compiled = compileParties({ ...lists, 'countries.tsv': countries });
const book = openParties(compiled);

const clitics = { suffixes: new Set(["'s"]), prefixes: new Set<string>() };
const chunks = (language: string, text: string, published = '2020-03-06') => {
  const tokens = tokensOf(text, 0, text.length, clitics);
  return findActors(stretchOf(tokens, 0, tokens.length - 1), book, { language, published });
};
/** Names that stand for somebody, and whom. */
const whom = (language: string, text: string, published?: string): string[] =>
  chunks(language, text, published)
    .filter(({ adjective, actor }) => !adjective && actor !== null)
    .map(({ name, actor }) => `${name} = ${actor}`);

describe('listed parties', () => {
  test.each([
    ['nl', 'Hayat Tahrir al-Sham viel aan.', ['Hayat Tahrir al-Sham = hayat-tahrir-al-sham']],
    ['nl', "Een woordvoerder van de Houthi's zei dat.", ['Houthi = houthis']],
    ['en', "The Tigray People's Liberation Front attacked.", ["Tigray People's Liberation Front = tplf"]],
    ['en', 'The Libyan National Army advanced.', ['Libyan National Army = libyan-national-army']],
    [
      'nl',
      'Het Nationaal Bevrijdingsleger (ELN) ontkende.',
      ['Nationaal Bevrijdingsleger (ELN) = national-liberation-army-colombia'],
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(whom(language, text)).toEqual(expected);
  });
  test('letters of a name are no common word', () => {
    expect(whom('en', 'Who said this? It told us.')).toEqual([]);
    expect(whom('en', 'WHO said this.')).toEqual(['WHO = who']);
  });
});

describe('bodies of states', () => {
  test.each([
    ['nl', 'Turkse soldaten schoten.', ['Turkse soldaten = turkish-armed-forces']],
    ['nl', 'Het Syrische regime zweeg.', ['Syrische regime = syrian-government']],
    ['en', 'Syrian army gunners fired.', ['Syrian army = syrian-armed-forces']],
    ['en', 'Russian warplanes carried out raids.', ['Russian warplanes = russian-aerospace-forces']],
    ['en', "Russia's Defence Ministry said so.", ["Russia's Defence Ministry = russian-ministry-of-defence"]],
    [
      'nl',
      'De Russische en Syrische luchtmacht bombardeerden.',
      ['Russische luchtmacht = russian-aerospace-forces', 'Syrische luchtmacht = syrian-air-force'],
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(whom(language, text)).toEqual(expected);
  });
  test('the adjective alone is marked as one', () => {
    expect(chunks('nl', 'een Turkse stad')).toMatchObject([{ adjective: true, actor: 'turkey', country: 'TR' }]);
  });
});

describe('people in office', () => {
  test('speak for their party, in their term only', () => {
    expect(chunks('nl', 'Poetin belde.')).toMatchObject([{ sort: 'person', actor: 'russia', office: 'president' }]);
    const [biden] = chunks('en', 'Joe Biden spoke.', '2023-05-01');
    expect(biden).toMatchObject({ sort: 'person', actor: 'united-states' });
    expect(whom('en', 'Joe Biden spoke.', '2020-03-06')).toEqual([]);
  });
});

describe('capitals and states', () => {
  test('as governments where they act, as places where something happens', () => {
    expect(chunks('nl', 'Moskou ontkende dat.')).toMatchObject([{ sort: 'capital', actor: 'russia' }]);
    expect(chunks('nl', 'Damascus ontkende dat.')).toMatchObject([{ sort: 'capital', actor: 'syrian-government' }]);
    expect(chunks('nl', 'Dat gebeurde in Moskou.')).toEqual([]);
    expect(chunks('en', 'He flew to Turkey. Fighting near Damascus.').filter(({ sort }) => sort === 'capital')).toEqual(
      [],
    );
  });
});

describe('bodies by the capital they sit in', () => {
  test.each([
    ['nl', 'De regering in Damascus zweeg.', ['De regering in Damascus = syrian-government']],
    ['nl', 'Het regime van Bashar al-Assad zweeg.', ['Het regime van Bashar al-Assad = syrian-government']],
    [
      'nl',
      'het ministerie van Defensie in Jerevan',
      ['ministerie van Defensie in Jerevan = armenian-ministry-of-defence'],
    ],
    ['en', 'The government in Moscow denied it.', ['The government in Moscow = russian-government']],
    ['nl', 'De regering in Sanaa zweeg.', []],
  ])('%s: %s', (language, text, expected) => {
    expect(whom(language, text)).toEqual(expected);
  });
});

describe('a garbled name', () => {
  test.each(['Islamitsche', 'Islamitische'])('%s Partij van Koerdistan stays nobody', (word) => {
    const [chunk, ...more] = chunks('nl', `strijders van de ${word} Partij van Koerdistan (PIK) zijn omgekomen`).filter(
      ({ sort }) => sort !== 'generic',
    );
    expect(more).toEqual([]);
    expect(chunk).toMatchObject({ sort: 'unknown', actor: null, short: 'PIK', adjective: false });
    expect(chunk?.name).toBe(`${word} Partij van Koerdistan (PIK)`);
    expect(chunk?.candidates.map(({ actor }) => actor)).toEqual(['turkistan-islamic-party']);
    expect(chunk?.candidates[0]?.score).toBeLessThan(1);
  });
});

describe('the lists', () => {
  test('compile to the same bytes whatever the order of the files', () => {
    const turned = Object.fromEntries(Object.entries({ ...lists, 'countries.tsv': countries }).reverse());
    expect(compileParties(turned)).toBe(compiled);
  });
  test('every party has a name and neutral names in both languages of the bulletin', () => {
    const bare = [...book.parties.values()].filter(
      ({ names, neutral }) => Object.values(names).flat().length === 0 || !neutral['nl'] || !neutral['en'],
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });
  test('a relation to nobody, and a party listed twice, stop the build', () => {
    const row = 'a-group\tnon-state\tSY\tcombatant\tde groep\tthe group\ten:A Group\t';
    expect(() => compileParties({ 'parties-x.tsv': `${row}part-of>nobody\n` })).toThrow('nobody');
    expect(() => compileParties({ 'parties-x.tsv': `${row}\n${row}\n` })).toThrow('twice');
  });
  test('what the desk recorded goes before what is shipped', () => {
    const shipped = book.parties.get('houthis');
    if (!shipped) throw new Error('the list has lost a party');
    const { theatre, status, ...party } = shipped;
    const own = openParties(compiled, [{ ...party, neutral: { nl: 'Ansar Allah', en: 'Ansar Allah' } }]);
    expect(own.parties.get('houthis')).toMatchObject({ theatre, status, neutral: { nl: 'Ansar Allah' } });
  });
});
