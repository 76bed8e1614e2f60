/**
 * Names as keys: two spellings of one name that differ only in marks, quotes, case or hyphens get the same key.
 * Looser likeness (transliteration, word order) is judged in `names-likeness`, never by the key.
 */
import type { Unbend } from './names-endings.ts';
import { recalling } from './recall.ts';
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

/** Any of the three: most names have none once they are in small letters. */
const CHANGED = new RegExp([MARKS, APOSTROPHES, SPECIAL].map(({ source }) => source).join('|'), 'u');

/** Small letters without marks and apostrophes; hyphens and dots are left for `nameUnits`. */
export const foldName = (text: string): string => {
  if (PLAIN.test(text)) return text;
  const parted = text.toLowerCase().normalize('NFD');
  if (!CHANGED.test(parted)) return parted;
  return parted
    .replace(MARKS, '')
    .replace(APOSTROPHES, '')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
};

const BREAKS = /[\s\-\u2010-\u2015\u2212_.,/()[\]·]+/u;

/** The words of a name: "Ma'arrat an-Nu'man" gives maarrat, an, numan. */
export const nameUnits = (text: string): string[] => {
  const folded = foldName(text);
  return BREAKS.test(folded) ? folded.split(BREAKS).filter((unit) => unit !== '') : folded === '' ? [] : [folded];
};

export const nameKey = (text: string): string => nameUnits(text).join(' ');

/** One word of a name in running text, and the token it ends in. */
export type Unit = Readonly<{
  key: string;
  token: number;
  /** First unit of its token. */ opens: boolean;
  /** Last unit of its token. */ closes: boolean;
  /** What the word may be a case form of. */
  also: readonly string[];
}>;

const NO_FORMS: readonly string[] = [];

const HYPHENS = new Set('-\u2010\u2011\u2012\u2013\u2014\u2015\u2212');
const GLUES = new Set("'’‘ʻʼʽʾʿ`´′");

/** The units of a word of running text; most words are one. */
const unitsOfWord = recalling((folded): readonly string[] => (PLAIN.test(folded) ? [folded] : nameUnits(folded)));

const isElided = (token: Token, next: Token | undefined): boolean =>
  token.lower.length > 1 && token.lower.endsWith("'") && next?.kind === 'word' && !next.spaced;

/**
 * The words that names are made of, between two tokens, whatever way the text was cut: hyphens part words, apostrophes inside
 * a word do not. Other marks end a name and come out as a unit with an empty key; an abbreviation's dot is skipped ("St. Louis").
 */
export const unitsOf = (tokens: readonly Token[], from: number, to: number, unbend: Unbend | null = null): Unit[] => {
  const units: Unit[] = [];
  let glue = false;
  let elided = '';
  for (let index = from; index <= to; index += 1) {
    const token = tokens[index];
    if (!token) continue;
    if (token.kind === 'mark') {
      const next = index < to ? tokens[index + 1] : undefined;
      const tight = !token.spaced && next !== undefined && !next.spaced && next.kind !== 'mark';
      if (GLUES.has(token.text)) glue = tight && units.at(-1)?.closes === true;
      else if (!(tight && HYPHENS.has(token.text)))
        units.push({ key: '', token: index, opens: true, closes: true, also: NO_FORMS });
      continue;
    }
    const keys = unitsOfWord(token.folded);
    // "L'armée", "droits de l'homme": what is elided stands before its word, and may be a part of the name or not.
    if (index < to && isElided(token, tokens[index + 1])) {
      elided = keys.join('');
      continue;
    }
    const before = glue ? units.at(-1) : undefined;
    glue = false;
    const joined = before && keys.length > 0 ? 1 : 0;
    if (before && joined === 1)
      units[units.length - 1] = {
        ...before,
        key: `${before.key}${keys[0]}`,
        token: index,
        closes: keys.length === 1,
        also: NO_FORMS,
      };
    const last = keys.length - 1;
    for (let at = joined; at <= last; at += 1) {
      const key = keys[at] ?? '';
      const forms = unbend?.(key) ?? NO_FORMS;
      const also = elided !== '' && at === 0 ? [...forms, `${elided}${key}`] : forms;
      units.push({ key, token: index, opens: at === joined, closes: at === last, also });
    }
    elided = '';
  }
  return units;
};
