/**
 * Acts of violence and movement told in a sentence. Each clause gives its deed words and its harm; clauses that tell of one act
 * are joined ("… killed when shells landed on …", "killing twelve"); what is only mentioned ("after the attack") is left out.
 */
import { isUnknown } from '../model/index.ts';
import type { EventType } from '../model/index.ts';
import type { Act } from './act.ts';
import { newAct } from './act.ts';
import type { Clause } from './clauses.ts';
import { leadsVerb } from './deed-nouns.ts';
import { typeOf } from './deed-types.ts';
import type { Counted } from './groups.ts';
import { hurtIn, isHarmful, partsIn } from './harm.ts';
import type { Hurt } from './harm.ts';
import type { Mark } from './marks.ts';
import { gapped, joinActs } from './joining.ts';
import { isPurpose } from './purpose.ts';
import { IS, is, marked, overlaps, startingAt } from './scene.ts';
import type { Scene } from './scene.ts';
import { stanceOf } from './stance.ts';
import type { Span } from './token.ts';

const CONTAINING = ['pact', 'count', 'peace'] as const;
/** "Wakf itlak al-nar", the halt of fire: a word of violence within the name of a pact or a breach is none. */
const contains = (other: Mark, mark: Mark): boolean =>
  other.first <= mark.first && other.last >= mark.last && other.last - other.first > mark.last - mark.first;

/** Counted with a unit, "attack" alone, or in a purpose or condition: a mention, not an event. */
const deedsOf = (scene: Scene, clause: Clause, silent: readonly Span[]): Mark[] =>
  scene.marks.filter(
    (mark) =>
      mark.first >= clause.first &&
      mark.first <= clause.last &&
      (mark.cls === 'deed' || isHarmful(mark)) &&
      !silent.some((span) => overlaps(span, mark)) &&
      // "Since the offensive began in April": what dates something else is not told.
      !scene.times.some((time) => time.role === 'since' && time.first < mark.first && time.last > mark.last) &&
      !marked(scene, 'cond').some((other) => other.entry.features.has('absorbs') && overlaps(other, mark)) &&
      // A parted verb begins with a noun ("shells of artillery … hit") and is no part of it.
      (mark.far > mark.last || !CONTAINING.some((cls) => marked(scene, cls).some((other) => contains(other, mark)))),
  );

const has = (scene: Scene, clause: Clause, cls: string): boolean =>
  marked(scene, cls).some((mark) => mark.first >= clause.first && mark.first <= clause.last);

const isVerbal = (scene: Scene, mark: Mark): boolean => mark.tag !== '' && is(scene, mark.first, IS.verb);

/** "All of them were intercepted": told without a count, and told all the same. */
const bringsDown = (scene: Scene, mark: Mark): boolean =>
  mark.cls === 'harm' && mark.entry.value === 'shot-down' && isVerbal(scene, mark);

/** A noun of violence is an event where the clause says that it took place or says something of its own about it. */
const assertsNoun = (scene: Scene, clause: Clause, mark: Mark): boolean => {
  if (has(scene, clause, 'occur') || has(scene, clause, 'recorded') || has(scene, clause, 'ceased')) return true;
  // "No air strike": that there was none is told too.
  if (scene.numbers.some((number) => number.high === 0 && number.last === mark.first - 1)) return true;
  // "أكد الوزير سيطرة قواته على …": verb first, what is said is mostly a noun.
  const said =
    scene.tongue.traits.has('verb-first') &&
    !is(scene, mark.first - 1, IS.prep) &&
    ['say', 'state'].some((cls) =>
      marked(scene, cls).some((verb) => verb.first >= clause.first && verb.first < mark.first),
    );
  if (said) return true;
  if (leadsVerb(scene, clause, mark)) return true;
  const next = mark.last + 1;
  return scene.marks.some(
    (other) =>
      (other.cls === 'between' || (other.cls === 'agent' && !other.entry.features.has('weak'))) &&
      other.first >= next &&
      other.first <= next + 6 &&
      other.first <= clause.last,
  );
};

