/**
 * Clauses where the verb stands last: each ends behind its verb, be it finite or made a noun of and handed to the next verb
 * ("that six died" before "said"). Participles before their noun and converbs end nothing.
 */
import type { Clause } from './clauses.ts';
import { isAttributive } from './runs.ts';
import { IS, is, startingAt } from './scene.ts';
import type { Scene } from './scene.ts';

/** Does the verb at a token, the last of its words, end its clause? */
const ends = (scene: Scene, at: number): boolean => {
  if (!is(scene, at, IS.verb) || is(scene, at + 1, IS.be) || isAttributive(scene, at)) return false;
  const marks = scene.marks.filter((mark) => mark.last === at);
  // Inside a longer verb ("etkisiz hale getirildi") nothing ends.
  if (scene.marks.some((mark) => mark.tag !== '' && mark.first <= at && mark.last > at)) return false;
  if (is(scene, at, IS.finite)) return true;
  const named = marks.some((mark) => mark.cls === 'nominal');
  if (!named) return false;
  // "…diği" closes where nothing stands behind it that it could describe.
  return is(scene, at + 1, IS.comma | IS.conj | IS.stop) || speaksNext(scene, at + 1) || at >= scene.span.last - 1;
};

const speaksNext = (scene: Scene, at: number): boolean =>
  startingAt(scene, at).some((mark) => (mark.cls === 'say' || mark.cls === 'state') && mark.tag !== '');

export const finalClauses = (scene: Scene): Clause[] => {
  const { first, last } = scene.span;
  const cuts: { first: number; last: number; verb: boolean }[] = [];
  let start = first;
  let depth = 0;
  const close = (end: number, next: number): void => {
    if (end >= start) {
      let verb = false;
      for (let i = start; i <= end; i += 1) if (is(scene, i, IS.verb)) verb = true;
      cuts.push({ first: start, last: end, verb });
    }
    start = next;
  };
  for (let i = first; i <= last; i += 1) {
    if (is(scene, i, IS.open)) depth += 1;
    else if (is(scene, i, IS.close)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (is(scene, i, IS.stop)) close(i - 1, i + 1);
    else if (ends(scene, i)) {
      const comma = is(scene, i + 1, IS.comma) ? 1 : 0;
      close(i, i + 1 + comma);
      i += comma;
    }
  }
  close(last, last + 1);
  const joined: typeof cuts = [];
  for (const cut of cuts) {
    const before = joined.at(-1);
    // What stands behind the last verb without one of its own belongs to it.
    if (before && !cut.verb && cut === cuts.at(-1) && before.verb) before.last = cut.last;
    else joined.push({ ...cut });
  }
  return joined.map((cut, index): Clause => {
    const opened = is(scene, cut.first, IS.conj);
    return {
      first: cut.first,
      last: cut.last,
      kind: opened ? 'and' : 'main',
      opener: opened ? cut.first : null,
      from: opened ? Math.min(cut.first + 1, cut.last) : cut.first,
      host: index - 1,
    };
  });
};
