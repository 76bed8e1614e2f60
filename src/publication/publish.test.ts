import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RICH } from './fixture/rich.ts';
import { THIN } from './fixture/thin.ts';
import { publish, readEditionSummary, verifyEdition } from './index.ts';
import { haystackOf } from './fixture/canary.ts';
import { textOf } from './text.ts';

const shuffled = <T>(items: readonly T[], keys: readonly number[]): T[] =>
  items
    .map((item, at) => ({ item, key: keys[at % keys.length] ?? 0, at }))
    .sort((a, b) => a.key - b.key || b.at - a.at)
    .map(({ item }) => item);
const pages = (files: ReadonlyMap<string, Uint8Array> | undefined) =>
  [...(files ?? [])]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, bytes]) => [path, textOf(bytes) ?? ''] as const);

describe('the thin line', () => {
  it('turns one accepted claim into one cited sentence of an edition that holds', () => {
    const { edition, refusals } = publish(THIN);
    expect(refusals).toEqual([]);
    const page = textOf(edition?.files.get('bulletin.nl.html')) ?? '';
    expect(page).toContain('omgekomen');
    expect(page).toMatch(/data-claims="c_[0-9a-z]{16}"/);
    expect(verifyEdition(edition?.files ?? new Map())).toMatchObject({ sound: true, problems: [] });
  });
});

describe('the human gate', () => {
  const record = {
    ...RICH.record,
    claims: RICH.record.claims.map((claim, at) => (at % 3 === 0 ? { ...claim, review: 'machine' as const } : claim)),
  };

  it('refuses what no person has accepted, names each claim, and says how to accept it', () => {
    const { edition, refusals } = publish({ ...RICH, record });
    expect(edition).toBeNull();
    const waiting = record.claims.filter(({ review }) => review === 'machine').map(({ claim }) => claim.id as string);
    expect(refusals.length).toBeGreaterThan(0);
    for (const refusal of refusals) {
      expect(refusal.code).toBe('review-missing');
      expect(waiting).toContain(refusal.where);
      expect(refusal.remedy).toContain('bestand review');
    }
  });

  it('does not ask for claims that stay inside: those of a field source alone', () => {
    const inside = RICH.record.claims.map((claim) =>
      claim.claim.type === 'shelling-artillery-missile-attack' ? { ...claim, review: 'machine' as const } : claim,
    );
    expect(publish({ ...RICH, record: { ...RICH.record, claims: inside } }).refusals).toEqual([]);
  });

  it('marks every page of a draft, in its own language and in English', () => {
    const draft = pages(publish({ ...RICH, record, draft: true }).edition?.files);
    expect(draft.length).toBeGreaterThan(10);
    for (const [path, text] of draft) {
      expect(text, path).toContain('machine draft, unreviewed');
      if (!path.includes('.en.')) expect(text, path).toContain('machineconcept, niet nagekeken');
    }
    for (const [path, text] of pages(publish(RICH).edition?.files)) expect(text, path).not.toContain('machine draft');
  });

  it('leaves a rejected claim out of every file', () => {
    const gone = RICH.record.claims.map((claim) =>
      claim.claim.type === 'tense-calm' ? { ...claim, review: 'rejected' as const } : claim,
    );
    const has = (claims: typeof gone) =>
      haystackOf(publish({ ...RICH, record: { ...RICH.record, claims } }).edition?.files ?? new Map()).includes(
        'heerste in de',
      );
    expect([has([...RICH.record.claims]), has(gone)]).toEqual([true, false]);
  });
});

describe('determinism', () => {
  it('gives the same bytes from shuffled input, in another zone and language', () => {
    const first = publish(RICH).edition;
    fc.assert(
      fc.property(
        fc.array(fc.nat(1000), { minLength: 7, maxLength: 11 }),
        fc.constantFrom('Asia/Tokyo', 'America/St_Johns', 'UTC'),
        fc.constantFrom('tr_TR.UTF-8', 'ar_SA.UTF-8', 'C'),
        (keys, zone, language) => {
          const before = { TZ: process.env['TZ'], LANG: process.env['LANG'], LC_ALL: process.env['LC_ALL'] };
          Object.assign(process.env, { TZ: zone, LANG: language, LC_ALL: language });
          const { record } = RICH;
          const again = publish({
            ...RICH,
            record: {
              ...record,
              reports: shuffled(record.reports, keys),
              texts: new Map(shuffled([...record.texts], keys)),
              sources: shuffled(record.sources, keys),
              parties: shuffled(record.parties, keys),
              claims: shuffled(record.claims, keys),
              events: shuffled(record.events, keys).map((event) => ({
                ...event,
                claims: shuffled(event.claims, keys),
              })),
              areas: shuffled(record.areas, keys),
              ledgers: record.ledgers.map((ledger) => ({
                ...ledger,
                days: shuffled(ledger.days, keys),
                findings: shuffled(ledger.findings, keys),
                counts: shuffled(ledger.counts, keys),
              })),
            },
          }).edition;
          for (const [name, value] of Object.entries(before))
            if (value === undefined) delete process.env[name];
            else process.env[name] = value;
          expect(again?.root).toBe(first?.root);
          expect(again?.checkpoint).toBe(first?.checkpoint);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('says what changed since the edition before', () => {
    const earlier = publish({
      ...RICH,
      day: '2020-03-05',
      record: { ...RICH.record, events: RICH.record.events.filter(({ type }) => type !== 'armed-clash') },
    }).edition?.files;
    const previous = readEditionSummary(earlier ?? new Map());
    expect(previous?.day).toBe('2020-03-05');
    const index = textOf(publish({ ...RICH, previous }).edition?.files.get('index.en.html')) ?? '';
    expect(index).toContain('1 event is new:');
    expect(textOf(publish(RICH).edition?.files.get('index.en.html'))).toContain('This is the first edition');
  });
});
