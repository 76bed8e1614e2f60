/** Whether a verb tells what was done to its subject, and where the verb stands that helps it. */
import { Fault } from '../model/index.ts';
import type { Clause } from './clauses.ts';
import type { Mark } from './marks.ts';
import { IS, is } from './scene.ts';
import type { Scene } from './scene.ts';

/** A form of "be" with a participle, and no "have" that makes it active. */
export const isPassive = (scene: Scene, clauses: readonly Clause[], index: number, mark: Mark): boolean => {
  const clause = clauses[index];
  // "Поранено двох": impersonal forms tell what befell somebody, without "be".
  if (mark.entry.features.has('passive') || mark.tag === 'imp') return true;
  if (scene.tongue.traits.has('verb-final')) return false;
  // "Sont entrés dans la ville": some verbs take "be" to be told of the past.
  if (
    !clause ||
    mark.entry.features.has('active') ||
    (mark.tag !== 'pp' && (mark.tag !== 'past' || scene.tongue.verbSecond))
  )
    return false;
  const host = auxiliaryClause(scene, clauses, index);
  if (host !== clause) return has(scene, host, IS.be) && !has(scene, host, IS.have);
  let be = false;
  for (let i = clause.from; i <= clause.last; i += 1) {
    if (i >= mark.first && i <= mark.last) continue;
    if (is(scene, i, IS.be) && (scene.tongue.verbSecond || (i < mark.first && mark.first - i < 6))) be = true;
  }
  return be;
};

const has = (scene: Scene, clause: Clause, mask: number): boolean => {
  for (let i = clause.from; i <= clause.last; i += 1) if (is(scene, i, mask)) return true;
  return false;
};

/** A participle may stand apart from its auxiliary, with a relative clause or an insertion between them. */
export const auxiliaryClause = (scene: Scene, clauses: readonly Clause[], index: number): Clause => {
  const own = clauses[index];
  if (!own) throw new Fault(`no clause ${index}`);
  if (own.kind === 'rel' || own.kind === 'sub' || has(scene, own, IS.finite)) return own;
  for (let host = index - 1; host >= 0; host -= 1) {
    const before = clauses[host];
    if (before && before.kind !== 'rel' && before.kind !== 'bracket' && has(scene, before, IS.finite)) return before;
  }
  return own;
};
