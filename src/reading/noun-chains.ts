/**
 * Noun phrases where nouns follow nouns without a joint ("عناصر قوات النظام السوري") and definiteness is written into the word:
 * the chain ends with its first definite noun and the adjectives behind it; whatever else follows begins something new, so that
 * the subject of a verb-first clause is told from the object right behind it.
 */
import { hasArticle } from './normalise.ts';
import { IS, is, marked } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Span } from './token.ts';

/** Names that take no adjective behind them. */
const PROPER = new Set(['capital', 'state', 'person']);

const ENDS = IS.stop | IS.sub | IS.rel | IS.verb | IS.not | IS.comma | IS.close;
const OPENS = IS.noun | IS.actor | IS.place | IS.definite;

/** Does the language build its phrases so? */
export const hasChains = (scene: Scene): boolean => scene.tongue.traits.has('noun-chains');

const actorAt = (scene: Scene, at: number) =>
  scene.actors.find((actor) => !actor.adjective && actor.first <= at && actor.last >= at);

const officeAt = (scene: Scene, first: number, last: number): boolean =>
  scene.marks.some((mark) => mark.cls === 'office' && mark.first >= first && mark.last <= last);

/** "A source told the agency": an agency behind an office is told, not named. */
const isMediaName = (scene: Scene, at: number): boolean => marked(scene, 'media').some((mark) => mark.first === at);

/** "With his counterpart": a second party, not what the office is of. */
const isAgainst = (scene: Scene, at: number): boolean =>
  ['versus', 'between'].some((cls) => marked(scene, cls).some((mark) => mark.first === at));

const isMedia = (scene: Scene, at: number): boolean =>
  marked(scene, 'media').some((mark) => mark.first === at) &&
  marked(scene, 'toward').some((mark) => mark.last === at - 1);

const quoteAt = (scene: Scene, at: number): Span | undefined =>
  scene.quotes.find((quote) => quote.first === at && quote.last - at < 8);

const closing = (scene: Scene, open: number, limit: number): number => {
  for (let i = open + 1; i <= Math.min(limit, open + 9); i += 1) if (is(scene, i, IS.close)) return i;
  return -1;
};

/** Within so many words a finite verb makes what follows a conjunction a clause of its own. */
const SOON = 6;
const verbSoon = (scene: Scene, from: number, limit: number): boolean => {
  for (let i = from; i <= Math.min(limit, from + SOON); i += 1) {
    if (is(scene, i, ENDS & ~IS.verb) || is(scene, i, IS.prep)) return false;
    if (is(scene, i, IS.finite)) return true;
  }
  return false;
};

/** "Admitted the killing of …": what was done is no part of who speaks. */
const isActNoun = (scene: Scene, at: number): boolean =>
  scene.marks.some((mark) => mark.first === at && (mark.cls === 'harm' || mark.cls === 'deed'));

/** A word of a phrase that began before it ("الأمين العام"). */
const goesOn = (scene: Scene, at: number): boolean =>
  scene.marks.some((mark) => mark.first < at && mark.last >= at && mark.cls !== 'w');

const mayJoin = (scene: Scene, at: number, limit: number): boolean =>
  at <= limit &&
  !isActNoun(scene, at) &&
  is(scene, at, OPENS | IS.adj | IS.quote) &&
  !is(scene, at, ENDS | IS.prep | IS.number | IS.time);

const wordAt = (scene: Scene, at: number): string => scene.tokens[at]?.lower ?? '';
const isArticledAt = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at];
  return token !== undefined && hasArticle(token.lower, token.bare);
};
/** Endings of plural and dual that fall away before an owner. */
const ENDED = /..(ون|ين)$/u;
const isGroup = (scene: Scene, at: number): boolean => marked(scene, 'group').some((mark) => mark.last === at);
const agrees = (scene: Scene, at: number): boolean => ENDED.test(wordAt(scene, at)) || is(scene, at, IS.adj | IS.of);

/** The phrase that begins at `start`, or null where none can begin; without what "and" adds where it `joins` nothing. */
export const chainFrom = (scene: Scene, start: number, limit: number, joins = true): Span | null => {
  let at = start;
  while (at <= limit && is(scene, at, IS.adv) && !is(scene, at, IS.noun | IS.actor)) at += 1;
  if (at > limit || is(scene, at, ENDS | IS.conj | IS.prep) || (is(scene, at, IS.time) && !is(scene, at, IS.actor)))
    return null;
  const first = at;
  let last = at - 1;
  let closed = false;
  let proper = false;
  while (at <= limit) {
    const quote = quoteAt(scene, at);
    const actor = actorAt(scene, at);
    if (is(scene, at, IS.open)) {
      const close = closing(scene, at, limit);
      if (close < 0) break;
      last = close;
    } else if (quote && last >= first) {
      last = Math.min(quote.last, limit);
      closed = true;
    } else if (actor && actor.first <= at) {
      const apposed = officeAt(scene, first, last);
      if (closed && !apposed) break;
      last = Math.min(actor.last, limit);
      closed = true;
      proper = PROPER.has(actor.sort);
    } else if (last >= first && isMediaName(scene, at) && officeAt(scene, first, last)) break;
    else if (is(scene, at, ENDS | IS.adv | IS.pron) && !is(scene, at, IS.det)) break;
    else if (is(scene, at, IS.det) && closed) break;
    else if (is(scene, at, IS.number) && at - first <= 1 && at > first && is(scene, at + 1, IS.of)) last = at;
    else if (is(scene, at, IS.time | IS.number) && at > first && !is(scene, at, IS.definite)) break;
    else if (is(scene, at, IS.of)) {
      if (!is(scene, at + 1, OPENS) || is(scene, at + 1, IS.number)) break;
      closed = false;
    } else if (is(scene, at, IS.prep)) {
      // "A source in the ministry", "the spokesman for the army": what an office is of.
      if (
        !officeAt(scene, first, last) ||
        !is(scene, at + 1, OPENS | IS.prep) ||
        isMedia(scene, at + 1) ||
        isAgainst(scene, at) ||
        isActNoun(scene, at + 1)
      )
        break;
      closed = false;
    } else if (is(scene, at, IS.conj)) {
      if (!joins || !mayJoin(scene, at + 1, limit) || verbSoon(scene, at + 1, limit)) break;
      closed = false;
    } else {
      const definite = is(scene, at, IS.definite | IS.place);
      const begins = is(scene, at, IS.noun) && !is(scene, at, IS.adj) && !goesOn(scene, at);
      const named = officeAt(scene, first, last) && !is(scene, at, IS.noun);
      // An owner written into a word shows a noun; a plural with its full ending owns nothing behind it.
      const owned = is(scene, at, IS.definite) && !isArticledAt(scene, at);
      const apart = ENDED.test(wordAt(scene, at - 1)) && isGroup(scene, at - 1) && !agrees(scene, at);
      if (last >= first && (apart || (closed && owned && !named))) break;
      if (closed && (begins || (proper && !named) || (!named && !definite && !is(scene, at, IS.adj)))) break;
      closed ||= definite;
      last = at;
    }
    at = Math.max(at, last) + 1;
  }
  while (last > first && is(scene, last, IS.prep | IS.conj | IS.comma) && !is(scene, last, IS.noun)) last -= 1;
  return last >= first ? { first, last } : null;
};
