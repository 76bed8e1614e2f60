/**
 * Who was harmed, by a verb's place in its clause: subject of a passive or of dying, object of killing, the noun that counts
 * victims itself ("twelve dead"). A part ("among them three children") points to its whole.
 */
import { isUnknown } from '../model/index.ts';
import type { Effect, Harm } from '../model/index.ts';
import type { Clause } from './clauses.ts';
import type { Counted } from './groups.ts';
import { finalVictims, isShare } from './final-harm.ts';
import { effectOf } from './groups.ts';
import {
  chainOfParts,
  along,
  alongWith,
  chainAfter,
  chainBefore,
  isCounted,
  linked,
  marksObject,
  victimsBehind,
} from './harm-chains.ts';
import { asThing, asVictims } from './harm-counted.ts';
import type { Mark } from './marks.ts';
import { fits } from './harm-fits.ts';
import { nominalHarm } from './harm-nominal.ts';
import { relativeVictims } from './harm-relative.ts';
import { isPurpose } from './purpose.ts';
import { IS, is, lowerAt, marked } from './scene.ts';
import type { Scene } from './scene.ts';
import { auxiliaryClause, isPassive } from './passives.ts';

export type Hurt = Readonly<{ effect: Effect; counted: Counted; at: number; mark: Mark | null; part: boolean }>;

export const isHarmful = (mark: Mark): boolean =>
  (mark.cls === 'harm' && !mark.entry.features.has('void')) || (mark.cls === 'deed' && mark.entry.features.has('harm'));

/** Effects of leaving, told by an infinitive where people are made to leave. */
const FLIGHT = new Set<Effect>(['displaced', 'returned', 'confined']);

const inClause = (clause: Clause, one: { first: number }): boolean =>
  one.first >= clause.first && one.first <= clause.last;

/** What follows a preposition of cause, place or agent is no victim ("by two gunmen", "in twee dorpen"). */
const afterPreposition = (scene: Scene, one: Counted, verb: Mark): boolean => {
  if (along(scene, one)) return false;
  let before = one.first - 1;
  while (is(scene, before, IS.det)) before -= 1;
  // "A coûté la vie à six soldats": the preposition is the verb's own.
  if (before >= verb.first && before <= verb.last) return false;
  // "L'enlèvement de douze paysans": what a noun of harm is followed by.
  if (verb.tag === '' && before === verb.last + 1 && is(scene, before, IS.of)) return false;
  if (!is(scene, before, IS.prep) || marksObject(scene, before)) return false;
  return !marked(scene, 'within').some((mark) => mark.last === before);
};

const hasHave = (scene: Scene, clause: Clause): boolean => {
  for (let i = clause.from; i <= clause.last; i += 1) if (is(scene, i, IS.have)) return true;
  return false;
};

/** Between the halves of a parted verb ("kamen … ums Leben") its victims may stand far from the first. */
const reachFrom = (mark: Mark): number => Math.max(mark.last, mark.far - 10);

const victimsOf = (
  scene: Scene,
  clauses: readonly Clause[],
  index: number,
  mark: Mark,
  groups: readonly Counted[],
): Counted[] => {
  const clause = clauses[index];
  if (!clause) return [];
  const verbLast = scene.tongue.traits.has('verb-final');
  const host = auxiliaryClause(scene, clauses, index);
  const haves = hasHave(scene, host);
  const fitting = groups.filter(
    (one) =>
      (inClause(clause, one) || inClause(host, one)) &&
      (verbLast || !afterPreposition(scene, one, mark)) &&
      one.effect === null &&
      one.head?.cls !== 'count' &&
      fits(mark, one) &&
      !(one.first <= mark.first && one.end >= mark.last),
  );
  if (verbLast) return finalVictims(scene, clause, mark, fitting);
  const own = fitting.filter((one) => inClause(clause, one));
  const candidates = own.length > 0 ? own : fitting;
  const before = candidates.filter((one) => one.end < mark.first);
  const after = candidates.filter((one) => one.first > mark.last);
  const intransitive = mark.entry.features.has('subj');
  if (scene.tongue.traits.has('verb-first')) return victimsBehind(scene, mark, before, after);
  const verbSecond = scene.tongue.verbSecond;
  // "Murieron seis soldados": who it befell may stand behind the verb.
  const follows = verbSecond || scene.tongue.traits.has('subject-after-verb');
  const passive =
    intransitive || isPassive(scene, clauses, index, mark) || (mark.tag === 'pp' && !haves) || mark.tag === '';
  if (passive) {
    const left = chainBefore(scene, before);
    if (left.length > 0) return [...left, ...alongWith(scene, after, mark)];
    return follows || mark.tag === '' ? chainAfter(scene, after, reachFrom(mark)) : [];
  }
  if (verbSecond && mark.tag === 'pp')
    return chainBefore(
      scene,
      before.filter((one) => one.first > clause.from + 1 || before.length === 1),
    );
  const right = chainAfter(
    scene,
    verbSecond && before.length === 0 ? behindDoer(scene, after) : after,
    reachFrom(mark),
  );
  if (right.length > 0) return right;
  if (verbSecond && clause.kind !== 'main' && before.length > 0) return before.slice(-1);
  // "Les rebelles ont abattu un hélicoptère": with "have" the subject is who did it.
  if (haves && mark.tag === 'pp') return [];
  // A reduced passive: "soldiers killed in clashes".
  const last = before.at(-1);
  const reducible = mark.tag === 'pp' || scene.tongue.traits.has('one-past-form');
  return !verbSecond && reducible && last && last.last + 1 >= mark.first - 2 ? chainBefore(scene, before) : [];
};

