/** What must hold of numbers and times whatever the words: spans, bounds, order, no crash, no machine's time zone. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoTime, dayOf } from '../model/index.ts';
import { compileNumbers, numberSentence, readNumbers } from './numbers.ts';
import { compileTimes, readTimes, resolveTime } from './times.ts';
import type { Tense } from './token.ts';
import { tokensOf } from './tokens.ts';

const table = (language: string, file: string): string =>
  readFileSync(new URL(`../../data/lexicon/${language}/${file}`, import.meta.url), 'utf8');
const tongues = ['nl', 'en'].map((language) => ({
  language,
  numbers: compileNumbers(table(language, 'numbers.tsv'), language),
  times: compileTimes(table(language, 'times.tsv'), language),
}));
type Tongue = (typeof tongues)[number];

const chunks = (text: string, tongue: Tongue) => {
  const tokens = tokensOf(text, 0, text.length, { prefixes: new Set(), suffixes: new Set(['s']) });
  const span = { first: 0, last: tokens.length - 1 };
  const counted = numberSentence(text, tokens, span, tongue.numbers);
  const times = readTimes(counted, tongue.times);
  return { tokens, span, times, numbers: readNumbers(counted, times) };
};

/** Every word of a language's two tables, with figures and marks between. */
const wordsOf = (tongue: Tongue): string[] =>
  [table(tongue.language, 'numbers.tsv'), table(tongue.language, 'times.tsv')].flatMap((tsv) =>
    tsv
      .split('\n')
      .flatMap((line) => (line.startsWith('#') ? [] : (line.split('\t')[1] ?? '').replaceAll('{n}', '7').split(' '))),
  );
const soup = (tongue: Tongue) =>
  fc
    .array(
      fc.constantFrom(
        ...wordsOf(tongue),
        '6',
        '31',
        '2020',
        '14:30',
        '2.8',
        '60,000',
        '5',
        '-',
        ',',
        '(',
        ')',
        '/',
        '.',
        'soldaten',
      ),
      {
        maxLength: 14,
      },
    )
    .map((words) => words.join(' '));

describe.each(tongues)('$language', (tongue) => {
  it('keeps chunks inside the sentence, in order, apart from each other, with ordered bounds', () => {
    fc.assert(
      fc.property(soup(tongue), (text) => {
        const { tokens, span, times, numbers } = chunks(text, tongue);
        const all = [...times, ...numbers].sort((a, b) => a.first - b.first);
        let free = span.first;
        for (const chunk of all) {
          expect(chunk.first).toBeGreaterThanOrEqual(free);
          expect(chunk.last).toBeGreaterThanOrEqual(chunk.first);
          expect(chunk.said).toBe(text.slice(tokens[chunk.first]?.start, tokens[chunk.last]?.end));
          free = chunk.last + 1;
        }
        expect(free - 1).toBeLessThanOrEqual(span.last);
        for (const { low, high } of numbers) if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
      }),
      { numRuns: 400 },
    );
  });

  it('resolves any chunk to bounds that exist and do not cross', () => {
    const anchor = fc.record({
      published: fc.constantFrom(
        null,
        '2020-03-06',
        '2020-02-29',
        '2020-03',
        '2020',
        '2020-03-01/2020-03-09',
        '2020-03-06T22:45:00+03:00',
        'x',
      ),
      tense: fc.constantFrom<Tense[]>('past', 'present', 'future'),
    });
    fc.assert(
      fc.property(soup(tongue), anchor, (text, { published, tense }) => {
        for (const chunk of chunks(text, tongue).times) {
          const when = resolveTime(chunk, { published, tense, previous: null });
          if (!when) continue;
          expect(when.expression).toBe(chunk.said);
          for (const bound of [when.from, when.to])
            if (bound !== null) expect(IsoTime.safeParse(bound).success).toBe(true);
          if (when.from !== null && when.to !== null) expect(dayOf(when.from)).toBeLessThanOrEqual(dayOf(when.to));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads back every count it prints', () => {
    const group = tongue.language === 'nl' ? '.' : ',';
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (count) => {
        fc.pre(!(count >= 1900 && count < 2100));
        const printed = String(count).replace(/\B(?=(\d{3})+$)/g, group);
        const noun = tongue.language === 'nl' ? 'soldaten' : 'soldiers';
        expect(chunks(`${printed} ${noun}`, tongue).numbers).toMatchObject([
          { low: count, high: count, said: printed },
        ]);
      }),
    );
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(() => chunks(text, tongue)).not.toThrow();
      }),
    );
  });
});

it('counts days the same in every time zone of the machine', () => {
  const before = process.env['TZ'];
  const [nl] = tongues;
  if (!nl) throw new Error('no tables');
  const seen = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Asia/Damascus'].map((zone) => {
    process.env['TZ'] = zone;
    expect(new Date(0).getTimezoneOffset() === 0).toBe(zone === 'UTC');
    const { times } = chunks('sinds donderdagavond; vannacht om 00.01 uur; op 29 februari; vorige week', nl);
    return times.map((chunk) => resolveTime(chunk, { published: '2020-03-06', tense: 'past', previous: null }));
  });
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
  expect(seen[0]).toHaveLength(4);
  for (const one of seen) expect(one).toEqual(seen[0]);
});
