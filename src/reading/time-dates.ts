/**
 * Dates with a month or in figures: "6 maart 2020", "March 6, 2020", "the 6th of March", "2020-03-06", "late April", "2019".
 */
import { plainDigits } from './number-digits.ts';
import type { Slots, Stage } from './time-expression.ts';
import { timeKind } from './time-lexicon.ts';
import { timeEntryAt } from './time-sentence.ts';
import type { Found, TimeSentence } from './time-sentence.ts';

const KINDS = {
  month: timeKind('month'),
  season: timeKind('season'),
  glue: timeKind('glue'),
  monthDay: timeKind('month-day'),
};

const FIGURES = /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})$/;

const dayAt = (sentence: TimeSentence, at: number): { last: number; day: number } | null => {
  const { tokens, last } = sentence;
  const word = timeEntryAt(sentence, at, KINDS.monthDay);
  if (word) return { last: at + word.words.length - 1, day: Number(word.value) };
  const token = tokens[at];
  if (!token || token.kind !== 'digits' || at > last) return null;
  const text = plainDigits(token.text);
  if (!/^\d{1,2}$/.test(text) || Number(text) < 1 || Number(text) > 31) return null;
  const after = tokens[at + 1];
  const suffix = after && at + 1 <= last && !after.spaced && /^(?:st|nd|rd|th|e|de|ste|er|º|\.)$/.test(after.lower);
  return { last: suffix ? at + 1 : at, day: Number(text) };
};

const yearAt = ({ tokens, last }: TimeSentence, at: number): { last: number; year: number } | null => {
  const start = tokens[at]?.lower === ',' ? at + 1 : at;
  const token = tokens[start];
  if (!token || start > last || token.kind !== 'digits') return null;
  const text = plainDigits(token.text);
  return /^(?:19|20)\d\d$/.test(text) ? { last: start, year: Number(text) } : null;
};

type Month = { last: number; month: number; weak: boolean; dayFirst: boolean };

const monthAt = (sentence: TimeSentence, at: number): Month | null => {
  const { tokens, last } = sentence;
  const entry = timeEntryAt(sentence, at, KINDS.month);
  if (!entry) return null;
  const end = at + entry.words.length - 1;
  const weak =
    entry.features.includes('abbr') || (entry.features.startsWith('capital') && tokens[at]?.shape === 'lower');
  const dot = entry.features.includes('abbr') && end < last && tokens[end + 1]?.text === '.' ? 1 : 0;
  return {
    last: twinMonth(sentence, end + dot, entry.value),
    month: Number(entry.value),
    weak,
    dayFirst: entry.features.includes('day-first'),
  };
};

/** "2023 yılının nisan ayı": the year goes first where the day does before its month. */
const yearAndMonth = (sentence: TimeSentence, at: number): Found | null => {
  const year = yearAt(sentence, at);
  if (!year || year.last !== at) return null;
  let next = at + 1;
  for (let glue = timeEntryAt(sentence, next, KINDS.glue); glue && next < at + 4;) {
    if (glue.words[0] === ',') return null;
    next += glue.words.length;
    glue = timeEntryAt(sentence, next, KINDS.glue);
  }
  const month = monthAt(sentence, next);
  return month?.dayFirst ? { last: month.last, slots: { year: year.year, month: month.month } } : null;
};

/** "مارس/آذار", "آذار (مارس)": the same month by its other name. */
const twinMonth = (sentence: TimeSentence, end: number, value: string): number => {
  const mark = sentence.tokens[end + 1]?.text;
  if (mark !== '/' && mark !== '(') return end;
  const other = timeEntryAt(sentence, end + 2, KINDS.month);
  if (!other || other.value !== value) return end;
  const last = end + 1 + other.words.length;
  if (mark === '/') return last;
  return sentence.tokens[last + 1]?.text === ')' ? last + 1 : end;
};