export type Ground = Readonly<{
  scene: Scene;
  clauses: readonly Clause[];
  groups: readonly Counted[];
  silent: readonly Span[];
  /** Who speaks at a token: acts told by two voices are not joined. */
  voiceAt: (at: number) => string;
}>;

export const actsIn = ({ scene, clauses, groups, silent, voiceAt }: Ground): Act[] => {
  const acts: Act[] = [];
  clauses.forEach((clause, index) => {
    const free = groups.filter((one) => !silent.some((span) => span.first <= one.first && span.last >= one.end));
    const hurts = hurtIn(scene, clauses, index, free).filter(
      (hurt) => !silent.some((span) => hurt.at >= span.first && hurt.at <= span.last),
    );
    const told = withoutHalted(
      scene,
      deedsOf(scene, clause, silent).filter((mark) => wanted(scene, clause, mark, hurts) && !onlyCounts(mark, hurts)),
    );
    // "Since the offensive began 312 people died": the offensive dates the toll, it does not name it.
    const deeds = hurts.length > 0 ? told.filter((mark) => mark.entry.value !== 'change-to-group-activity') : told;
    if (deeds.length === 0 && hurts.length === 0) return;
    const lead = deeds.find((mark) => isVerbal(scene, mark)) ?? deeds[0];
    const at = lead?.first ?? hurts[0]?.at ?? clause.first;
    const type = typeOf(deeds);
    const stance = stanceOf(scene, clause, [], lastDescribing(deeds));
    const act = newAct(
      'event',
      (type ?? 'other') as EventType,
      index,
      at,
      { first: clause.first, last: clause.last },
      lead ? `deed.${lead.entry.row}` : `toll.${hurts[0]?.counted.head?.entry.row ?? 'bare'}`,
    );
    act.deeds = deeds;
    act.hurts = hurts;
    // An offensive that killed is fighting; only begun or halted is it a change of what a group does.
    const bloody = hurts.some((hurt) => hurt.effect === 'killed' || hurt.effect === 'injured');
    if (act.type === 'change-to-group-activity' && bloody) act.type = 'armed-clash';
    // "izin verilmedi": the row's words deny already.
    act.polarity = lead?.entry.features.has('denies') ? 'affirmed' : stance.polarity;
    act.modality = stance.conditional ? 'planned' : stance.modality;
    if (
      act.hurts.length === 0 &&
      has(scene, clause, 'ceased') &&
      !brokeOut(scene, deeds) &&
      deeds.every((mark) => mark.tag === '')
    ) {
      // "Has not stopped" is going on; "has stopped" is none.
      act.polarity = act.polarity === 'negated' ? 'affirmed' : 'negated';
      if (act.type === 'armed-clash') Object.assign(act, { kind: 'condition', type: 'hostilities' });
    }
    act.anaphoric = has(scene, clause, 'thereby');
    act.asserted =
      hurts.length > 0 ||
      deeds.some((mark) => mark.cls === 'deed' && (isVerbal(scene, mark) || assertsNoun(scene, clause, mark))) ||
      deeds.some((mark) => bringsDown(scene, mark));
    negateHarm(act);
    acts.push(act);
  });
  acts.push(...gapped(scene, clauses, groups, acts));
  const joined = joinActs(scene, clauses, acts, voiceAt);
  for (const part of partsIn(scene, groups)) {
    // Where the verb stands last the part may go before its whole.
    const after = scene.tongue.traits.has('verb-final') ? wholeAfter(joined, part) : undefined;
    const whole =
      after ?? joined.filter((act) => act.hurts.some((hurt) => hurt.counted.first < part.at)).at(-1) ?? joined.at(-1);
    const host = !whole
      ? -1
      : after
        ? whole.hurts.findIndex((hurt) => hurt.counted.first > part.at)
        : whole.hurts.findLastIndex((hurt) => hurt.counted.first < part.at);
    if (whole && host >= 0)
      for (const counted of part.chain)
        if (!joined.some((act) => act.hurts.some((hurt) => hurt.counted.first === counted.first)))
          whole.parts.push({ of: host, counted });
  }
  const counts = (act: Act): boolean => act.hurts.some((hurt) => hurt.mark !== null || !isUnknown(hurt.counted));
  return joined.filter(
    (act) => counts(act) || act.deeds.some((mark) => mark.cls === 'deed' || bringsDown(scene, mark)),
  );
};

