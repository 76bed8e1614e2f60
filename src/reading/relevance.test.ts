/** A text counts as one about a war by more than its words: matches, markets and storms borrow them all. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Mark } from './marks.ts';
import { judgeRelevance } from './relevance.ts';

const mark = (cls: string, value: string, at: number): Mark => ({
  first: at,
  last: at,
  far: at,
  cls,
  tag: '',
  bend: '',
  entry: { cls, value, features: new Map(), row: 'test', bits: 0 },
});
const words = (cls: string, ...list: string[]) => list.map((word, at) => ({ mark: mark(cls, '', at), word }));
const nowhere = { sides: new Set<string>(), theatre: false };

describe('relevance', () => {
  const field = words('field', 'shelling', 'soldiers');
  test('two words of the field are enough where a side or a country at war is named', () => {
    expect(judgeRelevance([field, [], [], []], { ...nowhere, theatre: true }).relevant).toBe(true);
    expect(judgeRelevance([field, [], [], []], { ...nowhere, sides: new Set(['sdf']) }).relevant).toBe(true);
    expect(judgeRelevance([field, [], [], []], nowhere).relevant).toBe(false);
  });
  test('without any, four are, and one word of another field undoes them', () => {
    const many = words('field', 'shelling', 'soldiers', 'front line', 'airstrike');
    expect(judgeRelevance([many, [], [], []], nowhere).relevant).toBe(true);
    const off = { mark: mark('off', '', 9), word: 'film' };
    expect(judgeRelevance([[...many, off], [], [], []], nowhere).relevant).toBe(false);
    expect(judgeRelevance([[...many, off], [], [], []], { ...nowhere, sides: new Set(['sdf']) }).relevant).toBe(true);
  });
});

test('the tables have a word of another field in every language that is read', () => {
  for (const language of ['nl', 'en'])
    expect(readFileSync(new URL(`../../data/lexicon/${language}/field.tsv`, import.meta.url), 'utf8')).toMatch(/\toff/);
});
