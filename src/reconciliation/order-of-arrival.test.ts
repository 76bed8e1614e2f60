/** Records made up by chance: whatever the order of arrival, whatever else comes or goes, an event is what its claims make it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  SOHR,
  aClaim,
  aDecision,
  aParty,
  aReport,
  aSource,
  at,
  claimId,
  harmed,
  on,
  recorded,
  voice,
} from '../../test/reconciliation-by-hand.ts';
import { canonicalJson } from '../proof/index.ts';
import { reconcile } from './index.ts';
import type { Recorded, Reconciled } from './index.ts';

const NEAR = ['Jabal al-Zawiya', 'Idlib', 'Saraqib', 'Maarat Misrin'];
const TYPES = ['armed-clash', 'air-drone-strike', 'shelling-artillery-missile-attack', 'attack', 'other'];
const WORDS =
  'six soldiers and nine fighters died in the clash after midnight on the hill south of the town so the monitor said';
const PAPERS = ['one', 'two', 'three', 'four', 'five'];

const saying = fc.record({
  paper: fc.constantFrom(...PAPERS),
  name: fc.constantFrom('a', 'b'),
  type: fc.constantFrom(...TYPES),
  polarity: fc.constantFrom('affirmed', 'affirmed', 'affirmed', 'negated'),
  by: fc.constantFrom([], [SOHR], [voice('activists')], [voice('an army', 'army')], [voice('White Helmets')]),
  place: fc.constantFrom(...NEAR),
  day: fc.constantFrom('2020-03-05', '2020-03-06', '2020-03-06T02:00', '2020-03-07'),
  dead: fc.option(fc.record({ low: fc.integer({ min: 0, max: 3 }), more: fc.option(fc.integer({ min: 0, max: 2 })) })),
  effect: fc.constantFrom('killed', 'injured', 'neutralised'),
  actor: fc.constantFrom(null, 'army', 'brigade'),
});
const ruling = fc.record({
  paper: fc.constantFrom(...PAPERS),
  name: fc.constantFrom('a', 'b', 'gone'),
  verdict: fc.constantFrom('accept', 'reject', 'withdraw', 'copied', 'independent', 'correct'),
  at: fc.constantFrom('2020-03-07T10:00Z', '2020-03-07T12:00+02:00', '2020-03-08T10:00Z'),
});
const made = fc
  .record({
    sayings: fc.uniqueArray(saying, { minLength: 1, maxLength: 8, selector: ({ paper, name }) => `${paper} ${name}` }),
    rulings: fc.array(ruling, { maxLength: 4 }),
    days: fc.array(fc.constantFrom('2020-03-06', '2020-03-07T08:00+02:00', '2020-03-08'), {
      minLength: 5,
      maxLength: 5,
    }),
    copies: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  })
  .map(({ sayings, rulings, days, copies }): Recorded => {
    const reports = PAPERS.map((name, index) => aReport(name, { published: days[index] ?? null }));
    return recorded({
      zone: 'Asia/Damascus',
      reports,
      texts: new Map(reports.map(({ id }, index) => [id, copies[index] ? WORDS : `${WORDS.slice(index * 9)} ${id}`])),
      claims: sayings.map(({ paper, name, by, place, day, dead, effect, actor, ...rest }) =>
        aClaim(paper, name, {
          ...rest,
          attribution: by,
          where: [at(place)],
          when: on(day),
          harm:
            dead === null
              ? []
              : [
                  harmed(effect, dead.low, dead.more === null ? null : dead.low + dead.more, {
                    actor,
                    name: actor ?? 'people',
                  }),
                ],
        }),
      ),
      sources: PAPERS.map((name) => aSource(name, { side: name === 'one' ? 'army' : null })),
      parties: [
        aParty('army', { kind: 'state-forces' }),
        aParty('brigade', { kind: 'state-forces', relations: [{ rel: 'part-of', to: 'army', onWhoseWord: 'desk' }] }),
      ],
      decisions: rulings.map(({ paper, name, ...rest }) =>
        aDecision({
          ...rest,
          id: claimId(`${paper} ${name}`),
          ...(rest.verdict === 'correct' ? { to: { type: 'attack' } } : {}),
        }),
      ),
    });
  });

const bytes = (done: Reconciled): string => canonicalJson(done);
/** A far place and another month: nothing that the made-up record speaks of. */
const elsewhere = {
  reports: [aReport('unrelated', { published: '2020-05-02' })],
  claims: ['a', 'b'].map((name) =>
    aClaim('unrelated', name, { where: [at('Khartoum')], when: on('2020-05-01'), harm: [harmed('killed', 6, 6)] }),
  ),
};
const joined = (record: Recorded): Recorded => ({
  ...record,
  reports: [...elsewhere.reports, ...record.reports],
  claims: [...elsewhere.claims, ...record.claims],
});

