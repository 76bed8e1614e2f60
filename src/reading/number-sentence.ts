/** A sentence as the number reader sees it: what the table says of each of its words is asked once. */
import type { NumberEntry, NumberLexicon, NumberWord } from './number-lexicon.ts';
import type { Span, Token } from './token.ts';

export type NumberSentence = Readonly<{
  text: string;
  tokens: readonly Token[];
  span: Span;
  lexicon: NumberLexicon;
  /** One for each token from `span.first` on. */
  words: readonly NumberWord[];
}>;

export const numberSentence = (
  text: string,
  tokens: readonly Token[],
  span: Span,
  lexicon: NumberLexicon,
): NumberSentence => {
  const words: NumberWord[] = [];
  for (let at = span.first; at <= span.last; at += 1) words.push(lexicon.wordAt(tokens[at]?.lower ?? ''));
  return { text, tokens, span, lexicon, words };
};

/** The longest entry at a token of one of these kinds (bits by `numberKind`) that ends by `last`. */
export const entryAt = (sentence: NumberSentence, at: number, last: number, kinds: number): NumberEntry | null => {
  const word = sentence.words[at - sentence.span.first];
  if (!word || (word.kinds & kinds) === 0) return null;
  for (const entry of word.entries)
    if ((kinds & entry.bit) !== 0 && at + entry.words.length - 1 <= last && follows(sentence.tokens, at, entry.words))
      return entry;
  return null;
};

const follows = (tokens: readonly Token[], at: number, words: readonly string[]): boolean => {
  for (let k = 1; k < words.length; k += 1) if (tokens[at + k]?.lower !== words[k]) return false;
  return true;
};
