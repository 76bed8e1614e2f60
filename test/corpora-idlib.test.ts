/** The sample record is itself a contract: its files have the shapes that the commands take, and its quotes are verbatim. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Agreement, Area, Observer, ReportLine, Source, dayOf, parseIso } from '../src/model/index.ts';

const folder = new URL('../corpora/idlib-2020-03/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const jsonOf = (name: string): unknown => JSON.parse(textOf(name));
const listOf = <T>(schema: z.ZodType<T>, name: string): T[] => z.array(schema).parse(jsonOf(name));

const reports = textOf('reports.jsonl')
  .trimEnd()
  .split('\n')
  .map((line) => ReportLine.parse(JSON.parse(line)));
const sources = listOf(Source, 'sources.json');
const areas = listOf(Area, 'areas.json');

describe('the reports', () => {
  test('carry unbroken references, full times with offsets, and known sources', () => {
    expect(reports.length).toBeGreaterThanOrEqual(24);
    expect(reports.map((report) => report.id)).toEqual(
      reports.map((_, index) => `R${String(index + 1).padStart(3, '0')}`),
    );
    for (const report of reports) {
      const published = parseIso(report.published ?? '');
      expect(published?.offset, report.id ?? '').not.toBeNull();
      const day = dayOf(report.published ?? '');
      expect(day).toBeGreaterThanOrEqual(dayOf('2020-02-27'));
      expect(day).toBeLessThanOrEqual(dayOf('2020-03-12'));
      const source = sources.find(({ id }) => id === report.source);
      expect(source?.kind, report.id ?? '').toBe(report.sourceKind);
    }
  });

  test('are mostly Dutch and English, with every other language of the house once at least', () => {
    const count = (language: string): number => reports.filter((report) => report.language === language).length;
    expect(count('nl')).toBeGreaterThanOrEqual(8);
    expect(count('en')).toBeGreaterThanOrEqual(8);
    for (const language of ['ar', 'fr', 'de', 'es', 'tr', 'ru', 'uk'])
      expect(count(language), language).toBeGreaterThan(0);
  });
});

describe('what people recorded', () => {
  test('the agreement has the shape, and its terms name zones that exist', () => {
    const agreement = Agreement.parse(jsonOf('agreement.json'));
    const zones = agreement.zones.map(({ id }) => id);
    for (const term of agreement.terms) if (term.zone !== null) expect(zones).toContain(term.zone);
    for (const actor of [...agreement.parties, ...agreement.nonSignatories])
      expect(agreement.bound.map((bound) => bound.actor)).toContain(actor);
    expect(agreement.inForce.zone).toBeNull();
  });

  test('observers and sources name areas and sources that exist; field contacts are never quoted', () => {
    const areaIds = areas.map(({ id }) => id);
    for (const observer of listOf(Observer, 'observers.json')) {
      expect(areaIds).toContain(observer.area);
      expect(sources.map(({ id }) => String(id))).toContain(observer.source);
    }
    for (const source of sources) {
      for (const area of source.areas) expect(areaIds).toContain(area);
      if (source.kind === 'field-contact' || source.kind === 'social') expect(source.quotation).toBe('paraphrase-only');
    }
  });
});
