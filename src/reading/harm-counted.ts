/** What counted people and things are to a verb of harm, where their own noun says something else of them. */
import type { Clause } from './clauses.ts';
import type { Counted } from './groups.ts';
import type { Mark } from './marks.ts';
import { IS, is, marked } from './scene.ts';
import type { Scene } from './scene.ts';

const inClause = (clause: Clause, one: { first: number }): boolean =>
  one.first >= clause.first && one.first <= clause.last;

/** "Killed 17 displaced people": who was displaced before is who was killed now. */
export const asVictims = (scene: Scene, clause: Clause, groups: readonly Counted[]): readonly Counted[] => {
  const violent = scene.marks.some(
    (mark) =>
      mark.cls === 'harm' &&
      /^(?:killed|injured|captured)$/.test(mark.entry.value) &&
      inClause(clause, mark) &&
      is(scene, mark.first, IS.verb),
  );
  if (!violent) return groups;
  return groups.map((one) =>
    one.effect === 'displaced' && one.head?.cls === 'toll' && inClause(clause, one)
      ? { ...one, effect: null, group: { ...one.group, status: 'civilian', statusBasis: 'inferred' } }
      : one,
  );
};

/** "Shot down 45 of the 50": what was shot down is the thing last named. */
export const asThing = (scene: Scene, mark: Mark, one: Counted): Counted => {
  if (!one.bare || mark.entry.features.get('of') !== 'thing') return one;
  const named = marked(scene, 'thing')
    .filter((other) => other.first < one.first)
    .at(-1);
  return { ...one, unit: named?.entry.value ?? 'aircraft' };
};
