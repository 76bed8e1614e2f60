/** Where speech begins and ends beside its verb: openers, quotation marks, and what may stand there without being said. */
import type { Clause } from './clauses.ts';
import type { Mark } from './marks.ts';
import { IS, is, lowerAt, marked, startingAt } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Span } from './token.ts';

export const contentAfter = (scene: Scene, from: number): boolean => {
  let words = 0;
  for (let i = from; i <= scene.span.last; i += 1)
    if (scene.tokens[i]?.kind !== 'mark' && !is(scene, i, IS.time | IS.adv)) words += 1;
  return words >= 2;
};

/** After the verb and its time stand at most circumstances: "said on Friday after a meeting". */
export const nothingSaid = (scene: Scene, from: number, last: number): boolean => {
  let at = from;
  while (at <= last && is(scene, at, IS.time | IS.adv)) at += 1;
  return at > last || is(scene, at, IS.comma | IS.stop | IS.sub | IS.prep);
};

export const opensThere = (scene: Scene, at: number): boolean =>
  is(scene, at, IS.rel | IS.sub) && !is(scene, at, IS.pron | IS.det);

export const onlyLight = (scene: Scene, from: number, to: number): boolean => {
  // "A déclaré le ministre": where subjects follow, an auxiliary may open the clause.
  const opening = scene.tongue.traits.has('subject-after-verb') ? IS.have : 0;
  for (let i = from; i <= to; i += 1)
    if (!is(scene, i, IS.adv | IS.time | IS.comma | IS.quote | IS.pron | IS.not | opening)) return false;
  return true;
};
export const closesQuote = (scene: Scene, at: number): boolean => {
  // "…», — заявив": a comma and a dash may part the quotation from its verb.
  let end = at;
  while (at - end < 2 && is(scene, end, IS.comma | IS.stop) && !is(scene, end, IS.quote)) end -= 1;
  return scene.quotes.some((quote) => quote.last === at || quote.last === at - 1 || quote.last === end);
};
/** When, after, while: the clause dates what was said and is not what was said. */
const circumstance = (scene: Scene, at: number): boolean =>
  marked(scene, 'w').some(
    (mark) => mark.first === at && (mark.entry.features.has('as') || mark.entry.features.has('contrast')),
  );
export const nextOpens = (scene: Scene, at: number): boolean =>
  is(scene, at, IS.rel) ||
  (is(scene, at, IS.sub) && !circumstance(scene, at)) ||
  lowerAt(scene, at) === ':' ||
  scene.quotes.some((quote) => quote.first === at || quote.first === at + 1);
/** "…, wie das Ministerium mitteilte": the clause names who told what stands before it. */
export const asTold = (scene: Scene, { opener }: Clause): boolean =>
  opener !== null &&
  startingAt(scene, opener).some((mark) => mark.cls === 'w' && mark.entry.features.get('as') === 'told');
/** Nothing stands in the clause but speaker, verb and time: ", residents said on Friday". */
export const clauseIsBare = (scene: Scene, clause: Clause, left: Span): boolean => {
  for (let i = clause.from; i < left.first; i += 1)
    if (!is(scene, i, IS.adv | IS.time | IS.comma | IS.quote | IS.conj | IS.have | IS.modal)) return false;
  return true;
};
export const pointsBack = (scene: Scene, from: number, to: number): boolean => {
  for (let i = from; i <= to; i += 1) if (is(scene, i, IS.pron | IS.rel | IS.det)) return true;
  return false;
};

/** "Elevó este lunes a 72": between the halves of the verb stands at most when it was said. */
export const figureEnd = (scene: Scene, mark: Mark): number => {
  for (let at = mark.last + 1; at < mark.far; at += 1) if (!is(scene, at, IS.time | IS.adv)) return mark.last;
  return mark.far;
};

/** "Hours before, according to X, three died": what stands before names no act yet. */
export const toldBefore = (scene: Scene, at: number): boolean => {
  for (let i = scene.span.first; i < at; i += 1) if (is(scene, i, IS.verb | IS.stop)) return true;
  return !scene.tongue.traits.has('no-article');
};
