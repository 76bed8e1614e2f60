/** Harm told in a relative clause befalls whom the clause is about: "two soldiers who were wounded on Monday have died". */
import { antecedentOf } from './antecedent.ts';
import type { Clause } from './clauses.ts';
import type { Counted } from './groups.ts';
import { fits } from './harm-fits.ts';
import type { Mark } from './marks.ts';
import type { Scene } from './scene.ts';
import { isPassive } from './passives.ts';

/** `others`: the clause's other verbs of harm; of several only the last stands for the people before "who". */
export const relativeVictims = (
  scene: Scene,
  clauses: readonly Clause[],
  index: number,
  mark: Mark,
  groups: readonly Counted[],
  others: readonly Mark[],
): Counted[] => {
  const clause = clauses[index];
  if (clause?.kind !== 'rel' || others.some((other) => other.tag !== '' && other.first > mark.last)) return [];
  const befallen = mark.entry.features.has('subj') || mark.tag === 'pp' || isPassive(scene, clauses, index, mark);
  const span = befallen ? antecedentOf(scene, clauses, index) : null;
  if (!span) return [];
  return groups.filter(
    (one) => one.first >= span.first && one.last <= span.last && one.effect === null && fits(mark, one),
  );
};
