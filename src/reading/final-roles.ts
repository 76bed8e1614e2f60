/** Who did what to whom where the verb stands last: by the cases of the nouns before it. */
import type { Act } from './act.ts';
import { addParticipants } from './act.ts';
import type { Clause } from './clauses.ts';
import { pairBefore } from './final-sides.ts';
import { agentOf } from './final-speech.ts';
import type { Mark } from './marks.ts';
import { participantsOf } from './named.ts';
import { chainStart, nameOf, namesSomebody, runsIn, withOwner } from './runs.ts';
import type { Run } from './runs.ts';
import { IS, is, marked } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Span } from './token.ts';

const overlap = (a: Span, b: Span): boolean => a.first <= b.last && b.first <= a.last;

const victim = (act: Act, run: Run): boolean =>
  act.hurts.some(({ counted }) => overlap({ first: counted.first, last: counted.end }, run));

const give = (scene: Scene, act: Act, run: Run | undefined, role: 'initiator' | 'target' | 'party'): void => {
  if (run) addParticipants(act, participantsOf(scene, nameOf(run), role));
};

/** `speakers`: words of those who speak in the sentence, who need not have acted. */
export const dressFinal = (
  scene: Scene,
  clause: Clause,
  deed: Mark,
  act: Act,
  speakers: readonly Span[],
  tellers: readonly Span[],
): void => {
  const symmetric = deed.entry.features.has('sym');
  const between = marked(scene, 'between').find((mark) => mark.first >= clause.first && mark.first <= clause.last);
  if (between && symmetric) {
    for (const run of pairBefore(scene, clause.first, between.first)) give(scene, act, run, 'party');
    if (act.participants.length > 0) return;
  }
  const agent = agentOf(scene, clause.first, clause.last);
  if (agent && namesSomebody(scene, agent.run)) give(scene, act, agent.run, 'initiator');
  const all = runsIn(scene, clause.first, clause.last);
  const runs = all.filter(
    (run) =>
      !(run.case === 'gen' && holdsPlace(scene, run)) &&
      namesSomebody(scene, run) &&
      !victim(act, run) &&
      !speakers.some((span) => overlap(span, run)) &&
      !overlap(run, deed) &&
      (!agent || !overlap(run, agent.run)),
  );
  const before = runs.filter((run) => run.last < deed.last);
  const passive = deed.entry.features.has('passive');
  if (symmetric) {
    const sides = before.filter((run) => run.case === 'gen' || run.case === 'none' || run.case === 'ins');
    for (const run of sides.slice(0, 2)) give(scene, act, run, 'party');
    return;
  }
  const owned = (run: Run): Run => withOwner(all, run);
  if (!agent && !passive) {
    // "binanın kontrolünü sağladı": the owner is what was taken.
    const owners = before.filter((run) => run.case === 'gen');
    const doer =
      (deed.entry.features.has('owned') && owners.length < 2 ? undefined : owners[0]) ??
      (is(scene, deed.first, IS.verb) || hasDoing(scene, clause)
        ? before.find((run) => run.case === 'none')
        : undefined) ??
      subjectBefore(scene, clause, deed, speakers);
    if (doer) give(scene, act, doer.case === 'gen' ? doer : owned(doer), 'initiator');
    // "X, … ele geçirdiğini duyurdu": who tells it without naming another did it.
    else if (isNominal(scene, deed)) {
      const start = chainStart(scene, deed.first);
      const teller = tellers.find((span) => span.last < deed.first && span.last >= start);
      if (teller) addParticipants(act, participantsOf(scene, teller, 'initiator'));
    }
  }
  const hit = passive
    ? before.find((run) => run.case === 'none' || run.case === 'gen')
    : before.filter((run) => run.case === 'dat' || run.case === 'acc').at(-1);
  const holder = hit && owned(hit);
  const taken =
    holder && act.participants.some((one) => one.role === 'initiator' && overlapsName(scene, holder, one.name));
  if (hit) give(scene, act, taken ? hit : holder, 'target');
};

/** "saldırı düzenledi": the noun's verb has a doer. */
const hasDoing = (scene: Scene, clause: Clause): boolean =>
  marked(scene, 'occur').some(
    (mark) => mark.first >= clause.first && mark.last <= clause.last && mark.tag !== '' && mark.tag !== 'ing',
  );

const isNominal = (scene: Scene, deed: Mark): boolean =>
  deed.tag === 'past' && scene.marks.some((mark) => mark.cls === 'nominal' && mark.last === deed.last);

/** The subject of the clause before, where this one has none of its own ("X, … vurdu ve … öldürdü"). */
const subjectBefore = (scene: Scene, clause: Clause, deed: Mark, speakers: readonly Span[]): Run | undefined => {
  if (!is(scene, deed.first, IS.verb) || clause.first === scene.span.first) return undefined;
  const from = chainStart(scene, deed.first);
  const start = from >= clause.first ? chainStart(scene, Math.max(scene.span.first, from - 2)) : from;
  return runsIn(scene, start, clause.first - 1).find(
    (run) =>
      (run.case === 'none' || (run.case === 'gen' && from < clause.first)) &&
      namesSomebody(scene, run) &&
      !is(scene, run.first - 1, IS.number) &&
      !holdsPlace(scene, run) &&
      !speakers.some((span) => overlap(span, run)),
  );
};

/** "Irak'ın Kerkük kentinde": the country in which the next place lies owns it and does nothing. */
const holdsPlace = (scene: Scene, run: Run): boolean => {
  const own = scene.places.find(
    (place) => place.first >= run.first && place.last >= run.head && place.first <= run.last,
  );
  if (!own) return false;
  if (own.relation !== null) return true;
  return scene.places.some(
    (place) => place.first > run.last && place.first <= run.last + 3 && place.country === own.country,
  );
};

/** Is the name that of the owner within a run? */
const overlapsName = (scene: Scene, run: Run, name: string): boolean =>
  scene.text.slice(scene.tokens[run.first]?.start ?? 0, scene.tokens[run.last]?.end ?? 0).startsWith(name);
