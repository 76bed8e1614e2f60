/** The forms of one word that are the same wherever it stands: what lexica and names are compared with, and how it is written. */
import { bared, folded, lowered } from './normalise.ts';
import { recalling } from './recall.ts';
import type { Shape, Token } from './token.ts';

export type WordForm = Readonly<Pick<Token, 'text' | 'lower' | 'bare' | 'folded' | 'shape'>>;

const shapeOf = (text: string, lower: string): Shape => {
  const upper = text.toUpperCase();
  if (upper === lower) return 'none';
  if (text === lower) return 'lower';
  if (text === upper && text.length > 1) return 'upper';
  const first = text[0] ?? '';
  if (first === first.toLowerCase()) return 'mixed';
  return text.slice(1) === text.slice(1).toLowerCase() || /[-']/.test(text) ? 'capital' : 'mixed';
};

export const formOf: (word: string) => WordForm = recalling((text) => {
  const lower = lowered(text);
  return { text, lower, bare: bared(lower), folded: folded(lower), shape: shapeOf(text, lower) };
});
