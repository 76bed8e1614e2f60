/**
 * Noun phrases of languages whose verb stands last: cut by case endings and postpositions, not by prepositions. A run is a
 * stretch of nouns up to the first ending of a case; what it does in its clause is told by that case.
 */
import { inside, IS, is, marked, startingAt } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Span } from './token.ts';

/** none: subject or indefinite object; the others as grammars name them; rel: a word made adjective ("of Idlib", -ki). */
export type Case = 'none' | 'gen' | 'dat' | 'acc' | 'loc' | 'abl' | 'ins' | 'rel';

export type Run = Span &
  Readonly<{
    case: Case;
    /** Last token of the name itself, without clitic or bracket. */
    head: number;
  }>;

const CASES = new Set<string>(['gen', 'dat', 'acc', 'loc', 'abl', 'ins', 'rel']);
const isCase = (text: string | undefined): text is Case => text !== undefined && CASES.has(text);

/** A suffix that an apostrophe cut off: "Hama" + "'nın". */
export const isSuffix = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at];
  return token?.kind === 'word' && !token.spaced && /^['\u2019\u02bc]/.test(token.text) && at > scene.span.first;
};

const NOMINAL = new Set([
  'group',
  'thing',
  'toll',
  'office',
  'body',
  'force',
  'media',
  'mission',
  'deed',
  'pact',
  'weapon',
]);

/** The case that the word at a token stands in: by its cut-off suffix, by the paradigm of a listed noun, by its ending. */
export const caseAt = (scene: Scene, at: number): Case => {
  const place = isSuffix(scene, at + 1) ? at + 1 : at;
  const marks = scene.marks.filter((mark) => mark.last === place);
  if (place === at) {
    const nouns = marks.filter((mark) => NOMINAL.has(mark.cls) && mark.tag === '');
    const bent = nouns.find((mark) => isCase(mark.bend));
    if (bent) return bent.bend as Case;
    if (nouns.length > 0) return 'none';
  }
  const value = marks.find((mark) => mark.cls === 'case')?.entry.value;
  return isCase(value) ? value : 'none';
};

const PEOPLE = new Set(['group', 'force', 'body', 'office', 'media', 'mission']);

const BOUND =
  IS.verb |
  IS.comma |
  IS.stop |
  IS.quote |
  IS.conj |
  IS.not |
  IS.pron |
  IS.det |
  IS.number |
  IS.open |
  IS.close |
  IS.sub;

/** Nouns of one stretch between two tokens, in text order. */
export const runsIn = (scene: Scene, from: number, to: number): Run[] => {
  const runs: Run[] = [];
  let first = -1;
  let head = -1;
  const close = (last: number, kase: Case): void => {
    if (first >= 0) runs.push({ first, last, head, case: kase });
    first = -1;
  };
  for (let i = from; i <= to; i += 1) {
    const chunk = wholeAt(scene, i, to);
    const last = chunk ? chunk.last : i;
    if (first >= 0 && beginsAnew(scene, head, i, last)) close(i - 1, caseAt(scene, head));
    if (!chunk && !member(scene, i)) {
      close(i - 1, first >= 0 ? caseAt(scene, head) : 'none');
      continue;
    }
    if (first < 0) first = i;
    head = last;
    let end = isSuffix(scene, last + 1) ? last + 1 : last;
    let kase = caseAt(scene, last);
    const bracket = is(scene, end + 1, IS.open) ? closing(scene, end + 1, to) : -1;
    if (bracket > 0) {
      end = isSuffix(scene, bracket + 1) ? bracket + 1 : bracket;
      if (kase === 'none' && end > bracket) kase = caseAt(scene, bracket);
      close(end, kase === 'rel' ? 'none' : kase);
    } else if (kase !== 'none' && kase !== 'rel') close(end, kase);
    i = end;
  }
  close(Math.min(to, scene.span.last), first >= 0 ? caseAt(scene, head) : 'none');
  return runs;
};

/** A name or a noun of several words that begins at a token is taken whole. */
const wholeAt = (scene: Scene, at: number, to: number): Span | null => {
  const actor = scene.actors.find((one) => one.first === at && !one.adjective && one.last <= to);
  if (actor) return actor;
  let best: Span | null = null;
  for (const mark of scene.marks)
    if (mark.first === at && mark.last > at && mark.last <= to && mark.tag === '' && NOMINAL.has(mark.cls))
      if (!best || mark.last > best.last) best = mark;
  return best;
};

