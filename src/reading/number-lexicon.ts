/**
 * The table of a language's number words, compiled. One line a form: kind, form, value, features (tab between, # = comment).
 * The kinds are the same in all languages; what differs (gender, case, dual, suffixes, order) is more lines, not more code.
 */
import { Fault } from '../model/index.ts';
import { lowered } from './normalise.ts';
import { recalling } from './recall.ts';

/** What a bound word does with the number n it stands by. */
export const BOUND_OPS = [
  'over', // more than n: n + 1 / open
  'over-about', // a little over n
  'least', // n / open
  'most', // open / n
  'under', // open / n - 1
  'almost', // open / n, approximate
  'about', // n / n, approximate
  'exact', // n / n
  'range', // first / second
  'change', // "from n to m": m is the figure that stands
] as const;
export type BoundOp = (typeof BOUND_OPS)[number];

const NUMBER_KINDS = [
  'cardinal', // value: a number below 100 (or a fraction), added to what stands before it
  'scale', // value: 12, 100, 1000 …, multiplies what stands before it; feature "counted": begins no number
  'plural-scale', // "hundreds": value: the low bound; feature "approx" where the bound is ours alone
  'link', // "of" in "tens of thousands"
  'joiner', // "and" inside a compound; feature "reverse": units stand before tens even across a space
  'vague', // value: the low bound; feature "scalable": may stand before a scale ("several hundred")
  'article', // one, if the engine wants it
  'none', // zero, said as a word
  'ordinal', // value: the rank
  'ordinal-suffix', // glued to digits or to a cardinal
  'about-suffix', // glued to a cardinal: "dertigtal"
  'bound', // form: a pattern around {n}; value: a BoundOp
  'group-mark', // digits in groups of three
  'decimal-mark',
  'not-after', // a number right after these words counts nothing (age, road, resolution)
  'not-before', // nor does one right before these (years old, kilometres, per cent)
  'year-after', // four digits after these are a year
] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

export type NumberEntry = Readonly<{
  kind: NumberKind;
  /** Its kind as a bit, see `numberKind`. */
  bit: number;
  words: readonly string[];
  value: number;
  features: string;
}>;
/** Literal words and null for the number's place. */
export type BoundPattern = Readonly<{ parts: readonly (string | null)[]; op: BoundOp }>;

/** All that a table says of one word. */
export type NumberWord = Readonly<{
  /** Bits of the kinds of entry that begin with it. */
  kinds: number;
  entries: readonly NumberEntry[];
  /** What it is put together from; null = no number word. */
  pieces: readonly NumberEntry[] | null;
  bounds: readonly BoundPattern[];
}>;

/** Most words: no number, and nothing that bounds one. */
export const NO_NUMBER: NumberWord = { kinds: 0, entries: [], pieces: null, bounds: [] };

export type NumberLexicon = Readonly<{
  language: string;
  /** By first word; longest first. */
  entries: ReadonlyMap<string, readonly NumberEntry[]>;
  /** Single words that may be parts of a compound, by their text. */
  pieces: ReadonlyMap<string, NumberEntry>;
  longestPiece: number;
  /** Patterns by first literal word; those that open with the number under ''. */
  bounds: ReadonlyMap<string, readonly BoundPattern[]>;
  /** Units may stand before tens across a space (Arabic). */
  reverse: boolean;
  groupMarks: string;
  decimalMarks: string;
  /** Asked once for every word of a sentence. */
  wordAt: (lower: string) => NumberWord;
}>;

const PIECE_KINDS = new Set<NumberKind>(['cardinal', 'scale', 'joiner', 'ordinal', 'ordinal-suffix', 'about-suffix']);

/** Splits a form as the sentences' tokens are split: at spaces, hyphens stay inside a word. */
const wordsOf = (form: string): string[] => form.split(' ').map(lowered);

const isKind = (text: string): text is NumberKind => NUMBER_KINDS.some((kind) => kind === text);
const isOp = (text: string): text is BoundOp => BOUND_OPS.some((op) => op === text);

