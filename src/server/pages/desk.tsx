/** The desk's pages. Every text of a source is shown as text, in its own direction, with its claims marked over its words. */
import type { FC, PropsWithChildren } from 'hono/jsx';

export type DeskReport = Readonly<{
  id: string;
  reference: string | null;
  source: string | null;
  title: string | null;
  language: string | null;
  published: string | null;
  received: string;
  marks: readonly string[];
  claims: number;
  waiting: number;
  unread: boolean;
}>;

export type DeskClaim = Readonly<{
  id: string;
  report: string;
  reference: string;
  what: string;
  voices: string;
  review: string;
  quote: string;
  spans: readonly Readonly<{ start: number; end: number }>[];
  lines: readonly string[];
}>;

const Sheet: FC<PropsWithChildren<{ title: string; name: string }>> = ({ title, name, children }) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · ${name}`}</title>
      <link rel="stylesheet" href="/style.css" />
    </head>
    <body>
      <a class="skip" href="#main">
        To the content
      </a>
      <header>
        <p class="name">
          <a href="/">{name}</a>
        </p>
        <p class="where">the desk · on this machine only</p>
      </header>
      <main id="main">{children}</main>
    </body>
  </html>
);

export const Front: FC<{
  name: string;
  reports: readonly DeskReport[];
  waiting: readonly DeskClaim[];
  summary: readonly (readonly [string, string])[];
}> = ({ name, reports, waiting, summary }) => (
  <Sheet title="Desk" name={name}>
    <h1>What came in</h1>
    <dl class="summary">
      {summary.map(([what, value]) => (
        <div>
          <dt>{what}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    <section aria-labelledby="waiting">
      <h2 id="waiting">Not yet seen by a person ({waiting.length})</h2>
      {waiting.length === 0 ? (
        <p>Nothing waits. What is public rests on claims that somebody has accepted.</p>
      ) : (
        <ul class="claims">
          {waiting.map((claim) => (
            <li>
              <a href={`/report/${claim.report}`}>
                <bdi>{claim.reference}</bdi>
              </a>{' '}
              <span class="what">{claim.what}</span> <q dir="auto">{claim.quote}</q>
            </li>
          ))}
        </ul>
      )}
    </section>
    <section>
      <h2 id="reports">Reports ({reports.length})</h2>
      <div class="wide" tabindex={0} role="region" aria-labelledby="reports">
        <table>
          <thead>
            <tr>
              <th scope="col">Report</th>
              <th scope="col">Source</th>
              <th scope="col">Published</th>
              <th scope="col">Language</th>
              <th scope="col">Claims</th>
              <th scope="col">Noticed</th>
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <tr>
                <th scope="row">
                  <a href={`/report/${report.id}`}>
                    <bdi>{report.reference ?? report.id}</bdi>
                  </a>
                  {report.title === null ? null : (
                    <span class="title" dir="auto">
                      {report.title}
                    </span>
                  )}
                </th>
                <td>
                  <bdi>{report.source ?? 'not named'}</bdi>
                </td>
                <td class="figure">{report.published ?? 'unknown'}</td>
                <td>{report.language ?? 'not stated'}</td>
                <td class="figure">
                  {report.claims}
                  {report.waiting > 0 ? ` (${report.waiting} wait)` : ''}
                </td>
                <td>{[...(report.unread ? ['not read: language'] : []), ...report.marks].join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  </Sheet>
);

/** The text cut where claims begin and end; a piece under any claim is marked. */
const Marked: FC<{ text: string; claims: readonly DeskClaim[] }> = ({ text, claims }) => {
  const spans = claims.flatMap((claim) => claim.spans);
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return (
    <p class="text" dir="auto">
      {cuts.slice(0, -1).map((start, index) => {
        const end = cuts[index + 1] ?? text.length;
        const under = spans.some((span) => span.start <= start && span.end >= end);
        return under ? <mark>{text.slice(start, end)}</mark> : text.slice(start, end);
      })}
    </p>
  );
};

export const ReportPage: FC<{
  name: string;
  report: DeskReport;
  text: string;
  claims: readonly DeskClaim[];
  unread: readonly string[];
}> = ({ name, report, text, claims, unread }) => (
  <Sheet title={report.reference ?? report.id} name={name}>
    <h1 dir="auto">{report.title ?? report.reference ?? report.id}</h1>
    <p class="facts">
      <bdi>{report.source ?? 'source not named'}</bdi>, published {report.published ?? 'at an unknown time'},{' '}
      {report.language ?? 'language not stated'}
      {report.marks.length > 0 ? `; noticed: ${report.marks.join(', ')}` : ''}
    </p>
    <Marked text={text} claims={claims} />
    {unread.length > 0 ? <p class="unread">Not read: {unread.join('; ')}.</p> : null}
    <h2>Claims ({claims.length})</h2>
    <ol class="cards">
      {claims.map((claim) => (
        <li id={claim.id}>
          <h3>
            {claim.what} <span class="review">{claim.review}</span>
          </h3>
          <p>
            who says: <bdi>{claim.voices}</bdi>
          </p>
          <ul>
            {claim.lines.map((line) => (
              <li dir="auto">{line}</li>
            ))}
          </ul>
          <p>
            <q dir="auto">{claim.quote}</q>
          </p>
          <p class="id">{claim.id}</p>
        </li>
      ))}
    </ol>
  </Sheet>
);
