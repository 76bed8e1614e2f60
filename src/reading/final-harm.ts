/** Who was harmed where the verb stands last: those counted before it, or behind a participle; and parts told before their whole. */
import type { Clause } from './clauses.ts';
import type { Counted } from './groups.ts';
import type { Mark } from './marks.ts';
import { caseAt } from './runs.ts';
import { IS, is, marked } from './scene.ts';
import type { Scene } from './scene.ts';

/** "ikisi", "3'ü": a number with the suffix of a part. */
export const isShare = (scene: Scene, one: Counted): boolean => {
  const number = scene.numbers.find((chunk) => chunk.first >= one.first && chunk.last <= one.end && !chunk.ordinal);
  return (
    number !== undefined &&
    marked(scene, 'share').some(
      (mark) => mark.last === number.last || (mark.first === number.last + 1 && one.end > number.last),
    )
  );
};

/** A participle stands before the noun that it describes, unless it is handed on to another verb. */
const describes = (scene: Scene, mark: Mark): boolean => {
  if (mark.tag === 'ing') return true;
  if (mark.tag !== 'pp' || !marked(scene, 'nominal').some((other) => other.last === mark.last)) return false;
  return is(scene, mark.last + 1, IS.number | IS.noun | IS.adj);
};

const OBLIQUE = new Set(['dat', 'loc', 'abl', 'ins', 'rel']);
const fitsCase = (scene: Scene, one: Counted, active: boolean): boolean => {
  const kase = caseAt(scene, one.head ? one.head.last : one.end);
  if (OBLIQUE.has(kase)) return false;
  // What a postposition governs was not harmed.
  if (is(scene, one.end + 1, IS.prep) && !is(scene, one.end + 1, IS.conj)) return false;
  return active ? kase !== 'gen' : kase !== 'acc';
};

const linked = (scene: Scene, a: Counted, b: Counted): boolean => {
  for (let i = a.last + 1; i < b.first; i += 1) if (!is(scene, i, IS.conj | IS.comma | IS.adv)) return false;
  return true;
};

export const finalVictims = (scene: Scene, clause: Clause, mark: Mark, groups: readonly Counted[]): Counted[] => {
  const active = !mark.entry.features.has('subj') && !mark.entry.features.has('passive');
  const here = groups.filter((one) => one.first >= clause.first && one.end <= clause.last && !isShare(scene, one));
  if (describes(scene, mark)) {
    const next = here.find((one) => one.first > mark.last);
    if (!next || next.first > mark.last + 3) return [];
    const chain = [next];
    for (const one of here)
      if (one.first > next.last && one.low !== null && linked(scene, chain.at(-1) ?? next, one)) chain.push(one);
    return chain;
  }
  const before = here.filter((one) => one.end < mark.first && fitsCase(scene, one, active));
  // "Bunlardan 41'i düşürüldü": a part right before the verb, its whole told elsewhere.
  const share = groups.find(
    (one) => isShare(scene, one) && one.low !== null && one.end < mark.first && one.end >= mark.first - 3,
  );
  if (share && !before.some((one) => one.first > share.first)) return [share];
  const chain: Counted[] = [];
  for (const one of before.toReversed()) {
    const next = chain[0];
    if (next && !linked(scene, one, next)) break;
    chain.unshift(one);
  }
  return chain;
};
