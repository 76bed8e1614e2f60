/**
 * What the words around a number make of it. The operations are the claim contract's; the words are the lexicon's.
 */
import { NO_NUMBER, numberKind } from './number-lexicon.ts';
import type { BoundOp, BoundPattern } from './number-lexicon.ts';
import { entryAt } from './number-sentence.ts';
import type { NumberSentence } from './number-sentence.ts';
import { readingsAt } from './number-words.ts';
import type { Span, Token } from './token.ts';

export type Bounded = Span &
  Readonly<{
    low: number | null;
    high: number | null;
    approximate: boolean;
    vague: boolean;
    ordinal: boolean;
    plain: boolean;
    article: boolean;
    none: boolean;
    /** The number itself, without its bound words. */
    core: Span;
  }>;

const exact = (first: number, last: number, value: number): Bounded => ({
  first,
  last,
  low: value,
  high: value,
  approximate: false,
  vague: false,
  ordinal: false,
  plain: true,
  article: false,
  none: false,
  core: { first, last },
});

const KINDS = {
  alone: numberKind('vague', 'none', 'plural-scale', 'article'),
  link: numberKind('link'),
  plural: numberKind('plural-scale'),
  scale: numberKind('scale', 'plural-scale'),
};

/** Vague words, a word for none, an article: numbers that no arithmetic makes. */
const wordAt = (sentence: NumberSentence, at: number, last: number): Bounded | null => {
  const found = entryAt(sentence, at, last, KINDS.alone);
  if (!found) return null;
  let end = at + found.words.length - 1;
  if (found.kind === 'none') return { ...exact(at, end, 0), none: true, plain: false };
  if (found.kind === 'article') return { ...exact(at, end, found.value), article: true };
  let low = found.value;
  let approximate = found.kind === 'vague' || found.features.includes('approx');
  const link = entryAt(sentence, end + 1, last, KINDS.link);
  const after = end + 1 + (link?.words.length ?? 0);
  const bigger = found.kind === 'plural-scale' ? entryAt(sentence, after, last, KINDS.plural) : null;
  const scale = found.features.includes('scalable') ? entryAt(sentence, end + 1, last, KINDS.scale) : null;
  if (bigger && bigger.value >= 2000) {
    low = found.value * (bigger.value / 2);
    approximate = true;
    end = after + bigger.words.length - 1;
  } else if (scale) {
    low = scale.kind === 'scale' ? 2 * scale.value : scale.value;
    end += scale.words.length;
  } else if (found.features.includes('needs-scale')) return null;
  return { ...exact(at, end, low), high: null, approximate, vague: true, plain: false };
};

const NONE: readonly Bounded[] = [];

/** Every number or number word at a token, longest first. */
const coresAt = (sentence: NumberSentence, at: number, last: number): readonly Bounded[] => {
  const readings = readingsAt(sentence, at, last);
  const word = wordAt(sentence, at, last);
  if (readings.length === 0) return word ? [word] : NONE;
  const read = readings
    .map((one) => ({ ...exact(at, one.last, one.value), ordinal: one.ordinal, approximate: one.approximate }))
    .toReversed();
  return word ? [...read, word].sort((a, b) => b.last - a.last) : read;
};

const above = (value: number): number => Math.floor(value) + 1;
const under = (value: number): number => Math.max(0, Math.ceil(value) - 1);

const apply = (op: BoundOp, numbers: readonly Bounded[], first: number, last: number): Bounded | null => {
  const [one, two] = numbers;
  if (!one || one.none || one.ordinal || (one.article && op !== 'least')) return null;
  const base: Bounded = { ...one, first, last, plain: false, article: false };
  const { low, high } = one;
  if (op === 'range' || op === 'change') {
    if (!two || two.none || two.ordinal || two.article || low === null || two.low === null) return null;
    if (op === 'change') return { ...two, first, last, plain: false };
    if (two.low < low) return null;
    const [approximate, vague] = [one.approximate || two.approximate, one.vague || two.vague];
    return { ...base, low, high: two.high, approximate, vague, core: { first: one.first, last: two.last } };
  }
  // "at least dozens" says no more than "dozens".
  if (one.vague) return op === 'most' ? null : base;
  if (low === null || high === null) return base;
  switch (op) {
    case 'over':
      return { ...base, low: above(low === high ? low : high), high: null };
    case 'over-about':
      return { ...base, low: above(low), high: null, approximate: true };
    case 'least':
      return { ...base, low, high: low === high ? null : high };
    case 'most':
      return { ...base, low: null, high };
    case 'under':
      return { ...base, low: null, high: under(high) };
    case 'almost':
      return { ...base, low: low === high ? null : low, high, approximate: true };
    case 'about':
      return { ...base, approximate: true };
    case 'exact':
      return base;
  }
};

const NO_PATTERNS: readonly BoundPattern[] = [];

/** Matches a pattern from part `from` on, trying longer numbers first. */
const match = (
  read: (at: number) => readonly Bounded[],
  tokens: readonly Token[],
  pattern: BoundPattern,
  from: number,
  at: number,
  last: number,
): { numbers: readonly Bounded[]; last: number } | null => {
  const part = pattern.parts[from];
  if (part === undefined) return { numbers: [], last: at - 1 };
  if (at > last) return null;
  if (part !== null) return tokens[at]?.lower === part ? match(read, tokens, pattern, from + 1, at + 1, last) : null;
  for (const number of read(at)) {
    const rest = match(read, tokens, pattern, from + 1, number.last + 1, last);
    if (rest) return { numbers: [number, ...rest.numbers], last: rest.last };
  }
  return null;
};

/** The number at a token with its bound words, ending by `last`: the longest reading; null = no number starts here. */
export const boundedAt = (sentence: NumberSentence, at: number, last: number): Bounded | null => {
  const { tokens, lexicon } = sentence;
  const word = sentence.words[at - sentence.span.first] ?? NO_NUMBER;
  if (word === NO_NUMBER && tokens[at]?.kind !== 'digits') return null;
  const bare = (from: number): readonly Bounded[] => coresAt(sentence, from, last);
  const whole = (from: number): readonly Bounded[] => {
    const cores = bare(from);
    if (cores.length === 0) return cores;
    const wide: Bounded[] = [];
    for (const pattern of lexicon.bounds.get('') ?? NO_PATTERNS) {
      const [, next] = pattern.parts;
      // Most patterns end at the word behind the number.
      if (typeof next === 'string' && !cores.some((core) => tokens[core.last + 1]?.lower === next)) continue;
      const found = match(bare, tokens, pattern, 0, from, last);
      const made = found && apply(pattern.op, found.numbers, from, found.last);
      if (made) wide.push(made);
    }
    return wide.length === 0 ? cores : [...wide, ...cores].sort((a, b) => b.last - a.last);
  };
  let best: Bounded | null = null;
  for (const pattern of word.bounds) {
    const ranged = pattern.op === 'range' || pattern.op === 'change';
    const found = match(ranged ? bare : whole, tokens, pattern, 0, at, last);
    const made = found && apply(pattern.op, found.numbers, at, found.last);
    if (made && (!best || made.last > best.last)) best = made;
  }
  const own = whole(at)[0] ?? null;
  return own && (!best || own.last > best.last) ? own : best;
};
