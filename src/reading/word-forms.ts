/** The forms of one word that are the same wherever it stands: what lexica and names are compared with, and how it is written. */
import { bared, folded, lowered, loweredDotted } from './normalise.ts';
import { recalling } from './recall.ts';
import type { Shape, Token } from './token.ts';

export type WordForm = Readonly<Pick<Token, 'text' | 'lower' | 'bare' | 'folded' | 'shape'>>;

const shapeOf = (text: string, lower: string): Shape => {
  const upper = text.toUpperCase();
  if (upper === text.toLowerCase()) return 'none';
  if (text === lower) return 'lower';
  if (text === upper && text.length > 1) return 'upper';
  const first = text[0] ?? '';
  if (first === first.toLowerCase()) return 'mixed';
  return text.slice(1) === text.slice(1).toLowerCase() || /[-']/.test(text) ? 'capital' : 'mixed';
};

const formed =
  (lower: (text: string) => string) =>
  (text: string): WordForm => {
    const small = lower(text);
    return { text, lower: small, bare: bared(small), folded: folded(small), shape: shapeOf(text, small) };
  };
export const formOf: (word: string) => WordForm = recalling(formed(lowered));
/** Where i and ı are two letters, in capitals too. */
export const dottedFormOf: (word: string) => WordForm = recalling(formed(loweredDotted));
