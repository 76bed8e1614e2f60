/**
 * Forms of a word to compare by. The text itself is never changed: these are looked up beside it.
 * All rules are language-neutral, by script; the dotted and dotless i of Turkish fold to one letter in `fold` only.
 */
const QUOTES = /[\u2018\u2019\u201b\u02bc\u00b4`]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const PLAIN = /^[a-z]+$/;
/** Combining marks, Arabic vowel signs and tatweel, apostrophes, and characters of no width or direction. */
const DROPPED = /[\p{M}\u0640'\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Any of those that `lowered` changes beside case: most words have none. */
const ODD = /[\u2018\u2019\u201b\u02bc\u00b4`\u2010-\u2015\u2212\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** Arabic letters, and marks of the script that mean what Latin ones do. */
const ARABIC = /[\u0621-\u064a\u060c\u061b\u066a]/;
const ARABIC_MARKS: Readonly<Record<string, string>> = { '،': ',', '؛': ';', '٪': '%' };
/** Vowel signs, which writers mostly leave out, and the stroke that only widens a word. */
const UNWRITTEN = /\u0640|[\u064b-\u065f\u0670]/g;
/** An article is cut off where enough is left to be a word: "الجيش", but not "التي". */
const ARTICLE = /^ال(?=.{3})/u;

/** Letters that writers of Arabic interchange are made one: so lexica and texts meet. */
const arabic = (word: string): string =>
  word
    .replace(UNWRITTEN, '')
    // "ألغام", "آليات": no article; the first letter stays apart from it.
    .replace(/^[أإآ](?=ل.{3})/u, 'ء')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ک/g, 'ك');

/** Is the article written into this word, told by its two compared forms? */
export const hasArticle = (lower: string, bare: string): boolean => lower !== bare && bared(lower) === bare;

/** `lowered` without the article that a script writes into the word: what phrases of the lexicon are compared by. */
export const bared = (lower: string): string => lower.replace(ARTICLE, '');

/** NFC, small letters, plain quotes and dashes; in Arabic without vowel signs, in Russian without the dots of ё, which most leave out. */
export const lowered = (text: string): string => plainly(text.toLowerCase());
/** The same where i and ı are two letters, in capitals too (İ, I). */
export const loweredDotted = (text: string): string =>
  plainly(text.replace(/I/g, 'ı').replace(/İ/g, 'i').toLowerCase());

const plainly = (small: string): string => {
  if (PLAIN.test(small)) return small;
  const whole = small.normalize('NFC');
  const plain = ODD.test(whole) ? whole.replace(QUOTES, "'").replace(DASHES, '-').replace(INVISIBLE, '') : whole;
  return ARABIC.test(plain) ? (ARABIC_MARKS[plain] ?? arabic(plain)) : plain.replace(/ё/g, 'е');
};

/** `lowered` without diacritics, apostrophes and vowel signs: the form that names are compared by. */
export const folded = (lower: string): string =>
  PLAIN.test(lower)
    ? lower
    : lower.normalize('NFD').replace(DROPPED, '').replace(/ı/g, 'i').replace(/[أإآ]/g, 'ا').normalize('NFC');
