/**
 * Place and time of an act: its own clause, then its sentence from near to far, then the memory of the text. And the type of an
 * act that is told by its toll alone.
 */
import type { When } from '../model/index.ts';
import type { Act } from './act.ts';
import { IS, is, marked } from './scene.ts';
import type { Clause } from './clauses.ts';
import type { Memory } from './memory.ts';
import { anyPlaceIn, isSince, pointOf, timesIn, whenIn, whereIn } from './slots.ts';
import type { Setting } from './slots.ts';
import type { Span, Tense } from './token.ts';

export const fill = (
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
  act.when ??= whenOpened(setting, clause, tense);
  for (const span of act.narrow ? act.spans : [clause, ...act.spans]) {
    if (act.where.length === 0) act.where = whereIn(setting, span, leaves(act));
    if (act.when === null)
      act.when = whenIn(datesOf(setting, clause, act), span, tense, act.hurts.length > 0 && isSince(setting, span));
    if (isSince(setting, span) && act.hurts.length > 0 && timesIn(setting, span).every((time) => time.role === 'since'))
      act.cumulative = true;
  }
  // "Since A and B agreed it on Thursday": the agreeing is of that day.
  if (act.kind === 'agreement' && act.status === 'agreed' && act.when?.from && act.when.to === null)
    act.when = { ...act.when, to: act.when.from, edtf: act.when.from };
  // "El-Geneina is in the hands of …": who holds or besieges a place, holds the one that is named.
  const held = act.type === 'control' || act.type === 'siege';
  if (act.where.length === 0) act.where = anyPlaceIn(setting, clause, held);
  // Where a pact holds is not where another clause says it was signed.
  const pact = act.kind === 'agreement' && act.status !== 'agreed' && act.status !== 'proposed';
  if (act.where.length === 0 && !pact) act.where = nearest(clauses, act.clause, (span) => whereIn(setting, span));
  if (act.where.length === 0) act.where = whereIn(setting, clause, true);
  if (act.when === null && act.modality !== 'planned') act.when = nearestTime(clauses, act, setting, tense);
  if (act.where.length === 0 && act.kind !== 'statement') act.where = whereVoiceIs(act, setting);
  const area = memory.pactWhere.length > 0 ? memory.pactWhere : memory.lead;
  const carried = memory.where.length > 0 && act.kind !== 'agreement' ? memory.where : area;
  if (act.where.length === 0) act.where = carried.length > 0 ? carried : memory.where;
  if (act.where.length === 0) act.where = anyPlaceIn(setting, clause, true);
  if (act.when === null && act.kind !== 'agreement' && scene.paragraph === memory.paragraph) act.when = memory.when;
  // "Saldırıda üç kişi öldü": the attack told before, by what it was.
  if (scene.tongue.traits.has('verb-final') && act.anaphoric && act.type === 'attack') {
    const told = earlier ?? (memory.eventParagraph === memory.paragraph ? memory.event : null);
    if (told && STRIKES.has(told.type)) act.type = told.type;
  }
  if (act.kind === 'event' && act.deeds.every((mark) => mark.cls !== 'deed') && act.type === 'other')
    act.type = unnamed(act, memory, earlier);
};

/** "Since Thursday, when eleven men fell": the clause tells what happened on that day. */
const whenOpened = (setting: Setting, clause: Clause, tense: Tense): When | null => {
  const { scene } = setting;
  const { opener } = clause;
  const isWhen = marked(scene, 'w').some((mark) => mark.first === opener && mark.entry.features.get('as') === 'when');
  if (!isWhen || opener === null || !is(scene, opener - 1, IS.comma)) return null;
  const time = setting.scene.times.find((one) => one.last === opener - 2);
  return time && (time.role === 'since' || time.role === 'at') ? pointOf(setting, time, tense) : null;
};

/** "5 Mart'ta varılan ateşkesin ardından": where participles go before their noun, the date of a pact is not that of what follows. */
const datesOf = (setting: Setting, clause: Clause, act: Act): Setting => {
  if (!setting.scene.tongue.traits.has('verb-final')) return setting;
  const pact = setting.scene.marks.findLast(
    (mark) => mark.cls === 'pactverb' && mark.tag === 'ing' && mark.last < act.at && mark.first >= clause.first,
  );
  return pact ? { ...setting, silent: [...setting.silent, { first: clause.first, last: pact.last }] } : setting;
};

/** "Residents of the northern suburb told of shelling": where those who tell live, if nothing says where it was. */
const whereVoiceIs = (act: Act, { scene }: Setting): Act['where'] => {
  const voice = act.voices.at(-1);
  const place = scene.places.find(
    ({ where }) => where.lat !== null && where.precision === 'settlement' && voice?.name.endsWith(where.name) === true,
  );
  return voice && voice.actor === null && place ? [place.where] : [];
};

/** Who leaves or is driven out does so from somewhere. */
const leaves = (act: Act): boolean =>
  act.type === 'withdrawal' ||
  act.type === 'displacement' ||
  act.type === 'non-violent-movement-of-forces' ||
  act.type === 'non-violent-transfer-of-territory';

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

const STRIKES = new Set<string>([
  'air-drone-strike',
  'shelling-artillery-missile-attack',
  'remote-explosive-landmine-ied',
  'suicide-bomb',
]);
const AIRBORNE = new Set(['warplane', 'drone', 'helicopter']);
const SHELLS = new Set(['artillery', 'mortar', 'rocket', 'tank']);

/** A toll without its act takes the act told before it; a total over time stays open. */
const HARMLESS = new Set(['displacement', 'change-to-group-activity', 'restriction-of-monitoring', 'arrests', 'other']);

const unnamed = (act: Act, memory: Memory, earlier: Act | null): Act['type'] => {
  if (act.hurts.some((hurt) => hurt.effect === 'displaced' || hurt.effect === 'returned')) return 'displacement';
  if (act.cumulative) return 'other';
  const told = earlier ?? memory.event;
  // Several acts of several kinds were told: whose toll this is nobody can say.
  const kinds = new Set(memory.told.filter((one) => one.kind === 'event').map((one) => one.type));
  const sure = earlier !== null || kinds.size < 2;
  if (act.anaphoric && told && !told.cumulative && sure) return told.type;
  const thrown = act.means.map((means) => means.code);
  if (thrown.some((code) => AIRBORNE.has(code))) return 'air-drone-strike';
  if (thrown.some((code) => SHELLS.has(code))) return 'shelling-artillery-missile-attack';
  if (
    told &&
    sure &&
    !HARMLESS.has(told.type) &&
    !told.cumulative &&
    (act.anaphoric || earlier !== null || memory.eventParagraph === memory.paragraph)
  )
    return told.type;
  const statuses = act.hurts.map((hurt) => hurt.counted.group.status);
  if (act.hurts.some((hurt) => hurt.effect === 'shot-down')) return 'disrupted-weapons-use';
  return statuses.includes('combatant') ? 'armed-clash' : statuses.includes('civilian') ? 'attack' : 'other';
};