/** Where all that is told is told by participles, a plan behind them is another's. */
const lastDescribing = (deeds: readonly Mark[]): number | undefined => {
  const verbs = deeds.filter((mark) => mark.tag !== '');
  return verbs.length > 0 && verbs.every((mark) => mark.tag === 'ing') ? verbs.at(-1)?.last : undefined;
};

/** "Pazar gecesi çıkan çatışmalar durdu": that they broke out is told before that they ended. */
const brokeOut = (scene: Scene, deeds: readonly Mark[]): boolean =>
  deeds.some((mark) => marked(scene, 'occur').some((other) => other.tag === 'ing' && other.last === mark.first - 1));

/** The nearest toll behind a part that no part itself is. */
const wholeAfter = (acts: readonly Act[], part: { at: number; chain: readonly Counted[] }): Act | undefined =>
  acts.find((act) =>
    act.hurts.some(
      (hurt) => hurt.counted.first > part.at && hurt.counted.first < part.at + 25 && !part.chain.includes(hurt.counted),
    ),
  ) ?? acts.find((act) => act.hurts.some((hurt) => hurt.counted.first > part.at && hurt.counted.first < part.at + 12));

/** "3,000 displaced": the word counts people; what befell them is the deed that the clause tells besides. */
const onlyCounts = (mark: Mark, hurts: readonly Hurt[]): boolean =>
  mark.cls === 'harm' &&
  hurts.some(
    ({ counted: { head }, mark: verb }) =>
      verb !== mark && head?.cls === 'toll' && head.first <= mark.first && head.last >= mark.last,
  );

/** "Freed three policemen kidnapped in January": a participle behind its noun only describes where the clause tells something else. */
const isAside = (scene: Scene, clause: Clause, mark: Mark): boolean =>
  mark.cls === 'deed' &&
  mark.tag === 'pp' &&
  mark.first === mark.last &&
  scene.tongue.traits.has('adjectives-follow') &&
  is(scene, mark.first - 1, IS.noun | IS.actor | IS.adj) &&
  !is(scene, mark.first - 1, IS.verb) &&
  scene.marks.some(
    (other) =>
      (other.cls === 'deed' || other.cls === 'harm' || other.cls === 'term' || other.cls === 'state') &&
      other.first !== mark.first &&
      other.first >= clause.first &&
      other.first <= clause.last &&
      is(scene, other.first, IS.finite),
  );

const resumes = (scene: Scene, clause: Clause, verb: Mark): boolean =>
  !is(scene, verb.last + 1, IS.det | IS.name | IS.place | IS.of) &&
  scene.marks.some(
    (mark) =>
      mark.cls === 'deed' &&
      mark.tag === '' &&
      mark.entry.features.has('sym') &&
      mark.first >= clause.from &&
      mark.last < verb.first,
  );

