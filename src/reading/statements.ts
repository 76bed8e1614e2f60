/**
 * Verbal conduct that is news in itself: denying, rejecting, doubting, threatening, accusing, calling, announcing, talking.
 * What is denied, threatened or asked for is no event: its words are handed on as silent (rules 4, 5, 9, 10).
 */
import type { StatementType } from '../model/index.ts';
import type { Act } from './act.ts';
import { accusedOf, withAccuser } from './accused.ts';
import { addParticipants, newAct } from './act.ts';
import { clauseAt } from './clauses.ts';
import type { Clause } from './clauses.ts';
import type { Mark } from './marks.ts';
import { isNameable, participantsOf } from './named.ts';
import { isPronoun, nounsFrom, nounsUntil } from './nominal.ts';
import { IS, is, marked, startingAt } from './scene.ts';
import { firstStop, isFuture, toldAsDone } from './statement-scope.ts';
import type { Scene } from './scene.ts';
import { antecedentOf } from './antecedent.ts';
import { firstVerb, hostSubject, speechAt, subjectOf } from './speech.ts';
import type { Speech } from './speech.ts';
import type { Span } from './token.ts';

export type Statement = Readonly<{
  act: Act;
  speech: Speech;
  /** Who spoke is the one who spoke last. */ goesOn: boolean;
}>;
export type Conduct = Readonly<{
  statements: readonly Statement[];
  /** Words that tell of nothing that happened. */
  silent: readonly Span[];
  /** "X accuses Y of E", "X announced that E": E is an event in the voice of X. */
  charges: readonly Readonly<{ speech: Speech; accused: Span | null }>[];
}>;

const within = (scene: Scene, scope: Span, classes: ReadonlySet<string>): boolean =>
  (classes.has('actor') && scene.actors.some((actor) => actor.first >= scope.first && actor.last <= scope.last)) ||
  scene.marks.some((mark) => classes.has(mark.cls) && mark.first >= scope.first && mark.first <= scope.last);

const ACTS = new Set(['deed', 'harm', 'toll']);
const PACTS = new Set(['pact', 'term']);
/** What is called for, not who is called upon. */
const WANTED = new Set(['pact', 'peace', 'term']);

/** To the end of the sentence, but not into a clause set against it. */
const complementOf = (scene: Scene, clauses: readonly Clause[], speech: Speech): Span => {
  const scope = speech.scope ?? { first: speech.expression.last + 1, last: speech.expression.last };
  if (speech.backward) return scope;
  let last = scope.last;
  for (const [index, clause] of clauses.entries()) {
    if (index <= speech.clause || clause.first > last) continue;
    const contrast = marked(scene, 'w').some(
      (mark) => mark.entry.features.has('contrast') && mark.first === clause.first,
    );
    const speaks = scene.marks.some(
      (mark) =>
        (mark.cls === 'say' || mark.cls === 'state') &&
        (is(scene, mark.first, IS.finite) ||
          mark.entry.features.has('goes-on') ||
          (mark.tag === 'pp' && is(scene, clause.from, IS.have))) &&
        mark.first >= clause.first &&
        mark.first <= clause.last,
    );
    if (
      contrast ||
      // "X, who suspended the talks, announced": what a relative clause does ends where its sentence goes on.
      (clauses[speech.clause]?.kind === 'rel' && clause.kind === 'main' && is(scene, clause.first - 1, IS.comma)) ||
      (speaks && (clause.kind === 'and' || clause.kind === 'participle')) ||
      scene.tokens[clause.first - 1]?.lower === ';'
    )
      last = Math.min(last, clause.first - 1);
  }
  return { first: scope.first, last };
};

const negatedAt = (scene: Scene, clause: Clause, mark: Mark): boolean => {
  const from = scene.tongue.verbSecond ? clause.from : Math.max(clause.from, mark.first - 5);
  // "Відповідальність … ніхто не взяв": also between the halves of a verb.
  const to = scene.tongue.verbSecond ? clause.last : Math.max(mark.first, mark.far);
  // Where the verb stands last it holds its own denial, or an auxiliary behind it does.
  if (scene.tongue.traits.has('verb-final'))
    return marked(scene, 'w').some(
      (other) => other.entry.value === 'not' && other.last >= mark.first && other.first <= mark.last + 2,
    );
  return marked(scene, 'w').some(
    (other) => other.entry.value === 'not' && other.first >= from && other.last <= to && other.first !== mark.first,
  );
};

const isFirstPerson = (scene: Scene, span: Span): boolean =>
  startingAt(scene, span.first).some((mark) => mark.cls === 'w' && mark.entry.features.has('we'));

