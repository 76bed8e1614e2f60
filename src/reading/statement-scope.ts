/** What the words of a charge or a promise tell: something done, something to come, and where they end. */
import { IS, is, marked } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Span } from './token.ts';

/** A verb of violence or a toll: the charge tells of an act; a bare noun ("the attack") only points to one. */
export const toldAsDone = (scene: Scene, scope: Span): boolean =>
  scene.marks.some(
    (mark) =>
      mark.first >= scope.first &&
      mark.first <= scope.last &&
      (mark.cls === 'harm' ||
        mark.cls === 'toll' ||
        (mark.cls === 'deed' &&
          mark.tag !== '' &&
          mark.entry.features.get('if') !== 'operation' &&
          is(scene, mark.first, IS.verb))),
  );

/** What stands behind a colon is told beside the charge, not in it. */
export const firstStop = (scene: Scene, scope: Span): Span => {
  for (let i = scope.first; i < scope.last; i += 1)
    if (is(scene, i, IS.stop)) return { first: scope.first, last: i - 1 };
  return scope;
};

export const isFuture = (scene: Scene, scope: Span): boolean =>
  marked(scene, 'mood').some(
    (mark) =>
      (mark.entry.value === 'planned' || mark.entry.value === 'promised') &&
      mark.first >= scope.first &&
      mark.first <= scope.last,
  );
