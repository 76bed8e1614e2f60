/** Hostile text costs no more than its length: steps are counted, not seconds. */
import { expect, test } from 'vitest';
import { compileLexicon } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import { marksOf } from './marks.ts';
import { paragraphsOf, sentencesOf } from './sentences.ts';
import { tokensOf } from './tokens.ts';

const tsv = 'soldaten\tgroup\tcombatant\nraakte … gewond@past\tharm\tinjured\nzei\tsay\n';
const steps = (text: string): { asked: number; longest: number; tokens: number } => {
  const compiled = compileLexicon('nl', { 'x.tsv': tsv });
  // A lexicon that counts how often it is asked.
  let asked = 0;
  const get: Lexicon['phrases']['get'] = (first) => {
    asked += 1;
    return compiled.phrases.get(first);
  };
  const lexicon: Lexicon = { ...compiled, phrases: { ...compiled.phrases, get } };
  let longest = 0;
  let count = 0;
  for (const { start, end } of paragraphsOf(text)) {
    const tokens = tokensOf(text, start, end, { suffixes: new Set(["'s"]), prefixes: new Set() });
    count += tokens.length;
    for (const span of sentencesOf(tokens, 0, tokens.length, new Set())) {
      longest = Math.max(longest, span.last - span.first + 1);
      marksOf(tokens, span, lexicon);
    }
  }
  return { asked, longest, tokens: count };
};

const HOSTILE: Readonly<Record<string, string>> = {
  'one line': 'raakte soldaten zei en '.repeat(2000),
  digits: '1'.repeat(20000),
  'spaced digits': '1 '.repeat(10000),
  'open quotes': '“'.repeat(10000),
  apostrophes: "'s ".repeat(8000),
  'bidi controls': 'soldaten\u202e \u2066zei '.repeat(3000),
  nuls: 'soldaten\u0000zei '.repeat(3000),
  brackets: '('.repeat(10000),
  'lone surrogates': '\ud800'.repeat(10000),
};

for (const [name, text] of Object.entries(HOSTILE))
  test(`${name}: twice the text, at most twice the steps`, () => {
    const once = steps(text);
    const twice = steps(text + text);
    expect(twice.asked).toBeLessThanOrEqual(once.asked * 2 + 2);
    expect(twice.tokens).toBeLessThanOrEqual(once.tokens * 2 + 2);
    expect(twice.longest).toBeLessThanOrEqual(241);
  });
