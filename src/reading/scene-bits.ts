/** What a token is to the grammar: a few bits, set once a sentence (`scene.ts`), asked often. */
import type { ActorChunk } from './actors.ts';
import type { Tongue } from './knowledge.ts';
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
  /** With an article or an owner written into it. */
  definite: 1 << 27,
  /** Within a phrase of the lexicon, neither its first nor its last word; and within one that is more than small words. */
  inner: 1 << 28,
  innerTelling: 1 << 29,
} as const;

export type Scene = Readonly<{
  text: string;
  tokens: readonly Token[];
  span: Span;
  tongue: Tongue;
  bits: Int32Array;
  marks: readonly Mark[];
  /** The same by class. */
  byClass: ReadonlyMap<string, readonly Mark[]>;
  /** The same by the place of their first word in the sentence. */
  byFirst: readonly (readonly Mark[] | undefined)[];
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

/** Neither a list nor its shape says what this token is. */
export const isUntold = (scene: Scene, at: number): boolean =>
  ((scene.bits[at - scene.span.first] ?? 0) & ~(IS.inner | IS.innerTelling)) === 0;

const NO_MARKS: readonly Mark[] = [];
/** Marks of one class, in text order: most sentences have none. */
export const marked = (scene: Scene, cls: string): readonly Mark[] => scene.byClass.get(cls) ?? NO_MARKS;

/** Marks that begin at a token. */
export const startingAt = (scene: Scene, at: number): readonly Mark[] =>
  scene.byFirst[at - scene.span.first] ?? NO_MARKS;

export const lowerAt = (scene: Scene, at: number): string => scene.tokens[at]?.lower ?? '';

/** A scene before its bits are set. */
export type Parts = Omit<Scene, 'bits' | 'quotes' | 'byClass' | 'byFirst'>;
