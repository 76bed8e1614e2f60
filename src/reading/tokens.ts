/**
 * Text to tokens, in one pass over its characters. Words keep inner hyphens ("staakt-het-vuren", "al-Assad") and
 * inner apostrophes ("Sana'a"); clitics that a language writes with an apostrophe are cut off (`Clitics`).
 * Digits keep inner separators ("60.000", "19:30"); whatever is neither is a mark of one character.
 */
import { folded, lowered } from './normalise.ts';
import type { Shape, Token } from './token.ts';

/** Which ends of a word an apostrophe cuts off: "Turkey's", "l'armée", "İdlib'de". */
export type Clitics = Readonly<{ suffixes: ReadonlySet<string> | 'any'; prefixes: ReadonlySet<string> }>;

const LETTER = /[\p{L}\p{M}]/u;
const SPACE = /\s/;
/** Longer words are cut: no language here has them, and comparing them costs time. */
const LONGEST = 80;

const CLASS = { other: 0, letter: 1, digit: 2, space: 3, apostrophe: 4, dash: 5, invisible: 6 } as const;
const CLASSES = new Uint8Array(65536).fill(255);
const classOf = (code: number): number => {
  const known = CLASSES[code] ?? 255;
  if (known !== 255) return known;
  const char = String.fromCharCode(code);
  const found =
    code >= 48 && code <= 57
      ? CLASS.digit
      : (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)
        ? CLASS.digit
        : code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x2bc
          ? CLASS.apostrophe
          : code === 0x2d || code === 0x2010 || code === 0x2011
            ? CLASS.dash
            : SPACE.test(char) || code === 0
              ? CLASS.space
              : code === 0xad ||
                  (code >= 0x200b && code <= 0x200f) ||
                  (code >= 0x202a && code <= 0x202e) ||
                  code === 0xfeff
                ? CLASS.invisible
                : LETTER.test(char) || (code >= 0xd800 && code <= 0xdfff)
                  ? CLASS.letter
                  : CLASS.other;
  CLASSES[code] = found;
  return found;
};

const shapeOf = (text: string, lower: string): Shape => {
  const upper = text.toUpperCase();
  if (upper === lower) return 'none';
  if (text === lower) return 'lower';
  if (text === upper && text.length > 1) return 'upper';
  const first = text[0] ?? '';
  if (first === first.toLowerCase()) return 'mixed';
  return text.slice(1) === text.slice(1).toLowerCase() || /[-']/.test(text) ? 'capital' : 'mixed';
};

const isInner = (code: number): boolean => code === 0x2e || code === 0x2c || code === 0x3a;

/** Tokens of `text` between two offsets. Linear in its length: every character is looked at a bounded number of times. */
export const tokensOf = (text: string, from: number, to: number, clitics: Clitics): Token[] => {
  const tokens: Token[] = [];
  let at = from;
  let spaced = true;
  const push = (start: number, end: number, kind: Token['kind']): void => {
    const said = text.slice(start, end);
    const lower = kind === 'word' ? lowered(said) : kind === 'mark' ? lowered(said) : said;
    const shape = kind === 'word' ? shapeOf(said, lower) : 'none';
    tokens.push({
      start,
      end,
      text: said,
      lower,
      folded: kind === 'word' ? folded(lower) : lower,
      kind,
      shape,
      spaced,
    });
    spaced = false;
  };
  const word = (start: number, end: number): void => {
    for (let i = start; i < end; i += 1) {
      if (classOf(text.charCodeAt(i)) !== CLASS.apostrophe) continue;
      const prefix = text.slice(start, i).toLowerCase();
      const suffix = `'${text.slice(i + 1, end).toLowerCase()}`;
      if (clitics.prefixes.has(`${prefix}'`)) {
        push(start, i + 1, 'word');
        return word(i + 1, end);
      }
      if (clitics.suffixes === 'any' ? i > start : clitics.suffixes.has(suffix) && i > start) {
        push(start, i, 'word');
        return push(i, end, 'word');
      }
    }
    push(start, end, 'word');
  };
  while (at < to) {
    const code = text.charCodeAt(at);
    const type = classOf(code);
    if (type === CLASS.space || type === CLASS.invisible) {
      spaced = spaced || type === CLASS.space;
      at += 1;
      continue;
    }
    let end = at + 1;
    if (type === CLASS.digit) {
      while (end < to && end - at < LONGEST) {
        const next = text.charCodeAt(end);
        if (classOf(next) === CLASS.digit) end += 1;
        else if (isInner(next) && end + 1 < to && classOf(text.charCodeAt(end + 1)) === CLASS.digit) end += 2;
        else break;
      }
      push(at, end, 'digits');
    } else if (type === CLASS.letter) {
      while (end < to && end - at < LONGEST) {
        const next = classOf(text.charCodeAt(end));
        const after = end + 1 < to ? classOf(text.charCodeAt(end + 1)) : CLASS.space;
        if (next === CLASS.letter || next === CLASS.invisible) end += 1;
        else if ((next === CLASS.dash || next === CLASS.apostrophe) && after === CLASS.letter) end += 2;
        else if (next === CLASS.dash && after === CLASS.digit) end += 2;
        else if (next === CLASS.digit) end += 1;
        else if (text.charCodeAt(end) === 0x2e && initials(text, at, end, to)) end += 1;
        else break;
      }
      word(at, end);
    } else if (type === CLASS.apostrophe && isShort(text, at, to)) {
      end = at + 2;
      push(at, end, 'word');
    } else push(at, end, 'mark');
    at = end;
  }
  return tokens;
};

/** Dutch "'s nachts", "'t": one letter after an apostrophe, then space. */
const isShort = (text: string, at: number, to: number): boolean =>
  at + 2 < to &&
  classOf(text.charCodeAt(at + 1)) === CLASS.letter &&
  classOf(text.charCodeAt(at + 2)) === CLASS.space &&
  (at === 0 || classOf(text.charCodeAt(at - 1)) === CLASS.space);

/** "U.N.", "V.S.": a dot belongs to a word whose parts between dots are single letters. */
const initials = (text: string, start: number, dot: number, to: number): boolean => {
  const before = dot - 1;
  const single = before === start || text.charCodeAt(before - 1) === 0x2e;
  if (!single) return false;
  const follows =
    dot + 2 < to && text.charCodeAt(dot + 2) === 0x2e && classOf(text.charCodeAt(dot + 1)) === CLASS.letter;
  return follows || (before > start && text.charCodeAt(before - 1) === 0x2e);
};
