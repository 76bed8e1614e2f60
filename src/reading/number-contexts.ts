/**
 * Numbers that count nothing: years, ages, road and resolution numbers, measures, list numbers, telephone numbers.
 */
import type { Bounded } from './number-bounds.ts';
import { numberKind } from './number-lexicon.ts';
import { entryAt } from './number-sentence.ts';
import type { NumberSentence } from './number-sentence.ts';
import type { Span } from './token.ts';

const KINDS = {
  notAfter: numberKind('not-after'),
  notBefore: numberKind('not-before'),
  yearAfter: numberKind('year-after'),
};

/** Does a phrase of this kind end right before a token? Phrases are at most three words. */
const endsBefore = (sentence: NumberSentence, at: number, kind: number): boolean => {
  for (let from = Math.max(sentence.span.first, at - 3); from < at; from += 1)
    if (entryAt(sentence, from, at - 1, kind)?.words.length === at - from) return true;
  return false;
};

const isYear = (sentence: NumberSentence, core: Span): boolean => {
  const { tokens, span } = sentence;
  const digits = tokens[core.first];
  if (core.first !== core.last || !digits || !/^(?:19|20)\d\d$/.test(digits.text)) return false;
  if (endsBefore(sentence, core.first, KINDS.yearAfter)) return true;
  const next = core.last < span.last ? tokens[core.last + 1] : undefined;
  // "2000 families" counts; "2019," and "2019 was" date. A round number before a plain word is taken as a count.
  return !(next?.kind === 'word' && next.spaced && next.shape === 'lower' && Number(digits.text) % 50 === 0);
};

/** Is this number one that the engine should never see? */
export const excluded = (sentence: NumberSentence, found: Bounded): boolean => {
  const { tokens, span } = sentence;
  if (found.none || found.article) return false;
  const { core } = found;
  const [first, before, after] = [tokens[core.first], tokens[core.first - 1], tokens[core.last + 1]];
  if (!first) return true;
  if (entryAt(sentence, core.last + 1, span.last, KINDS.notBefore)) return true;
  if (endsBefore(sentence, core.first, KINDS.notAfter)) return true;
  // "half of them" is no count, though "half a million" is.
  if (found.high !== null && found.high > 0 && found.high < 1) return true;
  // "a 10-day pause", "40-strong": the number belongs to the word it is tied to.
  const tied = after?.text === '-' && !after.spaced && core.last + 2 <= span.last;
  if (tied && tokens[core.last + 2]?.kind === 'word' && !tokens[core.last + 2]?.spaced) return true;
  if (first.kind !== 'digits') return false;
  if (after && !after.spaced && after.text === '/') return true;
  const glued = !first.spaced && core.first > 0 && before !== undefined && before.end === first.start;
  // "Su-24", "+31", "#4", "/7": a number glued to a mark or a word is a name, unless a range put the mark there.
  if (glued && (before.kind === 'word' || /[-+#/_]/.test(before.text))) return true;
  if (found.plain && first.text.length > 7 && /^\d+$/.test(first.text)) return true;
  const opens = core.first === span.first && /^\d{1,2}$/.test(first.text);
  if (opens && after && !after.spaced && /^[.)]$/.test(after.text) && core.last < span.last) return true;
  return found.plain && isYear(sentence, core);
};
