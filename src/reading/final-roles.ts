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
export const dressFinal = (scene: Scene, clause: Clause, deed: Mark, act: Act, speakers: readonly Span[]): void => {
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
    const doer =
      before.find((run) => run.case === 'gen') ??
      (is(scene, deed.first, IS.verb) || hasDoing(scene, clause)
        ? before.find((run) => run.case === 'none')
        : undefined) ??
      subjectBefore(scene, clause, deed, speakers);
    if (doer) give(scene, act, doer.case === 'gen' ? doer : owned(doer), 'initiator');
  }
  const hit = passive
    ? before.find((run) => run.case === 'none' || run.case === 'gen')
    : before.filter((run) => run.case === 'dat' || run.case === 'acc').at(-1);
  if (hit) give(scene, act, owned(hit), 'target');
};

/** "saldırı düzenledi": the noun's verb has a doer. */
const hasDoing = (scene: Scene, clause: Clause): boolean =>
  marked(scene, 'occur').some(
    (mark) => mark.first >= clause.first && mark.last <= clause.last && mark.tag !== '' && mark.tag !== 'ing',
  );

/** The subject of the chain, where the clause before has none of its own ("X, … vurdu ve … öldürdü"). */
const subjectBefore = (scene: Scene, clause: Clause, deed: Mark, speakers: readonly Span[]): Run | undefined => {
  if (!is(scene, deed.first, IS.verb) || clause.first === scene.span.first) return undefined;
  const from = chainStart(scene, deed.first);
  if (from >= clause.first) return undefined;
  return runsIn(scene, from, clause.first - 1).find(
    (run) =>
      (run.case === 'none' || run.case === 'gen') &&
      namesSomebody(scene, run) &&
      !speakers.some((span) => overlap(span, run)),
  );
};
