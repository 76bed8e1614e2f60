/**
 * Who did what to whom in an event, and with what. "Between A and B" and "A clashed with B" make both parties; initiator and
 * target stand only where the text says who attacked. Nobody is accused whom no voice accuses.
 */
import type { EventType } from '../model/index.ts';
import type { Act } from './act.ts';
import { addParticipants } from './act.ts';
import type { Clause } from './clauses.ts';
import { clauseAt } from './clauses.ts';
import { dressFinal } from './final-roles.ts';
import type { Mark } from './marks.ts';
import { participantsOf } from './named.ts';
import { isPronoun, nounsFrom } from './nominal.ts';
import { inside, IS, is, marked, overlaps, saidFrom } from './scene.ts';
import type { Scene } from './scene.ts';
import { isPassive } from './passives.ts';
import { subjectOf } from './speech.ts';
import type { Span } from './token.ts';

const somebody = (scene: Scene, span: Span): boolean =>
  !isPronoun(scene, span) &&
  (scene.actors.some((actor) => inside(actor, span) && !actor.adjective) ||
    scene.marks.some(
      (mark) => (mark.cls === 'group' || mark.cls === 'body' || mark.cls === 'force') && inside(mark, span),
    ));

export const dressEvent = (
  scene: Scene,
  clauses: readonly Clause[],
  act: Act,
  speakers: readonly Span[],
  tellers: readonly Span[],
): void => {
  for (const deed of act.deeds) {
    const index = clauseAt(clauses, deed.first);
    const clause = clauses[index];
    if (!clause) continue;
    if (scene.tongue.traits.has('verb-final')) {
      if (deed.cls === 'deed') dressFinal(scene, clause, deed, act, speakers, tellers);
      continue;
    }
    // One form may be past and participle ("beschoten"): with an auxiliary it is the participle.
    const twin =
      deed.tag === 'past' &&
      act.deeds.some(
        (other) => other.first === deed.first && other.tag === 'pp' && isPassive(scene, clauses, index, other),
      );
    if (twin) continue;
    if (deed.tag !== '' && is(scene, deed.first, IS.verb) && deed.cls === 'deed')
      fromVerb(scene, clauses, clause, deed, act);
    else if (deed.cls === 'deed') fromNoun(scene, clause, deed, act);
    else if (deed.cls === 'harm') fromHarm(scene, clauses, clause, deed, act);
  }
  saidOfSelf(scene, clauses, act);
  for (const mark of scene.marks) {
    if (!act.spans.some((span) => inside(mark, span))) continue;
    if (mark.cls === 'weapon' && !act.means.some((known) => known.code === mark.entry.value))
      act.means.push({
        name: scene.text.slice(scene.tokens[mark.first]?.start ?? 0, scene.tokens[mark.last]?.end ?? 0),
        code: mark.entry.value,
      });
  }
  for (const deed of act.deeds) {
    const code = deed.entry.features.get('means');
    if (code && !act.means.some((known) => known.code === code))
      act.means.push({
        name: scene.text.slice(scene.tokens[deed.first]?.start ?? 0, scene.tokens[deed.last]?.end ?? 0),
        code,
      });
  }
  act.type = settled(scene, act);
};

const STATE = /government|regime|armed-forces|air-force|junta/;
/** Words that name a state's forces: anywhere in a name (`any`), or as the whole of it but for an article. */
const isRuler = (scene: Scene, name: string): boolean =>
  scene.marks.some((mark) => {
    if (mark.cls !== 'ruler') return false;
    const said = saidFrom(scene, mark.first, mark.last).toLowerCase();
    if (mark.entry.value === 'any') return name.includes(said);
    return name === said || (name.endsWith(` ${said}`) && name.split(' ').length <= said.split(' ').length + 1);
  });

