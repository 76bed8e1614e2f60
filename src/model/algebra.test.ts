import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base32, claimIdOf, eventIdOf, EventId, ClaimId, ReportId, reportIdOf } from './identity.ts';
import { coarser, distanceKm } from './place.ts';
import { compatible, exactly, hull, isUnknown, sum, UNKNOWN, type Range } from './tally.ts';
import { tellsOfAFact, weaker } from './certainty.ts';

const bound = fc.option(fc.nat(1000), { nil: null });
const range: fc.Arbitrary<Range> = fc
  .tuple(bound, bound)
  .map(([a, b]) => (a !== null && b !== null && a > b ? { low: b, high: a } : { low: a, high: b }));

describe('tallies', () => {
  test('a bound that nobody stated stays open, and a stated one counts', () => {
    expect(hull([{ low: 6, high: null }, exactly(15)])).toEqual({ low: 6, high: 15 });
    expect(hull([{ low: 6, high: null }])).toEqual({ low: 6, high: null });
    expect(hull([])).toEqual(UNKNOWN);
    expect(sum([exactly(6), exactly(9)])).toEqual(exactly(15));
    expect(sum([exactly(6), { low: 9, high: null }])).toEqual({ low: 15, high: null });
  });
  test('the hull does not depend on order and holds every range', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 6 }), (ranges) => {
        const whole = hull(ranges);
        expect(hull([...ranges].reverse())).toEqual(whole);
        for (const each of ranges) {
          if (each.low !== null) expect(whole.low).toBeLessThanOrEqual(each.low);
          if (each.high !== null) expect(whole.high).toBeGreaterThanOrEqual(each.high);
        }
      }),
    );
  });
  test('compatibility is mutual, and unknown clashes with nothing', () => {
    fc.assert(fc.property(range, range, (a, b) => compatible(a, b) === compatible(b, a) && compatible(a, UNKNOWN)));
    expect(compatible(exactly(0), exactly(15))).toBe(false);
    expect(compatible({ low: 10, high: null }, exactly(15))).toBe(true);
    expect(isUnknown(UNKNOWN)).toBe(true);
  });
});

describe('places', () => {
  test('distances by reference values', () => {
    expect(distanceKm(0, 0, 0, 1)).toBeCloseTo(111.19508, 5);
    expect(distanceKm(35.8644, 36.8058, 35.9306, 36.6339)).toBeCloseTo(17.1447, 3);
    expect(distanceKm(10, 179.9, 10, -179.9)).toBeLessThan(22);
  });
  test('the coarser of two precisions', () => {
    expect(coarser('settlement', 'province')).toBe('province');
    expect(coarser('point', 'point')).toBe('point');
  });
});

describe('certainty', () => {
  test('threats, plans, denials and negations tell of no fact', () => {
    expect(tellsOfAFact('affirmed', 'reported')).toBe(true);
    expect(tellsOfAFact('affirmed', 'alleged')).toBe(true);
    for (const modality of ['denied', 'promised', 'threatened', 'planned', 'possible'] as const)
      expect(tellsOfAFact('affirmed', modality)).toBe(false);
    expect(tellsOfAFact('negated', 'reported')).toBe(false);
  });
  test('the weakest element names the event', () => expect(weaker('corroborated', 'contested')).toBe('contested'));
});

describe('ids', () => {
  test('have the shape their schema asks for, whatever the digest', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (digest) => {
        expect(ReportId.safeParse(reportIdOf(digest)).success).toBe(true);
        expect(ClaimId.safeParse(claimIdOf(digest)).success).toBe(true);
        expect(EventId.safeParse(eventIdOf(digest)).success).toBe(true);
      }),
    );
  });
  test('base32 keeps every bit', () => {
    expect(base32(new Uint8Array([255, 255, 255, 255, 255]), 5)).toBe('zzzzzzzz');
    expect(base32(new Uint8Array([0, 0, 0, 0, 1]), 5)).toBe('00000001');
  });
});
