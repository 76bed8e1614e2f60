import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileNumbers, numberSentence } from './numbers.ts';
import { compileTimes, readTimes, resolveTime } from './times.ts';
import type { Anchor, Tense } from './token.ts';
import { tokensOf } from './tokens.ts';

const table = (language: string, file: string): string =>
  readFileSync(new URL(`../../data/lexicon/${language}/${file}`, import.meta.url), 'utf8');
const tables = (language: string) => ({
  times: compileTimes(table(language, 'times.tsv'), language),
  numbers: compileNumbers(table(language, 'numbers.tsv'), language),
});
const [nl, en] = [tables('nl'), tables('en')];

const read = (
  text: string,
  lexica: typeof nl,
  published: string | null,
  tense: Tense = 'past',
  previous: Anchor['previous'] = null,
) => {
  const tokens = tokensOf(text, 0, text.length, { prefixes: new Set(), suffixes: new Set(['s']) });
  const counted = numberSentence(text, tokens, { first: 0, last: tokens.length - 1 }, lexica.numbers);
  const chunks = readTimes(counted, lexica.times);
  return chunks.map((chunk) => {
    const when = resolveTime(chunk, { published, tense, previous });
    return `${chunk.said} = ${when ? `${when.from ?? ''}/${when.to ?? ''} ${when.precision}${when.zone ? ` ${when.zone}` : ''}` : chunk.role}`;
  });
};

describe('Dutch times, published 2020-03-06 (a Friday)', () => {
  it.each([
    [
      'dat Poetin donderdagavond zijn overeengekomen',
      ['donderdagavond = 2020-03-05T18:00/2020-03-05T23:59 part-of-day'],
    ],
    ['dat sinds middernacht geldt', ['sinds middernacht = 2020-03-06T00:00/ hour']],
    ['zijn er vrijdag nog gevechten', ['vrijdag = 2020-03-06/2020-03-06 day']],
    ['Vrijdagochtend is er', ['Vrijdagochtend = 2020-03-06T06:00/2020-03-06T11:59 part-of-day']],
    ['raakten het donderdag na zes uur overleg eens', ['donderdag = 2020-03-05/2020-03-05 day', 'na zes uur = after']],
    ['voert sinds december een offensief', ['sinds december = 2019-12-01/ month']],
    ['de afgelopen weken waren', ['de afgelopen weken = 2020-02-14/2020-03-06 range']],
    ['Zondag kondigde Turkije aan', ['Zondag = 2020-03-01/2020-03-01 day']],
    ['Vorige week werden', ['Vorige week = 2020-02-24/2020-03-01 week']],
    ['vorige week donderdag', ['vorige week donderdag = 2020-02-27/2020-02-27 day']],
    [
      'in de nacht van maandag op dinsdag',
      ['in de nacht van maandag op dinsdag = 2020-03-02T22:00/2020-03-03T05:59 part-of-day'],
    ],
    ['sinds januari 2016', ['sinds januari 2016 = 2016-01-01/ month']],
    ['binnen 21 dagen', ['binnen 21 dagen = within']],
    ['op 5 maart 2020 om 14.30 uur', ['op 5 maart 2020 om 14.30 uur = 2020-03-05T14:30/2020-03-05T14:30 minute']],
    ['gisteravond', ['gisteravond = 2020-03-05T18:00/2020-03-05T23:59 part-of-day']],
    ['in de nacht van 5 op 6 maart', ['in de nacht van 5 op 6 maart = 2020-03-05T22:00/2020-03-06T05:59 part-of-day']],
    [
      "om twee uur 's nachts; om twee uur 's middags vrijdag",
      [
        "om twee uur 's nachts = 2020-03-06T02:00/2020-03-06T02:00 hour",
        "om twee uur 's middags vrijdag = 2020-03-06T14:00/2020-03-06T14:00 hour",
      ],
    ],
    ['sinds oktober vorig jaar', ['sinds oktober vorig jaar = 2019-10-01/ month']],
    [
      'tussen de avond van 2 en de avond van 3 augustus',
      ['tussen de avond van 2 en de avond van 3 augustus = 2019-08-02T18:00/2019-08-03T23:59 part-of-day'],
    ],
    [
      'eind februari en half januari 2019',
      ['eind februari = 2020-02-21/2020-02-29 range', 'half januari 2019 = 2019-01-11/2019-01-20 range'],
    ],
    [
      'vorig weekend; dit jaar',
      ['vorig weekend = 2020-02-29/2020-03-01 range', 'dit jaar = 2020-01-01/2020-12-31 year'],
    ],
    ['vannacht', ['vannacht = 2020-03-05T22:00/2020-03-06T05:59 part-of-day']],
    ['drie dagen geleden', ['drie dagen geleden = 2020-03-03/2020-03-03 day']],
  ])('%s', (text, expected) => expect(read(text, nl, '2020-03-06')).toEqual(expected));

  it('keeps Fridays as wide as a month of publication', () => {
    expect(read('vrijdag', nl, '2020-03')).toEqual(['vrijdag = 2020-02-28/2020-03-27 range']);
    expect(read('sinds december', nl, '2020-03')).toEqual(['sinds december = 2019-12-01/ month']);
    expect(read('vrijdag', nl, null)).toEqual(['vrijdag = / unknown']);
  });
});

