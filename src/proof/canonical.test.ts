import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fault } from '../model/index.ts';
import { canonicalJson, hex, sha256, utf8 } from './index.ts';

test('the example of RFC 8785 §3.2.2 comes out as printed there', () => {
  const printed = String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`;
  const text = canonicalJson(JSON.parse(printed));
  expect(text).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
  expect(hex(sha256(utf8(text)))).toBe('2d5e01a318d0f0879ab568c4be289c8b1f64ef8921a53c6277d5e069978baacb');
});

test('keys are sorted by UTF-16 code units, as in the example of §3.2.3', () => {
  const shuffled = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  };
  expect([...canonicalJson(shuffled).matchAll(/"([A-Z][^"]+)"[,}]/g)].map((found) => found[1])).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ]);
});

test('numbers are written as in appendix B', () => {
  const vectors: [number, string][] = [
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [1e23, '1e+23'],
    [0.000001, '0.000001'],
    [1e-7, '1e-7'],
    [Number('333333333.33333325'), '333333333.33333325'],
    [-0.0000033333333333333333, '-0.0000033333333333333333'],
    [Number('1424953923781206.2'), '1424953923781206.2'],
  ];
  for (const [value, text] of vectors) expect(canonicalJson(value)).toBe(text);
});

test('any JSON value survives, and the order in which keys were set does not show', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(JSON.stringify(JSON.parse(text))).toHaveLength(text.length);
    }),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
    }),
  );
});

test('what has no one form is refused', () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  const nothing: unknown[] = [Number.NaN, Number.POSITIVE_INFINITY, undefined, [undefined], { a: undefined }];
  const hole: unknown[] = [];
  hole.length = 2;
  for (const value of [...nothing, hole, '\ud800', { '\udc00': 1 }, 1n, () => 1, new Map(), new Date(0), cycle]) {
    expect(() => canonicalJson(value)).toThrow(Fault);
  }
});
