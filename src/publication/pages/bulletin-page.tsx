/** The bulletin, section by section: each event a short paragraph, each sentence with its notes. */
import type { Bulletin } from '../bulletin.ts';
import type { Namer } from '../naming.ts';
import type { PublicRecord } from '../public-record.ts';
import type { Sentence, Story } from '../story.ts';
import type { Frame } from './frame.ts';
import { Page } from './layout.tsx';
import { Files, NoteList, type Notes, openNotes, Said } from './notes.tsx';
import { List, Omitted } from './today.tsx';

export const BulletinPage = ({
  frame,
  record,
  namer,
  bulletin,
}: {
  frame: Frame;
  record: PublicRecord;
  namer: Namer;
  bulletin: Bulletin;
}) => {
  const { bulletin: words, today } = frame.phrases;
  const notes = openNotes();
  const { truce, day, conditions, statements, background, totals } = bulletin;
  const empty = truce.length + day.length + conditions.length + statements.length === 0;
  const assessments = bulletin.assessments.filter(({ text }) => text[frame.phrases.language] !== undefined);
  return (
    <Page frame={frame}>
      <article class="bulletin">
        <h1>{frame.title}</h1>
        {empty ? <p class="lead">{words.quiet}</p> : null}
        <Paragraph id="truce" heading={words.truce} sentences={truce} notes={notes} />
        <Stories id="day" heading={words.day} stories={day} notes={notes} frame={frame} />
        <Omitted count={bulletin.omitted.day} frame={frame} />
        <Paragraph id="conditions" heading={words.conditions} sentences={conditions} notes={notes} />
        <Omitted count={bulletin.omitted.conditions} frame={frame} />
        <Paragraph id="statements" heading={words.statements} sentences={statements} notes={notes} />
        <Omitted count={bulletin.omitted.statements} frame={frame} />
        {assessments.length === 0 ? null : (
          <section aria-labelledby="assessed">
            <h2 id="assessed">{words.assessments}</h2>
            {assessments.map(({ text, by, dissent, area }) => (
              <p>
                <bdi>{namer.area(area)}</bdi>: {text[frame.phrases.language]} <em>{words.assessedBy(by)}</em>
                {dissent === null ? null : ` ${words.dissent(dissent)}`}
              </p>
            ))}
          </section>
        )}
        <section aria-labelledby="disputed">
          <h2 id="disputed">{today.disputed}</h2>
          {bulletin.disputes.length === 0 ? (
            <p>{today.noDisputes}</p>
          ) : (
            <List sentences={bulletin.disputes} notes={notes} />
          )}
          <Omitted count={bulletin.omitted.disputes} frame={frame} />
        </section>
        <section aria-labelledby="unseen">
          <h2 id="unseen">{today.unseen}</h2>
          <List sentences={bulletin.unseen} notes={notes} />
        </section>
        <Stories id="background" heading={words.background} stories={background} notes={notes} frame={frame} />
        <Omitted count={bulletin.omitted.background} frame={frame} />
        {totals.length === 0 ? null : <List sentences={totals} notes={notes} />}
        <NoteList notes={notes} record={record} namer={namer} frame={frame} />
      </article>
    </Page>
  );
};

const Paragraph = ({
  id,
  heading,
  sentences,
  notes,
}: {
  id: string;
  heading: string;
  sentences: readonly Sentence[];
  notes: Notes;
}) =>
  sentences.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p>{sentences.map((sentence, at) => [at === 0 ? null : ' ', <Said sentence={sentence} notes={notes} />])}</p>
    </section>
  );

const Stories = ({
  id,
  heading,
  stories,
  notes,
  frame,
}: {
  id: string;
  heading: string;
  stories: readonly Story[];
  notes: Notes;
  frame: Frame;
}) =>
  stories.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {stories.map(({ events, sentences }) => (
        <p>
          {sentences.map((sentence, at) =>
            at === 0 ? (
              <Said sentence={sentence} notes={notes} />
            ) : (
              [' ', <BareSaid sentence={sentence} seen={sentences[0]?.claims ?? []} notes={notes} />]
            ),
          )}{' '}
          <Files events={events} frame={frame} />
        </p>
      ))}
    </section>
  );

/** A sentence on the same claims as the one before it does not repeat their numbers; it still carries them. */
const BareSaid = ({ sentence, seen, notes }: { sentence: Sentence; seen: readonly string[]; notes: Notes }) =>
  sentence.claims.every((id) => seen.includes(id)) ? (
    <span class="said" data-claims={sentence.claims.join(' ')}>
      {sentence.text.map((piece) =>
        typeof piece === 'string' ? piece : 'name' in piece ? <bdi>{piece.name}</bdi> : null,
      )}
    </span>
  ) : (
    <Said sentence={sentence} notes={notes} />
  );
