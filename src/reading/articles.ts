/**
 * What articles and capitals tell in languages that have both cases and verb-final clauses (German): which capitalised word is a
 * plain noun, where an article is a genitive, where it opens a relative clause, and how far a long attribute before a noun reaches
 * ("die von der Hamas kontrollierte Behörde"). Driven by the traits `capital-nouns` and `article-relatives`.
 */
import type { Mark } from './marks.ts';
import { IS, is } from './scene-bits.ts';
import type { Parts, Scene } from './scene-bits.ts';

/** Where every noun has its capital, one that a list knows or an ending tells is no name. */
export const isPlainNoun = ({ tongue, marks, tokens }: Parts, at: number): boolean =>
  tongue.traits.has('capital-nouns') &&
  tokens[at]?.shape === 'capital' &&
  (tongue.nounEndings.test(tokens[at]?.lower ?? '') ||
    // "An den Fronten": names with an article are known as parties or places.
    marks.some((mark) => mark.last === at - 1 && mark.cls === 'w' && mark.entry.value === 'det') ||
    marks.some((mark) => mark.first <= at && mark.last >= at && mark.cls !== 'w' && mark.tag === ''));

/** "der Sprecher der Armee": right behind a noun the article is a genitive; behind a time or a verb it begins the next phrase. */
export const afterNoun = ({ tokens, times, span }: Parts, at: number): boolean => {
  const before = tokens[at - 1];
  return (
    before?.kind === 'word' &&
    before.shape !== 'lower' &&
    before.shape !== 'none' &&
    (at - 1 > span.first || tokens[at]?.lower === 'des') &&
    !times.some((time) => time.first <= at - 1 && time.last >= at - 1)
  );
};

/** Settles, once all else is known, what each article and each participle before a noun is. Changes the scene's bits in place. */
export const settleArticles = (scene: Scene): void => {
  const { bits, span, tongue } = scene;
  const clear = (at: number, mask: number): void => {
    bits[at - span.first]! &= ~mask;
  };
  if (tongue.traits.has('capital-nouns'))
    for (let i = span.first; i < span.last; i += 1)
      if (isAttribute(scene, i)) {
        clear(i, IS.verb | IS.finite | IS.be | IS.have | IS.modal);
        bits[i - span.first]! |= IS.adj;
      }
  if (tongue.traits.has('glued-infinitives'))
    for (let i = span.first; i <= span.last; i += 1) if (isGluedInfinitive(scene, i)) bits[i - span.first]! |= IS.verb;
  if (!tongue.traits.has('article-relatives')) return;
  for (const mark of scene.marks)
    if (mark.tag === 'pp' && is(scene, mark.first, IS.finite) && isHelped(scene, mark.first))
      clear(mark.first, IS.finite);
  for (let i = span.first; i <= span.last; i += 1) {
    if (!is(scene, i, IS.rel) || !is(scene, i, IS.det | IS.pron | IS.of)) continue;
    if (opensSegment(scene, i) && verbLast(scene, i + 1)) clear(i, IS.det | IS.of);
    else clear(i, IS.rel);
  }
};

/** One form that is past and participle is read as the participle alone where no finite verb stands. */
export const withoutTwins = (scene: Scene): readonly Mark[] =>
  scene.tongue.traits.has('article-relatives')
    ? scene.marks.filter(
        (mark) =>
          mark.tag === '' ||
          mark.tag === 'pp' ||
          mark.tag === 'inf' ||
          is(scene, mark.first, IS.finite | IS.adj) ||
          !scene.marks.some((twin) => twin.first === mark.first && twin.tag === 'pp' && twin.cls === mark.cls),
      )
    : scene.marks;

