/**
 * Two points and what lies between: "from 28 September to 9 November", "5-6 March", "in de nacht van maandag op dinsdag".
 */
import { isPart, type PartOfDay, type Slots, type TimeExpression } from './time-expression.ts';
import { timeEntryAt, type TimeLexicon } from './time-lexicon.ts';
import { pointAt, type HourWord } from './time-points.ts';
import type { Token } from './token.ts';

/** A bare day of the month before the link: "5-6 March", "between 5 and 9 November". */
const bareDay = (tokens: readonly Token[], at: number): number | null => {
  const text = tokens[at]?.kind === 'digits' ? (tokens[at]?.text ?? '') : '';
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31 ? Number(text) : null;
};

/** "the night of", "de avond van" before a bare day. */
const partBefore = (
  tokens: readonly Token[],
  at: number,
  last: number,
  lexicon: TimeLexicon,
): { next: number; part: PartOfDay } | null => {
  const entry = timeEntryAt(tokens, at, last, lexicon, 'part');
  if (!entry || !isPart(entry.value)) return null;
  let next = at + entry.words.length;
  while (next <= last && timeEntryAt(tokens, next, last, lexicon, 'glue')) next += 1;
  return bareDay(tokens, next) === null ? null : { next, part: entry.value };
};

type Found = { last: number; expression: TimeExpression };

export const rangeAt = (
  tokens: readonly Token[],
  at: number,
  last: number,
  lexicon: TimeLexicon,
  led: boolean,
  hourWord: HourWord,
): Found | null => {
  const opens = (i: number): boolean =>
    lexicon.entries.get(tokens[i]?.lower ?? '')?.some((entry) => entry.kind === 'range-open') ?? false;
  const opening = timeEntryAt(tokens, at, last, lexicon, 'range-open');
  let start = at + (opening?.words.length ?? 0);
  if (opening && timeEntryAt(tokens, start, last, lexicon, 'glue')) start += 1;
  const opened = opening !== null || (at > 0 && opens(at - 1)) || (at > 1 && opens(at - 2));
  const links = opened ? (['to', 'range-and'] as const) : (['to'] as const);
  const endAt = (from: number): { last: number; slots: Slots; night: boolean } | null => {
    const link = timeEntryAt(tokens, from, last, lexicon, ...links);
    if (!link) return null;
    let next = from + link.words.length;
    if (timeEntryAt(tokens, next, last, lexicon, 'glue')) next += 1;
    const end = pointAt(tokens, next, last, lexicon, true, hourWord);
    if (end) return { ...end, night: link.value === 'night' };
    // "March 5 to 6"
    const day = bareDay(tokens, next);
    return day === null ? null : { last: next, slots: { day }, night: link.value === 'night' };
  };
  const part = partBefore(tokens, start, last, lexicon);
  const day = bareDay(tokens, part?.next ?? start);
  if (day !== null) {
    const end = endAt((part?.next ?? start) + 1);
    if (end?.slots.day !== undefined && end.slots.month !== undefined && end.slots.day > day) {
      const { part: own, ...bare } = end.slots;
      const [first, second] = [part?.part ?? own, own ?? part?.part];
      const night = first === 'night' || (end.night && first === undefined);
      const from: Slots = { ...bare, day, ...(first && !night ? { part: first } : {}) };
      const to: Slots = { ...bare, ...(second && !night ? { part: second } : {}) };
      return { last: end.last, expression: { kind: 'range', from, to, night } };
    }
  }
  const point = pointAt(tokens, start, last, lexicon, led || opened, hourWord);
  const end = point && endAt(point.last + 1);
  if (!point || !end) return null;
  const { slots } = point;
  const bareEnd = Object.keys(end.slots).length === 1 && end.slots.day !== undefined;
  if (bareEnd) {
    if (slots.day === undefined || slots.month === undefined || slots.day >= (end.slots.day ?? 0)) return null;
    const night = slots.part === 'night';
    return { last: end.last, expression: { kind: 'range', from: slots, to: { ...slots, ...end.slots }, night } };
  }
  // "overnight into Friday"
  if (slots.part === 'overnight' && end.night && end.slots.part === undefined)
    return { last: end.last, expression: { kind: 'point', slots: { ...end.slots, part: 'overnight' } } };
  if (!comparable(slots, end.slots)) return null;
  // "op" links only nights ("maandag op dinsdag"); elsewhere it is a preposition.
  if (end.night && (slots.weekday === undefined || end.slots.weekday === undefined)) return null;
  const [from, to] = [inherit(slots, end.slots), inherit(end.slots, slots)];
  return { last: end.last, expression: { kind: 'range', from, to, night: end.night } };
};

const comparable = (a: Slots, b: Slots): boolean =>
  (a.weekday !== undefined && b.weekday !== undefined) ||
  (a.clock !== undefined && b.clock !== undefined) ||
  (a.month !== undefined && b.month !== undefined) ||
  (a.year !== undefined && b.year !== undefined) ||
  (a.day !== undefined && b.day !== undefined) ||
  (a.shift !== undefined && b.shift !== undefined);

/** What one point says for both: the year of two dates, the day of two clock times. */
const inherit = (own: Slots, other: Slots): Slots => {
  const { clock: _clock, part: _part, zone: _zone, ...day } = other;
  const bare =
    own.clock !== undefined && Object.keys(own).every((key) => ['clock', 'zone', 'also', 'part'].includes(key));
  if (bare) return { ...day, ...own };
  const year = own.month !== undefined && own.year === undefined && other.year !== undefined;
  return year ? { ...own, year: other.year } : own;
};
