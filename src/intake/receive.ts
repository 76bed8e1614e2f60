/**
 * The one way in: seal, preserve, log, acknowledge. A receipt is given only for what is on disk; the same bytes from the same
 * source give the receipt they already have; from another source they are another report.
 */
import type { Archive } from '../archive/index.ts';
import {
  edtfRange,
  ReportBody,
  reportIdOf,
  usualQuotation,
  utcMinutes,
  type Receipt,
  type Refusal,
  type Report,
  type ReportMark,
  type Source,
} from '../model/index.ts';
import { canonicalJson, hex, sha256, utf8 } from '../proof/index.ts';
import { sealEnvelope, type Seal } from './envelope.ts';
import type { Draft } from './incoming.ts';
import { nameSource } from './naming.ts';

/** One fdatasync acknowledges this many reports at most; fewer where fewer are waiting. */
const BATCH = 16;

export type Received = Readonly<{
  receipt: Receipt;
  reference: string | null;
  where: string;
  marks: readonly ReportMark[];
}>;
export type Answer = Received | Readonly<{ refusal: Refusal }>;

export type Door = Readonly<{
  archive: Archive;
  seal: Seal;
  /** The sources that people recorded, by which a name at the door is known. */
  sources: readonly Source[];
  /** Receipts already given, by report id; kept up to date here. */
  given: Map<string, { seq: number; leaf: string }>;
  now: () => string;
}>;

/** Receives drafts in order; answers one by one as soon as each is durable. A refusal of the archive ends the run. */
export async function* receive(door: Door, drafts: Iterable<Draft>): AsyncGenerator<Answer> {
  const waiting: Prepared[] = [];
  for (const draft of drafts) {
    waiting.push(await prepare(door, draft));
    if (waiting.length < BATCH) continue;
    const answers = settle(door, waiting.splice(0));
    yield* answers;
    if (answers.some((answer) => 'refusal' in answer)) return;
  }
  if (waiting.length > 0) yield* settle(door, waiting);
}

type Prepared = Readonly<{ draft: Draft; report: Report; body: Uint8Array }>;

const prepare = async (door: Door, draft: Draft): Promise<Prepared> => {
  const received = door.now();
  const named = nameSource(draft.source, draft.sourceKind, door.sources);
  const digest = hex(sha256(draft.bytes));
  const quotation = named.source?.quotation ?? usualQuotation(named.kind);
  const report: Report = {
    id: reportIdOf(sha256(utf8(`${digest}\n${named.id ?? ''}`))),
    sha256: digest as Report['sha256'],
    source: named.id,
    sourceKind: named.kind,
    quotation,
    reference: draft.reference,
    title: draft.title,
    language: draft.language,
    published: draft.published,
    url: draft.url,
    received,
    text: {
      sha256: hex(sha256(utf8(draft.text))) as Report['sha256'],
      extractor: draft.extractor,
      version: draft.version,
    },
    marks: [...draft.marks, ...(isAhead(draft.published, received) ? (['date-in-future'] as const) : [])],
  };
  const envelope = await sealEnvelope(door.seal, { name: draft.where, source: named.sealed });
  const body: ReportBody = {
    version: 1,
    report,
    text: draft.text,
    original: await originalOf(door, draft, quotation, named.sealed !== null),
    envelope,
  };
  return { draft, report, body: utf8(canonicalJson(body)) };
};

/** The original is kept to the byte; it is sealed where its own words could name a source who must not be named. */
const originalOf = async (
  door: Door,
  draft: Draft,
  quotation: string,
  sealed: boolean,
): Promise<ReportBody['original']> => {
  const holdsEnvelope = sealed || (quotation === 'paraphrase-only' && draft.mediaType !== 'text/plain');
  if (holdsEnvelope) return { is: 'sealed', mediaType: draft.mediaType, age: await door.seal(draft.bytes) };
  if (draft.mediaType === 'text/plain' && Buffer.from(draft.text, 'utf8').equals(draft.bytes)) return { is: 'same' };
  return { is: 'bytes', mediaType: draft.mediaType, base64: Buffer.from(draft.bytes).toString('base64') };
};

const isAhead = (published: string | null, now: string): boolean => {
  const from = published === null ? null : (edtfRange(published)?.from ?? null);
  // A day's slack: a paper dated tomorrow in Auckland is not from the future.
  return from !== null && utcMinutes(from) > utcMinutes(now) + 24 * 60;
};

const settle = (door: Door, waiting: readonly Prepared[]): Answer[] => {
  const fresh = new Map<string, Prepared>();
  for (const each of waiting)
    if (!door.given.has(each.report.id) && !fresh.has(each.report.id)) fresh.set(each.report.id, each);
  const written = door.archive.append([...fresh.values()].map((each) => ({ kind: 'report', body: each.body })));
  if ('refusal' in written) return [{ refusal: written.refusal }];
  for (const [index, id] of [...fresh.keys()].entries()) {
    const place = written.receipts[index];
    if (place) door.given.set(id, { seq: place.seq, leaf: place.leaf });
  }
  const told = new Set<string>();
  return waiting.flatMap(({ draft, report }) => {
    const place = door.given.get(report.id);
    if (!place) return [];
    const isNew = fresh.has(report.id) && !told.has(report.id);
    told.add(report.id);
    return [
      {
        receipt: { id: report.id, ...place, new: isNew },
        reference: draft.reference,
        where: draft.where,
        marks: report.marks,
      },
    ];
  });
};

/** The receipts that an archive has already given, from its report entries. */
export const givenBy = (archive: Archive): Map<string, { seq: number; leaf: string }> => {
  const given = new Map<string, { seq: number; leaf: string }>();
  for (const entry of archive.entries()) {
    if (entry.kind !== 'report' || entry.body === null) continue;
    const body = ReportBody.safeParse(JSON.parse(new TextDecoder().decode(entry.body)));
    if (body.success) given.set(body.data.report.id, { seq: entry.seq, leaf: entry.leaf });
  }
  return given;
};
