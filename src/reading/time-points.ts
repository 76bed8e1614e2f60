/**
 * One point in the calendar, said by any number of words in any order: "late on Tuesday", "vrijdag 6 maart om 00:01".
 * Parts are gathered as long as they do not contradict what was said before; glue words count only between two parts.
 */
import { clockAt, type Found } from './time-clock.ts';
import { dateAt } from './time-dates.ts';
import { isPart, isUnit, type PartOfDay, type Slots } from './time-expression.ts';
import { timeEntryAt, type TimeEntry, type TimeLexicon } from './time-lexicon.ts';
import type { Token } from './token.ts';

export type HourWord = (at: number) => { last: number; value: number } | null;

const partOf = (text: string | undefined): PartOfDay | undefined => (text && isPart(text) ? text : undefined);
const withPart = (slots: Slots, part: PartOfDay | undefined): Slots => (part ? { ...slots, part } : slots);

/** "donderdagavond", "donderdagsavonds": a weekday and a part of day in one word. */
const compound = (token: Token, lexicon: TimeLexicon): Slots | null => {
  for (const [word, weekday] of lexicon.weekdays) {
    if (!token.lower.startsWith(word) || token.lower.length === word.length) continue;
    const part = partOf(lexicon.parts.get(token.lower.slice(word.length).replace(/^-/, ''))?.value);
    if (part) return { weekday: Number(weekday.value), part };
  }
  return null;
};

const fromEntry = (entry: TimeEntry): Slots | null => {
  switch (entry.kind) {
    case 'weekday':
      return { weekday: Number(entry.value) };
    case 'part':
      return entry.features === 'compound' ? null : withPart({}, partOf(entry.value));
    case 'day':
      return withPart({ shift: Number(entry.value) }, partOf(entry.features));
    case 'same': {
      const part = partOf(entry.value) ?? partOf(entry.features);
      return withPart({ same: /^[+-]/.test(entry.value) ? Number(entry.value) : 0 }, part);
    }
    case 'stage':
      return entry.value === 'early' || entry.value === 'mid' || entry.value === 'late' ? { stage: entry.value } : null;
    default:
      return null;
  }
};

/** "last week", "this morning", "next Sunday". */
const modified = (tokens: readonly Token[], at: number, last: number, lexicon: TimeLexicon): Found | null => {
  const modifier = timeEntryAt(tokens, at, last, lexicon, 'modifier');
  if (!modifier) return null;
  const next = at + modifier.words.length;
  const value = modifier.value === '1' ? 1 : modifier.value === '0' ? 0 : -1;
  const noun = timeEntryAt(tokens, next, last, lexicon, 'unit', 'weekday', 'month', 'part', 'season');
  const end = next + (noun?.words.length ?? 1) - 1;
  if (!noun) {
    const glued = next <= last && tokens[next] ? compound(tokens[next], lexicon) : null;
    return glued ? { last: next, slots: { ...glued, modifier: value } } : null;
  }
  if (noun.kind === 'unit') {
    if (!isUnit(noun.value) || noun.features === 'plural' || modifier.value === 'past') return null;
    return ['second', 'minute', 'hour'].includes(noun.value)
      ? null
      : { last: end, slots: { modifier: value, unit: noun.value } };
  }
  if (noun.kind === 'weekday') return { last: end, slots: { weekday: Number(noun.value), modifier: value } };
  if (noun.kind === 'month') return { last: end, slots: { month: Number(noun.value), modifier: value } };
  const part = partOf(noun.value);
  return part && value === 0 ? { last: end, slots: { shift: 0, part } } : null;
};

const slotAt = (
  tokens: readonly Token[],
  at: number,
  last: number,
  lexicon: TimeLexicon,
  led: boolean,
  hourWord: HourWord,
): Found | null => {
  const token = tokens[at];
  if (!token) return null;
  const lead =
    at > 0 && (lexicon.entries.get(tokens[at - 1]?.lower ?? '')?.some((e) => e.kind === 'clock-lead') ?? false);
  const clock = clockAt(tokens, at, last, lexicon, lead, hourWord);
  if (clock) return clock;
  const entry = timeEntryAt(tokens, at, last, lexicon, 'weekday', 'part', 'day', 'same', 'stage');
  const simple = entry && !(entry.features === 'abbr' && token.shape === 'lower') ? fromEntry(entry) : null;
  if (entry && simple) return { last: at + entry.words.length - 1, slots: simple };
  const word = token.kind === 'word' ? compound(token, lexicon) : null;
  if (word) return { last: at, slots: word };
  return modified(tokens, at, last, lexicon) ?? dateAt(tokens, at, last, lexicon, led);
};

/** Parts that may be told together; a second telling of the same part begins another time. */
const merge = (a: Slots, b: Slots): Slots | null => {
  for (const key of Object.keys(b)) if (Object.hasOwn(a, key)) return null;
  if (b.shift !== undefined && (a.weekday !== undefined || a.month !== undefined || a.same !== undefined)) return null;
  return { ...a, ...b };
};

const dates = (slots: Slots): boolean =>
  Object.keys(slots).some((key) => key !== 'stage' && key !== 'zone') || slots.clock !== undefined;

/** A point at a token; null = none. `led` = a word of time stood before it. */
export const pointAt = (
  tokens: readonly Token[],
  at: number,
  last: number,
  lexicon: TimeLexicon,
  led: boolean,
  hourWord: HourWord,
): Found | null => {
  let found: Found | null = null;
  let next = at;
  let guided = led;
  while (next <= last) {
    const slot = slotAt(tokens, next, last, lexicon, guided, hourWord);
    const slots: Slots | null = slot && (found ? merge(found.slots, slot.slots) : slot.slots);
    if (slot && slots) {
      found = { last: slot.last, slots };
      next = slot.last + 1;
      guided = slot.slots.stage !== undefined;
      continue;
    }
    const glue = found && next - found.last <= 3 ? timeEntryAt(tokens, next, last, lexicon, 'glue') : null;
    if (!glue) break;
    guided = glue.words[0] !== ',';
    next += glue.words.length;
  }
  return found && dates(found.slots) ? found : null;
};
