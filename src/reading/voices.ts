/**
 * Who says what in a sentence: spans of speech with their voices, outermost first. What no span covers is the report's own voice.
 */
import type { Voice } from '../model/index.ts';
import type { Clause } from './clauses.ts';
import { clauseAt } from './clauses.ts';
import { finalBy } from './final-voices.ts';
import type { Mark } from './marks.ts';
import { voiceOf } from './named.ts';
import { isPronoun, nounsFrom } from './nominal.ts';
import { inside, IS, is, marked, overlaps } from './scene.ts';
import type { Scene } from './scene.ts';
import { antecedentOf, phraseBefore } from './antecedent.ts';
import { firstVerb, speechAt, subjectOf } from './speech.ts';
import type { Speech } from './speech.ts';
import { fromCompound } from './voices-compound.ts';
import { behindVehicle, isOwnVehicle } from './voices-vehicle.ts';
import { figureEnd, toldBefore } from './speech-edges.ts';
import type { Span } from './token.ts';

export type Attribution = Readonly<{
  voices: readonly Voice[];
  scope: Span | null;
  expression: Span;
  backward: boolean;
  retrospective: boolean;
  /** The speaker is the one who spoke last: a pronoun, or nobody named. */
  goesOn: boolean;
  /** The report keeps its distance ("claimed"). */
  distant: boolean;
  mark: Mark;
  /** The speaker's own words, where they stand apart from the verb. */
  aside?: Span | null;
}>;

const has = (scene: Scene, span: Span, cls: string): boolean => marked(scene, cls).some((mark) => inside(mark, span));

/** A monitor that tells what it saw itself is the author of its bulletin (rule 16). */
const isAuthor = (scene: Scene, speech: Speech): boolean => {
  if (speech.speaker === null) return false;
  if (has(scene, speech.speaker, 'own')) return true;
  return speech.mark.entry.features.has('observe') && has(scene, speech.speaker, 'mission');
};

const outerOf = (scene: Scene, addressee: Span | null): Voice[] =>
  addressee && has(scene, addressee, 'media') ? [voiceOf(scene, addressee)] : [];

const fromSpeech = (scene: Scene, speech: Speech): Attribution | null => {
  const pronoun = speech.speaker !== null && isPronoun(scene, speech.speaker);
  if (speech.impersonal || isAuthor(scene, speech) || speech.mark.entry.features.has('senses')) return null;
  if (
    speech.speaker &&
    has(scene, speech.speaker, 'pact') &&
    !has(scene, speech.speaker, 'office') &&
    !has(scene, speech.speaker, 'body')
  )
    return null;
  const goesOn = speech.speaker === null || pronoun;
  const inner = speech.speaker && !pronoun ? [voiceOf(scene, speech.speaker)] : [];
  return {
    voices: [...outerOf(scene, speech.addressee), ...inner],
    scope: speech.scope,
    expression: speech.expression,
    backward: speech.backward,
    retrospective: speech.retrospective,
    goesOn,
    distant: speech.mark.entry.features.has('distant'),
    mark: speech.mark,
    aside: speech.aside ?? null,
  };
};

/** The name that a word of sourcing leads, follows ("… zufolge"), or takes from the clause it stands in ("by its own account"). */
const sourceOf = (scene: Scene, clauses: readonly Clause[], mark: Mark): Span | null => {
  if (mark.entry.features.has('post')) return phraseBefore(scene, mark.first - 1, scene.span.first);
  if (mark.entry.features.has('own')) {
    const index = clauseAt(clauses, mark.first);
    const clause = clauses[index];
    const verb = clause ? firstVerb(scene, clause) : -1;
    return verb < 0 ? null : subjectOf(scene, clauses, index, verb);
  }
  // "Verlautete am Samstag aus Regierungskreisen": the source stands behind the second half.
  if (mark.entry.features.has('behind')) return nounsFrom(scene, mark.far + 1, scene.span.last);
  const limit = mark.far > mark.last ? mark.far - 1 : scene.span.last;
  // "según informó este lunes X": a time may stand before the name.
  let from = mark.last + (mark.entry.features.has('inclusive') ? 0 : 1);
  while (is(scene, from, IS.time) && !is(scene, from, IS.actor)) from += 1;
  const cited = nounsFrom(scene, from, limit);
  return cited && (behindVehicle(scene, cited) ?? cited);
};