const AIRBORNE = new Set(['warplane', 'drone', 'helicopter', 'bomb']);
const FLYING = new Set(['warplane', 'helicopter']);
const SHELLS = new Set(['artillery', 'mortar', 'rocket', 'tank']);
/** "A drone hit the market": an attack is named by what it was made with. */
const byMeans = (act: Act): string => {
  const flown = act.means.some(({ code }) => FLYING.has(code)) && !act.means.some(({ code }) => SHELLS.has(code));
  if (act.type === 'shelling-artillery-missile-attack' && flown) return 'air-drone-strike';
  const loose = act.deeds.some((mark) => mark.entry.features.has('shells'));
  if (act.type === 'air-drone-strike' && loose && !act.means.some(({ code }) => AIRBORNE.has(code)))
    return act.means.some(({ code }) => SHELLS.has(code)) ? 'shelling-artillery-missile-attack' : act.type;
  if (act.type !== 'attack') return act.type;
  if (act.means.some(({ code }) => AIRBORNE.has(code))) return 'air-drone-strike';
  return act.means.some(({ code }) => SHELLS.has(code)) ? 'shelling-artillery-missile-attack' : act.type;
};

/** Ground taken is named by who took it: forces of a state regain, others overtake (ACLED). */
const settled = (scene: Scene, act: Act): EventType => {
  const type: string = byMeans(act);
  if (type !== 'territory') return type as EventType;
  const taker = act.participants.find((one) => one.role === 'initiator');
  const name = (taker?.name ?? act.voices.at(-1)?.name ?? '').toLowerCase();
  const state = STATE.test(taker?.actor ?? '') || isRuler(scene, name);
  // "The rebels retook the town": again, but not for the state. Whoever is not named is taken for it.
  const regains = !taker && act.deeds.some((mark) => mark.entry.features.has('again'));
  // "The Arakan Army": an army by name, but no state's.
  const rebels = scene.actors.some(({ actor, kind }) => kind === 'non-state' && actor === (taker?.actor ?? ''));
  return (state && !rebels) || regains ? 'government-regains-territory' : 'non-state-actor-overtakes-territory';
};

/** "Russian warplanes carried out": the deed's own words may begin within the name of who did it. */
const wholeName = (scene: Scene, deed: Mark, subject: Span | null): Span | null => {
  const shared = scene.actors.find(({ first, last }) => first < deed.first && last >= deed.first);
  return shared ? { first: Math.min(subject?.first ?? shared.first, shared.first), last: shared.last } : subject;
};

const fromVerb = (scene: Scene, clauses: readonly Clause[], clause: Clause, deed: Mark, act: Act): void => {
  // Unvowelled, a passive is written like its active: the agent behind it tells.
  const hasAgent = scene.marks.some(
    (mark) =>
      mark.cls === 'agent' &&
      !mark.entry.features.has('noun') &&
      mark.first > deed.last &&
      mark.first <= Math.min(clause.last, deed.last + 12),
  );
  const symmetric = deed.entry.features.has('sym');
  const passive =
    isPassive(scene, clauses, clauses.indexOf(clause), deed) || (scene.tongue.traits.has('verb-first') && hasAgent);
  const agent = marked(scene, 'agent').find((mark) => mark.first >= clause.first && mark.first <= clause.last);
  const subject = wholeName(scene, deed, subjectOf(scene, clauses, clauses.indexOf(clause), deed.first));
  if (symmetric) {
    if (subject && somebody(scene, subject)) addParticipants(act, participantsOf(scene, subject, 'party'));
    withParties(scene, clause, act);
    return;
  }
  if (passive) {
    const by = agent && nounsFrom(scene, agent.last + 1, clause.last);
    if (by && somebody(scene, by)) addParticipants(act, participantsOf(scene, by, 'initiator'));
    if (subject && somebody(scene, subject)) addParticipants(act, participantsOf(scene, subject, 'target'));
    return;
  }
  const harmed = subject !== null && act.hurts.some(({ counted }) => overlaps(counted, subject));
  if (subject && !harmed && somebody(scene, subject) && !deed.entry.features.has('subj'))
    addParticipants(act, participantsOf(scene, subject, 'initiator'));
  const behind = subject && subject.first > deed.last ? subject.last : deed.last;
  const object = nounsFrom(scene, behind + 1, clause.last);
  if (object && object.first <= behind + 2 && somebody(scene, object) && (!subject || object.first !== subject.first))
    // "Місто зайняли загони": what stands first is a place, so who stands behind has done it.
    addParticipants(
      act,
      participantsOf(scene, object, behindDoes(scene, subject, object, deed) ? 'initiator' : 'target'),
    );
};

