/**
 * Stretches of words that name somebody or something, found by what bounds them rather than by a dictionary of nouns:
 * most names in these texts are in no dictionary.
 */
import { chainFrom, hasChains } from './noun-chains.ts';
import { IS, is, lowerAt, marked } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Span } from './token.ts';

const BOUNDS = IS.stop | IS.sub | IS.rel | IS.verb | IS.not;

/** Does a name or noun begin here, rather than a verb or a particle? */
const nominalNext = (scene: Scene, at: number, limit: number): boolean =>
  at <= limit && !is(scene, at, IS.verb | IS.prep | IS.sub | IS.rel | IS.conj | IS.comma | IS.stop | IS.adv | IS.time);

/** After a comma an office or a descriptive phrase goes on naming: "X, woordvoerder van Y". */
const apposition = (scene: Scene, at: number): boolean =>
  marked(scene, 'office').some(
    (mark) => mark.first === at || mark.first === at + 1 || (mark.first === at + 2 && is(scene, at, IS.det)),
  );

/** The stretch that begins at `at`, or null where none can begin. `limit` is the last token that may belong to it. */
export const nounsFrom = (scene: Scene, start: number, limit: number): Span | null => {
  if (hasChains(scene)) return chainFrom(scene, start, limit);
  let at = start;
  while (at <= limit && is(scene, at, IS.adv) && !is(scene, at, IS.det | IS.noun)) at += 1;
  if (at > limit || is(scene, at, BOUNDS | IS.comma | IS.conj) || (is(scene, at, IS.prep) && !is(scene, at, IS.name)))
    return null;
  if (is(scene, at, IS.time) && !is(scene, at, IS.actor)) return null;
  const first = at;
  let last = at - 1;
  // "Between A and B": the first "and" joins two names, whatever verb follows.
  let paired = marked(scene, 'between').some((mark) => mark.last === start - 1);
  while (at <= limit) {
    if (is(scene, at, IS.open)) {
      const close = closing(scene, at, limit);
      if (close < 0 || close - at > 9) break;
      last = close;
      at = close + 1;
      continue;
    }
    if (
      is(scene, at, BOUNDS | (at > first ? IS.state : 0)) ||
      (is(scene, at, IS.time) && !is(scene, at, IS.actor | IS.noun))
    )
      break;
    // To whom something is said is no part of who says it.
    if (
      at > first &&
      scene.tongue.traits.has('no-article') &&
      marked(scene, 'toward').some((mark) => mark.first === at)
    )
      break;
    if (is(scene, at, IS.quote) && at > first && scene.quotes.some((quote) => quote.last === at && quote.first < first))
      break;
    if (is(scene, at, IS.comma)) {
      if (!apposition(scene, at + 1)) break;
    } else if (
      is(scene, at, IS.of) &&
      scene.tongue.traits.has('gerund-in-ing') &&
      /[a-z]ing$/.test(lowerAt(scene, at + 1))
    )
      break;
    else if (is(scene, at, IS.prep) && !is(scene, at, IS.of)) {
      // "Rescuers of “White Helmets”": the name may stand in quotation marks.
      const next = is(scene, at + 1, IS.quote) ? at + 2 : at + 1;
      // Where every noun is written like a name ("auf Telegram"), only a known one goes on naming.
      const known = scene.tongue.traits.has('capital-nouns') ? IS.place | IS.actor : IS.place | IS.actor | IS.name;
      if (!is(scene, next, known)) break;
    } else if (is(scene, at, IS.conj)) {
      if (!nominalNext(scene, at + 1, limit) || (!paired && verbSoon(scene, at + 1, limit))) break;
      paired = false;
    } else if (is(scene, at, IS.pron) && at > first && !is(scene, at, IS.det)) break;
    // "according to the ministry seventeen fighters": a count begins something new.
    else if (
      at > first &&
      is(scene, at, IS.number) &&
      !is(scene, at - 1, IS.prep | IS.conj | IS.det | IS.number | IS.comma)
    )
      break;
    else if (
      is(scene, at, IS.det) &&
      !is(scene, at, IS.of) &&
      at > first &&
      !is(scene, at - 1, IS.prep | IS.conj | IS.comma | IS.det)
    )
      break;
    else if (is(scene, at, IS.adv) && at > first && !is(scene, at, IS.noun | IS.name)) break;
    else last = at;
    at += 1;
  }
  while (last > first && is(scene, last, IS.prep | IS.conj | IS.comma | IS.det) && !is(scene, last, IS.name | IS.noun))
    last -= 1;
  return last >= first ? { first, last } : null;
};

