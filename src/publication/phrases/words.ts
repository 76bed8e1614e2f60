/**
 * Rich text as data: pieces of a sentence, so that names stand apart (they may run in another direction) and every number
 * keeps the claims it comes from. Pages turn it into markup; plain text is the pieces end to end.
 */
import { Fault } from '../../model/index.ts';

export type Piece =
  | string
  | Readonly<{ name: string }>
  | Readonly<{ words: string; language: string | null }>
  | Readonly<{ figure: string; claims: readonly string[] }>;
export type Rich = readonly Piece[];

export const name = (text: string): Piece => ({ name: text });
/** Somebody's own words, quoted. */
export const words = (text: string, language: string | null = null): Piece => ({ words: text, language });
/** A number with the claims it rests on: there is no other way to print one in the bulletin. */
export const figure = (text: string, claims: readonly string[]): Piece => {
  if (claims.length === 0) throw new Fault(`a number without a claim cannot be published: ${text}`);
  return { figure: text, claims };
};

/** Template tag: ``say`In ${name(place)} …` `` gives the pieces in order; lists of pieces may stand inside. */
export const say = (texts: TemplateStringsArray, ...pieces: readonly (Piece | Rich)[]): Rich =>
  texts.flatMap((text, index) => {
    const piece = pieces[index];
    const next: Rich = piece === undefined ? [] : isRich(piece) ? piece : [piece];
    return text === '' ? next : [text, ...next];
  });

const isRich = (piece: Piece | Rich): piece is Rich => Array.isArray(piece);

export const plain = (rich: Rich): string =>
  rich
    .map((piece) =>
      typeof piece === 'string' ? piece : 'name' in piece ? piece.name : 'words' in piece ? piece.words : piece.figure,
    )
    .join('');

/** First letter of a sentence, whatever piece it stands in. */
export const sentence = (rich: Rich): Rich => {
  const [first, ...rest] = rich;
  if (first === undefined) return rich;
  const up = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
  if (typeof first === 'string') return [up(first), ...rest];
  if ('name' in first) return [{ name: up(first.name) }, ...rest];
  if ('figure' in first) return [{ ...first, figure: up(first.figure) }, ...rest];
  return rich;
};
