/**
 * Times as people tell them. Recognition (`readTimes`) says which words tell a time; resolution (`resolveTime`) says when that was,
 * once the engine knows the clause's tense, the day of publication and the time last spoken of.
 */
import type { NumberLexicon } from './number-lexicon.ts';
import { piecesOf, readingsAt } from './number-words.ts';
import { lengthAt } from './time-lengths.ts';
import type { TimeExpression } from './time-expression.ts';
import { timeEntryAt, type TimeLexicon } from './time-lexicon.ts';
import { pointAt, type HourWord } from './time-points.ts';
import { rangeAt } from './time-ranges.ts';
import type { Span, TimeChunk, TimeRole, Token } from './token.ts';

export { compileTimes } from './time-lexicon.ts';
export type { TimeLexicon } from './time-lexicon.ts';
export { resolveTime } from './time-resolve.ts';

/** A time chunk whose expression is known. */
export type TimeRead = TimeChunk & Readonly<{ expression: TimeExpression }>;

const ROLES: readonly TimeRole[] = ['at', 'since', 'until', 'after', 'before', 'within', 'for'];
const roleOf = (text: string | undefined): TimeRole | null => ROLES.find((role) => role === text) ?? null;
/** How far behind "since" the time may stand: "since the war broke out on 15 April". */
const REACH = 8;

/** The times of one sentence in text order, none overlapping another; spans lie inside `span`. */
export const readTimes = (
  text: string,
  tokens: readonly Token[],
  span: Span,
  lexicon: TimeLexicon,
  numbers: NumberLexicon,
): TimeRead[] => {
  const hourWord: HourWord = (at) =>
    readingsAt(text, tokens, at, span, numbers).findLast((one) => !one.ordinal) ?? null;
  const out: TimeRead[] = [];
  let at = span.first;
  while (at <= span.last) {
    const found = mayBegin(tokens[at], lexicon, numbers)
      ? chunkAt(tokens, at, span.last, lexicon, hourWord, numbers)
      : null;
    if (!found) {
      at += 1;
      continue;
    }
    const [first, last] = [tokens[at], tokens[found.last]];
    const said = text.slice(first?.start ?? 0, last?.end ?? 0);
    out.push({
      is: 'time',
      first: at,
      last: found.last,
      role: found.role,
      said,
      expression: found.expression,
    });
    at = found.last + 1;
  }
  return out;
};

/** Words at which some time may begin, remembered per lexicon: all others are passed by at once. */
const BEGINNINGS = new WeakMap<TimeLexicon, Map<string, boolean>>();
const MOST_WORDS = 20_000;

const mayBegin = (token: Token | undefined, lexicon: TimeLexicon, numbers: NumberLexicon): boolean => {
  if (!token) return false;
  if (token.kind === 'digits') return true;
  let known = BEGINNINGS.get(lexicon);
  if (!known || known.size > MOST_WORDS) BEGINNINGS.set(lexicon, (known = new Map()));
  const held = known.get(token.lower);
  if (held !== undefined) return held;
  const word = token.lower;
  const found =
    lexicon.entries.has(word) ||
    numbers.entries.has(word) ||
    numbers.bounds.has(word) ||
    piecesOf(word, numbers) !== null ||
    /[-\u2010-\u2015/]/.test(word) ||
    [...lexicon.weekdays.keys(), ...lexicon.parts.keys()].some((part) => word.startsWith(part));
  known.set(word, found);
  return found;
};

type Chunk = Readonly<{ last: number; role: TimeRole; expression: TimeExpression }>;

const chunkAt = (
  tokens: readonly Token[],
  at: number,
  last: number,
  lexicon: TimeLexicon,
  hourWord: HourWord,
  numbers: NumberLexicon,
): Chunk | null => {
  const lead = timeEntryAt(tokens, at, last, lexicon, 'role');
  // "the following day" begins with what is glue elsewhere.
  const direct = lead ? null : expressionAt(tokens, at, last, lexicon, false, hourWord, numbers);
  if (direct)
    return {
      last: direct.last,
      role: roleFor(null, direct.expression),
      expression: direct.expression,
    };
  const glue = lead ? null : timeEntryAt(tokens, at, last, lexicon, 'glue', 'range-open');
  if (glue?.features === 'inner') return null;
  let start = at + (lead?.words.length ?? glue?.words.length ?? 0);
  for (let i = 0; i < 2 && start > at; i += 1) {
    const more = timeEntryAt(tokens, start, last, lexicon, 'glue');
    if (more && more.words[0] !== ',' && !expressionAt(tokens, start, last, lexicon, true, hourWord, numbers))
      start += more.words.length;
  }
  const found = expressionAt(tokens, start, last, lexicon, start > at, hourWord, numbers);
  const role = roleOf(lead?.value);
  if (found)
    return {
      last: found.last,
      role: roleFor(role, found.expression),
      expression: found.expression,
    };
  if (role !== 'since' && role !== 'until') return null;
  for (let next = start; next < Math.min(start + REACH, last); next += 1) {
    if (tokens[next]?.kind === 'mark') return null;
    const glued = timeEntryAt(tokens, next, last, lexicon, 'glue');
    if (!glued || glued.words[0] === ',') continue;
    const later = chunkAt(tokens, next, last, lexicon, hourWord, numbers);
    if (later && later.role === 'at' && later.expression.kind !== 'duration') return { ...later, role };
  }
  return null;
};

/** A length has no place in the calendar; a point after "for" is none of ours to stretch. */
const roleFor = (role: TimeRole | null, expression: TimeExpression): TimeRole => {
  if (expression.kind === 'duration') return role === 'within' ? 'within' : role === 'after' ? 'after' : 'for';
  if (expression.kind === 'recent' || expression.kind === 'step') return role === 'for' || role === null ? 'at' : role;
  // "from Monday to Wednesday" ends; "since the night of Monday to Tuesday" does not.
  if (expression.kind === 'range' && role === 'since' && !expression.night) return 'at';
  return role === null || role === 'for' ? 'at' : role;
};

const expressionAt = (
  tokens: readonly Token[],
  at: number,
  last: number,
  lexicon: TimeLexicon,
  led: boolean,
  hourWord: HourWord,
  numbers: NumberLexicon,
): { last: number; expression: TimeExpression } | null => {
  if (!mayBegin(tokens[at], lexicon, numbers)) return null;
  const range = rangeAt(tokens, at, last, lexicon, led, hourWord);
  const length = lengthAt(tokens, at, last, lexicon, hourWord, numbers);
  const point = pointAt(tokens, at, last, lexicon, led, hourWord);
  if (range && (!length || range.last >= length.last)) return range;
  // "om twee uur" is a clock time, "na twee uur overleg" a length.
  if (length && !(point?.slots.clock !== undefined && point.last >= length.last)) return length;
  return point ? { last: point.last, expression: { kind: 'point', slots: point.slots } } : null;
};
