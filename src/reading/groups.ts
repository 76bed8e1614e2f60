/**
 * Counted groups: "zes Syrische soldaten", "at least 15 civilians", "four of his men", "two others", "12" alone.
 * Each with its number as said, what was counted, whose they are and what the text says of their standing (rule 13).
 */
import { isUnknown } from '../model/index.ts';
import type { Effect, Group } from '../model/index.ts';
import { describesOther, isDescriptive, ownsAnother } from './group-adjuncts.ts';
import { headsIn } from './group-heads.ts';
import { groupOf } from './group-names.ts';
import { alone, harmWordAt } from './groups-alone.ts';
import type { Mark } from './marks.ts';
import { hasChains } from './noun-chains.ts';
import type { NumberRead } from './numbers.ts';
import { nameEnd, personsIn } from './persons.ts';
import { caseAt, isSuffix } from './runs.ts';
import { IS, is, lowerAt, marked, saidFrom } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Span } from './token.ts';

export type Counted = Span &
  Readonly<{
    head: Mark | null;
    low: number | null;
    high: number | null;
    approximate: boolean;
    said: string;
    unit: string;
    group: Group;
    /** What the noun itself says was done to them ("doden", "wounded civilians"), else null. */
    effect: Effect | null;
    /** A number without a noun of its own, or with one that no list knows. */
    bare: boolean;
    /** First token of the noun phrase without what follows "of". */
    end: number;
  }>;

const REACH = 8;
const NOMINAL = IS.place | IS.actor | IS.noun;
const LEFT_STOPS = IS.prep | IS.comma | IS.stop | IS.sub | IS.rel | IS.time | IS.open | IS.close | IS.finite;

type Left = Readonly<{ first: number; number: NumberRead | null; one: boolean; effect: Effect | null }>;

const leftOf = (scene: Scene, head: Mark): Left => {
  const verbLast = scene.tongue.traits.has('verb-final');
  let first = head.first;
  let effect: Effect | null = null;
  // Where nouns chain to the right, only a number, its "of" and a pointing word belong to a noun from the left.
  const reach = hasChains(scene) ? chainReach(scene, head) : REACH;
  for (let i = head.first - 1; i >= Math.max(scene.span.first, head.first - reach); i -= 1) {
    const number = scene.numbers.find((chunk) => chunk.last === i && !chunk.ordinal);
    if (number && (!number.article || !is(scene, i, IS.pron)))
      return { first: number.first, number, one: number.article, effect };
    const harm = harmWordAt(scene, i);
    if (harm && !is(scene, i - 1, IS.be) && attributive(scene, i, first)) {
      effect = effectOf(harm);
      first = i;
      continue;
    }
    if (is(scene, i, IS.of) && lowerAt(scene, i) !== 'for') {
      const before = scene.numbers.find((chunk) => chunk.last === i - 1 && !chunk.article);
      if (before) return { first: before.first, number: before, one: false, effect };
    }
    if (verbLast && cutOff(scene, i)) break;
    if (is(scene, i, IS.det)) {
      first = i;
      if (is(scene, i - 1, IS.of) || is(scene, i - 1, IS.number)) continue;
      break;
    }
    // Where no article parts two nouns, one before the head is none of its adjectives.
    const named = scene.actors.some((actor) => actor.first <= i && actor.last >= head.first);
    const bare = scene.tongue.traits.has('no-article') && !named;
    if (bare && is(scene, i, NOMINAL) && !is(scene, i, IS.adj | IS.number)) break;
    if (is(scene, i, LEFT_STOPS) || (is(scene, i, IS.verb) && !is(scene, i, IS.adj)) || is(scene, i, IS.pron | IS.conj))
      break;
    first = i;
  }
  return { first, number: null, one: false, effect };
};

