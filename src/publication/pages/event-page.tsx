/** One event: what is known and how surely, who counted what, and every source's own words side by side. */
import { disputesOf } from '../disputes.ts';
import type { Namer } from '../naming.ts';
import { sortedBy } from '../order.ts';
import type { PublicClaim, PublicEvent, PublicLedger, PublicRecord } from '../public-record.ts';
import { tellEvents } from '../story.ts';
import { timeIn } from '../phrases/index.ts';
import { ClaimCard } from './claim-card.tsx';
import { reasonOf } from './finding-reason.ts';
import { type Frame, linkTo } from './frame.ts';
import { Page } from './layout.tsx';
import { NamesTable } from './names-table.tsx';
import { RichText } from './rich.tsx';
import { TallyTable } from './tally-table.tsx';

export const EventPage = ({
  frame,
  record,
  namer,
  event,
}: {
  frame: Frame;
  record: PublicRecord;
  namer: Namer;
  event: PublicEvent;
}) => {
  const { phrases } = frame;
  const words = phrases.event;
  const year = Number((event.from ?? '').slice(0, 4));
  const story = tellEvents([event], namer, phrases, year);
  const time = timeIn(phrases.dates, { from: event.from, to: event.to, precision: event.timePrecision }, null);
  const place = namer.place(event.place, event.claims);
  const disputes = disputesOf(event, namer, phrases);
  return (
    <Page frame={frame}>
      <article class="event">
        <p class="kicker">{phrases.acts[event.type]?.label ?? event.type}</p>
        <h1>{frame.title}</h1>
        <p class="lead" data-claims={story.claims.join(' ')}>
          {story.sentences.map(({ text }, at) => [at === 0 ? null : ' ', <RichText text={text} />])}
        </p>
        <dl class="facts">
          <dt>{words.when}</dt>
          <dd>{time === '' ? '–' : time}</dd>
          <dt>{words.where}</dt>
          <dd>
            {place === null || place.name === '' ? '–' : <bdi>{place.name}</bdi>}
            {event.place === null ? null : ` (${words.precisions[event.place.precision] ?? event.place.precision})`}
            {event.place?.coarsened ? ` ${words.coarse[event.place.coarsened]}` : null}
          </dd>
          <dt>{words.originsAndOutlets}</dt>
          <dd>{words.countOrigins(event.origins.length, event.outlets)}</dd>
          <dt>{words.level}</dt>
          <dd>
            <Levels event={event} frame={frame} />
          </dd>
        </dl>
        <section aria-labelledby="tally">
          <h2 id="tally">{words.tally}</h2>
          {event.tallies.length === 0 && event.deaths === null ? (
            <p>{words.noHarm}</p>
          ) : (
            <TallyTable event={event} frame={frame} namer={namer} />
          )}
        </section>
        {disputes.length === 0 ? null : (
          <section aria-labelledby="disputed">
            <h2 id="disputed">{words.contradictions}</h2>
            <ul>
              {disputes.map(({ text, claims }) => (
                <li data-claims={claims.join(' ')}>
                  <RichText text={text} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <Findings event={event} record={record} frame={frame} namer={namer} />
        <section aria-labelledby="claims">
          <h2 id="claims">{words.claims}</h2>
          <div class="claims">
            {inOrder(event.claims, namer).map((claim) => (
              <ClaimCard claim={claim} frame={frame} namer={namer} />
            ))}
          </div>
        </section>
        <NamesTable claims={event.claims} frame={frame} namer={namer} />
        <p class="small">
          {words.downloads}: <code>{event.id}</code> –{' '}
          <a href={linkTo(frame, { page: 'data' })}>{phrases.pages.data}</a>
        </p>
      </article>
    </Page>
  );
};

/** By the day of publication, which is public; sources in the field last, in no order. */
const inOrder = (claims: readonly PublicClaim[], namer: Namer): PublicClaim[] =>
  sortedBy(
    claims,
    (claim) => `${claim.source.kind === 'public' ? 0 : 1} ${namer.report(claim)?.published ?? ''} ${claim.id}`,
  );

const ELEMENTS = ['occurrence', 'timeAndPlace', 'harm', 'responsibility'] as const;
const Levels = ({ event, frame }: { event: PublicEvent; frame: Frame }) => {
  const { phrases } = frame;
  return (
    <ul class="levels">
      {ELEMENTS.filter(
        (element) =>
          element !== 'responsibility' || event.accused.length > 0 || event.levels.responsibility !== 'unverified',
      ).map((element) => (
        <li>
          {phrases.event.elements[element]}:{' '}
          <span class={`level ${event.levels[element]}`}>{phrases.levels[event.levels[element]]}</span>{' '}
          <span class="why">– {phrases.levelReason(event.levels[element], event.origins.length, event.sides)}</span>
        </li>
      ))}
    </ul>
  );
};

const Findings = ({
  event,
  record,
  frame,
  namer,
}: {
  event: PublicEvent;
  record: PublicRecord;
  frame: Frame;
  namer: Namer;
}) => {
  const found = record.ledgers.flatMap((ledger: PublicLedger) =>
    ledger.findings.filter((finding) => finding.event === event.id).map((finding) => ({ ledger, finding })),
  );
  if (found.length === 0) return null;
  const { phrases } = frame;
  return (
    <section aria-labelledby="finding">
      <h2 id="finding">{phrases.event.finding}</h2>
      <ul>
        {found.map(({ ledger, finding }) => (
          <li>
            <a href={`${linkTo(frame, { page: 'ledger' })}#${ledger.agreement.id}`}>{finding.term}</a>:{' '}
            <strong>{phrases.ledger.findingStatuses[finding.status]}</strong> ({reasonOf(finding, frame)})
            {finding.allegedBy.length === 0
              ? null
              : [' – ', <RichText text={phrases.names(finding.allegedBy.map((id) => namer.origin(id)))} />]}
          </li>
        ))}
      </ul>
    </section>
  );
};
