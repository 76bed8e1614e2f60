/**
 * The two things that every step of reading passes on: tokens and typed chunks over them.
 * Offsets are UTF-16 units into the report's text as preserved; nothing here is ever a normalised copy.
 */
import type { When } from '../model/index.ts';

export type Shape = 'lower' | 'capital' | 'upper' | 'mixed' | 'none';

export type Token = Readonly<{
  /** Position in the report's text. */
  start: number;
  end: number;
  /** Verbatim. */
  text: string;
  /** Compared with lexica: NFC, lower case by language-neutral rules, typographic quotes and dashes made plain. */
  lower: string;
  /** Compared with phrases of the lexicon: `lower` without an article or pronoun that is written into the word. */
  bare: string;
  /** The word carries an article or an owner ("الجيش", "قواته"). */
  definite: boolean;
  /** Compared with names: `lower` without diacritics, apostrophes and Arabic vowel signs. */
  folded: string;
  kind: 'word' | 'digits' | 'mark';
  shape: Shape;
  /** White space stood before it. */
  spaced: boolean;
}>;

/** Token indices of one sentence, both inclusive. */
export type Span = Readonly<{ first: number; last: number }>;

/** A number as said. `said` is verbatim, with its bound words ("meer dan 30"). */
export type NumberChunk = Span &
  Readonly<{
    is: 'number';
    low: number | null;
    high: number | null;
    approximate: boolean;
    /** Vague words (several, dozens, hundreds). */
    vague: boolean;
    ordinal: boolean;
    /** No word or digit of bound: a plain cardinal that may also be part of a date or an age. */
    plain: boolean;
    said: string;
  }>;

/** How a clause stands in time: decides which Sunday is meant. */
export type Tense = 'past' | 'present' | 'future';

/** What relative words are resolved against. */
export type Anchor = Readonly<{
  /** EDTF of publication; null = unknown, relative words then stay unresolved. */
  published: string | null;
  tense: Tense;
  /** The time that the text last spoke of ("the same evening", "an hour later"). */
  previous: When | null;
}>;

export type TimeRole = 'at' | 'since' | 'until' | 'after' | 'before' | 'within' | 'for';

/** A time expression before it is resolved; `resolve` in `times` turns it into a `When`. */
export type TimeChunk = Span &
  Readonly<{
    is: 'time';
    /** "since" and "until" make the range open on one side; "for" is a duration that dates nothing by itself. */
    role: TimeRole;
    said: string;
    /** Known to `times` alone. */
    expression: unknown;
  }>;
