/** Today: how the ceasefire stands, with the reason first; the day in brief; what changed, what is disputed, what was not seen. */
import type { Bulletin } from '../bulletin.ts';
import type { Changes } from '../changes.ts';
import type { Namer } from '../naming.ts';
import type { Outlook } from '../outlook.ts';
import type { EditionSummary } from '../summary.ts';
import type { PublicRecord } from '../public-record.ts';
import type { Sentence, Story } from '../story.ts';
import { amountIn } from '../phrases/index.ts';
import { type Frame, linkTo } from './frame.ts';
import { Page } from './layout.tsx';
import { Files, NoteList, type Notes, openNotes, Said } from './notes.tsx';

const HEADLINES = 5;

export type TodayFacts = Readonly<{
  frame: Frame;
  record: PublicRecord;
  namer: Namer;
  bulletin: Bulletin;
  outlooks: readonly Outlook[];
  changes: Changes | null;
}>;

export const TodayPage = ({ frame, record, namer, bulletin, outlooks, changes }: TodayFacts) => {
  const { phrases } = frame;
  const words = phrases.today;
  const notes = openNotes();
  const gravest = [...bulletin.day].sort((a, b) => b.dead - a.dead).slice(0, HEADLINES);
  const rest = [...bulletin.truce, ...bulletin.conditions].slice(0, HEADLINES);
  return (
    <Page frame={frame}>
      <h1>{frame.title}</h1>
      {outlooks.length === 0 ? <p class="lead">{words.noAgreement}</p> : null}
      {outlooks.map((outlook) => (
        <OutlookBox frame={frame} outlook={outlook} namer={namer} />
      ))}
      <section aria-labelledby="brief">
        <h2 id="brief">{words.headlines}</h2>
        {gravest.length + rest.length === 0 ? <p>{words.nothingHappened}</p> : null}
        <ul class="briefs">
          {gravest.map((story) => (
            <li>
              <Headline story={story} notes={notes} frame={frame} />
            </li>
          ))}
          {rest.map((sentence) => (
            <li>
              <Said sentence={sentence} notes={notes} />
            </li>
          ))}
        </ul>
        <p>
          <a class="more" href={linkTo(frame, { page: 'bulletin' })}>
            {words.wholeBulletin} →
          </a>
        </p>
      </section>
      <section aria-labelledby="unseen">
        <h2 id="unseen">{words.unseen}</h2>
        <List sentences={bulletin.unseen} notes={notes} />
      </section>
      <section aria-labelledby="disputed">
        <h2 id="disputed">{words.disputed}</h2>
        {bulletin.disputes.length === 0 ? (
          <p>{words.noDisputes}</p>
        ) : (
          <List sentences={bulletin.disputes} notes={notes} />
        )}
        <Omitted count={bulletin.omitted.disputes} frame={frame} />
      </section>
      <section aria-labelledby="changes">
        <h2 id="changes">{words.changes}</h2>
        {changes === null ? <p>{words.firstEdition}</p> : <ChangeList changes={changes} frame={frame} namer={namer} />}
      </section>
      <NoteList notes={notes} record={record} namer={namer} frame={frame} />
    </Page>
  );
};

const Headline = ({ story, notes, frame }: { story: Story; notes: Notes; frame: Frame }) => {
  const [first] = story.sentences;
  if (!first) return null;
  return (
    <>
      <Said sentence={first} notes={notes} /> <Files events={story.events} frame={frame} />
    </>
  );
};

export const List = ({ sentences, notes }: { sentences: readonly Sentence[]; notes: Notes }) => (
  <ul>
    {sentences.map((sentence) => (
      <li>
        <Said sentence={sentence} notes={notes} />
      </li>
    ))}
  </ul>
);

/** What a page leaves to the tables is counted, and linked. */
export const Omitted = ({ count, frame }: { count: number; frame: Frame }) =>
  count === 0 ? null : (
    <p class="small">
      {frame.phrases.bulletin.omitted(count)} <a href={linkTo(frame, { page: 'data' })}>{frame.phrases.pages.data}</a>
    </p>
  );

/** The reason first, then the word for it, then the areas one by one. */
const OutlookBox = ({ frame, outlook, namer }: { frame: Frame; outlook: Outlook; namer: Namer }) => {
  const { phrases } = frame;
  const names = outlook.because?.areas.map((id) => phrases.area(namer.area(id))) ?? [];
  const reason = outlook.because === null ? '' : phrases.today.because[outlook.because.state](phrases.inARow(names));
  return (
    <section class={`outlook ${outlook.outlook}`} aria-label={phrases.today.state}>
      <p class="lead">
        {reason}
        {reason === '' ? null : ' '}
        {phrases.pages.ledger}: <strong class="verdict">{phrases.outlook[outlook.outlook]}</strong>.
        {outlook.dayNumber === null ? null : ` ${phrases.today.sinceForce(outlook.dayNumber)}`}
      </p>
      <p class="small">
        <a href={`${linkTo(frame, { page: 'ledger' })}#${outlook.agreement}`}>
          <bdi lang="en">{outlook.title}</bdi>
        </a>
      </p>
      <dl class="states">
        {outlook.areas.map(({ area, state }) => (
          <div>
            <dt>
              <bdi>{namer.area(area)}</bdi>
            </dt>
            <dd class={state}>{phrases.states[state]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const ChangeList = ({ changes, frame, namer }: { changes: Changes; frame: Frame; namer: Namer }) => {
  const { phrases } = frame;
  const words = phrases.today;
  const killed = ({ killed: { low, best, high } }: EditionSummary['events'][number]): string =>
    low === null && high === null
      ? '–'
      : amountIn({ low, best, high, said: null, approximate: false, claims: [] }, phrases.amounts).text;
  const label = ({ type, place, id }: EditionSummary['events'][number]) => (
    <a href={linkTo(frame, { page: 'event', id })}>
      {phrases.acts[type]?.label ?? type}
      {place === null || place === '' ? null : [', ', <bdi>{place}</bdi>]}
    </a>
  );
  const count =
    changes.new.length + changes.figures.length + changes.levels.length + changes.gone.length + changes.states.length;
  if (count === 0) return <p>{words.nothingChanged}</p>;
  const level = (text: string): string => phrases.levels[text as keyof typeof phrases.levels] ?? text;
  const state = (text: string): string => phrases.states[text as keyof typeof phrases.states] ?? text;
  return (
    <ul>
      {changes.states.map((one) => (
        <li>{words.changedState(namer.area(one.area), state(one.before), state(one.now))}</li>
      ))}
      {changes.figures.map((one) => (
        <li>
          {label(one.now)}: {words.changedFigure(killed(one.before), killed(one.now))}
        </li>
      ))}
      {changes.levels.map((one) => (
        <li>
          {label(one.now)}: {words.changedLevel(level(one.before.level), level(one.now.level))}
        </li>
      ))}
      {changes.new.length === 0 ? null : (
        <li>
          {words.newEvents(changes.new.length)}{' '}
          {changes.new.slice(0, 12).map((event, at) => [at === 0 ? null : '; ', label(event)])}.
        </li>
      )}
      {changes.gone.length === 0 ? null : <li>{words.withdrawn(changes.gone.length)}</li>}
    </ul>
  );
};
