/** Who speaks, where that stands beside its verb rather than before it; and what else shows how far the words of speaking reach. */
import type { Clause } from './clauses.ts';
import type { Mark } from './marks.ts';
import { isNameable } from './named.ts';
import { isPronoun, nounsFrom, nounsUntil } from './nominal.ts';
import { IS, is, lowerAt, marked } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Span } from './token.ts';

/** "Informó este lunes el Observatorio": who speaks, behind the verb and its time; what is spoken of is no speaker. */
export const speakerBehind = (scene: Scene, from: number, limit: number): Span | null => {
  const found = nounsFrom(scene, pastCircumstance(scene, from, limit), limit);
  return found && maySpeak(scene, found) ? beforeListener(scene, found) : null;
};

/** "Dijeron testigos a Reuters": who is told is not who tells. */
const beforeListener = (scene: Scene, found: Span): Span => {
  for (const { first } of marked(scene, 'toward')) {
    if (first <= found.first || first > found.last) continue;
    const told = marked(scene, 'media').some((media) => media.first > first && media.first <= first + 2);
    if (told) return { first: found.first, last: first - 1 };
  }
  return found;
};

/** "Saudi-Arabiens Vorschlag": a name in the genitive before what it owns speaks only where that is somebody. */
const ownsNext = (scene: Scene, actor: Span): boolean => {
  const next = scene.tokens[actor.last + 1];
  return (
    scene.tongue.traits.has('capital-nouns') &&
    lowerAt(scene, actor.last).endsWith('s') &&
    next?.kind === 'word' &&
    next.shape === 'capital' &&
    !scene.marks.some((mark) => SPEAKING.has(mark.cls) && mark.first === actor.last + 1)
  );
};

/** Do these words begin with somebody, rather than with what is spoken of? */
const maySpeak = (scene: Scene, found: Span): boolean => {
  // "وثقت مقتل 440": verb first, what was done stands where a speaker could.
  const done = scene.marks.some((mark) => mark.first === found.first && (mark.cls === 'harm' || mark.cls === 'deed'));
  if (done && scene.tongue.traits.has('verb-first')) return false;
  const reach = scene.tongue.traits.has('verb-first') ? Math.min(found.last, found.first + 2) : found.first + 2;
  const near = (one: Span): boolean => one.first >= found.first && one.first <= reach;
  const owned = (one: Span): boolean => is(scene, one.first - 1, IS.of) || is(scene, one.first - 2, IS.of);
  return (
    (is(scene, found.first, IS.name) && !ownsNext(scene, { first: found.first, last: found.first })) ||
    isPronoun(scene, found) ||
    scene.actors.some((actor) => !actor.adjective && near(actor) && !owned(actor) && !ownsNext(scene, actor)) ||
    scene.marks.some((mark) => SPEAKING.has(mark.cls) && near(mark) && !owned(mark))
  );
};
const SPEAKING = new Set(['office', 'body', 'media', 'mission', 'force', 'group', 'own']);

/**
 * "В ООН підрахували", "підрахували в ООН": a verb without a subject, told of those within a body, an office or a capital.
 * The words that lead to them are class `at-body`.
 */
export const speakerWithin = (scene: Scene, from: number, limit: number): Span | null => {
  let at = from;
  while (at <= limit && is(scene, at, IS.adv | IS.time | IS.conj | IS.quote | IS.comma)) at += 1;
  const lead = scene.marks.find((mark) => mark.cls === 'at-body' && mark.first === at);
  const found = lead ? nounsFrom(scene, lead.last + 1, limit) : null;
  if (!found || is(scene, found.first, IS.time)) return null;
  const inside = (one: Span): boolean => one.first >= found.first && one.first <= found.first + 3;
  const speaks =
    scene.actors.some((actor) => !actor.adjective && inside(actor)) ||
    scene.places.some((place) => place.first === found.first) ||
    scene.marks.some((mark) => BODIES.has(mark.cls) && inside(mark));
  return speaks ? found : null;
};
const BODIES = new Set(['body', 'media', 'mission']);

