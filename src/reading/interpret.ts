/**
 * One sentence to acts: conduct first (it silences what it denies), then voices, agreements, conditions and deeds in what is left,
 * each with voice, place and time; what the sentence leaves out is carried from the memory of the text.
 */
import type { Voice } from '../model/index.ts';
import type { Act } from './act.ts';
import { addParticipants } from './act.ts';
import { pactsIn } from './agreements.ts';
import { accuseOfBreach, announcePlans, denyOwn, layBlame, speakersIn } from './blame.ts';
import { fill } from './carry.ts';
import { clauseAt, clausesOf } from './clauses.ts';
import type { Clause } from './clauses.ts';
import { conditionsIn } from './conditions.ts';
import { actsIn } from './deeds.ts';
import { splitByTopic } from './final-voices.ts';
import { groupsIn } from './groups.ts';
import type { Memory } from './memory.ts';
import { continuing, isIndirect, remember, turnTo } from './memory.ts';
import { dressEvent } from './roles.ts';
import { marked } from './scene.ts';
import type { Scene } from './scene.ts';
import { termsIn } from './terms.ts';
import { timeOfSpeech } from './slots.ts';
import type { Setting } from './slots.ts';
import { conductIn } from './statements.ts';
import type { Statement } from './statements.ts';
import type { Span } from './token.ts';
import { attributionsIn, voicesAt } from './voices.ts';
import { headingIn } from './voices-heading.ts';
import type { Attribution } from './voices.ts';

export const interpret = (scene: Scene, memory: Memory, published: string | null): Act[] => {
  const opening = memory.paragraph < 0;
  turnTo(memory, scene.paragraph);
  const clauses = clausesOf(scene);
  const groups = groupsIn(scene);
  const conduct = conductIn(scene, clauses);
  const taken = conduct.statements.map(({ speech }) => speech.mark);
  const heading = headingIn(scene);
  if (opening && heading) memory.heading = [...heading.voices];
  const spoken = [
    ...(heading ? [heading] : []),
    ...attributionsIn(scene, clauses, taken),
    ...speakersIn(scene, conduct),
  ];
  const attributions = scene.tongue.traits.has('verb-final')
    ? spoken.flatMap((one) => splitByTopic(scene, one))
    : spoken;
  const expressions = attributions
    .filter((one) => one.scope !== null || one.retrospective)
    .flatMap((one) => (one.aside ? [one.expression, one.aside] : [one.expression]));
  const asides = attributions.flatMap((one) => (one.aside ? [one.aside] : []));
  const silent = [...conduct.silent, ...goalsIn(scene, clauses), ...expressions];
  const voicesOf = voicing(scene, attributions, memory);
  const voiceAt = (at: number): string =>
    voicesOf(at)
      .voices.map((voice) => voice.name)
      .join('|');

  const told = [
    ...pactsIn(scene, clauses, silent, memory.pact),
    ...termsIn(scene, clauses, silent, memory.pact, groups),
    ...conditionsIn(scene, clauses, groups, silent, memory.breaches),
    ...actsIn({ scene, clauses, groups, silent, voiceAt }),
  ];
  const setting: Setting = { scene, published, previous: memory.anchor, silent: expressions };
  for (const statement of conduct.statements) {
    // What goes on from the sentence before is for acts; who does something by speaking speaks for itself.
    const outer = statement.goesOn ? voicesOf : (at: number) => voicesAt(attributions, at, memory.voices);
    giveSpeaker(statement, outer(statement.act.at).voices, memory);
    fill(statement.act, clauses, setting, memory, 'past', null);
  }
  for (const act of told) {
    const { voices, distant, by } = voicesOf(act.at);
    act.voices = voices;
    act.distant = distant;
    act.said = by ? timeOfSpeech(setting, by.expression) : null;
    act.basis = basisOf(scene, clauses[act.clause], voices.length > 0);
    if (act.status === 'violated') accuseOfBreach(act);
    announcePlans(scene, act);
    if (act.kind === 'event') {
      dressEvent(scene, clauses, act, [...asides, ...expressions], asides);
      if (scene.tongue.traits.has('verb-final')) denyOwn(act);
      layBlame(scene, act, conduct.charges);
    }
    fill(act, clauses, setting, memory, act.modality === 'planned' ? 'future' : 'past', deedBefore(told, act));
  }
  for (const { voices, retrospective } of attributions)
    if (retrospective)
      for (const act of memory.told) if (act.voices.length === 0 && act.kind !== 'statement') act.voices = [...voices];
  const acts = [...told, ...conduct.statements.map(({ act }) => act)].sort((a, b) => a.at - b.at);
  linkBack(acts, memory);
  remember(
    scene,
    memory,
    acts,
    attributions,
    conduct.statements.map(({ act }) => act),
  );
  return acts;
};

