/**
 * One verb of speech or verbal conduct in its sentence: who speaks, to whom, and over which words the speech reaches.
 * "X said that E" reaches forward, "E, said X" backward; without a subject of its own the verb goes on for the last speaker.
 */
import { antecedentOf } from './antecedent.ts';
import { clauseAt } from './clauses.ts';
import type { Clause } from './clauses.ts';
import { finalSpeech, finalSubject } from './final-speech.ts';
import type { Mark } from './marks.ts';
import { isNameable } from './named.ts';
import { isPronoun, nounsFrom, nounsUntil } from './nominal.ts';
import { IS, is, marked } from './scene.ts';
import type { Scene } from './scene.ts';
import {
  asTold,
  clauseIsBare,
  closesQuote,
  contentAfter,
  nextOpens,
  nothingSaid,
  onlyLight,
  opensThere,
  pointsBack,
} from './speech-edges.ts';
import {
  addresseeFirst,
  agentAfter,
  besideAuxiliary,
  describedBefore,
  hangs,
  helperOf,
  isFronted,
  meantBy,
  nominative,
  resumed,
  speakerBehind,
  speakerWithin,
} from './speakers.ts';
import { isSeenOnly } from './speech-seen.ts';
import { isPassive } from './passives.ts';
import type { Span } from './token.ts';

export type Speech = Readonly<{
  mark: Mark;
  clause: number;
  /** Null: the speaker of the sentence or clause before. */
  speaker: Span | null;
  /** "it is reported": nobody is named. */
  impersonal: boolean;
  /** The words of speaking themselves, which tell nothing of the conflict. */
  expression: Span;
  scope: Span | null;
  backward: boolean;
  /** "That is what X say": the sentence before is meant. */
  retrospective: boolean;
  addressee: Span | null;
  /** The speaker's own words, where they stand apart from the verb. */
  aside?: Span | null;
}>;

/** The subject of a verb: before it, after it, that of the clause it goes on from, or the noun its pronoun stands for. */
export const subjectOf = (
  scene: Scene,
  clauses: readonly Clause[],
  index: number,
  verb: number,
  depth = 0,
): Span | null => {
  const clause = clauses[index];
  if (!clause || depth > 4) return null;
  if (scene.tongue.traits.has('verb-final')) return finalSubject(scene, clause, verb);
  const left = nominative(scene, nounsUntil(scene, clause.from, verb)) ?? resumed(scene, clauses, index);
  if (left) return left;
  const helped = scene.marks.find((mark) => mark.first === verb && mark.tag === 'pp');
  const beside = helped ? besideAuxiliary(scene, clause, helped) : null;
  if (beside) return beside;
  if (scene.tongue.traits.has('verb-first')) {
    // "… that the army shelled it" has its subject behind it, "… that shelled the army" is one with its antecedent.
    const resumes = scene.tokens[verb]?.definite === true || is(scene, verb + 1, IS.adv);
    const own = clause.kind !== 'rel' || resumes ? nounsBehind(scene, clause, verb) : null;
    if (own) return own;
  }
  if (clause.kind === 'rel') return antecedentOf(scene, clauses, index);
  const right =
    clause.kind === 'and' ||
    clause.kind === 'participle' ||
    (verb === clause.from && !(scene.tongue.verbSecond && clause.kind === 'main' && index > 0))
      ? null
      : nominative(scene, nounsFrom(scene, verb + 1, clause.last));
  if (right && scene.tongue.verbSecond && clause.kind === 'main' && verb > scene.span.first) return right;
  // "X said that A shelled B and killed C": without a comma it goes on from the clause right before it.
  const told = clauses[index - 1];
  if (clause.kind === 'and' && told?.kind === 'rel' && !is(scene, clause.first - 1, IS.comma)) {
    const verbThere = firstVerb(scene, told);
    const found = verbThere < 0 ? null : subjectOf(scene, clauses, index - 1, verbThere, depth + 1);
    if (found) return found;
  }
  for (let host = index - 1; host >= 0; host -= 1) {
    const before = clauses[host];
    if (!before || before.kind === 'bracket' || before.kind === 'rel' || before.kind === 'participle') continue;
    const verbThere = firstVerb(scene, before);
    const found =
      verbThere < 0
        ? nounsUntil(scene, before.from, before.last + 1)
        : subjectOf(scene, clauses, host, verbThere, depth + 1);
    if (found) return found;
  }
  return null;
};

/** The subject of the clause that a participle without one of its own goes on from: "X rejected it, calling for …". */
export const hostSubject = (scene: Scene, clauses: readonly Clause[], index: number): Span | null => {
  for (let host = index - 1; host >= 0; host -= 1) {
    const before = clauses[host];
    const verb = before && before.kind !== 'rel' && before.kind !== 'participle' ? firstVerb(scene, before) : -1;
    const found = verb < 0 ? null : subjectOf(scene, clauses, host, verb);
    if (found) return found;
  }
  return null;
};

