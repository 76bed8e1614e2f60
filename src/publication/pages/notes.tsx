/** Notes: every claim behind a sentence gets a number, a link to the words themselves and, at the foot, its source. */
import type { Namer } from '../naming.ts';
import type { PublicClaim, PublicRecord } from '../public-record.ts';
import type { Sentence } from '../story.ts';
import { dayIn } from '../phrases/index.ts';
import { type Frame, linkTo } from './frame.ts';
import { RichText } from './rich.tsx';

/** Numbers claims in the order in which a page first rests on them. */
export type Notes = Readonly<{ numberOf: (id: string) => number; all: () => readonly string[] }>;
export const openNotes = (): Notes => {
  const numbers = new Map<string, number>();
  return {
    numberOf: (id) => {
      const known = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, known);
      return known;
    },
    all: () => [...numbers.keys()],
  };
};

/** So many numbers stand behind a sentence; the others are in the file it links to. */
const SHOWN = 6;

export const Said = ({ sentence, notes }: { sentence: Sentence; notes: Notes }) => (
  <span class="said" data-claims={sentence.claims.length > 0 ? sentence.claims.join(' ') : undefined}>
    <RichText text={sentence.text} />
    {sentence.claims.length > 0 ? (
      <sup class="refs">
        {sentence.claims.slice(0, SHOWN).map((id) => (
          <a href={`#n${notes.numberOf(id)}`}>{notes.numberOf(id)}</a>
        ))}
        {sentence.claims.length > SHOWN ? <span>+{sentence.claims.length - SHOWN}</span> : null}
      </sup>
    ) : null}
  </span>
);

/** Where the words of a claim stand: the file of its event, else the page of single claims. */
const claimLink = (frame: Frame, claim: PublicClaim): string =>
  claim.event === null
    ? `${linkTo(frame, { page: 'claims' })}#${claim.id}`
    : `${linkTo(frame, { page: 'event', id: claim.event })}#${claim.id}`;

export const NoteList = ({
  notes,
  record,
  namer,
  frame,
}: {
  notes: Notes;
  record: PublicRecord;
  namer: Namer;
  frame: Frame;
}) => {
  const claims = new Map(record.claims.map((claim) => [claim.id, claim]));
  const reports = new Map(record.reports.map((report) => [report.id, report]));
  const { phrases } = frame;
  const listed = notes.all();
  if (listed.length === 0) return null;
  return (
    <section class="notes" aria-labelledby="notes">
      <h2 id="notes">{phrases.bulletin.sources}</h2>
      <ol>
        {listed.map((id) => {
          const claim = claims.get(id);
          if (!claim) return null;
          const published = reports.get(claim.report ?? '')?.published ?? null;
          const source =
            claim.source.name ?? (claim.source.kind === 'field' ? phrases.fieldSource : phrases.unnamedSource);
          const voices = claim.voices.map(({ actor, name }) => namer.actor(actor, name));
          return (
            <li id={`n${notes.numberOf(id)}`}>
              <bdi>{source}</bdi>
              {voices.length > 0 ? [' ← ', <RichText text={phrases.names(voices)} />] : null}
              {published === null ? null : `, ${dayIn(phrases.dates, published, null)}`}.{' '}
              <a href={claimLink(frame, claim)}>
                <code>{claim.id}</code>
              </a>
            </li>
          );
        })}
      </ol>
    </section>
  );
};

/** Links to the files of the events that a sentence tells of. */
export const Files = ({ events, frame }: { events: readonly string[]; frame: Frame }) => (
  <>
    {events.map((id, at) => [
      at === 0 ? null : ' ',
      <a class="file" href={linkTo(frame, { page: 'event', id })}>
        {frame.phrases.bulletin.eventLink}
        {events.length > 1 ? ` ${at + 1}` : null}
      </a>,
    ])}
  </>
);