/** Figures that follow their noun: "the death toll rose to 45", "zette het aantal gewonden op 40". */
const figureAfter = (scene: Scene, clause: Clause, one: Counted, groups: readonly Counted[]): Counted | null => {
  const number = groups.find((other) => isFigure(other) && other.first > one.last && other.first <= clause.last);
  if (!number) return null;
  const before = lowerAt(scene, number.first - 1);
  const beside = scene.tongue.traits.has('verb-final') && number.first - one.last <= 4;
  const figures = marked(scene, 'figure');
  // Verb first: "reached the number of the dead 45 persons".
  const reached =
    scene.tongue.traits.has('verb-first') &&
    figures.some((mark) => mark.first >= clause.first && mark.last < one.first && one.first - mark.last < 4);
  if (
    !beside &&
    !reached &&
    !figures.some((mark) => mark.first < number.first && mark.last >= number.first - 1) &&
    // "Rose to 57": the word may belong to the number as its table has it.
    !figures.some((mark) => mark.first >= number.first && mark.last <= number.last) &&
    before !== ':'
  )
    return null;
  return {
    ...one,
    low: number.low,
    high: number.high,
    approximate: number.approximate,
    said: number.said,
    last: number.last,
  };
};

/** A number alone, or with a noun that says no more than that they were people. */
const isFigure = (one: Counted): boolean =>
  one.bare ||
  (one.head?.cls === 'group' && one.group.status === 'unknown' && isCounted(one)) ||
  (one.head?.cls === 'toll' && one.low !== null && !one.head.entry.features.has('figure'));

/** "Op 7 oktober doodden strijders van Hamas 1.200 mensen": the doer stands first behind the verb, uncounted. */
const behindDoer = (scene: Scene, after: readonly Counted[]): readonly Counted[] => {
  const [doer, victim] = after;
  const acts = doer && victim && isUnknown(doer) && isCounted(victim);
  return acts && !linked(scene, doer, victim) ? after.slice(1) : after;
};

/** "Девять военнослужащих, погибших с начала операции": a word that counts victims elsewhere describes those before its comma. */
const asParticiple = (scene: Scene, head: Mark, groups: readonly Counted[]): Counted | undefined =>
  scene.tongue.traits.has('no-article') && is(scene, head.first - 1, IS.comma)
    ? groups.find((one) => one.low !== null && one.effect === null && one.last === head.first - 2)
    : undefined;

