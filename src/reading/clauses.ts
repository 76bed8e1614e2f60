/**
 * A sentence cut into clauses: at openers (that, which, while …), at commas and conjunctions that have a verb on both sides,
 * at stronger marks and brackets. A piece without a verb belongs to its neighbour (a list, an apposition, a fronted place).
 * Order of words decides nothing here, so the same cuts serve verb-first and verb-last languages.
 */
import { opensSegment } from './articles.ts';
import { finalClauses } from './final-clauses.ts';
import { IS, is, lowerAt, startingAt } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Span } from './token.ts';

type ClauseKind = 'main' | 'sub' | 'rel' | 'and' | 'participle' | 'bracket';

export type Clause = Span &
  Readonly<{
    kind: ClauseKind;
    /** The opener (that, which, and …), or null. */
    opener: number | null;
    /** First token after the opener. */
    from: number;
    /** Index of the clause that this one hangs on or goes on from; -1 = none. */
    host: number;
  }>;

type Piece = {
  /** A mark stronger than a comma stands before it. */ strong: boolean;
  first: number;
  last: number;
  comma: boolean;
  opener: number | null;
  kind: ClauseKind;
  verb: boolean;
};

/** `that`/`dat` open a clause unless a noun or a time follows at once that they point to. */
const opensHere = (scene: Scene, at: number): boolean => {
  if (is(scene, at, IS.number)) return false;
  const marked = scene.tongue.traits.has('article-relatives');
  // "After the attack", "after they attacked": only the second opens a clause.
  if (is(scene, at, IS.sub))
    return (
      !is(scene, at, IS.prep) || (verbAhead(scene, behindOpener(scene, at)) && (!marked || opensSegment(scene, at)))
    );
  if (!is(scene, at, IS.rel)) return false;
  // Articles that open no clause lost this bit before.
  if (marked && opensSegment(scene, at)) return true;
  if (at === scene.span.first || !verbAhead(scene, behindOpener(scene, at))) return false;
  const before = at - 1;
  // "Sprak dat tegen", "verwierp die beschuldiging": pointing words, not openers.
  if (is(scene, before, IS.finite) && pointing(scene, at)) return false;
  return !is(scene, before, IS.prep) || is(scene, before, IS.comma);
};

const pointing = (scene: Scene, at: number): boolean =>
  (startingAt(scene, at).some((mark) => mark.cls === 'w' && mark.entry.features.has('pointing')) &&
    !is(scene, at + 1, IS.det | IS.pron | IS.prep | IS.number)) ||
  (is(scene, at + 1, IS.adv) && (at + 2 > scene.span.last || is(scene, at + 2, IS.conj | IS.comma | IS.stop)));

/** "Killed or wounded": a conjunction inside a phrase of the lexicon divides nothing. */
const withinPhrase = (scene: Scene, at: number): boolean =>
  scene.numbers.some((number) => number.first < at && number.last > at) ||
  scene.times.some((time) => time.first < at && time.last > at && is(scene, at, IS.conj)) ||
  is(scene, at, IS.innerTelling);

const verbAhead = (scene: Scene, from: number): boolean => {
  for (let i = from; i <= scene.span.last; i += 1) {
    if (is(scene, i, IS.comma | IS.stop | IS.sub | IS.rel)) return false;
    if (is(scene, i, IS.verb)) return true;
  }
  return false;
};

const hasVerb = (scene: Scene, first: number, last: number): boolean => {
  for (let i = first; i <= last; i += 1) if (is(scene, i, IS.verb)) return true;
  return false;
};

/** A word or two in quotation marks are a word of the sentence, not a clause. */
const SHORT_QUOTE = 5;

/** ", in turn,": a comma before words of circumstance alone, up to the next comma; that comma's place, or -1. */
const insertionEnd = (scene: Scene, comma: number): number => {
  for (let i = comma + 1; i <= Math.min(scene.span.last, comma + 6); i += 1) {
    if (is(scene, i, IS.comma)) return i > comma + 1 && is(scene, comma - 1, IS.conj) ? i : -1;
    if (!is(scene, i, IS.adv | IS.time)) return -1;
  }
  return -1;
};