/** What follows a verb and its times and insertions: in verb-first languages its subject. */
const nounsBehind = (scene: Scene, clause: Clause, verb: number): Span | null => {
  let at = verb + 1;
  while (at <= clause.last && is(scene, at, IS.time | IS.adv) && !is(scene, at, IS.actor | IS.noun)) at += 1;
  return nounsFrom(scene, at, clause.last);
};

export const firstVerb = (scene: Scene, clause: Clause): number => {
  for (let i = clause.from; i <= clause.last; i += 1) if (is(scene, i, IS.finite)) return i;
  for (let i = clause.from; i <= clause.last; i += 1) if (is(scene, i, IS.verb)) return i;
  return -1;
};

const addresseeAfter = (scene: Scene, from: number, last: number): Span | null => {
  for (let i = from; i <= Math.min(last, from + 12); i += 1)
    if (marked(scene, 'toward').some((mark) => mark.first === i) && !is(scene, i + 1, IS.time)) {
      // "S'est entretenu à Mascate avec …": a place is no one to talk to, unless it acts.
      const found = nounsFrom(scene, i + 1, last);
      if (found && !(is(scene, found.first, IS.place) && !is(scene, found.first, IS.actor))) return found;
    }
  return null;
};

export const speechAt = (scene: Scene, clauses: readonly Clause[], mark: Mark): Speech | null => {
  if (scene.tongue.traits.has('verb-final')) return finalSpeech(scene, clauses, mark);
  const index = clauseAt(clauses, mark.first);
  const clause = clauses[index];
  if (!clause) return null;
  const passive = isPassive(scene, clauses, index, mark) && !mark.entry.features.has('active');
  const within = passive || mark.entry.value === 'consult' ? null : speakerWithin(scene, clause.from, mark.first - 1);
  const before = passive ? null : nounsUntil(scene, clause.from, helperOf(scene, clause, mark));
  const beside = passive || before ? null : besideAuxiliary(scene, clause, mark);
  const fronted = isFronted(scene, mark, before);
  const near = within ?? (fronted ? null : (before ?? resumed(scene, clauses, index) ?? beside));
  const left = near ?? (passive || clause.from !== mark.first ? null : describedBefore(scene, mark.first));
  const limit = mark.far > mark.last ? mark.far - 1 : clause.last;
  const openedByVerb = clause.from === mark.first || onlyLight(scene, clause.from, mark.first - 1);
  const mayInvert = openedByVerb && clause.kind !== 'and' && clause.kind !== 'participle' && clause.kind !== 'rel';
  const goesOn = clause.kind === 'and' && clause.from === mark.first;
  const invertible = scene.tongue.verbSecond ? !goesOn : mayInvert && mark.cls === 'say';
  const follows = scene.tongue.traits.has('subject-after-verb');
  // "En accusant Israël", "et a accusé Caracas": what stands behind is charged, its speaker is that of the clause before.
  const behindCharged =
    mark.cls !== 'say' &&
    (clause.kind === 'participle' ||
      (clause.kind === 'and' && mark.tag === 'pp') ||
      mark.entry.features.has('object') ||
      hangs(scene, clauses, index));
  const verbFirst = scene.tongue.traits.has('verb-first');
  const bareNouns = scene.tongue.traits.has('no-article') && !verbFirst;
  const dative = bareNouns ? addresseeFirst(scene, mark.last + 1, limit) : null;
  const behind = (dative?.last ?? mark.last) + 1;
  const right =
    left || passive || (follows && behindCharged)
      ? null
      : follows
        ? // Whoever stands behind a verb of charging is charged.
          (speakerWithin(scene, behind, limit) ??
          (mark.entry.value === 'accuse' && bareNouns
            ? null
            : (speakerBehind(scene, behind, limit) ??
              // "Responsibility … took the group": behind the parted half.
              (mark.far > mark.last ? speakerBehind(scene, mark.far + 1, clause.last) : null))))
        : invertible && clause.kind !== 'rel'
          ? nominative(scene, nounsFrom(scene, mark.last + 1, limit))
          : null;
  // Verb first, who was told stands behind who told it.
  const toldFrom = verbFirst && right ? right.last + 1 : mark.last + 1;
  const told = mark.entry.features.has('to') ? nounsFrom(scene, toldFrom, clause.last) : dative;
  const first = left && left.first < mark.first && left.first >= clause.first ? left.first : mark.first;
  // "Made the names known": what is told may stand between the halves of the verb.
  // "Die Zahl gab die Behörde mit 40 an": what is told stands on both sides of who tells it.
  const upTo = right ? Math.max(mark.far, right.last) + 1 : 0;
  const alone = scene.tongue.verbSecond && index === 0 && mark.first - clause.first > 2 && !contentAfter(scene, upTo);
  // "Das teilte X mit": the article alone points back.
  const points = mark.first - clause.from === 1 && is(scene, clause.from, IS.det | IS.pron);
  const around = right !== null && mark.cls !== 'state' && !points && (fronted || alone);
  const endOfVerb = Math.max(right && !around ? mark.far : mark.last, right?.last ?? 0, told?.last ?? 0);
  const addressee = told ?? addresseeAfter(scene, endOfVerb + 1, clause.last);
  const end = Math.max(endOfVerb, addressee && addressee.first <= endOfVerb + 3 ? addressee.last : 0);
  const prior =
    first > scene.span.first + 1 &&
    (is(scene, clause.first - 1, IS.comma | IS.quote) || closesQuote(scene, clause.first - 1));
  let after = end + 1;
  while (after <= clause.last && is(scene, after, IS.time | IS.adv)) after += 1;
  const openerNext = nextOpens(scene, after);
  const closed = !openerNext && nothingSaid(scene, end + 1, clause.last);
  // "Hardly a day after …, A accuses B": a fronted clause is no quotation.
  const claims = mark.entry.value === 'claim-responsibility';
  const ends = follows && right !== null && !claims && (end >= clause.last || is(scene, end + 1, IS.stop | IS.comma));
  const verbal = mark.cls === 'say' || (follows && mark.entry.value === 'announce');
  const quoted = verbal || closesQuote(scene, clause.first - 1) || ends;
  // "…, informó la guerrilla que controla la zona": told already, so what opens next belongs to the speaker.
  const toldBefore = follows && index > 0 && firstVerb(scene, clauses[index - 1] ?? clause) < clause.first;
  const inverted = right !== null && mayInvert && prior && (!openerNext || toldBefore) && quoted;
  const backward =
    prior &&
    (clause.kind === 'main'
      ? inverted || (left !== null && closed && clauseIsBare(scene, clause, left))
      : asTold(scene, clause));
  const pointing = !backward && left !== null && isPronoun(scene, left) ? left : null;
  const retrospective =
    right !== null &&
    index === 0 &&
    !around &&
    !contentAfter(scene, Math.max(end, right ? mark.far : end) + 1) &&
    pointsBack(scene, clause.from, mark.first - 1);
  const speaker = meantBy(scene, pointing && right ? right : (left ?? right));
  const agent = passive || left !== null || mark.tag === 'pp' ? agentAfter(scene, mark, clause) : null;
  if (agent)
    return {
      mark,
      clause: index,
      speaker: agent,
      impersonal: false,
      expression: { first: mark.first, last: agent.last },
      scope: mark.first > scene.span.first ? { first: scene.span.first, last: mark.first - 1 } : null,
      backward: true,
      retrospective: false,
      addressee: null,
    };
  // "…, مشيراً إلى أن": said on by whoever spoke before.
  const goingOn = mark.entry.features.has('goes-on');
  const named = goingOn
    ? null
    : (speaker ??
      (passive || clause.kind === 'sub'
        ? null
        : verbFirst
          ? hostSubject(scene, clauses, index)
          : subjectOf(scene, clauses, index, mark.first)));
  const own = clause.kind === 'main' || clause.kind === 'sub';
  // Where subjects are dropped, a verb without one goes on for the last speaker.
  const dropped = scene.tongue.traits.has('subject-dropped') && !passive;
  const nobody =
    named === null ? own && !dropped && !goingOn : is(scene, named.first, IS.not) || !isNameable(scene, named);
  const seenOnly = !named && !nextOpens(scene, mark.last + 1) && isSeenOnly(scene, clause, mark);
  // "The fighting, X said, killed …", "in which, X said, six died": the words go on behind the speaker.
  const inserted = backward && is(scene, end + 1, IS.comma) && opensThere(scene, first - 2);
  // "Announced on Monday that it had shot down …": the day is that of the announcement (rule 19).
  const dated = !backward && after > end + 1 && (openerNext || is(scene, after, IS.verb));
  return {
    mark,
    clause: index,
    speaker: named,
    impersonal: passive || nobody || seenOnly || mark.entry.features.has('impersonal'),
    expression: { first, last: dated ? after - 1 : end },
    scope: retrospective
      ? null
      : around
        ? { first: clause.first, last: clause.last }
        : backward && !inserted
          ? { first: scene.span.first, last: first - 1 }
          : end < scene.span.last
            ? { first: end + 1, last: scene.span.last }
            : null,
    backward: backward && !inserted,
    retrospective,
    addressee,
  };
};
