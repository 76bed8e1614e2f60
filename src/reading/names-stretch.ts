/** A sentence as those see it who look for names in it: its tokens, and the words of names they are made of. */
import type { Unbend } from './names-endings.ts';
import { unitsOf } from './names.ts';
import type { Unit } from './names.ts';
import type { Token } from './token.ts';

export type Stretch = Readonly<{
  tokens: readonly Token[];
  /** First and last token, both inclusive. */
  from: number;
  to: number;
  units: readonly Unit[];
  /** In capitals throughout, as agencies and telexes write: shape then says nothing. */
  capitals: boolean;
}>;

/** Made once a sentence, for the names of places and of parties alike. */
export const stretchOf = (
  tokens: readonly Token[],
  from: number,
  to: number,
  unbend: Unbend | null = null,
): Stretch => ({
  tokens,
  from,
  to,
  units: unitsOf(tokens, from, to, unbend),
  capitals: isAllCapitals(tokens, from, to),
});

const isAllCapitals = (tokens: readonly Token[], from: number, to: number): boolean => {
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

/** Tokens as printed, but for the width of the space between them. */
export const verbatim = (tokens: readonly Token[], first: number, last: number): string => {
  let text = tokens[first]?.text ?? '';
  for (let at = first + 1; at <= last; at += 1) {
    const token = tokens[at];
    if (token) text += token.spaced ? ` ${token.text}` : token.text;
  }
  return text;
};
