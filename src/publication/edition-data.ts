/** The data files of an edition. */
import { canonicalJson } from '../proof/index.ts';
import { writeTable } from './csv.ts';
import { CLAIM_COLUMNS, EVENT_COLUMNS, TABLES } from './dataset.ts';
import { DAY_COLUMNS, dayRows, FIGURE_COLUMNS, figureRows, TALLY_COLUMNS, tallyRows } from './dataset-figures.ts';
import { writeGeoJson } from './geojson.ts';
import type { PublicRecord } from './public-record.ts';

/** The codebook for machines: the same columns that the tables are written from. */
const codebook = (licence: string): string =>
  `${canonicalJson({
    format: 'bestand-codebook/1',
    licence,
    tables: TABLES.map(({ path, about, columns }) => ({
      path,
      about,
      columns: columns.map(({ name, type, meaning, unit, empty }) => ({ name, type, meaning, unit, empty })),
    })),
  })}\n`;

export const dataFiles = (record: PublicRecord, licence: string): [path: string, text: string][] => [
  ['events.csv', writeTable(EVENT_COLUMNS, record.events)],
  ['claims.csv', writeTable(CLAIM_COLUMNS, record.claims)],
  ['figures.csv', writeTable(FIGURE_COLUMNS, figureRows(record))],
  ['tallies.csv', writeTable(TALLY_COLUMNS, tallyRows(record))],
  ['ledger.csv', writeTable(DAY_COLUMNS, dayRows(record))],
  ['events.geojson', writeGeoJson(record.events)],
  ['codebook.json', codebook(licence)],
];