/** A word in a case belongs to the verb, or owns the noun; it counts nothing. Suffixes of figures are passed over. */
const cutOff = (scene: Scene, at: number): boolean => {
  if (isSuffix(scene, at)) return scene.tokens[at - 1]?.kind !== 'digits' && caseAt(scene, at - 1) !== 'rel';
  const kase = caseAt(scene, at);
  return kase !== 'none' && kase !== 'rel' && !isSuffix(scene, at + 1);
};

const chainReach = (scene: Scene, head: Mark): number => {
  let at = head.first - 1;
  while (is(scene, at, IS.of | IS.det | IS.number) && at > head.first - REACH) at -= 1;
  return head.first - 1 - at;
};

/** A participle before a noun describes it only where a number, an article or an adjective stands before it. */
const attributive = (scene: Scene, at: number, next: number): boolean =>
  at + 1 === next &&
  (is(scene, at - 1, IS.number | IS.det | IS.adj) || scene.numbers.some((chunk) => chunk.last === at - 1)) &&
  !is(scene, at - 1, IS.be);

export const effectOf = (mark: Mark): Effect =>
  (mark.cls === 'deed' ? mark.entry.features.get('harm') : mark.entry.value) as Effect;

/** An article before the noun, or within the preposition before it ("al"). */
const definite = (scene: Scene, at: number): boolean =>
  is(scene, at, IS.det) ||
  marked(scene, 'w').some((mark) => mark.last === at - 1 && mark.entry.features.has('article'));

const counted = (scene: Scene, head: Mark): Counted => {
  const near = leftOf(scene, head);
  const left = behindHead(scene, head, partOf(scene, near));
  let nameFirst = near.number ? near.number.last + 1 : near.first;
  if (is(scene, nameFirst, IS.of) || (near.number && isSuffix(scene, nameFirst))) nameFirst += 1;
  // "Journalist Maria Perez": a name behind the trade makes it one person.
  const name = head.cls === 'group' && head.entry.features.has('one') ? nameEnd(scene, head.last + 1) : -1;
  const { group, end } = groupOf(scene, head, Math.min(nameFirst, head.first), Math.max(head.last, name));
  const told = definite(scene, left.first) || name >= 0 || scene.tongue.traits.has('no-article');
  const single = !left.number && head.entry.features.has('one') && told;
  const dual = left.number ? undefined : head.entry.features.get('count');
  const one = left.one ? (head.entry.features.has('pl') ? null : 1) : dual ? Number(dual) : single ? 1 : null;
  return {
    first: left.first,
    last: end,
    end: Math.max(head.last, name, left.number?.last ?? 0),
    head,
    low: left.number && !left.one ? left.number.low : one,
    high: left.number && !left.one ? left.number.high : one,
    approximate: left.number?.approximate ?? false,
    said: left.number ? left.number.said : saidFrom(scene, left.first, head.last),
    unit: head.cls === 'thing' ? head.entry.value : 'person',
    group,
    effect: left.effect ?? (head.cls === 'toll' ? (head.entry.value as Effect) : null),
    bare: false,
  };
};

/** "The three soldiers", "two fighters, two": where adjectives follow their noun its number may too. */
const behindHead = (scene: Scene, head: Mark, left: Left): Left => {
  if (left.number || !scene.tongue.traits.has('adjective-after')) return left;
  const number = scene.numbers.find((one) => one.first === head.last + 1 && one.plain && !one.ordinal);
  const claimed = number && headsIn(scene).some((mark) => mark.first === number.last + 1);
  return number && !claimed ? { ...left, number } : left;
};

/** "24 van de 30 drones": the part counts, not the whole. */
const partOf = (scene: Scene, near: Left): Left => {
  if (!near.number || near.one) return near;
  let at = near.number.first - 1;
  while (is(scene, at, IS.det) && !is(scene, at, IS.number)) at -= 1;
  if (!is(scene, at, IS.of)) return near;
  const part = scene.numbers.find((number) => number.last === at - 1 && !number.article && !number.ordinal);
  return part ? { ...near, first: part.first, number: part } : near;
};

const tellsOfHarm = (mark: Mark): boolean =>
  mark.cls === 'harm' || mark.entry.features.has('harm') || mark.entry.features.has('nominal');

