/** More of the true record (standards §6): the strike of 5 March, the soldiers of 5 March, and numbers that are alike by chance. */
import { describe, expect, it } from 'vitest';
import { SOHR, aClaim, aReport, at, harmed, on, recorded, voice } from '../../test/reconciliation-by-hand.ts';
import { reconcile } from './index.ts';
import type { ConflictEvent, RecordedClaim } from '../model/index.ts';

const MSB = voice('Turkish Ministry of National Defence', 'msb-ankara');
const papers = (...names: readonly string[]) => names.map((name) => aReport(name));
const eventsOf = (claims: readonly RecordedClaim[], reports = papers('a', 'b', 'c', 'd', 'e')): ConflictEvent[] =>
  reconcile(recorded({ reports, claims, zone: 'Asia/Damascus' })).events;
const row = (event: ConflictEvent | undefined, effect: string, actor: string | null = null) =>
  event?.harm.find((one) => one.effect === effect && one.actor === actor && one.within === undefined);

describe('A1: the strike on Maarat Misrin', () => {
  const civilians = { name: 'civilians', status: 'civilian' };
  const strike = (paper: string, fields: Record<string, unknown>): RecordedClaim =>
    aClaim(paper, 'strike', {
      type: 'air-drone-strike',
      when: on('2020-03-05'),
      where: [at('Maarat Misrin')],
      ...fields,
    });
  const defence = voice('Syrian Civil Defence', 'white-helmets');
  const russia = { role: 'accused', name: 'Russia', actor: 'russia' };
  const events = eventsOf([
    strike('a', {
      attribution: [SOHR],
      harm: [
        harmed('killed', 15, 15, civilians),
        harmed('killed', 1, 1, { ...civilians, name: 'a child', age: 'child' }, { within: 0 }),
      ],
    }),
    strike('b', { attribution: [SOHR], harm: [harmed('killed', 15, 15, civilians), harmed('injured', 18, 18)] }),
    strike('c', {
      attribution: [defence],
      when: on('2020-03-05T02:30', '2020-03-05T02:30', 'minute'),
      harm: [harmed('killed', 16, 16, { name: 'displaced people', status: 'civilian' }), harmed('injured', 18, null)],
      participants: [russia],
    }),
    strike('d', { attribution: [voice('a hospital worker')], harm: [harmed('injured', 20, null)] }),
    strike('e', { harm: [harmed('killed', 3, null, { name: 'bodies' })], basis: 'seen' }),
  ]);
  it('is one event: fifteen to sixteen dead, the wounded open above, corroborated', () => {
    expect(events).toHaveLength(1);
    expect(events[0]?.deaths).toMatchObject({ low: 15, high: 16 });
    expect(row(events[0], 'injured')).toMatchObject({ low: 18, high: 18 });
    expect(events[0]?.origins).toContain('white-helmets');
    expect(events[0]?.from).toBe('2020-03-05T02:30+02:00');
  });
  it('two who differ by one contradict each other; the blame is named with whose word it is', () => {
    expect(events[0]?.contradictions.map(({ about }) => about)).toContain('killed of civilians');
    expect(events[0]?.accused).toEqual([{ actor: 'russia', name: 'Russia', by: ['white-helmets'] }]);
    expect(events[0]?.levels.occurrence).toBe('corroborated');
    expect(events[0]?.levels.responsibility).toBe('unverified');
  });
});

