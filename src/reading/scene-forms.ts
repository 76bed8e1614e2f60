/** What a form is that may be two things, told by its ending and by what stands beside it. */
import type { Mark } from './marks.ts';
import { hasArticle } from './normalise.ts';
import { IS, is, isUntold, lowerAt, marked, startingAt } from './scene-bits.ts';
import type { Scene } from './scene-bits.ts';

/** Endings of the past by the trait that names them. */
export const PAST_ENDINGS: readonly (readonly [string, RegExp])[] = [
  ['past-in-ed', /..[^e]ed$/],
  ['past-in-te', /...[^aeiou]te(?:n)?$/],
];

/** "The coalition delivered 24 munitions": no list holds all verbs, but some languages show their past by form and place. */
export const isPastByShape = (scene: Scene, at: number, endings: RegExp): boolean => {
  const token = scene.tokens[at];
  if (!token || token.shape !== 'lower' || !endings.test(token.lower)) return false;
  const known = !isUntold(scene, at);
  if (known || !is(scene, at - 1, IS.noun | IS.actor | IS.name | IS.pron | IS.adv)) return false;
  // In languages whose clauses end in their verb, a comma or the sentence's end follows it.
  const end = scene.tongue.verbSecond ? IS.comma | IS.stop | IS.conj : IS.place | IS.name;
  return is(scene, at + 1, IS.det | IS.prep | IS.number | IS.time | IS.pron | end);
};

/** A verb that no list holds, shown by its ending alone ("-aron"), or by its ending behind a word that only verbs follow ("no", "se"). */
export const endingBits = (scene: Scene, at: number): number => {
  const token = scene.tokens[at];
  if (token?.shape !== 'lower' || token.kind !== 'word' || !isUntold(scene, at)) return 0;
  const { finite, ing, weak } = scene.tongue.endings;
  const ends = (ending: string): boolean => token.lower.endsWith(ending) && token.lower.length > ending.length + 2;
  if (finite.some(ends)) return IS.verb | IS.finite;
  if (ing.some(ends)) return IS.verb;
  const led = scene.marks.some((mark) => mark.cls === 'preverbal' && mark.last === at - 1);
  return led && weak.some(ends) ? IS.verb | IS.finite : 0;
};

/** Dutch "zijn": his before a noun and after what a noun may follow, else a verb. */
export const possessive = (scene: Scene, at: number): boolean => {
  const next = scene.tokens[at + 1];
  if (
    next?.kind !== 'word' ||
    is(
      scene,
      at + 1,
      IS.time | IS.prep | IS.not | IS.adv | IS.det | IS.pron | IS.number | IS.actor | IS.place | IS.verb,
    )
  )
    return false;
  return is(scene, at - 1, IS.prep | IS.conj | IS.verb | IS.number | IS.actor) || lowerAt(scene, at - 1) === 'dat';
};

/**
 * "قصف": shelled, or a shelling. Where verbs come first such a form is a noun with an article, behind what governs nouns, or
 * before an adjective or a preposition of its own.
 */
const governed = (scene: Scene, mark: Mark): boolean =>
  scene.tongue.traits.has('verb-first') &&
  !scene.tongue.verbal.test(scene.tokens[mark.first]?.bare ?? '') &&
  (scene.tokens[mark.first]?.definite === true ||
    is(scene, mark.first - 1, IS.prep | IS.det | IS.number | IS.verb | IS.noun | IS.state) ||
    (mark.cls === 'deed' && is(scene, mark.last + 1, IS.prep | IS.adj)));

/** A form that may also be a noun ("attacks", "claims") is a verb only where no noun can stand. */
/** With an article written into it no form is a verb ("التابع"). */
export const isArticled = (scene: Pick<Scene, 'tokens'>, mark: Mark): boolean => {
  const token = scene.tokens[mark.first];
  return token !== undefined && token.definite && hasArticle(token.lower, token.bare);
};