/** "Its movement", "zijn organisatie": the speaker's own, so the speaker. */
const isOwn = (scene: Scene, span: Span): boolean =>
  startingAt(scene, span.first).some((mark) => mark.cls === 'w' && mark.entry.features.has('own'));

export const conductIn = (scene: Scene, clauses: readonly Clause[]): Conduct => {
  const statements: Statement[] = [];
  const silent: Span[] = [];
  const charges: { speech: Speech; accused: Span | null }[] = [];
  const done: Span[] = [];
  for (const mark of scene.marks) {
    if (mark.cls !== 'state' || (!is(scene, mark.first, IS.verb) && mark.tag !== '')) continue;
    if (done.some((span) => mark.first >= span.first && mark.first <= span.last)) continue;
    if (marked(scene, 'deed').some((other) => other.first === mark.first && other.far > other.last)) continue;
    // "بحسب ما أعلن X": the verb is a part of the preposition.
    if (marked(scene, 'by').some((other) => other.first < mark.first && other.last >= mark.last)) continue;
    // "Revendiqué la prise": the longer phrase says what was done by speaking.
    if (marked(scene, 'say').some((other) => other.first === mark.first && other.last > mark.last)) continue;
    // "Refused passage": the longer phrase of a deed says what was done.
    const deed = marked(scene, 'deed').some(
      (other) =>
        other.first <= mark.first && other.last >= mark.last && other.last - other.first > mark.last - mark.first,
    );
    if (deed) continue;
    const index = clauseAt(clauses, mark.first);
    const clause = clauses[index];
    const spoken = clause && speechAt(scene, clauses, mark);
    const speech = spoken && withAccuser(scene, clauses, spoken);
    if (!clause || !speech) continue;
    const { features, value } = mark.entry;
    // "Deux attaques attribuées aux rebelles": a participle that describes its noun; nobody is named who charges.
    if (value === 'accuse' && mark.tag === 'pp' && describesNoun(scene, clause, mark)) continue;
    const last = scene.tongue.traits.has('verb-final');
    let scope = last
      ? (speech.scope ?? { first: mark.first, last: mark.first - 1 })
      : complementOf(scene, clauses, speech);
    if (features.has('factual') && !last && !speech.backward) scope = firstStop(scene, scope);
    const own: Span = {
      first: last
        ? Math.min(speech.aside?.first ?? scope.first, scope.first, mark.first)
        : Math.min(speech.expression.first, clause.first),
      last: Math.max(clause.last, scope.last),
    };
    const about = { first: last ? own.first : clause.first, last: own.last };
    if (
      features.has('needs') &&
      !within(scene, features.has('anywhere') ? scene.span : about, new Set((features.get('needs') ?? '').split(',')))
    )
      continue;
    // "…, blaming the rebels": it charges with what the sentence has told.
    if (
      !last &&
      value === 'accuse' &&
      (clause.kind === 'participle' || clause.kind === 'rel') &&
      within(scene, { first: scene.span.first, last: clause.first - 1 }, ACTS)
    ) {
      const left = clause.kind === 'rel' ? nounsUntil(scene, clause.from, mark.first) : null;
      const head = clause.kind === 'rel' ? antecedentOf(scene, clauses, index) : speech.speaker;
      // "Strikes that X blamed on Y": what is told of cannot be the one who blames.
      const deedHead = head !== null && within(scene, head, ACTS);
      // Where no verb stands last, a noun before it in a relative clause is its subject: "…, que las autoridades atribuyen a".
      const own = left !== null && !scene.tongue.verbSecond && isNameable(scene, left);
      const blamer = deedHead || own ? (left ?? speech.speaker) : head;
      charges.push({
        speech: {
          ...speech,
          speaker: blamer,
          backward: true,
          scope: { first: scene.span.first, last: clause.first - 1 },
        },
        accused: (blamer !== left ? left : null) ?? accusedOf(scene, speech, clause),
      });
      continue;
    }
    // "…, the Red Cross announced": a voice, like "said".
    const voices = value === 'announce' || value === 'accuse';
    if (voices && speech.backward && (within(scene, scope, ACTS) || within(scene, scope, PACTS))) {
      charges.push({ speech, accused: null });
      continue;
    }
    const upTo = last ? scope : firstStop(scene, scope);
    if (features.has('factual') && toldAsDone(scene, upTo) && !isFuture(scene, upTo)) {
      charges.push({
        speech: { ...speech, scope: upTo },
        accused: value === 'accuse' ? accusedOf(scene, speech, last ? scope : clause) : null,
      });
      continue;
    }
    if (features.has('negated') && !negatedAt(scene, clause, mark)) continue;
    if (features.has('affirmed') && negatedAt(scene, clause, mark)) continue;
    if (features.has('future') && !isFuture(scene, about)) continue;
    // "The truce that A and B agreed": the pact itself is told, wherever the sentence names it.
    const told = clause.kind === 'rel' ? antecedentOf(scene, clauses, index) : null;
    if (features.has('pactless') && told && within(scene, told, PACTS)) continue;
    if (features.has('pactless') && within(scene, value === 'agree' ? scene.span : about, PACTS)) continue;
    const type = (
      features.has('call') && !within(scene, about, new Set(['pact', 'peace'])) ? 'request' : value
    ) as StatementType;
    const act = newAct(
      'statement',
      type,
      index,
      mark.first,
      { first: last ? own.first : Math.min(clause.first, speech.expression.first), last: own.last },
      `state.${mark.entry.row}`,
    );
    act.modality =
      type === 'threaten'
        ? 'threatened'
        : type === 'deny'
          ? 'denied'
          : type === 'announce' && isFuture(scene, scope)
            ? 'planned'
            : 'reported';
    if (negatedAt(scene, clause, mark) && !features.has('not') && type !== 'threaten') act.polarity = 'negated';
    const speaker = features.has('goes-on')
      ? hostSubject(scene, clauses, index)
      : mark.tag === ''
        ? besideNoun(scene, clauses, index)
        : speech.speaker;
    const we = speaker !== null && (isFirstPerson(scene, speaker) || isOwn(scene, speaker));
    const between =
      mark.tag === ''
        ? marked(scene, 'between').find((one) => one.first >= clause.first && one.last <= clause.last)
        : undefined;
    const sides = between && type === 'consult' ? nounsFrom(scene, between.last + 1, clause.last) : null;
    if (sides) addParticipants(act, participantsOf(scene, sides, 'speaker'));
    const goesOn =
      sides === null &&
      (!speech.impersonal || features.has('noun')) &&
      (speaker === null || isPronoun(scene, speaker) || we);
    // "No group has claimed the attack": nobody speaks.
    const none = speaker !== null && is(scene, speaker.first, IS.not);
    if (speaker && !goesOn && !none) addParticipants(act, participantsOf(scene, speaker, 'speaker'));
    const accused = type === 'accuse' ? accusedOf(scene, speech, last ? scope : clause) : null;
    if (accused) addParticipants(act, participantsOf(scene, accused, 'accused'));
    const other = features.has('object')
      ? nounsFrom(scene, Math.max(mark.last, speech.expression.last) + 1, clause.last)
      : speech.addressee;
    if (other && !accused && isNameable(scene, other) && !within(scene, other, WANTED))
      addParticipants(act, participantsOf(scene, other, type === 'consult' ? 'speaker' : 'addressee'));
    statements.push({ act, speech, goesOn });
    const noun = mark.tag === '' && features.has('noun');
    silent.push(
      noun
        ? { first: mark.first, last: mark.last }
        : // "Claimed the bombing that killed 14": what the clauses behind it tell of the bombing happened.
          type === 'claim-responsibility'
          ? { first: last ? Math.max(scope.first, mark.first - 3) : mark.first, last: mark.last }
          : // "…, denied by Yerevan": what was told before stays told.
            {
              first: mark.tag === 'pp' && speech.backward ? mark.first : Math.min(mark.first, scope.first),
              last: own.last,
            },
    );
    done.push({ first: mark.first, last: features.has('open') ? mark.last : own.last });
  }
  return { statements, silent, charges };
};

const describesNoun = (scene: Scene, clause: Clause, mark: Mark): boolean =>
  scene.tongue.traits.has('adjectives-follow') &&
  is(scene, mark.first - 1, IS.noun | IS.adj) &&
  !is(scene, clause.from, IS.have | IS.be) &&
  !marked(scene, 'agent').some((agent) => agent.first === mark.last + 1 && agent.first === agent.last);

/** "After six hours of talks A and B agreed": those of whom the clause tells. */
const besideNoun = (scene: Scene, clauses: readonly Clause[], index: number): Span | null => {
  const clause = clauses[index];
  const verb = clause ? firstVerb(scene, clause) : -1;
  const found = verb < 0 ? null : subjectOf(scene, clauses, index, verb);
  const consulted = found !== null && is(scene, found.last, IS.noun) && within(scene, found, new Set(['state']));
  return found && (consulted || within(scene, found, new Set(['pact']))) ? null : found;
};
