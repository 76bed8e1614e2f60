import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../proof/index.ts';
import { claimId } from './fixture/build.ts';
import { ENCODINGS, findCanary, haystackOf } from './fixture/canary.ts';
import { canariesOf, type Plant, plantedRecord } from './fixture/planted.ts';
import { RICH } from './fixture/rich.ts';
import { discreet, publish } from './index.ts';
import { readTable } from './csv.ts';
import { textOf } from './text.ts';

const plants: fc.Arbitrary<Plant> = fc.record({
  word: fc.string({ unit: fc.constantFrom(...'bcdfghjkmnpqrstvwxz'), minLength: 9, maxLength: 12 }),
  number: fc.integer({ min: 400_000_007, max: 999_999_989 }),
  minute: fc
    .record({ hour: fc.integer({ min: 13, max: 18 }), minute: fc.integer({ min: 31, max: 58 }) })
    .map(({ hour, minute }) => `${hour}:${minute}`),
  lat: fc.integer({ min: 354_000_001, max: 362_999_999 }).map((n) => n / 1e7),
  lon: fc.integer({ min: 361_000_001, max: 370_999_999 }).map((n) => n / 1e7),
  joins: fc.boolean(),
});
const filesOf = (plant: Plant) =>
  publish({ ...RICH, record: plantedRecord(plant) }).edition?.files ?? new Map<string, Uint8Array>();

describe('the searcher', () => {
  it('finds a planted canary in every encoding', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 9, maxLength: 30 }),
        fc.constantFrom(...ENCODINGS),
        fc.nat(5),
        (text, encoding, pad) => {
          const [form = new Uint8Array(0)] = encoding.forms(text).slice(pad % encoding.forms(text).length);
          const file = Uint8Array.from([...utf8('x'.repeat(pad)), ...form, ...utf8('yyy')]);
          expect(findCanary(haystackOf(new Map([['a.html', file]])), text)).toContain(encoding.name);
        },
      ),
    );
  });

  it('finds each of the canaries where the gate is set aside', () => {
    const plant: Plant = {
      word: 'zwvutsrqp',
      number: 487_131_907,
      minute: '16:43',
      lat: 35.6312734,
      lon: 36.4837121,
      joins: true,
    };
    const haystack = JSON.stringify({ ...plantedRecord(plant), texts: null });
    for (const canary of canariesOf(plant))
      if (!canary.includes('.43')) expect(findCanary(haystack, canary), canary).not.toEqual([]);
  });
});

