/** Whom a verb of accusing charges, and who charges where the sentence leaves that to its order. */
import type { Clause } from './clauses.ts';
import { nounsFrom } from './nominal.ts';
import { nameOf, runInCase } from './runs.ts';
import { IS, is, lowerAt, marked } from './scene.ts';
import type { Scene } from './scene.ts';
import { hostSubject } from './speech.ts';
import type { Speech } from './speech.ts';
import type { Span } from './token.ts';

/** Verb first, with its subject dropped: "and accused B of …": right before what it is accused of (class `charge`) stands B. */
export const withAccuser = (scene: Scene, clauses: readonly Clause[], speech: Speech): Speech => {
  const { mark, speaker, clause } = speech;
  const only =
    mark.entry.value === 'accuse' &&
    scene.tongue.traits.has('verb-first') &&
    speaker !== null &&
    speaker.first > mark.last &&
    marked(scene, 'charge').some((other) => other.first === speaker.last + 1);
  return only ? { ...speech, speaker: hostSubject(scene, clauses, clause) } : speech;
};

/** The object of accusing, or the one blamed after a preposition ("to the regime", "aan het regime"). */
export const accusedOf = (scene: Scene, { mark, speaker }: Speech, clause: Span): Span | null => {
  if (scene.tongue.traits.has('verb-final')) {
    const run = runInCase(scene, clause, ['acc']) ?? runInCase(scene, clause, ['gen']);
    return run && nameOf(run);
  }
  // "A dénoncé une attaque": what stands behind is the act, and nobody is named.
  if (mark.entry.features.has('unnamed')) return null;
  const toward = mark.entry.features.get('toward');
  if (toward !== undefined)
    for (let i = clause.first; i <= clause.last; i += 1) {
      if (!toward.split(',').includes(lowerAt(scene, i))) continue;
      const found = nounsFrom(scene, i + 1, clause.last);
      if (found) return found;
    }
  // "Blamed on the regime": the one blamed stands behind a preposition.
  // "Hardly an hour later accused A B": the one behind the accuser.
  let past = Math.max(mark.last, speaker && speaker.first > mark.last ? speaker.last : 0) + 1;
  while (is(scene, past, IS.time) && !is(scene, past, IS.actor)) past += 1;
  if (is(scene, past, IS.prep)) past += 1;
  const direct = nounsFrom(scene, past, clause.last);
  return direct;
};
