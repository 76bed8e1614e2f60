/**
 * Agreements and their terms: a noun for the pact with what is said of it (agreed, in force, extended, broken), and what it
 * lays down. A pact that is only mentioned makes no claim (rules 18, 23).
 */
import type { AgreementStatus, AgreementType } from '../model/index.ts';
import type { Act } from './act.ts';
import { addParticipants, newAct } from './act.ts';
import type { Clause } from './clauses.ts';
import { clauseAt } from './clauses.ts';
import type { Mark } from './marks.ts';
import { finalPact, finalSides } from './final-sides.ts';
import { participantsOf } from './named.ts';
import { nounsFrom } from './nominal.ts';
import { inside, IS, is, lowerAt, marked, overlaps } from './scene.ts';
import type { Scene } from './scene.ts';
import { antecedentOf } from './antecedent.ts';
import { subjectOf } from './speech.ts';
import { stanceOf } from './stance.ts';
import type { Span } from './token.ts';

export type PactMemory = Readonly<{ type: AgreementType }> | null;

const inClause = (clause: Clause, mark: Mark): boolean => mark.first >= clause.first && mark.first <= clause.last;

/** The pact that a verb in this clause speaks of: in the clause, before its relative pronoun, or the one spoken of before. */
const pactOf = (
  scene: Scene,
  clauses: readonly Clause[],
  index: number,
  verb: Mark,
  memory: PactMemory,
): { mark: Mark | null; span: Span | null } | null => {
  const clause = clauses[index];
  if (!clause) return null;
  const pacts = marked(scene, 'pact');
  if (scene.tongue.traits.has('verb-final')) {
    const found = finalPact(scene, clause, pacts, verb);
    return found && { mark: found, span: null };
  }
  if (clause.kind === 'rel') {
    const head = antecedentOf(scene, clauses, index);
    const there = head && pacts.find((mark) => overlaps(mark, head));
    if (there) return { mark: there, span: head };
  }
  const here = pacts.filter((mark) => inClause(clause, mark) && !overlaps(mark, verb));
  const loose = verb.entry.features.has('loose');
  const lead =
    here.find((mark) => !is(scene, mark.first - 1, IS.prep) && !is(scene, mark.first - 2, IS.prep)) ??
    (loose ? undefined : here[0]);
  if (lead) return { mark: lead, span: null };
  // "dat X overeenkwamen en dat sinds middernacht geldt", "which came into force": the pact of the clause before.
  const earlier = pacts.filter((mark) => mark.last < clause.first && clauseAt(clauses, mark.first) >= index - 2).at(-1);
  const bound =
    clause.kind === 'rel' ||
    clause.kind === 'and' ||
    clause.kind === 'participle' ||
    clause.opener !== null ||
    is(scene, clause.from, IS.finite) ||
    (is(scene, clause.from, IS.adv) && is(scene, clause.from + 1, IS.finite));
  if (earlier && bound && !loose && !scene.tongue.traits.has('verb-final')) return { mark: earlier, span: null };
  if (memory && verb.entry.features.has('force') && followedByPronoun(scene, clauses, index))
    return { mark: null, span: null };
  return null;
};

/** "It took effect at noon"; "Entrée en vigueur à midi, elle devait …": the pronoun stands for the pact. */
const followedByPronoun = (scene: Scene, clauses: readonly Clause[], index: number): boolean => {
  const [own, next] = [clauses[index], clauses[index + 1]];
  return (
    (own !== undefined && subjectIsPronoun(scene, own)) ||
    (own?.kind === 'participle' && index === 0 && next !== undefined && subjectIsPronoun(scene, next))
  );
};

const subjectIsPronoun = (scene: Scene, clause: Clause): boolean => {
  for (let i = clause.from; i <= clause.last && i < clause.from + 4; i += 1) if (is(scene, i, IS.pron)) return true;
  return false;
};

const TYPE_OF: Readonly<Record<string, AgreementType>> = {
  'in-force': 'in-force',
  extended: 'extension',
  ended: 'collapse',
  violated: 'collapse',
  suspended: 'collapse',
};

const typeFor = (status: string, pact: Mark | null, memory: PactMemory): AgreementType | null => {
  const fixed = TYPE_OF[status];
  if (fixed) return fixed;
  const named = pact?.entry.value ?? '';
  if (named !== '' && named !== 'deal') return named as AgreementType;
  return memory?.type ?? null;
};

