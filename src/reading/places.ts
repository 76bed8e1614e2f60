/**
 * Names of places in running text. `findPlaces` is generous in names and strict in shape: an everyday word is no place
 * unless capitals, a preposition or a cue word ("provincie", "city of") support it. Which of several namesakes is meant
 * is decided for the whole document in `places-resolve`.
 */
import type { PlacePrecision } from '../model/index.ts';
import type { Gazetteer, GazetteerPlace } from './place-index.ts';
import type { NameHash } from './names-hash.ts';
import { EMPTY_HASH, hashOn } from './names-hash.ts';
import type { Unit } from './names.ts';
import { unitsOf } from './names.ts';
import type { Cues } from './places-cues.ts';
import { cueAround, cuesFor } from './places-cues.ts';
import type { Span, Token } from './token.ts';

export type PlaceChunk = Span &
  Readonly<{
    is: 'place';
    /** The name itself as printed. */
    name: string;
    /** Every place that bears the name, in no order of likelihood yet. */
    candidates: readonly GazetteerPlace[];
    /** What sort of place the words around the name say it is. */
    cue: PlacePrecision | null;
    /** How the place is related to: in, near, above, to, from. */
    relation: string | null;
    /** 0..1: how sure it is that this is the name of a place at all. */
    strength: number;
  }>;

const MOST_UNITS = 6;
const PARTICLES = new Set('al el ad ar as at ash an az ed er es et de la le las los den der het san saint'.split(' '));

type Match = Readonly<{ until: number; candidates: readonly GazetteerPlace[] }>;

/** The longest name that begins at a unit. */
const longestFrom = (units: readonly Unit[], start: number, gazetteer: Gazetteer): Match | null => {
  let hash: NameHash = EMPTY_HASH;
  let best: Match | null = null;
  for (let at = start; at < units.length && at < start + MOST_UNITS; at += 1) {
    const unit = units[at];
    if (!unit || unit.key === '') break;
    hash = hashOn(hash, unit.key);
    if (unit.closes) {
      const candidates = gazetteer.named(hash);
      if (candidates.length > 0) best = { until: at, candidates };
    }
    if (!gazetteer.goesOn(hash)) break;
  }
  return best;
};

export const verbatim = (tokens: readonly Token[], first: number, last: number): string =>
  tokens
    .slice(first, last + 1)
    .map((token, at) => (at > 0 && token.spaced ? ' ' : '') + token.text)
    .join('');

/** Texts of agencies and telexes may be in capitals throughout: shape then says nothing. */
export const isAllCapitals = (tokens: readonly Token[], from: number, to: number): boolean => {
  let upper = 0;
  let cased = 0;
  for (let at = from; at <= to; at += 1) {
    const token = tokens[at];
    if (!token || token.kind !== 'word' || token.shape === 'none' || token.text.length < 2) continue;
    cased += 1;
    if (token.shape === 'upper') upper += 1;
  }
  return cased > 0 && upper > cased * 0.7;
};

const opensSentence = (tokens: readonly Token[], at: number, from: number): boolean => {
  const before = tokens[at - 1];
  return at <= from || !before || (before.kind === 'mark' && /^[.!?:"“”„«‘'’•\-–—]$/u.test(before.text));
};

const isCapital = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.shape === 'capital' || token.shape === 'upper' || token.shape === 'mixed');

/** Places named between two tokens, both inclusive. */
export const findPlaces = (
  tokens: readonly Token[],
  from: number,
  to: number,
  gazetteer: Gazetteer,
  language: string,
): PlaceChunk[] => {
  const part = tokens.slice(from, to + 1);
  const units = unitsOf(part).map((unit) => ({ ...unit, token: unit.token + from }));
  const cues = cuesFor(gazetteer, language);
  const capitals = isAllCapitals(tokens, from, to);
  const chunks: PlaceChunk[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit || unit.key === '' || !unit.opens) continue;
    const first = unit.token;
    const token = tokens[first];
    if (
      !token ||
      token.kind === 'digits' ||
      (token.shape === 'lower' && !(PARTICLES.has(unit.key) && isCapital(tokens[first + 1])))
    )
      continue;
    const match = longestFrom(units, at, gazetteer);
    if (!match) continue;
    const last = units[match.until]?.token ?? first;
    const around = cueAround(tokens, first, last, from, to, cues);
    const chunk = { first, last, candidates: match.candidates };
    const strength = strengthOf(tokens, chunk, match.until - at + 1, around, cues, {
      from,
      to,
      capitals,
      key: unit.key,
    });
    if (strength <= 0) continue;
    chunks.push({
      is: 'place',
      first,
      last,
      name: verbatim(tokens, first, last),
      candidates: match.candidates,
      cue: around.precision,
      relation: around.relation,
      strength,
    });
    at = match.until;
  }
  return chunks;
};

type Setting = Readonly<{ from: number; to: number; capitals: boolean; key: string }>;

const strengthOf = (
  tokens: readonly Token[],
  chunk: Span & Readonly<{ candidates: readonly GazetteerPlace[] }>,
  units: number,
  around: ReturnType<typeof cueAround>,
  cues: Cues,
  setting: Setting,
): number => {
  const { candidates, first, last } = chunk;
  const token = tokens[first];
  const listed = candidates.some((place) => place.listed);
  const largest = Math.max(...candidates.map((place) => (place.primary ? place.population : place.population / 10)));
  if (token && token.text.length <= 3 && units === 1 && !listed && around.precision === null) return 0;
  if (
    token &&
    token.text.length <= 3 &&
    units === 1 &&
    listed &&
    token.shape === 'capital' &&
    !candidates.some((p) => p.feature !== 'PCLI')
  )
    return 0;
  let strength = 0.1 + Math.min(0.4, Math.log10(largest + 1) / 15);
  if (listed) strength += 0.3;
  if (units > 1) strength += 0.2;
  if (around.precision !== null) strength += 0.4;
  if (around.relation !== null) strength += 0.2;
  if (!candidates.some((place) => place.primary)) strength -= 0.15;
  if (setting.capitals || token?.shape === 'none') strength -= 0.15;
  else if (opensSentence(tokens, first, setting.from) && units === 1) strength -= 0.2;
  if (units === 1 && cues.stop.has(setting.key)) strength -= 0.7;
  if (!setting.capitals) {
    const before =
      first > setting.from &&
      tokens[first]?.spaced &&
      isCapital(tokens[first - 1]) &&
      !opensSentence(tokens, first - 1, setting.from);
    const after = last < setting.to && isCapital(tokens[last + 1]) && tokens[last + 1]?.spaced;
    if ((before || after) && around.precision === null && !candidates.some((place) => place.feature === 'PCLI'))
      strength -= 0.35;
  }
  if (around.title) strength -= 0.6;
  return Math.max(0, Math.min(1, strength));
};
