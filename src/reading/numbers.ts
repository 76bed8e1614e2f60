/**
 * Numbers as people write them, with the words that bound them: "meer dan 30" is 31 or more, "up to 30" has no low bound.
 * The bounds follow the claim contract word for word. Years, clock times, dates, ages, road and model numbers are not read.
 */
import { boundedAt } from './number-bounds.ts';
import type { Bounded } from './number-bounds.ts';
import { excluded } from './number-contexts.ts';
import type { NumberSentence } from './number-sentence.ts';
import type { NumberChunk, Span, Token } from './token.ts';

export { compileNumbers } from './number-lexicon.ts';
export { numberSentence } from './number-sentence.ts';
export type { NumberLexicon } from './number-lexicon.ts';

/** What the engine may want to know beyond the bounds. */
export type NumberRead = NumberChunk &
  Readonly<{
    /** "a soldier", "een soldaat": one only if the noun is counted. */
    article: boolean;
    /** "no", "geen enkele": 0/0. */
    none: boolean;
  }>;

/**
 * The numbers of one sentence in text order, none overlapping another or a time in `taken` (in text order too).
 * Spans lie inside `span`; low never exceeds high.
 */
export const readNumbers = (sentence: NumberSentence, taken: readonly Span[] = []): NumberRead[] => {
  const { text, tokens, span } = sentence;
  const out: NumberRead[] = [];
  let at = span.first;
  // Between two times, and around them.
  for (const time of [...taken, { first: span.last + 1, last: span.last }]) {
    const free = Math.min(span.last, time.first - 1);
    while (at <= free) {
      const found = boundedAt(sentence, at, free);
      if (found && !excluded(sentence, found)) out.push(readAs(text, tokens, found));
      at = (found?.last ?? at) + 1;
    }
    at = Math.max(at, time.last + 1);
  }
  return out;
};

const readAs = (text: string, tokens: readonly Token[], found: Bounded): NumberRead => {
  const { first, last, low, high, approximate, vague, ordinal, plain, article, none } = found;
  const said = text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
  return { is: 'number', first, last, low, high, approximate, vague, ordinal, plain, article, none, said };
};
