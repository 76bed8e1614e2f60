/** All pages of an edition in all its languages, each by its path. */
import { hex, publicKeyOf } from '../proof/index.ts';
import { type Bulletin, composeBulletin } from './bulletin.ts';
import { changesSince } from './changes.ts';
import type { PublishInput } from './input.ts';
import { drawMap } from './map-drawing.ts';
import { type Namer, namerFor } from './naming.ts';
import { sortedBy } from './order.ts';
import { outlookOf } from './outlook.ts';
import { MethodPage, VerifyPage } from './pages/about-pages.tsx';
import { BulletinPage } from './pages/bulletin-page.tsx';
import { ClaimsPage } from './pages/claims-page.tsx';
import { DataPage } from './pages/data-page.tsx';
import { EventPage } from './pages/event-page.tsx';
import { type Frame, pathOf, type Place } from './pages/frame.ts';
import { pageText } from './pages/layout.tsx';
import { LedgerPage } from './pages/ledger-page.tsx';
import { MapPage } from './pages/map-page.tsx';
import { TodayPage } from './pages/today.tsx';
import { dayIn, type Phrases, PHRASES } from './phrases/index.ts';
import type { PublicClaim, PublicEvent, PublicRecord } from './public-record.ts';
import type { EditionSummary } from './summary.ts';

export const editionPages = (
  input: PublishInput,
  record: PublicRecord,
  summary: EditionSummary,
): [path: string, text: string][] => {
  const languages = input.languages.map((language) => PHRASES[language]);
  const primary = input.languages[0] ?? 'en';
  return languages.flatMap((phrases) => {
    const namer = namerFor(record, phrases);
    const bulletin = composeBulletin(record, phrases, input.day);
    const page = (here: Place, title: string, make: (frame: Frame) => unknown): [string, string] => {
      const frame = frameOf(input, phrases, languages, here, title);
      return [pathOf(here, phrases.language, primary), pageText(make(frame))];
    };
    return onePerLanguage(input, record, summary, { phrases, namer, bulletin, page });
  });
};

type Language = Readonly<{
  phrases: Phrases;
  namer: Namer;
  bulletin: Bulletin;
  page: (here: Place, title: string, make: (frame: Frame) => unknown) => [string, string];
}>;

const onePerLanguage = (
  input: PublishInput,
  record: PublicRecord,
  summary: EditionSummary,
  { phrases, namer, bulletin, page }: Language,
): [string, string][] => {
  const { pages } = phrases;
  const events = sortedBy(record.events, (event) => `${event.from ?? ''} ${event.id}`).reverse();
  const days = events
    .flatMap(({ from, to }) => [from, to])
    .flatMap((day) => (day === null ? [] : [day.slice(0, 10)]))
    .sort();
  const [from, to] = [days[0] ?? input.day, days.at(-1) ?? input.day];
  const outlooks = record.ledgers.map((ledger) => outlookOf(ledger, input.day));
  const changes = input.previous === null ? null : changesSince(input.previous, summary);
  const cite = phrases.data.cite(input.observatory.name, input.day, input.number, null);
  return [
    page({ page: 'today' }, pages.today, (frame) => TodayPage({ frame, record, namer, bulletin, outlooks, changes })),
    page({ page: 'bulletin' }, `${pages.bulletin}, ${dayIn(phrases.dates, input.day, null)}`, (frame) =>
      BulletinPage({ frame, record, namer, bulletin }),
    ),
    page({ page: 'ledger' }, pages.ledger, (frame) => LedgerPage({ frame, record, namer })),
    page({ page: 'map' }, pages.map, (frame) =>
      MapPage({ frame, namer, drawing: drawMap(record, events, input.basemap), events, from, to }),
    ),
    page({ page: 'data' }, pages.data, (frame) => DataPage({ frame, cite })),
    page({ page: 'method' }, pages.method, (frame) => MethodPage({ frame })),
    page({ page: 'verify' }, pages.verify, (frame) =>
      VerifyPage({ frame, origin: input.keys.origin, publicKey: hex(publicKeyOf(input.keys.signing)) }),
    ),
    page({ page: 'claims' }, phrases.event.claims, (frame) =>
      ClaimsPage({ frame, namer, claims: singleClaims(record, bulletin) }),
    ),
    ...events.map((event) =>
      page({ page: 'event', id: event.id }, titleOf(event, namer, phrases), (frame) =>
        EventPage({ frame, record, namer, event }),
      ),
    ),
  ];
};

/** Claims of no event that the bulletin rests on. */
const singleClaims = (record: PublicRecord, bulletin: Bulletin): PublicClaim[] => {
  const used = new Set(
    [...bulletin.truce, ...bulletin.conditions, ...bulletin.statements, ...bulletin.totals].flatMap(
      ({ claims }) => claims,
    ),
  );
  return record.claims.filter(({ id, event }) => event === null && used.has(id));
};

const titleOf = (event: PublicEvent, namer: Namer, phrases: Phrases): string => {
  const label = phrases.acts[event.type]?.label ?? event.type;
  const place = namer.place(event.place, event.claims)?.name ?? '';
  const day = event.from === null ? '' : dayIn(phrases.dates, event.from, null);
  const title = [label, place, day].filter((part) => part !== '').join(', ');
  return title.slice(0, 1).toUpperCase() + title.slice(1);
};

const frameOf = (
  input: PublishInput,
  phrases: Phrases,
  languages: readonly Phrases[],
  here: Place,
  title: string,
): Frame => ({
  phrases,
  primary: input.languages[0] ?? 'en',
  languages,
  here,
  title,
  draft: input.draft,
  observatory: input.observatory,
  software: input.software,
  day: dayIn(phrases.dates, input.day, null),
  edition: phrases.edition(input.number),
  cutoff: phrases.cutoff(
    `${dayIn(phrases.dates, input.cutoff, Number(input.day.slice(0, 4)))}, ${phrases.dates.clock(input.cutoff.slice(11, 13), input.cutoff.slice(14, 16))}`,
    input.zone,
  ),
});
