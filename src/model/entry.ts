/**
 * What the archive holds: one entry a line of the log. Bodies are canonical JSON of the noun; a report's body also carries
 * its text and its original. Versions are written so that old archives stay readable.
 */
import { z } from 'zod';
import { Report } from './report.ts';

export const ENTRY_KINDS = [
  'report',
  'decision',
  'proposal',
  'agreement',
  'source',
  'observer',
  'party',
  'place',
  'area',
  'assessment',
  'edition',
  'erased',
] as const;
export const EntryKind = z.enum(ENTRY_KINDS);
export type EntryKind = z.infer<typeof EntryKind>;

/** Body of a `report` entry. */
export const ReportBody = z.object({
  version: z.literal(1),
  report: Report,
  /** The extracted text, exactly what offsets point into. */
  text: z.string(),
  /**
   * The bytes as received: `same` = the UTF-8 of `text`; `bytes` = base64; `sealed` = base64 of an age file,
   * where the original itself holds an envelope.
   */
  original: z.discriminatedUnion('is', [
    z.object({ is: z.literal('same') }),
    z.object({ is: z.literal('bytes'), mediaType: z.string(), base64: z.string() }),
    z.object({ is: z.literal('sealed'), mediaType: z.string(), age: z.string() }),
  ]),
  /** base64 of an age file: sender, headers, file name. Null only where no envelope came with the report. */
  envelope: z.string().nullable(),
});
export type ReportBody = Readonly<z.infer<typeof ReportBody>>;

/** Body of an `erased` entry: which entry, by whose decision and why. Says nothing of what it held. */
export const ErasedBody = z.object({
  version: z.literal(1),
  seq: z.number().int().nonnegative(),
  by: z.string(),
  why: z.string(),
});
export type ErasedBody = Readonly<z.infer<typeof ErasedBody>>;

/** The receipt given once an entry is on disk. */
export const Receipt = z.object({
  id: z.string(),
  seq: z.number().int().nonnegative(),
  leaf: z.string(),
  new: z.boolean(),
});
export type Receipt = Readonly<z.infer<typeof Receipt>>;
