/** The whole text surveyed once: paragraphs with their language, tokens, sentences, and what each sentence holds. */
import type { Unread } from '../model/index.ts';
import type { ActorChunk } from './actors.ts';
import { findActors } from './actors.ts';
import type { Knowledge, Tongue } from './knowledge.ts';
import { endingMarks } from './endings.ts';
import { detectParagraphs } from './language.ts';
import type { Mark } from './marks.ts';
import { marksOf } from './marks.ts';
import { stretchOf } from './names-stretch.ts';
import type { NumberRead } from './numbers.ts';
import { numberSentence, readNumbers } from './numbers.ts';
import { nameKey } from './names.ts';
import { EMPTY_HASH, hashOn } from './names-hash.ts';
import type { PlaceChunk } from './places.ts';
import { findPlaces } from './places.ts';
import type { ResolvedPlace } from './places-resolve.ts';
import { resolvePlaces } from './places-resolve.ts';
import { sceneOf } from './scene.ts';
import type { Scene } from './scene.ts';
import { paragraphsOf, sentencesOf } from './sentences.ts';
import type { Paragraph } from './sentences.ts';
import { readTimes } from './times.ts';
import type { Span, TimeChunk, Token } from './token.ts';
import { tokensOf } from './tokens.ts';
import { partedTokens } from './word-parts.ts';
import type { NameTest } from './word-parts.ts';

type Found = Readonly<{
  tongue: Tongue;
  span: Span;
  paragraph: number;
  marks: readonly Mark[];
  times: readonly TimeChunk[];
  numbers: readonly NumberRead[];
  actors: readonly ActorChunk[];
  places: readonly PlaceChunk[];
  capitals: boolean;
}>;

export type Survey = Readonly<{ language: string | null; scenes: readonly Scene[]; unread: readonly Unread[] }>;

export const surveyOf = (
  text: string,
  given: string | null,
  published: string | null,
  knowledge: Knowledge,
): Survey => {
  const paragraphs = paragraphsOf(text);
  const detected = languagesOf(text, paragraphs, given, knowledge);
  const tokens: Token[] = [];
  const found: Found[] = [];
  const unread: Unread[] = [];
  const weights = new Map<string, number>();
  const isName = nameTestOf(knowledge);
  paragraphs.forEach((paragraph, index) => {
    const language = detected[index]?.language ?? given;
    const tongue = knowledge.tongueOf(language ?? '');
    weights.set(language ?? '', (weights.get(language ?? '') ?? 0) + paragraph.end - paragraph.start);
    // A language whose tables are only begun is read where somebody asks for it, never on our own guess.
    if (!tongue || (tongue.traits.has('started') && given !== language)) {
      unread.push({ ...paragraph, why: 'language not supported' });
      return;
    }
    const from = tokens.length;
    const written = tokensOf(text, paragraph.start, paragraph.end, tongue.clitics);
    for (const token of partedTokens(written, tongue.parts, isName)) tokens.push(token);
    for (const span of sentencesOf(tokens, from, tokens.length, tongue.abbreviations, tongue.ordinals))
      found.push({ tongue, span, paragraph: index, ...contentsOf(text, tokens, span, tongue, knowledge, published) });
  });
  const places = resolvePlaces(
    found.flatMap((one) => one.places),
    { gazetteer: knowledge.gazetteer, theatre: theatreOf(found) },
  );
  const main = [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  return { language: main === '' ? given : main, scenes: scenesOf(text, tokens, found, places), unread };
};

/** Does a word begin a name of somebody or some place that is listed? */
const nameTestOf =
  ({ gazetteer, parties }: Knowledge): NameTest =>
  (word, whole) => {
    const key = nameKey(word);
    const hash = hashOn(EMPTY_HASH, key);
    if (whole) return parties.named.has(key) || gazetteer.named(hash).length > 0;
    if (parties.named.has(key) || parties.begins.has(key) || parties.adjectives.has(key)) return true;
    return gazetteer.named(hash).length > 0 || gazetteer.goesOn(hash);
  };

/** Above so many paragraphs short ones are told by several at once, so that a list of a million lines costs no more than a book. */
const MANY_PARAGRAPHS = 400;
const ENOUGH_TEXT = 1000;

const languagesOf = (
  text: string,
  paragraphs: readonly Paragraph[],
  given: string | null,
  knowledge: Knowledge,
): readonly { language: string | null }[] => {
  const groups: { start: number; end: number; size: number }[] = [];
  const least = paragraphs.length > MANY_PARAGRAPHS ? ENOUGH_TEXT : 0;
  for (const { start, end } of paragraphs) {
    const group = groups.at(-1);
    if (group && group.end - group.start < least) {
      group.end = end;
      group.size += 1;
    } else groups.push({ start, end, size: 1 });
  }
  const told = detectParagraphs(
    groups.map(({ start, end }) => text.slice(start, end)),
    knowledge.languages,
    given,
  );
  return groups.flatMap(({ size }, index) =>
    Array.from({ length: size }, () => ({ language: told[index]?.language ?? null })),
  );
};

const contentsOf = (
  text: string,
  tokens: readonly Token[],
  span: Span,
  tongue: Tongue,
  knowledge: Knowledge,
  published: string | null,
) => {
  const counted = numberSentence(text, tokens, span, tongue.numbers);
  const times = readTimes(counted, tongue.times);
  const stretch = stretchOf(tokens, span.first, span.last, tongue.unbend);
  const words = marksOf(tokens, span, tongue.lexicon);
  const more = endingMarks(tokens, span, tongue.lexicon, words);
  return {
    marks: more.length === 0 ? words : [...words, ...more].sort((a, b) => a.first - b.first),
    times,
    numbers: readNumbers(counted, times),
    actors: findActors(stretch, knowledge.parties, { language: tongue.language, published }),
    // "2 Kasım": a month that some village is called by.
    places: findPlaces(
      stretch,
      knowledge.gazetteer,
      tongue.language,
      (word) => tongue.lexicon.phrases.has(word),
      tongue.romanize,
    ).filter((place) => !times.some((time) => time.first <= place.last && time.last >= place.first)),
    capitals: stretch.capitals,
  };
};

/** Countries that the text's adjectives and parties point to. */
const theatreOf = (found: readonly Found[]): Record<string, number> => {
  const weights: Record<string, number> = {};
  for (const { actors } of found)
    for (const { country } of actors) if (country !== null) weights[country] = (weights[country] ?? 0) + 0.5;
  return weights;
};

const scenesOf = (
  text: string,
  tokens: readonly Token[],
  found: readonly Found[],
  places: readonly ResolvedPlace[],
): Scene[] => {
  let next = 0;
  return found.map((one) => {
    const here: ResolvedPlace[] = [];
    while (next < places.length && (places[next]?.first ?? 0) <= one.span.last) {
      const place = places[next];
      if (place && place.first >= one.span.first) here.push(place);
      next += 1;
    }
    return sceneOf({
      text,
      tokens,
      span: one.span,
      tongue: one.tongue,
      marks: one.marks,
      numbers: one.numbers,
      times: one.times,
      actors: one.actors,
      places: here,
      capitals: one.capitals,
      paragraph: one.paragraph,
    });
  });
};
