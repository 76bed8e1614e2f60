import { describe, expect, test } from 'vitest';
import { paragraphsOf, sentencesOf } from './sentences.ts';
import { tokensOf } from './tokens.ts';

const split = (text: string, abbreviations: string[] = []): string[] => {
  const tokens = tokensOf(text, 0, text.length, { suffixes: new Set(), prefixes: new Set() });
  return sentencesOf(tokens, 0, tokens.length, new Set(abbreviations)).map(({ first, last }) =>
    text.slice(tokens[first]?.start, tokens[last]?.end),
  );
};

describe('sentences', () => {
  test('abbreviations and initials end none; a closing quotation mark goes with its sentence', () => {
    expect(split('Gen. Haftar spoke. "We hold." Then he left.', ['gen'])).toEqual([
      'Gen. Haftar spoke.',
      '"We hold."',
      'Then he left.',
    ]);
    expect(split('J. Jansen sprak. Daarna niet.')).toEqual(['J. Jansen sprak.', 'Daarna niet.']);
  });
  test('a mark before a small letter or a comma is inside a sentence', () => {
    expect(split('“Stop!” riep hij, en vertrok. Klaar.')).toEqual(['“Stop!” riep hij, en vertrok.', 'Klaar.']);
  });
  test('a sentence without end is cut, so that no step sees more than its share', () => {
    const parts = split('woord '.repeat(5000));
    expect(Math.max(...parts.map((part) => part.split(' ').length))).toBeLessThanOrEqual(241);
    expect(parts.join(' ').split(' ')).toHaveLength(5000);
  });
});

describe('paragraphs', () => {
  test('empty lines, headings and bullets divide; a wrapped line does not', () => {
    const long = 'een regel die lang genoeg is om niet voor een kop te worden gehouden';
    const text = `Kop\n${long}\nen verder gaat.\n\n- eerste punt\n- tweede punt\n`;
    expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end).trim())).toEqual([
      'Kop',
      `${long}\nen verder gaat.`,
      '- eerste punt',
      '- tweede punt',
    ]);
  });
});
