/** Fifteen, a child among them: the child is printed, counted once, and points at the fifteen. */
import { describe, expect, it } from 'vitest';
import { SOHR, aClaim, aReport, at, harmed, on, recorded, voice } from '../../test/reconciliation-by-hand.ts';
import { reconcile } from './index.ts';
import type { ConflictEvent } from '../model/index.ts';

const civilians = { name: 'civilians', status: 'civilian' };
const strike = (paper: string, harm: readonly object[], fields: Record<string, unknown> = {}) =>
  aClaim(paper, 'strike', {
    type: 'air-drone-strike',
    attribution: [SOHR],
    when: on('2020-03-05'),
    where: [at('Maarat Misrin')],
    harm,
    ...fields,
  });
const eventOf = (...claims: readonly ReturnType<typeof aClaim>[]): ConflictEvent | undefined =>
  reconcile(recorded({ reports: ['afp', 'attessia', 'list'].map((name) => aReport(name)), claims })).events[0];
const child = (name: string, low = 1) =>
  harmed('killed', low, low, { name, status: 'civilian', age: 'child' }, { within: 0 });

describe('parts of a figure', () => {
  it('stand in rows of their own within the row that counts them, and add nothing to the dead', () => {
    const event = eventOf(
      strike('afp', [harmed('killed', 15, 15, civilians), child('a child')]),
      strike('attessia', [harmed('killed', 15, 15, civilians), child('one girl')]),
    );
    expect(event?.harm).toHaveLength(2);
    const part = event?.harm.find(({ within }) => within !== undefined);
    expect(part).toMatchObject({ effect: 'killed', low: 1, best: 1, high: 1 });
    expect(event?.harm[part?.within ?? -1]).toMatchObject({ low: 15, high: 15 });
    expect(event?.deaths).toMatchObject({ low: 15, best: 15, high: 15 });
  });
  it('are compared like any figure', () => {
    const event = eventOf(
      strike('afp', [harmed('killed', 15, 15, civilians), child('a child')]),
      strike('attessia', [harmed('killed', 15, 15, civilians), child('three children', 3)], {
        attribution: [voice('White Helmets')],
      }),
    );
    expect(event?.contradictions.map(({ about }) => about)).toEqual(['killed of a child']);
    expect(event?.harm.find(({ within }) => within !== undefined)).toMatchObject({ low: 1, high: 3 });
  });
  it('outlive a figure that a later one only made firmer, not one that it belied', () => {
    const told = (low: number, high: number | null, then: number): ConflictEvent | undefined =>
      reconcile(
        recorded({
          reports: [aReport('afp', { published: '2020-03-05' }), aReport('attessia', { published: '2020-03-06' })],
          claims: [
            strike('afp', [harmed('killed', low, high, civilians), child('a child')]),
            strike('attessia', [harmed('killed', then, then, civilians)]),
          ],
        }),
      ).events[0];
    expect(
      told(15, null, 16)
        ?.harm.map(({ low }) => low)
        .toSorted(),
    ).toEqual([1, 16]);
    expect(told(15, 15, 16)?.harm.map(({ low }) => low)).toEqual([16]);
  });
  it('that fared otherwise than the whole are counted for themselves', () => {
    const event = eventOf(
      strike('list', [harmed('casualties', 15, 15, civilians), harmed('killed', 4, 4, civilians, { within: 0 })]),
    );
    expect(event?.deaths).toMatchObject({ low: 4, high: 4 });
    const dead = event?.harm.find(({ effect }) => effect === 'killed');
    expect(event?.harm[dead?.within ?? -1]?.effect).toBe('casualties');
  });
  it('of a named total that they add up to are not counted twice', () => {
    const fighters = { name: 'fighters', status: 'combatant' };
    const event = eventOf(
      strike('list', [
        harmed('killed', 15, 15, fighters),
        harmed('killed', 6, 6, { name: 'soldiers', status: 'combatant' }, { within: 0 }),
        harmed('killed', 9, 9, { name: 'rebels', status: 'combatant' }, { within: 0 }),
      ]),
    );
    expect(event?.deaths).toMatchObject({ low: 15, best: 15, high: 15 });
    expect(event?.harm.filter(({ within }) => within !== undefined)).toHaveLength(2);
  });
  it('told apart from them, a total under a name is shown as the parts that add up to it', () => {
    const event = eventOf(
      strike('list', [
        harmed('killed', 6, 6, { name: 'soldiers', status: 'combatant' }),
        harmed('killed', 9, 9, { name: 'rebels', status: 'combatant' }),
      ]),
      strike('total', [harmed('killed', 15, 15, { name: 'fighters of both sides', status: 'combatant' })]),
    );
    expect(event?.deaths).toMatchObject({ low: 15, best: 15, high: 15 });
    expect(event?.harm.map(({ best }) => best).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual([6, 9]);
  });
});
