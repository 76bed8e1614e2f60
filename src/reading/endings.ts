/**
 * What the end of a word says where no list holds the word itself: case, negation, plan, that it is a verb. Rows of a lexicon
 * whose form begins with a hyphen ("-dığını") are endings; of each class and value the longest that fits stands.
 */
import type { Lexicon, Phrase } from './lexicon.ts';
import type { Mark } from './marks.ts';
import type { Span, Token } from './token.ts';

/** Letters that must remain before an ending. */
const LEAST_STEM = 2;

const isClitic = (token: Token): boolean => /^['\u2019\u02bc]/.test(token.text);

/** Marks of endings in one sentence, for words on which `known` has no mark of that class. */
export const endingMarks = (
  tokens: readonly Token[],
  span: Span,
  lexicon: Lexicon,
  known: readonly Mark[],
): readonly Mark[] => {
  const longest = lexicon.longestEnding;
  if (longest === 0) return [];
  const held = new Set<string>();
  for (const mark of known)
    if (mark.cls === 'w' || mark.cls === 'case')
      for (let i = mark.first; i <= mark.last; i += 1) held.add(`${mark.cls} ${i}`);
  const found: Mark[] = [];
  for (let i = span.first; i <= span.last; i += 1) {
    const token = tokens[i];
    if (!token || token.kind !== 'word' || isClitic(token)) continue;
    const seen = new Set<string>();
    for (let size = Math.min(longest, token.lower.length - LEAST_STEM); size > 0; size -= 1) {
      const phrases: readonly Phrase[] = lexicon.phrases.get(`-${token.lower.slice(-size)}`)?.bare ?? [];
      for (const { entry, tag, bend } of phrases) {
        const key = `${entry.cls} ${entry.value}`;
        if (held.has(`${entry.cls} ${i}`) || seen.has(key) || (entry.cls === 'case' && seen.has('case'))) continue;
        seen.add(key).add(entry.cls);
        found.push({ first: i, last: i, far: i, entry, cls: entry.cls, tag, bend });
      }
    }
  }
  return found;
};
