/**
 * Which language a paragraph is in: by its script, its commonest small words and its letters.
 * Languages that reading has no lexicon for are told by name all the same, so that they are said to be unsupported
 * and never read as a neighbour (Portuguese as Spanish, Persian as Arabic).
 */
import { Fault } from '../model/index.ts';
import { mainScript } from './language-scripts.ts';

/** The languages that reading is built for. */
export const READ_LANGUAGES = ['nl', 'en', 'ar', 'fr', 'de', 'es', 'tr', 'ru', 'uk'] as const;

type Profile = Readonly<{ tag: string; script: string; letters: ReadonlySet<string> }>;
export type LanguageTable = Readonly<{
  byScript: ReadonlyMap<string, readonly Profile[]>;
  /** Word to the places of its languages in `byScript`'s list, by script. */
  words: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
}>;

export type Detected = Readonly<{
  /** BCP 47; null = too little text to say. */
  language: string | null;
  supported: boolean;
  /** Told by this text itself, clearly; false = taken from what was given or from a neighbour, or a close call. */
  sure: boolean;
}>;

/** Compiles `data/language/words.tsv`. */
export const compileLanguages = (tsv: string): LanguageTable => {
  const byScript = new Map<string, Profile[]>();
  const words = new Map<string, Map<string, number[]>>();
  for (const [at, line] of tsv.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [tag = '', script = '', letters = '', list = ''] = line.split('\t');
    if (tag === '' || script === '') throw new Fault(`words.tsv, line ${at + 1}: no tag or script`);
    const profiles = byScript.get(script) ?? [];
    const place = profiles.length;
    profiles.push({ tag, script, letters: new Set(letters) });
    byScript.set(script, profiles);
    const known = words.get(script) ?? new Map<string, number[]>();
    for (const word of new Set(list.split(' '))) if (word !== '') known.set(word, [...(known.get(word) ?? []), place]);
    words.set(script, known);
  }
  return { byScript, words };
};

const WORD = /[\p{L}\p{M}]+(?:'[\p{L}]+)*/gu;
/** Enough to tell by; more costs time and changes nothing. */
const SAMPLE = 1200;
/** A word of one language only is worth one; one that all share, a tenth. */
const share = (languages: number): number => 0.1 + 0.9 / languages;
/** What one foreign letter takes away, per word: a Dutch text may well name Erdoğan, but not in every second word. */
const FOREIGN = 0.35;
/** What a letter beyond a-z gives those that have it. */
const OWN = 0.25;

/** Words under which a close call is settled in favour of a language that is read, and what counts as close. */
const SHORT = 30;
const NEAR = 0.7;

/** Scores of the languages of one script, per word. */
const scoresOf = (words: readonly string[], script: string, table: LanguageTable): number[] => {
  const profiles = table.byScript.get(script) ?? [];
  const known = table.words.get(script);
  const scores = profiles.map(() => 0);
  for (const word of words) {
    const hits = known?.get(word) ?? [];
    for (const hit of hits) scores[hit] = (scores[hit] ?? 0) + share(hits.length);
    const beyond = script === 'Latn' ? [...word].filter((letter) => letter > 'z') : [...word];
    for (const letter of new Set(beyond)) {
      const having = profiles.filter((profile) => profile.letters.has(letter)).length;
      if (having === 0 || having === profiles.length) continue;
      for (const [i, profile] of profiles.entries())
        scores[i] =
          (scores[i] ?? 0) +
          (profile.letters.has(letter) ? (OWN * (profiles.length - having)) / profiles.length : -FOREIGN);
    }
  }
  return scores.map((score) => score / Math.max(1, words.length));
};

const isRead = (tag: string): boolean => READ_LANGUAGES.some((language) => language === tag);
const told = (language: string, sure: boolean): Detected => ({ language, supported: isRead(language), sure });

/** The language of one text. Short texts and headlines are often not sure. */
export const detectLanguage = (text: string, table: LanguageTable): Detected => {
  const sample = text
    .slice(0, SAMPLE)
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc]/g, "'");
  const words = sample.match(WORD) ?? [];
  const script = mainScript(words);
  const profiles = script === null ? undefined : table.byScript.get(script);
  if (script === null || !profiles) return { language: null, supported: false, sure: false };
  const [only] = profiles;
  if (profiles.length === 1 && only) return told(only.tag, true);
  const scores = scoresOf(words, script, table);
  const order = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const [first = 0, second = 0] = order;
  const [best, next] = [scores[first] ?? 0, scores[second] ?? 0];
  // Evidence grows with length: a margin of a twentieth is clear over sixty words and nothing over five.
  const sure = best > 0.12 && (best - next) * Math.sqrt(words.length) > 0.3;
  const near = (i: number): boolean => isRead(profiles[i]?.tag ?? '') && (scores[i] ?? 0) > NEAR * best;
  // A short close call goes to a language that reading knows: Afrikaans and Dutch share whole headlines.
  const chosen = !sure && words.length < SHORT ? (order.find(near) ?? first) : first;
  const language = profiles[chosen]?.tag;
  if (language === undefined || best <= 0) return { language: null, supported: false, sure: false };
  return told(language, sure);
};

/**
 * The languages of a text's paragraphs. What is not sure by itself takes the language given, else that of the nearest sure
 * paragraph before it, else after it, else its own best guess.
 */
export const detectParagraphs = (
  paragraphs: readonly string[],
  table: LanguageTable,
  given: string | null,
): readonly Detected[] => {
  const own = paragraphs.map((paragraph) => detectLanguage(paragraph, table));
  // One pass from each end: a text of a hundred thousand headlines is read in time that grows with its length.
  const after: (string | null)[] = own.map(() => null);
  for (let at = own.length - 2; at >= 0; at -= 1) {
    const next = own[at + 1];
    after[at] = next?.sure ? next.language : (after[at + 1] ?? null);
  }
  let before: string | null = null;
  return own.map((one, at) => {
    if (one.sure) {
      before = one.language;
      return one;
    }
    const near = given ?? before ?? after[at] ?? null;
    return near === null ? one : told(near, false);
  });
};
