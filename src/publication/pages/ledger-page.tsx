/** The ceasefire's ledger: who is bound, the terms, days against areas, incidents held against terms, counts by claimant. */
import { distinct } from '../order.ts';
import type { Namer } from '../naming.ts';
import type { PublicLedger, PublicRecord } from '../public-record.ts';
import { dayIn, timeIn } from '../phrases/index.ts';
import { CountTables } from './count-tables.tsx';
import { FindingTable } from './finding-table.tsx';
import type { Frame } from './frame.ts';
import { Page } from './layout.tsx';

/** Days shown side by side; earlier ones are in ledger.csv. */
const DAYS = 14;

export const LedgerPage = ({ frame, record, namer }: { frame: Frame; record: PublicRecord; namer: Namer }) => (
  <Page frame={frame}>
    <h1>{frame.title}</h1>
    <p>{frame.phrases.ledger.intro}</p>
    {record.ledgers.length === 0 ? <p>{frame.phrases.today.noAgreement}</p> : null}
    {record.ledgers.map((ledger) => (
      <AgreementPart frame={frame} record={record} namer={namer} ledger={ledger} />
    ))}
  </Page>
);

type Part = { frame: Frame; record: PublicRecord; namer: Namer; ledger: PublicLedger };

const AgreementPart = ({ frame, record, namer, ledger }: Part) => {
  const { phrases } = frame;
  const words = phrases.ledger;
  const { agreement } = ledger;
  const { from, zone } = agreement.inForce;
  return (
    <section aria-labelledby={agreement.id}>
      <h2 id={agreement.id}>
        <bdi lang="en">{agreement.title}</bdi>
      </h2>
      <p>
        {words.inForce} {timeIn(phrases.dates, { from, to: from, precision: 'minute' }, null)}
        {zone === null ? `. ${words.noZone}` : ` (${zone}).`}
      </p>
      <DayTable frame={frame} record={record} namer={namer} ledger={ledger} />
      <FindingTable frame={frame} record={record} namer={namer} ledger={ledger} />
      <CountTables frame={frame} namer={namer} counts={ledger.counts} />
      <h3>{words.bound}</h3>
      <table>
        <thead>
          <tr>
            {[words.boundColumns.actor, words.boundColumns.basis, words.boundColumns.word].map((heading) => (
              <th scope="col">{heading}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agreement.bound.map(({ actor, basis, by, onWhoseWord }) => (
            <tr>
              <th scope="row">
                <bdi>{namer.actor(actor, '').name}</bdi>
              </th>
              <td>
                {words.bases[basis]}
                {by === null ? null : [' (', <bdi>{namer.actor(by, '').name}</bdi>, ')']}
              </td>
              <td lang="en">{onWhoseWord}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{words.terms}</h3>
      <table>
        <thead>
          <tr>
            {[words.termColumns.term, words.termColumns.due, words.termColumns.status].map((heading) => (
              <th scope="col">{heading}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agreement.terms.map(({ id, text, due, status }) => (
            <tr>
              <td>
                <code>{id}</code> <span lang="en">{text}</span>
              </td>
              <td>{due === null ? '–' : dayIn(phrases.dates, due, null)}</td>
              <td>{words.termStatuses[status]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const DayTable = ({ frame, namer, ledger }: Part) => {
  const { phrases } = frame;
  const days = distinct(ledger.days.map(({ day }) => day)).slice(-DAYS);
  const areas = distinct(ledger.days.map(({ area }) => area));
  const sky = ({ warplanes }: { warplanes: string }): string =>
    `${phrases.ledger.airspace['label']}: ${phrases.ledger.airspace[warplanes] ?? warplanes}`;
  return (
    <>
      <h3 id={`${ledger.agreement.id}-days`}>{phrases.ledger.days}</h3>
      <div class="scroll" tabindex={0} role="group" aria-labelledby={`${ledger.agreement.id}-days`}>
        <table class="calendar">
          <thead>
            <tr>
              <th scope="col">{phrases.ledger.area}</th>
              {days.map((day) => (
                <th scope="col">{dayIn(phrases.dates, day, Number(day.slice(0, 4)))}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {areas.map((area) => (
              <tr>
                <th scope="row">
                  <bdi>{namer.area(area)}</bdi>
                </th>
                {days.map((day) => {
                  const one = ledger.days.find((row) => row.area === area && row.day === day);
                  return one === undefined ? (
                    <td>–</td>
                  ) : (
                    <td class={one.state}>
                      {phrases.states[one.state]}
                      <span class="sky">{sky(one.airspace)}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
