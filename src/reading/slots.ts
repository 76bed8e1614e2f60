/**
 * Where and when of a claim: from its own clause, else from its sentence, else carried from what the text last spoke of
 * (rule 12). Nothing is invented: a claim for which nothing is said has no time.
 */
import type { When, Where } from '../model/index.ts';
import { UNCERTAINTY_KM } from '../model/index.ts';
import type { ResolvedPlace } from './places-resolve.ts';
import { inside, IS, is, lowerAt, marked, overlaps } from './scene.ts';
import type { Scene } from './scene.ts';
import { resolveTime } from './times.ts';
import type { Span, Tense, TimeChunk } from './token.ts';

export type Setting = Readonly<{
  scene: Scene;
  published: string | null;
  previous: When | null;
  silent: readonly Span[];
}>;

/** "Die von Saudi-Arabien geführte Koalition": within a long attribute a country acts. */
const inAttribute = (scene: Scene, place: Span): boolean =>
  scene.tongue.traits.has('capital-nouns') &&
  scene.tokens[place.last + 1]?.shape === 'lower' &&
  /..t?en?$/.test(lowerAt(scene, place.last + 1)) &&
  !is(scene, place.last + 1, IS.verb) &&
  scene.tokens[place.last + 2]?.shape !== 'lower' &&
  scene.tokens[place.last + 2]?.kind === 'word' &&
  marked(scene, 'agent').some((mark) => mark.last === place.first - 1);

/** Is it told where something happened, rather than whose it is or who acts? */
export const located = (scene: Scene, place: ResolvedPlace): boolean => {
  if (scene.actors.some((actor) => !actor.adjective && actor.first < place.first && actor.last >= place.last))
    return false;
  if (isDateline(scene, place)) return false;
  // "The presidents of Russia and Turkey": where an office belongs is not where it happened.
  const holder = place.first - 2;
  const owner =
    is(scene, place.first - 1, IS.of) &&
    ((is(scene, holder, IS.name) && !is(scene, holder, IS.place | IS.noun)) ||
      scene.marks.some(
        (mark) => (mark.cls === 'office' || mark.cls === 'body' || mark.cls === 'force') && mark.last === holder,
      ));
  if (owner || mediates(scene, place) || inAttribute(scene, place)) return false;
  const elsewhere = closeBehind(scene, 'notplace', place);
  // "Between Ansongo and Labbezanga" is where; "between Moscow and Kyiv" is who.
  const acts = place.where.precision === 'country' || scene.actors.some((actor) => overlaps(actor, place));
  const notWhere = elsewhere && (acts || place.where.precision === 'region');
  if (notWhere) return false;
  if (place.relation !== null || place.cue !== null) return true;
  let at = place.first - 1;
  if (is(scene, at - 1, IS.det) && scene.tokens[at]?.kind === 'word' && !is(scene, at, IS.verb | IS.prep)) at -= 1;
  while (
    at >= scene.span.first &&
    ((is(scene, at, IS.adj | IS.det) && !is(scene, at, IS.prep)) || (is(scene, at, IS.noun) && !is(scene, at, IS.verb)))
  )
    at -= 1;
  if (scene.tongue.traits.has('no-article')) at = pastOwned(scene, at);
  if (is(scene, at, IS.prep) && !scene.tongue.traits.has('verb-final')) return !notWhere;
  const before = scene.places.find((other) => other.last < place.first && place.first - other.last <= 2);
  return before !== undefined && located(scene, before);
};

/** "По южному пригороду Бейрута": where nothing marks a genitive, the nouns it belongs to stand between it and the preposition. */
const pastOwned = (scene: Scene, from: number): number => {
  const holds = (at: number): boolean =>
    scene.tokens[at]?.kind === 'word' &&
    scene.tokens[at]?.shape === 'lower' &&
    !is(scene, at, IS.verb | IS.prep | IS.conj | IS.sub | IS.rel | IS.pron | IS.time | IS.not) &&
    !scene.marks.some(
      (mark) =>
        mark.first <= at && mark.last >= at && (mark.cls === 'office' || mark.cls === 'body' || mark.cls === 'media'),
    );
  let at = from;
  while (at > scene.span.first && from - at < 4 && holds(at)) at -= 1;
  return at;
};

/** A word of this class right before the stretch, or one word before that. */
const closeBehind = (scene: Scene, cls: string, { first }: Span): boolean =>
  marked(scene, cls).some((mark) => mark.last < first && mark.last >= first - 2);

/** "Mediated by Egypt", "na bemiddeling van Egypte": who mediates is no place. */
const mediates = (scene: Scene, place: Span): boolean => closeBehind(scene, 'mediate', place);

/** "SANAA –" at the head of a report says where it was written. */
export const isDateline = (scene: Scene, place: Span): boolean => {
  if (place.first > scene.span.first + 3) return false;
  for (let i = place.last + 1; i <= Math.min(scene.span.last, place.last + 6); i += 1) {
    if (is(scene, i, IS.stop)) return true;
    if (is(scene, i, IS.verb | IS.prep)) return false;
  }
  return false;
};

const fine = (place: ResolvedPlace): number => UNCERTAINTY_KM[place.where.precision];

/** "From England", "uit Idlib"; Dutch "het zuiden van Idlib" leaves nothing. */
const leaves = (scene: Scene, place: ResolvedPlace): boolean =>
  place.relation === 'from' && !is(scene, place.first - 1, IS.of);