const figures = ({ tokens, last }: TimeSentence, at: number): Found | null => {
  const token = tokens[at];
  if (!token || token.kind !== 'digits') return null;
  let text = plainDigits(token.text);
  let end = at;
  // "2020-03-06" and "06/03/2020" come as three numbers with marks between them.
  while (
    end + 2 <= last &&
    end < at + 4 &&
    /^[-/]$/.test(tokens[end + 1]?.text ?? '') &&
    tokens[end + 2]?.kind === 'digits'
  ) {
    if (tokens[end + 1]?.spaced || tokens[end + 2]?.spaced) break;
    text += `${tokens[end + 1]?.text}${plainDigits(tokens[end + 2]?.text ?? '')}`;
    end += 2;
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const day = FIGURES.exec(text.replaceAll('-', '/'));
  const [year, month, date] = iso ? [iso[1], iso[2], iso[3]] : day ? [day[3], day[2], day[1]] : [];
  if (!year || Number(month) > 12 || Number(month) < 1 || Number(date) > 31 || Number(date) < 1) return null;
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  return { last: end, slots: { year: full, month: Number(month), day: Number(date) } };
};

const isStage = (text: string): text is Stage => text === 'early' || text === 'mid' || text === 'late';

/** "mid-March" is one word. */
const gluedStage = ({ tokens, lexicon }: TimeSentence, at: number): Found | null => {
  if (!tokens[at]?.lower.includes('-')) return null;
  const [stage = '', month = '', ...rest] = (tokens[at]?.lower ?? '').split('-');
  const found = rest.length === 0 ? lexicon.entries.get(month)?.find((entry) => entry.kind === 'month') : undefined;
  const value = lexicon.entries.get(stage)?.find((entry) => entry.kind === 'stage')?.value ?? '';
  return found && isStage(value) ? { last: at, slots: { stage: value, month: Number(found.value) } } : null;
};

/** A date at a token. `led` = a preposition of time or a stage stood before, so that a bare year or weak month is one. */
export const dateAt = (sentence: TimeSentence, at: number, led: boolean): Found | null => {
  const { tokens } = sentence;
  const written = figures(sentence, at) ?? gluedStage(sentence, at);
  if (written) return written;
  const season = timeEntryAt(sentence, at, KINDS.season);
  if (season) {
    const glue = timeEntryAt(sentence, at + season.words.length, KINDS.glue);
    const year = yearAt(sentence, at + season.words.length + (glue ? 1 : 0));
    const [from = 1, to = 1] = season.value.split('-').map(Number);
    if (year) return { last: year.last, slots: { season: [from, to], year: year.year } };
    return led && !season.features.includes('weak')
      ? { last: at + season.words.length - 1, slots: { season: [from, to] } }
      : null;
  }
  const whole = yearAndMonth(sentence, at);
  if (whole) return whole;
  const day = dayAt(sentence, at);
  const glue = day && timeEntryAt(sentence, day.last + 1, KINDS.glue);
  const month = monthAt(sentence, day ? day.last + 1 + (glue && glue.words[0] !== ',' ? 1 : 0) : at);
  if (day && month) return withYear(sentence, month.last, { day: day.day, month: month.month });
  if (month) {
    const after = month.dayFirst ? null : dayAt(sentence, month.last + 1);
    const figure = after && !(tokens[after.last + 1]?.text === ':');
    if (after && figure) return withYear(sentence, after.last, { month: month.month, day: after.day });
    const whole = withYear(sentence, month.last, { month: month.month });
    return month.weak && whole.slots.year === undefined && !(led && tokens[at]?.shape !== 'lower') ? null : whole;
  }
  const year = led ? yearAt(sentence, at) : null;
  return year && tokens[at]?.lower !== ',' ? { last: year.last, slots: { year: year.year } } : null;
};

const withYear = (sentence: TimeSentence, end: number, slots: Slots): Found => {
  const year = yearAt(sentence, end + 1);
  return year ? { last: year.last, slots: { ...slots, year: year.year } } : { last: end, slots };
};
