import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf } from './bands.ts';
import { type Column, readTable, writeTable } from './csv.ts';
import { TABLES } from './dataset.ts';
import { RICH } from './fixture/rich.ts';
import { publish } from './index.ts';
import { textOf } from './text.ts';

const files = publish(RICH).edition?.files ?? new Map<string, Uint8Array>();
const fileText = (path: string): string => textOf(files.get(path)) ?? '';

describe('tables and codebook', () => {
  it('describe each other: the same columns, each with its meaning and what empty means', () => {
    const codebook = JSON.parse(fileText('codebook.json')) as {
      tables: { path: string; columns: { name: string; meaning: string; empty: string; type: string }[] }[];
    };
    const written = [...files.keys()].filter((path) => path.endsWith('.csv'));
    expect(codebook.tables.map(({ path }) => path).sort()).toEqual(written);
    expect(TABLES.map(({ path }) => path).sort()).toEqual(written);
    for (const { path, columns } of codebook.tables) {
      expect(readTable(fileText(path))?.columns).toEqual(columns.map(({ name }) => name));
      for (const { name, meaning, empty } of columns) {
        expect(meaning.length, `${path} ${name}`).toBeGreaterThan(3);
        expect(empty.length, `${path} ${name}`).toBeGreaterThan(3);
        expect(fileText('data.html')).toContain(`<code>${name}</code>`);
      }
      for (const row of readTable(fileText(path))?.rows ?? [])
        for (const { name, empty } of columns)
          if (empty === 'never empty') expect(row[name], `${path} ${name}`).not.toBe('');
    }
  });

  it('end every line with CR LF and give every row all its cells', () => {
    for (const { path } of TABLES) expect(fileText(path).replaceAll('\r\n', '').includes('\n'), path).toBe(false);
  });
});

describe('csv', () => {
  const columns: Column<{ text: string; count: number | null }>[] = [
    { name: 'text', type: 'text', meaning: 'any text', unit: null, empty: 'none', cell: (row) => row.text },
    { name: 'count', type: 'number', meaning: 'any number', unit: null, empty: 'none', cell: (row) => row.count },
  ];
  const row = fc.record({ text: fc.string({ unit: 'grapheme' }), count: fc.option(fc.integer()) });

  it('reads back what it wrote, but for the guard', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const read = readTable(writeTable(columns, rows));
        expect(read?.rows.map((one) => one['text'])).toEqual(
          rows.map(({ text }) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)),
        );
        expect(read?.rows.map((one) => one['count'])).toEqual(
          rows.map(({ count }) => (count === null ? '' : String(count))),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('guards text against formulas and leaves numbers numbers', () => {
    expect(
      writeTable(columns, [
        { text: '=1+1', count: -5 },
        { text: '@x', count: null },
      ]),
    ).toBe("text,count\r\n'=1+1,-5\r\n'@x,\r\n");
  });

  it('refuses what it did not write', () => {
    for (const text of ['', 'a', 'a\r\nb,c\r\n', 'a\n', 'a\r\n"b\r\n'])
      expect(readTable(text), JSON.stringify(text)).toBeNull();
  });
});

describe('bands', () => {
  it('hold the figure, hide it, and leave zero and the unknown alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (count) => {
        const { low, high } = bandOf({ low: count, high: count });
        expect(low ?? 0).toBeLessThanOrEqual(count);
        expect(high ?? Infinity).toBeGreaterThanOrEqual(count);
        expect(low === high).toBe(false);
      }),
    );
    expect(bandOf({ low: 0, high: 0 })).toEqual({ low: 0, high: 0 });
    expect(bandOf({ low: null, high: null })).toEqual({ low: null, high: null });
    expect(bandOf({ low: 31, high: null })).toEqual({ low: 20, high: null });
  });
});

describe('geojson', () => {
  it('gives lon before lat, at most two decimals, and null where there is no place', () => {
    const geo = JSON.parse(fileText('events.geojson')) as {
      type: string;
      features: { id: string; geometry: { coordinates: [number, number] } | null }[];
    };
    expect(geo.type).toBe('FeatureCollection');
    for (const { geometry } of geo.features) {
      const [lon = 0, lat = 0] = geometry?.coordinates ?? [];
      expect(lon).toBeGreaterThan(35.5);
      expect(lat).toBeLessThan(36.5);
      for (const value of [lon, lat]) expect(Math.abs(value * 100 - Math.round(value * 100))).toBeLessThan(1e-9);
    }
  });
});