describe('T1: the soldiers of 5 March', () => {
  const turks = { name: 'Turkish soldiers', actor: 'turkish-armed-forces', status: 'combatant' };
  const syrians = { name: 'Syrian soldiers', actor: 'syrian-armed-forces', status: 'combatant' };
  const shelling = (paper: string, low: number, published: string): [RecordedClaim, ReturnType<typeof aReport>] => [
    aClaim(paper, 'shelling', {
      type: 'shelling-artillery-missile-attack',
      attribution: [MSB],
      when: on('2020-03-05'),
      where: [at('Idlib')],
      harm: [harmed('killed', low, low, turks), ...(low > 1 ? [harmed('injured', 3, 3, turks)] : [])],
    }),
    aReport(paper, { published }),
  ];
  it('one, then two: the earlier figure of the same voice is superseded', () => {
    const told = [shelling('early', 1, '2020-03-05T18:00+02:00'), shelling('late', 2, '2020-03-06T06:00+02:00')];
    const events = eventsOf(
      told.map(([claim]) => claim),
      told.map(([, report]) => report),
    );
    expect(events).toHaveLength(1);
    expect(row(events[0], 'killed', 'turkish-armed-forces')).toMatchObject({ low: 2, best: 2, high: 2 });
    expect(events[0]?.claims.map(({ stance }) => stance).toSorted()).toEqual(['superseded', 'supersedes']);
  });
  it('neutralised is never killed, not even where a paper prints it so', () => {
    const drones = (paper: string, effect: string): RecordedClaim =>
      aClaim(paper, 'drones', {
        type: 'air-drone-strike',
        attribution: [MSB],
        when: on('2020-03-05'),
        where: [at('Idlib')],
        harm: [harmed(effect, 21, 21, syrians)],
      });
    for (const said of [['neutralised'], ['neutralised', 'killed'], ['killed', 'neutralised', 'killed']]) {
      const [event] = eventsOf(said.map((effect, index) => drones('abc'[index] ?? 'a', effect)));
      expect(event?.deaths, said.join()).toMatchObject({ low: 0, best: null, high: 21 });
      expect(event?.harm.map(({ effect }) => effect)).toEqual(['neutralised']);
    }
  });
});

describe('the night of 27 February', () => {
  const governor = voice('governor of Hatay');
  const told = (paper: string, count: number, name: string, actor: string | null): RecordedClaim =>
    aClaim(paper, String(count), {
      type: 'air-drone-strike',
      attribution: [governor],
      when: on('2020-02-27'),
      where: [at('Idlib city')],
      harm: [harmed('killed', count, count, { name, actor })],
    });
  it('nine people, then 33 soldiers on the same word: 33, in whatever order the papers are read', () => {
    const claims = [told('a', 9, 'people', null), told('b', 33, 'soldiers', 'turkish-armed-forces')];
    for (const given of [claims, claims.toReversed()]) {
      const events = eventsOf(given);
      expect(events).toHaveLength(1);
      expect(events[0]?.deaths).toMatchObject({ low: 33, best: 33, high: 33 });
    }
  });
});

describe('numbers that are alike by chance', () => {
  it('nineteen soldiers on the first are not nineteen violations on the seventh', () => {
    const soldiers = aClaim('a', 'drones', {
      type: 'air-drone-strike',
      attribution: [SOHR],
      when: on('2020-03-01'),
      where: [at('Jabal al-Zawiya')],
      harm: [harmed('killed', 19, 19, { name: 'soldiers', actor: 'syrian-armed-forces', status: 'combatant' })],
    });
    const violations = aClaim('b', 'violations', {
      kind: 'condition',
      type: 'hostilities',
      attribution: [voice('Russian Defence Ministry', 'russia')],
      when: on('2020-03-07'),
      where: [at('Idlib')],
      counts: [{ what: 'violation', low: 19, high: 19 }],
    });
    const totals = aClaim('c', 'totals', {
      type: 'shelling-artillery-missile-attack',
      when: on('2020-03-01', '2020-03-07', 'range'),
      where: [at('Idlib')],
      counts: [{ what: 'violation', low: 19, high: 19 }],
      cumulative: true,
    });
    const events = eventsOf([soldiers, violations, totals]);
    expect(events).toHaveLength(1);
    expect(events[0]?.claims.map(({ id }) => id)).toEqual([soldiers.claim.id]);
    expect(events[0]?.deaths).toMatchObject({ low: 19, high: 19 });
  });
});
