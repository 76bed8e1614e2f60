/**
 * Which claims count the same people: groups matched across the claims of one event. By actor, by an actor that contains the
 * other, by name; a name nobody resolved joins the only group that its candidates or its exact figure point to.
 */
import { isExact } from '../model/index.ts';
import type { Party } from '../model/index.ts';
import type { Figure } from './figures.ts';
import { isTotal } from './figures.ts';
import { plainName } from './names.ts';
import { isIndependent } from './origins.ts';
import { byText } from './order.ts';

export type VictimGroup = Readonly<{ key: string; figures: readonly Figure[] }>;

type Node = { key: string; actor: string | null; figures: Figure[] };

export const matchVictims = (figures: readonly Figure[], parties: readonly Party[]): VictimGroup[] => {
  const nodes = new Map<string, Node>();
  for (const figure of figures) {
    const { effect, unit, group } = figure.harm;
    const key = [effect, unit, group.actor ?? `${plainName(group.name)} (${group.status})`].join('|');
    const node = nodes.get(key) ?? { key, actor: group.actor, figures: [] };
    node.figures.push(figure);
    nodes.set(key, node);
  }
  const list = [...nodes.values()].sort((a, b) => byText(a.key, b.key));
  const into = new Map<Node, Node>();
  for (const node of list) {
    const home = homeOf(node, list, parties);
    if (home) into.set(node, home);
  }
  const groups = new Map<string, Figure[]>();
  for (const node of list) {
    const key = endOf(node, into).key;
    groups.set(key, [...(groups.get(key) ?? []), ...node.figures]);
  }
  return [...groups].map(([key, members]) => ({ key, figures: members }));
};

const endOf = (node: Node, into: ReadonlyMap<Node, Node>): Node => {
  const seen = new Set<Node>();
  let end = node;
  for (let next = into.get(end); next && !seen.has(next); next = into.get(end)) {
    seen.add(end);
    end = next;
  }
  return end;
};

const homeOf = (node: Node, list: readonly Node[], parties: readonly Party[]): Node | null => {
  const others = list.filter((other) => other !== node && comparable(node, other));
  const { actor } = node;
  if (actor !== null) {
    const whole = others.find((other) => other.actor !== null && isWithin(actor, other.actor, parties));
    // "Six soldiers" and "six soldiers and allies" on one word are six, whatever each paper calls them.
    const alike = others.filter((other) => other.actor !== null && sameFigure(node, other) && sameVoice(node, other));
    const [only] = alike;
    return whole ?? (alike.length === 1 && only && only.key < node.key ? only : null);
  }
  const civil = others.filter((other) => isPlainlyCivil(other) && other.key < node.key);
  if (isPlainlyCivil(node) && civil.every((one) => civil.every((other) => one === other || comparable(one, other))))
    if (civil[0]) return civil[0];
  const known = others.filter((other) => other.actor !== null);
  const pointed = known.filter((other) =>
    node.figures.some(({ harm }) => harm.group.candidates?.some((candidate) => candidate.actor === other.actor)),
  );
  if (pointed.length === 1) return pointed[0] ?? null;
  const equal = others.filter((other) => (other.actor !== null || other.key < node.key) && sameFigure(node, other));
  return equal.length === 1 ? (equal[0] ?? null) : null;
};

/** Same effect and unit, statuses that do not clash, never listed side by side, and neither a bare total. */
const comparable = (a: Node, b: Node): boolean =>
  a.figures[0]?.harm.effect === b.figures[0]?.harm.effect &&
  a.figures[0]?.harm.unit === b.figures[0]?.harm.unit &&
  !a.figures.some(({ harm }) => isTotal(harm)) &&
  !b.figures.some(({ harm }) => isTotal(harm)) &&
  a.figures.every((left) =>
    b.figures.every((right) => left.telling.id !== right.telling.id && sameStatus(left, right)),
  );

const sameStatus = (a: Figure, b: Figure): boolean => {
  const [left, right] = [a.harm.group.status, b.harm.group.status];
  const civil = (status: string): string => (status === 'presumed-civilian' ? 'civilian' : status);
  return left === 'unknown' || right === 'unknown' || civil(left) === civil(right);
};

const sameFigure = (a: Node, b: Node): boolean =>
  a.figures.some(
    ({ harm }) => isExact(harm) && b.figures.some((other) => isExact(other.harm) && other.harm.low === harm.low),
  );

const sameVoice = (a: Node, b: Node): boolean =>
  a.figures.some(({ origin }) => isIndependent(origin) && b.figures.some((other) => other.origin === origin));

/** Civilians of whom nothing more is said: one group under whatever word ("burgers", "civilians", "displaced people"). */
const isPlainlyCivil = ({ actor, figures }: Node): boolean =>
  actor === null &&
  figures.every(
    ({ harm: { unit, group } }) =>
      unit === 'person' &&
      (group.status === 'civilian' || group.status === 'presumed-civilian') &&
      !group.age &&
      !group.sex,
  );

/** Is the one a part of the other by the party register? */
const isWithin = (part: string, whole: string | null, parties: readonly Party[]): boolean => {
  const seen = new Set<string>();
  let reached = [part];
  while (reached.length > 0) {
    reached = reached.flatMap((id) =>
      (parties.find((party) => party.id === id)?.relations ?? []).flatMap(({ rel, to }) =>
        rel === 'part-of' && !seen.has(to) ? [to] : [],
      ),
    );
    for (const id of reached) seen.add(id);
  }
  return whole !== null && part !== whole && seen.has(whole);
};
