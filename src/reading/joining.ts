/**
 * Acts of one sentence that are one event: joined where a participle, a relative clause, a circumstance ("when shells landed")
 * or a bare coordination says so, and never across two voices. And the reverse: one verb told of several places.
 */
import type { Act } from './act.ts';
import { newAct } from './act.ts';
import type { Clause } from './clauses.ts';
import { typeValue, weightOf } from './deed-types.ts';
import type { Counted } from './groups.ts';
import { IS, is, marked, overlaps } from './scene.ts';
import type { Scene } from './scene.ts';
import { antecedentOf } from './antecedent.ts';

/** "In A fell twenty dead, in B fourteen and in C six more": the same said again of another place, its verb and noun left out. */
export const gapped = (
  scene: Scene,
  clauses: readonly Clause[],
  groups: readonly Counted[],
  acts: readonly Act[],
): Act[] =>
  acts.flatMap((act) => {
    const hurt = act.hurts[0];
    const clause = clauses[act.clause];
    if (!hurt || !clause || act.hurts.length !== 1) return [];
    const more: Act[] = [];
    for (const one of groups) {
      if (!one.bare || one.group.name !== '' || one.first <= hurt.counted.last || one.first > clause.last) continue;
      const start = placeBefore(scene, one.first, hurt.counted.last);
      if (start < 0) continue;
      const next = newAct(
        'event',
        act.type,
        act.clause,
        one.first,
        { first: start, last: one.last },
        `${act.rule}.again`,
      );
      next.hurts = [
        { ...hurt, counted: { ...one, group: hurt.counted.group, effect: hurt.effect }, at: one.first, mark: null },
      ];
      next.narrow = true;
      more.push(next);
    }
    const first = more[0]?.spans[0]?.first;
    if (first !== undefined) {
      act.spans = [{ first: clause.first, last: first - 1 }];
      act.narrow = true;
    }
    return more;
  });

/** The preposition of a place right before a number ("in B fourteen", "in C nog eens zes"), or -1. */
const placeBefore = (scene: Scene, number: number, after: number): number => {
  let at = number - 1;
  while (at > after && number - at < 4 && !is(scene, at, IS.place | IS.name)) at -= 1;
  if (!is(scene, at, IS.place | IS.name)) return -1;
  while (at > after && number - at < 10 && !is(scene, at, IS.prep | IS.comma | IS.conj)) at -= 1;
  return is(scene, at, IS.prep) && is(scene, at - 1, IS.comma | IS.conj) ? at : -1;
};

const JOINING = new Set(['when', 'after', 'as', 'in', 'because', 'until', 'thereby']);

export const joinActs = (
  scene: Scene,
  clauses: readonly Clause[],
  acts: readonly Act[],
  voiceAt: (at: number) => string,
): Act[] => {
  const out: Act[] = [];
  for (const act of acts) {
    const clause = clauses[act.clause];
    const before = out.at(-1);
    if (before && clause && voiceAt(before.at) === voiceAt(act.at) && joins(scene, clauses, before, act, clause))
      absorb(before, act);
    else out.push(act);
  }
  return out;
};

const openerSort = (scene: Scene, clause: Clause): string =>
  marked(scene, 'w')
    .find((mark) => clause.opener !== null && mark.first <= clause.opener && mark.last >= clause.opener)
    ?.entry.features.get('as') ?? '';

