/** Rich text as markup: names in their own direction, quotes marked with their language, numbers tied to their claims. */
import { type Rich } from '../phrases/index.ts';

export const RichText = ({ text }: { text: Rich }) => (
  <>
    {text.map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('name' in piece) return <bdi>{piece.name}</bdi>;
      if ('words' in piece)
        return (
          <q dir="auto" lang={piece.language ?? undefined}>
            {piece.words}
          </q>
        );
      return (
        <data class="n" value={piece.claims.join(' ')}>
          {piece.figure}
        </data>
      );
    })}
  </>
);
