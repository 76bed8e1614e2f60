/** One source's own words, with the sentence marked where it may be quoted, and whose words they are. */
import type { Namer } from '../naming.ts';
import type { PublicClaim, PublicFigure } from '../public-record.ts';
import { amountIn, dayIn } from '../phrases/index.ts';
import type { Frame } from './frame.ts';
import { RichText } from './rich.tsx';

export const ClaimCard = ({ claim, frame, namer }: { claim: PublicClaim; frame: Frame; namer: Namer }) => {
  const { phrases } = frame;
  const words = phrases.event;
  const report = namer.report(claim);
  const source = claim.source.name ?? (claim.source.kind === 'field' ? phrases.fieldSource : phrases.unnamedSource);
  const voices = [...claim.voices].reverse().map(({ actor, name }) => namer.actor(actor, name));
  const language = report?.language ?? undefined;
  return (
    <article class={claim.stance === null ? 'claim' : `claim ${claim.stance}`} id={claim.id} aria-label={source}>
      <p class="by">
        {voices.length > 0 ? [<RichText text={phrases.names(voices)} />, ` ${words.claimBy} `] : null}
        <cite>
          <bdi>{source}</bdi>
        </cite>
        {report?.published ? <span class="date">, {dayIn(phrases.dates, report.published, null)}</span> : null}
        {report?.reference ? <span class="reference"> [{report.reference}]</span> : null}
      </p>
      {claim.quote === null ? (
        <p class="paraphrase">{words.notQuoted}</p>
      ) : (
        <blockquote lang={language} dir="auto">
          {cutStart(claim.quote.before)}
          <mark>{claim.quote.words}</mark>
          {cutEnd(claim.quote.after)}
        </blockquote>
      )}
      {claim.figures.length === 0 ? null : (
        <ul class="figures">
          {claim.figures.map((figure) => (
            <li class={figure.row === null && !figure.inTotal ? 'outside' : ''}>
              <FigureLine figure={figure} claim={claim} frame={frame} namer={namer} />
            </li>
          ))}
        </ul>
      )}
      <p class="small">
        {claim.stance === null ? null : `${words.stances[claim.stance] ?? claim.stance} · `}
        {words.reviews[claim.review]} · <code>{claim.id}</code>
      </p>
    </article>
  );
};

const FigureLine = ({
  figure,
  claim,
  frame,
  namer,
}: {
  figure: PublicFigure;
  claim: PublicClaim;
  frame: Frame;
  namer: Namer;
}) => {
  const { phrases } = frame;
  const { text } = amountIn(
    { ...figure, best: null, approximate: figure.approximate && !figure.banded, claims: [claim.id] },
    phrases.amounts,
  );
  const who =
    figure.actor === null
      ? figure.groupName === ''
        ? null
        : figure.groupName
      : namer.actor(figure.actor, figure.groupName).name;
  return (
    <>
      <data class="n" value={claim.id}>
        {text}
      </data>{' '}
      {figure.unit === 'person' ? null : `${figure.unit} `}
      {phrases.effects[figure.effect] ?? figure.effect}
      {who === null ? `, ${phrases.statuses[figure.status] ?? ''}` : [': ', <bdi>{who}</bdi>]}
    </>
  );
};

/** The surroundings begin and end at a word. */
const cutStart = (text: string): string => (text.length < 160 ? text : `… ${text.slice(text.indexOf(' ') + 1)}`);
const cutEnd = (text: string): string => (text.length < 160 ? text : `${text.slice(0, text.lastIndexOf(' '))} …`);
