import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm, type PlacePrecision, type Where } from '../model/index.ts';
import { publishedPlace, WITHHELD_KM, withheldPlace } from './coarsen.ts';
import { TEST_KEYS } from './fixture/build.ts';
import { publicIdsWith } from './public-ids.ts';
import { namesAFacility } from './sensitive.ts';
import { RICH } from './fixture/rich.ts';

const ids = publicIdsWith(TEST_KEYS.ids);
const others = publicIdsWith(TEST_KEYS.salts);
const wheres = (precision: PlacePrecision): fc.Arbitrary<Where & { lat: number; lon: number }> =>
  fc
    .record({
      lat: fc.double({ min: -60, max: 60, noNaN: true }),
      lon: fc.double({ min: -179, max: 179, noNaN: true }),
    })
    .map(({ lat, lon }) => ({ name: 'x', place: null, lat, lon, precision }));
const away = (where: { lat: number; lon: number }, shown: { lat: number | null; lon: number | null }): number =>
  distanceKm(where.lat, where.lon, shown.lat ?? 0, shown.lon ?? 0);

describe('a published place', () => {
  it('moves a point by half to two kilometres, always the same way, and another key moves it another way', () => {
    const apart: number[] = [];
    fc.assert(
      fc.property(wheres('point'), (where) => {
        const shown = publishedPlace(where, ids);
        expect(publishedPlace({ ...where }, ids)).toEqual(shown);
        expect(shown).toMatchObject({ precision: 'settlement', coarsened: 'precision' });
        // Rounding to a hundredth of a degree adds at most 0.8 km on either side.
        expect(away(where, shown)).toBeLessThan(2.9);
        apart.push(away(where, shown));
        expect(String(shown.lat).split('.')[1]?.length ?? 0).toBeLessThanOrEqual(2);
      }),
      { numRuns: 2000 },
    );
    expect(apart.reduce((sum, km) => sum + km, 0) / apart.length).toBeGreaterThan(1.2);
    const point: Where = { name: 'x', place: null, lat: 35.63127, lon: 36.48371, precision: 'point' };
    expect(publishedPlace(point, others)).not.toEqual(publishedPlace(point, ids));
  });

  it('is never finer than its class', () => {
    for (const [precision, decimals] of [
      ['settlement', 2],
      ['district', 1],
      ['region', 1],
      ['province', 1],
      ['country', 0],
    ] as const)
      fc.assert(
        fc.property(wheres(precision), (where) => {
          for (const value of [publishedPlace(where, ids).lat, publishedPlace(where, ids).lon])
            expect(String(value).split('.')[1]?.length ?? 0).toBeLessThanOrEqual(decimals);
        }),
      );
  });
});

describe('a withheld place', () => {
  it('is the middle of a wide cell: many places share it, and the true one lies within the drawn ring', () => {
    const cells = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.double({ min: 35.5, max: 36.2, noNaN: true }),
        fc.double({ min: 36.2, max: 37, noNaN: true }),
        fc.constantFrom('facility' as const, 'field' as const),
        (lat, lon, why) => {
          const where = { name: 'Binnish', place: null, lat, lon, precision: 'settlement' as const };
          const shown = withheldPlace(where, { en: 'Idlib governorate' }, why, ids);
          expect(shown).toMatchObject({ name: 'Idlib governorate', precision: 'province', coarsened: why });
          expect(away(where, shown)).toBeLessThan(WITHHELD_KM);
          cells.set(`${shown.lat},${shown.lon}`, 1);
        },
      ),
      { numRuns: 3000 },
    );
    expect(cells.size).toBeLessThanOrEqual(9);
  });

  it('has no name where no area is known', () => {
    expect(
      withheldPlace({ name: 'Binnish', place: null, lat: 35.9, lon: 36.7, precision: 'settlement' }, null, 'field', ids)
        .name,
    ).toBe('');
  });
});

describe('a facility', () => {
  const [first] = RICH.record.claims;
  const target = (name: string) =>
    first ? namesAFacility({ ...first.claim, participants: [{ role: 'target', name, actor: null }] }) : null;
  it('is known in Dutch and English, and a person who works in one is none', () => {
    for (const name of [
      'a hospital',
      'het ziekenhuis',
      'two shelters',
      'een schuilkelder',
      'the camp',
      'vluchtelingenkamp',
      'een controlepost',
      'the observation posts',
    ])
      expect(target(name), name).toBe(true);
    for (const name of ['civilians', 'burgers', 'campaigners', 'the town', 'hospitality'])
      expect(target(name), name).toBe(false);
  });
});