/** "After that, how": a comma that a phrase of the lexicon holds parts nothing. */
const phraseHolds = (scene: Scene, at: number): boolean => is(scene, at, IS.inner);

/** Cuts before every token that might begin a clause. */
const piecesOf = (scene: Scene): Piece[] => {
  const { first, last } = scene.span;
  const pieces: Piece[] = [];
  let start = first;
  let comma = false;
  let strong = true;
  let depth = 0;
  const close = (end: number, next: number, byComma: boolean, byStop = false): void => {
    if (end >= start)
      pieces.push({
        strong,
        first: start,
        last: end,
        comma,
        opener: null,
        kind: 'main',
        verb: hasVerb(scene, start, end),
      });
    start = next;
    comma = byComma;
    strong = byStop;
  };
  for (let i = first; i <= last; i += 1) {
    if (is(scene, i, IS.open)) depth += 1;
    else if (is(scene, i, IS.close)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const aside = is(scene, i, IS.comma) ? insertionEnd(scene, i) : -1;
    if (aside > i) i = aside;
    else if (is(scene, i, IS.comma) && !is(scene, i, IS.number)) {
      if (!phraseHolds(scene, i)) close(i - 1, i + 1, true);
    } else if (is(scene, i, IS.stop)) close(i - 1, i + 1, false, true);
    else if (
      is(scene, i, IS.quote) &&
      i > start &&
      scene.quotes.some((quote) => (quote.first === i || quote.last === i) && quote.last - quote.first > SHORT_QUOTE)
    )
      close(i - 1, i + 1, true);
    else if (
      i > start &&
      !is(scene, i - 1, IS.sub | IS.rel) &&
      !(i - 1 === start && is(scene, i - 1, IS.conj)) &&
      (opensHere(scene, i) || prepositional(scene, i) || gerundial(scene, i))
    )
      close(i - 1, i, false);
    else if (
      i > start &&
      is(scene, i, IS.conj) &&
      hasVerb(scene, start, i - 1) &&
      !withinPhrase(scene, i) &&
      // "Haben A und B angegriffen": the verb that both share is still to come.
      !(scene.tongue.verbSecond && awaitsVerb(scene, start, i - 1) && bringsVerb(scene, i + 1))
    )
      close(i - 1, i, false);
  }
  close(last, last + 1, false);
  return pieces;
};

/** "in which", "van wie": the preposition goes with its relative pronoun. */
const prepositional = (scene: Scene, at: number): boolean =>
  is(scene, at, IS.prep) &&
  is(scene, at + 1, IS.rel) &&
  lowerAt(scene, at + 1) !== 'dat' &&
  lowerAt(scene, at + 1) !== 'that';

/** An opener may have several words ("even though", "las que"): the clause begins behind the last. */
const behindOpener = (scene: Scene, at: number): number =>
  Math.max(
    at,
    ...startingAt(scene, at).flatMap((mark) =>
      mark.cls === 'w' && (mark.entry.value === 'rel' || mark.entry.value === 'sub') ? [mark.last] : [],
    ),
  ) + 1;

/** "En tuant six personnes": the preposition and its gerund tell of an act of their own. */
const gerundial = (scene: Scene, at: number): boolean =>
  startingAt(scene, at).some(
    (mark) =>
      mark.cls === 'w' &&
      mark.entry.features.has('gerund') &&
      startingAt(scene, mark.last + 1).some((verb) => verb.tag === 'ing'),
  );

const kindOf = (scene: Scene, piece: Piece): { kind: ClauseKind; opener: number | null; from: number } => {
  let at = piece.first;
  if (is(scene, at, IS.conj)) {
    const inner = at + 1;
    if (opensHere(scene, inner))
      return { kind: is(scene, inner, IS.rel) ? 'rel' : 'sub', opener: inner, from: behindOpener(scene, inner) };
    return { kind: 'and', opener: at, from: at + 1 };
  }
  if (prepositional(scene, at)) return { kind: 'rel', opener: at + 1, from: behindOpener(scene, at + 1) };
  if (opensHere(scene, at)) {
    const relative = is(scene, at, IS.rel);
    return { kind: relative ? 'rel' : 'sub', opener: at, from: behindOpener(scene, at) };
  }
  if (gerundial(scene, at)) return { kind: 'participle', opener: null, from: piece.first };
  while (is(scene, at, IS.adv)) at += 1;
  if (is(scene, at, IS.verb) && !is(scene, at, IS.finite))
    return { kind: 'participle', opener: null, from: piece.first };
  return { kind: 'main', opener: null, from: piece.first };
};

/** An auxiliary and no verb that it helps yet. */
const awaitsVerb = (scene: Scene, first: number, last: number): boolean => {
  let auxiliary = false;
  for (let i = first; i <= last; i += 1) {
    if (is(scene, i, IS.be | IS.have | IS.modal)) auxiliary = true;
    else if (is(scene, i, IS.verb)) return false;
  }
  return auxiliary;
};

/** A verb that is helped by another, and none that stands by itself: to the next mark that divides. */
const bringsVerb = (scene: Scene, from: number): boolean => {
  let helped = false;
  for (let i = from; i <= scene.span.last && !is(scene, i, IS.comma | IS.stop | IS.sub | IS.rel); i += 1) {
    if (is(scene, i, IS.finite)) return false;
    helped ||= is(scene, i, IS.verb);
  }
  return helped;
};

/** Auxiliary before the comma, participle after it: one clause. */
const bracketed = (scene: Scene, before: Piece, piece: Piece): boolean => {
  if (piece.strong || !awaitsVerb(scene, before.first, before.last)) return false;
  // Where clauses end in their verb, whatever was named between stands before it.
  if (is(scene, piece.first, IS.verb) && !is(scene, piece.first, IS.finite)) return true;
  return scene.tongue.verbSecond && kindOf(scene, piece).opener === null && bringsVerb(scene, piece.first);
};

/** A beginning without a verb; "that five people, among them a child, were killed": an opened one waits for it too. */
const waits = (scene: Scene, piece: Piece): boolean => {
  const { kind } = kindOf(scene, piece);
  return kind === 'main' || (kind === 'sub' && scene.tongue.traits.has('verb-first'));
};

export const clausesOf = (scene: Scene): Clause[] => {
  if (scene.tongue.traits.has('verb-final')) return finalClauses(scene);
  const merged: Piece[] = [];
  for (const piece of piecesOf(scene)) {
    const before = merged.at(-1);
    const opened = kindOf(scene, piece).kind;
    // Verb first, what begins with a preposition is a circumstance, whatever verb its nouns bring along.
    const aside = scene.tongue.traits.has('verb-first') && before?.verb === true && is(scene, piece.first, IS.prep);
    const joins = before && !piece.strong && (!piece.verb || aside) && opened !== 'rel' && opened !== 'sub';
    // A verbless list item after a clause with a verb goes back to it; a verbless beginning waits for its verb.
    if (
      before &&
      (joins ||
        bracketed(scene, before, piece) ||
        (!before.verb && !piece.strong && waits(scene, before) && opened !== 'rel' && opened !== 'sub'))
    ) {
      before.last = piece.last;
      before.verb = before.verb || piece.verb;
    } else merged.push({ ...piece });
  }
  return merged.map((piece, index): Clause => {
    const found = kindOf(scene, piece);
    return { first: piece.first, last: piece.last, ...found, host: index - 1 };
  });
};

export const clauseAt = (clauses: readonly Clause[], at: number): number =>
  clauses.findIndex((clause) => at >= clause.first && at <= clause.last);
