/** Inside or outside in time, space and parties; candidate, alleged and confirmed kept apart. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../model/index.ts';
import { SOHR, aClaim, aDecision, aReport, aSource, at, on, voice } from '../../test/reconciliation-by-hand.ts';
import { anAgreement, entrusted } from '../../test/ledger-by-hand.ts';
import { keep } from './index.ts';

const reports = [aReport('paper')];
const army = { role: 'initiator', name: 'the army', actor: 'syrian-armed-forces' };
const rebels = { role: 'target', name: 'the front', actor: 'national-liberation-front' };
const shelling = {
  type: 'shelling-artillery-missile-attack',
  attribution: [SOHR],
  when: on('2020-03-06'),
  where: [at('Saraqib')],
};
const findingsOf = (
  fields: Record<string, unknown>,
  given: Parameters<typeof entrusted>[0] = {},
  more: Parameters<typeof entrusted>[1] = {},
): Finding[] =>
  keep(entrusted({ reports, claims: [aClaim('paper', 'one', { ...shelling, ...fields })], ...given }, more)).ledger
    .findings;
const findingOf = (...given: Parameters<typeof findingsOf>): Finding | undefined =>
  findingsOf(...given).find(({ term }) => term === 'cessation');

describe('time', () => {
  it.each([
    ['2020-03-05', 'outside'],
    ['2020-03-06', 'inside'],
    ['2020-03-05T23:30+02:00', 'undetermined'],
    ['2020-03-05T22:30+02:00', 'outside'],
    ['2020-03-06T00:02+02:00', 'inside'],
  ])('%s is %s, by both readings of an hour that names no zone', (from, time) => {
    expect(findingOf({ when: on(from, from, from.length > 10 ? 'minute' : 'day') })?.time).toBe(time);
  });
  it('an act with no time is undetermined, and one that began and has no end is not taken for eternal', () => {
    expect(findingOf({ when: null })?.time).toBe('undetermined');
    expect(findingOf({ when: on('2020-03-05T08:00+02:00', null, 'hour') })?.time).not.toBe('inside');
  });
});

describe('space', () => {
  const corridor = (where: object): string | undefined =>
    findingsOf({ where: [where] }).find(({ term }) => term === 'corridor')?.space;
  it('a place known to a district is undetermined against a corridor of six kilometres', () => {
    const near = { name: 'a place', place: 'x:1', lat: 35.83, lon: 36.55 };
    expect(corridor({ ...near, precision: 'settlement' })).toBe('inside');
    expect(corridor({ ...near, precision: 'district' })).toBe('undetermined');
    expect(corridor({ ...near, lat: 35.3, precision: 'settlement' })).toBe('outside');
  });
  it('Raqqa lies outside, whoever fights there', () => {
    expect(findingOf({ where: [at('Raqqa')], participants: [army, rebels] })).toMatchObject({
      space: 'outside',
      status: 'none',
    });
  });
});

describe('parties and status', () => {
  it('between the bound it is a candidate, and a voice that alleges no breach alleges none', () => {
    expect(findingOf({ participants: [army, rebels] })).toMatchObject({
      parties: 'inside',
      status: 'candidate',
      by: ['syrian-armed-forces'],
      allegedBy: [],
      answers: [],
    });
  });
  it('nobody is accused where nobody accuses', () => {
    expect(findingOf({})).toMatchObject({ parties: 'undetermined', status: 'undetermined', by: [] });
  });
  it('two readings of a group stay undetermined', () => {
    const listed = { role: 'party', name: 'TIP', actor: 'turkistan-islamic-party' };
    expect(findingOf({ participants: [{ ...army, role: 'party' }, listed] })?.parties).toBe('undetermined');
  });
  it('a party that names its adversary alleges, and silence is printed as unanswered', () => {
    const ministry = [aSource('ministry', { kind: 'ministry', side: 'turkey' })];
    const found = findingOf({ participants: [army, rebels], attribution: [voice('ministry')] }, { sources: ministry });
    expect(found).toMatchObject({
      status: 'alleged',
      allegedBy: ['ministry'],
      answers: [{ by: 'syrian-armed-forces', answer: 'unanswered', claim: null }],
    });
  });
  it('is confirmed by a person only, and a later word undoes it', () => {
    const event = findingOf({ participants: [army, rebels] })?.event ?? '';
    const confirm = aDecision({ on: 'finding', id: `${event}/cessation`, verdict: 'confirm' });
    const undo = aDecision({
      on: 'finding',
      id: `${event}/cessation`,
      verdict: 'withdraw',
      at: '2020-03-08T10:00Z',
    });
    expect(findingOf({ participants: [army, rebels] }, {}, { decisions: [confirm] })?.status).toBe('confirmed');
    expect(findingOf({ participants: [army, rebels] }, {}, { decisions: [undo, confirm] })?.status).toBe('candidate');
  });
});

describe('terms', () => {
  it('a term that forbids nothing yields no findings', () => {
    expect(findingsOf({}).map(({ term }) => term)).toEqual(['cessation', 'corridor']);
  });
  it('where no term says what it forbids, the cessation forbids all force', () => {
    const agreement = anAgreement({
      terms: anAgreement().terms.map((term) => ({ ...term, forbids: [] })),
    });
    expect(findingsOf({}, {}, { agreement }).map(({ term }) => term)).toEqual(['cessation']);
  });
  it('a withdrawal breaks no term', () => {
    expect(findingOf({ type: 'non-violent-movement-of-forces', participants: [army] })?.status).toBe('none');
  });
});
