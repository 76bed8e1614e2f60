/** Ten papers, one voice; a reprint two days later; and what a person of the desk rules on either. */
import { describe, expect, it } from 'vitest';
import {
  SOHR,
  aClaim,
  aDecision,
  aReport,
  aSource,
  at,
  claimId,
  harmed,
  on,
  recorded,
  reportId,
  voice,
} from '../../test/reconciliation-by-hand.ts';
import { reconcile } from './index.ts';
import type { Recorded } from './index.ts';

const QUOTE = 'yesterday fifteen civilians were killed in an air strike on a poultry farm near Maarat Misrin';
const TEXT = `The presidents agreed on a truce last night after six hours of talks. Hours before the deal, ${QUOTE}, the Observatory says.`;
const killed = (count: number): object[] => [harmed('killed', count, count, { name: 'civilians', status: 'civilian' })];
const strike = (paper: string, day: string | null, fields: Record<string, unknown> = {}) =>
  aClaim(paper, 'strike', {
    type: 'air-drone-strike',
    when: day === null ? null : on(day),
    where: [at('Maarat Misrin')],
    harm: killed(15),
    evidence: [{ start: 0, end: 10, quote: QUOTE }],
    ...fields,
  });
const first = aReport('first', { published: '2020-03-06T05:30:00+01:00' });
const reprint = aReport('reprint', { published: '2020-03-08T06:00:00+01:00' });
const texts = new Map([
  [first.id, TEXT],
  [reprint.id, TEXT],
]);
const record = (fields: Partial<Recorded>): Recorded =>
  recorded({
    reports: [first, reprint, aReport('update', { published: '2020-03-07' })],
    texts,
    zone: 'Asia/Damascus',
    ...fields,
  });

describe('a reprint', () => {
  const claims = [
    strike('first', '2020-03-05', { attribution: [SOHR] }),
    strike('reprint', '2020-03-07', { attribution: [SOHR] }),
  ];
  it('is counted as a report and dated as the first publication', () => {
    const { events, claims: after } = reconcile(record({ claims }));
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ from: '2020-03-05', to: '2020-03-05', level: 'unverified' });
    expect(new Set(events[0]?.claims.map(({ report }) => report)).size).toBe(2);
    expect(events[0]?.origins).toHaveLength(1);
    expect(after.map(({ claim }) => claim.when?.from)).toEqual(['2020-03-05', '2020-03-05']);
  });
  it('does not make an old figure new again', () => {
    const update = strike('update', '2020-03-05', { attribution: [SOHR], harm: killed(16) });
    expect(reconcile(record({ claims: [...claims, update] })).events[0]?.deaths).toMatchObject({ low: 16, high: 16 });
  });
  it('in its own voice is no second origin', () => {
    const seen = ['first', 'reprint'].map((paper) => strike(paper, '2020-03-05', { basis: 'seen' }));
    const { events } = reconcile(record({ claims: seen, sources: [aSource('first'), aSource('reprint')] }));
    expect(events[0]?.origins).toEqual(['first']);
    expect(events[0]?.level).toBe('unverified');
  });
  it('a correction by a person stands, and other words keep their own date', () => {
    const decisions = [
      aDecision({ id: claimId('reprint strike'), verdict: 'correct', to: { when: on('2020-03-04') } }),
    ];
    const whenOf = (fields: Partial<Recorded>): unknown =>
      reconcile(record(fields)).claims.find(({ report }) => report === reprint.id)?.claim.when?.from;
    expect(whenOf({ claims, decisions })).toBe('2020-03-04');
    const other = strike('reprint', '2020-03-07', { evidence: [{ start: 0, end: 5, quote: 'another sentence' }] });
    expect(whenOf({ claims: [strike('first', '2020-03-05'), other] })).toBe('2020-03-07');
  });
});

describe('origin as a person rules', () => {
  const claims = [
    strike('first', '2020-03-05', { attribution: [SOHR] }),
    strike('update', '2020-03-05', {
      attribution: [voice('White Helmets')],
      evidence: [{ start: 0, end: 5, quote: 'other' }],
    }),
  ];
  const levelWith = (...decisions: ReturnType<typeof aDecision>[]): string | undefined =>
    reconcile(record({ claims, decisions })).events[0]?.level;
  const copied = aDecision({ id: claimId('update strike'), verdict: 'copied', to: claimId('first strike') });
  it('two voices corroborate; a copy of the other does not; taken back, it does again', () => {
    expect(levelWith()).toBe('corroborated');
    expect(levelWith(copied)).toBe('unverified');
    expect(levelWith(copied, aDecision({ ...copied, verdict: 'withdraw', at: '2020-03-08T10:00Z' }))).toBe(
      'corroborated',
    );
  });
  it('a paper ruled independent is a voice of its own', () => {
    const alone = [strike('first', '2020-03-05'), strike('update', '2020-03-05')];
    expect(reconcile(record({ claims: alone })).events[0]?.origins).toEqual([]);
    const decisions = [aDecision({ id: claimId('update strike'), verdict: 'independent' })];
    expect(reconcile(record({ claims: alone, decisions })).events[0]?.origins).toEqual([
      `voice of ${reportId('update')}`,
    ]);
  });
});