describe('the gate', () => {
  it('lets no planted detail out of any of 200 records, in any encoding', () => {
    fc.assert(
      fc.property(plants, (plant) => {
        const files = filesOf(plant);
        expect(files.size).toBeGreaterThan(20);
        const haystack = haystackOf(files);
        // The field report does speak here, where it may: else nothing would be proved.
        expect(haystack.includes('een bron in het veld')).toBe(plant.joins);
        for (const canary of canariesOf(plant)) expect(findCanary(haystack, canary), canary).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('lets out no inner id, digest, hour of receipt or confidence of any report', () => {
    const haystack = haystackOf(publish(RICH).edition?.files ?? new Map());
    for (const report of RICH.record.reports) {
      expect(findCanary(haystack, report.id)).toEqual([]);
      expect(findCanary(haystack, report.sha256)).toEqual([]);
      expect(findCanary(haystack, report.received)).toEqual([]);
    }
    for (const { claim } of RICH.record.claims) expect(findCanary(haystack, claim.id)).toEqual([]);
    for (const { id } of RICH.record.events) expect(findCanary(haystack, id)).toEqual([]);
  });

  it('never shows the settlement of a hospital, whatever the source', () => {
    const haystack = haystackOf(publish(RICH).edition?.files ?? new Map());
    expect(findCanary(haystack, 'Binnish')).toEqual([]);
    expect(findCanary(haystack, '35.9561')).toEqual([]);
    const bare = {
      ...RICH.record,
      claims: RICH.record.claims.map((one) => ({ ...one, claim: { ...one.claim, participants: [] } })),
    };
    expect(
      findCanary(haystackOf(publish({ ...RICH, record: bare }).edition?.files ?? new Map()), 'Binnish'),
    ).not.toEqual([]);
  });

  it('does not let a second paper give away what the first one must not say', () => {
    const { record } = RICH;
    const strike = record.events.find(({ type }) => type === 'air-drone-strike');
    const first = record.claims.find(({ claim }) => claim.id === strike?.claims[0]?.id);
    if (!strike || !first) throw new Error('the fixture has no strike');
    // Another report tells of the same strike, names the town, and says nothing of a hospital.
    const second = {
      ...first,
      claim: {
        ...first.claim,
        id: claimId('second paper'),
        participants: [],
        harm: [],
        evidence: [{ start: 0, end: 20, quote: 'A raid hit Binnish.' }],
      },
    };
    const shared = {
      ...strike,
      claims: [
        ...strike.claims,
        {
          ...strike.claims[0],
          id: second.claim.id,
          origin: second.origin,
          report: second.report,
          stance: 'supports' as const,
        },
      ],
    };
    const files = (joined: boolean) =>
      publish({
        ...RICH,
        record: {
          ...record,
          claims: [...record.claims, second],
          events: joined ? record.events.map((event) => (event.id === strike.id ? shared : event)) : record.events,
        },
      }).edition?.files ?? new Map<string, Uint8Array>();
    expect(findCanary(haystackOf(files(false)), 'Binnish')).not.toEqual([]);
    expect(findCanary(haystackOf(files(true)), 'Binnish')).toEqual([]);
  });

  it('keeps a fact of a field source alone inside until a person releases it, and then paraphrases it', () => {
    const alone = RICH.record.claims.find(({ claim }) => claim.type === 'shelling-artillery-missile-attack');
    const shown = (release: boolean) =>
      discreet(
        {
          ...RICH.record,
          decisions:
            release && alone
              ? [{ on: 'claim', id: alone.claim.id, verdict: 'release', by: 'keeper', at: '2020-03-06', why: '' }]
              : [],
        },
        { audience: 'public', key: RICH.keys.ids, cutoff: RICH.cutoff },
      );
    expect(shown(false).events.some(({ type }) => type === 'shelling-artillery-missile-attack')).toBe(false);
    expect(shown(false).withheld.soleFieldSource).toBe(1);
    const released = shown(true).events.find(({ type }) => type === 'shelling-artillery-missile-attack');
    expect(released).toMatchObject({ from: '2020-03-06', to: '2020-03-06', timePrecision: 'day' });
    expect(released?.claims[0]).toMatchObject({
      report: null,
      quote: null,
      counts: [{ low: 10, high: 19 }],
      place: { precision: 'province', coarsened: 'field' },
    });
  });

  it('counts a field source beside a public one that says the same of the day, and not by itself', () => {
    const { record } = RICH;
    const sky = record.claims.find(({ claim }) => claim.type === 'airspace-quiet');
    const heron = record.reports.find(({ sourceKind }) => sourceKind === 'field-contact');
    if (!sky || !heron) throw new Error('the fixture has no sky');
    const seen = (day: string) => ({
      ...sky,
      report: heron.id,
      origin: 'field-heron',
      claim: {
        ...sky.claim,
        id: claimId('sky of the field'),
        attribution: [],
        evidence: [{ start: 0, end: 9, quote: 'goudvis' }],
        when: {
          edtf: day,
          precision: 'hour' as const,
          expression: null,
          zone: null,
          zoneBasis: null,
          from: `${day}T06:31+02:00`,
          to: `${day}T18:59+02:00`,
        },
      },
    });
    const bulletin = (day: string) =>
      textOf(
        publish({ ...RICH, record: { ...record, claims: [...record.claims, seen(day)] } }).edition?.files.get(
          'bulletin.nl.html',
        ),
      )?.replace(/<[^>]+>/g, '') ?? '';
    expect(bulletin('2020-03-06')).toContain(
      'geen gevechtsvliegtuigen gezien, melden het Syrisch Observatorium voor Mensenrechten en een bron in het veld.',
    );
    expect(bulletin('2020-03-06')).not.toMatch(/06[.:]31|goudvis/);
    expect(bulletin('2020-03-05')).not.toContain('gezien, melden');
    const partisan = {
      ...RICH,
      record: {
        ...record,
        sources: record.sources.map((one) => ({ ...one, side: 'turkey' })),
        claims: [...record.claims, seen('2020-03-06')],
      },
    };
    expect(textOf(publish(partisan).edition?.files.get('bulletin.nl.html'))).not.toMatch(
      /gezien, melde?[nt]? een bron in het veld/,
    );
    expect(textOf(publish(partisan).edition?.files.get('claims.csv'))?.match(/airspace-quiet/g)).toHaveLength(1);
  });

  it('shows one value for quiet and nobody watching below governorate, and bands of observers above it', () => {
    const table = readTable(textOf(publish(RICH).edition?.files.get('ledger.csv')) ?? '');
    const states = table?.rows.map((row) => `${row['area']} ${row['day']} ${row['state']}`);
    expect(states).toEqual([
      'idlib 2020-03-05 nobody-watching',
      'idlib 2020-03-06 breach-reported',
      'saraqib 2020-03-05 no-confirmed-information',
      'saraqib 2020-03-06 no-confirmed-information',
    ]);
    expect(table?.rows.map((row) => row['observers'])).toEqual(['0', '0', '', '']);
  });

  it('gives the desk everything', () => {
    const desk = discreet(RICH.record, { audience: 'desk', key: RICH.keys.ids, cutoff: RICH.cutoff });
    expect(desk.claims).toHaveLength(RICH.record.claims.length);
    expect(desk.claims.every(({ quote }) => quote !== null)).toBe(true);
    expect(desk.events.map(({ id }) => id).sort()).toEqual(RICH.record.events.map(({ id }) => id as string).sort());
  });
});
