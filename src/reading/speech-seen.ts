/** Verbs of seeing whose object stands where, verb first, a speaker could. */
import type { Clause } from './clauses.ts';
import type { Mark } from './marks.ts';
import { nounsFrom } from './nominal.ts';
import type { Scene } from './scene.ts';

/** "لم تسجل أي غارات": what stands behind a verb of seeing and cannot speak is what was seen. */
export const isSeenOnly = (scene: Scene, clause: Clause, mark: Mark): boolean =>
  scene.tongue.traits.has('verb-first') &&
  mark.entry.features.has('observe') &&
  clause.kind !== 'sub' &&
  nounsFrom(scene, mark.last + 1, clause.last) !== null;
