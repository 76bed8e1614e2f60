/** Voices named before a postposition or a noun of telling ("X'e göre", "X'ten yapılan açıklamada"). */
import { described } from './final-speech.ts';
import type { Mark } from './marks.ts';
import { voiceOf } from './named.ts';
import { chainStart, isMainVerb, nameOf, namesSomebody, runBefore, runsIn, withOwner } from './runs.ts';
import type { Run } from './runs.ts';
import { IS, is } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Span } from './token.ts';
import type { Attribution } from './voices.ts';

/** To the verb that closes the chain; further where nobody else speaks in the sentence. */
const scopeOf = (scene: Scene, mark: Mark, from: number): Span => {
  const others = scene.marks.some(
    (other) =>
      other.first > mark.last &&
      (other.cls === 'by' || ((other.cls === 'say' || other.cls === 'state') && is(scene, other.first, IS.verb))),
  );
  let last = scene.span.last;
  if (others)
    for (let i = mark.last + 1; i < scene.span.last; i += 1)
      if (isMainVerb(scene, i)) {
        last = i;
        break;
      }
  return { first: from, last };
};

export const finalBy = (scene: Scene, mark: Mark): Attribution | null => {
  const from = chainStart(scene, mark.first);
  const runs = runsIn(scene, from, mark.first - 1);
  const run = runBefore(scene, runs, mark.first);
  const goesOn = mark.entry.features.has('goes-on') && run === null;
  if (!goesOn && (!run || !namesSomebody(scene, run))) return null;
  const voices: Run[] = [];
  if (run) {
    const before = runs[runs.indexOf(run) - 1];
    // "AA muhabirinin … kaynaklarından edindiği bilgiye göre": who tells it on, then who knew.
    if (run.case === 'abl' && before?.case === 'gen' && namesSomebody(scene, before))
      voices.push(withOwner(runs, before), run);
    else voices.push(withOwner(runs, run));
  }
  return {
    voices: voices.map((one) => voiceOf(scene, nameOf(one))),
    scope: scopeOf(scene, mark, from),
    expression: { first: described(scene, from, voices[0]?.first ?? mark.first), last: mark.last },
    backward: false,
    retrospective: false,
    goesOn,
    distant: false,
    mark,
  };
};

/** "X bir askerinin öldüğünü, Y ise iki sivilin yaralandığını duyurdu": one verb, two who speak. */
export const splitByTopic = (scene: Scene, told: Attribution): Attribution[] => {
  const { scope } = told;
  if (!scope || told.mark.cls === 'by') return [told];
  const topic = scene.marks.find(
    (mark) => mark.cls === 'topic' && mark.first > scope.first + 2 && mark.last < scope.last,
  );
  const runs = topic ? runsIn(scene, scope.first, topic.first - 1) : [];
  const run = topic && runBefore(scene, runs, topic.first);
  if (!topic || !run || run.case !== 'none' || !namesSomebody(scene, run)) return [told];
  const other = withOwner(runs, run);
  return [
    { ...told, scope: { first: scope.first, last: other.first - 1 } },
    {
      ...told,
      voices: [voiceOf(scene, nameOf(other))],
      goesOn: false,
      scope: { first: topic.last + 1, last: scope.last },
      aside: { first: other.first, last: topic.last },
    },
  ];
};
