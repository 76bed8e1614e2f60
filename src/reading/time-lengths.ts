/**
 * Lengths of time and steps by them: "six hours", "three days ago", "two hours later", "de afgelopen weken", "the past 24 hours".
 */
import { numberKind } from './number-lexicon.ts';
import { entryAt } from './number-sentence.ts';
import { isUnit, type TimeExpression, type TimeUnit } from './time-expression.ts';
import { timeKind } from './time-lexicon.ts';
import { numberAt, timeEntryAt, type TimeSentence } from './time-sentence.ts';

const ARTICLE = numberKind('article');
const KINDS = {
  few: timeKind('few'),
  glue: timeKind('glue'),
  unit: timeKind('unit'),
  modifier: timeKind('modifier'),
  shift: timeKind('shift'),
  role: timeKind('role'),
};

type Amount = Readonly<{ last: number; amount: number | null }>;

const amountAt = (sentence: TimeSentence, at: number): Amount | null => {
  const few = timeEntryAt(sentence, at, KINDS.few);
  if (few) return { last: at + few.words.length - 1, amount: null };
  const number = numberAt(sentence, at);
  if (number) return { last: number.last, amount: number.value };
  const article = entryAt(sentence.numbers, at, sentence.last, ARTICLE);
  return article ? { last: at + article.words.length - 1, amount: 1 } : null;
};

type Unit = Readonly<{ last: number; unit: TimeUnit; plural: boolean; dual: boolean }>;

const unitAt = (sentence: TimeSentence, at: number): Unit | null => {
  const entry = timeEntryAt(sentence, at, KINDS.unit);
  if (!entry || !isUnit(entry.value)) return null;
  const { features, value } = entry;
  return { last: at + entry.words.length - 1, unit: value, plural: features === 'plural', dual: features === 'dual' };
};

/** "الأيام الثلاثة الماضية", "24 ساعة الماضية": the modifier behind its unit, the amount before or between. */
const recentBehind = (sentence: TimeSentence, at: number): { last: number; expression: TimeExpression } | null => {
  const before = amountAt(sentence, at);
  const unit = unitAt(sentence, before ? before.last + 1 : at);
  if (!unit) return null;
  // "الساعات الـ24 الماضية": an article of its own before the figures.
  const glued = timeEntryAt(sentence, unit.last + 1, KINDS.glue)?.features === 'inner' ? 1 : 0;
  const between = before ? null : amountAt(sentence, unit.last + 1 + glued);
  const amount = before ?? between;
  const next = (between ? between.last : unit.last) + 1;
  const modifier = timeEntryAt(sentence, next, KINDS.modifier);
  if (!modifier || !modifier.features.includes('after') || modifier.value === '0') return null;
  if (!amount && !unit.plural && !unit.dual) return null;
  const count = unit.dual ? 2 : amount ? amount.amount : null;
  const last = next + modifier.words.length - 1;
  return { last, expression: { kind: 'recent', unit: unit.unit, amount: count, forward: modifier.value === '1' } };
};

/** "recent weeks", "the past two days": a stretch that ends now. */
const recentAt = (sentence: TimeSentence, at: number): { last: number; expression: TimeExpression } | null => {
  const modifier = timeEntryAt(sentence, at, KINDS.modifier);
  if (!modifier) return null;
  const next = at + modifier.words.length;
  const amount = amountAt(sentence, next);
  const unit = unitAt(sentence, amount ? amount.last + 1 : next);
  if (!unit) return null;
  const bare = !amount && !unit.plural;
  if (bare && modifier.value !== 'past') return null;
  if (modifier.value === '0') return null;
  const forward = modifier.value === '1';
  const count = amount ? amount.amount : bare ? 1 : null;
  return { last: unit.last, expression: { kind: 'recent', unit: unit.unit, amount: count, forward } };
};

/** "قبل ثلاثة أيام", "منذ أسبوعين": the word for "ago" before its amount. */
const stepBehind = (
  sentence: TimeSentence,
  at: number,
  value: string,
): { last: number; expression: TimeExpression } | null => {
  const amount = amountAt(sentence, at);
  const unit = unitAt(sentence, amount ? amount.last + 1 : at);
  if (!unit || (!amount && !unit.dual && !unit.plural)) return null;
  const from = value === 'ago' ? 'published' : 'previous';
  const count = unit.dual ? 2 : amount ? amount.amount : null;
  const sign = value === 'later' ? 1 : -1;
  return { last: unit.last, expression: { kind: 'step', unit: unit.unit, amount: count, from, sign } };
};

/** "Il y a environ trois jours": words of bound before the amount. */
const MOST_BOUND_WORDS = 2;

export const lengthAt = (sentence: TimeSentence, at: number): { last: number; expression: TimeExpression } | null => {
  const recent = recentAt(sentence, at) ?? recentBehind(sentence, at);
  if (recent) return recent;
  const lead = timeEntryAt(sentence, at, KINDS.shift);
  if (lead?.features === 'lead')
    for (let bounds = 0; bounds <= MOST_BOUND_WORDS; bounds += 1) {
      const step = stepBehind(sentence, at + lead.words.length + bounds, lead.value);
      if (step || bounds === MOST_BOUND_WORDS) return step;
    }
  const counted = amountAt(sentence, at);
  // "Les 24 dernières heures": the modifier stands between amount and unit.
  const past = counted && timeEntryAt(sentence, counted.last + 1, KINDS.modifier);
  const stretch = past && unitAt(sentence, counted.last + 1 + past.words.length);
  if (past && stretch && past.value !== '0')
    return {
      last: stretch.last,
      expression: { kind: 'recent', unit: stretch.unit, amount: counted.amount, forward: past.value === '1' },
    };
  const unit = unitAt(sentence, counted ? counted.last + 1 : at);
  const amount = unit?.dual ? { last: unit.last, amount: 2 } : counted;
  if (!unit || (!amount && !unit.plural)) return null;
  const shift = timeEntryAt(sentence, unit.last + 1, KINDS.shift);
  const length = { unit: unit.unit, amount: amount ? amount.amount : null };
  if (shift && !(shift.features === 'weak')) {
    const end = unit.last + shift.words.length;
    const from = shift.value === 'ago' ? 'published' : 'previous';
    return { last: end, expression: { kind: 'step', ...length, from, sign: shift.value === 'later' ? 1 : -1 } };
  }
  if (amount && timeEntryAt(sentence, unit.last + 1, KINDS.role)?.value === 'after-clause')
    return { last: unit.last, expression: { kind: 'step', ...length, from: 'previous', sign: 1 } };
  return { last: unit.last, expression: { kind: 'duration', ...length } };
};
