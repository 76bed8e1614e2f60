/** A stretch of words as a voice, a participant or a group's actor: the name as printed, and who that is where it is known. */
import type { Participant, Role, Voice } from '../model/index.ts';
import type { ActorChunk } from './actors.ts';
import { inside, IS, is, marked, saidFrom } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Span } from './token.ts';

/** Names keep their own words; a leading "also" or a bound quotation mark is no part of them. */
const tidy = (scene: Scene, span: Span): Span => {
  let { first, last } = span;
  while (
    first < last &&
    is(scene, first, IS.adv | IS.conj | IS.comma | IS.quote | IS.time) &&
    !is(scene, first, IS.det | IS.actor)
  )
    first += 1;
  while (last > first && is(scene, last, IS.comma | IS.stop | IS.quote | IS.conj | IS.prep | IS.open)) last -= 1;
  return { first, last };
};

const actorsIn = (scene: Scene, span: Span): ActorChunk[] => scene.actors.filter((actor) => inside(actor, span));

/** The one whom the stretch is about: its last full name before any "of", else its only one. */
const actorOf = (scene: Scene, span: Span): ActorChunk | null => {
  const full = actorsIn(scene, span).filter((actor) => !actor.adjective);
  const direct = full.find((actor) => !between(scene, span.first, actor.first));
  return (
    direct ??
    (full.length === 1 && !officeIn(scene, span) && !ofBefore(scene, full[0], span) ? (full[0] ?? null) : null)
  );
};

const between = (scene: Scene, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1)
    if (is(scene, i, IS.comma) || (is(scene, i, IS.prep) && !joinsMembers(scene, i))) return true;
  return false;
};
/** "Fighters of X", "members of X": those whom X sent are X. */
const joinsMembers = (scene: Scene, at: number): boolean =>
  is(scene, at, IS.of) &&
  scene.marks.some(
    (mark) =>
      mark.last === at - 1 &&
      ((mark.cls === 'group' && (mark.entry.value === 'combatant' || mark.entry.features.has('member'))) ||
        mark.cls === 'force'),
  );
const ofBefore = (scene: Scene, actor: Span | undefined, span: Span): boolean =>
  actor !== undefined && between(scene, span.first, actor.first);
const officeIn = (scene: Scene, span: Span) => marked(scene, 'office').find((mark) => inside(mark, span)) ?? null;

export const voiceOf = (scene: Scene, raw: Span): Voice => {
  const span = tidy(scene, raw);
  const office = officeIn(scene, span);
  const actor = office ? null : actorOf(scene, span);
  const holder = office
    ? (actorsIn(scene, span).find((chunk) => !chunk.adjective && chunk.actor !== null && chunk.sort !== 'person') ??
      null)
    : null;
  const person = office
    ? (actorsIn(scene, span).find((chunk) => chunk.sort === 'person' && chunk.actor !== null) ?? null)
    : null;
  const candidates = actor?.candidates ?? [];
  return {
    name: saidFrom(scene, span.first, span.last).replace(/\s+/g, ' '),
    actor: actor?.actor ?? person?.actor ?? null,
    office: office ? saidFrom(scene, office.first, office.last) : (actor?.office ?? null),
    onBehalfOf: holder?.actor ?? null,
    ...(candidates.length > 0 ? { candidates: [...candidates] } : {}),
  };
};

/** Could these words name a speaker: somebody known, a noun of people or bodies, a name, or at least a noun with its article? */
export const isNameable = (scene: Scene, span: Span): boolean => {
  for (let i = span.first; i <= span.last; i += 1)
    if (is(scene, i, IS.actor | IS.noun | IS.name | IS.place | IS.det | IS.pron)) return true;
  return span.last > span.first || (scene.tokens[span.first]?.shape ?? 'lower') !== 'lower';
};

const participantOf = (scene: Scene, raw: Span, role: Role): Participant => {
  const span = tidy(scene, raw);
  const actor = actorOf(scene, span);
  const candidates = actor?.candidates ?? [];
  return {
    role,
    name: saidFrom(scene, span.first, span.last).replace(/\s+/g, ' '),
    actor: actor?.actor ?? null,
    ...(candidates.length > 0 ? { candidates: [...candidates] } : {}),
  };
};

/** "A and B": each its own participant, unless one listed name covers both. */
export const participantsOf = (scene: Scene, raw: Span, role: Role): Participant[] => {
  const span = tidy(scene, raw);
  const cuts: number[] = [];
  for (let i = span.first; i <= span.last; i += 1) {
    const divides = is(scene, i, IS.conj) || (is(scene, i, IS.comma) && !is(scene, i, IS.number));
    if (divides && !scene.actors.some((actor) => actor.first < i && actor.last > i)) cuts.push(i);
  }
  // "X, a militia of the north": commas without "and" describe, they do not list.
  const lists = cuts.some((cut) => is(scene, cut, IS.conj));
  if (!lists && cuts.length > 0)
    return [participantOf(scene, { first: span.first, last: (cuts[0] ?? span.last) - 1 }, role)];
  const out: Participant[] = [];
  let first = span.first;
  for (const cut of [...cuts, span.last + 1]) {
    if (cut > first) out.push(participantOf(scene, { first, last: cut - 1 }, role));
    first = cut + 1;
  }
  return out.filter((participant) => participant.name.length > 1).slice(0, 6);
};
