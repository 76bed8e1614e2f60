/**
 * Where paragraphs and sentences end. A paragraph ends at an empty line, before a bullet, and after a short line (a heading);
 * a sentence at a closing mark that no abbreviation, initial or number explains away.
 */
import type { Span, Token } from './token.ts';

export type Paragraph = Readonly<{ start: number; end: number }>;

/** A line shorter than this that is followed by a line break stands by itself: a heading or a list item. */
const SHORT_LINE = 50;
const BULLET = /^[ \t]*[-–•*·▪] /;

export const paragraphsOf = (text: string): Paragraph[] => {
  const found: Paragraph[] = [];
  let start = 0;
  let line = 0;
  const close = (end: number, next: number): void => {
    if (text.slice(start, end).trim() !== '') found.push({ start, end });
    start = next;
  };
  while (line < text.length) {
    const cut = text.indexOf('\n', line);
    const end = cut < 0 ? text.length : cut;
    const next = cut < 0 ? text.length : cut + 1;
    const long = end - line >= SHORT_LINE;
    const after = text.slice(next, next + 12);
    if (
      !long ||
      /^[ \t\r]*\n/.test(after) ||
      BULLET.test(after) ||
      /[.!?:؟…]["'”’»)]?\s*$/.test(text.slice(Math.max(line, end - 8), end))
    )
      close(end, next);
    line = next;
  }
  close(text.length, text.length);
  return found;
};

/** Words before and after which a figure with a dot is an ordinal ("der 16. Division", "9. November"), no sentence's end. */
export type Ordinals = Readonly<{ before: ReadonlySet<string>; after: ReadonlySet<string> }>;
const NO_ORDINALS: Ordinals = { before: new Set(), after: new Set() };

const CLOSING = new Set(['.', '!', '?', '…', '؟', '।']);
const AFTER = new Set(['"', '”', '’', '»', "'", ')', ']', '“']);

/** No sentence is longer: what follows costs more than linear time within one. Hostile text is cut, not refused. */
const LONGEST_SENTENCE = 240;

/** Sentences as spans of token indices between two indices; the second is exclusive. */
export const sentencesOf = (
  tokens: readonly Token[],
  from: number,
  to: number,
  abbreviations: ReadonlySet<string>,
  ordinals: Ordinals = NO_ORDINALS,
): Span[] => {
  const spans: Span[] = [];
  let first = from;
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    if (i - first >= LONGEST_SENTENCE) {
      spans.push({ first, last: i });
      first = i + 1;
      continue;
    }
    if (!token || token.kind !== 'mark' || !CLOSING.has(token.text)) continue;
    let last = i;
    while (last + 1 < to && AFTER.has(tokens[last + 1]?.text ?? '') && tokens[last + 1]?.spaced === false) last += 1;
    const next = tokens[last + 1];
    if (last + 1 < to && next) {
      // "DAMASCO, 12 may (EFE).- Catorce soldados …": the dash behind the dot ends the line of place and date.
      const dateline =
        token.text === '.' && !next.spaced && /^[-–—]$/.test(next.text) && tokens[last + 2]?.spaced === true;
      if (dateline) {
        spans.push({ first, last: last + 1 });
        first = last + 2;
        i = last + 1;
        continue;
      }
      if (!next.spaced && token.text === '.') continue;
      if (next.kind === 'word' && next.shape === 'lower') continue;
      if (next.kind === 'mark' && (next.lower === ',' || next.lower === ';')) continue;
      const before = tokens[i - 1];
      if (token.text === '.' && last === i && before && !token.spaced && i > first) {
        if (abbreviations.has(before.lower)) continue;
        const ordinal =
          ordinals.after.has(next.lower) || (i - 2 >= first && ordinals.before.has(tokens[i - 2]?.lower ?? ''));
        if (before.kind === 'digits' && before.text.length <= 2 && ordinal) continue;
        if (before.kind === 'word' && before.text.length === 1 && before.shape !== 'lower') continue;
      }
    }
    spans.push({ first, last });
    first = last + 1;
    i = last;
  }
  if (first < to) spans.push({ first, last: to - 1 });
  return spans;
};