/** Kinds as bits, so that a word is asked for several at once. */
export const numberKind = (...kinds: readonly NumberKind[]): number =>
  kinds.reduce((bits, kind) => bits | (1 << NUMBER_KINDS.indexOf(kind)), 0);

export const compileNumbers = (tsv: string, language: string): NumberLexicon => {
  const entries = new Map<string, NumberEntry[]>();
  const pieces = new Map<string, NumberEntry>();
  const bounds = new Map<string, BoundPattern[]>();
  let [groupMarks, decimalMarks, longestPiece] = ['', '', 0];
  for (const [at, line] of tsv.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [kind = '', form = '', value = '', features = ''] = line.split('\t');
    if (!isKind(kind) || form === '')
      throw new Fault(`numbers.tsv of ${language}, line ${at + 1}: no such kind or no form`);
    if (kind === 'group-mark') groupMarks += form;
    else if (kind === 'decimal-mark') decimalMarks += form;
    else if (kind === 'bound') {
      if (!isOp(value)) throw new Fault(`numbers.tsv of ${language}, line ${at + 1}: no such operation`);
      const parts = wordsOf(form).map((word) => (word === '{n}' ? null : word));
      const first = parts[0] ?? '';
      bounds.set(first, [...(bounds.get(first) ?? []), { parts, op: value }]);
    } else {
      const [bit, amount] = [numberKind(kind), value === '' ? 0 : Number(value)];
      const entry: NumberEntry = { kind, bit, words: wordsOf(form), value: amount, features };
      if (Number.isNaN(entry.value)) throw new Fault(`numbers.tsv of ${language}, line ${at + 1}: not a number`);
      const first = entry.words[0] ?? '';
      entries.set(first, [...(entries.get(first) ?? []), entry]);
      if (entry.words.length === 1 && PIECE_KINDS.has(kind) && !features.includes('alone')) {
        pieces.set(first, entry);
        longestPiece = Math.max(longestPiece, first.length);
      }
    }
  }
  for (const list of entries.values()) list.sort((a, b) => b.words.length - a.words.length);
  for (const list of bounds.values()) list.sort((a, b) => b.parts.length - a.parts.length);
  const reverse = [...entries.values()]
    .flat()
    .some((entry) => entry.kind === 'joiner' && entry.features.includes('reverse'));
  const wordAt = recalling((lower): NumberWord => {
    const [own = [], patterns = []] = [entries.get(lower), bounds.get(lower)];
    const cut = piecesOf(lower, pieces, longestPiece);
    if (own.length === 0 && patterns.length === 0 && cut === null) return NO_NUMBER;
    return { kinds: own.reduce((bits, entry) => bits | entry.bit, 0), entries: own, pieces: cut, bounds: patterns };
  });
  return { language, entries, reverse, pieces, longestPiece, bounds, groupMarks, decimalMarks, wordAt };
};

/** The parts of one word: the word itself, its hyphened parts, or a compound; null = no number word. */
const piecesOf = (word: string, pieces: Pieces, longest: number): readonly NumberEntry[] | null => {
  const known = pieces.get(word);
  if (known) return [known];
  const out: NumberEntry[] = [];
  for (const part of word.split('-')) {
    const found = part === '' ? null : cut(part, 0, pieces, longest, 0);
    if (!found) return null;
    out.push(...found);
  }
  return out;
};

type Pieces = ReadonlyMap<string, NumberEntry>;

const cut = (word: string, from: number, pieces: Pieces, longest: number, depth: number): NumberEntry[] | null => {
  if (from === word.length) return [];
  if (depth > 12) return null;
  for (let size = Math.min(longest, word.length - from); size > 0; size -= 1) {
    const piece = pieces.get(word.slice(from, from + size));
    if (!piece || (piece.features.includes('digits') && piece.kind === 'ordinal-suffix')) continue;
    const rest = cut(word, from + size, pieces, longest, depth + 1);
    if (rest) return [piece, ...rest];
  }
  return null;
};
