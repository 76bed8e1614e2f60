/** The sample's reports, read and ready to be reconciled as `serve --sample` has them: same ids, same knowledge, no archive. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Party, PlaceRecord, ReportLine, Sha256, Source, reportIdOf } from '../src/model/index.ts';
import type { Claim, Report, ReportId } from '../src/model/index.ts';
import { hex, sha256, utf8 } from '../src/proof/index.ts';
import { read } from '../src/reading/index.ts';
import type { Recorded } from '../src/reconciliation/index.ts';
import { built, builtKnowledge } from './built-knowledge.ts';
import { root } from './world.ts';

export type ReadReport = Readonly<{ reference: string; text: string; claims: readonly Claim[] }>;

const folder = join(root, 'corpora', 'idlib-2020-03');
const listed = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

export const readSample = (): { readings: readonly ReadReport[]; recorded: Omit<Recorded, 'decisions'> } => {
  const parties = Party.array().parse(listed('parties.json'));
  const sources = Source.array().parse(listed('sources.json'));
  const knowledge = builtKnowledge({ parties, places: PlaceRecord.array().parse(listed('places.json')) });
  const shipped = Party.array().parse(
    (JSON.parse(built('parties.json').toString('utf8')) as { parties: unknown }).parties,
  );
  const reports: Report[] = [];
  const texts = new Map<ReportId, string>();
  const readings: (ReadReport & { id: ReportId })[] = [];
  for (const line of readFileSync(join(folder, 'reports.jsonl'), 'utf8').trimEnd().split('\n')) {
    const told = ReportLine.parse(JSON.parse(line));
    const source = sources.find(({ id }) => id === told.source);
    const digest = Sha256.parse(hex(sha256(utf8(line))));
    const id = reportIdOf(sha256(utf8(`${digest}\n${told.source ?? ''}`)));
    const [reference, language, published, title] = [
      told.id ?? '',
      told.language ?? null,
      told.published ?? null,
      told.title ?? null,
    ];
    const text = { sha256: Sha256.parse(hex(sha256(utf8(told.text)))), extractor: 'jsonl', version: '1' };
    const { claims } = read(
      {
        id,
        sha256: digest,
        language,
        published,
        title,
        source: told.source ?? null,
        text: told.text,
        textSha256: text.sha256,
        extractor: text.extractor,
        version: text.version,
      },
      knowledge,
    );
    readings.push({ id, reference, text: told.text, claims });
    texts.set(id, told.text);
    reports.push({
      id,
      sha256: digest,
      source: told.source ?? null,
      sourceKind: told.sourceKind ?? 'news-site',
      quotation: source?.quotation ?? 'public',
      reference,
      title,
      language,
      published,
      url: null,
      received: published ?? '2020-03-12T00:00:00Z',
      text,
      marks: [],
    });
  }
  const claims = readings.flatMap(({ id, claims: list }) => list.map((claim) => ({ report: id, claim })));
  return {
    readings,
    recorded: {
      reports,
      texts,
      claims,
      sources,
      parties: [...parties, ...shipped],
      earlier: [],
      zone: 'Asia/Damascus',
    },
  };
};
