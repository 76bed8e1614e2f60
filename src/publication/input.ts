/**
 * What an edition is made from, and what comes out. Everything is an argument: no clock, no disk.
 */
import type {
  Area,
  Assessment,
  ConflictEvent,
  Decision,
  Ledger,
  Observer,
  Party,
  Refusal,
  Report,
  ReportId,
  Source,
} from '../model/index.ts';
import type { ReviewedClaim } from '../reconciliation/index.ts';
import type { EditionSummary } from './summary.ts';
import type { Basemap } from './basemap.ts';

/** The languages an edition can speak whole sentences in. */
export type EditionLanguage = 'nl' | 'en';

export type { ReviewedClaim };

export type KnownRecord = Readonly<{
  reports: readonly Report[];
  /** Extracted texts by report; only those of quotable reports are ever looked into. */
  texts: ReadonlyMap<ReportId, string>;
  sources: readonly Source[];
  parties: readonly Party[];
  claims: readonly ReviewedClaim[];
  events: readonly ConflictEvent[];
  ledgers: readonly Ledger[];
  areas: readonly Area[];
  observers?: readonly Observer[];
  assessments: readonly Assessment[];
  decisions: readonly Decision[];
}>;

export type PublicationKeys = Readonly<{
  /** Keys the public ids of reports, claims, events and the coarsening of places. */
  ids: Uint8Array;
  /** Keys the salts of the edition's leaves. */
  salts: Uint8Array;
  /** Ed25519 seed, 32 bytes. */
  signing: Uint8Array;
  /** Name in the checkpoint, such as `observatory.example/editions`. */
  origin: string;
}>;

export type PublishInput = Readonly<{
  day: string;
  /** ISO instant with its zone: nothing known later is in the edition. */
  cutoff: string;
  /** IANA zone of the observatory: dates are printed as they were there. */
  zone: string;
  /** 0 = first edition of the day; 1, 2 … corrections. */
  number: number;
  draft: boolean;
  /** First = the language of the pages without a language in their name. */
  languages: readonly EditionLanguage[];
  observatory: Readonly<{ name: string; url: string | null; licence: string }>;
  record: KnownRecord;
  /** What the edition before this one said, from its own `edition.json`; null = there is none. */
  previous: EditionSummary | null;
  keys: PublicationKeys;
  basemap: Basemap;
  /** Name and version of the software, printed in the manifest. */
  software: string;
  /** Areas of governorate size or larger; else told from their geometry and from the record. */
  governorates?: readonly string[];
}>;

export type Edition = Readonly<{
  /** Path with `/` -> bytes, in order of path. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Root of the edition's own tree, hex. */
  root: string;
  /** C2SP signed checkpoint over that root. */
  checkpoint: string;
}>;

export type PublishOutput = Readonly<{ edition: Edition | null; refusals: readonly Refusal[] }>;
