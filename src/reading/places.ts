/**
 * Names of places in running text. `findPlaces` is generous in names and strict in shape: an everyday word is no place
 * unless capitals, a preposition or a cue word ("provincie", "city of") support it. Which of several namesakes is meant
 * is decided for the whole document in `places-resolve`.
 */
import type { PlacePrecision } from '../model/index.ts';
import type { Gazetteer, GazetteerPlace } from './place-index.ts';
import { hashOn } from './names-hash.ts';
import { verbatim } from './names-stretch.ts';
import type { Stretch } from './names-stretch.ts';
import type { Unit } from './names.ts';
import type { Cues } from './places-cues.ts';
import { cueAround, cuesFor } from './places-cues.ts';
import { isCapital, strengthOf } from './places-strength.ts';
import type { Span, Token } from './token.ts';

export type PlaceChunk = Span &
  Readonly<{
    is: 'place';
    /** As printed, with "southern" or "zuiden van" before it; `first` is where the name itself begins. */
    name: string;
    /** Every place that bears the name, in no order of likelihood yet. */
    candidates: readonly GazetteerPlace[];
    /** What sort of place the words around the name say it is. */
    cue: PlacePrecision | null;
    /** How the place is related to: in, near, above, to, from. */
    relation: string | null;
    /** 0..1: how sure it is that this is the name of a place at all. */
    strength: number;
    /** "the city", "the capital": what sort of place named elsewhere the words stand for; null = a name. */
    standsFor: string | null;
  }>;

const MOST_UNITS = 6;
const PARTICLES = new Set('al el ad ar as at ash an az ed er es et de la le las los den der het san saint'.split(' '));

type Match = Readonly<{ until: number; candidates: readonly GazetteerPlace[] }>;

/** The longest name that begins at a unit. */
const longestFrom = (units: readonly Unit[], start: number, gazetteer: Gazetteer): Match | null => {
  const opening = units[start];
  if (!opening || opening.key === '') return null;
  const { candidates, goesOn, hash: begun } = gazetteer.opening(opening.key);
  let best = opening.closes && candidates.length > 0 ? { until: start, candidates } : null;
  if (!goesOn) return best;
  let hash = begun;
  for (let at = start + 1; at < units.length && at < start + MOST_UNITS; at += 1) {
    const unit = units[at];
    if (!unit || unit.key === '') break;
    hash = hashOn(hash, unit.key);
    if (unit.closes) {
      const longer = gazetteer.named(hash);
      if (longer.length > 0) best = { until: at, candidates: longer };
    }
    if (!gazetteer.goesOn(hash)) break;
  }
  return best;
};

/** "the Sudanese capital", "de hoofdstad", "the city": a place named before, or known by its country. */
const standIn = (
  tokens: readonly Token[],
  at: number,
  from: number,
  to: number,
  gazetteer: Gazetteer,
  cues: Cues,
): PlaceChunk | null => {
  const sort = cues.nouns.get(tokens[at]?.lower ?? '');
  if (sort === undefined || isCapital(tokens[at + 1])) return null;
  const country = gazetteer.lists.adjectives[tokens[at - 1]?.folded ?? ''];
  const article = country === undefined ? at - 1 : at - 2;
  if (article < from || !cues.determiners.has(tokens[article]?.lower ?? '')) return null;
  if (country !== undefined && sort !== 'capital') return null;
  const capital = country === undefined ? null : gazetteer.capital(country);
  const around = cueAround(tokens, article, at, from, to, cues, gazetteer.lists.adjectives);
  return {
    is: 'place',
    first: article,
    last: at,
    name: verbatim(tokens, article, at),
    candidates: capital ? [capital] : [],
    cue: null,
    relation: around.relation,
    strength: 0.6,
    standsFor: capital ? null : sort,
  };
};

/** Places named in a sentence. */
export const findPlaces = (stretch: Stretch, gazetteer: Gazetteer, language: string): PlaceChunk[] => {
  const { tokens, from, to, units, capitals } = stretch;
  const cues = cuesFor(gazetteer, language);
  const chunks: PlaceChunk[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit || unit.key === '' || !unit.opens) continue;
    const first = unit.token;
    const token = tokens[first];
    if (!token || token.kind === 'digits') continue;
    if (token.shape === 'lower' && !(PARTICLES.has(unit.key) && isCapital(tokens[first + 1]))) {
      const stood = standIn(tokens, first, from, to, gazetteer, cues);
      if (stood) chunks.push(stood);
      continue;
    }
    const match = longestFrom(units, at, gazetteer);
    if (!match) continue;
    const last = units[match.until]?.token ?? first;
    const around = cueAround(tokens, first, last, from, to, cues, gazetteer.lists.adjectives);
    const { candidates } = match;
    const found = { first, last, units: match.until - at + 1, key: unit.key, candidates };
    const setting = { from, to, capitals, adjectives: gazetteer.lists.adjectives };
    const strength = strengthOf(tokens, found, around, cues, setting);
    if (strength <= 0) continue;
    chunks.push({
      is: 'place',
      first,
      last,
      name: verbatim(tokens, around.first, last),
      candidates,
      cue: around.precision,
      relation: around.relation,
      strength,
      standsFor: null,
    });
    at = match.until;
  }
  return chunks;
};
