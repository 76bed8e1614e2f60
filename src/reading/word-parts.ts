/**
 * Languages that write small words into the next one ("وقصفت" = and + shelled, "للقوات" = to + the forces, "قواته" = his
 * forces): what stands before is cut off as a token of its own, what stands behind is left out of what is compared. A word is
 * cut only where it is not known whole and what is left is known, or shows an article. Offsets stay those of the text.
 */
import type { Lexicon } from './lexicon.ts';
import { bared, folded, lowered } from './normalise.ts';
import type { NumberLexicon } from './number-lexicon.ts';
import type { TimeLexicon } from './time-lexicon.ts';
import type { Token } from './token.ts';

export type WordParts = Readonly<{
  /** What may be written before a word, outermost first (rank of class `proclitic`). */
  leads: readonly ReadonlySet<string>[];
  /** Pronouns written behind a word, longest first. */
  tails: readonly string[];
  /** Every word of the language's tables, as compared. */
  known: ReadonlySet<string>;
}>;

/** Is a folded word a name that lists know, or (not `whole`) the beginning of one? */
export type NameTest = (folded: string, whole: boolean) => boolean;

const SHORTEST = 2;

/** The parts that a language's tables name; null where it writes every word by itself. */
export const wordPartsOf = (lexicon: Lexicon, numbers: NumberLexicon, times: TimeLexicon): WordParts | null => {
  const leads: Set<string>[] = [];
  const tails: string[] = [];
  const known = new Set<string>();
  if (lexicon.firstWords('proclitic').size === 0) return null;
  for (const [first, phrases] of lexicon.everyPhrase())
    for (const { entry, rest, later } of phrases) {
      if (entry.cls === 'proclitic') (leads[Number(entry.value) - 1] ??= new Set()).add(first);
      else if (entry.cls === 'enclitic') tails.push(first);
      else if (entry.cls !== 'order') for (const word of [first, ...rest, ...later]) known.add(word);
    }
  for (const table of [numbers.entries, times.entries])
    for (const list of table.values()) for (const entry of list) for (const word of entry.words) known.add(word);
  for (const list of numbers.bounds.values())
    for (const { parts } of list) for (const word of parts) if (word !== null) known.add(word);
  return { leads, tails: tails.sort((a, b) => b.length - a.length), known };
};

const isKnown = (lower: string, parts: WordParts): boolean => parts.known.has(lower) || parts.known.has(bared(lower));

/** A word without the pronoun behind it, where that is a word we know: "قواته", "طائرتها" (whose ending is then written open). */
const withoutTail = (lower: string, parts: WordParts): string | null => {
  for (const tail of parts.tails) {
    if (!lower.endsWith(tail) || lower.length - tail.length <= SHORTEST) continue;
    const stem = lower.slice(0, -tail.length);
    if (parts.known.has(stem)) return stem;
    if (stem.endsWith('ت') && parts.known.has(`${stem.slice(0, -1)}ه`)) return `${stem.slice(0, -1)}ه`;
  }
  return null;
};

const STROKE = '\u0640';
/** All ways to cut what may stand before a word: lengths in the text, fewest first. */
const cutsOf = (text: string, parts: WordParts): number[][] => {
  const found: number[][] = [];
  const go = (at: number, rank: number, cuts: number[]): void => {
    if (cuts.length > 0) found.push(cuts);
    for (let next = rank; next < parts.leads.length; next += 1) {
      if (!parts.leads[next]?.has(text[at] ?? '')) continue;
      const width = text[at + 1] === STROKE ? 2 : 1;
      if (text.length - at - width >= 1) go(at + width, next + 1, [...cuts, at + width]);
    }
  };
  go(0, 0, []);
  return found.sort((a, b) => a.length - b.length);
};

/** "لل" is "ل" with the article: what is left is compared with its article on. */
const restOf = (text: string, cut: number): { at: number; text: string } =>
  text[cut - 1] === 'ل' && text[cut] === 'ل' && text.length - cut > SHORTEST
    ? { at: cut + 1, text: `ال${text.slice(cut + 1)}` }
    : { at: cut, text: text.slice(cut) };

