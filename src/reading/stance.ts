/** Does a clause affirm, deny, plan or doubt what it tells? Read off its own small words, never off its neighbours'. */
import type { Modality, Polarity } from '../model/index.ts';
import type { Clause } from './clauses.ts';
import type { Mark } from './marks.ts';
import { IS, inside, is, marked } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Span } from './token.ts';

export type Stance = Readonly<{ polarity: Polarity; modality: Modality; conditional: boolean }>;

const MODES: Readonly<Record<string, Modality>> = {
  planned: 'planned',
  promised: 'promised',
  possible: 'possible',
  alleged: 'alleged',
};

/** A future, or a conditional of acting: "he said he would withdraw". Of a state it is hearsay, and its own mark says so. */
const toCome = (mark: Mark): boolean =>
  mark.tag === 'fut' || (mark.tag === 'cond' && mark.cls !== 'condverb' && mark.cls !== 'say');

/** `until`: moods behind this token are those of another verb. */
/** "Did not let the patrol pass": a word of denial within the words of a deed denies no deed. */
const withinDeed = (scene: Scene, not: Mark): boolean =>
  marked(scene, 'deed').some((mark) => mark.first <= not.first && mark.last >= not.last && mark.last > mark.first);

/** Where "not" stands right before what it denies (feature `next`): a verb that tells nothing of the conflict is denied for itself. */
const ofAnother = (scene: Scene, not: Mark): boolean => {
  const verb = not.last + 1;
  return (
    not.entry.features.has('next') &&
    is(scene, verb, IS.finite) &&
    !scene.marks.some((mark) => mark.first === verb && (mark.cls !== 'w' || mark.entry.value !== 'verb'))
  );
};

export const stanceOf = (
  scene: Scene,
  clause: Clause,
  ignore: readonly Span[] = [],
  until = Number.POSITIVE_INFINITY,
): Stance => {
  let polarity: Polarity = 'affirmed';
  let modality: Modality = 'reported';
  let conditional = false;
  for (const mark of scene.marks) {
    if (mark.first < clause.first || mark.first > clause.last || ignore.some((span) => inside(mark, span))) continue;
    if (mark.cls === 'w' && mark.entry.value === 'not' && !withinDeed(scene, mark) && !ofAnother(scene, mark))
      polarity = 'negated';
    // "Until they withdraw", "if they fire": what such a clause tells is still to come.
    if (modality === 'reported' && mark.first === clause.opener && mark.entry.features.has('future'))
      modality = 'planned';
    // "Attaquera", "retirerait": the form itself says that it is still to come.
    if (modality === 'reported' && toCome(mark)) modality = 'planned';
    if (mark.first > until) continue;
    if (mark.cls === 'mood' && !marked(scene, 'say').some((other) => other.first === mark.first)) {
      if (mark.entry.value === 'conditional') conditional = true;
      else if (modality === 'reported') modality = MODES[mark.entry.value] ?? modality;
    }
  }
  return { polarity, modality, conditional };
};
