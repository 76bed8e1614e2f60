/** Counts of opposing claimants, units and windows stand in rows of their own. */
import { expect, it } from 'vitest';
import { aClaim, aReport, on, voice } from '../../test/reconciliation-by-hand.ts';
import { entrusted } from '../../test/ledger-by-hand.ts';
import { keep } from './index.ts';

const reports = ['one', 'two'].map((name) => aReport(name));
const counted = (report: string, who: string, figures: readonly [string, number][]) =>
  aClaim(report, `${who} ${figures.join(' ')}`, {
    kind: 'condition',
    type: 'hostilities',
    polarity: figures[0]?.[1] === 0 ? 'negated' : 'affirmed',
    attribution: [voice(who)],
    when: on('2020-03-06', '2020-03-07', 'range'),
    counts: figures.map(([what, low]) => ({ what, low, high: low })),
    cumulative: true,
  });
const countsOf = (...claims: ReturnType<typeof counted>[]) => keep(entrusted({ reports, claims })).ledger.counts;

it('opposing counts and a party’s zero are never one number', () => {
  const rows = countsOf(
    counted('one', 'moscow', [['violations', 19]]),
    counted('one', 'ankara', [['violations', 0]]),
    counted('one', 'damascus', [['violations', 19]]),
  );
  expect(rows.map(({ claimant, count }) => [claimant, count.low])).toEqual([
    ['ankara', 0],
    ['damascus', 19],
    ['moscow', 19],
  ]);
});
it('the same count in two reports is one row with both, named as outside', () => {
  const rows = countsOf(counted('one', 'moscow', [['violations', 19]]), counted('two', 'moscow', [['violations', 19]]));
  expect(rows.map((row) => row.reports)).toEqual([['one', 'two']]);
});
it('a total is held against its own list', () => {
  const listed = (total: number) =>
    countsOf(
      counted('one', 'centre', [
        ['shellings', total],
        ['shellings in Aleppo', 2],
        ['shellings in Latakia', 3],
      ]),
    )[0];
  expect(listed(6)).toMatchObject({
    method: 'its own list adds up to 5, not 6',
    breakdown: [
      { name: 'Aleppo', count: 2 },
      { name: 'Latakia', count: 3 },
    ],
  });
  expect(listed(5)?.method).toBeNull();
});