/** "Сказав агентству Reuters поліцейський": to whom, between the verb and its subject; the noun and the name behind it. */
export const addresseeFirst = (scene: Scene, from: number, limit: number): Span | null => {
  let at = from;
  while (at <= limit && is(scene, at, IS.time | IS.adv)) at += 1;
  if (at > limit || !scene.marks.some((mark) => mark.cls === 'toward' && mark.first === at)) return null;
  const name = scene.actors.find((actor) => !actor.adjective && actor.first <= at + 1 && actor.last > at);
  const quote = scene.quotes.find((one) => one.first === at + 1);
  const last = name?.last ?? quote?.last ?? (is(scene, at + 1, IS.name) ? at + 1 : at);
  return { first: at, last: Math.min(last, limit) };
};

/** "A loss confirmed by the agency": the speaker follows the verb. */
export const agentAfter = (scene: Scene, mark: Mark, clause: Clause): Span | null => {
  let at = mark.last + 1;
  while (is(scene, at, IS.time | IS.adv) && !is(scene, at, IS.prep)) at += 1;
  // "Sprachen von Luftangriffen": what leads an agent after a participle leads what is spoken of elsewhere.
  const agent = scene.marks.find(
    (other) => other.cls === 'agent' && other.first === at && (mark.tag === 'pp' || !other.entry.features.has('weak')),
  );
  const named = agent ? nounsFrom(scene, agent.last + 1, clause.last) : null;
  // "Said by phone": how, not by whom.
  return named && isNameable(scene, named) ? named : null;
};

/** "…, the army's spokesman in the region, John Doe, told AFP": an office and a name between commas, before the verb. */
export const describedBefore = (scene: Scene, verb: number): Span | null => {
  if (!is(scene, verb - 1, IS.comma)) return null;
  let first = -1;
  for (let i = verb - 2, commas = 0; i > scene.span.first && verb - i < 30; i -= 1) {
    if (is(scene, i, IS.verb | IS.stop | IS.sub | IS.rel)) break;
    if (!is(scene, i, IS.comma)) continue;
    commas += 1;
    if (scene.marks.some((mark) => mark.cls === 'office' && mark.first > i && mark.first <= i + 6)) first = i + 1;
    if (commas === 2) break;
  }
  return first < 0 || first > verb - 2 ? null : { first, last: verb - 2 };
};

/** "A indiqué vendredi à l'AFP un porte-parole": when, to whom and by what means may stand between verb and speaker. */
const pastCircumstance = (scene: Scene, from: number, limit: number): number => {
  let at = from;
  for (let steps = 0; steps < 4; steps += 1) {
    while (at <= limit && is(scene, at, IS.time | IS.adv) && !is(scene, at, IS.actor)) at += 1;
    const bound = is(scene, at, IS.prep) && !is(scene, at, IS.of) ? nounsFrom(scene, at + 1, limit) : null;
    // "На брифинге заместитель главы …": where nothing parts them, an office behind the first noun begins the name.
    const office =
      bound && scene.tongue.traits.has('no-article')
        ? marked(scene, 'office').find(({ first }) => first > bound.first && first <= bound.last)
        : undefined;
    if (office) return office.first;
    if (!bound || bound.last >= limit) break;
    at = bound.last + 1;
    if (is(scene, at, IS.comma)) at += 1;
  }
  return at;
};

/** "Haben A und B einander vorgeworfen", "X hat gemeldet": a participle's subject stands by the verb that helps it. */
export const besideAuxiliary = (scene: Scene, clause: Clause, mark: Mark): Span | null => {
  if (!scene.tongue.verbSecond || mark.tag !== 'pp') return null;
  let aux = clause.from;
  while (aux < mark.first && !(is(scene, aux, IS.finite) && is(scene, aux, IS.be | IS.have | IS.modal))) aux += 1;
  if (aux >= mark.first) return null;
  let from = aux + 1;
  while (from < mark.first && is(scene, from, IS.pron | IS.time | IS.adv) && !is(scene, from, IS.det | IS.actor))
    from += 1;
  const left = nominative(scene, nounsUntil(scene, clause.from, aux));
  const right = nominative(scene, nounsFrom(scene, from, mark.first - 1));
  return left && (!right || maySpeak(scene, left) || !maySpeak(scene, right)) ? left : right;
};

