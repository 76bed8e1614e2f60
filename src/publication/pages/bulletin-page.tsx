/** The bulletin: sentences with their claims behind them. */
import type { Sentence } from '../bulletin.ts';
import { type Frame, Page } from './layout.tsx';
import { RichText } from './rich.tsx';

export const BulletinPage = ({ frame, sentences }: { frame: Frame; sentences: readonly Sentence[] }) => (
  <Page frame={frame}>
    <h1>{frame.title}</h1>
    {sentences.map(({ text, claims }) => (
      <p data-claims={claims.join(' ')}>
        <RichText text={text} />
      </p>
    ))}
  </Page>
);
