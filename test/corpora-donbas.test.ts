/** The second case has the shapes that the commands take, and its quotes are verbatim, in the page too. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Area, DayState, Observer, ReportLine, Source } from '../src/model/index.ts';
import { ClaimExpected, textIn } from './expected-claims.ts';

const folder = new URL('../corpora/donbas-daily/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const jsonOf = (name: string): unknown => JSON.parse(textOf(name));

const reports = textOf('reports.jsonl')
  .trimEnd()
  .split('\n')
  .map((line) => ReportLine.parse(JSON.parse(line)));
const coded = z
  .array(z.object({ report: z.string(), claims: z.array(ClaimExpected) }))
  .parse(jsonOf('expected/claims.json'));
const originalOf = (report: string): string =>
  reports.find(({ id }) => id === report)?.text ?? textOf(`inbox/${report}`);

test('every report is coded, and every quote stands in it exactly once', () => {
  expect(coded.map(({ report }) => report)).toEqual([
    ...reports.map(({ id }) => id),
    'daily-2021-11-19.html',
    'zvidky-18-11.txt',
  ]);
  for (const { report, claims } of coded)
    for (const claim of claims)
      for (const quote of claim.evidence) expect(textIn(originalOf(report), quote), `${report}: ${quote}`).toBe(1);
});

test('the hidden two hundred of the page is nowhere among the counts', () => {
  expect(originalOf('daily-2021-11-19.html')).toContain('200 ceasefire violations');
  expect(textOf('expected/claims.json')).not.toMatch(/"(low|high)": 200\b/);
});

test('sources, areas and roster have the shape; each day of each area has a state', () => {
  const areas = z.array(Area).parse(jsonOf('areas.json'));
  const sources = z.array(Source).parse(jsonOf('sources.json'));
  for (const observer of z.array(Observer).parse(jsonOf('observers.json'))) {
    expect(areas.map(({ id }) => String(id))).toContain(observer.area);
    expect(sources.map(({ id }) => String(id))).toContain(observer.source);
  }
  const { days } = z
    .object({ days: z.array(z.object({ area: z.string(), state: DayState })) })
    .parse(jsonOf('expected/ledger.json'));
  expect(days.length).toBe(areas.length * 4);
});