/** "Truppen hätten Stellungen beschossen": past and participle in one form, told by the verb before it and the end behind it. */
const isHelped = (scene: Scene, at: number): boolean => {
  if (at < scene.span.last && !is(scene, at + 1, IS.comma | IS.stop | IS.conj | IS.verb | IS.quote | IS.close))
    return false;
  for (let i = at - 1; i >= scene.span.first && !is(scene, i, IS.comma | IS.stop | IS.sub); i -= 1) {
    if (is(scene, i, IS.be | IS.have | IS.modal)) return true;
    if (is(scene, i, IS.finite)) return false;
  }
  return is(scene, at + 1, IS.be | IS.have | IS.modal);
};

/** "zurückzukehren", "zu räumen": an infinitive by its form, which no list needs to hold. */
const isGluedInfinitive = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at];
  if (token?.shape !== 'lower' || !/(?:e|el|er)n$/.test(token.lower)) return false;
  if (is(scene, at, IS.verb | IS.det | IS.adv | IS.number | IS.adj)) return false;
  return /^..[a-zäöüß]*zu[a-zäöüß]{3,}n$/.test(token.lower) || scene.tokens[at - 1]?.lower === 'zu';
};

const INFLECTED = /(?:e|en|er|es|em)$/;
const LONGEST_ATTRIBUTE = 14;

/** A bent participle right before a noun, with an article, a number or a preposition before it: it describes and tells nothing. */
const isAttribute = (scene: Scene, at: number): boolean => {
  const [token, next] = [scene.tokens[at], scene.tokens[at + 1]];
  if (!is(scene, at, IS.verb) || is(scene, at, IS.be | IS.have | IS.modal)) return false;
  if (token?.shape !== 'lower' || !INFLECTED.test(token.lower)) return false;
  if (next?.kind !== 'word' || next.shape === 'lower' || is(scene, at + 1, IS.time)) return false;
  let before = at - 1;
  while (is(scene, before, IS.adj | IS.adv) && !is(scene, before, IS.verb)) before -= 1;
  if (is(scene, before, IS.det | IS.number)) return !(is(scene, before, IS.rel) && is(scene, before - 1, IS.comma));
  if (is(scene, before, IS.prep) && !is(scene, before, IS.pron)) return true;
  return leadsAttribute(scene, at);
};

/** "der vom Iran unterstützten Miliz": an article, at once a preposition, an adverb or a time, and no other verb up to here. */
const leadsAttribute = (scene: Scene, at: number): boolean => {
  for (let i = at - 1; i >= Math.max(scene.span.first, at - LONGEST_ATTRIBUTE); i -= 1) {
    if (is(scene, i, IS.verb | IS.comma | IS.stop | IS.sub)) return false;
    if (is(scene, i, IS.det) && is(scene, i + 1, IS.prep | IS.adv | IS.time))
      return !is(scene, i, IS.prep) || is(scene, i, IS.of);
  }
  return false;
};

/** Right behind a comma, with at most a preposition between: where such languages let a relative clause begin. */
export const opensSegment = (scene: Scene, at: number): boolean => {
  let before = at - 1;
  while (
    before >= scene.span.first &&
    at - before < 4 &&
    is(scene, before, IS.prep | IS.adv | IS.conj) &&
    !is(scene, before, IS.sub | IS.time)
  )
    before -= 1;
  return before < scene.span.first || is(scene, before, IS.comma | IS.stop | IS.quote | IS.open);
};

/** A relative clause ends in its finite verb; a main clause has it second: "…, die Armee habe die Stadt angegriffen". */
const verbLast = (scene: Scene, from: number): boolean => {
  const ends = (at: number): boolean =>
    at === scene.span.last || is(scene, at + 1, IS.comma | IS.stop | IS.conj | IS.close | IS.quote);
  for (let i = from; i <= scene.span.last; i += 1) {
    if (is(scene, i, IS.finite)) {
      let last = i;
      while (last < scene.span.last && is(scene, last + 1, IS.verb)) last += 1;
      return ends(last) && i > from;
    }
    if (i === scene.span.last || is(scene, i + 1, IS.comma | IS.stop | IS.close)) return false;
  }
  return false;
};