describe('whatever the order of arrival', () => {
  it('any permutation of reports, claims, sources, parties, decisions gives the same bytes', () => {
    const permuted = made.chain((record) => {
      const any = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
        fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
      const [reports, claims, sources] = [any(record.reports), any(record.claims), any(record.sources)];
      const [parties, decisions] = [any(record.parties), any(record.decisions)];
      const earlier = any(reconcile(record).assignments);
      return fc
        .record({ reports, claims, sources, parties, decisions, earlier })
        .map((parts) => [record, parts] as const);
    });
    fc.assert(
      fc.property(permuted, ([record, { earlier, ...parts }]) => {
        expect(bytes(reconcile({ ...record, ...parts }))).toBe(bytes(reconcile(record)));
        const again = reconcile({ ...record, ...parts, earlier });
        expect(bytes(again)).toBe(bytes(reconcile({ ...record, earlier: earlier.toReversed() })));
      }),
      { numRuns: 60 },
    );
  });
  it('a report of something else leaves every event as it was', () => {
    fc.assert(
      fc.property(made, (record) => {
        const [before, after] = [reconcile(record), reconcile(joined(record))];
        const kept = after.events.filter(({ place }) => place?.name !== 'Khartoum');
        expect(canonicalJson(kept)).toBe(canonicalJson(before.events));
        expect(after.events).toHaveLength(before.events.length + 2);
        const own = new Set<string>(before.events.map(({ id }) => id));
        expect(after.suggestions.filter(({ a }) => own.has(a))).toEqual(before.suggestions);
      }),
      { numRuns: 60 },
    );
  });
  it('what is taken out and put back leaves no trace, also where names are inherited', () => {
    fc.assert(
      fc.property(made, fc.constantFrom(...PAPERS), (record, paper) => {
        const first = reconcile(record);
        const out = aReport(paper).id;
        const without = reconcile({
          ...record,
          reports: record.reports.filter(({ id }) => id !== out),
          claims: record.claims.filter(({ report }) => report !== out),
          earlier: first.assignments,
        });
        const back = reconcile({ ...record, earlier: without.assignments });
        const plain = ({ events }: Reconciled): string =>
          canonicalJson(events.map((event) => canonicalJson({ ...event, id: '' })).toSorted());
        expect(plain(back)).toBe(plain(first));
        expect(bytes(reconcile(record))).toBe(bytes(first));
        const held = new Set(without.assignments.map(({ event }) => event));
        for (const { event } of without.assignments)
          expect(back.events.some(({ id }) => id === event) || back.redirects.some(({ from }) => from === event)).toBe(
            true,
          );
        expect(held.size).toBe(without.assignments.length);
      }),
      { numRuns: 60 },
    );
  });
  it('a re-run that inherits its own names changes no byte', () => {
    fc.assert(
      fc.property(made, (record) => {
        const first = reconcile(record);
        expect(bytes(reconcile({ ...record, earlier: first.assignments }))).toBe(bytes(first));
      }),
      { numRuns: 60 },
    );
  });
});
