/**
 * One point in the calendar, said by any number of words in any order: "late on Tuesday", "vrijdag 6 maart om 00:01".
 * Parts are gathered as long as they do not contradict what was said before; glue words count only between two parts.
 */
import { clockAt } from './time-clock.ts';
import { dateAt } from './time-dates.ts';
import { isPart, isUnit, type PartOfDay, type Slots, type Stage } from './time-expression.ts';
import { timeKind, type TimeEntry } from './time-lexicon.ts';
import { kindsAt, timeEntryAt, type Found, type TimeSentence } from './time-sentence.ts';

const KINDS = {
  modifier: timeKind('modifier'),
  unit: timeKind('unit'),
  modified: timeKind('unit', 'weekday', 'month', 'part', 'season'),
  lead: timeKind('clock-lead'),
  simple: timeKind('weekday', 'part', 'day', 'same', 'stage'),
  glue: timeKind('glue'),
};

const partOf = (text: string | undefined): PartOfDay | undefined => (text && isPart(text) ? text : undefined);
const withPart = (slots: Slots, part: PartOfDay | undefined): Slots => (part ? { ...slots, part } : slots);

const fromEntry = (entry: TimeEntry): Slots | null => {
  switch (entry.kind) {
    case 'weekday':
      return { weekday: Number(entry.value) };
    case 'part':
      return entry.features === 'compound'
        ? null
        : withPart(entry.features === 'near' ? { near: true } : {}, partOf(entry.value));
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
const modified = (sentence: TimeSentence, at: number): Found | null => {
  const modifier = timeEntryAt(sentence, at, KINDS.modifier);
  if (!modifier) return null;
  const next = at + modifier.words.length;
  const value = modifier.value === '1' ? 1 : modifier.value === '0' ? 0 : -1;
  const noun = timeEntryAt(sentence, next, KINDS.modified);
  const end = next + (noun?.words.length ?? 1) - 1;
  if (!noun) {
    const glued = sentence.words[next - sentence.first]?.compound;
    return glued ? { last: next, slots: { ...glued, modifier: value } } : null;
  }
  if (noun.kind === 'unit') {
    if (!isUnit(noun.value) || noun.features === 'plural' || modifier.value === 'past') return null;
    return ['second', 'minute', 'hour'].includes(noun.value)
      ? null
      : { last: end, slots: { modifier: value, unit: noun.value } };
  }
  // "Ce lundi", "este lunes" says no more than the day alone.
  if (noun.kind === 'weekday' && modifier.features.includes('units')) return null;
  if (noun.kind === 'weekday') return { last: end, slots: { weekday: Number(noun.value), modifier: value } };
  if (noun.kind === 'month') return { last: end, slots: { month: Number(noun.value), modifier: value } };
  const part = partOf(noun.value);
  return part && value === 0 ? { last: end, slots: { shift: 0, part } } : null;
};

const sense = (value: string): -1 | 0 | 1 => (value === '1' ? 1 : value === '0' ? 0 : -1);

/** What stands behind and says which one is meant ("الاثنين الماضي", "la semana pasada"), as the tables mark it. */
const modifierBehind = (sentence: TimeSentence, at: number): { last: number; modifier: -1 | 0 | 1 } | null => {
  const entry = timeEntryAt(sentence, at, KINDS.modifier);
  if (!entry || !entry.features.includes('after')) return null;
  return { last: at + entry.words.length - 1, modifier: sense(entry.value) };
};

/** "6 March last": what was gathered so far, with the modifier behind it. */
const withModifier = (sentence: TimeSentence, found: Found, at: number): Found | null => {
  const { slots } = found;
  if (slots.modifier !== undefined || (slots.weekday ?? slots.month ?? slots.season) === undefined) return null;
  const behind = modifierBehind(sentence, at);
  return behind ? { last: behind.last, slots: { ...slots, modifier: behind.modifier } } : null;
};

/** "الشهر الماضي": a unit that only its modifier dates. */
const unitModified = (sentence: TimeSentence, at: number): Found | null => {
  const unit = timeEntryAt(sentence, at, KINDS.unit);
  if (!unit || !isUnit(unit.value) || unit.features !== '' || ['second', 'minute', 'hour'].includes(unit.value))
    return null;
  const behind = modifierBehind(sentence, at + unit.words.length);
  return behind ? { last: behind.last, slots: { modifier: behind.modifier, unit: unit.value } } : null;
};

const slotAt = (sentence: TimeSentence, at: number, led: boolean): Found | null => {
  const token = sentence.tokens[at];
  if (!token) return null;
  const lead = at > 0 && (kindsAt(sentence, at - 1) & KINDS.lead) !== 0;
  const clock = clockAt(sentence, at, lead);
  if (clock) return clock;
  const entry = timeEntryAt(sentence, at, KINDS.simple);
  const simple = entry && !(entry.features === 'abbr' && token.shape === 'lower') ? fromEntry(entry) : null;
  if (entry && simple) return { last: at + entry.words.length - 1, slots: simple };
  const word = token.kind === 'word' ? sentence.words[at - sentence.first]?.compound : null;
  if (word) return { last: at, slots: word };
  return (
    modified(sentence, at) ?? unitModified(sentence, at) ?? weekendAt(sentence, at, led) ?? dateAt(sentence, at, led)
  );
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
export const pointAt = (sentence: TimeSentence, at: number, led: boolean): Found | null => {
  const known = sentence.points[led ? 'led' : 'free'];
  const place = at - sentence.first;
  const held = known[place];
  if (held !== undefined) return held;
  const found = gatheredAt(sentence, at, led);
  known[place] = found;
  return found;
};

/** "Over the weekend", "durante el fin de semana": the one unit that dates by itself. */
const weekendAt = (sentence: TimeSentence, at: number, led: boolean): Found | null => {
  const unit = led ? timeEntryAt(sentence, at, KINDS.unit) : null;
  if (unit?.value !== 'weekend' || unit.features !== '') return null;
  return { last: at + unit.words.length - 1, slots: { unit: 'weekend', modifier: 0 } };
};

/** "Depuis le début de l'année": behind a stage the unit is the one that runs. */
const unitItself = (sentence: TimeSentence, at: number): Found | null => {
  const unit = timeEntryAt(sentence, at, KINDS.unit);
  if (!unit || unit.features === 'plural' || !isUnit(unit.value)) return null;
  if (['second', 'minute', 'hour', 'day'].includes(unit.value)) return null;
  return { last: at + unit.words.length - 1, slots: { unit: unit.value, modifier: 0 } };
};

const gatheredAt = (sentence: TimeSentence, at: number, led: boolean): Found | null => {
  let found = null as Found | null;
  let next = at;
  let guided = led;
  while (next <= sentence.last) {
    const qualified: Found | null = found ? withModifier(sentence, found, next) : null;
    if (qualified) {
      found = qualified;
      next = qualified.last + 1;
      continue;
    }
    const stage: Stage | undefined = found?.slots.stage;
    const slot: Found | null = slotAt(sentence, next, guided) ?? (stage ? unitItself(sentence, next) : null);
    const slots: Slots | null = slot && (found ? merge(found.slots, slot.slots) : slot.slots);
    if (slot && slots) {
      found = { last: slot.last, slots };
      next = slot.last + 1;
      guided = slot.slots.stage !== undefined;
      continue;
    }
    const glue = found && next - found.last <= 3 ? timeEntryAt(sentence, next, KINDS.glue) : null;
    if (!glue) break;
    guided = glue.words[0] !== ',';
    next += glue.words.length;
  }
  return found && dates(found.slots) ? found : null;
};