const joins = (scene: Scene, clauses: readonly Clause[], before: Act, act: Act, clause: Clause): boolean => {
  if (act.narrow || before.narrow) return false;
  // Those who fled are told for themselves, not with those who were killed.
  if (before.hurts.length > 0 && act.hurts.length > 0 && ofFlight(before) !== ofFlight(act)) return false;
  if (act.type === 'displacement' && before.type !== 'displacement' && act.hurts.length > 0) return false;
  // "Launched 18 drones, all of which were shot down": fired by one, brought down by the other.
  if (act.type === 'disrupted-weapons-use' && before.deeds.some((mark) => mark.cls === 'deed')) return false;
  const bareDeed = (one: Act): boolean => one.deeds.every((mark) => mark.cls !== 'deed');
  if (act.polarity !== before.polarity && act.hurts.every((hurt) => hurt.counted.high !== 0)) return false;
  for (let i = clauses[before.clause]?.last ?? 0; i < clause.first; i += 1)
    if (scene.tokens[i]?.text === ':') return false;
  if (clause.kind === 'participle') return true;
  // "Three were killed and five others wounded in an attack on X": the first was not told of anything else.
  if (
    clause.kind === 'and' &&
    scene.tongue.traits.has('verb-first') &&
    before.hurts.length > 0 &&
    act.hurts.length > 0 &&
    bareDeed(before) &&
    !scene.places.some((place) => place.first >= (clauses[before.clause]?.first ?? 0) && place.last < clause.first)
  )
    return true;
  // "Twelve were killed and three wounded in clashes": one noun, one event.
  if (clause.kind === 'and' && before.hurts.length > 0 && act.hurts.some((hurt) => isElliptic(hurt.counted)))
    return true;
  if (clause.kind === 'rel') {
    const head = antecedentOf(scene, clauses, act.clause);
    return head !== null && (before.deeds.some((mark) => overlaps(mark, head)) || bareDeed(act));
  }
  if (clause.kind === 'sub') {
    const sort = openerSort(scene, clause);
    // "…, since Thursday, when eleven men fell": what happened on that day is told for itself.
    const ofDay = sort === 'when' && is(scene, clause.first - 1, IS.comma) && is(scene, clause.first - 2, IS.time);
    if (ofDay && before.hurts.length > 0) return false;
    return (
      JOINING.has(sort) &&
      (bareDeed(act) !== bareDeed(before) || act.hurts.length === 0 || before.hurts.length === 0 || sort === 'thereby')
    );
  }
  const openerOfBefore = clauses[before.clause];
  if (openerOfBefore?.kind === 'sub' && JOINING.has(openerSort(scene, openerOfBefore)))
    return bareDeed(act) || before.hurts.length === 0;
  const placesIn = (one: Clause | undefined): boolean =>
    one !== undefined && scene.places.some((place) => place.first >= one.first && place.last <= one.last);
  const placed = placesIn(clause) && placesIn(clauses[before.clause]);
  // "600,000 died in the war, some 400 of hunger in recent months": each toll has its own time.
  const dated = (one: Clause | undefined): boolean =>
    one !== undefined &&
    scene.times.some((time) => time.role !== 'for' && time.first >= one.first && time.last <= one.last);
  if (act.hurts.length > 0 && before.hurts.length > 0 && dated(clause) && dated(clauses[before.clause])) return false;
  if (bareDeed(act) && !placed) return before.hurts.length > 0 || act.anaphoric || before.asserted;
  if (clause.kind === 'and' && !placed && sameDeed(before, act)) return true;
  // "Fourteen died and others were hurt in an attack": the toll before, the act behind.
  if (
    clause.kind === 'and' &&
    bareDeed(before) &&
    before.hurts.length > 0 &&
    act.deeds.some((mark) => mark.cls === 'harm')
  )
    return act.hurts.length === 0;
  return false;
};
const FLIGHT = new Set(['displaced', 'returned', 'confined']);
const ofFlight = (act: Act): boolean => act.hurts.every((hurt) => FLIGHT.has(hurt.effect));
const sameDeed = (a: Act, b: Act): boolean => a.type === b.type;

/** A number with its noun left out ("and three wounded"). */
const isElliptic = (counted: Counted): boolean =>
  counted.low !== null &&
  ((counted.bare && counted.group.name === '') ||
    counted.head?.entry.features.has('other') === true ||
    (counted.head?.cls === 'toll' && counted.head.entry.features.has('adjective')));

const absorb = (into: Act, act: Act): void => {
  const weight = weightOf(into.deeds.length > 0 ? into.type : 'other');
  if (act.deeds.some((mark) => typeValue(mark) !== '') && weightOf(act.type) > weight) {
    into.type = act.type;
    into.rule = act.rule;
  }
  into.deeds = [...into.deeds, ...act.deeds];
  const whose = into.hurts.at(-1)?.counted.group;
  // "Two soldiers were killed and three wounded": the three are soldiers too.
  const more = act.hurts.map((hurt) =>
    whose && isElliptic(hurt.counted) ? { ...hurt, counted: { ...hurt.counted, group: whose } } : hurt,
  );
  into.hurts = [...into.hurts, ...more];
  into.spans = [...into.spans, ...act.spans];
  into.asserted = into.asserted || act.asserted;
  into.anaphoric = into.anaphoric || act.anaphoric;
};