const OBLIQUE = new Set<Case>(['acc', 'dat', 'loc', 'abl', 'ins']);
/** "ordu | iddiayı", "güçleri | İdlib'i": behind a subject that may stand for itself something else begins. */
const beginsAnew = (scene: Scene, head: number, at: number, last: number): boolean => {
  const noun = scene.marks.some((mark) => mark.last === head && PEOPLE.has(mark.cls) && mark.tag === '');
  const actor = scene.actors.some((one) => one.last === head && !one.adjective);
  if ((!noun && !actor) || caseAt(scene, head) !== 'none') return false;
  const person = scene.actors.some((one) => one.first === at && one.sort === 'person');
  const name =
    !person &&
    (scene.places.some((place) => place.first === at) ||
      scene.actors.some((one) => one.first === at && !one.adjective) ||
      startingAt(scene, at).some((mark) => mark.cls === 'media'));
  if (name) return noun || isSuffix(scene, last + 1);
  const token = scene.tokens[at];
  if (noun && scene.numbers.some((number) => number.article && number.first === at)) return true;
  // "Rus güçleri | Robotine köyünü": a force has no surname.
  const force = scene.marks.some((mark) => mark.last === head && (mark.cls === 'force' || mark.cls === 'group'));
  if (force && !person && token?.shape === 'capital' && is(scene, at, IS.name)) return true;
  // "Hamas | yeni öneriyi": an adjective opens the next noun.
  if (token?.shape === 'lower' && is(scene, at, IS.adj)) return true;
  // "Sudan ordusu | başkent Hartum'da".
  const ground = marked(scene, 'ground').some((mark) => mark.first === at && mark.last === at);
  if (noun && ground && scene.places.some((place) => place.first === at + 1)) return true;
  if (token?.shape !== 'lower' || !OBLIQUE.has(caseAt(scene, last))) return false;
  if (isSuffix(scene, last + 1)) return true;
  const marks = scene.marks.filter((mark) => mark.last === last && mark.tag === '' && NOMINAL.has(mark.cls));
  if (marks.length === 0) return true;
  // "HTŞ saldırısında" is one noun, "HTŞ saldırıda" two.
  return (
    marks.every((mark) => mark.cls === 'deed' || mark.cls === 'pact') &&
    !/(?:s[ıiuü]|l[ae]r[ıi])n/.test(scene.tokens[last]?.lower ?? '')
  );
};

const member = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at];
  if (token?.kind !== 'word' || isSuffix(scene, at)) return false;
  if (is(scene, at, BOUND)) return false;
  if (is(scene, at, IS.actor | IS.noun | IS.name)) return true;
  return !is(scene, at, IS.prep | IS.adv | IS.time);
};

const closing = (scene: Scene, open: number, limit: number): number => {
  for (let i = open + 1; i <= Math.min(limit, open + 9); i += 1) if (is(scene, i, IS.close)) return i;
  return -1;
};

/** Does the run name somebody who may act, speak or be hit? */
export const namesSomebody = (scene: Scene, run: Span): boolean =>
  scene.actors.some((actor) => !actor.adjective && inside(actor, run)) ||
  scene.marks.some((mark) => PEOPLE.has(mark.cls) && inside(mark, run));

/** A name that nobody lists, as a subject stands: "Muhammed Ali el-Husi,", "Grundberg pazartesi …". */
export const isBareName = (scene: Scene, run: Run): boolean => {
  const capital = (at: number): boolean => scene.tokens[at]?.shape === 'capital';
  if (run.case !== 'none' || !capital(run.first) || !capital(run.head)) return false;
  if (scene.places.some((place) => place.first >= run.first && place.last <= run.last)) return false;
  if (run.head > run.first) return is(scene, run.last + 1, IS.comma);
  return run.first === scene.span.first && scene.marks.every((mark) => mark.first !== run.first);
};

/** A verb that ends a main clause: finite, not made a noun of ("öldüğünü"), not within a quotation. */
export const isMainVerb = (scene: Scene, at: number): boolean =>
  is(scene, at, IS.finite) &&
  !marked(scene, 'nominal').some((mark) => mark.first <= at && mark.last >= at) &&
  !scene.marks.some((mark) => mark.tag !== '' && mark.first <= at && mark.last > at) &&
  !isAttributive(scene, at) &&
  !scene.quotes.some((quote) => quote.last - quote.first > 3 && at > quote.first && at < quote.last);

/** "Doğrulanmış saldırı": a past form that describes the noun behind it. */
export const isAttributive = (scene: Scene, at: number): boolean =>
  marked(scene, 'attributive').some((mark) => mark.last === at) &&
  at < scene.span.last - 1 &&
  !is(scene, at + 1, IS.comma | IS.stop | IS.conj | IS.verb | IS.quote);

/** First token after the last main verb before `at`: where the clause chain of a verb begins. */
export const chainStart = (scene: Scene, at: number): number => {
  let start = scene.span.first;
  for (let i = scene.span.first; i < at; i += 1)
    if ((isMainVerb(scene, i) && !isMainVerb(scene, i + 1)) || isSemicolon(scene, i)) start = i + 1;
  while (start < at && is(scene, start, IS.comma | IS.conj | IS.stop)) start += 1;
  return start;
};
const isSemicolon = (scene: Scene, at: number): boolean => scene.tokens[at]?.text === ';';

/** The owner right before a run ("Türkiye'nin" Şam büyükelçisi) belongs to its name. */
export const withOwner = (runs: readonly Run[], run: Run): Run => {
  const before = runs[runs.indexOf(run) - 1];
  return before && before.case === 'gen' && before.last === run.first - 1 ? { ...run, first: before.first } : run;
};

/** The name without the suffix that its case adds. */
export const nameOf = (run: Run): Span => ({ first: run.first, last: run.last > run.head + 1 ? run.last : run.head });

/** Does the run end right before a token, small words aside? */
export const runBefore = (scene: Scene, runs: readonly Run[], at: number): Run | null => {
  const run = runs.filter((one) => one.last < at).at(-1);
  if (!run) return null;
  for (let i = run.last + 1; i < at; i += 1) if (!is(scene, i, IS.adv | IS.time | IS.det)) return null;
  return run;
};

/** The first run of the stretch in one of these cases that names somebody. */
export const runInCase = (scene: Scene, span: Span, cases: readonly string[]): Run | null => {
  const runs = runsIn(scene, span.first, span.last);
  const found = runs.find((run) => cases.includes(run.case) && namesSomebody(scene, run));
  return found ? withOwner(runs, found) : null;
};