export const verbBits = (scene: Scene, mark: Mark): number => {
  const token = scene.tokens[mark.first];
  if (mark.first > scene.span.first && token?.shape === 'capital' && scene.tokens[mark.first - 1]?.kind === 'word')
    return 0;
  if (mark.tag === '' && mark.entry.features.has('goes-on')) return IS.verb;
  if (mark.tag === '') return mark.cls === 'say' || mark.cls === 'puts' ? IS.verb | IS.finite : 0;
  const before = mark.first - 1;
  // "Les tués", "12 blessés": where adjectives follow, a participle behind an article or a number is a noun.
  if (mark.tag === 'pp')
    return scene.tongue.traits.has('adjectives-follow') &&
      mark.first === mark.last &&
      mark.far === mark.last &&
      is(scene, before, IS.det | IS.number | IS.of)
      ? 0
      : IS.verb;
  if (mark.tag === 'past' || mark.tag === 'fut' || mark.tag === 'cond' || mark.tag === 'imp')
    return isArticled(scene, mark) || (mark.entry.features.has('noun') && governed(scene, mark))
      ? 0
      : IS.verb | IS.finite;
  if (mark.tag === 'inf' && isPurposed(scene, before)) return IS.verb;
  // Where endings tell verbs from nouns, no word before them decides.
  if (scene.tongue.traits.has('no-article') && mark.tag === 'pres') return IS.verb | IS.finite;
  if (mark.tag === 'ing') return is(scene, before, IS.det | IS.number | IS.adj) ? 0 : IS.verb;
  // Where adjectives follow their noun, a verb may follow them.
  const described = scene.tongue.traits.has('adjectives-follow') && !mark.entry.features.has('noun') ? 0 : IS.adj;
  if (is(scene, before, IS.det | IS.number | IS.of | described) || lowerAt(scene, before) === "'s") return 0;
  if (mark.entry.features.has('noun')) {
    const known =
      before < scene.span.first ||
      is(scene, before, IS.actor | IS.noun | IS.pron | IS.rel | IS.modal | IS.adv | IS.time | IS.name);
    if (!known && lowerAt(scene, before) !== 'to') return 0;
    if (is(scene, before, IS.prep) && lowerAt(scene, before) !== 'to') return 0;
  }
  return mark.tag === 'inf'
    ? IS.verb | (scene.tongue.traits.has('bare-infinitive') ? 0 : IS.finite)
    : IS.verb | IS.finite;
};

/** "Pour", "de", "para": the infinitive behind it is wanted or feared, and a verb all the same. */
const isPurposed = (scene: Scene, at: number): boolean => marked(scene, 'purpose').some((mark) => mark.last === at);

/** Words of two kinds, told by what stands around them once all else is known. */
export const settleForms = (scene: Scene): void => {
  const { first, last } = scene.span;
  const clear = (at: number, mask: number): void => {
    scene.bits[at - first]! &= ~mask;
  };
  for (const mark of scene.marks.toReversed()) {
    const at = mark.first;
    if (mark.cls === 'w' && mark.entry.features.has('clitic') && is(scene, at, IS.pron)) {
      // "La ville", but "l'a prise": an article before a noun; before its verb the object, which is no subject.
      const object = is(scene, at + 1, IS.finite) || (is(scene, at + 1, IS.adv) && isClitic(scene, at + 1));
      clear(at, object ? IS.det | IS.pron | IS.prep : IS.pron);
      if (object) scene.bits[at - first]! |= IS.adv;
    }
    if (mark.cls !== 'w' || mark.entry.value !== 'been') continue;
    // "Ont été tués", "han sido asesinados": together a passive, not something that somebody has done.
    let have = at - 1;
    while (have > first && at - have < 4 && is(scene, have, IS.adv | IS.not | IS.pron)) have -= 1;
    if (!is(scene, have, IS.have)) continue;
    clear(have, IS.have);
    scene.bits[have - first]! |= IS.be;
    scene.bits[at - first]! |= IS.be | IS.verb;
  }
  for (let i = first; i <= last; i += 1) {
    // "(est)" in brackets is the east.
    if (is(scene, i, IS.be) && is(scene, i - 1, IS.open) && is(scene, i + 1, IS.close))
      clear(i, IS.be | IS.verb | IS.finite);
    if (is(scene, i, IS.det) && is(scene, i, IS.be))
      clear(i, possessive(scene, i) ? IS.be | IS.verb | IS.finite : IS.det);
    // "Des soldats ont …", but "l'attaque des soldats": an article where no noun stands before it.
    if (is(scene, i, IS.det) && is(scene, i, IS.of)) clear(i, followsNoun(scene, i) ? IS.det : IS.of | IS.prep);
    if (is(scene, i, IS.rel) && countsNext(scene, i)) clear(i, IS.rel);
  }
};

const isClitic = (scene: Scene, at: number): boolean =>
  startingAt(scene, at).some((mark) => mark.cls === 'w' && mark.entry.features.has('clitic'));

const followsNoun = (scene: Scene, at: number): boolean => {
  const before = scene.tokens[at - 1];
  if (at === scene.span.first || !before || (before.kind === 'mark' && !is(scene, at - 1, IS.close))) return false;
  // "Ont confirmé à la Mission des médecins": who is told stands between the verb and those who speak.
  const told = scene.marks.some(
    (mark) =>
      mark.cls === 'toward' && mark.first >= at - 5 && mark.first < at - 1 && is(scene, mark.first - 1, IS.verb),
  );
  const people = (mark: Mark): boolean => mark.first === at + 1 && (mark.cls === 'office' || mark.cls === 'group');
  if (told && scene.marks.some(people)) return false;
  return !is(scene, at - 1, IS.verb | IS.conj | IS.sub | IS.rel | IS.prep | IS.adv | IS.not | IS.time);
};

/** "Dont six enfants": a part of a whole, not a clause. */
const countsNext = (scene: Scene, at: number): boolean =>
  marked(scene, 'within').some((mark) => mark.first === at && mark.last === at) &&
  (scene.numbers.some((number) => number.first === at + 1) || (is(scene, at + 1, IS.det) && is(scene, at + 1, IS.of)));