describe('English times, published 2023-06-29 (a Thursday)', () => {
  it.each([
    ['shook the capital on Wednesday', ['on Wednesday = 2023-06-28/2023-06-28 day']],
    ['matched late on Tuesday', ['late on Tuesday = 2023-06-27T18:00/2023-06-27T23:59 part-of-day']],
    ['since dawn', ['since dawn = / unknown']],
    ['have been killed since late April', ['since late April = 2023-04-21/ range']],
    ['since the war broke out on 15 April, it says', ['since the war broke out on 15 April = 2023-04-15/ day']],
    [
      'at 2:30 am (23:30 GMT) on March 5',
      ['at 2:30 am (23:30 GMT) on March 5 = 2023-03-05T02:30+03:00/2023-03-05T02:30+03:00 minute +03:00'],
    ],
    ['from 00:01 local time on 6 March 2020', ['from 00:01 local time on 6 March 2020 = 2020-03-06T00:01/ minute']],
    ['for 48 hours', ['for 48 hours = for']],
    ['at 19:30 EET', ['at 19:30 EET = 2023-06-29T19:30+02:00/2023-06-29T19:30+02:00 minute +02:00']],
    ['this morning', ['this morning = 2023-06-29T06:00/2023-06-29T11:59 part-of-day']],
    [
      'last month and last Thursday',
      ['last month = 2023-05-01/2023-05-31 month', 'last Thursday = 2023-06-22/2023-06-22 day'],
    ],
    [
      'between 28 September 2020 and 9 November 2020',
      ['between 28 September 2020 and 9 November 2020 = 2020-09-28/2020-11-09 range'],
    ],
    ['on 5-6 March', ['on 5-6 March = 2023-03-05/2023-03-06 range']],
    ['overnight into Wednesday', ['overnight into Wednesday = 2023-06-27T22:00/2023-06-28T05:59 part-of-day']],
    ['the night of March 5 to 6', ['the night of March 5 to 6 = 2023-03-05T22:00/2023-03-06T05:59 part-of-day']],
    ['from Monday to Wednesday', ['from Monday to Wednesday = 2023-06-26/2023-06-28 range']],
    ['from 10:00 to 14:30 on Tuesday', ['from 10:00 to 14:30 on Tuesday = 2023-06-27T10:00/2023-06-27T14:30 minute']],
    [
      'between the evenings of 16 and 17 February',
      ['between the evenings of 16 and 17 February = 2023-02-16T18:00/2023-02-17T23:59 part-of-day'],
    ],
    [
      'at 2 p.m. Moscow time on Monday',
      ['at 2 p.m. Moscow time on Monday = 2023-06-26T14:00+03:00/2023-06-26T14:00+03:00 hour Europe/Moscow'],
    ],
    ['in the early hours of Friday', ['in the early hours of Friday = 2023-06-23T00:00/2023-06-23T05:59 part-of-day']],
    ['It may rain; they march', []],
  ])('%s', (text, expected) => expect(read(text, en, '2023-06-29')).toEqual(expected));
});

it('looks ahead where the clause does', () => {
  expect(read('Zondag komt er een patrouille', nl, '2020-03-06', 'future')).toEqual([
    'Zondag = 2020-03-08/2020-03-08 day',
  ]);
  expect(read('by 15 March', en, '2020-03-06', 'future')).toEqual(['by 15 March = /2020-03-15 day']);
  expect(read('geldt tot zondag', nl, '2020-03-06', 'present')).toEqual(['tot zondag = /2020-03-08 day']);
  expect(read('vrijdag', nl, '2020-03-06', 'future')).toEqual(['vrijdag = 2020-03-06/2020-03-06 day']);
});

it('counts on from the time last spoken of', () => {
  const previous = {
    edtf: '2020-03-05',
    from: '2020-03-05',
    to: '2020-03-05',
    precision: 'day',
    expression: null,
    zone: null,
    zoneBasis: null,
  } as const;
  expect(read('the following day', en, '2020-03-09', 'past', previous)).toEqual([
    'the following day = 2020-03-06/2020-03-06 day',
  ]);
  expect(read('that evening', en, '2020-03-09', 'past', previous)).toEqual([
    'that evening = 2020-03-05T18:00/2020-03-05T23:59 part-of-day',
  ]);
  expect(read('two days earlier', en, '2020-03-09', 'past', previous)).toEqual([
    'two days earlier = 2020-03-03/2020-03-03 day',
  ]);
  expect(read('the following day', en, '2020-03-09')).toEqual(['the following day = / unknown']);
});

it('gives no date to what lies a million years off', () => {
  expect(read('a billion days ago', en, '2020-03-06')).toEqual(['a billion days ago = / unknown']);
  expect(read('two days ago', en, '2020-03-06')).toEqual(['two days ago = 2020-03-04/2020-03-04 day']);
});
