/**
 * Clock times: "00:01", "14.30 uur", "2:30 am", "1430 hrs", "middernacht", with the zone that the text names beside them.
 */
import { plainDigits } from './number-digits.ts';
import type { Slots } from './time-expression.ts';
import { timeKind } from './time-lexicon.ts';
import { numberAt, timeEntryAt } from './time-sentence.ts';
import type { Found, TimeSentence } from './time-sentence.ts';

const KINDS = { word: timeKind('clock-word'), mark: timeKind('clock-mark'), zone: timeKind('zone') };

const HOURS = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.][0-5]\d)?$/;

const halfDay = (hour: number, mark: string): number | null =>
  mark === 'am' || mark === 'pm' ? (hour < 1 || hour > 12 ? null : (hour % 12) + (mark === 'pm' ? 12 : 0)) : hour;

/** A clock time at a token; `lead` = a word such as "om" stood before it, so that a bare hour is one. */
const timeAt = (sentence: TimeSentence, at: number, lead: boolean): { last: number; clock: number } | null => {
  const { tokens, last } = sentence;
  const word = timeEntryAt(sentence, at, KINDS.word);
  if (word) return { last: at + word.words.length - 1, clock: minutesOf(word.value) };
  const token = tokens[at];
  if (!token) return null;
  const digits = token.kind === 'digits' ? plainDigits(token.text) : '';
  const exact = HOURS.exec(digits);
  const mark = timeEntryAt(sentence, at + 1, KINDS.mark);
  const marked = mark ? at + mark.words.length : at;
  if (exact) {
    const dotted = digits.includes('.');
    // "14.30" is a decimal number unless a clock word stands by it.
    if (dotted && !mark && !lead) return null;
    const hour = halfDay(Number(exact[1]), mark?.value ?? '');
    return hour === null ? null : { last: marked, clock: hour * 60 + Number(exact[2]) };
  }
  const military = /^([01]\d|2[0-3])([0-5]\d)$/.exec(digits);
  if (military && lead && mark?.value === 'hhmm')
    return { last: marked, clock: Number(military[1]) * 60 + Number(military[2]) };
  const glued = /^[uh]([0-5]\d)?$/.exec(tokens[at + 1]?.lower ?? '');
  if (glued && /^\d{1,2}$/.test(digits) && Number(digits) < 24 && tokens[at + 1]?.spaced === false && at + 1 <= last)
    return { last: at + 1, clock: Number(digits) * 60 + Number(glued[1] ?? 0) };
  const bare = numberAt(sentence, at);
  if (!bare || bare.value % 1 !== 0 || bare.value > 24) return null;
  const behind = timeEntryAt(sentence, bare.last + 1, KINDS.mark);
  if (!behind || behind.value === 'hhmm') return null;
  if (behind.value === '' && !lead) return null;
  const hour = halfDay(bare.value % 24, behind.value);
  const end = bare.last + behind.words.length;
  // "14 h 30"
  const minutes = behind.features === 'minutes' && end < last ? plainDigits(tokens[end + 1]?.text ?? '') : '';
  if (hour !== null && /^[0-5]\d$/.test(minutes)) return { last: end + 1, clock: hour * 60 + Number(minutes) };
  return hour === null ? null : { last: end, clock: hour * 60 };
};

export const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

/** A clock time with its zone and, in brackets or after a slash, the same moment elsewhere. */
export const clockAt = (sentence: TimeSentence, at: number, lead: boolean): Found | null => {
  const { tokens, last } = sentence;
  const first = timeAt(sentence, at, lead);
  if (!first) return null;
  let end = first.last;
  let slots: Slots = { clock: first.clock };
  const zone = zoneAt(sentence, end + 1);
  if (zone) {
    slots = { ...slots, zone: zone.zone };
    end = zone.last;
  }
  if (end + 1 <= last && /^[(/]$/.test(tokens[end + 1]?.text ?? '')) {
    const other = timeAt(sentence, end + 2, true);
    const named = other && zoneAt(sentence, other.last + 1);
    if (other && named) {
      const closing = named.last < last && tokens[named.last + 1]?.text === ')' ? 1 : 0;
      slots = { ...slots, also: { clock: other.clock, zone: named.zone } };
      end = named.last + closing;
    }
  }
  return { last: end, slots };
};

const zoneAt = (sentence: TimeSentence, at: number): { last: number; zone: string } | null => {
  const start = sentence.tokens[at]?.lower === ',' ? at + 1 : at;
  const entry = timeEntryAt(sentence, start, KINDS.zone);
  return entry ? { last: start + entry.words.length - 1, zone: entry.value } : null;
};
