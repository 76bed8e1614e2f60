/** Incidents held against the terms: what might fall under them, why, and who says it is a breach. */
import type { Namer } from '../naming.ts';
import { dayIn } from '../phrases/index.ts';
import type { PublicLedger, PublicRecord } from '../public-record.ts';
import { reasonOf } from './finding-reason.ts';
import { type Frame, linkTo } from './frame.ts';
import { RichText } from './rich.tsx';

/** Rows of the table; the page of each event has its own findings. */
const ROWS = 120;

type Part = { frame: Frame; record: PublicRecord; namer: Namer; ledger: PublicLedger };

export const FindingTable = ({ frame, record, namer, ledger }: Part) => {
  const { phrases } = frame;
  const words = phrases.ledger;
  // What does not fall under a term is on the page of its event; here stands what might.
  const shown = ledger.findings.filter(({ status }) => status !== 'none').slice(-ROWS);
  const { event, term, status, reason, alleged } = words.findingColumns;
  return (
    <>
      <h3 id={`${ledger.agreement.id}-findings`}>{words.findings}</h3>
      {shown.length === 0 ? (
        <p>{words.noFindings}</p>
      ) : (
        <div class="scroll" tabindex={0} role="group" aria-labelledby={`${ledger.agreement.id}-findings`}>
          <table class="findings">
            <thead>
              <tr>
                {[event, term, status, reason, alleged].map((heading) => (
                  <th scope="col">{heading}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((finding) => {
                const one = record.events.find(({ id }) => id === finding.event);
                const place = one ? (namer.place(one.place, one.claims)?.name ?? '') : '';
                return (
                  <tr>
                    <th scope="row">
                      <a href={linkTo(frame, { page: 'event', id: finding.event })}>
                        {one ? (phrases.acts[one.type]?.label ?? one.type) : finding.event}
                        {place === '' ? null : [', ', <bdi>{place}</bdi>]}
                        {one?.from ? `, ${dayIn(phrases.dates, one.from, Number(one.from.slice(0, 4)))}` : null}
                      </a>
                    </th>
                    <td>
                      <code>{finding.term}</code>
                    </td>
                    <td class={`finding ${finding.status}`}>{words.findingStatuses[finding.status]}</td>
                    <td>{reasonOf(finding, frame)}</td>
                    <td>
                      {finding.allegedBy.length === 0 ? (
                        words.none
                      ) : (
                        <RichText text={phrases.names(finding.allegedBy.map((id) => namer.origin(id)))} />
                      )}
                      {finding.by.length === 0
                        ? null
                        : [' → ', <RichText text={phrases.names(finding.by.map((id) => namer.actor(id, '')))} />]}
                      {finding.answers.map(({ by, answer }) => [
                        '; ',
                        <bdi>{namer.actor(by, '').name}</bdi>,
                        ` ${words.answers[answer]}`,
                      ])}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
};
