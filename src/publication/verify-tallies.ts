/**
 * low, best and high again, from `figures.csv` alone. Deaths of an event are the totals of its claims (top-level entries
 * only, so that a part is not counted beside its whole); other tallies are the hull of the figures of one group.
 */
import { hull, type Range } from '../model/index.ts';
import { readTable, type ReadTable } from './csv.ts';
import { textOf } from './text.ts';
import type { Problem } from './verify.ts';

type Row = Readonly<Record<string, string>>;
const bound = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text));
const rangeOf = (row: Row): Range => ({ low: bound(row['low']), high: bound(row['high']) });
const same = (row: Row, other: Row, names: readonly string[]): boolean =>
  names.every((name) => row[name] === other[name]);

const addUp = (rows: readonly Row[]): Range => {
  const add = (name: 'low' | 'high'): number | null =>
    rows.some((row) => bound(row[name]) === null)
      ? null
      : rows.reduce((total, row) => total + (bound(row[name]) ?? 0), 0);
  return { low: add('low'), high: add('high') };
};

const rangesOf = (tally: Row, standing: readonly Row[]): Range[] => {
  const own = standing.filter((row) => same(row, tally, ['event', 'effect', 'unit']));
  if (tally['group'] !== '' || tally['status'] !== '')
    return own.filter((row) => same(row, tally, ['group', 'status'])).map(rangeOf);
  const top = own.filter((row) => row['within'] === '');
  return [...new Set(top.map((row) => row['claim']))].map((claim) =>
    addUp(top.filter((row) => row['claim'] === claim)),
  );
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
  const standing = figures.rows.filter((row) => row['stands'] === 'true');
  for (const tally of tallies.rows) {
    const ranges = rangesOf(tally, standing);
    const { low, high } = hull(ranges);
    const best = bound(tally['best']);
    const where = `tallies.csv: ${tally['event']} ${tally['effect']} ${tally['group']}`;
    if (bound(tally['low']) !== low || bound(tally['high']) !== high)
      return [{ what: 'low and high do not follow from the figures', where }];
    if (best !== null && !ranges.some((range) => range.low === best || range.high === best))
      return [{ what: 'best is a figure that no source gave', where }];
  }
  for (const event of events.rows) {
    const tally = tallies.rows.find(
      (row) =>
        row['event'] === event['id'] && row['effect'] === 'killed' && row['group'] === '' && row['status'] === '',
    );
    const shown = [event['killed_low'], event['killed_best'], event['killed_high']].join(' ');
    if (shown !== (tally ? [tally['low'], tally['best'], tally['high']].join(' ') : '  '))
      return [{ what: 'killed is not what the tallies say', where: `events.csv: ${event['id']}` }];
  }
  return [];
};
