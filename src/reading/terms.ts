/** Terms of agreements: what is laid down, planned or already done under them (rule 18). */
import type { AgreementType } from '../model/index.ts';
import type { Act } from './act.ts';
import { newAct } from './act.ts';
import type { PactMemory } from './agreements.ts';
import type { Clause } from './clauses.ts';
import { clauseAt } from './clauses.ts';
import type { Counted } from './groups.ts';
import { IS, is, marked, overlaps } from './scene.ts';
import type { Scene } from './scene.ts';
import { stanceOf } from './stance.ts';
import type { Span } from './token.ts';

/** What an agreement lays down, or what was done under it. */
export const termsIn = (
  scene: Scene,
  clauses: readonly Clause[],
  silent: readonly Span[],
  memory: PactMemory,
  groups: readonly Counted[],
): Act[] => {
  const acts: Act[] = [];
  const spoken = memory !== null || marked(scene, 'pact').length > 0;
  for (const term of marked(scene, 'term')) {
    if (silent.some((span) => overlaps(span, term))) continue;
    const index = clauseAt(clauses, term.first);
    const clause = clauses[index];
    if (!clause) continue;
    const stance = stanceOf(scene, clause);
    const provided = provides(scene, clauses, index);
    // "Were freed under the deal": done, whatever the deal provides.
    const fact = term.entry.features.has('fact');
    const planned = stance.modality === 'planned' || stance.modality === 'promised' || (provided && !fact);
    // "Freed 23 hostages" is a term only where there is a deal.
    const done = term.entry.features.has('done') && !planned && (!fact || spoken);
    if (!done && !(planned && (spoken || provided || term.entry.features.has('self')))) continue;
    if (acts.some((other) => other.type === term.entry.value)) continue;
    // "The Netzarim corridor": a place of that name.
    if (term.entry.value === 'corridor' && is(scene, term.first - 1, IS.name)) continue;
    const act = newAct(
      'agreement',
      term.entry.value as AgreementType,
      index,
      term.first,
      { first: clause.first, last: clause.last },
      `term.${term.entry.row}`,
    );
    act.polarity = stance.polarity;
    act.modality = planned ? 'planned' : 'reported';
    act.status = planned ? 'agreed' : 'in-force';
    // Prisoners exchanged and aid delivered are counts, not harm (rule 22).
    for (const one of groups)
      if (
        term.entry.value === 'prisoner-exchange' &&
        one.head?.entry.features.has('exchanged') &&
        one.low !== null &&
        one.first >= clause.first &&
        one.end <= clause.last
      )
        act.counts.push({ what: 'prisoners', low: one.low, high: one.high, said: one.said });
    acts.push(act);
  }
  return acts;
};

/** "The deal provides for …": in this clause or in the one it hangs on. */
const provides = (scene: Scene, clauses: readonly Clause[], index: number): boolean => {
  const first = clauses[Math.max(0, index - 2)]?.first ?? scene.span.first;
  const last = clauses[index]?.last ?? scene.span.last;
  return scene.marks.some(
    (mark) =>
      (mark.cls === 'provide' || (mark.cls === 'pactverb' && mark.entry.value === 'agreed')) &&
      mark.first >= first &&
      mark.first <= last,
  );
};
