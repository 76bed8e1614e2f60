/**
 * Two points and what lies between: "from 28 September to 9 November", "5-6 March", "in de nacht van maandag op dinsdag".
 */
import { isPart, type PartOfDay, type Slots, type TimeExpression } from './time-expression.ts';
import { timeKind } from './time-lexicon.ts';
import { pointAt } from './time-points.ts';
import { kindsAt, timeEntryAt, type TimeSentence } from './time-sentence.ts';

const KINDS = {
  part: timeKind('part'),
  glue: timeKind('glue'),
  open: timeKind('range-open'),
  to: timeKind('to'),
  both: timeKind('to', 'range-and'),
};

/** A bare day of the month before the link: "5-6 March", "between 5 and 9 November". */
const bareDay = ({ tokens }: TimeSentence, at: number): number | null => {
  const text = tokens[at]?.kind === 'digits' ? (tokens[at]?.text ?? '') : '';
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31 ? Number(text) : null;
};

/** "the night of", "de avond van" before a bare day. */
const partBefore = (sentence: TimeSentence, at: number): { next: number; part: PartOfDay } | null => {
  const entry = timeEntryAt(sentence, at, KINDS.part);
  if (!entry || !isPart(entry.value)) return null;
  let next = at + entry.words.length;
  while (timeEntryAt(sentence, next, KINDS.glue)) next += 1;
  return bareDay(sentence, next) === null ? null : { next, part: entry.value };
};

type Found = { last: number; expression: TimeExpression };

export const rangeAt = (sentence: TimeSentence, at: number, led: boolean): Found | null => {
  const { tokens } = sentence;
  const opens = (i: number): boolean => (kindsAt(sentence, i) & KINDS.open) !== 0;
  const opening = timeEntryAt(sentence, at, KINDS.open);
  let start = at + (opening?.words.length ?? 0);
  if (opening && timeEntryAt(sentence, start, KINDS.glue)) start += 1;
  const opened = opening !== null || (at > 0 && opens(at - 1)) || (at > 1 && opens(at - 2));
  const links = opened ? KINDS.both : KINDS.to;
  const endAt = (from: number): { last: number; slots: Slots; night: boolean } | null => {
    const link = timeEntryAt(sentence, from, links);
    if (!link) return null;
    let next = from + link.words.length;
    if (timeEntryAt(sentence, next, KINDS.glue)) next += 1;
    const end = pointAt(sentence, next, true);
    if (end) return { ...end, night: link.value === 'night' };
    // "March 5 to 6"
    const day = bareDay(sentence, next);
    return day === null ? null : { last: next, slots: { day }, night: link.value === 'night' };
  };
  const part = partBefore(sentence, start);
  const day = bareDay(sentence, part?.next ?? start);
  if (day !== null) {
    // "Vom 5. bis 9. Juni": an ordinal's dot belongs to it.
    const dotted = tokens[(part?.next ?? start) + 1];
    const after = (part?.next ?? start) + (dotted?.text === '.' && !dotted.spaced ? 2 : 1);
    // "Entre le 12 au soir et le 13 août au soir": the part of day may stand behind its day too.
    const behind = part ? null : timeEntryAt(sentence, after, KINDS.part);
    const end = endAt(after + (behind?.words.length ?? 0));
    if (end?.slots.day !== undefined && end.slots.month !== undefined && end.slots.day > day) {
      const { part: own, ...bare } = end.slots;
      const [first, second] = [part?.part ?? own, own ?? part?.part];
      const night = first === 'night' || (end.night && first === undefined);
      const from: Slots = { ...bare, day, ...(first && !night ? { part: first } : {}) };
      const to: Slots = { ...bare, ...(second && !night ? { part: second } : {}) };
      return { last: end.last, expression: { kind: 'range', from, to, night } };
    }
  }
  const point = pointAt(sentence, start, led || opened);
  const end = point && endAt(point.last + 1);
  if (!point || !end) return null;
  const { slots } = point;
  const bareEnd = Object.keys(end.slots).length === 1 && end.slots.day !== undefined;
  if (bareEnd) {
    if (slots.day === undefined || slots.month === undefined || slots.day >= (end.slots.day ?? 0)) return null;
    const night = slots.part === 'night';
    return { last: end.last, expression: { kind: 'range', from: slots, to: { ...slots, ...end.slots }, night } };
  }
  // "overnight into Friday", "in the night to Friday"
  const bareNight = slots.part === 'night' && Object.keys(slots).every((key) => key === 'part' || key === 'near');
  if ((slots.part === 'overnight' || bareNight) && end.night && end.slots.part === undefined)
    return { last: end.last, expression: { kind: 'point', slots: { ...end.slots, part: 'overnight' } } };
  if (!comparable(slots, end.slots)) return null;
  // "op" links only nights ("maandag op dinsdag"); elsewhere it is a preposition.
  if (end.night && (slots.weekday === undefined || end.slots.weekday === undefined)) return null;
  const [from, to] = [inherit(slots, end.slots), inherit(end.slots, slots)];
  // "Dans la nuit de samedi à dimanche": the night names both its days.
  const overnight = slots.part === 'night' && end.slots.part === undefined && follows(slots.weekday, end.slots.weekday);
  const night = end.night || overnight;
  const { part: _night, ...bare } = from;
  return { last: end.last, expression: { kind: 'range', from: overnight ? bare : from, to, night } };
};

const follows = (first: number | undefined, second: number | undefined): boolean =>
  first !== undefined && second !== undefined && (first + 1) % 7 === second;

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
