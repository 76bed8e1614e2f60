/**
 * Two points and what lies between: "from 28 September to 9 November", "5-6 March", "in de nacht van maandag op dinsdag".
 */
import type { Slots, TimeExpression } from './time-expression.ts';
import { timeEntryAt, type TimeLexicon } from './time-lexicon.ts';
import { pointAt, type HourWord } from './time-points.ts';
import type { Token } from './token.ts';

/** A bare day of the month before the link: "5-6 March", "between 5 and 9 November". */
const bareDay = (tokens: readonly Token[], at: number): number | null => {
  const text = tokens[at]?.kind === 'digits' ? (tokens[at]?.text ?? '') : '';
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31 ? Number(text) : null;
};

export const rangeAt = (
  tokens: readonly Token[],
  at: number,
  last: number,
  lexicon: TimeLexicon,
  led: boolean,
  hourWord: HourWord,
): { last: number; expression: TimeExpression } | null => {
  const opening = timeEntryAt(tokens, at, last, lexicon, 'range-open');
  const start = at + (opening?.words.length ?? 0);
  const opened =
    opening !== null ||
    (at > 0 && (lexicon.entries.get(tokens[at - 1]?.lower ?? '')?.some((e) => e.kind === 'range-open') ?? false));
  const day = bareDay(tokens, start);
  const point = pointAt(tokens, start, last, lexicon, led || opened, hourWord);
  const links = opened ? (['to', 'range-and'] as const) : (['to'] as const);
  if (point) {
    const link = timeEntryAt(tokens, point.last + 1, last, lexicon, ...links);
    let next = point.last + 1 + (link?.words.length ?? 0);
    if (link && timeEntryAt(tokens, next, last, lexicon, 'glue')) next += 1;
    const end = link && pointAt(tokens, next, last, lexicon, true, hourWord);
    if (link && end && comparable(point.slots, end.slots)) {
      const night = link.value === 'night';
      // "op" links only nights: "maandag op dinsdag"; elsewhere it is a preposition.
      if (night && (point.slots.weekday === undefined || end.slots.weekday === undefined)) return null;
      return {
        last: end.last,
        expression: { kind: 'range', from: inherit(point.slots, end.slots), to: end.slots, night },
      };
    }
    return null;
  }
  if (day === null) return null;
  const link = timeEntryAt(tokens, start + 1, last, lexicon, ...links);
  const end = link && pointAt(tokens, start + 1 + link.words.length, last, lexicon, true, hourWord);
  if (!end || end.slots.day === undefined || end.slots.month === undefined || end.slots.day <= day) return null;
  const { part, ...bare } = end.slots;
  const night = part === 'night';
  return { last: end.last, expression: { kind: 'range', from: { ...bare, day }, to: bare, night } };
};

const comparable = (a: Slots, b: Slots): boolean =>
  (a.weekday !== undefined && b.weekday !== undefined) ||
  (a.clock !== undefined && b.clock !== undefined) ||
  (a.month !== undefined && b.month !== undefined) ||
  (a.year !== undefined && b.year !== undefined) ||
  (a.day !== undefined && b.day !== undefined) ||
  (a.shift !== undefined && b.shift !== undefined);

/** What the second point says for both: the year, the date of two clock times. */
const inherit = (from: Slots, to: Slots): Slots => ({
  ...(from.month !== undefined && from.year === undefined && to.year !== undefined ? { year: to.year } : {}),
  ...from,
});