export const groupsIn = (scene: Scene): Counted[] => {
  const heads = headsIn(scene);
  const found: Counted[] = [];
  for (const head of heads) {
    const rival = heads.find(
      (other) =>
        other !== head &&
        other.first <= head.first &&
        other.last >= head.last &&
        (other.last - other.first > head.last - head.first || heads.indexOf(other) < heads.indexOf(head)),
    );
    // "Die Zahl der seit Oktober Getöteten": the noun that a parted figure ends in counts nothing of its own.
    const figured = heads.some(
      (other) => other.entry.features.has('figure') && other.last < head.first && other.far >= head.last,
    );
    const adjunct = describesOther(scene, head) || isDescriptive(scene, head) || ownsAnother(scene, head, found.at(-1));
    if (rival || figured || adjunct) continue;
    // "ihlal etti": the noun is half of a verb.
    const verbal = scene.marks.some(
      (mark) => mark.cls === 'pactverb' && mark.first === head.first && mark.last > head.last,
    );
    if (head.cls === 'count' && verbal) continue;
    const one = counted(scene, head);
    // "that wounded four": a verb here, though the word may also count its victims.
    const uncounted = isUnknown(one) && !is(scene, head.first - 1, IS.det);
    const describes =
      is(scene, head.first, IS.finite) ||
      marked(scene, 'harm').some((mark) => mark.first <= head.first && mark.last >= head.last);
    const swallowed = marked(scene, 'harm').some((mark) => mark.first < head.first && mark.last >= head.last);
    if (head.cls === 'toll' && swallowed) continue;
    if (head.cls === 'toll' && uncounted && describes) continue;
    const before = found.at(-1);
    // "One civilian died and three others were hurt": the others are civilians.
    const like = head.entry.features.has('other')
      ? found.findLast((other) => other.group.status !== 'unknown')
      : undefined;
    if (like && one.group.status === 'unknown') {
      found.push({ ...one, group: { ...one.group, status: like.group.status, statusBasis: 'inferred' } });
      continue;
    }
    // "burger slachtoffers", "rebel fighters": the later noun is the head of both.
    if (before && one.first <= before.first && one.end > before.end) {
      found.pop();
      const inner = before.group.status;
      found.push(
        one.group.status === 'unknown' && inner !== 'unknown'
          ? { ...one, group: { ...one.group, status: inner } }
          : one,
      );
    } else found.push(one);
  }
  for (const number of scene.numbers) {
    // "Killed a guard": an article counts where a verb of harm stands before it and no list knows the noun.
    const harmed = number.article && harmWordAt(scene, number.first - 1) !== null;
    if (
      (number.article && !harmed) ||
      number.ordinal ||
      found.some((one) => number.first >= one.first && number.last <= one.end)
    )
      continue;
    const one = alone(scene, number);
    if (one) found.push(one);
  }
  const harmed = scene.marks.some(tellsOfHarm);
  const named = harmed ? personsIn(scene, found) : [];
  // "Colonel X, commander of the brigade, was killed": the apposition is the same person.
  const again = (one: Counted): boolean => isUnknown(one) && named.some((who) => who.last === one.first - 2);
  return partitive(
    scene,
    [...found.filter((one) => !again(one)), ...named].sort((a, b) => a.first - b.first),
  );
};

/** "Three of them children": the number before "of them" counts the noun behind it. */
const partitive = (scene: Scene, found: readonly Counted[]): Counted[] => {
  const out = [...found];
  for (const mark of marked(scene, 'within')) {
    const number = out.findIndex((one) => one.bare && one.group.name === '' && one.last === mark.first - 1);
    const noun = out.findIndex((one) => one.first === mark.last + 1 && isUnknown(one));
    const [counted, named] = [out[number], out[noun]];
    if (!counted || !named) continue;
    const { low, high, said, approximate } = counted;
    out[noun] = { ...named, low, high, said, approximate };
    out.splice(number, 1);
  }
  return out;
};