/** "A said x and B said y": what follows the conjunction is a clause of its own. */
const verbSoon = (scene: Scene, from: number, limit: number): boolean => {
  for (let i = from; i <= Math.min(limit, from + 8); i += 1) {
    if (is(scene, i, IS.comma | IS.stop | IS.rel | IS.sub)) return false;
    if (is(scene, i, IS.finite)) return true;
  }
  return false;
};

const closing = (scene: Scene, open: number, limit: number): number => {
  for (let i = open + 1; i <= limit; i += 1) if (is(scene, i, IS.close)) return i;
  return -1;
};

const NAMED = IS.actor | IS.noun | IS.name | IS.place;
const WEAK = IS.adv | IS.time | IS.be | IS.have | IS.modal | IS.not | IS.conj;

/**
 * The stretch that ends just before `verb` and begins at or after `from`: mostly the subject. Null where only a fronted
 * time or place stands there, as in Dutch "Woensdag meldde X".
 */
export const nounsUntil = (scene: Scene, from: number, verb: number): Span | null => {
  let last = verb - 1;
  while (
    last >= from &&
    (is(scene, last, WEAK | IS.comma | IS.quote) ||
      (scene.tongue.verbSecond &&
        last > from &&
        is(scene, last - 1, IS.verb) &&
        is(scene, last, IS.pron) &&
        !is(scene, last, IS.det))) &&
    !is(scene, last, IS.actor)
  )
    last -= 1;
  // "L'armée, elle, a affirmé": between commas the pronoun only takes the name up again.
  if (last - 2 >= from && is(scene, last, IS.pron) && is(scene, last - 1, IS.comma) && is(scene, last + 1, IS.comma))
    last -= 2;
  // "In the north it counted …": the pronoun is the subject, whatever stands before it.
  // "Єреван це заперечує": a noun stands before the pronoun, so it is what the verb is about.
  if (scene.tongue.traits.has('no-article') && last > from && is(scene, last, IS.pron) && is(scene, last - 1, NAMED))
    last -= 1;
  const pronoun = last >= from && is(scene, last, IS.pron) && !is(scene, last, IS.det);
  // "Of this X told": a pronoun behind a preposition is nobody.
  if (pronoun && last === from + 1 && is(scene, from, IS.prep)) return null;
  if (pronoun) return { first: last, last };
  let first = from;
  // "heeft de gouverneur bekendgemaakt": the auxiliary stands before its subject.
  if (scene.tongue.verbSecond && is(scene, first, IS.have | IS.modal)) first += 1;
  for (let i = from; i <= last; i += 1) if (is(scene, i, IS.stop)) first = i + 1;
  for (;;) {
    const before = first;
    while (
      first <= last &&
      is(scene, first, IS.adv | IS.conj | IS.comma | IS.stop | IS.quote | IS.time) &&
      !is(scene, first, is(scene, first, IS.time) ? IS.actor : IS.actor | IS.det)
    )
      first += 1;
    if (first <= last && is(scene, first, IS.prep)) first = afterPreposition(scene, first, last);
    if (first === before) break;
  }
  if (first > last) return null;
  for (let i = first; i <= last; i += 1) {
    if (is(scene, i, IS.finite)) return null;
    // "Wie Einwohner am Mittwoch telefonisch berichteten": in clauses that end in their verb a time ends the name.
    const timed = i > first && is(scene, i, IS.time) && !is(scene, i, IS.actor | IS.number);
    if (timed && scene.tongue.traits.has('capital-nouns')) {
      const end = is(scene, i - 1, IS.prep | IS.det) ? i - 2 : i - 1;
      return end >= first ? { first, last: end } : null;
    }
    // "X, in a statement, said": the insertion is no part of the name.
    if (i > first && is(scene, i, IS.comma) && is(scene, i + 1, IS.prep | IS.time)) return { first, last: i - 1 };
  }
  if (hasChains(scene)) return chainFrom(scene, first, last);
  // So long a stretch holds more than a name; what stands next to the verb is its subject.
  if (last - first > LONGEST_NAME) {
    for (let i = last - 1; i > first; i -= 1) if (is(scene, i, IS.comma)) return { first: i + 1, last };
    return null;
  }
  return { first, last };
};

