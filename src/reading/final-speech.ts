/**
 * Verbs of speech where the verb stands last: the speaker opens the chain of clauses that the verb closes, and what lies
 * between them is what was said. "X tarafından" names the speaker of a passive; a participle's speaker follows it.
 */
import type { Clause } from './clauses.ts';
import { clauseAt } from './clauses.ts';
import type { Mark } from './marks.ts';
import { chainStart, nameOf, namesSomebody, runBefore, runsIn, withOwner, isBareName } from './runs.ts';
import type { Run } from './runs.ts';
import { IS, is, marked } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Speech } from './speech.ts';
import type { Span } from './token.ts';

const isBy = (scene: Scene, run: Span): boolean =>
  marked(scene, 'by').some((mark) => mark.first === run.last + 1 || (mark.first <= run.last && mark.last >= run.last));

/** Is there a verb, made noun or not, in the stretch? Then what stood before it was another clause's. */
const closedBefore = (scene: Scene, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (is(scene, i, IS.finite)) return true;
  return false;
};

/** The first run that names somebody and stands in no case: the subject of the last verb of the chain. */
export const leadingRun = (scene: Scene, from: number, verb: number, wanted: 'none' | 'gen' = 'none'): Run | null => {
  const runs = runsIn(scene, from, verb - 1);
  for (const run of runs) {
    if (closedBefore(scene, from, run.first)) return null;
    // "Bölge sakinlerinden biri": one of them speaks.
    const oneOf = wanted === 'none' && run.case === 'abl' && isShareAt(scene, run.last + 1);
    if (oneOf && namesSomebody(scene, run)) return { ...run, last: run.last + 1, head: run.last + 1, case: 'none' };
    if (
      run.case !== wanted ||
      !(namesSomebody(scene, run) || isBareName(scene, run)) ||
      isBy(scene, run) ||
      isAgent(scene, run)
    )
      continue;
    if (counted(scene, run) && !officeIn(scene, run)) continue;
    return withOwner(runs, run);
  }
  return null;
};
const isShareAt = (scene: Scene, at: number): boolean =>
  scene.marks.some((mark) => mark.cls === 'share' && mark.first === at && mark.last === at);
const isAgent = (scene: Scene, run: Run): boolean =>
  scene.marks.some(
    (mark) => (mark.cls === 'agent' || mark.cls === 'versus' || mark.cls === 'between') && mark.first === run.last + 1,
  ) || is(scene, run.last + 1, IS.prep);
/** "6 asker": counted people are told of; they do not speak. */
const counted = (scene: Scene, run: Run): boolean => is(scene, run.first - 1, IS.number);
const officeIn = (scene: Scene, run: Run): boolean =>
  marked(scene, 'office').some((mark) => mark.first >= run.first && mark.last <= run.last);

/** "X tarafından açıklandı". */
export const agentOf = (scene: Scene, from: number, to: number): { run: Run; mark: Mark } | null => {
  const mark = marked(scene, 'agent')
    .filter((one) => one.first >= from && one.last <= to)
    .at(-1);
  if (!mark) return null;
  const runs = runsIn(scene, from, mark.first - 1);
  const run = runBefore(scene, runs, mark.first);
  return run ? { run: withOwner(runs, run), mark } : null;
};

/** Subject of a verb: leading noun without case, or the owner ("X'in") where the verb is made a noun of. */
export const finalSubject = (scene: Scene, clause: Clause, verb: number): Span | null => {
  const named = marked(scene, 'nominal').some((mark) => mark.last >= verb && mark.first <= verb);
  const found =
    (named ? leadingRun(scene, clause.first, verb, 'gen') : null) ??
    leadingRun(scene, named ? clause.first : chainStart(scene, verb), verb);
  return found ? nameOf(found) : null;
};

export const finalSpeech = (scene: Scene, clauses: readonly Clause[], mark: Mark): Speech | null => {
  const index = clauseAt(clauses, mark.first);
  const clause = clauses[index];
  if (!clause) return null;
  const from = chainStart(scene, mark.first);
  const passive = mark.entry.features.has('passive');
  const base = { mark, clause: index, backward: false, retrospective: false, addressee: null };
  const told = (first: number, last: number): Span | null => (last >= first ? { first, last } : null);
  // "…diğini açıklayan X": the participle stands before its speaker.
  if (mark.tag === 'ing') {
    const run = runsIn(scene, mark.last + 1, scene.span.last)[0];
    const next = run && run.first <= mark.last + 2 && namesSomebody(scene, run) ? run : null;
    return {
      ...base,
      speaker: next ? nameOf(next) : null,
      impersonal: next === null,
      expression: { first: mark.first, last: next ? next.last : mark.last },
      scope: told(from, mark.first - 1),
    };
  }
  const agent = passive ? agentOf(scene, Math.max(from, mark.first - 14), mark.first - 1) : null;
  if (agent && !closedBefore(scene, agent.mark.last + 1, mark.first))
    return {
      ...base,
      speaker: nameOf(agent.run),
      impersonal: false,
      expression: { first: agent.run.first, last: mark.last },
      scope: told(from, agent.run.first - 1) ?? told(agent.mark.last + 1, mark.first - 1),
    };
  const named = marked(scene, 'nominal').some((one) => one.last === mark.last);
  // "X, … inanmadığını söyledi": who says it is who disbelieves.
  const run = passive
    ? null
    : ((mark.cls === 'state' ? leadingRun(scene, from, mark.first) : null) ??
      leadingRun(scene, from, mark.first, named ? 'gen' : 'none'));
  const first = run ? run.last + 1 : from;
  return {
    ...base,
    speaker: run ? nameOf(run) : null,
    impersonal: passive,
    expression: { first: mark.first, last: mark.last },
    aside: run ? { first: described(scene, from, run.first), last: run.last } : null,
    scope: told(first, mark.first - 1),
  };
};

/** "Merkezi Londra'da bulunan X": what describes the speaker is no part of what is said. */
export const described = (scene: Scene, from: number, run: number): number =>
  is(scene, run - 1, IS.verb) && !is(scene, run - 1, IS.finite) ? from : run;
