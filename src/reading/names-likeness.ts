/**
 * How alike two spellings of a name are when writers romanise by ear: ayn and hamza, al-/ash-, -ah/-a/-eh, q/k, doubled
 * letters, and the habits of German, Dutch, French, Turkish and Russian spelling (Nadschi, Naji, Наджи). 1 = the same sound.
 */
import { foldName, nameUnits } from './names.ts';

const CYRILLIC =
  'а a б b в v г g д d е e ж j з s и i й i к k л l м m н n о u п p р r с s т t у u ф f х h ц s ч s ш s щ s ъ  ы i ь  э e ю iu я ia і i є ie';
const ARABIC =
  'ا a ب b ت t ث t ج j ح h خ k د d ذ d ر r ز s س s ش s ص s ض d ط t ظ s ع  غ g ف f ق k ك k ل l م m ن n ه h و u ي i ء ';
const LATIN = new Map(
  [CYRILLIC, ARABIC].flatMap((table) =>
    [...table.matchAll(/([^ a-z]) ([a-z]*)/gu)].map((found) => [found[1] ?? '', found[2] ?? ''] as const),
  ),
);

/** Sounds that one spelling writes with several letters; longest first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/dsch|dzj|dzh|dj|дж/g, 'j'],
  [/tsch|sch|tch|sh|sj|ch/g, 's'],
  [/kh|gh|ck|q|c/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ou|oo|oe|uu|o/g, 'u'],
  [/ee|ie|ij|ei|ey|y|e/g, 'i'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/x/g, 'ks'],
];

/** A word as it sounds, in plain letters. */
export const soundOf = (word: string): string => {
  let sound = '';
  const folded = foldName(word).replace(/дж/g, 'j');
  for (const letter of folded) sound += LATIN.get(letter) ?? letter;
  for (const [spelling, letter] of SOUNDS) sound = sound.replace(spelling, letter);
  return sound.replace(/(.)\1+/g, '$1').replace(/h$/, '');
};

const VOWEL = new Set(['a', 'i', 'u', 'h']);
const changeCost = (a: string, b: string): number =>
  a === b ? 0 : VOWEL.has(a) && VOWEL.has(b) ? 0.3 : (a === 'k' && b === 'g') || (a === 'g' && b === 'k') ? 0.4 : 1;
const dropCost = (letter: string): number => (VOWEL.has(letter) ? 0.35 : 1);

/** Edit distance over sounds in which vowels cost little. */
const distance = (a: string, b: string): number => {
  const row: number[] = [0];
  for (let at = 0; at < b.length; at += 1) row.push((row[at] ?? 0) + dropCost(b.charAt(at)));
  for (let from = 0; from < a.length; from += 1) {
    const left = a.charAt(from);
    const dropLeft = dropCost(left);
    let diagonal = row[0] ?? 0;
    row[0] = diagonal + dropLeft;
    for (let at = 0; at < b.length; at += 1) {
      const right = b.charAt(at);
      const above = row[at + 1] ?? 0;
      row[at + 1] = Math.min(diagonal + changeCost(left, right), above + dropLeft, (row[at] ?? 0) + dropCost(right));
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
};

/** A word as it sounds, with the set of its consonants as bits: what no spelling by ear leaves out. */
export type Sound = Readonly<{ letters: string; consonants: number }>;

export const soundWithBits = (word: string): Sound => {
  const letters = soundOf(word);
  let consonants = 0;
  for (const letter of letters)
    if (!VOWEL.has(letter)) consonants |= 1 << (letter === 'g' ? 10 : (letter.charCodeAt(0) - 97) & 31);
  return { letters, consonants };
};

const bits = (set: number): number => {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

/** What `likenessOfSounds` cannot exceed: a consonant that the other word lacks costs at least one letter (k and g: less). */
export const mostLikeness = (a: Sound, b: Sound): number => {
  const longest = Math.max(a.letters.length, b.letters.length);
  const lacking = Math.max(bits(a.consonants & ~b.consonants), bits(b.consonants & ~a.consonants));
  return longest === 0 ? 0 : Math.max(0, 1 - lacking / longest);
};

/** 0..1 for two sounds. */
export const likenessOfSounds = (a: Sound, b: Sound): number => {
  const longest = Math.max(a.letters.length, b.letters.length);
  return longest === 0 ? 0 : Math.max(0, 1 - distance(a.letters, b.letters) / longest);
};

/** 0..1 for two words. */
export const wordLikeness = (a: string, b: string): number => likenessOfSounds(soundWithBits(a), soundWithBits(b));

const ARTICLES = new Set('al el ad ar as ash at az an ed er es ech esh et en ez aš eş uş'.split(' '));
/** The words of a name without articles, also where one is written in one piece with its noun ("alZawiya" in Arabic script). */
export const bareUnits = (name: string): string[] => {
  const units = nameUnits(name).filter((unit) => !ARTICLES.has(unit));
  return units.map((unit) => (/^ال./u.test(unit) ? unit.slice(2) : unit));
};

/** 0..1 for two names of places or people: word by word in order, and as one run of letters for names parted differently. */
export const nameLikeness = (a: string, b: string): number => {
  const [left, right] = [bareUnits(a), bareUnits(b)];
  const joined = wordLikeness(left.join(''), right.join(''));
  if (left.length !== right.length || left.length === 0) return joined;
  const swapped = left.length === 2 ? wordsInTurn(left, [right[1] ?? '', right[0] ?? '']) - 0.05 : 0;
  return Math.max(joined, wordsInTurn(left, right), swapped);
};

const wordsInTurn = (left: readonly string[], right: readonly string[]): number =>
  left.reduce((least, unit, at) => Math.min(least, wordLikeness(unit, right[at] ?? '')), 1);
