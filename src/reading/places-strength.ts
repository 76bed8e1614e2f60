/** How sure it is that a match is the name of a place at all: shape, length, population, cue words, company. Weights by trial on own texts. */
import type { GazetteerPlace } from './place-index.ts';
import type { Around, Cues } from './places-cues.ts';
import type { Span, Token } from './token.ts';

export type Match = Span &
  Readonly<{ units: number; key: string; candidates: readonly GazetteerPlace[]; bent: boolean }>;
export type Setting = Readonly<{
  from: number;
  to: number;
  /** The sentence is in capitals throughout: shape says nothing. */
  capitals: boolean;
  adjectives: Readonly<Record<string, string>>;
}>;

export const opensSentence = (tokens: readonly Token[], at: number, from: number): boolean => {
  const before = tokens[at - 1];
  return at <= from || !before || (before.kind === 'mark' && /^[.!?:"“”„«‘'’•\-–—]$/u.test(before.text));
};

export const isCapital = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.shape === 'capital' || token.shape === 'upper' || token.shape === 'mixed');

/** Another capitalised word right beside the name, that is no adjective of a country: more likely a person's name. */
const inLongerName = (tokens: readonly Token[], match: Match, setting: Setting): boolean => {
  const { first, last } = match;
  const [before, after] = [tokens[first - 1], tokens[last + 1]];
  const left =
    first > setting.from &&
    tokens[first]?.spaced === true &&
    isCapital(before) &&
    setting.adjectives[before?.folded ?? ''] === undefined &&
    !opensSentence(tokens, first - 1, setting.from);
  const right = last < setting.to && after?.spaced === true && isCapital(after) && !/^['’]/.test(after.text);
  return left || right;
};

export const strengthOf = (
  tokens: readonly Token[],
  match: Match,
  around: Around,
  cues: Cues,
  setting: Setting,
): number => {
  const { candidates, first, units } = match;
  const token = tokens[first];
  const listed = candidates.some((place) => place.listed);
  const country = candidates.some((place) => place.feature === 'PCLI');
  if (token && units === 1 && token.text.length <= 3) {
    if (!listed && around.precision === null) return 0;
    // "US" is a country, "us" and "Us" are not; in capitals throughout nobody can say.
    if (country && (token.shape !== 'upper' || setting.capitals)) return 0;
  }
  const bare = units === 1 && !listed && !country && around.precision === null;
  if (bare && first > setting.from && cues.plain.has(tokens[first - 1]?.lower ?? '')) return 0;
  const largest = Math.max(...candidates.map(({ primary, population }) => (primary ? population : population / 10)));
  let strength = 0.1 + Math.min(0.4, Math.log10(largest + 1) / 15);
  if (listed) strength += 0.3;
  if (units > 1) strength += 0.2;
  if (around.precision !== null) strength += 0.4;
  if (around.relation !== null) strength += 0.2;
  // A name in a script without capitals is always one of the further names.
  const uncased = token?.shape === 'none';
  if (!candidates.some((place) => place.primary) && !uncased) strength -= 0.15;
  if (candidates.every((place) => place.feature === 'ADM1' && !place.listed)) strength -= 0.1;
  // In capitals throughout any word may look like a village: the theatre must speak for a small one.
  if (setting.capitals && units === 1 && !listed && !country) strength -= 0.3;
  else if (setting.capitals || token?.shape === 'none') strength -= 0.15;
  else if (units === 1 && !listed && opensSentence(tokens, first, setting.from)) strength -= 0.2;
  // "La Misión": an everyday word behind its article.
  const article = units === 2 && first < match.last && cues.determiners.has(token?.lower ?? '');
  if (article && cues.stop.has(tokens[match.last]?.folded ?? '')) strength -= around.precision === null ? 0.8 : 0.3;
  if (units === 1 && cues.stop.has(match.key)) strength -= around.precision === null ? 0.8 : 0.3;
  if (!setting.capitals && around.precision === null && !country && inLongerName(tokens, match, setting))
    strength -= listed ? 0.15 : 0.35;
  // A case form is led back by its ending alone: where nothing else speaks for a place, it may be any word.
  if (match.bent && around.relation === null && around.precision === null)
    strength -= opensSentence(tokens, first, setting.from) ? 0.5 : 0.05;
  if (around.title) strength -= 0.6;
  return Math.max(0, Math.min(1, strength));
};
