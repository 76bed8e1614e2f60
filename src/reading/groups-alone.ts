/** Numbers that no listed noun claims, and the words of harm that stand beside what is counted. */
import { groupOf } from './group-names.ts';
import type { Counted } from './groups.ts';
import type { Mark } from './marks.ts';
import type { NumberRead } from './numbers.ts';
import { isSuffix } from './runs.ts';
import { IS, is, marked } from './scene.ts';
import type { Scene } from './scene.ts';

export const harmWordAt = (scene: Scene, at: number): Mark | null =>
  scene.marks.find(
    (mark) =>
      mark.first === at &&
      (mark.cls === 'harm' || (mark.cls === 'deed' && mark.entry.features.has('harm'))) &&
      mark.tag !== 'inf',
  ) ?? null;

/** Numbers that no known noun claims: alone, or before at most three words that no list knows. */
export const alone = (scene: Scene, number: NumberRead): Counted | null => {
  // "One in ten": a share, not a count.
  if (is(scene, number.last + 1, IS.prep) && is(scene, number.last + 2, IS.number)) return null;
  let last = number.last;
  let i = last + 1;
  while (i <= Math.min(scene.span.last, number.last + 3)) {
    const token = scene.tokens[i];
    if (harmWordAt(scene, i)) break;
    if (isSuffix(scene, i) && i === number.last + 1) {
      i += 1;
      continue;
    }
    if (
      !token ||
      token.kind !== 'word' ||
      is(scene, i, ~(IS.adj | IS.name | IS.place | IS.actor | IS.noun) & 0x7ffffff)
    )
      break;
    if (marked(scene, 'measure').some((mark) => mark.first === i)) return null;
    last = i;
    i += 1;
  }
  if (marked(scene, 'measure').some((mark) => mark.first === number.last + 1)) return null;
  const { group, end } =
    last > number.last
      ? groupOf(scene, null, isSuffix(scene, number.last + 1) ? number.last + 2 : number.last + 1, last)
      : { group: { name: '', actor: null, status: 'unknown' as const }, end: last };
  return {
    first: number.first,
    last: end,
    end: last,
    head: null,
    low: number.low,
    high: number.high,
    approximate: number.approximate,
    said: number.said,
    unit: 'person',
    group,
    effect: null,
    bare: true,
  };
};