const linkedPlaces = (scene: Scene, a: ResolvedPlace, b: ResolvedPlace): boolean => {
  const [left, right] = a.first < b.first ? [a, b] : [b, a];
  if (right.first - left.last > 4) return false;
  for (let i = left.last + 1; i < right.first; i += 1)
    if (!is(scene, i, IS.conj | IS.comma | IS.prep | IS.det | IS.adv)) return false;
  return true;
};

/** Places of a stretch, the most specific that it supports; several only where they are listed side by side. */
export const whereIn = (setting: Setting, span: Span, loose = false): Where[] => {
  const { scene } = setting;
  const here = scene.places.filter(
    (place) =>
      inside(place, span) &&
      place.where.lat !== null &&
      !setting.silent.some((silent) => overlaps(silent, place)) &&
      located(scene, place),
  );
  // "To Ocaña, Tibú and Cúcuta": the first preposition is that of all.
  const goal = (place: ResolvedPlace): boolean =>
    place.relation === 'to' ||
    (place.relation === null &&
      scene.places.some((other) => other.last < place.first && linkedPlaces(scene, other, place) && goal(other)));
  const at = here.filter((place) => !goal(place) && !leaves(scene, place));
  const usable = at.length > 0 || !loose ? at : here;
  const finest = Math.min(...usable.map(fine));
  const best = usable.filter((place) => fine(place) <= finest * 1.5);
  const lead = best[0];
  if (!lead) return [];
  const chosen = [lead];
  for (const place of best.slice(1))
    if (
      chosen.some(
        (one) =>
          linkedPlaces(scene, one, place) &&
          one.where.place !== place.where.place &&
          one.where.precision === place.where.precision,
      )
    )
      chosen.push(place);
  return chosen.slice(0, 8).map((place) => place.where);
};

/** Any place of the stretch, metonyms too, for texts that locate by a bare name. */
export const anyPlaceIn = (setting: Setting, span: Span, coarse: boolean): Where[] => {
  const place = setting.scene.places.find(
    (one) =>
      inside(one, span) &&
      one.where.lat !== null &&
      (coarse || (fine(one) <= UNCERTAINTY_KM.district && is(setting.scene, one.first - 1, IS.verb))) &&
      !isDateline(setting.scene, one) &&
      !mediates(setting.scene, one) &&
      !setting.silent.some((silent) => overlaps(silent, one)) &&
      !setting.scene.actors.some((actor) => overlaps(actor, one)),
  );
  return place ? [place.where] : [];
};

export const timesIn = (setting: Setting, span: Span): TimeChunk[] =>
  setting.scene.times.filter(
    (time) =>
      inside(time, span) &&
      time.role !== 'for' &&
      !setting.silent.some((silent) => overlaps(silent, time)) &&
      !isCompared(setting.scene, time),
  );

/** "More often than in February", "twee keer zoveel als een week eerder": the time of something else. */
const isCompared = (scene: Scene, time: Span): boolean => closeBehind(scene, 'than', time);

type Resolved = Map<TimeChunk, Partial<Record<Tense, When | null>>>;
/** The acts of a sentence ask for the same few times. */
const RESOLVED = new WeakMap<Setting, Resolved>();

const resolved = (setting: Setting, time: TimeChunk, tense: Tense): When | null => {
  let known = RESOLVED.get(setting);
  if (!known) RESOLVED.set(setting, (known = new Map()));
  let byTense = known.get(time);
  if (!byTense) known.set(time, (byTense = {}));
  const held = byTense[tense];
  if (held !== undefined) return held;
  const when = resolveTime(time, {
    published: setting.published,
    tense,
    previous: before(setting, time, tense) ?? setting.previous,
  });
  byTense[tense] = when;
  return when;
};

/** The day that a time names, also where it only bounds another ("since Thursday"). */
export const pointOf = (setting: Setting, time: TimeChunk, tense: Tense): When | null =>
  resolved(setting, { ...time, role: 'at' }, tense);

/** The time told before this one in the sentence: what "at midnight" or "the same evening" belongs to. */
const before = (setting: Setting, time: TimeChunk, tense: Tense): When | null => {
  const earlier = setting.scene.times
    .filter((other) => other.last < time.first && other.role !== 'for' && other.role !== 'within')
    .at(-1);
  const when = earlier
    ? resolveTime(earlier, { published: setting.published, tense, previous: setting.previous })
    : null;
  return when && (when.from !== null || when.to !== null) ? when : null;
};

/** Of several times the one that dates rather than bounds. */
export const whenIn = (setting: Setting, span: Span, tense: Tense, since = false): When | null => {
  const times = timesIn(setting, span);
  const ordered = [
    ...times.filter((time) => (time.role === 'since') === since),
    ...times.filter((time) => (time.role === 'since') !== since),
  ];
  for (const time of ordered) {
    const when = resolved(setting, time, tense);
    if (when && (when.from !== null || when.to !== null))
      return when.from === null &&
        ((time.role === 'before' && when.precision === 'part-of-day') || /^(by|tegen) /i.test(time.said))
        ? { ...when, from: when.to }
        : when;
  }
  return null;
};
export const isSince = (setting: Setting, span: Span): boolean =>
  timesIn(setting, span).some((time) => time.role === 'since');

/** "Said on Friday": a time within the words of speaking, or right behind them. */
export const timeOfSpeech = (setting: Setting, expression: Span): When | null => {
  const time = setting.scene.times.find(
    (one) => one.role === 'at' && one.last >= expression.first && one.first <= expression.last + 1,
  );
  const when = time ? resolved(setting, time, 'past') : null;
  return when && when.from !== null ? when : null;
};
