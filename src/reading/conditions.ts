/**
 * How things stand: calm and hostilities, the sky, relations and backing, who holds a place, siege, need.
 * Quiet has canonical forms (rule 17): no aircraft seen = airspace-quiet, no violations = hostilities negated.
 */
import { isUnknown } from '../model/index.ts';
import type { ConditionType } from '../model/index.ts';
import type { Act } from './act.ts';
import { addParticipants, newAct } from './act.ts';
import type { Clause } from './clauses.ts';
import type { Counted } from './groups.ts';
import { pairBefore } from './final-sides.ts';
import type { Mark } from './marks.ts';
import { participantsOf } from './named.ts';
import { nounsFrom } from './nominal.ts';
import { nameOf, runInCase } from './runs.ts';
import { inside, IS, is, marked, overlaps } from './scene.ts';
import type { Scene } from './scene.ts';
import { subjectOf } from './speech.ts';
import { stanceOf } from './stance.ts';
import type { Span } from './token.ts';

const marksIn = (scene: Scene, clause: Clause, cls: string): Mark[] =>
  marked(scene, cls).filter((mark) => mark.first >= clause.first && mark.first <= clause.last);

const start = (clauses: readonly Clause[], index: number, type: ConditionType, mark: Mark): Act | null => {
  const clause = clauses[index];
  return clause
    ? newAct('condition', type, index, mark.first, { first: clause.first, last: clause.last }, `cond.${mark.entry.row}`)
    : null;
};

const dress = (scene: Scene, clause: Clause, act: Act): Act => {
  const stance = stanceOf(scene, clause);
  act.polarity = stance.polarity;
  if (stance.modality !== 'reported') act.modality = stance.modality;
  const extent = marksIn(scene, clause, 'extent')[0];
  const degree = marksIn(scene, clause, 'degree')[0];
  act.extent = (extent?.entry.value ?? null) as Act['extent'];
  act.degree = (degree?.entry.value ?? null) as Act['degree'];
  return act;
};

export const conditionsIn = (
  scene: Scene,
  clauses: readonly Clause[],
  groups: readonly Counted[],
  silent: readonly Span[],
  goesOn: boolean,
): Act[] =>
  clauses.flatMap((_, index) => {
    const quiet = (mark: Mark): boolean => !silent.some((span) => overlaps(span, mark));
    const found = [
      ...skyOf(scene, clauses, index, quiet),
      ...violationsOf(scene, clauses, index, groups, quiet, goesOn),
      ...statesOf(scene, clauses, index, quiet),
    ];
    // "No shot was heard": one silence, whichever words tell of it.
    return found.filter((act, at) => act.narrow || found.findIndex((one) => one.type === act.type) === at);
  });

/** Aircraft kept on the ground "until further notice": a change of activity, not a term (rule 26). */
const haltOf = (clause: Clause, index: number, halted: Mark): Act =>
  newAct(
    'event',
    'change-to-group-activity',
    index,
    halted.first,
    { first: clause.first, last: clause.last },
    `cond.${halted.entry.row}`,
  );

/** Aircraft with a verb of flying or being seen, or with their absence. Aircraft that bomb or fall are events. */
const skyOf = (scene: Scene, clauses: readonly Clause[], index: number, quiet: (mark: Mark) => boolean): Act[] => {
  const clause = clauses[index];
  const craft = clause && marksIn(scene, clause, 'craft').find(quiet);
  if (!clause || !craft) return [];
  const flying = marksIn(scene, clause, 'flying').find(quiet);
  const absence = marksIn(scene, clause, 'absence').find(quiet);
  const halted = marksIn(scene, clause, 'halted').find(quiet);
  const none =
    scene.numbers.some((number) => number.high === 0 && number.last < craft.first && craft.first - number.last <= 4) ||
    stanceOf(scene, clause).polarity === 'negated';
  const deeds = marksIn(scene, clause, 'deed').filter((deed) => !overlaps(deed, craft));
  if (halted && deeds.length === 0) return [haltOf(clause, index, halted)];
  if (halted || (!flying && !absence && !none)) return [];
  // "A drone over the town was jammed": what was done to it is told, not that it flew.
  const hindered = (mark: Mark): boolean => mark.entry.value === 'restriction-of-monitoring';
  if (!none && !absence && marksIn(scene, clause, 'deed').some(hindered)) return [];
  if (marksIn(scene, clause, 'harm').length > 0) return [];
  const isQuiet = (none && !absence) || (absence !== undefined && !none);
  if (none && !flying && !absence && deeds.length > 0) return [];
  const act = start(clauses, index, isQuiet ? 'airspace-quiet' : 'airspace-active', flying ?? absence ?? craft);
  if (!act) return [];
  dress(scene, clause, act).polarity = 'affirmed';
  const named = nounsFrom(scene, craft.first, clause.last);
  if (named)
    addParticipants(
      act,
      participantsOf(scene, { first: leftEdge(scene, craft.first, clause.from), last: craft.last }, 'initiator'),
    );
  return [act];
};
const leftEdge = (scene: Scene, at: number, from: number): number => {
  let first = at;
  while (first > from && is(scene, first - 1, IS.adj)) first -= 1;
  return first;
};

