/**
 * One sentence with everything that was found in it, and for every token what it is to the grammar: a few bits, set once,
 * asked often. All later steps work on indices into the document's tokens.
 */
import type { ActorChunk } from './actors.ts';
import type { Tongue } from './knowledge.ts';
import { CLASS, classBits } from './mark-classes.ts';
import type { Mark } from './marks.ts';
import type { NumberRead } from './numbers.ts';
import type { ResolvedPlace } from './places-resolve.ts';
import type { Span, TimeChunk, Token } from './token.ts';

export const IS = {
  det: 1 << 0,
  pron: 1 << 1,
  prep: 1 << 2,
  of: 1 << 3,
  sub: 1 << 4,
  rel: 1 << 5,
  conj: 1 << 6,
  be: 1 << 7,
  have: 1 << 8,
  modal: 1 << 9,
  /** Finite or not, full or auxiliary. */
  verb: 1 << 10,
  not: 1 << 11,
  adv: 1 << 12,
  time: 1 << 13,
  number: 1 << 14,
  place: 1 << 15,
  actor: 1 << 16,
  /** Head noun that the lexicon knows. */
  noun: 1 << 17,
  comma: 1 << 18,
  /** ; : – and whatever else divides more than a comma does. */
  stop: 1 << 19,
  quote: 1 << 20,
  finite: 1 << 21,
  /** Capital letter where none is due. */
  name: 1 << 22,
  open: 1 << 23,
  close: 1 << 24,
  adj: 1 << 25,
  /** A word for how things stand. */
  state: 1 << 26,
} as const;

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

export type Scene = Readonly<{
  text: string;
  tokens: readonly Token[];
  span: Span;
  tongue: Tongue;
  bits: Int32Array;
  marks: readonly Mark[];
  numbers: readonly NumberRead[];
  times: readonly TimeChunk[];
  places: readonly ResolvedPlace[];
  actors: readonly ActorChunk[];
  /** A text in capitals throughout: shape says nothing, only what no list knows may be a name. */
  capitals: boolean;
  /** Number of the paragraph in the text. */
  paragraph: number;
  /** Token ranges within quotation marks. */
  quotes: readonly Span[];
}>;

export const is = (scene: Scene, at: number, mask: number): boolean =>
  at >= scene.span.first && at <= scene.span.last && ((scene.bits[at - scene.span.first] ?? 0) & mask) !== 0;

export const lowerAt = (scene: Scene, at: number): string => scene.tokens[at]?.lower ?? '';

const STOPS = new Set([';', ':', '–', '—', '-', '•', '*']);
const TERMINAL = new Set(['.', '!', '?', '…', '؟']);
const OPENING = new Set(['“', '„', '«', '‘', '"', '‹']);
const CLOSING = new Set(['”', '»', '’', '"', '›', '“']);

type Parts = Omit<Scene, 'bits' | 'quotes'>;

