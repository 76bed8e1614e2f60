/**
 * Which language a paragraph is in: by its script, its commonest small words and its letters.
 * Languages that reading has no lexicon for are told by name all the same, so that they are said to be unsupported
 * and never read as a neighbour (Portuguese as Spanish, Persian as Arabic).
 */
import { Fault } from '../model/index.ts';
import { CLASS, classOf } from './characters.ts';
import { mainScript, scriptsIn } from './language-scripts.ts';
import { recalling } from './recall.ts';

/** The languages that reading is built for. */
export const READ_LANGUAGES = ['nl', 'en', 'ar', 'fr', 'de', 'es', 'tr', 'ru', 'uk'] as const;

type Profile = Readonly<{ tag: string; script: string; letters: ReadonlySet<string> }>;
export type LanguageTable = Readonly<{
  byScript: ReadonlyMap<string, readonly Profile[]>;
  /** What a run of letters and apostrophes tells: texts share most of them. */
  evidence: (run: string) => Evidence;
  /** What a run says for or against each language of a script, in the order of `byScript`'s list; empty = nothing. */
  weigh: (run: string, script: string) => readonly number[];
}>;

type Evidence = Readonly<{
  run: string;
  words: number;
  scripts: readonly (readonly [script: string, letters: number])[];
  /** As `weigh` by the script it is written in. */
  weights: readonly number[];
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
  const weigh = (run: string, script: string): readonly number[] => {
    const profiles = byScript.get(script) ?? [];
    const sums = profiles.map(() => 0);
    for (const word of wordsOf(run)) addWeights(sums, word, script, profiles, words.get(script)?.get(word) ?? []);
    return sums.some((sum) => sum !== 0) ? sums : NOTHING;
  };
  const evidence = recalling((run): Evidence => {
    const scripts = scriptsIn(wordsOf(run));
    return { run, words: wordsOf(run).length, scripts, weights: weigh(run, scripts[0]?.[0] ?? '') };
  });
  return { byScript, evidence, weigh };
};

const WORD = /[\p{L}\p{M}]+(?:'[\p{L}]+)*/gu;
const wordsOf = (run: string): readonly string[] =>
  run
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .match(WORD) ?? [];
const NOTHING: readonly number[] = [];

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

/** `hits` = the languages that have the word among their commonest. */
const addWeights = (
  sums: number[],
  word: string,
  script: string,
  profiles: readonly Profile[],
  hits: readonly number[],
): void => {
  const add = (language: number, weight: number): void => {
    sums[language] = (sums[language] ?? 0) + weight;
  };
  for (const hit of hits) add(hit, share(hits.length));
  const beyond = script === 'Latn' ? [...word].filter((letter) => letter > 'z') : [...word];
  for (const letter of new Set(beyond)) {
    const having = profiles.filter((profile) => profile.letters.has(letter)).length;
    if (having === 0 || having === profiles.length) continue;
    for (const [i, profile] of profiles.entries())
      add(i, profile.letters.has(letter) ? (OWN * (profiles.length - having)) / profiles.length : -FOREIGN);
  }
};

/** The runs of letters and apostrophes of a text's beginning, and what they tell. */
const evidenceIn = (text: string, table: LanguageTable): Evidence[] => {
  const found: Evidence[] = [];
  const end = Math.min(text.length, SAMPLE);
  let start = -1;
  for (let at = 0; at <= end; at += 1) {
    const type = at < end ? classOf(text.charCodeAt(at)) : CLASS.space;
    if (type === CLASS.letter || (start >= 0 && type === CLASS.apostrophe)) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      found.push(table.evidence(text.slice(start, at)));
      start = -1;
    }
  }
  return found;
};

/** Scores of the languages of one script, per word. */
const scoresOf = (evidence: readonly Evidence[], script: string, table: LanguageTable): number[] => {
  const sums = (table.byScript.get(script) ?? []).map(() => 0);
  let words = 0;
  for (const one of evidence) {
    words += one.words;
    const weights = one.scripts[0]?.[0] === script ? one.weights : table.weigh(one.run, script);
    for (let i = 0; i < weights.length; i += 1) sums[i] = (sums[i] ?? 0) + (weights[i] ?? 0);
  }
  return sums.map((sum) => sum / Math.max(1, words));
};

/** The place of the highest score of those that `may` be chosen; the first of equals. */
const bestOf = (scores: readonly number[], may: (i: number) => boolean): number | null => {
  let best: number | null = null;
  for (let i = 0; i < scores.length; i += 1)
    if ((best === null || (scores[i] ?? 0) > (scores[best] ?? 0)) && may(i)) best = i;
  return best;
};

const isRead = (tag: string): boolean => READ_LANGUAGES.some((language) => language === tag);
const told = (language: string, sure: boolean): Detected => ({ language, supported: isRead(language), sure });

/** The language of one text. Short texts and headlines are often not sure. */
export const detectLanguage = (text: string, table: LanguageTable): Detected => {
  const evidence = evidenceIn(text, table);
  const words = evidence.reduce((count, one) => count + one.words, 0);
  const script = mainScript(evidence);
  const profiles = script === null ? undefined : table.byScript.get(script);
  if (script === null || !profiles) return { language: null, supported: false, sure: false };
  const [only] = profiles;
  if (profiles.length === 1 && only) return told(only.tag, true);
  const scores = scoresOf(evidence, script, table);
  const first = bestOf(scores, () => true) ?? 0;
  const best = scores[first] ?? 0;
  const next = scores[bestOf(scores, (i) => i !== first) ?? 0] ?? 0;
  // Evidence grows with length: a margin of a twentieth is clear over sixty words and nothing over five.
  const sure = best > 0.12 && (best - next) * Math.sqrt(words) > 0.3;
  const near = (i: number): boolean => isRead(profiles[i]?.tag ?? '') && (scores[i] ?? 0) > NEAR * best;
  // A short close call goes to a language that reading knows: Afrikaans and Dutch share whole headlines.
  const chosen = !sure && words < SHORT ? (bestOf(scores, near) ?? first) : first;
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
