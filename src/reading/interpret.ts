/**
 * One sentence to acts: conduct first (it silences what it denies), then voices, agreements, conditions and deeds in what is left,
 * each with voice, place and time; what the sentence leaves out is carried from the memory of the text.
 */
import type { AgreementType, Participant, Voice, When, Where } from '../model/index.ts';
import type { Act } from './act.ts';
import { addParticipants } from './act.ts';
import { pactsIn, termsIn } from './agreements.ts';
import { clauseAt, clausesOf } from './clauses.ts';
import type { Clause } from './clauses.ts';
import { conditionsIn } from './conditions.ts';
import { actsIn } from './deeds.ts';
import { groupsIn } from './groups.ts';
import { participantsOf, voiceOf } from './named.ts';
import { dressEvent } from './roles.ts';
import { IS, is, overlaps } from './scene.ts';
import type { Scene } from './scene.ts';
import { anyPlaceIn, isDateline, isSince, timesIn, whenIn, whereIn } from './slots.ts';
import type { Setting } from './slots.ts';
import { conductIn } from './statements.ts';
import type { Span, Tense } from './token.ts';
import { attributionsIn, voicesAt } from './voices.ts';
import type { Attribution } from './voices.ts';

/** What the text has spoken of so far. */
export type Memory = {
  voices: Voice[];
  quoting: boolean;
  where: Where[];
  lead: Where[];
  when: When | null;
  /** The last time spoken of, in whatever paragraph: what "a day earlier" counts from. */
  anchor: When | null;
  event: Act | null;
  eventParagraph: number;
  pact: { type: AgreementType } | null;
  /** The sentence before counted breaches: a bare number may go on counting them. */
  breaches: boolean;
  paragraph: number;
};
export const emptyMemory = (): Memory => ({
  voices: [],
  quoting: false,
  where: [],
  lead: [],
  when: null,
  anchor: null,
  event: null,
  eventParagraph: -1,
  pact: null,
  breaches: false,
  paragraph: -1,
});

export const interpret = (scene: Scene, memory: Memory, published: string | null): Act[] => {
  if (scene.paragraph !== memory.paragraph) {
    memory.paragraph = scene.paragraph;
    memory.when = null;
    memory.quoting = false;
  }
  const clauses = clausesOf(scene);
  const groups = groupsIn(scene);
  const conduct = conductIn(scene, clauses);
  const taken: Span[] = conduct.statements.map((one) => ({ first: one.speech.mark.first, last: one.speech.mark.last }));
  const goals = goalsIn(scene, clauses);
  const attributions = [...attributionsIn(scene, clauses, taken), ...chargesAsVoices(scene, conduct.charges)];
  const expressions = attributions.map((one) => one.expression);
  const silent = [...conduct.silent, ...goals, ...expressions];
  const acts = [
    ...pactsIn(scene, clauses, silent, memory.pact),
    ...termsIn(scene, clauses, silent, memory.pact),
    ...conditionsIn(scene, clauses, groups, silent, memory.breaches),
    ...actsIn({
      scene,
      clauses,
      groups,
      silent,
      voiceAt: (at) =>
        voicesAt(attributions, at, memory.voices)
          .voices.map((voice) => voice.name)
          .join('|'),
    }),
  ];
  const carried = continuing(scene, memory);
  const setting: Setting = { scene, published, previous: memory.anchor, silent: expressions };
  for (const statement of conduct.statements) {
    const { act } = statement;
    const at = voicesAt(attributions, act.at, memory.voices);
    const voices = at.voices.length > 0 ? at.voices : carried;
    if (statement.goesOn) {
      const speaker = voices.at(-1) ?? memory.voices.at(-1);
      if (speaker && !act.participants.some((one) => one.role === 'speaker'))
        addParticipants(act, [{ role: 'speaker', name: speaker.name, actor: speaker.actor }]);
      act.voices = voices.slice(0, -1);
    } else act.voices = voices;
    fill(act, clauses, setting, memory, 'past', null);
    acts.push(act);
  }
  for (const act of acts) {
    if (act.kind === 'statement') continue;
    const at = voicesAt(attributions, act.at, memory.voices);
    act.voices = at.voices.length > 0 ? at.voices : carried;
    act.distant = at.distant;
    if (act.status === 'violated') accuseOfBreach(act);
    if (act.kind === 'event') {
      dressEvent(scene, clauses, act);
      for (const charge of conduct.charges)
        if (
          charge.accused &&
          charge.speech.scope &&
          act.at >= charge.speech.scope.first &&
          act.at <= charge.speech.scope.last
        )
          accuse(scene, act, charge.accused);
    }
    const earlier = acts.filter((other) => other.kind === 'event' && other.at < act.at && other.deeds.some((mark) => mark.cls === 'deed')).at(-1) ?? null;
    fill(act, clauses, setting, memory, act.modality === 'planned' ? 'future' : 'past', earlier);
  }
  remember(
    scene,
    memory,
    acts,
    attributions,
    conduct.statements.map((one) => one.act),
  );
  return acts.sort((a, b) => a.at - b.at);
};