const LONGEST_NAME = 22;

/** Past a fronted "In a statement," or "On Wednesday": to the comma, or in verb-second-free languages to the next name. */
const afterPreposition = (scene: Scene, first: number, last: number): number => {
  for (let i = first; i <= last; i += 1) if (is(scene, i, IS.comma)) return i + 1;
  if (scene.tongue.verbSecond) return last + 1;
  if (scene.tongue.traits.has('no-article')) return besideVerb(scene, first, last);
  if (scene.tongue.traits.has('subject-after-verb')) return nextNoun(scene, first + 1, last);
  return pastPlaces(scene, first, last);
};

/** Past the first place or time behind the preposition, to what stands behind it. */
const pastPlaces = (scene: Scene, first: number, last: number): number => {
  let i = first + 1;
  while (i <= last && is(scene, i, IS.det | IS.adj)) i += 1;
  const start = i;
  while (i <= last && (is(scene, i, IS.time | IS.place | IS.name) || scene.tokens[i]?.kind === 'mark')) i += 1;
  if (i > start) return i;
  while (i <= last && !is(scene, i, IS.time | IS.place)) i += 1;
  if (i > last) return last + 1;
  while (i <= last && is(scene, i, IS.time | IS.place)) i += 1;
  return i;
};

const HEADS = new Set(['group', 'force', 'body', 'office', 'media', 'mission', 'deed', 'weapon', 'thing', 'toll']);

/**
 * Where no article shows where a noun begins: the known name or noun that ends right before the verb, with what describes it,
 * unless a preposition owns it ("За підтримки авіації сирійська армія взяла …").
 */
const besideVerb = (scene: Scene, preposition: number, last: number): number => {
  const named = scene.actors.filter((actor) => actor.last === last && !actor.adjective).map((actor) => actor.first);
  const headed = scene.marks.filter((mark) => HEADS.has(mark.cls) && mark.last === last).map((mark) => mark.first);
  let first = Math.min(...named, ...headed);
  if (first === Number.POSITIVE_INFINITY) return pastPlaces(scene, preposition, last);
  while (first > preposition + 1 && is(scene, first - 1, IS.adj | IS.det | IS.number)) first -= 1;
  return first === preposition + 1 || is(scene, first - 1, IS.prep) ? last + 1 : first;
};

/** Where subjects may follow, a fronted phrase reaches to the next article that nothing binds: "En la ciudad el ejército …". */
const nextNoun = (scene: Scene, from: number, last: number): number => {
  let i = from;
  while (i <= last && is(scene, i, IS.det | IS.adj)) i += 1;
  for (; i <= last; i += 1)
    if (is(scene, i, IS.det) && !is(scene, i, IS.prep) && !is(scene, i - 1, IS.prep | IS.conj | IS.det)) return i;
  return last + 1;
};

/** "It", "ces derniers". */
export const isPronoun = (scene: Scene, span: Span): boolean => {
  for (let i = span.first; i <= span.last; i += 1) if (!is(scene, i, IS.pron)) return false;
  return true;
};
