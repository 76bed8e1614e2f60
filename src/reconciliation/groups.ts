/**
 * Claims gathered into events: average linkage within each connected component of the candidate pairs, best pair first,
 * ties by smallest claim id. Likeness is whole thousandths, so no sum depends on the order in which claims came;
 * a pair that cannot be one act counts as nothing, which keeps a vague claim from chaining two acts together.
 */
import type { Pair } from './candidates.ts';
import { JOIN, SUGGEST, likenessOf } from './likeness.ts';
import type { Likeness } from './likeness.ts';
import { byText } from './order.ts';
import type { Telling } from './tellings.ts';

export type Group = readonly Telling[];
export type Question = Readonly<{ a: Group; b: Group; likeness: number; reasons: readonly string[] }>;

/** A component larger than this is first cut at pairs that would join by themselves (stated rule; issue of scale, not of truth). */
const COMPONENT = 400;

export const groupTellings = (
  tellings: readonly Telling[],
  pairs: readonly Pair[],
): { groups: Group[]; questions: Question[] } => {
  const likeness = new Map<string, Likeness>();
  for (const [a, b] of pairs) {
    const found = likenessOf(a, b);
    if (found && found.score >= SUGGEST) likeness.set(keyOf(a, b), found);
  }
  const groups: Group[] = [];
  const questions: Question[] = [];
  for (const component of components(tellings, pairs, likeness, SUGGEST)) {
    const parts = component.length > COMPONENT ? components(component, pairs, likeness, JOIN) : [component];
    for (const part of parts) {
      const joined = joinWithin(part, likeness);
      groups.push(...joined);
      questions.push(...askWithin(joined, likeness));
    }
  }
  return { groups: groups.sort((a, b) => byText(leastId(a), leastId(b))), questions };
};

const keyOf = (a: Telling, b: Telling): string => (a.id < b.id ? a.id + b.id : b.id + a.id);
export const leastId = (group: Group): string =>
  group.reduce((least, { id }) => (id < least ? id : least), group[0]?.id ?? '');
const byId = (a: Telling, b: Telling): number => byText(a.id, b.id);

const components = (
  tellings: readonly Telling[],
  pairs: readonly Pair[],
  likeness: ReadonlyMap<string, Likeness>,
  threshold: number,
): Group[] => {
  const parent = new Map<string, string>(tellings.map(({ id }) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    for (let above = parent.get(root); above !== undefined && above !== root; above = parent.get(root)) root = above;
    return root;
  };
  for (const [a, b] of pairs) {
    if ((likeness.get(keyOf(a, b))?.score ?? 0) < threshold || !parent.has(a.id) || !parent.has(b.id)) continue;
    const [left, right] = [rootOf(a.id), rootOf(b.id)];
    if (left !== right) parent.set(left < right ? right : left, left < right ? left : right);
  }
  const found = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const root = rootOf(telling.id);
    found.set(root, [...(found.get(root) ?? []), telling]);
  }
  return [...found.values()];
};

/** Sum of the likenesses across two groups; what is below SUGGEST counts as nothing. */
const sumAcross = (a: Group, b: Group, likeness: ReadonlyMap<string, Likeness>): number =>
  a.reduce((sum, left) => sum + b.reduce((part, right) => part + (likeness.get(keyOf(left, right))?.score ?? 0), 0), 0);

const joinWithin = (component: Group, likeness: ReadonlyMap<string, Likeness>): Group[] => {
  const groups: (Group | null)[] = [...component].sort(byId).map((telling) => [telling]);
  const sums = groups.map((a, at) => groups.map((b, to) => (a && b && at !== to ? sumAcross(a, b, likeness) : 0)));
  for (;;) {
    let best: { a: number; b: number; sum: number; of: number } | null = null;
    for (let a = 0; a < groups.length; a++)
      for (let b = a + 1; b < groups.length; b++) {
        const [left, right] = [groups[a], groups[b]];
        if (!left || !right) continue;
        const [sum, of] = [sums[a]?.[b] ?? 0, left.length * right.length];
        // Fractions compared by cross multiplication: exact.
        if (sum >= JOIN * of && (best === null || sum * best.of > best.sum * of)) best = { a, b, sum, of };
      }
    if (best === null) break;
    const { a, b } = best;
    groups[a] = [...(groups[a] ?? []), ...(groups[b] ?? [])].sort(byId);
    groups[b] = null;
    for (let other = 0; other < groups.length; other++) {
      const joined = (sums[a]?.[other] ?? 0) + (sums[b]?.[other] ?? 0);
      const [row, column] = [sums[a], sums[other]];
      if (row) row[other] = joined;
      if (column) column[a] = joined;
    }
  }
  return groups.filter((group) => group !== null);
};

const askWithin = (groups: readonly Group[], likeness: ReadonlyMap<string, Likeness>): Question[] => {
  const questions: Question[] = [];
  for (const [at, a] of groups.entries())
    for (const b of groups.slice(at + 1)) {
      const mean = Math.round(sumAcross(a, b, likeness) / (a.length * b.length));
      if (mean < SUGGEST) continue;
      const first = a.flatMap((left) => b.flatMap((right) => likeness.get(keyOf(left, right)) ?? []))[0];
      questions.push({ a, b, likeness: mean / 1000, reasons: first?.reasons ?? [] });
    }
  return questions;
};