/** Counted breaches of a truce, recorded by somebody; none of them is the absence of hostilities. */
const violationsOf = (
  scene: Scene,
  clauses: readonly Clause[],
  index: number,
  groups: readonly Counted[],
  quiet: (mark: Mark) => boolean,
  goesOn: boolean,
): Act[] => {
  const clause = clauses[index];
  if (!clause) return [];
  const counts = groups.filter(
    (one) =>
      one.head?.cls === 'count' &&
      one.first >= clause.first &&
      one.end <= clause.last &&
      one.head !== null &&
      quiet(one.head),
  );
  const lead = counts.find((one) => one.head?.entry.features.has('breach'));
  const silence = counts.find((one) => one.high === 0 && one.head?.entry.features.has('noise'));
  if (!lead?.head && silence?.head && marksIn(scene, clause, 'recorded').length > 0) {
    const act = start(clauses, index, 'hostilities', silence.head);
    if (act) act.polarity = 'negated';
    return act ? [act] : [];
  }
  // "In A 216 Verstöße; in B waren es 38": the sentence itself may have begun to count.
  const begun = groups.some(
    (one) => one.head?.entry.features.has('breach') === true && one.low !== null && one.end < clause.first,
  );
  if (!lead?.head) return goesOn || begun ? countedOn(scene, clauses, index, groups) : [];
  const recorded = marksIn(scene, clause, 'recorded').length > 0 || marksIn(scene, clause, 'occur').length > 0;
  const stance = stanceOf(scene, clause);
  if (stance.conditional && scene.tongue.traits.has('verb-final')) return [];
  const none = lead.high === 0 || stance.polarity === 'negated';
  // "Four tanks in violation of the lines": a word of manner, not a count.
  if (isUnknown(lead) && !none && (!recorded || is(scene, lead.first - 1, IS.prep))) return [];
  const act = start(clauses, index, 'hostilities', lead.head);
  if (!act) return [];
  dress(scene, clause, act).polarity = none ? 'negated' : 'affirmed';
  act.counts = counts.map((one) => ({
    what: one.head?.entry.value ?? 'violations',
    low: none ? 0 : one.low,
    high: none ? 0 : one.high,
    said: one.said,
  }));
  return scene.tongue.traits.has('verb-final') ? [...countedBefore(clause, lead, groups, act), act] : [act];
};

/** "Donetsk bölgesinde 212, Luhansk bölgesinde ise 35 ihlal kaydetti": the noun is said once, behind the last figure. */
const countedBefore = (clause: Clause, lead: Counted, groups: readonly Counted[], act: Act): Act[] => {
  const number = groups.findLast(
    (one) => one.bare && one.group.name === '' && one.first >= clause.first && one.end < lead.first - 2,
  );
  if (!number) return [];
  const before: Act = { ...act, at: number.first, spans: [{ first: clause.first, last: number.last }], narrow: true };
  before.counts = [{ what: 'violations', low: number.low, high: number.high, said: number.said }];
  act.spans = [{ first: number.last + 1, last: clause.last }];
  act.narrow = true;
  act.counts = act.counts.filter((count) => count.said === lead.said);
  return [before];
};

/** "In the Luhansk region it counted 11": the figure of the next area, its noun left out. */
const countedOn = (scene: Scene, clauses: readonly Clause[], index: number, groups: readonly Counted[]): Act[] => {
  const clause = clauses[index];
  const recorded = clause && marksIn(scene, clause, 'recorded')[0];
  const number =
    clause &&
    groups.find((one) => one.bare && one.group.name === '' && one.first >= clause.first && one.end <= clause.last);
  const act = recorded && number ? start(clauses, index, 'hostilities', recorded) : null;
  if (!act || !number) return [];
  act.counts = [{ what: 'violations', low: number.low, high: number.high, said: number.said }];
  return [act];
};

