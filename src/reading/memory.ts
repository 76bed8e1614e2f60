/**
 * What a text has spoken of so far, for what later sentences leave out: who spoke, where and when it was, which event and which
 * agreement are meant. A new paragraph forgets the time and an open quotation, not the place.
 */
import type { AgreementType, Participant, Voice, When, Where } from '../model/index.ts';
import type { Act } from './act.ts';
import { IS, is, marked, overlaps } from './scene.ts';
import type { Scene } from './scene.ts';
import { isDateline, located, whereIn } from './slots.ts';
import type { Attribution } from './voices.ts';

/** What the text has spoken of so far. */
export type Memory = {
  voices: Voice[];
  /** Who speaks throughout, by the heading of the text. */
  heading: Voice[];
  quoting: boolean;
  where: Where[];
  lead: Where[];
  when: When | null;
  /** The last time spoken of, in whatever paragraph: what "a day earlier" counts from. */
  anchor: When | null;
  event: Act | null;
  eventParagraph: number;
  pact: { type: AgreementType } | null;
  /** The area that the pact was said to cover. */
  pactWhere: Where[];
  /** The sentence before counted breaches: a bare number may go on counting them. */
  breaches: boolean;
  paragraph: number;
  /** What the sentence before told: "that is what X say" gives it its voice. */
  told: readonly Act[];
};
export const emptyMemory = (lead: Where[]): Memory => ({
  voices: [],
  heading: [],
  quoting: false,
  where: [],
  lead,
  when: null,
  anchor: null,
  event: null,
  eventParagraph: -1,
  pact: null,
  pactWhere: [],
  breaches: false,
  paragraph: -1,
  told: [],
});

export const turnTo = (memory: Memory, paragraph: number): void => {
  if (paragraph === memory.paragraph) return;
  memory.paragraph = paragraph;
  memory.when = null;
  memory.quoting = false;
};

/** The place a text is about: the one it names most, the first of equals; never where it was written. */
export const leadOf = (scenes: readonly Scene[]): Where[] => {
  const seen = new Map<string, { where: Where; weight: number }>();
  for (const scene of scenes)
    for (const place of scene.places) {
      if (place.where.lat === null || isDateline(scene, place)) continue;
      // A capital that acts is named as often as the place it acts upon: only "in", "near", "over" weigh in full.
      const size = place.where.precision === 'country' ? 0.5 : 1;
      const weight = size * (located(scene, place) ? 1 : 0.2);
      const known = seen.get(place.where.name);
      seen.set(place.where.name, { where: known?.where ?? place.where, weight: (known?.weight ?? 0) + weight });
    }
  const [most] = [...seen.values()].sort((a, b) => b.weight - a.weight);
  return most ? [most.where] : [];
};

/** Reported speech goes on where a quotation was left open, or the mood says so. */
export const continuing = (scene: Scene, memory: Memory): Voice[] => {
  const quote = scene.quotes[0];
  const whole = quote !== undefined && quote.first <= scene.span.first + 1 && quote.last >= scene.span.last - 2;
  if (memory.quoting || whole) return memory.voices;
  return isIndirect(scene) ? memory.voices : [];
};

/** The mood of the sentence says that somebody else's words go on. */
export const isIndirect = (scene: Scene): boolean =>
  marked(scene, 'mood').some((mark) => mark.entry.features.has('indirect'));

export const remember = (
  scene: Scene,
  memory: Memory,
  acts: readonly Act[],
  attributions: readonly Attribution[],
  statements: readonly Act[],
): void => {
  memory.told = acts;
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
  const event = acts.filter((act) => act.kind === 'event').at(-1);
  if (event) {
    memory.event = event;
    memory.eventParagraph = scene.paragraph;
  }
  const timed = acts.filter((act) => act.when !== null && act.kind !== 'agreement' && !act.cumulative).at(-1);
  if (timed) memory.when = timed.when;
  // "Sagte er am Mittwoch. Am Vortag …": where no act is dated, the time of speaking is what such words count from.
  memory.anchor = memory.when ?? acts.findLast((act) => act.said !== null)?.said ?? memory.anchor;
  const pact = marked(scene, 'pact').find(
    (mark) => mark.entry.value !== 'deal' && !marked(scene, 'mood').some((other) => overlaps(other, mark)),
  );
  const covered = marked(scene, 'pact')
    .filter((mark) => is(scene, mark.last + 1, IS.prep))
    .flatMap((mark) =>
      whereIn(
        { scene, published: null, previous: null, silent: [] },
        { first: mark.last + 1, last: Math.min(scene.span.last, mark.last + 5) },
      ),
    )[0];
  if (covered) memory.pactWhere = [covered];
  if (pact) memory.pact = { type: pact.entry.value as AgreementType };
};
