/** The noun that a relative clause describes, or that ends before a token. */
import type { Clause } from './clauses.ts';
import { IS, is, marked } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Span } from './token.ts';

/** The noun phrase right before a relative clause. */
export const antecedentOf = (scene: Scene, clauses: readonly Clause[], index: number): Span | null => {
  const clause = clauses[index];
  return clause ? phraseBefore(scene, clause.first - 1, scene.span.first) : null;
};

/** The noun phrase that ends at a token or just before it, and begins at or after another. */
export const phraseBefore = (scene: Scene, end: number, from: number): Span | null => {
  let last = end;
  while (last >= from && is(scene, last, IS.comma | IS.quote | IS.conj | IS.prep)) last -= 1;
  let first = last;
  for (let i = last; i >= from; i -= 1) {
    if (is(scene, i, IS.verb | IS.stop | IS.sub | IS.rel) || (is(scene, i, IS.comma) && i < last - 12)) break;
    if (is(scene, i, IS.prep) && !is(scene, i, IS.of) && i < last && first > i) {
      if (is(scene, i + 1, IS.place) && i + 2 >= last) continue;
      break;
    }
    if (is(scene, i, IS.comma) && !nameGoesOn(scene, i)) break;
    if (is(scene, i, IS.time) && !is(scene, i, IS.actor)) break;
    first = i;
    if (is(scene, i, IS.det) && !is(scene, i, IS.of) && !is(scene, i - 1, IS.of | IS.conj)) break;
  }
  return last >= first ? { first, last } : null;
};

const nameGoesOn = (scene: Scene, comma: number): boolean =>
  marked(scene, 'office').some((mark) => mark.first === comma + 1 || mark.first === comma + 2);
