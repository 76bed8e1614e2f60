/** A small agreement, its areas and a roster for tests: one zone, a corridor of six kilometres, an hour that names no zone. */
import { Agreement, Area, Observer } from '../src/model/index.ts';
import { reconcile } from '../src/reconciliation/index.ts';
import { recorded } from './reconciliation-by-hand.ts';
import type { Entrusted } from '../src/ledger/kept.ts';

/** The ring of a box, in degrees. */
export const box = (west: number, south: number, east: number, north: number): number[][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

export const anAgreement = (fields: Record<string, unknown> = {}): Agreement =>
  Agreement.parse({
    id: 'truce',
    title: 'A truce',
    signed: '2020-03-05',
    parties: ['turkey', 'russia'],
    bound: [
      { actor: 'turkey', basis: 'signed', onWhoseWord: 'the text' },
      { actor: 'syrian-armed-forces', basis: 'undertaken-by', by: 'russia', onWhoseWord: 'the desk' },
      { actor: 'national-liberation-front', basis: 'undertaken-by', by: 'turkey', onWhoseWord: 'the desk' },
      { actor: 'turkistan-islamic-party', basis: 'excluded-by-text', onWhoseWord: 'one reading' },
      { actor: 'turkistan-islamic-party', basis: 'unclear', onWhoseWord: 'the other' },
    ],
    inForce: {
      from: '2020-03-06T00:01',
      zone: null,
      zoneBasis: 'the text names none',
      readings: ['Asia/Damascus', 'Europe/Moscow'],
    },
    terms: [
      {
        id: 'cessation',
        type: 'ceasefire',
        text: 'All stops.',
        zone: 'wide',
        status: 'in-force',
        forbids: ['air', 'shelling', 'ground'],
      },
      {
        id: 'corridor',
        type: 'corridor',
        text: 'No fire.',
        zone: 'm4',
        status: 'in-force',
        forbids: ['shelling', 'ground'],
      },
      { id: 'patrols', type: 'joint-patrol', text: 'Patrols begin.', zone: 'm4', status: 'due' },
    ],
    zones: [
      { id: 'wide', name: 'the area', geometry: { type: 'Polygon', coordinates: [box(36, 35.2, 37.2, 36.5)] } },
      {
        id: 'm4',
        name: 'the corridor',
        bufferKm: 6,
        geometry: {
          type: 'LineString',
          coordinates: [
            [36.3, 35.8],
            [36.8, 35.86],
          ],
        },
      },
    ],
    ...fields,
  });

export const someAreas: readonly Area[] = [
  { id: 'jabal-al-zawiya', name: 'Jabal al-Zawiya', geometry: box(36.42, 35.57, 36.64, 35.79) },
  { id: 'saraqib', name: 'Saraqib', geometry: box(36.7, 35.76, 36.95, 35.96) },
].map(({ geometry, ...area }) =>
  Area.parse({ ...area, zone: 'Asia/Damascus', geometry: { type: 'Polygon', coordinates: [geometry] } }),
);

/** Somebody who watches Jabal al-Zawiya for shelling and ground fighting. */
export const watching = (from: string, to: string, gaps: readonly object[] = []): Observer =>
  Observer.parse({ source: 'field-1', area: 'jabal-al-zawiya', of: ['shelling', 'ground'], from, to, gaps });

/** What the ledger is given when these claims are reconciled. */
export const entrusted = (
  given: Partial<Pick<Entrusted, 'reports' | 'sources' | 'parties' | 'decisions'>> & {
    claims?: Parameters<typeof recorded>[0]['claims'];
  },
  fields: Partial<Omit<Entrusted, 'claims' | 'events'>> = {},
): Entrusted => {
  const { claims = [], reports = [], sources = [], parties = [], decisions = [] } = given;
  const done = reconcile(recorded({ claims, reports, sources, parties, decisions, zone: 'Asia/Damascus' }));
  return {
    agreement: anAgreement(),
    areas: someAreas,
    observers: [],
    events: done.events,
    claims: done.claims,
    reports,
    sources,
    parties,
    decisions,
    from: '2020-03-06',
    to: '2020-03-07',
    ...fields,
  };
};
