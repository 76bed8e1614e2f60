/**
 * Number words and digits into values: "zesentwintig", "one hundred and forty", "2.8 million", "half a dozen".
 * Gives every prefix that is a number, so that "between one hundred and two hundred" can stop where the pattern needs it.
 */
import { readDigits } from './number-digits.ts';
import { NO_NUMBER, numberKind } from './number-lexicon.ts';
import type { NumberEntry } from './number-lexicon.ts';
import { entryAt } from './number-sentence.ts';
import type { NumberSentence } from './number-sentence.ts';

/** One way to read a number from a token on; `last` is inclusive. */
export type Reading = Readonly<{
  last: number;
  value: number;
  ordinal: boolean;
  approximate: boolean;
}>;

type State = Readonly<{
  total: number;
  /** Below the next scale; null = nothing said since the last one. */
  current: number | null;
  leastScale: number;
  /** Nothing can be added below this any more (digits, a fraction, a dozen). */
  closed: boolean;
}>;
const EMPTY: State = {
  total: 0,
  current: null,
  leastScale: Number.POSITIVE_INFINITY,
  closed: false,
};

const addCardinal = (state: State, value: number, reverse: boolean): State | null => {
  if (state.closed) return null;
  const { current } = state;
  if (current === null) return value < state.leastScale ? { ...state, current: value, closed: value % 1 !== 0 } : null;
  if (value === 0.5 && current % 1 === 0) return { ...state, current: current + value, closed: true };
  const below = current % 100;
  const fits =
    (below === 0 && current >= 100 && value < 100) ||
    // "ألفان وخمسمئة": hundreds said in one word, after thousands said in one.
    (current >= 1000 && current % 1000 === 0 && value >= 100 && value < 1000 && value % 100 === 0) ||
    (value > 0 && value < 10 && below >= 20 && below % 10 === 0) ||
    (reverse && below > 0 && below < 10 && value >= 20 && value % 10 === 0 && value < 100);
  return fits ? { ...state, current: current + value } : null;
};

const addScale = (state: State, scale: number): State | null => {
  const { current, total } = state;
  const fresh = current === null && total === 0;
  if (current === null && !fresh) return null;
  const times = current ?? 1;
  if (scale < 100) return state.closed && times % 1 === 0 ? null : { ...state, current: times * scale, closed: true };
  if (scale === 100) return times < 100 ? { ...state, current: Math.round(times * 100), closed: false } : null;
  if (scale >= state.leastScale) return null;
  return {
    total: total + Math.round(times * scale),
    current: null,
    leastScale: scale,
    closed: false,
  };
};

const valueOf = (state: State): number => state.total + (state.current ?? 0);

type Piece = NumberEntry;

type Step = Readonly<{
  state: State;
  ordinal: boolean;
  approximate: boolean;
  ended: boolean;
  joined: boolean;
}>;

const joinable = (state: State, piece: Piece, reverse: boolean): boolean =>
  piece.kind !== 'scale' &&
  (reverse || piece.value === 0.5 || (piece.value < 100 && state.current === null) || (state.current ?? 0) >= 100);

/** Adds the parts of one word; null = they make no number after what stands before. */
const addWord = (before: Step, pieces: readonly Piece[], reverseAcross: boolean): Step | null => {
  let { state, ordinal, approximate, ended, joined } = before;
  const across = joined;
  for (const [at, piece] of pieces.entries()) {
    if (ended) return null;
    if (piece.kind === 'joiner') {
      if (at === 0 || at === pieces.length - 1) return null;
      joined = true;
      continue;
    }
    if (piece.kind === 'ordinal-suffix' || piece.kind === 'about-suffix') {
      if (at === 0) return null;
      if (piece.kind === 'ordinal-suffix') ordinal = true;
      else approximate = true;
      ended = true;
      continue;
    }
    const reverse = joined && (at > 0 || reverseAcross);
    // "honderd en twintig" is one number, "twintig en honderd" two.
    if (joined && at === 0 && !joinable(state, piece, reverse)) return null;
    if (across && piece.kind === 'scale' && at > 0) return null;
    const next = piece.kind === 'scale' ? addScale(state, piece.value) : addCardinal(state, piece.value, reverse);
    if (!next) return null;
    state = next;
    joined = false;
    if (piece.kind === 'ordinal') ordinal = ended = true;
  }
  return { state, ordinal, approximate, ended, joined: false };
};

const NUMERAL = numberKind('cardinal', 'scale', 'joiner', 'article');
const SCALE = numberKind('scale');
const NO_READINGS: readonly Reading[] = [];

/** Every number that starts at `at` and ends by `end`, shortest first; empty = none. Articles alone are not read here. */
export const readingsAt = (sentence: NumberSentence, at: number, end: number): readonly Reading[] => {
  const { text, tokens, span, lexicon, words } = sentence;
  const opening = words[at - span.first] ?? NO_NUMBER;
  if ((opening.kinds & NUMERAL) === 0 && opening.pieces === null && tokens[at]?.kind !== 'digits') return NO_READINGS;
  const out: Reading[] = [];
  let step: Step = {
    state: EMPTY,
    ordinal: false,
    approximate: false,
    ended: false,
    joined: false,
  };
  let next = at;
  const digits = readDigits(text, tokens, at, end, lexicon);
  if (digits) {
    const closed: State = { ...EMPTY, current: digits.value, closed: true };
    step = { ...step, state: closed, ordinal: digits.ordinal, ended: digits.ordinal };
    out.push({
      last: digits.last,
      value: digits.value,
      ordinal: digits.ordinal,
      approximate: false,
    });
    next = digits.last + 1;
  }
  while (next <= end && !step.ended) {
    const token = tokens[next];
    if (!token || (token.kind !== 'word' && next === at)) break;
    // "34 bin 183": figures go on below their scale.
    const below =
      token.kind === 'digits' && token.spaced && !step.joined && step.state.current === null
        ? readDigits(text, tokens, next, end, lexicon)
        : null;
    if (below && !below.ordinal && below.value < step.state.leastScale && step.state.total > 0) {
      step = { ...step, state: { ...step.state, current: below.value, closed: true }, ended: true };
      out.push({ last: below.last, value: valueOf(step.state), ordinal: false, approximate: false });
      break;
    }
    const whole = entryAt(sentence, next, end, NUMERAL);
    let width = 1;
    let grown: Step | null = null;
    if (whole?.kind === 'article' && !(whole.words[0] && out.length === 0 && next > at)) {
      const fraction = step.state.current === 0.5;
      const scaled = entryAt(sentence, next + 1, end, SCALE);
      if (!scaled || (next > at && !fraction)) break;
      const state = addScale(fraction ? step.state : EMPTY, scaled.value);
      grown = state ? { ...step, state } : null;
      width = 2;
    } else if (whole?.kind === 'joiner' && next > at) {
      step = { ...step, joined: true };
      next += 1;
      continue;
    } else if (whole?.features === 'counted' && next === at) {
      // "тисячі людей": thousands; only behind a number it is a thousand.
      break;
    } else if (whole && !whole.features.includes('piece') && whole.kind !== 'joiner') {
      grown = addWord(step, [whole], lexicon.reverse);
      width = whole.words.length;
    } else if (!whole) {
      const pieces = token.kind === 'word' ? (words[next - span.first]?.pieces ?? null) : null;
      grown = pieces ? addWord(step, pieces, lexicon.reverse) : null;
    }
    if (!grown) break;
    step = grown;
    next += width;
    const { ordinal, approximate } = step;
    out.push({ last: next - 1, value: valueOf(step.state), ordinal, approximate });
  }
  return out;
};
