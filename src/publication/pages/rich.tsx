/** Rich text as markup: names in their own direction, numbers linked to their claims, footnotes behind the sentence. */
import type { Rich } from '../phrases/index.ts';

export const RichText = ({ text }: { text: Rich }) => (
  <>
    {text.map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('name' in piece) return <bdi>{piece.name}</bdi>;
      if ('words' in piece) return <q dir="auto">{piece.words}</q>;
      return <data value={piece.claims.join(' ')}>{piece.figure}</data>;
    })}
  </>
);
