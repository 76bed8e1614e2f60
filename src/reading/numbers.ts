/**
 * Numbers as people write them, with the words that bound them: "meer dan 30" is 31 or more, "up to 30" has no low bound.
 * The bounds follow the claim contract word for word. Years, clock times, dates, ages, road and model numbers are not read.
 */
import { boundedAt } from './number-bounds.ts';
import { excluded } from './number-contexts.ts';
import type { NumberLexicon } from './number-lexicon.ts';
import type { NumberChunk, Span, Token } from './token.ts';

export { compileNumbers } from './number-lexicon.ts';
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
 * The numbers of one sentence in text order, none overlapping another or a time in `taken`.
 * Spans lie inside `span`; low never exceeds high.
 */
export const readNumbers = (
  text: string,
  tokens: readonly Token[],
  span: Span,
  lexicon: NumberLexicon,
  taken: readonly Span[] = [],
): NumberRead[] => {
  const out: NumberRead[] = [];
  const busy = new Set<number>();
  for (const chunk of taken) for (let i = chunk.first; i <= chunk.last; i += 1) busy.add(i);
  let at = span.first;
  while (at <= span.last) {
    if (busy.has(at)) {
      at += 1;
      continue;
    }
    let free = at;
    while (free < span.last && !busy.has(free + 1)) free += 1;
    const found = boundedAt(text, tokens, at, { first: span.first, last: free }, lexicon);
    if (!found) {
      at += 1;
      continue;
    }
    if (!excluded(tokens, found, span, lexicon)) {
      const [first, last] = [tokens[found.first], tokens[found.last]];
      const { core: _core, ...rest } = found;
      out.push({ is: 'number', ...rest, said: text.slice(first?.start ?? 0, last?.end ?? 0) });
    }
    at = found.last + 1;
  }
  return out;
};
