/**
 * A sentence as the time reader sees it: what the tables say of each of its words is asked once, and what was found at a token
 * is kept, since a range, a length and a point are all tried at the same words.
 */
import { NO_NUMBER } from './number-lexicon.ts';
import type { NumberSentence } from './number-sentence.ts';
import { readingsAt } from './number-words.ts';
import type { Slots } from './time-expression.ts';
import type { TimeEntry, TimeLexicon, TimeWord } from './time-lexicon.ts';
import type { Token } from './token.ts';

/** Parts of a time, and the token they end in. */
export type Found = Readonly<{ last: number; slots: Slots }>;
export type Hours = Readonly<{ last: number; value: number }>;

export type TimeSentence = Readonly<{
  tokens: readonly Token[];
  first: number;
  last: number;
  lexicon: TimeLexicon;
  numbers: NumberSentence;
  /** One for each token from `first` on. */
  words: readonly TimeWord[];
  /** For each token, whether a word that tells a time, or a figure, stands near enough behind it. */
  led: Uint8Array;
  /** Found so far, by place in the sentence; absent = not yet looked for. Points differ by what led to them. */
  hours: (Hours | null)[];
  points: Readonly<Record<'led' | 'free', (Found | null)[]>>;
}>;

/** Prepositions, articles, a modifier and a number of several words: more than these never stand before what tells the time. */
const FARTHEST = 12;

export const timeSentence = (numbers: NumberSentence, lexicon: TimeLexicon): TimeSentence => {
  const { tokens, span } = numbers;
  const words: TimeWord[] = [];
  for (let at = span.first; at <= span.last; at += 1) words.push(lexicon.wordAt(tokens[at]?.lower ?? ''));
  const led = new Uint8Array(words.length);
  let core = Number.POSITIVE_INFINITY;
  for (let place = words.length - 1; place >= 0; place -= 1) {
    if (words[place]?.core === true || tokens[span.first + place]?.kind === 'digits') core = place;
    led[place] = core - place <= FARTHEST ? 1 : 0;
  }
  return { tokens, ...span, lexicon, numbers, words, led, hours: [], points: { led: [], free: [] } };
};

/** Words at which some time may begin, or what leads to one; all others are passed by at once. */
export const mayBegin = ({ tokens, first, words, numbers }: TimeSentence, at: number): boolean =>
  tokens[at]?.kind === 'digits' ||
  words[at - first]?.begins === true ||
  (numbers.words[at - first] ?? NO_NUMBER) !== NO_NUMBER;

/** The same of a time itself, without what leads to it: a word that tells it, or a figure, must stand near. */
export const mayTell = (sentence: TimeSentence, at: number): boolean =>
  sentence.led[at - sentence.first] === 1 && mayBegin(sentence, at);

/** The kinds of entry that begin at a token, also just before the sentence. */
export const kindsAt = ({ tokens, first, words, lexicon }: TimeSentence, at: number): number =>
  (words[at - first] ?? lexicon.wordAt(tokens[at]?.lower ?? '')).kinds;

/** The longest entry at a token of one of these kinds (bits by `timeKind`). */
export const timeEntryAt = (sentence: TimeSentence, at: number, kinds: number): TimeEntry | null => {
  const word = sentence.words[at - sentence.first];
  if (!word || (word.kinds & kinds) === 0) return null;
  for (const entry of word.entries) if ((entry.bit & kinds) !== 0 && follows(sentence, at, entry.words)) return entry;
  return null;
};

const follows = ({ tokens, last }: TimeSentence, at: number, words: readonly string[]): boolean => {
  if (at + words.length - 1 > last) return false;
  for (let k = 1; k < words.length; k += 1) if (tokens[at + k]?.lower !== words[k]) return false;
  return true;
};

/** A cardinal number at a token, as an hour or an amount. */
export const numberAt = ({ numbers, first, last, hours }: TimeSentence, at: number): Hours | null => {
  if (at > last) return null;
  const known = hours[at - first];
  if (known !== undefined) return known;
  const found = readingsAt(numbers, at, last).findLast((one) => !one.ordinal) ?? null;
  hours[at - first] = found;
  return found;
};