/** "X заявила, що збила дрон": a dropped subject of one doer, told in the words of a single voice, is that voice. */
const saidOfSelf = (scene: Scene, clauses: readonly Clause[], act: Act): void => {
  const voice = act.voices.at(-1);
  if (!voice || !scene.tongue.traits.has('subject-dropped')) return;
  if (act.participants.some(({ role }) => role === 'initiator' || role === 'party' || role === 'accused')) return;
  const single = act.deeds.some((deed) => {
    const index = clauseAt(clauses, deed.first);
    const clause = clauses[index];
    const verb = scene.tokens[deed.first]?.lower ?? '';
    if (deed.tag !== 'past' || clause?.kind !== 'rel' || deed.entry.features.has('subj')) return false;
    const ends = scene.tongue.endings.single.some((ending) => verb.endsWith(ending));
    return ends && subjectOf(scene, clauses, index, deed.first) === null;
  });
  if (single) addParticipants(act, [{ role: 'initiator', name: voice.name, actor: voice.actor ?? voice.onBehalfOf }]);
};

const behindDoes = (scene: Scene, subject: Span | null, object: Span, deed: Mark): boolean =>
  scene.tongue.traits.has('no-article') &&
  subject !== null &&
  subject.last < deed.first &&
  object.first > deed.last &&
  !somebody(scene, subject) &&
  marked(scene, 'ground').some((mark) => inside(mark, subject));

/** "Gunmen killed X", "X was killed by gunmen": who did it. Whom it befell stands in `harm`; where two sides fight, neither did it alone. */
const fromHarm = (scene: Scene, clauses: readonly Clause[], clause: Clause, verb: Mark, act: Act): void => {
  if (act.deeds.some((other) => other.entry.features.has('sym'))) return;
  const doers = (span: Span | null): void => {
    if (span && somebody(scene, span) && !act.hurts.some(({ counted }) => overlaps(counted, span)))
      addParticipants(act, participantsOf(scene, span, 'initiator'));
  };
  const by = marked(scene, 'agent').find(
    (mark) => mark.first > verb.last && mark.first <= Math.min(clause.last, verb.last + 4),
  );
  if (by) return doers(nounsFrom(scene, by.last + 1, clause.last));
  const active = verb.tag === 'past' || verb.tag === 'pres';
  if (!active || verb.entry.features.has('subj') || isPassive(scene, clauses, clauses.indexOf(clause), verb)) return;
  doers(subjectOf(scene, clauses, clauses.indexOf(clause), verb.first));
};

const fromNoun = (scene: Scene, clause: Clause, deed: Mark, act: Act): void => {
  const symmetric = deed.entry.features.has('sym');
  for (const mark of scene.marks) {
    if (mark.first <= deed.last || mark.first > Math.min(clause.last, deed.last + 14)) continue;
    const role =
      mark.cls === 'between'
        ? 'party'
        : mark.cls === 'agent'
          ? 'initiator'
          : mark.cls === 'versus'
            ? symmetric
              ? 'party'
              : 'target'
            : null;
    // What two fight over is no party ("clashes between A and B on the front of C").
    if (!role || (symmetric && mark.entry.features.has('target'))) continue;
    const named = nounsFrom(scene, mark.last + 1, clause.last);
    if (named && (role === 'party' || somebody(scene, named))) addParticipants(act, participantsOf(scene, named, role));
  }
};

const withParties = (scene: Scene, clause: Clause, act: Act): void => {
  for (const mark of scene.marks) {
    if (mark.entry.features.has('target')) continue;
    if ((mark.cls !== 'versus' && mark.cls !== 'between') || mark.first < clause.first || mark.first > clause.last)
      continue;
    const named = nounsFrom(scene, mark.last + 1, clause.last);
    if (named && !overlaps(named, { first: act.at, last: act.at }))
      addParticipants(act, participantsOf(scene, named, 'party'));
  }
};
