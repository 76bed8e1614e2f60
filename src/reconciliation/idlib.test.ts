/** The true record of the first days (standards §6), as hand-made claims: what a careful person would make of them. */
import { describe, expect, it } from 'vitest';
import { SOHR, aClaim, aReport, at, harmed, on, recorded, voice } from '../../test/reconciliation-by-hand.ts';
import { reconcile } from './index.ts';
import type { RecordedClaim, Report } from '../model/index.ts';

const soldiers = { name: 'Syrian soldiers', actor: 'syrian-armed-forces', status: 'combatant' };
const tip = { name: 'Turkistan Islamic Party', actor: 'turkistan-islamic-party', status: 'combatant' };
const garbled = {
  name: 'Islamitsche Partij van Koerdistan (PIK)',
  actor: null,
  status: 'combatant',
  candidates: [{ actor: 'turkistan-islamic-party', score: 0.6 }],
};

/** 6.1: the clash of the night of 6 March in nine outlets. */
const clash = (outlet: string, fields: Record<string, unknown>): RecordedClaim =>
  aClaim(outlet, 'clash', { attribution: [SOHR], when: on('2020-03-06'), ...fields });
const C0: readonly RecordedClaim[] = [
  clash('standaard', {
    where: [at('Idlib')],
    harm: [harmed('killed', 6, 6, soldiers), harmed('killed', 9, 9, garbled)],
  }),
  clash('nrc', {
    where: [at('Idlib')],
    harm: [
      harmed('killed', 15, 15),
      harmed('killed', 6, 6, soldiers, { within: 0 }),
      harmed('killed', 9, 9, tip, { within: 0 }),
    ],
  }),
  clash('arabnews', {
    where: [at('Jabal al-Zawiya')],
    harm: [harmed('killed', 6, 6, soldiers), harmed('killed', 9, 9, tip)],
  }),
  clash('alarabiya', {
    where: [at('Jabal al-Zawiya')],
    harm: [harmed('killed', 6, 6, soldiers), harmed('killed', 9, 9, tip)],
  }),
  clash('europapress', {
    where: [at('Jabal al-Zawiya')],
    harm: [harmed('killed', 6, null, soldiers), harmed('killed', 9, null, tip)],
  }),
  clash('efe', {
    where: [at('Jabal al-Zawiya')],
    when: on('2020-03-06T00:01', '2020-03-06T03:00', 'hour'),
    harm: [harmed('killed', 6, null, soldiers), harmed('killed', 9, 9, tip)],
  }),
  clash('sohr', {
    where: [at('Jabal al-Zawiya')],
    harm: [harmed('killed', 15, 15, { name: 'regime forces and TIP', status: 'combatant' })],
  }),
  clash('uawire', { where: [at('Idlib')], harm: [harmed('killed', 15, null)] }),
  clash('sozcu', { where: [at('Idlib')], harm: [harmed('killed', 15, null)] }),
];
const early = clash('blog', { where: [at('Jabal al-Zawiya')], harm: [harmed('killed', 0, 0)] });
const papers: readonly Report[] = [
  ...['standaard', 'nrc', 'arabnews', 'alarabiya', 'europapress', 'efe', 'sohr', 'uawire', 'sozcu'].map((name) =>
    aReport(name, { published: '2020-03-06T14:00+02:00' }),
  ),
  aReport('blog', { published: '2020-03-06T08:00+02:00' }),
];

describe('the clash after the truce', () => {
  const all = recorded({ reports: papers, claims: [...C0, early], zone: 'Asia/Damascus' });
  const { events } = reconcile(all);
  const event = events[0];

  it('is one event with one origin behind nine outlets', () => {
    expect(events).toHaveLength(1);
    expect(event?.origins).toEqual(['syrian-observatory-for-human-rights']);
    expect(event?.level).toBe('unverified');
  });
  it('counts six and nine, fifteen in all', () => {
    expect(event?.deaths).toMatchObject({ low: 15, best: 15, high: 15, rule: 'most-reliable-origin' });
    const killed = event?.harm.filter((row) => row.effect === 'killed').map((row) => [row.actor, row.best]);
    expect(killed).toEqual(
      expect.arrayContaining([
        ['syrian-armed-forces', 6],
        ['turkistan-islamic-party', 9],
      ]),
    );
  });
  it('has the hours that one outlet gives, and the finest place', () => {
    expect(event?.from).toBe('2020-03-06T00:01+02:00');
    expect(event?.to).toBe('2020-03-06T03:00+02:00');
    expect(event?.place?.name).toBe('Jabal al-Zawiya');
  });
  it('takes the report of eight o’clock that knew of no dead as superseded', () => {
    expect(event?.claims.find(({ id }) => id === early.claim.id)?.stance).toBe('superseded');
  });
  it('calls nobody the attacker', () => {
    expect(event?.accused).toEqual([]);
  });
});

describe('look-alikes stay apart', () => {
  it('fifteen civilians on the fifth are not fifteen fighters on the sixth', () => {
    const strike = aClaim('afp', 'strike', {
      type: 'air-drone-strike',
      attribution: [voice('White Helmets', 'white-helmets')],
      when: on('2020-03-05'),
      where: [at('Maarat Misrin')],
      harm: [harmed('killed', 15, 15, { name: 'civilians', status: 'civilian' })],
    });
    const { events } = reconcile(recorded({ reports: [...papers, aReport('afp')], claims: [...C0, strike] }));
    expect(events).toHaveLength(2);
  });
});
