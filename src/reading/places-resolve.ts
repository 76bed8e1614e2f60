/**
 * Which of several namesakes is meant, for a whole document: by the theatre its countries draw, by the area or country
 * named beside it, by population. What was not taken is kept as an alternative with its score.
 */
import type { PlacePrecision, Where } from '../model/index.ts';
import { distanceKm } from '../model/index.ts';
import type { Gazetteer, GazetteerPlace } from './place-index.ts';
import type { PlaceChunk } from './places.ts';

export type PlaceContext = Readonly<{
  gazetteer: Gazetteer;
  /** Weight 0..1 of countries (ISO code) that the text is about, from its adjectives and parties; places add to it. */
  theatre?: Readonly<Record<string, number>>;
}>;

export type ResolvedPlace = PlaceChunk & Readonly<{ where: Where; country: string }>;

/** Below this a mention needs the theatre's support to be taken for a place. */
const SURE = 0.5;

export const resolvePlaces = (chunks: readonly PlaceChunk[], context: PlaceContext): ResolvedPlace[] => {
  const theatre = theatreOf(chunks, context.theatre ?? {});
  return chunks.flatMap((chunk, at) => {
    const neighbours = [chunks[at - 1], chunks[at + 1]].filter((other) => other !== undefined && near(chunk, other));
    const scored = chunk.candidates
      .map((place) => ({ place, score: scoreOf(place, theatre, neighbours as PlaceChunk[]) }))
      .sort((a, b) => b.score - a.score || (a.place.id < b.place.id ? -1 : 1));
    const best = scored[0];
    if (!best) return [];
    const support = (theatre.get(best.place.country) ?? 0) * 0.3;
    if (chunk.strength + support < SURE) return [];
    const where = whereOf(chunk, best.place, context.gazetteer);
    const others = scored
      .slice(1, 4)
      .map(({ place, score }) => ({ place: place.id, name: place.name, score: round(score) }));
    return [
      { ...chunk, country: best.place.country, where: others.length > 0 ? { ...where, alternatives: others } : where },
    ];
  });
};

const round = (score: number): number => Math.round(Math.max(0, Math.min(1, score)) * 100) / 100;
const near = (a: PlaceChunk, b: PlaceChunk): boolean =>
  Math.abs(a.first - b.last) <= 4 || Math.abs(b.first - a.last) <= 4;

/** The countries a text is about, 0..1, the first by weight at 1. */
export const theatreOf = (
  chunks: readonly PlaceChunk[],
  given: Readonly<Record<string, number>>,
): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>(Object.entries(given));
  for (const chunk of chunks) {
    const sure =
      chunk.candidates.find((place) => place.feature === 'PCLI') ?? chunk.candidates.find((place) => place.listed);
    const only = sure ?? (chunk.strength >= SURE && chunk.candidates.length === 1 ? chunk.candidates[0] : undefined);
    if (only && only.country !== '') sums.set(only.country, (sums.get(only.country) ?? 0) + chunk.strength);
  }
  const most = Math.max(1, ...sums.values());
  return new Map([...sums].map(([country, sum]) => [country, sum / most]));
};

const scoreOf = (
  place: GazetteerPlace,
  theatre: ReadonlyMap<string, number>,
  neighbours: readonly PlaceChunk[],
): number => {
  let score = Math.min(0.35, Math.log10(place.population + 1) / 20);
  if (place.feature === 'PCLI') score += 0.5;
  if (place.feature === 'PPLC') score += 0.15;
  if (place.feature === 'PPLA') score += 0.05;
  if (place.primary) score += 0.1;
  if (place.listed) score += 0.15;
  score += 0.35 * (theatre.get(place.country) ?? 0);
  for (const neighbour of neighbours)
    if (
      neighbour.candidates.some(
        (other) =>
          other.id !== place.id &&
          other.country === place.country &&
          (other.feature === 'PCLI' || distanceKm(other.lat, other.lon, place.lat, place.lon) < 150),
      )
    )
      score += 0.2;
  return score;
};

const whereOf = (chunk: PlaceChunk, place: GazetteerPlace, gazetteer: Gazetteer): Where => {
  const wide = chunk.cue === 'province' || chunk.cue === 'region';
  const area =
    wide && place.precision === 'settlement' && /^PPL(A|C)/.test(place.feature) && place.area
      ? gazetteer.area(place.area)
      : null;
  if (area)
    return {
      name: chunk.name,
      place: `admin1:${area.code}`,
      lat: fixed(area.lat),
      lon: fixed(area.lon),
      precision: 'province',
    };
  const precision: PlacePrecision = chunk.cue ?? place.precision;
  return { name: chunk.name, place: place.id, lat: place.lat, lon: place.lon, precision };
};

const fixed = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
