/** Our own gold: its quotes are verbatim, every language has enough of it, and the reader invents no war where there is none. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { read } from '../src/reading/index.ts';
import { builtKnowledge } from './built-knowledge.ts';
import { ClaimExpected } from './expected-claims.ts';
import { reportOf } from './reading-by-hand.ts';
import { scoreReadings } from './score-readings.ts';
import { root } from './world.ts';

const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'nl', 'ru', 'tr', 'uk'];
const Quote = z.union([z.string(), z.object({ quote: z.string(), nth: z.number() }).transform(({ quote }) => quote)]);
const Gold = z.object({
  name: z.string(),
  language: z.string(),
  published: z.string(),
  expect: z.enum(['claims', 'no-conflict', 'unread']),
  claims: z.array(z.looseObject({ evidence: z.array(Quote) })),
});

const goldIn = (part: string) =>
  readdirSync(join(root, 'corpora', 'gold', part))
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((file) => {
      const item = Gold.parse(JSON.parse(readFileSync(join(root, 'corpora', 'gold', part, file), 'utf8')));
      return { ...item, text: readFileSync(join(root, 'corpora', 'gold', part, `${item.name}.txt`), 'utf8') };
    });
const [dev, held, controls] = [goldIn('dev'), goldIn('held'), goldIn('controls')];

const knowledge = builtKnowledge();
const reading = (text: string, published: string) => read(reportOf(text, { published }), knowledge);

describe('the coding', () => {
  test('quotes are verbatim', () => {
    for (const { name, text, claims } of [...dev, ...held])
      for (const { evidence } of claims)
        for (const quote of evidence) expect(text.includes(quote), `${name}: ${quote}`).toBe(true);
  });
  test('at least twelve reports a language, and texts that are none of ours', () => {
    for (const language of LANGUAGES) {
      const mine = [...dev, ...held].filter((item) => item.language === language && item.expect === 'claims');
      expect(mine.length, language).toBeGreaterThanOrEqual(12);
      expect(controls.filter((item) => item.language === language).length, language).toBeGreaterThanOrEqual(6);
    }
  });
});

describe('the reading', () => {
  test('no claim on texts about matches, trade, storms, films and accidents', () => {
    for (const { name, text, published } of [...controls, ...dev, ...held].filter(
      ({ expect: wanted }) => wanted === 'no-conflict',
    ))
      expect(reading(text, published).claims.map(({ type, evidence }) => [name, type, evidence[0]?.quote])).toEqual([]);
  });
  test('a language that is not read is said to be unread, look-alikes too', () => {
    for (const { name, text, published } of [...dev, ...held].filter(({ expect: wanted }) => wanted === 'unread')) {
      const { claims, unread } = reading(text, published);
      expect(claims, name).toEqual([]);
      expect(unread.map(({ why }) => why).join(' '), name).toMatch(/language/);
    }
  });
  test.each(LANGUAGES)('%s: core claims found and precision do not fall below their floor', (language) => {
    const reports = [...dev, ...held]
      .filter((item) => item.language === language && item.expect === 'claims')
      .map(({ text, published, claims }) => ({
        text,
        wanted: claims.map((claim) => ClaimExpected.parse({ when: null, ...claim })),
        read: reading(text, published).claims,
      }));
    const { recall, precision } = scoreReadings(reports);
    expect(recall).toBeGreaterThanOrEqual(FLOOR.recall);
    expect(precision).toBeGreaterThanOrEqual(FLOOR.precision);
  });
});

describe('the golden cases', () => {
  const cases = readdirSync(join(root, 'corpora', 'reading'), { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  );
  test.each(cases.map(({ name }) => name))('%s', (name) => {
    const folder = join(root, 'corpora', 'reading', name);
    const { published, claims } = z
      .object({ published: z.string(), claims: z.array(z.looseObject({})) })
      .parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
    const text = readFileSync(join(folder, 'report.txt'), 'utf8');
    const wanted = claims.map((claim) => ClaimExpected.parse({ when: null, ...claim }));
    const { recall, precision } = scoreReadings([{ text, wanted, read: reading(text, published).claims }]);
    expect(recall).toBeGreaterThanOrEqual(FLOOR.recall);
    expect(precision).toBeGreaterThanOrEqual(FLOOR.precision);
  });
});

/** By type and words alone: a guard against falling back, no measure (that is `npm run eval`). */
const FLOOR = { recall: 0.6, precision: 0.6 };
