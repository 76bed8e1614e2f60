/** Where nouns chain and adjectives follow: words behind a noun that describe or own it, though they could count somebody by themselves. */
import type { Counted } from './groups.ts';
import type { Mark } from './marks.ts';
import { hasChains } from './noun-chains.ts';
import { IS, is } from './scene.ts';
import type { Scene } from './scene.ts';

/** "Soldiers of the forces of X": where nouns chain, what stands within a counted group's name counts nobody by itself. */
export const ownsAnother = (scene: Scene, head: Mark, before: Counted | undefined): boolean =>
  hasChains(scene) &&
  before !== undefined &&
  before.head !== null &&
  head.first > before.head.last &&
  head.last <= before.last &&
  !is(scene, head.first - 1, IS.number | IS.conj | IS.comma);

/** "المركز الإعلامي", "قائد عسكري": a word that is also an adjective, behind a noun. */
export const isDescriptive = (scene: Scene, head: Mark): boolean =>
  hasChains(scene) &&
  head.first === head.last &&
  is(scene, head.first, IS.adj) &&
  is(scene, head.first - 1, IS.noun) &&
  !is(scene, head.first - 1, IS.number | IS.prep | IS.conj);

/** "أربعين عسكرياً آخر": "other" right behind its noun describes it and counts nobody. */
export const describesOther = (scene: Scene, head: Mark): boolean =>
  scene.tongue.traits.has('adjective-after') &&
  head.entry.features.has('other') &&
  is(scene, head.first - 1, IS.noun | IS.adj) &&
  !is(scene, head.first - 1, IS.number | IS.conj);