/** A verb that harms nobody here, or that is read as capture of a place only with a place. */
const wanted = (scene: Scene, clause: Clause, mark: Mark, hurts: readonly Hurt[]): boolean => {
  const harmed = hurts.length > 0;
  const needs = mark.entry.features.get('if');
  if (mark.cls === 'deed' && mark.entry.features.has('verb') && !isVerbal(scene, mark)) return false;
  if (isAside(scene, clause, mark)) return false;
  if (isPurpose(scene, mark)) return false;
  // "Pris en charge": a longer phrase of small words means something else.
  if (marked(scene, 'w').some((other) => other.first === mark.first && other.last > mark.last)) return false;
  // "Les combats ont repris": what resumes is no ground that is retaken.
  if (mark.entry.value === 'territory' && resumes(scene, clause, mark)) return false;
  // "A abattu une fillette": shot down is what is a thing; of others the word says that they were killed.
  const thing = mark.cls === 'harm' && mark.entry.features.get('of') === 'thing';
  if (thing && harmed && !hurts.some((hurt) => hurt.mark === mark)) return false;
  if (needs === undefined) return true;
  if (needs === 'blast')
    return (
      harmed ||
      scene.marks.some(
        (other) =>
          other !== mark &&
          other.entry.value === mark.entry.value &&
          isVerbal(scene, other) &&
          other.first >= clause.first &&
          other.last <= clause.last,
      )
    );
  // "Four fighters were captured": people were, and no ground.
  if (needs === 'place' && hurts.some((hurt) => hurt.effect === 'captured' && hurt.mark?.first === mark.first))
    return false;
  // "Freed three hostages": people let go are no ground taken.
  const letGo = marked(scene, 'group').some(
    (one) => one.entry.features.has('exchanged') && one.first >= clause.first && one.last <= clause.last,
  );
  if (needs === 'place' && letGo) return false;
  if (needs === 'place')
    return (
      scene.places.some((place) => place.first >= clause.first && place.last <= clause.last) ||
      has(scene, clause, 'ground') ||
      is(scene, mark.last + 1, IS.name) ||
      ((scene.places.length > 0 || marked(scene, 'ground').length > 0) && ownPronoun(scene, mark.first - 1)) ||
      (is(scene, mark.last + 1, IS.det) && is(scene, mark.last + 2, IS.name)) ||
      (clause.kind === 'rel' &&
        (is(scene, clause.first - 2, IS.place | IS.name) || is(scene, clause.first - 1, IS.place | IS.name)))
    );
  if (needs === 'force')
    return (
      has(scene, clause, 'force') ||
      scene.actors.some((actor) => actor.first >= clause.first && actor.last <= clause.last && !actor.adjective)
    );
  if (needs === 'monitor') return has(scene, clause, 'mission');
  return has(scene, clause, needs);
};

/** "They halt rocket strikes on …": what is begun or halted is no event beside its beginning or halt. */
const withoutHalted = (scene: Scene, deeds: readonly Mark[]): Mark[] =>
  deeds.filter(
    (mark) =>
      mark.tag !== '' ||
      !deeds.some(
        (verb) =>
          verb.entry.features.get('if') === 'operation' &&
          isVerbal(scene, verb) &&
          mark.first > verb.last &&
          mark.first - verb.last <= 3 &&
          marked(scene, 'operation').some((one) => overlaps(one, mark)),
      ),
  );

/** "The district was besieged; on Sunday they took it", said before the verb. */
const ownPronoun = (scene: Scene, at: number): boolean =>
  scene.tongue.traits.has('no-article') &&
  startingAt(scene, at).some((mark) => mark.cls === 'w' && mark.entry.features.has('own'));

/** "No one was hurt": harm of none; the act itself is then not negated (rule 25). */
const negateHarm = (act: Act): void => {
  const none = act.hurts.some((hurt) => hurt.counted.high === 0);
  if (act.polarity === 'affirmed' && !none) return;
  act.hurts = act.hurts.map((hurt) =>
    isUnknown(hurt.counted) && act.polarity === 'negated'
      ? { ...hurt, counted: { ...hurt.counted, low: 0, high: 0 } }
      : hurt,
  );
  if (act.hurts.length > 0 && act.hurts.every((hurt) => hurt.counted.high === 0)) act.polarity = 'affirmed';
};
