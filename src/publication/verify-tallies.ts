/**
 * low, best and high again, from `figures.csv` alone: per voice its narrowest figure of a row, over voices the least low and
 * the greatest high; of all killed per voice the sum of its rows. `best` must be a bound that a voice gave.
 */
import { hull, type Range, sum } from '../model/index.ts';
import { readTable, type ReadTable } from './csv.ts';
import { textOf } from './text.ts';
import { ALL_KILLED, deadIn, narrowest } from './tally.ts';
import type { Problem } from './verify.ts';

type Row = Readonly<Record<string, string>>;
const bound = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text));
const rangeOf = (row: Row): Range => ({ low: bound(row['low']), high: bound(row['high']) });
const valuesOf = (rows: readonly Row[], name: string): string[] => [...new Set(rows.map((row) => row[name] ?? ''))];
const having = (rows: readonly Row[], name: string, value: string | undefined): Row[] =>
  rows.filter((row) => row[name] === value);

const byEvent = (rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row['event'] ?? '');
    if (group) group.push(row);
    else groups.set(row['event'] ?? '', [row]);
  }
  return groups;
};

/** One interval per voice: of a row its narrowest figure; of all killed the sum over the rows that the voice gives. */
const rangesOf = (tally: Row, own: readonly Row[]): Range[] => {
  const total = tally['row'] === ALL_KILLED;
  const standing = total ? having(own, 'in_total', 'true') : having(own, 'row', tally['row']);
  return valuesOf(standing, 'origin').map((origin) => {
    const voice = having(standing, 'origin', origin);
    if (!total) return narrowest(voice.map(rangeOf));
    return sum(
      valuesOf(voice, 'row').map((row) =>
        narrowest(having(voice, 'row', row).map((one) => deadIn({ effect: one['effect'] ?? '', ...rangeOf(one) }))),
      ),
    );
  });
};

export const checkTallies = (files: ReadonlyMap<string, Uint8Array>, claims: ReadonlySet<string>): Problem[] => {
  const table = (path: string): ReadTable | null => readTable(textOf(files.get(path)) ?? '');
  const [figures, tallies, events] = [table('figures.csv'), table('tallies.csv'), table('events.csv')];
  if (!figures || !tallies || !events)
    return [{ what: 'a table cannot be read', where: 'figures.csv, tallies.csv, events.csv' }];
  const stray = figures.rows.find((row) => !claims.has(row['claim'] ?? ''));
  if (stray) return [{ what: `claim ${stray['claim']} is not in the table of claims`, where: 'figures.csv' }];
  for (const event of events.rows) {
    const missing = (event['claims'] ?? '').split(' ').find((id) => !claims.has(id));
    if (missing !== undefined)
      return [{ what: `claim ${missing} of ${event['id']} is not in the table of claims`, where: 'events.csv' }];
  }
  const figuresOf = byEvent(figures.rows);
  const talliesOf = byEvent(tallies.rows);
  for (const tally of tallies.rows) {
    const ranges = rangesOf(tally, figuresOf.get(tally['event'] ?? '') ?? []);
    const { low, high } = hull(ranges);
    const best = bound(tally['best']);
    const where = `tallies.csv: ${tally['event']} ${tally['row']}`;
    if (bound(tally['low']) !== low || bound(tally['high']) !== high)
      return [{ what: 'low and high do not follow from the figures', where }];
    if (best !== null && !ranges.some((range) => range.low === best || range.high === best))
      return [{ what: 'best is a figure that no source gave', where }];
  }
  for (const event of events.rows) {
    const tally = (talliesOf.get(event['id'] ?? '') ?? []).find((row) => row['row'] === ALL_KILLED);
    const shown = [event['killed_low'], event['killed_best'], event['killed_high']].join(' ');
    if (shown !== (tally ? [tally['low'], tally['best'], tally['high']].join(' ') : '  '))
      return [{ what: 'killed is not what the tallies say', where: `events.csv: ${event['id']}` }];
  }
  return [];
};