const AIRBORNE = new Set(['warplane', 'drone', 'helicopter']);
const SHELLS = new Set(['artillery', 'mortar', 'rocket', 'tank']);

/** "X says that Y broke the truce" lays it at the door of Y; told by nobody, it is how things stand. */
const accuseOfBreach = (act: Act): void => {
  const speaker = act.voices.at(-1);
  act.status = null;
  if (!speaker) {
    act.kind = 'condition';
    act.type = 'hostilities';
    return;
  }
  act.kind = 'statement';
  act.type = 'accuse';
  act.participants = [
    { role: 'speaker', name: speaker.name, actor: speaker.actor },
    ...act.participants.filter((one) => one.role === 'accused'),
  ];
  act.voices = act.voices.slice(0, -1);
};

/** A toll without its act takes the act told before it; a total over time stays open. */
const unnamed = (act: Act, memory: Memory, earlier: Act | null): Act['type'] => {
  if (act.hurts.some((hurt) => hurt.effect === 'displaced' || hurt.effect === 'returned')) return 'displacement';
  if (act.cumulative) return 'other';
  const thrown = act.means.map((means) => means.code);
  if (thrown.some((code) => AIRBORNE.has(code))) return 'air-drone-strike';
  if (thrown.some((code) => SHELLS.has(code))) return 'shelling-artillery-missile-attack';
  const told = earlier ?? memory.event;
  if (told && told.type !== 'displacement' && told.type !== 'change-to-group-activity' && !told.cumulative && (act.anaphoric || earlier !== null || memory.eventParagraph === memory.paragraph)) return told.type;
  const statuses = act.hurts.map((hurt) => hurt.counted.group.status);
  if (act.hurts.some((hurt) => hurt.effect === 'shot-down')) return 'disrupted-weapons-use';
  return statuses.includes('combatant') ? 'armed-clash' : statuses.includes('civilian') ? 'attack' : 'other';
};

const accuse = (scene: Scene, act: Act, accused: Span): void => {
  const blamed = participantsOf(scene, accused, 'accused');
  act.participants = act.participants.filter(
    (one) => !(one.role === 'initiator' && blamed.some((other) => other.name === one.name)),
  );
  addParticipants(act, blamed);
};

const chargesAsVoices = (scene: Scene, charges: ReturnType<typeof conductIn>['charges']): Attribution[] =>
  charges.flatMap(({ speech }) =>
    speech.speaker && !speech.impersonal
      ? [
          {
            voices:
              is(scene, speech.speaker.first, IS.pron) && speech.speaker.first === speech.speaker.last
                ? []
                : [voiceOf(scene, speech.speaker)],
            scope: speech.scope,
            expression: speech.expression,
            backward: speech.backward,
            retrospective: false,
            goesOn: is(scene, speech.speaker.first, IS.pron) && speech.speaker.first === speech.speaker.last,
            distant: false,
            mark: speech.mark,
          },
        ]
      : [],
  );

/** "to put an end to weeks of violence": what is to be ended or prevented is not told. */
const goalsIn = (scene: Scene, clauses: readonly Clause[]): Span[] =>
  scene.marks
    .filter((mark) => mark.cls === 'goal')
    .map((mark) => ({ first: mark.first, last: clauses[clauseAt(clauses, mark.first)]?.last ?? mark.last }));

/** Reported speech goes on where a quotation was left open, or the mood says so. */
const continuing = (scene: Scene, memory: Memory): Voice[] => {
  const quote = scene.quotes[0];
  const whole = quote !== undefined && quote.first <= scene.span.first + 1 && quote.last >= scene.span.last - 2;
  if (memory.quoting || whole) return memory.voices;
  return scene.marks.some((mark) => mark.cls === 'mood' && mark.entry.features.has('indirect')) ? memory.voices : [];
};

