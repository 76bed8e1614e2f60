/** Calm observed, quiet unconfirmed and nobody watching are three things; a party's zero is calm claimed. */
import { describe, expect, it } from 'vitest';
import type { LedgerDay } from '../model/index.ts';
import {
  SOHR,
  aClaim,
  aDecision,
  aReport,
  aSource,
  at,
  claimId,
  on,
  voice,
} from '../../test/reconciliation-by-hand.ts';
import { entrusted, watching } from '../../test/ledger-by-hand.ts';
import { keep } from './index.ts';

const reports = [
  aReport('paper', { published: '2020-03-07' }),
  aReport('contact', { published: '2020-03-06T20:00+02:00', sourceKind: 'field-contact', source: 'field-1' }),
];
const calm = {
  kind: 'condition',
  type: 'calm',
  when: on('2020-03-06'),
  where: [at('Jabal al-Zawiya')],
  attribution: [SOHR],
};
const raid = {
  type: 'air-drone-strike',
  when: on('2020-03-06T11:20+02:00', '2020-03-06T11:20+02:00', 'minute'),
  where: [at('al-Bara')],
  attribution: [voice('residents')],
};
const dayOf = (
  claims: NonNullable<Parameters<typeof entrusted>[0]['claims']>,
  more: Parameters<typeof entrusted>[1] = {},
  given: Parameters<typeof entrusted>[0] = {},
): LedgerDay | undefined =>
  keep(entrusted({ reports, claims, ...given }, more)).ledger.days.find(
    ({ day, area }) => day === '2020-03-06' && area === 'jabal-al-zawiya',
  );
const allDay = watching('2020-03-06T00:00+02:00', '2020-03-06T23:59+02:00');

describe('calm', () => {
  it('is claimed when relayed, and observed when a roster backs it', () => {
    const claims = [aClaim('paper', 'calm', calm)];
    expect(dayOf(claims)).toMatchObject({ state: 'quiet-unconfirmed', classes: { shelling: { calm: 'claimed' } } });
    expect(dayOf(claims, { observers: [allDay] })).toMatchObject({
      state: 'calm-observed',
      classes: { shelling: { calm: 'observed', effort: 'rostered' }, air: { calm: 'none', effort: 'unknown' } },
    });
  });
  it('a party’s own zero stays claimed under any roster', () => {
    const zero = aClaim('paper', 'zero', { ...calm, attribution: [voice('ministry')] });
    const sources = [aSource('ministry', { kind: 'ministry', side: 'turkey' })];
    expect(dayOf([zero], { observers: [allDay] }, { sources })).toMatchObject({
      state: 'quiet-unconfirmed',
      classes: { ground: { calm: 'claimed', by: ['ministry'] } },
    });
  });
  it('a first-hand voice is presence', () => {
    const seen = aClaim('contact', 'calm', { ...calm, attribution: [], basis: 'heard' });
    expect(dayOf([seen])).toMatchObject({ state: 'calm-observed', classes: { ground: { effort: 'presence' } } });
  });
  it('a rejected claim counts for nothing', () => {
    const claims = [aClaim('paper', 'calm', calm)];
    const decisions = [aDecision({ id: claimId('paper calm'), verdict: 'reject' })];
    expect(dayOf(claims, {}, { decisions })?.state).toBe('nobody-watching');
  });
});

describe('watching', () => {
  it('nothing said is quiet where somebody watched, and nobody watching where nobody did', () => {
    expect(dayOf([], { observers: [allDay] })?.state).toBe('quiet-unconfirmed');
    expect(dayOf([])?.state).toBe('nobody-watching');
  });
  it('a gap is taken out of the roster, and hours are printed', () => {
    const gap = { from: '2020-03-06T08:00+02:00', to: '2020-03-06T18:00+02:00', why: 'away' };
    const with12 = watching('2020-03-06T06:00+02:00', '2020-03-06T18:00+02:00', [
      { ...gap, from: '2020-03-06T12:00+02:00' },
    ]);
    const none = watching('2020-03-06T08:00+02:00', '2020-03-06T18:00+02:00', [gap]);
    expect(dayOf([], { observers: [with12] })?.why).toContain('6 hours rostered');
    expect(dayOf([], { observers: [none] })?.state).toBe('nobody-watching');
  });
});

describe('breach', () => {
  it('is reported with its level, whatever calm is claimed', () => {
    const shells = aClaim('paper', 'shells', {
      type: 'shelling-artillery-missile-attack',
      when: on('2020-03-06'),
      where: [at('al-Bara')],
      attribution: [SOHR],
    });
    expect(dayOf([shells, aClaim('paper', 'calm', calm)], { observers: [allDay] })).toMatchObject({
      state: 'breach-reported',
      classes: { shelling: { breach: 'claimed', calm: 'claimed' }, ground: { breach: 'none', calm: 'observed' } },
    });
  });
  it('a raid that nobody who could know tells of, and somebody there did not see, is none; it stays listed', () => {
    const quiet = aClaim('contact', 'sky', {
      ...calm,
      type: 'airspace-quiet',
      attribution: [],
      basis: 'seen',
      where: [at('al-Bara')],
    });
    const told = aClaim('paper', 'raid', raid);
    expect(dayOf([told])).toMatchObject({ state: 'breach-reported', airspace: { warplanes: 'active' } });
    const refuted = dayOf([told, quiet]);
    expect(refuted).toMatchObject({
      state: 'quiet-unconfirmed',
      classes: { air: { breach: 'none', calm: 'observed' } },
      airspace: { warplanes: 'quiet', drones: 'no-observation', reports: ['contact'] },
    });
    expect(refuted?.events).toHaveLength(1);
    expect(refuted?.why).toContain('contradicted first-hand');
  });
});
