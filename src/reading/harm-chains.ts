/**
 * Counted groups that belong together: linked by "and", a comma or company ("along with nine fighters"); those in a row before
 * or behind a verb of harm are its victims.
 */
import { isUnknown } from '../model/index.ts';
import type { Counted } from './groups.ts';
import type { Mark } from './marks.ts';
import { IS, is, marked, startingAt } from './scene.ts';
import type { Scene } from './scene.ts';

/** Spanish "mató a tres civiles": the preposition says who it was done to, right behind its verb. */
export const marksObject = (scene: Scene, at: number): boolean =>
  marked(scene, 'w').some((mark) => mark.first === at && mark.last === at && mark.entry.features.has('object')) &&
  (is(scene, at - 1, IS.verb | IS.conj | IS.adv | IS.comma | IS.quote) || is(scene, at - 1, IS.time));

/** "With her two children": taken along, so hurt along. */
export const along = (scene: Scene, one: Counted): boolean => {
  const det = one.first - 1;
  return ownDet(scene, det) && alongAt(scene, det - 1, 'with');
};
/** Words of company, by their table: "with" before the companions, "along with" behind the verb. */
const alongAt = (scene: Scene, at: number, value: string): boolean =>
  marked(scene, 'along').some((mark) => mark.entry.value === value && mark.first === at);
const ownDet = (scene: Scene, at: number): boolean =>
  startingAt(scene, at).some((mark) => mark.cls === 'w' && mark.entry.features.has('own'));

export const linked = (scene: Scene, a: Counted, b: Counted): boolean => {
  if (along(scene, b) && b.first - a.last <= 3) return true;
  for (let i = a.last + 1; i < b.first; i += 1)
    if (!is(scene, i, IS.conj | IS.comma | IS.adv) && !marksObject(scene, i)) return false;
  return true;
};
export const chainBefore = (scene: Scene, before: readonly Counted[]): Counted[] => {
  const chain: Counted[] = [];
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const one = before[i];
    if (!one) break;
    const next = chain[0];
    if (next && !linked(scene, one, next)) break;
    chain.unshift(one);
  }
  return chain;
};
export const chainAfter = (scene: Scene, after: readonly Counted[], from: number): Counted[] => {
  const chain: Counted[] = [];
  for (const one of after) {
    const before = chain.at(-1);
    if (before ? !linked(scene, before, one) : one.first - from > 9) break;
    chain.push(one);
  }
  return chain;
};

/** "Six soldiers died along with nine fighters". */
export const alongWith = (scene: Scene, after: readonly Counted[], mark: Mark): Counted[] => {
  const next = after[0];
  if (!next || !alongAt(scene, mark.last + 1, 'together')) return [];
  for (let i = mark.last + 1; i < next.first; i += 1) if (!is(scene, i, IS.conj | IS.adv)) return [];
  return next.first > mark.last + 1 && next.low !== null ? [next] : [];
};

/** The parts of a whole in a row; a part of a part ("28 civilians, six of them children, and 62 fighters") is passed over. */
export const chainOfParts = (scene: Scene, after: readonly Counted[], from: number): Counted[] => {
  const chain: Counted[] = [];
  let tail: readonly Counted[] = [];
  for (const one of after) {
    const nested = marked(scene, 'within').some((mark) => mark.last === one.first - 1 && mark.first > from);
    const [before] = tail;
    if (nested && before) {
      tail = [{ ...before, last: one.last }];
      continue;
    }
    if (before ? !linked(scene, before, one) : one.first - from > 9) break;
    chain.push(one);
    tail = [one];
  }
  return chain;
};

export const isCounted = (one: Counted): boolean => !isUnknown(one);

/** Side by side without a joint, one is not a part of the other's list. */
const coordinated = (scene: Scene, a: Counted, b: Counted): boolean => b.first > a.last + 1 && linked(scene, a, b);

/**
 * Verb first: "killed three soldiers" says that they were killed, "killed the forces three": who is not counted did it. An
 * active is written like its passive, so what is counted behind the verb is the victim, else what stands before it.
 */
export const victimsBehind = (
  scene: Scene,
  mark: Mark,
  before: readonly Counted[],
  after: readonly Counted[],
): Counted[] => {
  const near = after.filter((one) => one.first - mark.last <= 14);
  const first = near.findIndex(isCounted);
  const apart = (to: number): boolean =>
    near.slice(0, to).every((one, i) => !coordinated(scene, one, near[i + 1] ?? one));
  if (first >= 0 && apart(first)) {
    const chain = chainAfter(scene, near.slice(first), (near[first]?.first ?? 0) - 1);
    if (chain.length > 0) return chain;
  }
  // A noun of harm looks forward, unless its owner is written into it ("51 … جرى تحييدهم").
  const owned = scene.tokens[mark.last]?.definite === true && near.length === 0;
  const left = mark.tag === '' && !owned ? [] : chainBefore(scene, before);
  if (left.some(isCounted)) return left;
  const last = near.length > 1 && !mark.entry.features.has('subj') && apart(1) ? near.slice(1) : near;
  return left.length > 0 && last.length === 0 ? left : chainAfter(scene, last, (last[0]?.first ?? 1) - 1);
};
