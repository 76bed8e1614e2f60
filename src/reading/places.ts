/**
 * Names of places in running text. `findPlaces` is generous in names and strict in shape: an everyday word is no place
 * unless capitals, a preposition or a cue word ("provincie", "city of") support it. Which of several namesakes is meant
 * is decided for the whole document in `places-resolve`.
 */
import type { PlacePrecision } from '../model/index.ts';
import type { Gazetteer, GazetteerPlace } from './place-index.ts';
import type { NameHash } from './names-hash.ts';
import { hashOn } from './names-hash.ts';
import { verbatim } from './names-stretch.ts';
import type { Stretch } from './names-stretch.ts';
import type { Romanize } from './names-romanized.ts';
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

type Match = Readonly<{
  until: number;
  candidates: readonly GazetteerPlace[];
  /** Found by a case form. */ bent: boolean;
}>;

/** The longest name that begins at a unit, as written or else led back from its case forms. */
const longestFrom = (units: readonly Unit[], start: number, gazetteer: Gazetteer): Match | null => {
  const opening = units[start];
  if (!opening || opening.key === '') return null;
  let best: Match | null = null;
  const take = (until: number, candidates: readonly GazetteerPlace[], bent: boolean): void => {
    if (candidates.length === 0) return;
    if (!best || until > best.until || (until === best.until && best.bent && !bent)) best = { until, candidates, bent };
    else if (until === best.until && best.bent && bent)
      best = { until, candidates: [...best.candidates, ...candidates], bent };
  };
  const goOn = (at: number, hash: NameHash, bent: boolean): void => {
    const unit = units[at];
    if (!unit || unit.key === '' || at >= start + MOST_UNITS) return;
    for (const key of unit.also.length === 0 ? [unit.key] : [unit.key, ...unit.also]) {
      const longer = hashOn(hash, key);
      const led = bent || key !== unit.key;
      if (unit.closes) take(at, gazetteer.named(longer), led);
      if (gazetteer.goesOn(longer)) goOn(at + 1, longer, led);
    }
  };
  for (const key of [opening.key, ...opening.also]) {
    const { candidates, goesOn, hash } = gazetteer.opening(key);
    const bent = key !== opening.key;
    if (opening.closes) take(start, candidates, bent);
    if (goesOn) goOn(start + 1, hash, bent);
  }
  return best;
};

/** The same words as Latin letters spell them. */
const romanized = (units: readonly Unit[], start: number, romanize: Romanize): Unit[] =>
  units.slice(start, start + MOST_UNITS).map((unit) => {
    const [key = unit.key, ...also] = unit.key === '' ? [] : [unit.key, ...unit.also].flatMap(romanize);
    return { ...unit, key, also };
  });

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
  // "la región de Lugansk": the name follows.
  const named = `${tokens[at]?.lower} ${tokens[at + 1]?.lower}`;
  if (isCapital(tokens[at + 2]) && cues.before.values.has(named)) return null;
  const country = gazetteer.lists.adjectives[tokens[at - 1]?.folded ?? ''];
  // Languages without articles: the noun alone stands for its place.
  const bare = cues.determiners.size === 0;
  const article = (country === undefined ? at : at - 1) - (bare ? 0 : 1);
  if (article < from || (!bare && !cues.determiners.has(tokens[article]?.lower ?? ''))) return null;
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

/** "العاصمة الليبية", "المدينة": the article is written into the noun and the country's adjective follows. */
const standInBefore = (
  tokens: readonly Token[],
  at: number,
  to: number,
  gazetteer: Gazetteer,
  cues: Cues,
): PlaceChunk | null => {
  const token = tokens[at];
  const sort = token?.definite && token.shape === 'none' ? cues.nouns.get(token.lower) : undefined;
  if (sort === undefined) return null;
  const country = at < to ? gazetteer.lists.adjectives[tokens[at + 1]?.folded ?? ''] : undefined;
  if (country !== undefined && sort !== 'capital') return null;
  const capital = country === undefined ? null : gazetteer.capital(country);
  const last = country === undefined ? at : at + 1;
  return {
    is: 'place',
    first: at,
    last,
    name: verbatim(tokens, at, last),
    candidates: capital ? [capital] : [],
    cue: null,
    relation: cues.relations.values.get(tokens[at - 1]?.lower ?? '') ?? null,
    strength: 0.6,
    standsFor: capital ? null : sort,
  };
};

const unitAt = (units: readonly Unit[], token: number): number => units.findIndex((unit) => unit.token === token);

/** Places named in a sentence. `isWord`: words of the language that are names of places too ("OF", "POINT") and, in capitals, nothing else. */
export const findPlaces = (
  stretch: Stretch,
  gazetteer: Gazetteer,
  language: string,
  isWord: (lower: string) => boolean,
  romanize: Romanize | null = null,
): PlaceChunk[] => {
  const { tokens, from, to, units, capitals } = stretch;
  const cues = cuesFor(gazetteer, language);
  const chunks: PlaceChunk[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit || unit.key === '' || !unit.opens) continue;
    const first = unit.token;
    const token = tokens[first];
    if (!token || token.kind === 'digits') continue;
    const opens = PARTICLES.has(unit.key) || cues.openers.has(token.lower);
    if (token.shape === 'lower' && !(opens && isCapital(tokens[first + 1]))) {
      const stood = standIn(tokens, first, from, to, gazetteer, cues);
      if (stood) chunks.push(stood);
      continue;
    }
    const before = standInBefore(tokens, first, to, gazetteer, cues);
    if (before) {
      chunks.push(before);
      while (at + 1 < units.length && (units[at + 1]?.token ?? 0) <= before.last) at += 1;
      continue;
    }
    // Where nouns have capitals, "die Hauptstadt" has one too.
    const noun = token.shape === 'capital' ? standIn(tokens, first, from, to, gazetteer, cues) : null;
    if (noun) {
      chunks.push(noun);
      continue;
    }
    // "El alto el fuego": an article that opens the sentence, and an everyday word.
    if (first === from && cues.determiners.has(token.lower) && tokens[first + 1]?.shape === 'lower') continue;
    const known = longestFrom(units, at, gazetteer);
    // A name in other letters is looked for where the words before it say that a place follows.
    const led = known === null && romanize !== null && token.shape !== 'lower';
    const near = led ? cueAround(tokens, first, first, from, to, cues, gazetteer.lists.adjectives) : null;
    const spelt =
      romanize !== null && near !== null && (near.relation !== null || near.precision !== null)
        ? longestFrom(romanized(units, at, romanize), 0, gazetteer)
        : null;
    const match = known ?? (spelt && { ...spelt, until: spelt.until + at, bent: true });
    if (!match || (capitals && match.until === at && isWord(token.lower))) continue;
    const last = units[match.until]?.token ?? first;
    const around = cueAround(tokens, first, last, from, to, cues, gazetteer.lists.adjectives);
    // "sur del Líbano", "southern Lebanon": a part of a country that has a name and a place of its own.
    const wide = around.first < first ? longestFrom(units, unitAt(units, around.first), gazetteer) : null;
    const { candidates } = wide && wide.until >= match.until ? wide : match;
    const found = { first, last, units: match.until - at + 1, key: unit.key, candidates, bent: match.bent };
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
