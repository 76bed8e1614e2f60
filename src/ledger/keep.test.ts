/** The clash of 6 March and the strike of the day before, against the agreement of the sample record. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Agreement, Area, Ledger, Observer } from '../model/index.ts';
import { SOHR, aClaim, aReport, at, on, recorded } from '../../test/reconciliation-by-hand.ts';
import { reconcile } from '../reconciliation/index.ts';
import { keep } from './index.ts';

const json = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../corpora/idlib-2020-03/${name}.json`, import.meta.url), 'utf8'));
const reports = [aReport('paper')];
const tip = [{ role: 'party', name: 'TIP', actor: 'turkistan-islamic-party' }];
const claims = [
  aClaim('paper', 'strike', {
    type: 'air-drone-strike',
    attribution: [SOHR],
    when: on('2020-03-05'),
    where: [at('Maarat Misrin')],
  }),
  aClaim('paper', 'clash', { attribution: [SOHR], when: on('2020-03-06'), where: [at('Saraqib')], participants: tip }),
];
const done = reconcile(recorded({ reports, claims, zone: 'Asia/Damascus' }));
const input = {
  agreement: Agreement.parse(json('agreement')),
  areas: Area.array().parse(json('areas')),
  observers: Observer.array().parse(json('observers')),
  events: done.events,
  claims: done.claims,
  reports,
  sources: [],
  parties: [],
  decisions: [],
  from: '2020-03-06',
  to: '2020-03-10',
};
const { ledger } = keep(input);
const stateOn = (day: string, area: string): string | undefined =>
  ledger.days.find((one) => one.day === day && one.area === area)?.state;

it('finds the strike before the truce, and leaves open whether the listed group is covered', () => {
  const by = (type: string) =>
    ledger.findings.find(({ event }) => done.events.find(({ id }) => id === event)?.type === type);
  expect(by('air-drone-strike')).toMatchObject({ time: 'outside', status: 'none', by: [] });
  expect(by('armed-clash')).toMatchObject({ time: 'inside', parties: 'undetermined', status: 'undetermined', by: [] });
});
it('keeps breach, unconfirmed quiet and nobody watching apart', () => {
  expect(stateOn('2020-03-06', 'saraqib')).toBe('breach-reported');
  expect(stateOn('2020-03-06', 'al-ghab')).toBe('quiet-unconfirmed');
  expect(stateOn('2020-03-09', 'al-ghab')).toBe('nobody-watching');
});
it('is a valid ledger, and no order of what is given changes it', () => {
  expect(Ledger.parse(ledger)).toEqual(ledger);
  const turned = {
    ...input,
    areas: [...input.areas].reverse(),
    observers: [...input.observers].reverse(),
    events: [...input.events].reverse(),
    claims: [...input.claims].reverse(),
  };
  expect(keep(turned).ledger).toEqual(ledger);
});
it('refuses, with a remedy, a zone that nobody drew and an area that nobody recorded', () => {
  const { refusals } = keep({ ...input, areas: [], agreement: { ...input.agreement, zones: [] } });
  expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['reference-unknown']));
  expect(refusals.length).toBeGreaterThan(1);
});
