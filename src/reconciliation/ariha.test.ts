/** A raid that nobody but an anonymous channel saw (sample record, 7 March): told once, spoken against three times. */
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
  voice,
} from '../../test/reconciliation-by-hand.ts';
import { reconcile } from './index.ts';
import type { RecordedClaim } from '../model/index.ts';

const reports = [
  aReport('channel', { sourceKind: 'social', published: '2020-03-07T12:05:00+02:00' }),
  aReport('lapwing', { sourceKind: 'field-contact', published: '2020-03-07T19:40:00+02:00' }),
  aReport('middagblad', { published: '2020-03-08T17:45:00+01:00' }),
];
const raid = aClaim('channel', 'raid', {
  type: 'air-drone-strike',
  attribution: [voice('sources on the ground')],
  when: on('2020-03-07T11:20', '2020-03-07T11:20', 'minute'),
  where: [at('Ariha')],
  participants: [{ role: 'initiator', name: 'Russian warplanes', actor: 'russian-air-force' }],
  harm: [harmed('killed', 8, null, { name: 'civilians', status: 'civilian' })],
});
const sky = (report: string, fields: Record<string, unknown> = {}): RecordedClaim =>
  aClaim(report, 'sky', {
    kind: 'condition',
    type: 'airspace-quiet',
    basis: 'seen',
    where: [at('Ariha')],
    when: on('2020-03-07'),
    ...fields,
  });
const denial = aClaim('middagblad', 'denial', {
  kind: 'statement',
  type: 'deny',
  modality: 'denied',
  participants: [{ role: 'speaker', name: 'a worker of the hospital in Ariha', actor: null }],
  where: [at('Ariha')],
  when: on('2020-03-07'),
});
const eventOf = (against: readonly RecordedClaim[], rest: Partial<Parameters<typeof recorded>[0]> = {}) =>
  reconcile(recorded({ reports, claims: [raid, ...against], zone: 'Asia/Damascus', ...rest })).events[0];
const stanceIn = (event: ReturnType<typeof eventOf>, { claim }: RecordedClaim): string | undefined =>
  event?.claims.find(({ id }) => id === claim.id)?.stance;

describe('a raid under a quiet sky', () => {
  it('stands unverified while nobody speaks against it', () => {
    expect(eventOf([])?.level).toBe('unverified');
  });
  it('is contested by whoever was there and saw no aircraft, with or without a stated day', () => {
    for (const when of [on('2020-03-07'), null]) {
      const quiet = sky('lapwing', { when });
      const event = eventOf([quiet]);
      expect(event?.level).toBe('contested');
      expect(stanceIn(event, quiet)).toBe('contradicts');
      expect(event?.contradictions.map(({ about }) => about)).toEqual(['occurrence']);
    }
  });
  it('is contested by a wider sky that covers it, also told as activity that was not', () => {
    const wide = {
      where: [at('Idlib')],
      attribution: [SOHR],
      when: on('2020-03-06T17:45', '2020-03-08T17:45', 'hour'),
    };
    expect(eventOf([sky('middagblad', wide)])?.level).toBe('contested');
    const inactive = sky('middagblad', { ...wide, type: 'airspace-active', polarity: 'negated' });
    expect(eventOf([inactive])?.level).toBe('contested');
  });
  it('is contested by a strike said not to have happened, and by a hospital that denies it', () => {
    const none = sky('lapwing', { kind: 'event', type: 'air-drone-strike', polarity: 'negated' });
    expect(eventOf([none])?.level).toBe('contested');
    const event = eventOf([denial]);
    expect(stanceIn(event, denial)).toBe('contradicts');
    expect(event?.contradictions.map(({ about }) => about)).toEqual(['occurrence']);
  });
  it('a denial by the accused touches responsibility, not occurrence', () => {
    const speaker = { role: 'speaker', name: 'Moscow', actor: 'russian-air-force' };
    const event = eventOf([{ ...denial, claim: { ...denial.claim, participants: [speaker] } as typeof denial.claim }]);
    expect(event?.level).toBe('unverified');
    expect(event?.levels.responsibility).toBe('contested');
  });
  it('is not touched by another day, another town, a mostly quiet sky, or the word of nobody', () => {
    const others = [
      sky('lapwing', { when: on('2020-03-06') }),
      sky('lapwing', { where: [at('Sarmada')] }),
      sky('lapwing', { extent: 'most' }),
      sky('lapwing', { attribution: [voice('residents')], basis: 'told' }),
    ];
    for (const other of others) expect(eventOf([other])?.claims).toHaveLength(1);
  });
  it('a quiet sky over a town does not contest a strike somewhere in the province', () => {
    const vague = { ...raid, claim: { ...raid.claim, where: [at('Idlib')] } as typeof raid.claim };
    expect(eventOf([sky('lapwing')], { claims: [vague, sky('lapwing')] })?.level).toBe('unverified');
  });
  it('is gone once a person rejects the claim, and no quiet sky makes an event', () => {
    const decisions = [aDecision({ id: claimId('channel raid'), verdict: 'reject' })];
    expect(eventOf([sky('lapwing')], { decisions, sources: [aSource('lapwing')] })).toBeUndefined();
  });
});
