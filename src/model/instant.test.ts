import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysInMonth,
  dayNumber,
  dayOf,
  edtfRange,
  isoDay,
  isoLocal,
  parseIso,
  utcMinutes,
  weekdayOf,
} from './instant.ts';
import { offsetAt, utcMinutesIn } from './zone.ts';

describe('days', () => {
  test('count as the calendar does', () => {
    expect(dayNumber(1970, 1, 1)).toBe(0);
    expect(isoDay(dayOf('2020-03-06'))).toBe('2020-03-06');
    expect(addDays('2020-02-28', 2)).toBe('2020-03-01');
    expect(addDays('2020-01-01', -1)).toBe('2019-12-31');
    expect(['2020-03-01', '2020-03-06', '2020-03-08'].map((day) => weekdayOf(dayOf(day)))).toEqual([6, 4, 6]);
  });
  test('there and back for every day of four centuries and more', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (number) => {
        const parts = parseIso(isoDay(number));
        return (
          parts !== null &&
          dayNumber(parts.year, parts.month, parts.day) === number &&
          parts.day <= daysInMonth(parts.year, parts.month)
        );
      }),
      { numRuns: 5000 },
    );
  });
  test.each(['2020-02-30', '2019-02-29', '2020-13-01', '2020-03-06T24:00', '2020-3-6', 'vrijdag', '2020-03-06T10:61'])(
    '%s is no date',
    (text) => {
      expect(parseIso(text)).toBeNull();
    },
  );
});

describe('EDTF', () => {
  test.each([
    ['2020-03-06', '2020-03-06', '2020-03-06'],
    ['2020-03', '2020-03-01', '2020-03-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-03-01/2020-03-06', '2020-03-01', '2020-03-06'],
    ['2019-12-01/..', '2019-12-01', null],
    ['../2020-03-05', null, '2020-03-05'],
    ['2020-03-05~', '2020-03-05', '2020-03-05'],
    ['2020-03-06T18:30:00+01:00', '2020-03-06T18:30:00+01:00', '2020-03-06T18:30:00+01:00'],
  ])('%s', (edtf, from, to) => expect(edtfRange(edtf)).toEqual({ from, to }));
  test.each(['2020-3', 'maart 2020', '2020-03-32', '/x', ''])('“%s” is refused', (edtf) => {
    expect(edtfRange(edtf)).toBeNull();
  });
});

describe('zones: the hour the truce began (reference instants of the civil zones involved)', () => {
  const began = utcMinutes('2020-03-05T22:01:00Z');
  test.each([
    ['Asia/Damascus', '2020-03-06T00:01+02:00'],
    ['Europe/Istanbul', '2020-03-06T01:01+03:00'],
    ['Europe/Moscow', '2020-03-06T01:01+03:00'],
    ['Europe/London', '2020-03-05T22:01+00:00'],
    ['Europe/Brussels', '2020-03-05T23:01+01:00'],
    ['Asia/Riyadh', '2020-03-06T01:01+03:00'],
  ])('%s', (zone, local) => expect(isoLocal(began, offsetAt(zone, began) ?? Number.NaN)).toBe(local));
  test('summer time in Damascus began on 27 March 2020', () => {
    expect(offsetAt('Asia/Damascus', utcMinutes('2020-03-26T12:00Z'))).toBe(120);
    expect(offsetAt('Asia/Damascus', utcMinutes('2020-03-27T12:00Z'))).toBe(180);
  });
  test('a local hour read in its zone, and an offset that wins over the zone', () => {
    expect(utcMinutesIn('2020-03-06T00:01', 'Asia/Damascus')).toBe(began);
    expect(utcMinutesIn('2020-03-06T01:01+03:00', 'Asia/Damascus')).toBe(began);
    expect(utcMinutesIn('2020-03-06T00:01', 'Nowhere/Land')).toBeNull();
  });
  test('a fixed offset is a zone too', () => expect(offsetAt('+05:30', 0)).toBe(330));
});