export const pactsIn = (
  scene: Scene,
  clauses: readonly Clause[],
  silent: readonly Span[],
  memory: PactMemory,
): Act[] => {
  const acts: Act[] = [];
  const described = new Set<Act>();
  const inSentence = marked(scene, 'pact').find((mark) => mark.entry.value !== 'deal');
  const spoken: PactMemory = inSentence ? { type: inSentence.entry.value as AgreementType } : memory;
  for (const verb of marked(scene, 'pactverb')) {
    if (silencedVerb(scene, clauses, silent, verb)) continue;
    if (verb.tag !== '' && !is(scene, verb.first, IS.verb)) continue;
    const index = clauseAt(clauses, verb.first);
    const clause = clauses[index];
    const pact = pactOf(scene, clauses, index, verb, spoken);
    if (!clause || !pact) continue;
    const status = verb.entry.value;
    // "Gilt als": the verb in another sense.
    if (status === 'idle' || describesUndated(scene, verb)) continue;
    // "Büyük ölçüde korunan ateşkes": described so, while something else is told of it.
    if (status === 'kept' && verb.tag === 'ing' && scene.tongue.traits.has('verb-final')) continue;
    if (status === 'kept') {
      const stance = stanceOf(scene, clause);
      const kept = newAct(
        'condition',
        'calm',
        index,
        verb.first,
        { first: clause.first, last: clause.last },
        `pact.${verb.entry.row}`,
      );
      kept.polarity = stance.polarity;
      if (!acts.some((other) => other.type === 'calm' && other.clause === index)) acts.push(kept);
      continue;
    }
    const type = typeFor(status, pact.mark, spoken);
    if (!type) continue;
    const stance = stanceOf(scene, clause, [], verb.tag === 'ing' ? verb.last : undefined);
    if (stance.conditional || isBackground(scene, clause, pact.mark, verb)) continue;
    const first =
      pact.mark && clause.kind === 'rel' ? Math.min(clause.first, pact.span?.first ?? pact.mark.first) : clause.first;
    const act = newAct('agreement', type, index, verb.first, { first, last: clause.last }, `pact.${verb.entry.row}`);
    act.polarity = scene.times.some((time) => overlaps(time, verb)) ? 'affirmed' : stance.polarity;
    act.modality = stance.modality === 'planned' ? 'planned' : 'reported';
    act.status = (act.modality === 'planned' && status === 'agreed' ? 'proposed' : status) as AgreementStatus;
    addSides(scene, clauses, index, verb, act);
    if (!acts.some((other) => other.type === act.type && other.clause === act.clause)) acts.push(act);
    if (verb.tag === 'ing' && scene.tongue.traits.has('verb-final')) described.add(act);
  }
  // "Agreed to extend the truce": the extension is what was agreed.
  const changed = acts.filter((act) => act.type === 'extension' || act.type === 'collapse').map((act) => act.clause);
  return acts.filter((act) => described.has(act) || !(act.status === 'agreed' && changed.includes(act.clause)));
};

/** "Hours after the accord was reached": a date for something else. */
const isBackground = (scene: Scene, clause: Clause, pact: Mark | null, verb: Mark): boolean =>
  dates(scene, clause, pact, verb) ||
  (clause.kind === 'sub' &&
    pact?.entry.value === 'deal' &&
    marked(scene, 'w').some((mark) => mark.first === clause.opener && mark.entry.features.get('as') === 'after'));

/** Since, before, until, after, in the words of the language's table of times. */
const bounds = (scene: Scene, at: number): boolean =>
  scene.tongue.times.entries
    .get(lowerAt(scene, at))
    ?.some((entry) => entry.kind === 'role' && /^(?:since|before|until|after)/.test(entry.value)) ?? false;

