/**
 * Lexicon phrases found in a sentence. Of phrases of one class the longest wins; classes do not disturb each other,
 * so that a word may be a weapon and the head of a group at once.
 */
import type { Entry, Lexicon, Phrase } from './lexicon.ts';
import type { Tag } from './inflection.ts';
import type { Span, Token } from './token.ts';

export type Mark = Span &
  Readonly<{
    entry: Entry;
    cls: string;
    tag: Tag;
    /** Case of a noun's form, where its paradigm says one. */ bend: string;
    /** Where the parted second half ends, else `last`. */ far: number;
  }>;

/** How far the second half of a parted verb is looked for, in tokens. */
const REACH = 40;

/** "PKK-strijders", "Hamas-commander": the last part says what they are. */
const HEADED = new Set(['group', 'force', 'field', 'office']);
const headOf = (word: string, lexicon: Lexicon): readonly Phrase[] => {
  const cut = word.lastIndexOf('-');
  const own = cut < 0 ? undefined : lexicon.phrases.get(word.slice(cut + 1));
  return own ? own.bare.filter(({ entry }) => HEADED.has(entry.cls)) : NONE;
};
const NONE: readonly Phrase[] = [];

/** What stands of one class so far: its last phrase in one piece, and where its last parted verb began. */
type Held = { first: number; last: number; parted: number };

/** Where nouns have capitals, "Verletzte" (the wounded) is not "verletzte" (wounded); a sentence's first word may be either. */
const writtenSo = (tokens: readonly Token[], at: number, span: Span, capital: boolean): boolean => {
  const lower = tokens[at]?.shape === 'lower' || tokens[at]?.shape === 'none';
  const opens = at === span.first || tokens[at - 1]?.kind === 'mark';
  return capital ? !lower : lower || opens || tokens[at]?.shape === 'upper';
};

/** Where the last part of a compound begins that the lexicon knows ("Regierungs|soldaten"), or -1; two letters stand before it at least. */
export const cutOf = (word: string, token: Token | undefined, lexicon: Lexicon): number => {
  if (lexicon.gluedHeads.size === 0 || token?.kind !== 'word' || token.shape === 'lower') return -1;
  for (let cut = 2; cut <= word.length - 5; cut += 1) if (lexicon.gluedHeads.has(word.slice(cut))) return cut;
  return -1;
};

/** A compound is what its last part is. */
const lastPartOf = (word: string, token: Token | undefined, lexicon: Lexicon): readonly Phrase[] | undefined => {
  const cut = cutOf(word, token, lexicon);
  return cut < 0 ? undefined : lexicon.gluedHeads.get(word.slice(cut));
};

export const marksOf = (tokens: readonly Token[], span: Span, lexicon: Lexicon): Mark[] => {
  const found: Mark[] = [];
  const held = new Map<string, Held>();
  const add = (phrase: Phrase, first: number): void => {
    const { entry, rest, later, tag, bend } = phrase;
    const { cls } = entry;
    const last = first + rest.length;
    if (last > span.last || !follows(tokens, first + 1, rest)) return;
    if (phrase.capital !== null && !writtenSo(tokens, first, span, phrase.capital)) return;
    let of = held.get(cls);
    if (!of) held.set(cls, (of = { first: -1, last: -1, parted: -1 }));
    if (later.length === 0) {
      // The longest phrase of a class stands; one of the same words may mean two things ("zijn": are, his).
      if (of.last >= first && (of.first !== first || of.last !== last)) return;
      of.first = first;
      of.last = last;
      found.push({ first, last, far: last, entry, cls, tag, bend });
      return;
    }
    // Of parted verbs that begin alike ("kwam … om het leven", "kwam … om") the longest stands.
    // Within a longer phrase of its class ("se elevó a") no verb begins.
    if (of.parted === first || (of.last >= first && of.first < first)) return;
    const far = farEnd(tokens, last + 1, span.last, phrase);
    // "Shot dead" and "shot … dead": side by side they are one phrase.
    if (far < 0 || (of.first === first && far <= of.last)) return;
    of.parted = first;
    found.push({ first, last, far, entry, cls, tag, bend });
  };
  for (let i = span.first; i <= span.last; i += 1) {
    const word = tokens[i]?.bare ?? '';
    const known = lexicon.phrases.get(word);
    if (!known) {
      for (const phrase of lastPartOf(word, tokens[i], lexicon) ?? headOf(word, lexicon)) add(phrase, i);
      continue;
    }
    const longer = known.longer?.get(tokens[i + 1]?.bare ?? '');
    if (longer) for (const phrase of longer) add(phrase, i);
    for (const phrase of known.bare) add(phrase, i);
  }
  return found;
};

const follows = (tokens: readonly Token[], at: number, words: readonly string[]): boolean => {
  for (let k = 0; k < words.length; k += 1) if (tokens[at + k]?.bare !== words[k]) return false;
  return true;
};

const farEnd = (tokens: readonly Token[], from: number, last: number, phrase: Phrase): number => {
  const stop = Math.min(last, from + REACH);
  for (let i = from; i <= stop; i += 1) {
    if (tokens[i]?.lower === ';') return -1;
    if (tokens[i]?.bare === phrase.later[0] && follows(tokens, i, phrase.later)) return i + phrase.later.length - 1;
  }
  return -1;
};