/** A denial denies, and a rejection answers, what was told before it; harm "in the attack" is a part of that attack. */
const linkBack = (acts: readonly Act[], memory: Memory): void => {
  let told = memory.eventParagraph === memory.paragraph ? memory.event : null;
  for (const act of acts) {
    if (told && act.kind === 'statement' && (act.type === 'deny' || act.type === 'reject'))
      act.about.push({ rel: act.type === 'deny' ? 'denies' : 'answers', act: told });
    if (told && told !== act && act.kind === 'event' && act.anaphoric) act.about.push({ rel: 'part-of', act: told });
    if (act.kind === 'event') told = act;
  }
};

/** How the voice knows, where the clause says it was seen, heard, filmed or measured. */
const basisOf = (scene: Scene, clause: Clause | undefined, told: boolean): Act['basis'] => {
  const mark = marked(scene, 'basis').find((one) => clause && one.first >= clause.first && one.last <= clause.last);
  return (mark?.entry.value ?? (told ? 'told' : 'unstated')) as Act['basis'];
};

type Voicing = (at: number) => ReturnType<typeof voicesAt>;

/** The voices at a token; where the sentence names none, those whose words go on from the sentence before. */
const voicing = (scene: Scene, attributions: readonly Attribution[], memory: Memory): Voicing => {
  const carried = continuing(scene, memory);
  const indirect = isIndirect(scene);
  const named = attributions.filter((one) => one.voices.length > 0);
  return (at) => {
    const found = voicesAt(attributions, at, memory.voices);
    if (found.voices.length > 0) return found;
    // Who spoke before in the sentence itself goes on rather than who spoke in the one before.
    const here = carried.length > 0 || indirect ? named.findLast((one) => one.expression.last < at) : undefined;
    if (!here && carried.length === 0) return { ...found, voices: memory.heading };
    return { ...found, voices: here ? [...here.voices] : carried };
  };
};

/** A pronoun's conduct is that of the last voice; the others stay outside it. */
const giveSpeaker = ({ act, goesOn }: Statement, voices: Voice[], memory: Memory): void => {
  act.voices = goesOn ? voices.slice(0, -1) : voices;
  const speaker = goesOn ? (voices.at(-1) ?? memory.voices.at(-1)) : undefined;
  if (speaker && !act.participants.some((one) => one.role === 'speaker'))
    addParticipants(act, [{ role: 'speaker', name: speaker.name, actor: speaker.actor }]);
};

/** The act of violence told last before this one in the sentence. */
const deedBefore = (told: readonly Act[], act: Act): Act | null =>
  told
    .filter((other) => other.kind === 'event' && other.at < act.at && other.deeds.some((mark) => mark.cls === 'deed'))
    .at(-1) ?? null;

/** "to put an end to weeks of violence": what is to be ended or prevented is not told. */
const goalsIn = (scene: Scene, clauses: readonly Clause[]): Span[] =>
  marked(scene, 'goal').map((mark) =>
    // Where the verb stands last the goal follows what it is about ("saldırı hazırlığında").
    scene.tongue.traits.has('verb-final')
      ? { first: Math.max(mark.first - 2, clauses[clauseAt(clauses, mark.first)]?.first ?? 0), last: mark.last }
      : { first: mark.first, last: clauses[clauseAt(clauses, mark.first)]?.last ?? mark.last },
  );