export const hurtIn = (scene: Scene, clauses: readonly Clause[], index: number, all: readonly Counted[]): Hurt[] => {
  const clause = clauses[index];
  if (!clause) return [];
  const groups = asVictims(scene, clause, all);
  const found: Hurt[] = [];
  const used = new Set<Counted>();
  const withinMarks = marked(scene, 'within');
  // "54 drones, of which 40 were shot down": the part has a verb of its own.
  const ownVerb = (mark: Mark, one: Counted): boolean =>
    mark.first <= clause.from &&
    mark.last >= clause.first &&
    scene.marks.some(
      (verb) =>
        verb.cls === 'harm' && verb.first > one.last && verb.first <= clause.last && is(scene, verb.first, IS.verb),
    );
  const verbLast = scene.tongue.traits.has('verb-final');
  const isPart = (one: Counted): boolean =>
    isShare(scene, one) ||
    withinMarks.some(
      (mark) =>
        mark.last < one.first &&
        one.first - mark.last < 12 &&
        !ownVerb(mark, one) &&
        !groups.some(
          (other) => other !== one && other.first > mark.last && other.last < one.first && !linked(scene, other, one),
        ),
    );
  for (const one of groups) {
    if (!inClause(clause, one) || one.effect === null || isPart(one) || used.has(one)) continue;
    // "Displaced families", "the wounded": somebody is described, nobody is counted.
    const tells = one.head?.cls === 'toll' && !scene.tongue.traits.has('no-article');
    const described = isUnknown(one) && !tells && !one.head?.entry.features.has('figure');
    // "A camp of refugees": whose it is, and nobody who fled now.
    const owners = isUnknown(one) && FLIGHT.has(one.effect) && is(scene, one.first - 1, IS.of);
    if (owners) continue;
    if (described) {
      const whom = one.head && asParticiple(scene, one.head, groups);
      if (whom && !used.has(whom)) {
        used.add(whom);
        found.push({ effect: one.effect, counted: whom, at: whom.first, mark: null, part: false });
      }
      continue;
    }
    const figure = isUnknown(one) ? figureAfter(scene, clause, one, groups) : null;
    const figures = figure ? groups.find((other) => isFigure(other) && other.last === figure.last) : null;
    if (figures) used.add(figures);
    const counts = one.low !== null && one.low > 1;
    if (!figure && !counts && one.head?.entry.features.has('figure')) continue;
    used.add(one);
    found.push({ effect: one.effect, counted: figure ?? one, at: one.first, mark: null, part: false });
  }
  for (const hurt of nominalHarm(scene, clause, groups)) {
    if (used.has(hurt.counted) || isPart(hurt.counted)) continue;
    used.add(hurt.counted);
    found.push(hurt);
  }
  const verbs = scene.marks.filter(
    (mark) =>
      isHarmful(mark) &&
      !mark.entry.features.has('nominal') &&
      mark.first >= clause.first &&
      mark.first <= clause.last &&
      (is(scene, mark.first, IS.verb) || mark.tag === '') &&
      // "Forced to flee" did happen; "sent to kill" did not.
      (FLIGHT.has(effectOf(mark)) || !isPurpose(scene, mark)),
  );
  for (const mark of verbs) {
    if (groups.some((one) => one.effect !== null && one.first <= mark.first && one.end >= mark.last)) continue;
    if (groups.some((one) => one.head !== null && one.head.first <= mark.first && one.head.last >= mark.last)) continue;
    const between = verbs.filter((other) => other !== mark);
    const free = groups.filter(
      (one) =>
        !used.has(one) &&
        (!isPart(one) || (verbLast && isShare(scene, one))) &&
        !between.some((other) => separates(other, mark, one)),
    );
    const own = victimsOf(scene, clauses, index, mark, free);
    // "Volgens Kiev verloren de separatisten acht man": who lost is not who was lost.
    const lost = mark.entry.features.has('lost') && own.some(isCounted) ? own.filter(isCounted) : own;
    const victims = lost.length > 0 ? lost : relativeVictims(scene, clauses, index, mark, groups, between);
    for (const one of victims) {
      used.add(one);
      found.push({ effect: effectOf(mark), counted: asThing(scene, mark, one), at: mark.first, mark, part: false });
    }
  }
  return found.sort((a, b) => a.counted.first - b.counted.first);
};

const separates = (other: Mark, mark: Mark, one: Counted): boolean =>
  (other.first > one.last && other.first < mark.first) || (other.first > mark.last && other.first < one.first);

/** Parts named after a whole, wherever in the sentence the whole stands. */
export const partsIn = (scene: Scene, groups: readonly Counted[]): { at: number; chain: Counted[] }[] => {
  const openings = marked(scene, 'within').map(({ first, last }) => ({ first, last }));
  // "ikisi çocuk beş sivil": the part stands before its whole.
  for (const one of groups)
    if (one.low !== null && isShare(scene, one)) openings.push({ first: one.first - 1, last: one.first - 1 });
  // "Fifteen dead: six soldiers and nine fighters".
  for (let i = scene.span.first; i < scene.span.last; i += 1)
    if (
      scene.tokens[i]?.text === ':' &&
      groups.some((one) => one.first === i + 1 && one.low !== null && one.effect === null)
    )
      openings.push({ first: i, last: i });
  return openings
    .map(({ first, last }) => ({
      at: first,
      chain: chainOfParts(
        scene,
        groups.filter((one) => one.first > last && (one.head !== null || one.bare)),
        last,
      ),
    }))
    .filter((part) => part.chain.length > 0);
};

export const harmOf = (hurt: Hurt, within: number | null): Harm => ({
  effect: hurt.effect,
  said: hurt.counted.said,
  low: hurt.counted.low,
  high: hurt.counted.high,
  unit: hurt.counted.unit,
  group: hurt.counted.group,
  ...(hurt.counted.approximate ? { approximate: true } : {}),
  ...(within === null ? {} : { within }),
});
