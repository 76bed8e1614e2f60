/**
 * Forms of a word to compare by. The text itself is never changed: these are looked up beside it.
 * All rules are language-neutral; the dotted and dotless i of Turkish fold to one letter in `fold` only.
 */
const QUOTES = /[\u2018\u2019\u201b\u02bc\u00b4`]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const PLAIN = /^[a-z]+$/;
/** Combining marks, Arabic vowel signs and tatweel, apostrophes, and characters of no width or direction. */
const DROPPED = /[\p{M}\u0640'\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** NFC, small letters, plain quotes and dashes. */
export const lowered = (text: string): string => {
  const small = text.toLowerCase();
  if (PLAIN.test(small)) return small;
  return small.normalize('NFC').replace(QUOTES, "'").replace(DASHES, '-').replace(INVISIBLE, '');
};

/** `lowered` without diacritics, apostrophes and vowel signs: the form that names are compared by. */
export const folded = (lower: string): string =>
  PLAIN.test(lower)
    ? lower
    : lower.normalize('NFD').replace(DROPPED, '').replace(/ı/g, 'i').replace(/[أإآ]/g, 'ا').normalize('NFC');