const statesOf = (scene: Scene, clauses: readonly Clause[], index: number, quiet: (mark: Mark) => boolean): Act[] => {
  const clause = clauses[index];
  if (!clause) return [];
  // "The district, where many live, was besieged": what the state is about stands before the relative clause.
  const parted = clauses[index - 1]?.kind === 'rel' && clause.kind === 'main' ? clauses[index - 2] : undefined;
  const area: Clause = parted ? { ...clause, first: parted.first } : clause;
  const found: Act[] = [];
  for (const mark of scene.marks) {
    if (
      (mark.cls !== 'cond' && mark.cls !== 'condverb') ||
      mark.first < clause.first ||
      mark.first > clause.last ||
      !quiet(mark)
    )
      continue;
    const { features, value } = mark.entry;
    if (mark.cls === 'condverb' && !is(scene, mark.first, IS.verb) && mark.tag !== '') continue;
    // "Took control of": an event, told by a longer phrase.
    if (marked(scene, 'deed').some((deed) => deed.first < mark.first && deed.last >= mark.last)) continue;
    const needs = features.get('needs');
    if (
      needs !== undefined &&
      !needs
        .split(',')
        .some((cls) =>
          cls === 'actor'
            ? scene.actors.some((actor) => inside(actor, area))
            : marksIn(scene, area, cls).length > 0 ||
              (cls === 'ground' && scene.places.some((place) => inside(place, area))),
        )
    )
      continue;
    // "Regained control of": the taking tells of the holding.
    if (features.has('unless') && marksIn(scene, clause, features.get('unless') ?? '').length > 0) continue;
    if (found.some((act) => act.type === value)) continue;
    const act = start(clauses, index, value as ConditionType, mark);
    if (!act) continue;
    dress(scene, clause, act);
    if (act.polarity === 'negated' && !deniedNear(scene, clause, mark)) act.polarity = 'affirmed';
    if (features.has('negated')) act.polarity = 'negated';
    if (act.degree === 'not-yet') act.polarity = 'negated';
    sidesOf(scene, clauses, index, mark, act);
    found.push(act);
  }
  return found;
};

/** A word of denial reaches a state only without a comma between: "Calm all day, no warplanes seen" denies no calm. */
const deniedNear = (scene: Scene, clause: Clause, state: Mark): boolean =>
  scene.marks.some((mark) => {
    if (mark.cls !== 'w' || mark.entry.value !== 'not' || mark.first < clause.first || mark.first > clause.last)
      return false;
    const [from, to] = mark.first < state.first ? [mark.last + 1, state.first] : [state.last + 1, mark.first];
    for (let at = from; at < to; at += 1) if (is(scene, at, IS.comma | IS.stop)) return false;
    return true;
  });

const sidesOf = (scene: Scene, clauses: readonly Clause[], index: number, mark: Mark, act: Act): void => {
  const clause = clauses[index];
  if (!clause) return;
  if (act.type === 'relations') {
    const between = marksIn(scene, clause, 'between')[0];
    if (between && scene.tongue.traits.has('verb-final'))
      for (const run of pairBefore(scene, clause.first, between.first))
        addParticipants(act, participantsOf(scene, nameOf(run), 'party'));
    const named =
      between && !scene.tongue.traits.has('verb-final') ? nounsFrom(scene, between.last + 1, clause.last) : null;
    if (named) addParticipants(act, participantsOf(scene, named, 'party'));
  }
  if (mark.cls !== 'condverb') return;
  const subject = subjectOf(scene, clauses, index, mark.first);
  const beside = scene.tongue.traits.has('verb-final')
    ? runInCase(scene, { first: clause.first, last: mark.first - 1 }, ['dat', 'acc'])
    : null;
  const object = scene.tongue.traits.has('verb-final')
    ? beside && nameOf(beside)
    : nounsFrom(scene, mark.last + 1, clause.last);
  const actors = (span: Span): boolean =>
    scene.actors.some((actor) => inside(actor, span)) || marked(scene, 'group').some((group) => inside(group, span));
  if (subject && actors(subject)) addParticipants(act, participantsOf(scene, subject, 'initiator'));
  if (object && actors(object) && act.type !== 'control') addParticipants(act, participantsOf(scene, object, 'target'));
};
