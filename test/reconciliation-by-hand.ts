/** Hand-made reports and claims for tests: everything a claim needs, with only what matters said. */
import { Claim, Decision, Party, Report, Source, claimIdOf, reportIdOf } from '../src/model/index.ts';
import type { ClaimId, RecordedClaim, ReportId } from '../src/model/index.ts';
import { hex, sha256, utf8 } from '../src/proof/index.ts';
import type { Recorded } from '../src/reconciliation/index.ts';

export const reportId = (name: string): ReportId => reportIdOf(sha256(utf8(name)));
export const claimId = (name: string): ClaimId => claimIdOf(sha256(utf8(name)));

export const aReport = (name: string, fields: Record<string, unknown> = {}): Report =>
  Report.parse({
    id: reportId(name),
    sha256: hex(sha256(utf8(name))),
    source: name,
    sourceKind: 'newspaper',
    quotation: 'public',
    reference: name,
    title: null,
    language: 'en',
    published: '2020-03-06',
    url: null,
    received: '2020-03-07T09:00Z',
    text: { sha256: hex(sha256(utf8(name))), extractor: 'plain', version: '1' },
    marks: [],
    ...fields,
  });

/** `name` makes the id; `said` stands for the words. */
export const aClaim = (report: string, name: string, fields: Record<string, unknown> = {}): RecordedClaim => ({
  report: reportId(report),
  claim: Claim.parse({
    id: claimId(`${report} ${name}`),
    kind: 'event',
    type: 'armed-clash',
    polarity: 'affirmed',
    modality: 'reported',
    attribution: [],
    basis: 'told',
    asserted: null,
    participants: [],
    means: [],
    harm: [],
    counts: [],
    cumulative: false,
    where: [],
    when: null,
    extent: null,
    degree: null,
    status: null,
    links: [],
    evidence: [{ start: 0, end: 10, quote: `${report}: ${name}` }],
    confidence: 0.9,
    rule: 'by.hand',
    ...fields,
  }),
});

export const voice = (name: string, actor: string | null = null, fields: Record<string, unknown> = {}): object => ({
  name,
  actor,
  office: null,
  onBehalfOf: null,
  ...fields,
});

export const harmed = (
  effect: string,
  low: number | null,
  high: number | null,
  group: Record<string, unknown> = {},
  fields: Record<string, unknown> = {},
): object => ({
  effect,
  said: String(low ?? high ?? 'some'),
  low,
  high,
  unit: 'person',
  group: { name: 'people', actor: null, status: 'unknown', ...group },
  ...fields,
});

export const on = (from: string | null, to: string | null = from, precision = 'day'): object => ({
  edtf: `${from ?? '..'}/${to ?? '..'}`,
  from,
  to,
  precision,
  expression: null,
  zone: null,
  zoneBasis: null,
});

const PLACES: Readonly<Record<string, readonly [number, number, string]>> = {
  'Jabal al-Zawiya': [35.73, 36.56, 'region'],
  Idlib: [35.82, 36.7, 'province'],
  'Idlib city': [35.93, 36.63, 'settlement'],
  'Maarat Misrin': [36.01, 36.67, 'settlement'],
  Saraqib: [35.86, 36.8, 'settlement'],
  'al-Nayrab': [35.89, 36.74, 'settlement'],
  'al-Bara': [35.68, 36.53, 'settlement'],
  'al-Fatira': [35.61, 36.52, 'settlement'],
  Raqqa: [35.95, 39.01, 'settlement'],
  Ariha: [35.814, 36.609, 'settlement'],
  Sarmada: [36.18, 36.72, 'settlement'],
  Jableh: [35.36, 35.93, 'settlement'],
  Khartoum: [15.58, 32.53, 'settlement'],
};
export const at = (name: string): object => {
  const [lat, lon, precision] = PLACES[name] ?? [null, null, 'settlement'];
  return {
    name,
    place: lat === null ? null : `by-hand:${name.toLowerCase().replaceAll(' ', '-')}`,
    lat,
    lon,
    precision,
  };
};

export const aSource = (id: string, fields: Record<string, unknown> = {}): Source =>
  Source.parse({ id, name: id, kind: 'newspaper', ...fields });
export const aParty = (id: string, fields: Record<string, unknown> = {}): Party =>
  Party.parse({ id, names: { en: [id] }, ...fields });
export const aDecision = (fields: Record<string, unknown>): Decision =>
  Decision.parse({ on: 'claim', verdict: 'accept', by: 'a. editor', at: '2020-03-07T10:00Z', why: 'read', ...fields });

export const SOHR = voice('Syrian Observatory for Human Rights', 'syrian-observatory-for-human-rights');

export const recorded = (fields: Partial<Recorded>): Recorded => ({
  reports: [],
  texts: new Map(),
  claims: [],
  sources: [],
  parties: [],
  decisions: [],
  earlier: [],
  ...fields,
});