const fromPreposition = (scene: Scene, clauses: readonly Clause[], mark: Mark): Attribution | null => {
  if (scene.tongue.traits.has('verb-final')) return finalBy(scene, mark);
  const { features } = mark.entry;
  const found = sourceOf(scene, clauses, mark);
  if (!found) return null;
  if (has(scene, found, 'pact') && !has(scene, found, 'office')) return null;
  // What is cited is a voice only if it names somebody, not a rule or a reason.
  const named =
    has(scene, found, 'office') ||
    has(scene, found, 'body') ||
    has(scene, found, 'media') ||
    scene.actors.some((actor) => inside(actor, found));
  if ((features.has('cite') || features.has('named')) && !named) return null;
  const pronoun = isPronoun(scene, found) || isOwnVehicle(scene, found);
  if (features.has('own'))
    return {
      voices: pronoun ? [] : [voiceOf(scene, found)],
      scope: clauses[clauseAt(clauses, mark.first)] ?? scene.span,
      expression: { first: mark.first, last: mark.last },
      backward: false,
      retrospective: false,
      goesOn: pronoun,
      distant: false,
      mark,
    };
  const start = Math.min(mark.first, found.first);
  const end = Math.max(found.last, mark.far);
  const open = is(scene, end + 1, IS.comma) || end + 1 >= scene.span.last;
  const afterComma =
    is(scene, start - 1, IS.comma) ||
    scene.quotes.some((quote) => quote.last === start - 1 || quote.last === start - 2);
  const backward =
    start > scene.span.first && ((afterComma && open && toldBefore(scene, start)) || end + 1 >= scene.span.last);
  return {
    voices: pronoun ? [] : [voiceOf(scene, found)],
    scope: backward ? { first: scene.span.first, last: start - 1 } : scene.span,
    expression: { first: start, last: end },
    backward,
    retrospective: false,
    goesOn: pronoun,
    distant: false,
    mark,
  };
};

/** "…, according to X, which put the dead at 40": the verb's speaker is X. */
const fromFigure = (scene: Scene, clauses: readonly Clause[], mark: Mark): Attribution | null => {
  const index = clauseAt(clauses, mark.first);
  const clause = clauses[index];
  if (!clause) return null;
  const speech = speechAt(scene, clauses, mark);
  const speaker = clause.kind === 'rel' ? antecedentOf(scene, clauses, index) : (speech?.speaker ?? null);
  if (!speaker || !speech || speech.impersonal) return null;
  if (isAuthor(scene, { ...speech, speaker })) return null;
  if (speech.backward) return fromSpeech(scene, { ...speech, speaker });
  const pronoun = isPronoun(scene, speaker);
  return {
    voices: pronoun ? [] : [voiceOf(scene, speaker)],
    scope: { first: mark.first, last: clause.kind === 'rel' ? clause.last : scene.span.last },
    expression: {
      first: Math.min(mark.first, speaker.first < clause.first ? mark.first : speaker.first),
      last: figureEnd(scene, mark),
    },
    backward: false,
    retrospective: false,
    goesOn: pronoun,
    distant: false,
    mark,
  };
};

export const attributionsIn = (scene: Scene, clauses: readonly Clause[], taken: readonly Span[]): Attribution[] => {
  const found: Attribution[] = [];
  let author = false;
  for (const mark of scene.marks) {
    if (mark.cls === 'sourced') {
      const glued = fromCompound(scene, mark);
      if (glued) found.push(glued);
      continue;
    }
    if (mark.cls !== 'say' && mark.cls !== 'by' && mark.cls !== 'puts') continue;
    if (taken.some((span) => overlaps(span, mark)) || (mark.cls !== 'by' && !is(scene, mark.first, IS.verb))) continue;
    if (mark.cls === 'say' && declaresPact(scene, mark)) continue;
    // "según informó X": the verb is a part of the preposition.
    if (
      mark.cls !== 'by' &&
      scene.marks.some((other) => other.cls === 'by' && other.first < mark.first && other.last >= mark.last)
    )
      continue;
    if (mark.cls === 'by') {
      const by = fromPreposition(scene, clauses, mark);
      if (by) found.push(by);
    } else {
      const speech = mark.cls === 'say' ? speechAt(scene, clauses, mark) : null;
      // "…, a averti le PAM": a voice behind what it says; before it, conduct of its own kind.
      if (speech && !speech.backward && mark.entry.features.has('backward')) continue;
      const said = mark.cls === 'say' ? speech && fromSpeech(scene, speech) : fromFigure(scene, clauses, mark);
      if (speech && isAuthor(scene, speech)) author = true;
      if (said && !(author && said.goesOn) && !found.some((other) => inside(mark, other.expression))) found.push(said);
    }
  }
  return scene.tongue.traits.has('verb-final') ? found : bounded(scene, clauses, found);
};

