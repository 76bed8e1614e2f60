/**
 * Is this text about armed conflict at all? Judged once a document, by words that the lexicon marks: of the field (`field`)
 * or of something else that borrows its words (`off`: matches, markets, roads, epidemics). The judgement can be printed.
 */
import type { Mark } from './marks.ts';
import { overlaps } from './scene.ts';

export type Relevance = Readonly<{ relevant: boolean; field: readonly string[]; off: readonly string[] }>;

/** Distinct words of the field that a text needs; one more for every three of another field. */
const ENOUGH = 2;
/** A message of a sentence or two has no room for more: one word of the field and what was done. */
const ENOUGH_SHORT = 1.5;
const SHORT = 3;
/** Where no armed side, no monitor and no country at war is named: so many, and no word of another field at all. */
const ENOUGH_UNANCHORED = 4;
/** Where a country at war is all that ties the text to it, a word of another field weighs double. */
const PLACE_ALONE = 2;
/** What a word that any disaster shares (killed, wounded) adds; all of them together one. */
const WEAK = 0.5;

type Found = Readonly<{ mark: Mark; word: string }>;
/** In a short text, what was done and how things stand weigh like a word that any disaster shares. */
const TELLING = new Set(['harm', 'toll', 'deed', 'state']);

/** Classes of the marks that are weighed at all. */
export const WEIGHING: ReadonlySet<string> = new Set(['off', 'field', 'pact', ...TELLING]);

/** What ties a text to a war: the armed parties and monitors that it names, and whether a country at war is among its places or a mission of observers speaks. */
export type Anchors = Readonly<{ sides: ReadonlySet<string>; theatre: boolean }>;

/**
 * Sentence by sentence, the marks with their words; a word inside another field's phrase ("trade war") is not ours.
 * The armed parties and monitors that the text names weigh together like one word of the field.
 */
export const judgeRelevance = (sentences: readonly (readonly Found[])[], { sides, theatre }: Anchors): Relevance => {
  const short = sentences.length <= SHORT;
  const strong = new Set<string>();
  const weak = new Set<string>();
  const pacts = new Set<string>();
  const off = new Map<string, number>();
  for (const found of sentences) {
    const foreign = found.filter(({ mark }) => mark.cls === 'off');
    for (const { mark, word } of foreign) off.set(word, Number(mark.entry.value === '' ? 1 : mark.entry.value));
    for (const { mark, word } of found) {
      if (short && TELLING.has(mark.cls) && !foreign.some((other) => overlaps(other.mark, mark))) weak.add(word);
      if (mark.cls !== 'field' && mark.cls !== 'pact') continue;
      if (foreign.some((other) => overlaps(other.mark, mark))) continue;
      if (mark.cls === 'pact' || mark.entry.value === 'pact') pacts.add(word);
      else if (mark.entry.value === '') strong.add(word);
      else weak.add(word);
    }
  }
  for (const word of pacts) strong.delete(word);
  const against = [...off.values()].reduce((sum, weight) => sum + weight, 0);
  // Words of truce and of harm help out, but neither makes a conflict by itself.
  const score = strong.size + Math.min(pacts.size, 1) + Math.min(weak.size * WEAK, 1) + Math.min(sides.size, 1);
  const anchored = sides.size > 0 || theatre;
  const enough = anchored ? (short ? ENOUGH_SHORT : ENOUGH) : ENOUGH_UNANCHORED;
  const allowed = sides.size > 0 ? against : anchored ? against * PLACE_ALONE : against > 0 ? Infinity : 0;
  return {
    relevant: score >= enough && score > allowed,
    field: [...strong, ...pacts, ...weak],
    off: [...off.keys()],
  };
};