const fill = (
  act: Act,
  clauses: readonly Clause[],
  setting: Setting,
  memory: Memory,
  tense: Tense,
  earlier: Act | null,
): void => {
  const clause = clauses[act.clause];
  if (!clause) return;
  const { scene } = setting;
  for (const span of [clause, ...act.spans]) {
    if (act.where.length === 0) act.where = whereIn(setting, span);
    if (act.when === null) act.when = whenIn(setting, span, tense, act.hurts.length > 0 && isSince(setting, span));
    if (isSince(setting, span) && act.hurts.length > 0 && timesIn(setting, span).every((time) => time.role === 'since'))
      act.cumulative = true;
  }
  if (act.where.length === 0) act.where = anyPlaceIn(setting, clause, false);
  if (act.where.length === 0) act.where = nearest(clauses, act.clause, (span) => whereIn(setting, span));
  if (act.where.length === 0) act.where = anyPlaceIn(setting, clause, true);
  if (act.when === null && act.kind !== 'agreement') act.when = nearestTime(clauses, act, setting, tense);
  const carried = memory.where.length > 0 && act.kind !== 'agreement' ? memory.where : memory.lead;
  if (act.where.length === 0) act.where = carried.length > 0 ? carried : memory.where;
  if (act.when === null && act.kind !== 'agreement' && scene.paragraph === memory.paragraph) act.when = memory.when;
  if (act.kind === 'event' && act.deeds.every((mark) => mark.cls !== 'deed') && act.type === 'other')
    act.type = unnamed(act, memory, earlier);
};

/** Other clauses, nearest first, what is told in passing (relative clauses) last. */
const around = (clauses: readonly Clause[], at: number): Clause[] => {
  const near: Clause[] = [];
  const aside: Clause[] = [];
  for (let step = 1; step < clauses.length; step += 1)
    for (const index of [at - step, at + step]) {
      const clause = clauses[index];
      if (clause) (clause.kind === 'rel' ? aside : near).push(clause);
    }
  return [...near, ...aside];
};

const nearest = <T>(clauses: readonly Clause[], at: number, look: (span: Span) => T[]): T[] => {
  for (const clause of around(clauses, at)) {
    const found = look(clause);
    if (found.length > 0) return found;
  }
  return [];
};
const nearestTime = (clauses: readonly Clause[], act: Act, setting: Setting, tense: Tense): When | null => {
  for (const clause of around(clauses, act.clause)) {
    const found = whenIn(setting, clause, tense);
    if (found) return found;
  }
  return null;
};

const remember = (
  scene: Scene,
  memory: Memory,
  acts: readonly Act[],
  attributions: readonly Attribution[],
  statements: readonly Act[],
): void => {
  const named = attributions.filter((one) => one.voices.length > 0);
  const last = named.at(-1);
  if (last) memory.voices = [...last.voices];
  const speaker = statements
    .flatMap((act) => act.participants.filter((one): one is Participant => one.role === 'speaker'))
    .at(-1);
  if (speaker && !last) memory.voices = [{ name: speaker.name, actor: speaker.actor, office: null, onBehalfOf: null }];
  memory.breaches = acts.some((act) => act.type === 'hostilities' && act.counts.length > 0);
  const quote = scene.quotes.at(-1);
  memory.quoting =
    quote !== undefined && quote.last >= scene.span.last && !/[”’"'»]/.test(scene.tokens[scene.span.last]?.text ?? '');
  const place = acts.find((act) => act.where.length > 0 && act.kind !== 'statement');
  if (place) memory.where = place.where;
  if (memory.lead.length === 0) {
    const first = scene.places.find((one) => one.where.lat !== null && !isDateline(scene, one));
    if (first) memory.lead = [first.where];
  }
  const event = acts.filter((act) => act.kind === 'event').at(-1);
  if (event) {
    memory.event = event;
    memory.eventParagraph = scene.paragraph;
  }
  const timed = acts.filter((act) => act.when !== null && act.kind !== 'agreement' && !act.cumulative).at(-1);
  if (timed) memory.when = timed.when;
  memory.anchor = memory.when ?? memory.anchor;
  const pact = scene.marks.find(
    (mark) =>
      mark.cls === 'pact' &&
      mark.entry.value !== 'deal' &&
      !scene.marks.some((other) => other.cls === 'mood' && overlaps(other, mark)),
  );
  if (pact) memory.pact = { type: pact.entry.value as AgreementType };
};
