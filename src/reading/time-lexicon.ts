/**
 * The table of a language's words of time, compiled. One line a form: kind, form, value, features (tab between, # = comment).
 * Case forms, suffixes and plurals are further lines of the same value.
 */
import { Fault } from '../model/index.ts';
import { lowered } from './normalise.ts';
import { recalling } from './recall.ts';
import { isPart } from './time-expression.ts';
import type { Slots } from './time-expression.ts';

const KINDS = [
  'weekday', // value: 0 = Monday … 6 = Sunday; feature "abbr"
  'month', // value: 1 … 12; "day-first": no day stands behind it; "abbr" and "capital" ask for more evidence that it is one
  'season', // value: first and last month
  'part', // value: a PartOfDay; "compound": only behind a weekday in one word; "near": alone, of the day of publication
  'day', // value: days from publication; feature: a PartOfDay
  'same', // value: "day", a PartOfDay, or days from the time last spoken of; feature: a PartOfDay
  'month-day', // value: 1 … 31, a day of the month as a word
  'modifier', // ("after": it stands behind its unit or weekday) value: -1, 0, 1 or "past"
  'unit', // value: a TimeUnit; "plural", "dual"
  'stage', // value: early, mid, late
  'role', // value: a TimeRole or "after-clause"
  'role-after', // a TimeRole said behind its time ("cumadan beri")
  'glue', // may stand between the words of one time; "inner": never before its first
  'clock-lead', // before an hour without minutes
  'clock-mark', // after an hour; value: am, pm, hhmm or empty
  'clock-word', // value: hh:mm
  'zone', // value: an offset, an IANA name or "local"
  'shift', // value: ago, earlier, later; "lead": before its amount
  'to', // value: range, night ("van maandag op dinsdag")
  'range-open',
  'range-and',
  'few', // an amount nobody counted
] as const;
export type TimeKind = (typeof KINDS)[number];

export type TimeEntry = Readonly<{
  kind: TimeKind;
  /** Its kind as a bit, see `timeKind`. */
  bit: number;
  words: readonly string[];
  value: string;
  features: string;
}>;

/** All that a table says of one word. */
export type TimeWord = Readonly<{
  /** Bits of the kinds of entry that begin with it. */
  kinds: number;
  entries: readonly TimeEntry[];
  /** "donderdagavond", "donderdagsavonds": a weekday and a part of day in one word. */
  compound: Slots | null;
  /** Some time may begin with it. */
  begins: boolean;
  /** Without such a word, or a figure, no words tell a time: prepositions, articles and numbers alone do not. */
  core: boolean;
}>;

/** Most words tell no time. */
const NO_TIME: TimeWord = { kinds: 0, entries: [], compound: null, begins: false, core: false };

export type TimeLexicon = Readonly<{
  language: string;
  /** By first word; longest first. */
  entries: ReadonlyMap<string, readonly TimeEntry[]>;
  /** Whole words of weekday and part of day, to cut compounds by ("donderdagavond"). */
  weekdays: ReadonlyMap<string, TimeEntry>;
  parts: ReadonlyMap<string, TimeEntry>;
  /** Asked once for every word of a sentence. */
  wordAt: (lower: string) => TimeWord;
}>;

/** Kinds as bits, so that a word is asked for several at once. */
export const timeKind = (...kinds: readonly TimeKind[]): number =>
  kinds.reduce((bits, kind) => bits | (1 << KINDS.indexOf(kind)), 0);

const CORE = timeKind(
  'weekday',
  'month',
  'season',
  'part',
  'day',
  'same',
  'month-day',
  'unit',
  'clock-mark',
  'clock-word',
);
/** "mid-March", "2019/20": parts that may be told apart. */
const JOINED = /[-\u2010-\u2015/]/;

const isKind = (text: string): text is TimeKind => KINDS.some((kind) => kind === text);

export const compileTimes = (tsv: string, language: string): TimeLexicon => {
  const entries = new Map<string, TimeEntry[]>();
  const weekdays = new Map<string, TimeEntry>();
  const parts = new Map<string, TimeEntry>();
  for (const [at, line] of tsv.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [kind = '', form = '', value = '', features = ''] = line.split('\t');
    if (!isKind(kind) || form === '')
      throw new Fault(`times.tsv of ${language}, line ${at + 1}: no such kind or no form`);
    const entry: TimeEntry = { kind, bit: timeKind(kind), words: form.split(' ').map(lowered), value, features };
    const first = entry.words[0] ?? '';
    entries.set(first, [...(entries.get(first) ?? []), entry]);
    if (entry.words.length === 1 && kind === 'weekday' && features !== 'abbr') weekdays.set(first, entry);
    if (entry.words.length === 1 && kind === 'part') parts.set(first, entry);
  }
  for (const list of entries.values()) list.sort((a, b) => b.words.length - a.words.length);
  const wordAt = recalling((lower): TimeWord => {
    const own = entries.get(lower) ?? [];
    const compound = compoundOf(lower, weekdays, parts);
    const begins =
      own.length > 0 ||
      JOINED.test(lower) ||
      [...weekdays.keys(), ...parts.keys()].some((part) => lower.startsWith(part));
    if (!begins && !compound) return NO_TIME;
    const kinds = own.reduce((bits, entry) => bits | entry.bit, 0);
    const core = (kinds & CORE) !== 0 || compound !== null || JOINED.test(lower);
    return { kinds, entries: own, compound, begins, core };
  });
  return { language, entries, weekdays, parts, wordAt };
};

const compoundOf = (
  lower: string,
  weekdays: ReadonlyMap<string, TimeEntry>,
  parts: ReadonlyMap<string, TimeEntry>,
): Slots | null => {
  for (const [word, weekday] of weekdays) {
    if (!lower.startsWith(word) || lower.length === word.length) continue;
    const part = parts.get(lower.slice(word.length).replace(/^-/, ''))?.value;
    if (part !== undefined && isPart(part)) return { weekday: Number(weekday.value), part };
  }
  return null;
};
