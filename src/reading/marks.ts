/**
 * Lexicon phrases found in a sentence. Of phrases of one class the longest wins; classes do not disturb each other,
 * so that a word may be a weapon and the head of a group at once.
 */
import type { Entry, Lexicon, Phrase } from './lexicon.ts';
import type { Tag } from './inflection.ts';
import type { Span, Token } from './token.ts';

export type Mark = Span &
  Readonly<{ entry: Entry; cls: string; tag: Tag; /** Where the parted second half ends, else `last`. */ far: number }>;

/** How far the second half of a parted verb is looked for, in tokens. */
const REACH = 40;

/** "PKK-strijders", "Hamas-commander": the last part says what they are. */
const HEADED = new Set(['group', 'force', 'field', 'office']);
const headOf = (word: string): string => {
  const cut = word.lastIndexOf('-');
  return cut < 0 ? '' : word.slice(cut + 1);
};

export const marksOf = (tokens: readonly Token[], span: Span, lexicon: Lexicon): Mark[] => {
  const found: Mark[] = [];
  const until = new Map<string, Span>();
  const partedAt = new Map<string, number>();
  for (let i = span.first; i <= span.last; i += 1) {
    const word = tokens[i]?.lower ?? '';
    const known = lexicon.phrases.get(word);
    const phrases = known ?? lexicon.phrases.get(headOf(word));
    if (!phrases) continue;
    for (const phrase of phrases) {
      const { cls } = phrase.entry;
      if (!known && !(HEADED.has(cls) && phrase.rest.length === 0)) continue;
      const last = i + phrase.rest.length;
      const held = until.get(cls);
      const parted = phrase.later.length > 0;
      // The longest phrase of a class stands; one of the same words may mean two things ("zijn": are, his).
      if (last > span.last || (!parted && held && held.last >= i && (held.first !== i || held.last !== last))) continue;
      if (!follows(tokens, i + 1, phrase.rest)) continue;
      const far = phrase.later.length === 0 ? last : farEnd(tokens, last + 1, span.last, phrase);
      // "Shot dead" and "shot … dead": side by side they are one phrase.
      if (far < 0 || (parted && held?.first === i && far <= held.last)) continue;
      // Of parted verbs that begin alike ("kwam … om het leven", "kwam … om") the longest stands.
      if (parted && partedAt.get(cls) === i) continue;
      if (parted) partedAt.set(cls, i);
      found.push({ first: i, last, far, entry: phrase.entry, cls, tag: phrase.tag });
      if (!parted) until.set(cls, { first: i, last });
    }
  }
  return found;
};

const follows = (tokens: readonly Token[], at: number, words: readonly string[]): boolean => {
  for (let k = 0; k < words.length; k += 1) if (tokens[at + k]?.lower !== words[k]) return false;
  return true;
};

const farEnd = (tokens: readonly Token[], from: number, last: number, phrase: Phrase): number => {
  const stop = Math.min(last, from + REACH);
  for (let i = from; i <= stop; i += 1) {
    if (tokens[i]?.text === ';') return -1;
    if (tokens[i]?.lower === phrase.later[0] && follows(tokens, i, phrase.later)) return i + phrase.later.length - 1;
  }
  return -1;
};
