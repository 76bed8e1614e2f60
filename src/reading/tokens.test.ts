import { describe, expect, test } from 'vitest';
import { tokensOf } from './tokens.ts';
import type { Clitics } from './tokens.ts';

const english: Clitics = { suffixes: new Set(["'s"]), prefixes: new Set() };
const french: Clitics = { suffixes: new Set(), prefixes: new Set(["l'", "d'"]) };
const turkish: Clitics = { suffixes: 'any', prefixes: new Set() };
const words = (text: string, clitics = english): string[] =>
  tokensOf(text, 0, text.length, clitics).map((token) => token.text);

describe('tokens', () => {
  test('hyphens and apostrophes inside a word stay, what a language glues on is cut', () => {
    expect(words('Al-Assad’s army in Sana’a')).toEqual(['Al-Assad', '’s', 'army', 'in', 'Sana’a']);
    expect(words("l'armée d'Idlib", french)).toEqual(["l'", 'armée', "d'", 'Idlib']);
    expect(words("İdlib'de", turkish)).toEqual(['İdlib', "'de"]);
    expect(words("om vier uur 's nachts")).toEqual(['om', 'vier', 'uur', "'s", 'nachts']);
  });
  test('numbers keep their separators, marks stand alone, initials keep their dots', () => {
    expect(words('60.000 shells at 19:30, U.N. said.')).toEqual([
      '60.000',
      'shells',
      'at',
      '19:30',
      ',',
      'U.N.',
      'said',
      '.',
    ]);
    expect(words('The M4 and a BM-21')).toEqual(['The', 'M4', 'and', 'a', 'BM-21']);
  });
  test('offsets are those of the text, with invisible characters and without', () => {
    const text = 'Twee\u202e soldaten\u0000 gedood';
    for (const token of tokensOf(text, 0, text.length, english))
      expect(text.slice(token.start, token.end)).toBe(token.text);
    expect(tokensOf(text, 0, text.length, english).map((token) => token.lower)).toEqual(['twee', 'soldaten', 'gedood']);
  });
  test('shapes tell capitals and scripts without them', () => {
    const shapes = tokensOf('Idlib NLF idlib إدلب McCain', 0, 26, english).map((token) => token.shape);
    expect(shapes).toEqual(['capital', 'upper', 'lower', 'none', 'mixed']);
  });
});
