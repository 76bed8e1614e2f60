/**
 * One sentence with everything that was found in it, and for every token what it is to the grammar: a few bits, set once,
 * asked often. All later steps work on indices into the document's tokens.
 */
import { afterNoun, isPlainNoun, settleArticles, withoutTwins } from './articles.ts';
import { CLASS } from './mark-classes.ts';
import type { Mark } from './marks.ts';
import { IS } from './scene-bits.ts';
import type { Parts, Scene } from './scene-bits.ts';
import { endingBits, isArticled, isPastByShape, PAST_ENDINGS, settleForms, verbBits } from './scene-forms.ts';
import type { Span, Token } from './token.ts';

export { IS, is, isUntold, lowerAt, marked, startingAt } from './scene-bits.ts';
export type { Scene } from './scene-bits.ts';

const WORD_BITS: Readonly<Record<string, number>> = {
  det: IS.det,
  pron: IS.pron,
  prep: IS.prep,
  of: IS.prep | IS.of,
  sub: IS.sub,
  rel: IS.rel,
  conj: IS.conj,
  be: IS.be | IS.verb | IS.finite,
  have: IS.have | IS.verb | IS.finite,
  modal: IS.modal | IS.verb | IS.finite,
  verb: IS.verb | IS.finite,
  nonfinite: IS.verb,
  not: IS.not,
  adv: IS.adv,
  adj: IS.adj,
};

const STOPS = new Set([';', ':', '–', '—', '-', '•', '*']);
const TERMINAL = new Set(['.', '!', '?', '…', '؟']);
/** The dot of "тыс." ends nothing. */
const shortened = ({ tokens, span, tongue }: Parts, dot: number): boolean =>
  dot < span.last && tokens[dot + 1]?.shape === 'lower' && tongue.abbreviations.has(tokens[dot - 1]?.lower ?? '');

const OPENING = new Set(['“', '„', '«', '‘', '"', '‹']);
const CLOSING = new Set(['”', '»', '’', '"', '›', '“']);

/** After an article no verb can stand; after what may also be a pronoun ("dit is", "l'a") it can. */
const AFTER_NO_ARTICLE = new Set(['verb', 'be', 'have']);
const articleAt = (bits: number, value: string): boolean =>
  (bits & IS.det) !== 0 && (value === 'verb' || (bits & (IS.pron | IS.of)) === 0);

/** The marks that do tell something where they stand. */
const tellingMarks = ({ tokens, marks, times, actors, capitals }: Parts): readonly Mark[] => {
  const names = actors.filter(({ sort, first, last }) => (sort === 'party' || sort === 'unknown') && first < last);
  return marks.filter((mark) => {
    const { first, last } = mark;
    const bits = mark.entry.bits;
    const shape = tokens[first]?.shape;
    // "10 May": a word within a date is no verb and no mood.
    if (bits & CLASS.undated && shape === 'capital' && times.some((time) => first > time.first && last <= time.last))
      return false;
    // "#truce": a label, not a word of the sentence.
    if (tokens[first - 1]?.text === '#') return false;
    // US, WHO, IT: letters of a name, not us, who and it.
    if (!capitals && bits & CLASS.small && first === last && shape === 'upper') return false;
    // "Group for the Support of Islam": a word of a longer name tells nothing by itself.
    return (bits & CLASS.naming) !== 0 || !names.some((name) => first > name.first && last <= name.last);
  });
};

const indexed = (marks: readonly Mark[], { first }: Span): Pick<Scene, 'byClass' | 'byFirst'> => {
  const byClass = new Map<string, Mark[]>();
  const byFirst: (Mark[] | undefined)[] = [];
  for (const mark of marks) {
    const same = byClass.get(mark.cls);
    if (same) same.push(mark);
    else byClass.set(mark.cls, [mark]);
    const place = mark.first - first;
    const beside = byFirst[place];
    if (beside) beside.push(mark);
    else byFirst[place] = [mark];
  }
  return { byClass, byFirst };
};

const beginsName = ({ tokens, actors }: Parts, { first, last }: Mark): boolean =>
  first === last &&
  tokens[first]?.shape === 'capital' &&
  actors.some((actor) => !actor.adjective && actor.first === first && actor.last > first);

/** What a token shows by itself: marks that divide, a capital where none is due. */
const shapeBits = (parts: Parts, at: number): number => {
  const { tokens, span, capitals, tongue } = parts;
  const token = tokens[at];
  if (!token) return 0;
  if (token.kind !== 'mark') {
    if (token.definite) return IS.definite;
    if (token.shape === 'lower' || token.shape === 'none' || at === span.first) return 0;
    return (capitals ? tongue.lexicon.phrases.has(token.lower) : isPlainNoun(parts, at)) ? 0 : IS.name;
  }
  const { text, lower } = token;
  if (lower === ',') return IS.comma;
  if (text === '(' || text === '[') return IS.open;
  if (text === ')' || text === ']') return IS.close;
  const ends = TERMINAL.has(text) && at > span.last - 3 && !shortened(parts, at);
  return ends || ((STOPS.has(text) || lower === ';') && (text !== '-' || token.spaced)) ? IS.stop : 0;
};

