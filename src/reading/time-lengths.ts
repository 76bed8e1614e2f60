/**
 * Lengths of time and steps by them: "six hours", "three days ago", "two hours later", "de afgelopen weken", "the past 24 hours".
 */
import type { NumberLexicon } from './number-lexicon.ts';
import { entryAt } from './number-words.ts';
import { isUnit, type TimeExpression, type TimeUnit } from './time-expression.ts';
import { timeEntryAt, type TimeLexicon } from './time-lexicon.ts';
import type { HourWord } from './time-points.ts';
import type { Token } from './token.ts';

type Amount = Readonly<{ last: number; amount: number | null }>;

const amountAt = (
  tokens: readonly Token[],
  at: number,
  last: number,
  lexicon: TimeLexicon,
  hourWord: HourWord,
  numbers: NumberLexicon,
): Amount | null => {
  const few = timeEntryAt(tokens, at, last, lexicon, 'few');
  if (few) return { last: at + few.words.length - 1, amount: null };
  const number = hourWord(at);
  if (number) return { last: number.last, amount: number.value };
  const article = entryAt(tokens, at, last, numbers, ['article']);
  return article ? { last: at + article.words.length - 1, amount: 1 } : null;
};

const unitAt = (
  tokens: readonly Token[],
  at: number,
  last: number,
  lexicon: TimeLexicon,
): { last: number; unit: TimeUnit; plural: boolean } | null => {
  const entry = timeEntryAt(tokens, at, last, lexicon, 'unit');
  if (!entry || !isUnit(entry.value)) return null;
  return { last: at + entry.words.length - 1, unit: entry.value, plural: entry.features === 'plural' };
};

/** "recent weeks", "the past two days": a stretch that ends now. */
const recentAt = (
  tokens: readonly Token[],
  at: number,
  last: number,
  lexicon: TimeLexicon,
  hourWord: HourWord,
  numbers: NumberLexicon,
): { last: number; expression: TimeExpression } | null => {
  const modifier = timeEntryAt(tokens, at, last, lexicon, 'modifier');
  if (!modifier) return null;
  const next = at + modifier.words.length;
  const amount = amountAt(tokens, next, last, lexicon, hourWord, numbers);
  const unit = unitAt(tokens, amount ? amount.last + 1 : next, last, lexicon);
  if (!unit) return null;
  const bare = !amount && !unit.plural;
  if (bare && modifier.value !== 'past') return null;
  if (modifier.value === '0') return null;
  const forward = modifier.value === '1';
  const count = amount ? amount.amount : bare ? 1 : null;
  return { last: unit.last, expression: { kind: 'recent', unit: unit.unit, amount: count, forward } };
};

export const lengthAt = (
  tokens: readonly Token[],
  at: number,
  last: number,
  lexicon: TimeLexicon,
  hourWord: HourWord,
  numbers: NumberLexicon,
): { last: number; expression: TimeExpression } | null => {
  const recent = recentAt(tokens, at, last, lexicon, hourWord, numbers);
  if (recent) return recent;
  const amount = amountAt(tokens, at, last, lexicon, hourWord, numbers);
  const unit = unitAt(tokens, amount ? amount.last + 1 : at, last, lexicon);
  if (!unit || (!amount && !unit.plural)) return null;
  const shift = timeEntryAt(tokens, unit.last + 1, last, lexicon, 'shift');
  const length = { unit: unit.unit, amount: amount ? amount.amount : null };
  if (shift && !(shift.features === 'weak')) {
    const end = unit.last + shift.words.length;
    const from = shift.value === 'ago' ? 'published' : 'previous';
    return { last: end, expression: { kind: 'step', ...length, from, sign: shift.value === 'later' ? 1 : -1 } };
  }
  if (amount && timeEntryAt(tokens, unit.last + 1, last, lexicon, 'role')?.value === 'after-clause')
    return { last: unit.last, expression: { kind: 'step', ...length, from: 'previous', sign: 1 } };
  return { last: unit.last, expression: { kind: 'duration', ...length } };
};
