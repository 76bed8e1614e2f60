/** The nouns of a sentence that may head a counted group. */
import type { Mark } from './marks.ts';
import { IS, is, marked } from './scene.ts';
import type { Scene } from './scene.ts';

const HEADS = new Set(['group', 'thing', 'toll', 'count']);

const isThingToo = (scene: Scene, mark: Mark): boolean =>
  mark.cls === 'count' && marked(scene, 'thing').some(({ first, last }) => first === mark.first && last === mark.last);

export const headsIn = (scene: Scene): Mark[] => {
  const downed = marked(scene, 'harm').some((mark) => mark.entry.value === 'shot-down');
  return scene.marks.filter(
    // "Intercepted four rockets": things there, not a count of what was fired.
    (mark) => HEADS.has(mark.cls) && !is(scene, mark.first, IS.time) && !(downed && isThingToo(scene, mark)),
  );
};
