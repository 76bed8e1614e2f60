/** Decisions on claims and events: dated, replayed, reversible, found again by their words, orphaned where they find nothing. */
import { describe, expect, it } from 'vitest';
import {
  SOHR,
  aClaim,
  aDecision,
  aReport,
  at,
  claimId,
  harmed,
  on,
  recorded,
  reportId,
} from '../../test/reconciliation-by-hand.ts';
import { reconcile } from './index.ts';
import type { Recorded } from './index.ts';
import type { Decision } from '../model/index.ts';

const clash = (paper: string, place: string, fields: Record<string, unknown> = {}) =>
  aClaim(paper, 'clash', { attribution: [SOHR], when: on('2020-03-06'), where: [at(place)], ...fields });
const reports = ['one', 'two', 'three'].map((name) => aReport(name));
const claims = [clash('one', 'Saraqib'), clash('two', 'Saraqib'), clash('three', 'Sarmada')];
const done = (decisions: readonly Decision[], fields: Partial<Recorded> = {}) =>
  reconcile(recorded({ reports, claims, decisions, ...fields }));
const one = claimId('one clash');
const reviewOf = (result: ReturnType<typeof done>, id: string) => result.claims.find(({ claim }) => claim.id === id);

describe('decisions on claims', () => {
  it('accept, correct, reject, withdraw: the latest standing, the machine’s reading kept', () => {
    expect(reviewOf(done([aDecision({ id: one })]), one)?.review).toBe('accepted');
    const correct = aDecision({ id: one, verdict: 'correct', to: { harm: [harmed('killed', 2, 2)] } });
    const corrected = reviewOf(done([correct]), one);
    expect(corrected).toMatchObject({
      review: 'corrected',
      claim: { id: one, harm: [{ low: 2 }] },
      asRead: { harm: [] },
    });
    const reject = aDecision({ id: one, verdict: 'reject', at: '2020-03-07T11:00Z' });
    const rejected = done([correct, reject]);
    expect(reviewOf(rejected, one)?.review).toBe('rejected');
    expect(rejected.events.flatMap((event) => event.claims.map(({ id }) => id))).not.toContain(one);
    const withdraw = aDecision({ id: one, verdict: 'withdraw', at: '2020-03-07T12:00Z' });
    expect(reviewOf(done([correct, reject, withdraw]), one)).toMatchObject({ review: 'machine', asRead: null });
  });
  it('what was accepted is what the person saw, though a later reading tells it otherwise', () => {
    const { claim } = clash('one', 'Saraqib', { harm: [harmed('killed', 6, 6)] });
    const accepted = aDecision({
      id: one,
      was: { report: reportId('one'), quote: claim.evidence[0]?.quote ?? '', claim },
    });
    expect(reviewOf(done([accepted]), one)).toMatchObject({
      review: 'accepted',
      claim: { harm: [{ low: 6 }] },
      asRead: { harm: [] },
    });
  });
  it('a correction that makes no claim is refused and changes nothing', () => {
    const result = done([aDecision({ id: one, verdict: 'correct', to: { polarity: 'perhaps' } })]);
    expect(result.refusals.map(({ code }) => code)).toEqual(['shape-wrong']);
    expect(reviewOf(result, one)?.review).toBe('machine');
  });
  it('finds its claim again by report and words where the id is gone; else it is orphaned', () => {
    const was = { report: reportId('one'), quote: 'one: clash' };
    const moved = aDecision({ id: claimId('an older reading'), verdict: 'reject', was });
    const again = done([moved]);
    expect(reviewOf(again, one)?.review).toBe('rejected');
    expect(again.orphaned).toEqual([]);
    const lost = aDecision({ id: claimId('an older reading'), was: { ...was, quote: 'words that are nowhere' } });
    const paper = aDecision({ id: claimId('an older reading'), was: { ...was, report: reportId('two') } });
    expect(done([lost, paper]).orphaned).toHaveLength(2);
    const twin = aClaim('one', 'twin', { evidence: [{ start: 0, end: 10, quote: 'one: clash' }] });
    expect(done([moved], { claims: [...claims, twin] }).orphaned).toEqual([moved]);
  });
});

describe('decisions on events', () => {
  const before = done([]);
  const [saraqib, sarmada] = ['Saraqib', 'Sarmada'].map(
    (name) => before.events.find(({ place }) => place?.name === name)?.id ?? '',
  );
  const was = (id: string | undefined): object => ({
    id,
    claims: before.assignments.find(({ event }) => event === id)?.claims,
  });
  const merge = aDecision({
    on: 'event',
    id: sarmada,
    verdict: 'merge',
    to: saraqib,
    was: { events: [was(saraqib), was(sarmada)] },
  });
  const split = aDecision({ on: 'event', id: saraqib, verdict: 'split', to: [one], was: was(saraqib) });

  it('a merge makes one event, which keeps the name that held most; the other redirects', () => {
    expect(before.events).toHaveLength(2);
    const merged = done([merge], { earlier: before.assignments });
    expect(merged.events.map(({ id }) => id)).toEqual([saraqib]);
    expect(merged.events[0]?.claims).toHaveLength(3);
    expect(merged.redirects).toEqual([{ from: sarmada, to: saraqib }]);
  });
  it('a split makes two; a later claim joins the rest; undone by a merge, the name comes back', () => {
    const parted = done([split], { earlier: before.assignments });
    expect(parted.events).toHaveLength(3);
    expect(parted.assignments.filter(({ event }) => event === saraqib)).toHaveLength(1);
    const names = parted.assignments.map(({ event }) => event);
    expect(new Set(names).size).toBe(3);
    const back = done([], { earlier: parted.assignments });
    expect(back.assignments.map(({ event }) => event)).toContain(saraqib);
    expect(back.events).toHaveLength(2);
    const [gone] = names.filter((event) => !back.assignments.some((now) => now.event === event));
    expect(back.redirects).toEqual([{ from: gone, to: saraqib }]);
  });
  it('a name survives its smallest claim, and a bigger event', () => {
    const later = clash('four', 'Saraqib');
    const grown = { reports: [...reports, aReport('four')], claims: [...claims, later], earlier: before.assignments };
    expect(done([], grown).events.find(({ place }) => place?.name === 'Saraqib')).toMatchObject({ id: saraqib });
    for (const out of ['one', 'two']) {
      const less = claims.filter(({ report }) => report !== reportId(out));
      expect(done([], { claims: less, earlier: before.assignments }).events.map(({ id }) => id)).toContain(saraqib);
    }
  });
  it('verify sets a level that the engine never awards, and withdraw takes it back', () => {
    const verify = aDecision({ on: 'event', id: saraqib, verdict: 'verify', was: was(saraqib) });
    const level = (...decisions: Decision[]) => done(decisions).events.find(({ id }) => id === saraqib)?.level;
    expect(level()).toBe('unverified');
    expect(level(verify)).toBe('verified');
    expect(level(verify, aDecision({ ...verify, verdict: 'withdraw', at: '2020-03-08T10:00Z' }))).toBe('unverified');
  });
  it('on what is nowhere is orphaned', () => {
    const lost = aDecision({ on: 'event', id: 'ev-none-none-none', verdict: 'merge', to: saraqib });
    expect(done([lost]).orphaned).toEqual([lost]);
  });
});
