/**
 * publish: the record of a day becomes an edition. The steps are the argument: pass the gate, refuse what nobody accepted,
 * compose, lay out, tabulate, seal.
 */
import { utf8 } from '../proof/index.ts';
import { composeBulletin } from './bulletin.ts';
import { writeTable } from './csv.ts';
import { CLAIM_COLUMNS, EVENT_COLUMNS, FIGURE_COLUMNS, figureRows, TALLY_COLUMNS, tallyRows } from './dataset.ts';
import { discreet } from './discretion.ts';
import { sealEdition } from './edition.ts';
import type { PublishInput, PublishOutput } from './input.ts';
import { BulletinPage } from './pages/bulletin-page.tsx';
import { pageText } from './pages/layout.tsx';
import { PHRASES } from './phrases/index.ts';
import type { PublicRecord } from './public-record.ts';
import { unreviewed } from './review.ts';

export const publish = (input: PublishInput): PublishOutput => {
  const record = discreet(input.record, {
    audience: 'public',
    key: input.keys.ids,
    cutoff: input.cutoff,
    ...(input.governorates ? { governorates: input.governorates } : {}),
  });
  const refusals = input.draft ? [] : unreviewed(input.record, record, input.keys.ids);
  if (refusals.length > 0) return { edition: null, refusals };
  const files = new Map([...pages(input, record), ...tables(record)].map(([path, text]) => [path, utf8(text)]));
  return { edition: sealEdition(manifestHead(input, record), files, input.keys), refusals: [] };
};

const pages = (input: PublishInput, record: PublicRecord): [string, string][] =>
  input.languages.map((language) => {
    const phrases = PHRASES[language];
    const frame = { phrases, draft: input.draft, root: '', title: `${phrases.titles.bulletin} ${input.day}` };
    return [
      `bulletin.${language}.html`,
      pageText(BulletinPage({ frame, sentences: composeBulletin(record, phrases) })),
    ];
  });

const tables = (record: PublicRecord): [string, string][] => [
  ['events.csv', writeTable(EVENT_COLUMNS, record.events)],
  ['claims.csv', writeTable(CLAIM_COLUMNS, record.claims)],
  ['figures.csv', writeTable(FIGURE_COLUMNS, figureRows(record))],
  ['tallies.csv', writeTable(TALLY_COLUMNS, tallyRows(record))],
];

const manifestHead = (input: PublishInput, record: PublicRecord) => ({
  format: 'bestand-edition/1',
  day: input.day,
  number: input.number,
  cutoff: input.cutoff,
  zone: input.zone,
  draft: input.draft,
  languages: [...input.languages],
  observatory: input.observatory,
  software: input.software,
  previous: input.previous
    ? { day: input.previous.day, number: input.previous.number, root: input.previous.root ?? null }
    : null,
  summary: {
    day: input.day,
    number: input.number,
    cutoff: input.cutoff,
    events: record.events.map((event) => ({
      id: event.id,
      type: event.type,
      level: event.level,
      killed: { low: event.deaths?.low ?? null, best: event.deaths?.best ?? null, high: event.deaths?.high ?? null },
      origins: event.origins.length,
      place: event.place?.name ?? null,
      from: event.from,
    })),
    states: record.ledgers.flatMap(({ agreement, days }) =>
      days
        .filter(({ day }) => day === input.day)
        .map(({ area, state }) => ({ agreement: agreement.id as string, area, state })),
    ),
    claims: record.claims.length,
    reports: record.reports.length,
  },
});
