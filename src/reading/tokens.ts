/**
 * Text to tokens, in one pass over its characters. Words keep inner hyphens ("staakt-het-vuren", "al-Assad") and
 * inner apostrophes ("Sana'a"); clitics that a language writes with an apostrophe are cut off (`Clitics`).
 * Digits keep inner separators ("60.000", "19:30"); whatever is neither is a mark of one character.
 */
import { CLASS, classOf } from './characters.ts';
import { lowered } from './normalise.ts';
import { recalling } from './recall.ts';
import type { Token } from './token.ts';
import { dottedFormOf, formOf } from './word-forms.ts';

/** Which ends of a word an apostrophe cuts off ("Turkey's", "l'armée", "İdlib'de"), and which a hyphen ("a-t-il"). */
export type Clitics = Readonly<{
  suffixes: ReadonlySet<string> | 'any';
  prefixes: ReadonlySet<string>;
  tied?: ReadonlySet<string>;
  /** Small letters of I and İ are ı and i. */ dotted?: boolean;
}>;

/** Longer words are cut: no language here has them, and comparing them costs time. */
const LONGEST = 80;

const markOf = recalling(lowered);
const NO_TAILS: ReadonlySet<string> = new Set();

const isInner = (code: number): boolean => code === 0x2e || code === 0x2c || code === 0x3a;

/** Tokens of `text` between two offsets. Linear in its length: every character is looked at a bounded number of times. */
export const tokensOf = (text: string, from: number, to: number, clitics: Clitics): Token[] => {
  const tokens: Token[] = [];
  const form = clitics.dotted ? dottedFormOf : formOf;
  let at = from;
  let spaced = true;
  const word = (start: number, end: number): void => {
    const { text: said, lower, bare, folded, shape } = form(text.slice(start, end));
    const definite = bare !== lower;
    tokens.push({ start, end, text: said, lower, bare, definite, folded, kind: 'word', shape, spaced });
    spaced = false;
  };
  const other = (start: number, end: number, kind: 'digits' | 'mark'): void => {
    const said = text.slice(start, end);
    const lower = kind === 'mark' ? markOf(said) : said;
    tokens.push({
      start,
      end,
      text: said,
      lower,
      bare: lower,
      definite: false,
      folded: lower,
      kind,
      shape: 'none',
      spaced,
    });
    spaced = false;
  };
  const tails = clitics.tied ?? NO_TAILS;
  /** A word with an apostrophe or hyphen in it: what its language glues on is cut off. */
  const parted = (start: number, end: number): void => {
    for (let i = start; i < end; i += 1) {
      if (classOf(text.charCodeAt(i)) !== CLASS.apostrophe) continue;
      const prefix = text.slice(start, i).toLowerCase();
      const suffix = `'${text.slice(i + 1, end).toLowerCase()}`;
      if (clitics.prefixes.has(`${prefix}'`)) {
        word(start, i + 1);
        return parted(i + 1, end);
      }
      if (clitics.suffixes === 'any' ? i > start : clitics.suffixes.has(suffix) && i > start) {
        word(start, i);
        return word(i, end);
      }
    }
    const tail = tails.size > 0 ? tailOf(text.slice(start, end), tails) : 0;
    if (tail > 0) word(start, end - tail);
    // The hyphens, and the sound between them, are left out: "ajoute-t-il" is "ajoute" and "il".
    word(tail > 0 ? text.lastIndexOf('-', end - 1) + 1 : start, end);
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
      other(at, end, 'digits');
    } else if (type === CLASS.letter) {
      let glued = false;
      while (end < to && end - at < LONGEST) {
        const next = classOf(text.charCodeAt(end));
        if (next === CLASS.letter || next === CLASS.invisible || next === CLASS.digit) {
          end += 1;
          continue;
        }
        const after = end + 1 < to ? classOf(text.charCodeAt(end + 1)) : CLASS.space;
        if ((next === CLASS.dash || next === CLASS.apostrophe) && after === CLASS.letter) {
          glued ||= next === CLASS.apostrophe || tails.size > 0;
          end += 2;
        } else if (next === CLASS.dash && after === CLASS.digit) end += 2;
        else if (text.charCodeAt(end) === 0x2e && initials(text, at, end, to)) end += 1;
        else break;
      }
      if (glued) parted(at, end);
      else word(at, end);
    } else if (type === CLASS.apostrophe && clitics.suffixes === 'any' && endsFigure(text, at, to)) {
      while (end < to && classOf(text.charCodeAt(end)) === CLASS.letter) end += 1;
      word(at, end);
    } else if (type === CLASS.apostrophe && isShort(text, at, to)) {
      end = at + 2;
      word(at, end);
    } else other(at, end, 'mark');
    at = end;
  }
  return tokens;
};

/** Length of the pronoun that a hyphen ties to its verb ("ajoute-t-il"), or of nothing. */
const tailOf = (word: string, tied: ReadonlySet<string>): number => {
  for (let at = word.indexOf('-'); at > 0; at = word.indexOf('-', at + 1))
    if (tied.has(word.slice(at + 1))) return word.length - at;
  return 0;
};

/** "30'dan fazla", "5'i": a suffix on figures. */
const endsFigure = (text: string, at: number, to: number): boolean =>
  at > 0 &&
  at + 1 < to &&
  classOf(text.charCodeAt(at - 1)) === CLASS.digit &&
  classOf(text.charCodeAt(at + 1)) === CLASS.letter;

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
