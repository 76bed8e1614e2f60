/**
 * What comes to the door, and what becomes of it before it is preserved. `Draft` is everything about a report
 * that is known before it has a receipt; the envelope is kept apart from the first moment.
 */
import type { Refusal, ReportMark, SourceKind } from '../model/index.ts';

/** 25 MB: the largest single report taken. Larger material is a data set or an attachment, not a report. */
export const LARGEST_REPORT = 25 * 1024 * 1024;

export type Incoming = Readonly<{
  /** Path or `-`; part of the envelope, never shown outside the house. */
  name: string;
  bytes: Uint8Array;
}>;

/** What the person at the command line (or a channel) says of everything it hands in. */
export type Said = Readonly<{
  source?: string;
  sourceKind?: SourceKind;
  language?: string;
  published?: string;
  /** The encoding of text that is not UTF-8 and does not say so itself. */
  encoding?: string;
}>;

export type Draft = Readonly<{
  /** The bytes as received (of a JSONL file: of the line). */
  bytes: Uint8Array;
  mediaType: 'text/plain' | 'text/html' | 'application/json';
  text: string;
  extractor: string;
  version: string;
  reference: string | null;
  title: string | null;
  language: string | null;
  published: string | null;
  url: string | null;
  source: string | null;
  sourceKind: SourceKind | null;
  marks: readonly ReportMark[];
  /** Where it stands, for refusals: `file` or `file:line`. */
  where: string;
}>;

export type Opened = Readonly<{ drafts: readonly Draft[]; refusals: readonly Refusal[] }>;