/** What begins with an article of another case ("dem Nachbarn") is no subject. */
export const nominative = (scene: Scene, found: Span | null): Span | null =>
  found &&
  !marked(scene, 'w').some((mark) => mark.first === found.first && mark.entry.features.has('oblique')) &&
  !isOblique(scene, found)
    ? found
    : null;

/** "Протестувальників розігнали": the ending of its first noun shows a case that no subject has; behind a number it shows nothing. */
const isOblique = (scene: Scene, found: Span): boolean => {
  const { oblique } = scene.tongue.endings;
  if (oblique.length === 0) return false;
  let head = found.first;
  while (head < found.last && is(scene, head, IS.adj | IS.det) && !is(scene, head, IS.noun)) head += 1;
  const word = scene.tokens[head];
  const known = scene.marks.some((mark) => OBLIQUE.has(mark.cls) && mark.first === head && mark.last === head);
  for (let i = found.first; i <= head; i += 1) if (is(scene, i, IS.number)) return false;
  return known && word !== undefined && oblique.some((ending) => word.lower.endsWith(ending));
};
const OBLIQUE = new Set(['group', 'force', 'office', 'body']);

/** "Eine Feuerpause lehnte der Armeechef ab": what stands before the verb cannot speak, what stands behind it can. */
export const isFronted = (scene: Scene, mark: Mark, left: Span | null): boolean => {
  if (!left || !scene.tongue.verbSecond || mark.tag === 'pp') return false;
  if (isPronoun(scene, left) || (maySpeak(scene, left) && nominative(scene, left))) return false;
  const right = nounsFrom(scene, mark.last + 1, mark.far > mark.last ? mark.far - 1 : scene.span.last);
  return (
    right !== null && !is(scene, right.first, IS.pron) && maySpeak(scene, right) && nominative(scene, right) !== null
  );
};

/** "L'armée …; celle-ci nie": the pronoun means whoever was named last before it. */
export const meantBy = (scene: Scene, speaker: Span | null): Span | null => {
  if (!speaker || !isPronoun(scene, speaker)) return speaker;
  const latest = scene.marks.some((mark) => mark.first === speaker.first && mark.entry.features.has('latest'));
  const named = latest ? scene.actors.findLast((actor) => !actor.adjective && actor.last < speaker.first) : undefined;
  return named ? { first: named.first, last: named.last } : speaker;
};

/** "X, die am Montag angriffen, bestreitet …": behind a relative clause the verb goes on for the noun before that clause. */
export const resumed = (scene: Scene, clauses: readonly Clause[], index: number): Span | null => {
  const clause = clauses[index];
  if (!scene.tongue.verbSecond || !clause || clause.kind !== 'main' || !is(scene, clause.from, IS.finite)) return null;
  let host = index - 1;
  while (host > 0 && clauses[host]?.kind === 'rel') host -= 1;
  const before = clauses[host];
  if (!before || host === index - 1 || before.kind === 'sub') return null;
  for (let i = before.from; i <= before.last; i += 1) if (is(scene, i, IS.finite)) return null;
  return nominative(scene, nounsUntil(scene, before.from, before.last + 1));
};

/** "Pékin, qui a parrainé la trêve, a appelé …": the subject stands before what was put in between. */
export const hangs = (scene: Scene, clauses: readonly Clause[], index: number): boolean => {
  let host = index - 1;
  while (clauses[host]?.kind === 'rel' || clauses[host]?.kind === 'participle') host -= 1;
  const before = clauses[host];
  if (host >= index - 1 || before?.kind !== 'main') return false;
  for (let i = before.first; i <= before.last; i += 1) if (is(scene, i, IS.verb)) return false;
  return true;
};

/** "Le Rwanda continue de nier": an infinitive has the subject of the verb that stands before it. */
export const helperOf = (scene: Scene, clause: Clause, mark: Mark): number => {
  if (mark.tag !== 'inf' || !scene.tongue.traits.has('adjectives-follow')) return mark.first;
  for (let i = clause.from; i < mark.first; i += 1) if (is(scene, i, IS.finite)) return i;
  return mark.first;
};
