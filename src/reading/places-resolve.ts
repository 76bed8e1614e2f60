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
  const resolved: ResolvedPlace[] = [];
  chunks.forEach((chunk, at) => {
    const found =
      chunk.standsFor === null
        ? resolveName(chunk, neighboursOf(chunks, at), theatre, context.gazetteer)
        : resolveStandIn(chunk, chunk.standsFor, resolved, theatre, context.gazetteer);
    if (found) resolved.push(found);
  });
  return resolved;
};

const neighboursOf = (chunks: readonly PlaceChunk[], at: number): PlaceChunk[] =>
  [chunks[at - 1], chunks[at + 1]].filter(
    (other) => other !== undefined && near(chunks[at] ?? other, other),
  ) as PlaceChunk[];

const resolveName = (
  chunk: PlaceChunk,
  neighbours: readonly PlaceChunk[],
  theatre: ReadonlyMap<string, number>,
  gazetteer: Gazetteer,
): ResolvedPlace | null => {
  const scored = chunk.candidates
    .map((place) => ({ place, score: scoreOf(place, chunk.cue, theatre, neighbours) }))
    .sort((a, b) => b.score - a.score || (a.place.id < b.place.id ? -1 : 1));
  const best = scored[0];
  if (!best) return null;
  const company = neighbours.some(
    (other) => other.strength >= SURE && other.candidates.some((place) => isNear(best.place, place)),
  );
  const support = (theatre.get(best.place.country) ?? 0) * 0.3 + (company ? 0.2 : 0);
  if (chunk.strength + support < SURE) return null;
  const where = whereOf(chunk, best.place, gazetteer);
  const alternatives = scored
    .slice(1, 4)
    .map(({ place, score }) => ({ place: place.id, name: place.name, score: round(score) }));
  return { ...chunk, country: best.place.country, where: alternatives.length > 0 ? { ...where, alternatives } : where };
};

/** "The city" is the last settlement named in the country the text is most about, "the capital" that country's own. */
const resolveStandIn = (
  chunk: PlaceChunk,
  sort: string,
  earlier: readonly ResolvedPlace[],
  theatre: ReadonlyMap<string, number>,
  gazetteer: Gazetteer,
): ResolvedPlace | null => {
  const country = [...theatre].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
  if (sort === 'capital') {
    const capital = country === undefined ? null : gazetteer.capital(country);
    return capital ? { ...chunk, country: capital.country, where: whereOf(chunk, capital, gazetteer) } : null;
  }
  const fits = ({ where }: ResolvedPlace): boolean =>
    AREAS.has(sort) ? AREAS.has(where.precision) : where.precision === sort;
  const before = earlier.findLast((place) => fits(place) && place.country === country);
  return before ? { ...chunk, country: before.country, where: { ...before.where, name: chunk.name } } : null;
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
      chunk.candidates.find((place) => place.feature === 'PCLI') ??
      chunk.candidates.find((place) => place.listed) ??
      chunk.candidates.find((place) => place.feature === 'PPLC' && place.primary);
    const only = sure ?? (chunk.strength >= SURE && chunk.candidates.length === 1 ? chunk.candidates[0] : undefined);
    if (only && only.country !== '') sums.set(only.country, (sums.get(only.country) ?? 0) + chunk.strength);
  }
  const most = Math.max(1, ...sums.values());
  return new Map([...sums].map(([country, sum]) => [country, sum / most]));
};

const AREAS = new Set(['province', 'region', 'district']);

/** Does the place fit what the words around it say it is? */
const fitOf = (place: GazetteerPlace, cue: PlacePrecision | null): number => {
  const area = place.feature === 'ADM1';
  if (cue === null) return area ? (place.listed ? 0.1 : -0.4) : 0;
  if (cue === 'province') return area ? 0.6 : 0;
  if (AREAS.has(cue)) return area || place.precision === 'region' ? 0.4 : 0;
  return AREAS.has(place.precision) || place.feature === 'PCLI' ? -0.5 : 0.1;
};

const isNear = (a: GazetteerPlace, b: GazetteerPlace): boolean =>
  a.id !== b.id && a.country === b.country && (b.feature === 'PCLI' || distanceKm(a.lat, a.lon, b.lat, b.lon) < 150);

const scoreOf = (
  place: GazetteerPlace,
  cue: PlacePrecision | null,
  theatre: ReadonlyMap<string, number>,
  neighbours: readonly PlaceChunk[],
): number => {
  let score = Math.min(0.35, Math.log10(place.population + 1) / 20) + fitOf(place, cue);
  if (place.feature === 'PCLI') score += 0.5;
  if (place.feature === 'PPLC') score += 0.15;
  if (place.feature === 'PPLA') score += 0.05;
  if (place.primary) score += 0.1;
  if (place.listed) score += 0.15;
  score += 0.35 * (theatre.get(place.country) ?? 0);
  for (const neighbour of neighbours) if (neighbour.candidates.some((other) => isNear(place, other))) score += 0.2;
  return score;
};

/** The seat of an area bears its name; any other settlement beside "province" or "region" only lends its surroundings. */
const whereOf = (chunk: PlaceChunk, place: GazetteerPlace, gazetteer: Gazetteer): Where => {
  const { cue, name } = chunk;
  const seat = place.feature === 'PPLA' || place.feature === 'PPLC';
  const area = (cue === 'province' || cue === 'region') && seat && place.area ? gazetteer.area(place.area) : null;
  if (area)
    return { name, place: `admin1:${area.code}`, lat: fixed(area.lat), lon: fixed(area.lon), precision: 'province' };
  return { name, place: place.id, lat: place.lat, lon: place.lon, precision: precisionOf(place, cue) };
};

const precisionOf = (place: GazetteerPlace, cue: PlacePrecision | null): PlacePrecision => {
  if (cue === null || place.precision !== 'settlement') return place.precision;
  return cue === 'region' || cue === 'district' ? 'district' : cue === 'point' ? 'point' : 'settlement';
};

const fixed = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
