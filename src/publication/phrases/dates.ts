/** Days and hours in words. Written out from tables, never by the machine's locale. */
import { addDays, dayOf, parseIso, weekdayOf } from '../../model/index.ts';
import type { TimeFact } from './facts.ts';

export type DateWords = Readonly<{
  weekdays: readonly string[];
  months: readonly string[];
  /** "vrijdag 6 maart 2020" */
  day: (weekday: string, day: number, month: string, year: number | null) => string;
  plainDay: (day: number, month: string, year: number | null) => string;
  month: (month: string, year: number) => string;
  onDay: (day: string) => string;
  inMonth: (month: string) => string;
  atTime: (day: string, time: string) => string;
  betweenTimes: (day: string, from: string, to: string) => string;
  /** 0 = night, 1 = morning, 2 = afternoon, 3 = evening. */
  partOfDay: (weekday: string, rest: string, part: number) => string;
  betweenDays: (from: string, to: string) => string;
  nightTo: (from: string, to: string) => string;
  since: (day: string) => string;
  until: (day: string) => string;
  /** Of a state that lasted from one day to another, both included. */
  fromTo: (from: string, to: string) => string;
  /** Of a state that lasted up to and with a day. */
  through: (day: string) => string;
  clock: (hour: string, minute: string) => string;
}>;

/** The day in full; the year where it is not that of the edition. */
export const dayIn = (words: DateWords, iso: string, year: number | null): string => {
  const parts = parseIso(iso.slice(0, 10));
  if (!parts) return iso;
  return words.day(
    words.weekdays[weekdayOf(dayOf(iso))] ?? '',
    parts.day,
    words.months[parts.month - 1] ?? '',
    parts.year === year ? null : parts.year,
  );
};

const plainIn = (words: DateWords, iso: string, year: number | null): string => {
  const parts = parseIso(iso.slice(0, 10));
  return parts
    ? words.plainDay(parts.day, words.months[parts.month - 1] ?? '', parts.year === year ? null : parts.year)
    : iso;
};

const clockIn = (words: DateWords, iso: string): string => words.clock(iso.slice(11, 13), iso.slice(14, 16));
const isWholeDay = (from: string, to: string): boolean =>
  (from.length <= 10 || from.slice(11, 16) === '00:00') && (to.length <= 10 || to.slice(11, 16) >= '23:59');
const isNight = (from: string, to: string): boolean =>
  from.length > 10 &&
  to.length > 10 &&
  from.slice(11, 13) >= '18' &&
  to.slice(11, 13) <= '09' &&
  addDays(from, 1) === to.slice(0, 10);
const isWholeMonth = (from: string, to: string): boolean =>
  from.slice(8, 10) === '01' && from.slice(0, 7) === to.slice(0, 7) && addDays(to, 1).slice(8, 10) === '01';

/** The same of something that lasted rather than happened: "up to 6 March" where an act would be "no later than". */
export const lastingIn = (words: DateWords, time: TimeFact, year: number | null): string => {
  const { from, to } = time;
  if (from === null && to !== null) return words.through(plainIn(words, to, year));
  const told = timeIn(words, time, year);
  if (from === null || to === null) return told;
  const days = words.betweenDays(plainIn(words, from, year), plainIn(words, to, year));
  return told === days ? words.fromTo(plainIn(words, from, year), plainIn(words, to, year)) : told;
};

/** "on Friday 6 March", "between 1 and 5 March", "since December": never finer than it is known. '' = no time is stated. */
export const timeIn = (words: DateWords, { from, to, precision }: TimeFact, year: number | null): string => {
  if (from === null && to === null) return '';
  if (from === null) return words.until(plainIn(words, to ?? '', year));
  if (to === null) return words.since(plainIn(words, from, year));
  if (isWholeMonth(from.slice(0, 10), to.slice(0, 10))) {
    const parts = parseIso(from.slice(0, 10));
    return words.inMonth(words.month(words.months[(parts?.month ?? 1) - 1] ?? '', parts?.year ?? 0));
  }
  if (from.slice(0, 10) === to.slice(0, 10)) {
    const day = dayIn(words, from, year);
    if (isWholeDay(from, to) || precision === 'day') return words.onDay(day);
    if (precision === 'part-of-day')
      return words.partOfDay(
        words.weekdays[weekdayOf(dayOf(from))] ?? '',
        plainIn(words, from, year),
        Math.floor(Number(from.slice(11, 13)) / 6),
      );
    if (from.slice(0, 16) === to.slice(0, 16)) return words.atTime(day, clockIn(words, from));
    return words.betweenTimes(day, clockIn(words, from), clockIn(words, to));
  }
  if (isNight(from, to)) return words.nightTo(dayIn(words, from, year), dayIn(words, to, year));
  return words.betweenDays(plainIn(words, from, year), plainIn(words, to, year));
};
