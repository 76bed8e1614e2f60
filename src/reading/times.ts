/**
 * Times as people tell them. Recognition (`readTimes`) says which words tell a time; resolution (`resolveTime`) says when that was,
 * once the engine knows the clause's tense, the day of publication and the time last spoken of.
 */
import type { NumberSentence } from './number-sentence.ts';
import { lengthAt } from './time-lengths.ts';
import type { TimeExpression } from './time-expression.ts';
import { timeKind, type TimeLexicon } from './time-lexicon.ts';
import { pointAt } from './time-points.ts';
import { rangeAt } from './time-ranges.ts';
import { mayBegin, mayTell, timeEntryAt, timeSentence, type TimeSentence } from './time-sentence.ts';
import type { TimeChunk, TimeRole } from './token.ts';

export { compileTimes } from './time-lexicon.ts';
export type { TimeLexicon } from './time-lexicon.ts';
export { resolveTime } from './time-resolve.ts';

/** A time chunk whose expression is known. */
export type TimeRead = TimeChunk & Readonly<{ expression: TimeExpression }>;

const ROLES: readonly TimeRole[] = ['at', 'since', 'until', 'after', 'before', 'within', 'for'];
const roleOf = (text: string | undefined): TimeRole | null => ROLES.find((role) => role === text) ?? null;
/** How far behind "since" the time may stand: "since the war broke out on 15 April". */
const REACH = 12;

/** The times of one sentence in text order, none overlapping another; spans lie inside `span`. */
export const readTimes = (numbers: NumberSentence, lexicon: TimeLexicon): TimeRead[] => {
  const { text, tokens, span } = numbers;
  const sentence = timeSentence(numbers, lexicon);
  const out: TimeRead[] = [];
  let at = span.first;
  while (at <= span.last) {
    const found = mayBegin(sentence, at) ? chunkAt(sentence, at) : null;
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

const KINDS = {
  stage: timeKind('stage'),
  roleAfter: timeKind('role-after'),
  role: timeKind('role'),
  glue: timeKind('glue'),
  opening: timeKind('glue', 'range-open'),
  shift: timeKind('shift'),
};

type Chunk = Readonly<{ last: number; role: TimeRole; expression: TimeExpression }>;

const chunkAt = (sentence: TimeSentence, at: number): Chunk | null => {
  const found = ledChunkAt(sentence, at);
  return found && behind(sentence, found);
};

/** How far behind its time "since" may stand: "15 Nisan'da başlayan savaştan bu yana". */
const REACH_BEHIND = 4;

/** A role said behind the time, suffixes between them left aside. */
const behind = (sentence: TimeSentence, found: Chunk): Chunk => {
  if (found.role !== 'at') return found;
  const { tokens, last } = sentence;
  let next = found.last + 1;
  const range = untilNext(sentence, found);
  if (range) return range;
  if (next <= last && tokens[next]?.spaced === false && /^['\u2019]/.test(tokens[next]?.text ?? '')) next += 1;
  for (let i = next; i <= Math.min(last, next + REACH_BEHIND); i += 1) {
    if (tokens[i]?.kind !== 'word') break;
    const entry = timeEntryAt(sentence, i, KINDS.roleAfter);
    const role = entry && (i === next || entry.value === 'since') ? roleOf(entry.value) : null;
    if (!entry || !role) continue;
    const { expression } = found;
    return { last: i + entry.words.length - 1, role: roleFor(role, expression), expression };
  }
  return found;
};

/** "9 Ekim akşamından 10 Ekim akşamına kadar": two points side by side, and behind them "until". */
const untilNext = (sentence: TimeSentence, found: Chunk): Chunk | null => {
  if (found.expression.kind !== 'point' || found.last >= sentence.last) return null;
  const second = ledChunkAt(sentence, found.last + 1);
  if (second?.expression.kind !== 'point' || second.role !== 'at') return null;
  const entry = timeEntryAt(sentence, second.last + 1, KINDS.roleAfter);
  if (!entry || roleOf(entry.value) !== 'until') return null;
  const expression: TimeExpression = {
    kind: 'range',
    from: found.expression.slots,
    to: second.expression.slots,
    night: false,
  };
  return { last: second.last + entry.words.length, role: 'at', expression };
};

const ledChunkAt = (sentence: TimeSentence, at: number): Chunk | null => {
  const { tokens, last } = sentence;
  const lead = timeEntryAt(sentence, at, KINDS.role);
  // "the following day" begins with what is glue elsewhere.
  const leading = timeEntryAt(sentence, at, KINDS.shift)?.features === 'lead';
  const direct = lead && !leading ? null : expressionAt(sentence, at, false);
  if (direct && (!lead || direct.expression.kind === 'step'))
    return {
      last: direct.last,
      // "منذ ثلاثة أيام": since then; "قبل ثلاثة أيام": on that day.
      role: lead?.value === 'since' ? 'since' : roleFor(null, direct.expression),
      expression: direct.expression,
    };
  const glue = lead ? null : timeEntryAt(sentence, at, KINDS.opening);
  if (glue?.features === 'inner') return null;
  let start = at + (lead?.words.length ?? glue?.words.length ?? 0);
  for (let i = 0; i < 2 && start > at; i += 1) {
    const more = timeEntryAt(sentence, start, KINDS.glue);
    if (more && more.words[0] !== ',' && !expressionAt(sentence, start, true)) start += more.words.length;
  }
  const found = expressionAt(sentence, start, start > at);
  const role = roleOf(lead?.value);
  if (found)
    return {
      last: found.last,
      role: roleFor(role, found.expression),
      expression: found.expression,
    };
  // A preposition that only sometimes tells of time ("from", "to") stands right before one.
  if ((role !== 'since' && role !== 'until') || lead?.features === 'near') return null;
  for (let next = start; next < Math.min(start + REACH, last); next += 1) {
    // "Depuis le début de l'offensive, le 4 avril": one comma may stand between.
    if (tokens[next]?.kind === 'mark' && tokens[next]?.text !== ',') return null;
    // "Seit Beginn der Offensive Ende April": a stage leads the time as a preposition does.
    const glued = timeEntryAt(sentence, next, KINDS.glue) ?? timeEntryAt(sentence, next, KINDS.stage);
    if (!glued || glued.words[0] === ',') continue;
    if (glued.features === 'inner') {
      // "Desde la asonada de 2021": behind "of" a bare year is one.
      const inner = expressionAt(sentence, next + glued.words.length, true);
      if (inner && inner.expression.kind === 'point') return { ...inner, role };
      continue;
    }
    const later = chunkAt(sentence, next);
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
  sentence: TimeSentence,
  at: number,
  led: boolean,
): { last: number; expression: TimeExpression } | null => {
  if (!mayTell(sentence, at)) return null;
  const range = rangeAt(sentence, at, led);
  const length = lengthAt(sentence, at);
  const point = pointAt(sentence, at, led);
  if (range && (!length || range.last >= length.last)) return range;
  // "om twee uur" is a clock time, "na twee uur overleg" a length.
  if (length && !(point?.slots.clock !== undefined && point.last >= length.last)) return length;
  return point ? { last: point.last, expression: { kind: 'point', slots: point.slots } } : null;
};
