/**
 * Harm told by a noun: "the death of six soldiers", "the murder of Governor X", "l'assassinat de", "гибель шести военных".
 * The row says so with `nominal=killed`; whom it befell stands right behind it, after "of" where the language has one.
 */
import type { Effect } from '../model/index.ts';
import type { Clause } from './clauses.ts';
import type { Counted } from './groups.ts';
import type { Hurt } from './harm.ts';
import { IS, is } from './scene.ts';
import type { Scene } from './scene.ts';

/** Between the noun and the victim: "of", an article, nothing else. */
const reaches = (scene: Scene, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (!is(scene, i, IS.of | IS.det | IS.adv)) return false;
  return true;
};

const joined = (scene: Scene, a: Counted, b: Counted): boolean => {
  for (let i = a.last + 1; i < b.first; i += 1) if (!is(scene, i, IS.conj | IS.comma | IS.of | IS.det)) return false;
  return true;
};

export const nominalHarm = (scene: Scene, clause: Clause, groups: readonly Counted[]): Hurt[] => {
  const found: Hurt[] = [];
  for (const mark of scene.marks) {
    const effect = mark.entry.features.get('nominal');
    if (effect === undefined || mark.tag !== '' || mark.first < clause.first || mark.first > clause.last) continue;
    const chain: Counted[] = [];
    for (const one of groups) {
      if (one.first <= mark.last || one.effect !== null || one.unit !== 'person') continue;
      const before = chain.at(-1);
      if (before ? !joined(scene, before, one) : !reaches(scene, mark.last + 1, one.first)) break;
      chain.push(one);
    }
    for (const counted of chain) found.push({ effect: effect as Effect, counted, at: mark.first, mark, part: false });
  }
  return found;
};
