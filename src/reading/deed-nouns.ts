/** Nouns of violence that are told as acts by their place in the clause, without a verb of taking place. */
import type { Clause } from './clauses.ts';
import type { Mark } from './marks.ts';
import { IS, is } from './scene.ts';
import type { Scene } from './scene.ts';

/** "Удар перерезал дорогу": where no articles are, a noun of violence that opens its clause and has a verb of its own behind it. */
export const leadsVerb = (scene: Scene, clause: Clause, mark: Mark): boolean => {
  if (!scene.tongue.traits.has('no-article') || mark.tag !== '') return false;
  for (let i = clause.from; i < mark.first; i += 1)
    if (is(scene, i, IS.verb) || (is(scene, i, IS.prep) && !is(scene, i, IS.time))) return false;
  for (let i = mark.last + 1; i <= clause.last; i += 1)
    if (is(scene, i, IS.finite)) return !is(scene, i, IS.be | IS.modal) && !speaks(scene, i);
  return false;
};

/** "Удары, подчеркнул X, …": a verb of speech belongs to its speaker. */
const speaks = (scene: Scene, at: number): boolean =>
  scene.marks.some((mark) => mark.first === at && (mark.cls === 'say' || mark.cls === 'state'));
