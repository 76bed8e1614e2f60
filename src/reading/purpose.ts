/** What is wanted or feared, and so not told as done. */
import type { Mark } from './marks.ts';
import { marked } from './scene.ts';
import type { Scene } from './scene.ts';

/**
 * "To recapture the province": a purpose, not an event; "after killing three" (`done`) is one. The small word stands before
 * the verb, or within a Dutch one ("terug te trekken").
 */
export const isPurpose = (scene: Scene, mark: Mark): boolean =>
  mark.tag === 'inf' &&
  !marked(scene, 'state').some((other) => other.entry.value === 'accuse' && other.first < mark.first) &&
  marked(scene, 'purpose').some(
    (word) =>
      word.entry.value !== 'done' &&
      word.last >= mark.first - 1 &&
      word.last < mark.last + (mark.first === mark.last ? 0 : 1) &&
      word.first <= mark.last,
  );
