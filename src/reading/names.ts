/**
 * Names as keys: two spellings of one name that differ only in marks, quotes, case or hyphens get the same key.
 * Looser likeness (transliteration, word order) is judged in `names-likeness`, never by the key.
 */
import type { Token } from './token.ts';

const PLAIN = /^[a-z0-9]+$/;
const MARKS = /[\p{M}\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Apostrophes and the half rings that stand for ayn and hamza. */
const APOSTROPHES = /['’‘ʻʼʽʾʿ`´′ʹʺ"“”„«»]/g;
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'e',
  ħ: 'h',
  // Arabic: letters that writers interchange.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ة: 'ه',
  ە: 'ه',
  // Cyrillic letters of one sound in Russian and Ukrainian names that NFD does not already join.
  ґ: 'г',
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** Small letters without marks and apostrophes; hyphens and dots are left for `nameUnits`. */
export const foldName = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        .toLowerCase()
        .normalize('NFD')
        .replace(MARKS, '')
        .replace(APOSTROPHES, '')
        .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);

const BREAKS = /[\s\-\u2010-\u2015\u2212_.,/()[\]·]+/u;

/** The words of a name: "Ma'arrat an-Nu'man" gives maarrat, an, numan. */
export const nameUnits = (text: string): string[] =>
  foldName(text)
    .split(BREAKS)
    .filter((unit) => unit !== '');

export const nameKey = (text: string): string => nameUnits(text).join(' ');

/** One word of a name in running text, and the token it ends in. */
export type Unit = Readonly<{
  key: string;
  token: number;
  /** First unit of its token. */ opens: boolean;
  /** Last unit of its token. */ closes: boolean;
}>;

const HYPHEN = /^[-\u2010-\u2015\u2212]$/u;
const APOSTROPHE = /^['’‘ʻʼʽʾʿ`´′]$/u;

/**
 * The words that names are made of, whatever way the text was cut: hyphens part words, apostrophes inside a word do not.
 * Other marks end a name and come out as a unit with an empty key; an abbreviation's dot is skipped ("St. Louis").
 */
export const unitsOf = (tokens: readonly Token[]): Unit[] => {
  const units: Unit[] = [];
  let glue = false;
  tokens.forEach((token, index) => {
    if (token.kind === 'mark') {
      const next = tokens[index + 1];
      const tight = !token.spaced && next !== undefined && !next.spaced && next.kind !== 'mark';
      if (APOSTROPHE.test(token.text)) glue = tight && units.at(-1)?.closes === true;
      else if (!(HYPHEN.test(token.text) && tight)) units.push({ key: '', token: index, opens: true, closes: true });
      return;
    }
    const keys = PLAIN.test(token.folded) ? [token.folded] : nameUnits(token.folded);
    const before = units.at(-1);
    if (glue && before && keys.length > 0) {
      units[units.length - 1] = { ...before, key: before.key + keys[0], token: index, closes: keys.length === 1 };
      keys.shift();
    }
    glue = false;
    keys.forEach((key, at) => units.push({ key, token: index, opens: at === 0, closes: at === keys.length - 1 }));
  });
  return units;
};
