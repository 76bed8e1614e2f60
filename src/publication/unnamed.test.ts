import { describe, expect, it } from 'vitest';
import { THIN } from './fixture/thin.ts';
import { Party } from '../model/index.ts';
import { publish } from './index.ts';
import { readTable } from './csv.ts';
import { textOf } from './text.ts';

/** A report that somebody handed in without saying from whom. */
const unnamed = {
  ...THIN.record,
  reports: THIN.record.reports.map((report) => ({
    ...report,
    source: null,
    sourceKind: 'unknown' as const,
    quotation: 'paraphrase-only' as const,
  })),
};
const register = [
  Party.parse({
    id: 'syrian-observatory-for-human-rights',
    kind: 'monitor',
    names: { nl: ['Observatorium'] },
    neutral: { nl: 'het Observatorium', en: 'the Observatory' },
  }),
];
const edition = (record: typeof unnamed) =>
  publish({ ...THIN, record }).edition?.files ?? new Map<string, Uint8Array>();

describe('a report without a named source', () => {
  it('may pass on what a party of the register said in public: not quoted, in bands', () => {
    const files = edition({ ...unnamed, parties: register });
    const [claim] = readTable(textOf(files.get('claims.csv')) ?? '')?.rows ?? [];
    expect(claim).toMatchObject({
      source: '',
      source_kind: 'unnamed',
      quote: '',
      origin: 'syrian-observatory-for-human-rights',
    });
    expect(textOf(files.get('bulletin.nl.html'))).toContain('5 tot 9');
    expect(textOf(files.get('bulletin.nl.html'))).not.toContain('Zes soldaten');
  });

  it('is not by itself the ground of anything else', () => {
    const files = edition(unnamed);
    expect(readTable(textOf(files.get('claims.csv')) ?? '')?.rows).toEqual([]);
    expect(textOf(files.get('bulletin.nl.html'))).toContain('1 bewering rust alleen op bronnen die wij niet noemen');
  });
});
