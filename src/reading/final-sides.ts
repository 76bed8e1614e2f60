/** The sides of an agreement or a fight where postpositions follow their nouns: "A ile B arasında", "C'nin arabuluculuğunda". */
import type { Act } from './act.ts';
import { addParticipants } from './act.ts';
import type { Clause } from './clauses.ts';
import type { Mark } from './marks.ts';
import { participantsOf } from './named.ts';
import { caseAt, isSuffix, nameOf, namesSomebody, runBefore, runsIn, withOwner } from './runs.ts';
import type { Run } from './runs.ts';
import { IS, is } from './scene.ts';
import type { Scene } from './scene.ts';

/** Runs that stand side by side before "arasında": A ile B, A ve B. */
export const pairBefore = (scene: Scene, from: number, at: number): Run[] => {
  const runs = runsIn(scene, from, at - 1);
  const pair: Run[] = [];
  let edge = at;
  for (const run of runs.toReversed()) {
    let near = true;
    for (let i = run.last + 1; i < edge; i += 1)
      if (!is(scene, i, IS.conj | IS.comma | IS.prep | IS.adv | IS.open | IS.close)) near = false;
    if (!near || (pair.length > 0 && run.case !== 'none' && run.case !== 'ins')) break;
    pair.unshift(run);
    edge = run.first;
  }
  return pair.filter((run) => namesSomebody(scene, run)).slice(-3);
};

const ROLES = { mediate: 'mediator', guarantee: 'guarantor', agent: 'party' } as const;
const roleOf = (cls: string): 'mediator' | 'guarantor' | 'party' | null =>
  cls === 'mediate' || cls === 'guarantee' || cls === 'agent' ? ROLES[cls] : null;

const SIDED = new Set(['agreed', 'violated', 'extended']);
export const finalSides = (scene: Scene, clause: Clause, verb: Mark, act: Act): void => {
  const first = Math.min(act.spans[0]?.first ?? clause.first, clause.first);
  for (const mark of scene.marks) {
    if (mark.first < first || mark.first > clause.last) continue;
    if (mark.cls === 'between')
      for (const run of pairBefore(scene, first, mark.first))
        addParticipants(act, participantsOf(scene, nameOf(run), 'party'));
    const role = roleOf(mark.cls);
    if (!role) continue;
    const runs = runsIn(scene, first, mark.first - 1);
    const run = runBefore(scene, runs, mark.first);
    if (run && namesSomebody(scene, run))
      addParticipants(act, participantsOf(scene, nameOf(withOwner(runs, run)), role));
  }
  const sides = act.participants.some((one) => one.role === 'party' || one.role === 'accused');
  if (sides || !SIDED.has(verb.entry.value)) return;
  const subject = runsIn(scene, first, verb.first - 1).filter(
    (run) =>
      (run.case === 'none' || run.case === 'gen' || run.case === 'ins') &&
      scene.actors.some((actor) => !actor.adjective && actor.first >= run.first && actor.last <= run.last),
  );
  const role = verb.entry.value === 'violated' ? 'accused' : 'party';
  const owners = subject.filter((run) => run.case === 'gen');
  const chosen = role === 'accused' && owners.length > 0 ? owners.slice(0, 1) : subject.slice(0, 2);
  for (const run of chosen) addParticipants(act, participantsOf(scene, nameOf(run), role));
};

/** The pact a verb speaks of: behind a participle, else before the verb; what a postposition governs ("despite the truce") is another's. */
export const finalPact = (scene: Scene, clause: Clause, pacts: readonly Mark[], verb: Mark): Mark | null => {
  const here = pacts.filter((mark) => mark.first >= clause.first && mark.last <= clause.last);
  if (verb.tag === 'ing' || (verb.tag === 'pp' && is(scene, verb.last + 1, IS.noun | IS.name | IS.number)))
    return here.find((mark) => mark.first > verb.last && mark.first <= verb.last + 7) ?? null;
  const loosely = verb.entry.value === 'kept' || verb.entry.value === 'in-force';
  return (
    here.findLast(
      (mark) =>
        mark.first <= verb.last &&
        !governed(scene, mark) &&
        !(loosely && !['none', 'gen', 'acc'].includes(caseAt(scene, mark.last)) && !verb.entry.features.has('to')),
    ) ?? null
  );
};

const governed = (scene: Scene, mark: Mark): boolean => {
  const next = isSuffix(scene, mark.last + 1) ? mark.last + 2 : mark.last + 1;
  return is(scene, next, IS.prep) && !is(scene, next, IS.conj) && mark.first < next;
};