/** "A truce that the army declared": an act of agreeing, not of telling. */
const declaresPact = (scene: Scene, mark: Mark): boolean =>
  marked(scene, 'pactverb').some((other) => other.first === mark.first) &&
  marked(scene, 'pact').length > 0 &&
  !is(scene, mark.last + 1, IS.rel | IS.sub) &&
  !is(scene, mark.last + 2, IS.rel);

/** No voice reaches over another that stands beside it; one within another's words is nested. */
const bounded = (scene: Scene, clauses: readonly Clause[], found: readonly Attribution[]): Attribution[] => {
  const inOrder = [...found].sort((a, b) => a.expression.first - b.expression.first);
  return inOrder.map((attribution, index) => {
    const { scope } = attribution;
    if (!scope) return attribution;
    let { first, last } = scope;
    for (const [other, neighbour] of inOrder.entries()) {
      if (other === index || neighbour.goesOn || nested(scene, clauses, attribution, neighbour)) continue;
      if (other < index && attribution.backward)
        first = Math.max(
          first,
          neighbour.backward ? neighbour.expression.last + 1 : nextClause(clauses, neighbour, attribution),
        );
      if (other > index && !attribution.backward && !neighbour.backward)
        last = Math.min(last, clauseStart(clauses, neighbour.expression.first) - 1);
    }
    for (let i = Math.max(first, attribution.expression.last + 1); i < last; i += 1)
      if (!attribution.backward && scene.tokens[i]?.lower === ';') last = Math.min(last, i);
    if (!attribution.backward)
      for (let i = attribution.expression.first; i > first; i -= 1)
        if (scene.tokens[i]?.lower === ';') first = Math.max(first, i + 1);
    if (attribution.backward)
      for (let i = last; i > first; i -= 1) if (scene.tokens[i]?.lower === ';') first = Math.max(first, i + 1);
    return { ...attribution, scope: last >= first ? { first, last } : null };
  });
};

const clauseStart = (clauses: readonly Clause[], at: number): number => clauses[clauseAt(clauses, at)]?.first ?? at;
/** A later voice that reaches back begins after the clause of the one before it. */
const nextClause = (clauses: readonly Clause[], before: Attribution, own: Attribution): number => {
  const index = clauseAt(clauses, before.expression.last);
  const next = clauses[index + 1];
  return next && next.first < own.expression.first ? next.first : before.expression.last + 1;
};

/** Is the second voice quoted by the first, rather than put beside it? */
const nested = (scene: Scene, clauses: readonly Clause[], outer: Attribution, inner: Attribution): boolean => {
  const clause = clauses[clauseAt(clauses, inner.expression.first)];
  if (!clause) return false;
  if (inner.mark.entry.features.has('cite') || outer.mark.entry.features.has('cite')) return true;
  if (outer.backward !== inner.backward) return outer.backward;
  const opener = clause.opener;
  return (
    !outer.backward &&
    opener !== null &&
    clause.kind === 'sub' &&
    opener === outer.expression.last + 1 &&
    is(scene, opener, IS.sub)
  );
};

/** The voices at a token, outermost first, and whether the innermost is kept at a distance. */
export const voicesAt = (
  attributions: readonly Attribution[],
  at: number,
  last: readonly Voice[],
): { voices: Voice[]; distant: boolean; by: Attribution | null } => {
  const covering = attributions.filter((a) => a.scope && at >= a.scope.first && at <= a.scope.last);
  covering.sort((a, b) => width(b) - width(a) || a.expression.first - b.expression.first);
  const voices: Voice[] = [];
  for (const attribution of covering)
    for (const voice of attribution.goesOn && attribution.voices.length === 0
      ? lastNamed(attributions, attribution, last)
      : attribution.voices)
      if (!voices.some((known) => known.name === voice.name)) voices.push(voice);
  return { voices, distant: covering.some((attribution) => attribution.distant), by: covering.at(-1) ?? null };
};
/** A pronoun goes back to the last who spoke in the sentence, else to the last before it. */
const lastNamed = (all: readonly Attribution[], own: Attribution, last: readonly Voice[]): readonly Voice[] =>
  all.filter((other) => other.voices.length > 0 && other.expression.first < own.expression.first).at(-1)?.voices ??
  last;
const width = (attribution: Attribution): number =>
  attribution.scope ? attribution.scope.last - attribution.scope.first : 0;