export const sceneOf = (given: Parts): Scene => {
  const { tokens, span } = given;
  const marks = tellingMarks(given);
  const parts = { ...given, marks };
  const bits = new Int32Array(span.last - span.first + 1);
  const add = (from: number, to: number, mask: number): void => {
    for (let i = Math.max(from, span.first); i <= to && i <= span.last; i += 1) bits[i - span.first]! |= mask;
  };
  for (let i = span.first; i <= span.last; i += 1) bits[i - span.first] = shapeBits(parts, i);
  const quotes = quotesOf(tokens, span);
  for (const quote of quotes) {
    add(quote.first, quote.first, IS.quote);
    add(quote.last, quote.last, IS.quote);
  }
  for (const chunk of parts.times) add(chunk.first, chunk.last, IS.time);
  for (const chunk of parts.numbers) if (!chunk.article) add(chunk.first, chunk.last, IS.number);
  for (const chunk of parts.places) add(chunk.first, chunk.last, IS.place);
  for (const chunk of parts.actors) add(chunk.first, chunk.last, chunk.adjective ? IS.adj : IS.actor);
  for (const mark of marks) {
    if (mark.last > mark.first + 1)
      add(mark.first + 1, mark.last - 1, mark.cls === 'w' ? IS.inner : IS.inner | IS.innerTelling);
    if (mark.cls === 'w' && mark.entry.value === 'verb' && isArticled(parts, mark)) continue;
    // "de namen": after an article no verb can stand.
    if (
      mark.cls === 'w' &&
      AFTER_NO_ARTICLE.has(mark.entry.value) &&
      articleAt(bits[mark.first - 1 - span.first] ?? 0, mark.entry.value)
    )
      continue;
    // "Al Shabab": the first word of a name is no preposition.
    if (mark.cls === 'w' && mark.entry.value === 'prep' && beginsName(parts, mark)) continue;
    if (mark.cls === 'w') {
      const genitive = mark.entry.value === 'genitive' && afterNoun(parts, mark.first);
      add(mark.first, mark.last, genitive ? IS.prep | IS.of : (WORD_BITS[mark.entry.value] ?? 0));
    } else if (mark.entry.bits & CLASS.state) add(mark.first, mark.last, IS.state);
    else if (mark.entry.bits & CLASS.noun) add(mark.first, mark.last, IS.noun);
  }
  const scene: Scene = { ...parts, ...indexed(marks, span), bits, quotes };
  const last = parts.tongue.traits.has('verb-final');
  for (const mark of marks)
    if (mark.entry.bits & CLASS.verbal || (last && mark.tag !== '')) {
      const mask = verbBits(scene, mark);
      add(mark.first, mark.last, mask);
      // The parted half of a verb is no preposition and no noun here.
      if (mask !== 0 && mark.far > mark.last) add(mark.far, mark.far, IS.adv);
      else if (mark.tag === '') add(mark.first, mark.last, IS.noun);
    }
  const past = PAST_ENDINGS.find(([trait]) => parts.tongue.traits.has(trait))?.[1];
  if (past)
    for (let i = span.first; i <= span.last; i += 1) if (isPastByShape(scene, i, past)) add(i, i, IS.verb | IS.finite);
  if (parts.tongue.endings.finite.length > 0)
    for (let i = span.first; i <= span.last; i += 1) add(i, i, endingBits(scene, i));
  settleForms(scene);
  settleArticles(scene);
  const telling = withoutTwins(scene);
  return telling.length === scene.marks.length ? scene : { ...scene, marks: telling, ...indexed(telling, span) };
};

/** Pairs of quotation marks; one that is never closed runs to the sentence's end, one never opened from its start. */
const quotesOf = (tokens: readonly Token[], span: Span): Span[] => {
  const found: Span[] = [];
  let open = -1;
  for (let i = span.first; i <= span.last; i += 1) {
    const token = tokens[i];
    if (!token || token.kind !== 'mark') continue;
    const next = tokens[i + 1];
    const opens =
      OPENING.has(token.text) &&
      next !== undefined &&
      // French sets a space within its quotation marks, German turns them round.
      (!next.spaced || (token.text === '«' && token.spaced)) &&
      (token.spaced || i === span.first || next.kind !== 'mark');
    // A plain apostrophe opens and closes; it opens only right before a word.
    const plain = token.text === "'" && open < 0 && next !== undefined && !next.spaced && token.spaced;
    if (open < 0 && (opens || plain)) open = i;
    else if (CLOSING.has(token.text) || token.text === "'") {
      if (open >= 0) found.push({ first: open, last: i });
      else if (token.text === '”' || token.text === '»') found.push({ first: span.first, last: i });
      open = -1;
    }
  }
  if (open >= 0) found.push({ first: open, last: span.last });
  return found;
};

/** Text from one token to another, as printed. */
export const saidFrom = (scene: Scene, first: number, last: number): string =>
  scene.text.slice(scene.tokens[first]?.start ?? 0, scene.tokens[last]?.end ?? 0);

export const overlaps = (a: Span, b: Span): boolean => a.first <= b.last && b.first <= a.last;
export const inside = (inner: Span, outer: Span): boolean => inner.first >= outer.first && inner.last <= outer.last;