const wordToken = (like: Token, from: number, to: number, said: string, compared: string, bare?: string): Token => {
  const lower = lowered(compared);
  return {
    ...like,
    start: like.start + from,
    end: like.start + to,
    text: said,
    lower,
    bare: bare ?? bared(lower),
    definite: bare !== undefined || bared(lower) !== lower,
    folded: folded(lower),
    spaced: from === 0 && like.spaced,
  };
};

/** The token cut at `cuts`, the last piece compared as `compared`. */
const cutAt = (token: Token, cuts: readonly number[], bare?: string): Token[] => {
  const { text } = token;
  const out: Token[] = [];
  let from = 0;
  for (const [index, cut] of cuts.entries()) {
    const rest = index === cuts.length - 1 ? restOf(text, cut) : { at: cut, text: '' };
    out.push(wordToken(token, from, rest.at, text.slice(from, rest.at), text[from] ?? ''));
    if (index === cuts.length - 1)
      out.push(wordToken(token, rest.at, text.length, text.slice(rest.at), rest.text, bare));
    from = cut;
  }
  return out;
};

const DIGITS = /^([^\d\u0660-\u0669]{1,3})([\d\u0660-\u0669]+)$/;
/** "و62", "بـ40": the number by itself. */
const beforeDigits = (token: Token, parts: WordParts): Token[] | null => {
  const found = DIGITS.exec(token.text);
  const lead = found?.[1] ?? '';
  const article = lowered(lead) === 'ال';
  if (!found || !(article || cutsOf(`${lead}x`, parts).some((cuts) => cuts.at(-1) === lead.length))) return null;
  const cut = lead.length;
  const digits = found[2] ?? '';
  return [
    wordToken(token, 0, cut, lead, article ? lead : (lead[0] ?? '')),
    {
      ...token,
      start: token.start + cut,
      text: digits,
      lower: digits,
      bare: digits,
      folded: digits,
      kind: 'digits',
      // Written together, but a number of its own and no part of a name.
      spaced: true,
    },
  ];
};

const partsOfWord = (token: Token, parts: WordParts, isName: NameTest): Token[] => {
  if (token.kind !== 'word' || token.shape !== 'none') return [token];
  const split = beforeDigits(token, parts);
  if (split) return split;
  const { lower } = token;
  if (isKnown(lower, parts) || token.text.length <= SHORTEST) return [token];
  const plain = token.text;
  const cuts = cutsOf(plain, parts);
  const rests = cuts.map((cut) => ({ cut, ...restOf(plain, cut.at(-1) ?? 0) }));
  // "كبانة" is a town; only "and" before a word that we know is surer than a name.
  const joined = parts.leads[0]?.has(plain[0] ?? '') === true;
  if (!joined && isName(token.folded, true)) return [token];
  for (const { cut, text } of rests)
    if (text.length >= SHORTEST && isKnown(lowered(text), parts)) return cutAt(token, cut);
  const stem = withoutTail(lower, parts);
  if (stem) return [{ ...token, bare: bared(stem), definite: true }];
  if (isName(token.folded, false)) return [token];
  for (const { cut, text } of rests) {
    const bare = withoutTail(lowered(text), parts);
    if (bare) return cutAt(token, cut, bared(bare));
  }
  for (const { cut, text } of rests)
    if (text.length > SHORTEST && isName(folded(lowered(text)), false)) return cutAt(token, cut);
  // What shows an article is a word, whatever stood before it.
  for (const { cut, text } of rests) if (bared(lowered(text)) !== lowered(text)) return cutAt(token, cut);
  return [token];
};

export const partedTokens = (tokens: readonly Token[], parts: WordParts | null, isName: NameTest): Token[] =>
  parts === null ? [...tokens] : tokens.flatMap((token) => partsOfWord(token, parts, isName));
