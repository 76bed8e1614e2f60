/**
 * A report: what came in, once, never changed. The envelope (sender, headers, file name) is not here: it is sealed at intake.
 */
import { z } from 'zod';
import { ReportId, Sha256 } from './identity.ts';
import { Edtf, IsoTime } from './instant.ts';
import { Quotation, SourceKind } from './source.ts';

/** What intake noticed and did not hide: each mark is shown to the desk beside the report. */
export const ReportMark = z.enum([
  'bidi-controls',
  'nul-characters',
  'replacement-characters',
  'markup-removed',
  'date-in-future',
  'language-unsupported',
  'no-date',
  'date-unreadable',
]);
export type ReportMark = z.infer<typeof ReportMark>;

export const Report = z.object({
  id: ReportId,
  /** Of the bytes as received; inside the house only. */
  sha256: Sha256,
  /** Pseudonym or id of the source; null = nobody named. */
  source: z.string().nullable(),
  sourceKind: SourceKind,
  quotation: Quotation,
  /** The outside reference (`id` of report JSONL), printed wherever the report is named. */
  reference: z.string().nullable(),
  title: z.string().nullable(),
  /** As the file says; null = unknown, never guessed. */
  language: z.string().nullable(),
  published: Edtf.nullable(),
  url: z.string().nullable(),
  received: IsoTime,
  /** The text that every offset points into (UTF-16 units). */
  text: z.object({ sha256: Sha256, extractor: z.string(), version: z.string() }),
  marks: z.array(ReportMark),
});
export type Report = Readonly<z.infer<typeof Report>>;

/** One line of report JSONL (command-contract). Unknown keys are kept out, not refused. */
export const ReportLine = z.object({
  id: z.string().max(200).nullish(),
  title: z.string().max(2000).nullish(),
  source: z.string().max(500).nullish(),
  sourceKind: SourceKind.nullish(),
  language: z.string().max(35).nullish(),
  published: z.string().max(60).nullish(),
  text: z.string().min(1),
  url: z.string().max(4000).nullish(),
});
export type ReportLine = Readonly<z.infer<typeof ReportLine>>;
