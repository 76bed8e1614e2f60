/**
 * Numbers written with digits, in any script's digits, with the marks of the language: "60.000" (nl), "60,000" (en), "2 800 000".
 */
import type { NumberLexicon } from './number-lexicon.ts';
import type { Token } from './token.ts';

export type Digits = Readonly<{ last: number; value: number; ordinal: boolean }>;

/** Eastern Arabic and Persian digits to ours; everything else untouched. */
export const plainDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));

/** What may stand between groups of three when the groups are tokens of their own. */
const isThin = (gap: string): boolean => /^[\u00a0\u2009\u202f '’٬]$/.test(gap);

/** A count is whole: a decimal mark before exactly three digits is read as a group mark after all. */
const valueOf = (raw: string, lexicon: NumberLexicon): number | null => {
  const parts = raw.split(/[^0-9]/);
  const marks = [...raw.replace(/[0-9]/g, '')];
  if (parts.some((part) => part === '') || raw.includes(':')) return null;
  const grouped = (from: string[]): boolean =>
    (from[0] ?? '').length <= 3 && from.slice(1).every((part) => part.length === 3);
  if (marks.length === 0) return Number(raw);
  const last = marks.at(-1) ?? '';
  const same = marks.every((mark) => mark === last);
  if (same && grouped(parts) && !((parts[0] ?? '') === '0')) return Number(parts.join(''));
  const whole = parts.slice(0, -1);
  const fraction = lexicon.decimalMarks.includes(last) || marks.length === 1;
  const inner = new Set(marks.slice(0, -1));
  if (fraction && inner.size <= 1 && !inner.has(last) && (whole.length === 1 || grouped(whole)))
    return Number(`${whole.join('')}.${parts.at(-1) ?? '0'}`);
  return null;
};

/** Reads digits at a token, with the groups and the ordinal suffix that follow; null where it is no number (a clock time, "T-72"). */
export const readDigits = (
  text: string,
  tokens: readonly Token[],
  at: number,
  last: number,
  lexicon: NumberLexicon,
): Digits | null => {
  const token = tokens[at];
  if (!token || token.kind !== 'digits') return null;
  let raw = plainDigits(token.text).replace(/٫/g, '.').replace(/٬/g, ',');
  let end = at;
  while (end < last && /^\d{1,3}(?:[^\d]\d{3})*$/.test(raw)) {
    const [here, next] = [tokens[end], tokens[end + 1]];
    if (!here || !next || next.kind !== 'digits' || !/^\d{3}(?:[.,]\d+)?$/.test(plainDigits(next.text))) break;
    const gap = text.slice(here.end, next.start);
    if (!isThin(gap) || (gap === ' ' && !lexicon.groupMarks.includes(' '))) break;
    raw += ` ${plainDigits(next.text)}`;
    end += 1;
  }
  const value = valueOf(raw, lexicon);
  if (value === null) return null;
  const after = tokens[end + 1];
  if (!after || after.spaced || end === last || after.kind !== 'word') return { last: end, value, ordinal: false };
  const suffix = lexicon.pieces.get(after.lower);
  if (suffix?.kind === 'ordinal-suffix') return { last: end + 1, value, ordinal: true };
  // "30'dan": a suffix that an apostrophe cut off.
  if (/^['\u2019]/.test(after.text)) return { last: end, value, ordinal: false };
  return lexicon.entries.get(after.lower)?.some((entry) => entry.kind === 'scale' || entry.kind === 'not-before')
    ? { last: end, value, ordinal: false }
    : null;
};