/** "Since the ceasefire began": the known pact dates something else, unless its own date is given. */
const dates = (scene: Scene, clause: Clause, pact: Mark | null, verb: Mark): boolean => {
  const chunk = scene.times.find((time) => overlaps(time, verb));
  const after =
    clause.kind === 'sub' &&
    marked(scene, 'w').some(
      (mark) => mark.first === clause.opener && /^(after|when)$/.test(mark.entry.features.get('as') ?? ''),
    );
  const told = (at: number): boolean =>
    is(scene, at, IS.det) &&
    !scene.numbers.some((number) => number.last === at) &&
    !marked(scene, 'w').some((mark) => mark.first === at && mark.entry.value === 'not');
  const known = pact === null || scene.tokens[pact.last]?.definite === true || told(pact.first - 1);
  const from = pact?.first ?? verb.first;
  const bounded = [from - 1, from - 2, verb.first - 1, verb.first - 2].some((at) => bounds(scene, at));
  if (!chunk && !after && !bounded) return false;
  const dated = scene.times.some(
    (time) =>
      time.first >= clause.first &&
      time.last <= clause.last &&
      (time !== chunk || /\d|day|dag|night|nacht|week/.test(time.said)),
  );
  return known && !dated;
};

/** "Trotz der verkündeten Waffenruhe": a participle before its noun names the pact; only with a date of its own it tells of it. */
const describesUndated = (scene: Scene, verb: Mark): boolean => {
  if (!scene.tongue.traits.has('capital-nouns') || is(scene, verb.first, IS.verb)) return false;
  const noun = scene.marks.find((mark) => mark.cls === 'pact' && mark.first === verb.last + 1);
  return noun !== undefined && !scene.times.some((time) => time.first >= verb.first - 8 && time.last <= noun.last + 5);
};

/** A relative clause tells of its pact as a fact, also within what is threatened or denied. */
const silencedVerb = (scene: Scene, clauses: readonly Clause[], silent: readonly Span[], verb: Mark): boolean => {
  const clause = clauses[clauseAt(clauses, verb.first)];
  return silent.some(
    (span) =>
      overlaps(span, verb) &&
      // "The truce, in force since January": told in passing, whatever is asked of it.
      !(verb.entry.value === 'in-force' && verb.tag === '' && is(scene, verb.first - 1, IS.comma)) &&
      !(
        clause?.kind === 'rel' &&
        span.first < clause.first &&
        span.last > verb.first &&
        clause.first > scene.span.first
      ),
  );
};

/** "between A and B", "A and B agreed", "brokered by C". */
const addSides = (scene: Scene, clauses: readonly Clause[], index: number, verb: Mark, act: Act): void => {
  const clause = clauses[index];
  if (!clause) return;
  if (scene.tongue.traits.has('verb-final')) finalSides(scene, clause, verb, act);
  for (const mark of scene.tongue.traits.has('verb-final') ? [] : scene.marks) {
    const near = mark.first >= act.spans[0]!.first && mark.first <= clause.last;
    if (!near) continue;
    if (mark.cls === 'between') add(scene, act, mark.last + 1, clause.last, 'party');
    if (mark.cls === 'mediate') add(scene, act, mark.last + 1, clause.last, 'mediator');
    if (mark.cls === 'guarantee') add(scene, act, mark.last + 1, clause.last, 'guarantor');
    if (mark.cls === 'agent')
      add(scene, act, mark.last + 1, clause.last, verb.entry.features.has('mediator') ? 'mediator' : 'party');
  }
  if (verb.entry.value === 'violated') {
    const often = marked(scene, 'often').find((mark) => mark.first >= clause.first && mark.last <= clause.last);
    const number = often && scene.numbers.find((one) => one.last === often.first - 1);
    if (number) act.counts = [{ what: 'violations', low: number.low, high: number.high, said: number.said }];
    const breaker = scene.tongue.traits.has('verb-final') ? null : subjectOf(scene, clauses, index, verb.first);
    if (breaker) addParticipants(act, participantsOf(scene, breaker, 'accused'));
    return;
  }
  if (verb.entry.value !== 'agreed' || scene.tongue.traits.has('verb-final')) return;
  const subject = subjectOf(scene, clauses, index, verb.first);
  if (subject && scene.actors.some((actor) => !actor.adjective && inside(actor, subject)))
    addParticipants(act, participantsOf(scene, subject, 'party'));
};

const add = (scene: Scene, act: Act, from: number, limit: number, role: 'party' | 'mediator' | 'guarantor'): void => {
  const found = nounsFrom(scene, from, limit);
  if (found && !is(scene, found.first, IS.time)) addParticipants(act, participantsOf(scene, found, role));
};
