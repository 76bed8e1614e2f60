/** Names of organisations that no list holds: capitalised words around a noun of organisation ("Islamitische Partij van …", "Sultanate of …"). */
import type { PartyTongue } from './parties-tongue.ts';
import type { Span, Token } from './token.ts';

const MOST_TOKENS = 10;

export const isCapital = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.shape === 'capital' || token.shape === 'upper' || token.shape === 'mixed');

/** "(RSF)" right after a name: the abbreviation that the text gives it. */
export const bracketAfter = (
  tokens: readonly Token[],
  last: number,
  to: number,
): Readonly<{ last: number; short: string }> | null => {
  const [open, word, close] = [tokens[last + 1], tokens[last + 2], tokens[last + 3]];
  if (last + 3 > to || open?.text !== '(' || close?.text !== ')' || word?.kind !== 'word') return null;
  const fits =
    word.shape === 'upper' ||
    (word.shape === 'mixed' && word.text.length <= 8) ||
    (word.shape === 'none' && word.text.length <= 6);
  return fits && word.text.length >= 2 ? { last: last + 3, short: word.text } : null;
};

/** The name that begins at a capitalised token, or null: two words at least, one of them a noun of organisation. */
export const organisationAt = (
  tokens: readonly Token[],
  first: number,
  to: number,
  { hasHeads, isHead, binds, opens }: PartyTongue,
): Span | null => {
  const opening = tokens[first];
  if (!hasHeads || !opening || !isCapital(opening) || binds.has(opening.folded) || opens.has(opening.folded))
    return null;
  let last = first;
  let bound = 0;
  let headed = false;
  for (let at = first + 1; at <= to && at < first + MOST_TOKENS; at += 1) {
    const token = tokens[at];
    if (!token || token.kind !== 'word') break;
    if (isCapital(token)) {
      last = at;
      bound = 0;
      headed ||= isHead(token.text);
    } else if (binds.has(token.folded) && bound < 2) bound += 1;
    else break;
  }
  return last > first && (headed || isHead(opening.text)) ? { first, last } : null;
};