/** The marks that do tell something where they stand. */
const tellingMarks = ({ tokens, marks, times, actors, capitals }: Parts): readonly Mark[] => {
  const names = actors.filter(({ sort, first, last }) => (sort === 'party' || sort === 'unknown') && first < last);
  return marks.filter((mark) => {
    const { first, last, cls } = mark;
    const [bits, shape] = [classBits(cls), tokens[first]?.shape];
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

export const sceneOf = (given: Parts): Scene => {
  const { tokens, span, capitals } = given;
  const marks = tellingMarks(given);
  const parts = { ...given, marks };
  const bits = new Int32Array(span.last - span.first + 1);
  const add = (from: number, to: number, mask: number): void => {
    for (let i = Math.max(from, span.first); i <= to && i <= span.last; i += 1) bits[i - span.first]! |= mask;
  };
  for (let i = span.first; i <= span.last; i += 1) {
    const token = tokens[i];
    if (!token) continue;
    if (token.kind === 'mark') {
      if (token.lower === ',') add(i, i, IS.comma);
      else if (token.text === '(' || token.text === '[') add(i, i, IS.open);
      else if (token.text === ')' || token.text === ']') add(i, i, IS.close);
      else if (TERMINAL.has(token.text) && i > span.last - 3) add(i, i, IS.stop);
      else if ((STOPS.has(token.text) || token.lower === ';') && (token.text !== '-' || token.spaced))
        add(i, i, IS.stop);
    } else if (token.shape !== 'lower' && token.shape !== 'none' && i > span.first) {
      if (!capitals || !given.tongue.lexicon.phrases.has(token.lower)) add(i, i, IS.name);
    }
  }
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
    // "de namen": after an article no verb can stand.
    if (mark.cls === 'w' && mark.entry.value === 'verb' && (bits[mark.first - 1 - span.first] ?? 0) & IS.det) continue;
    if (mark.cls === 'w') add(mark.first, mark.last, WORD_BITS[mark.entry.value] ?? 0);
    else if (classBits(mark.cls) & CLASS.state) add(mark.first, mark.last, IS.state);
    else if (classBits(mark.cls) & CLASS.noun) add(mark.first, mark.last, IS.noun);
  }
  const scene: Scene = { ...parts, bits, quotes };
  for (const mark of marks)
    if (classBits(mark.cls) & CLASS.verbal) {
      const mask = verbBits(scene, mark);
      add(mark.first, mark.last, mask);
      // The parted half of a verb is no preposition and no noun here.
      if (mask !== 0 && mark.far > mark.last) add(mark.far, mark.far, IS.adv);
      else if (mark.tag === '') add(mark.first, mark.last, IS.noun);
    }
  if (parts.tongue.traits.has('past-in-ed'))
    for (let i = span.first; i <= span.last; i += 1) if (isPastByShape(scene, i)) add(i, i, IS.verb | IS.finite);
  const { finite, ing } = parts.tongue.endings;
  if (finite.length + ing.length > 0)
    for (let i = span.first; i <= span.last; i += 1) {
      const token = tokens[i];
      if (token?.shape !== 'lower' || token.kind !== 'word' || bits[i - span.first] !== 0) continue;
      const ends = (ending: string): boolean => token.lower.endsWith(ending) && token.lower.length > ending.length + 2;
      if (finite.some(ends)) add(i, i, IS.verb | IS.finite);
      else if (ing.some(ends)) add(i, i, IS.verb);
    }
  for (let i = span.first; i <= span.last; i += 1)
    if (is(scene, i, IS.det) && is(scene, i, IS.be))
      bits[i - span.first]! &= ~(possessive(scene, i) ? IS.be | IS.verb | IS.finite : IS.det);
  return scene;
};

/** "The coalition delivered 24 munitions": no list holds all verbs, but English shows its past by form and place. */
const isPastByShape = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at];
  if (!token || token.shape !== 'lower' || !/..[^e]ed$/.test(token.lower)) return false;
  const known = (scene.bits[at - scene.span.first] ?? 0) !== 0;
  if (known || !is(scene, at - 1, IS.noun | IS.actor | IS.name | IS.pron | IS.adv)) return false;
  return is(scene, at + 1, IS.det | IS.prep | IS.number | IS.time | IS.pron | IS.place | IS.name);
};

/** Dutch "zijn": his before a noun and after what a noun may follow, else a verb. */
const possessive = (scene: Scene, at: number): boolean => {
  const next = scene.tokens[at + 1];
  if (
    next?.kind !== 'word' ||
    is(
      scene,
      at + 1,
      IS.time | IS.prep | IS.not | IS.adv | IS.det | IS.pron | IS.number | IS.actor | IS.place | IS.verb,
    )
  )
    return false;
  return is(scene, at - 1, IS.prep | IS.conj | IS.verb | IS.number | IS.actor) || lowerAt(scene, at - 1) === 'dat';
};

/** A form that may also be a noun ("attacks", "claims") is a verb only where no noun can stand. */
const verbBits = (scene: Scene, mark: Mark): number => {
  const token = scene.tokens[mark.first];
  if (mark.first > scene.span.first && token?.shape === 'capital' && scene.tokens[mark.first - 1]?.kind === 'word')
    return 0;
  if (mark.tag === '') return mark.cls === 'say' || mark.cls === 'puts' ? IS.verb | IS.finite : 0;
  if (mark.tag === 'pp') return IS.verb;
  if (mark.tag === 'past') return IS.verb | IS.finite;
  const before = mark.first - 1;
  if (mark.tag === 'ing') return is(scene, before, IS.det | IS.number | IS.adj) ? 0 : IS.verb;
  if (is(scene, before, IS.det | IS.number | IS.of | IS.adj) || lowerAt(scene, before) === "'s") return 0;
  if (mark.entry.features.has('noun')) {
    const known =
      before < scene.span.first ||
      is(scene, before, IS.actor | IS.noun | IS.pron | IS.rel | IS.modal | IS.adv | IS.time | IS.name);
    if (!known && lowerAt(scene, before) !== 'to') return 0;
    if (is(scene, before, IS.prep) && lowerAt(scene, before) !== 'to') return 0;
  }
  return mark.tag === 'inf'
    ? IS.verb | (scene.tongue.traits.has('bare-infinitive') ? 0 : IS.finite)
    : IS.verb | IS.finite;
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
      !next.spaced &&
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
