/**
 * Which reports may be quoted and named. The strictest word wins: the report's own flag, its source's flag, the kind of source.
 */
import { type Report, type Source, usualQuotation } from '../model/index.ts';
import type { PublicSource } from './public-record.ts';

/** What kind of care a report needs. `unnamed`: nobody said who handed it on; `field`: a person who could be found. */
export type Care = 'public' | 'unnamed' | 'field';

export const careOf = (report: Report, source: Source | undefined): Care => {
  const kinds = source ? [report.sourceKind, source.kind] : [report.sourceKind];
  const flags = source ? [report.quotation, source.quotation ?? usualQuotation(source.kind)] : [report.quotation];
  if (kinds.includes('field-contact')) return 'field';
  if (flags.every((flag) => flag === 'public')) return 'public';
  // A source that the desk has recorded and that may not be quoted is a person, whatever its kind.
  return source !== undefined || report.source !== null ? 'field' : 'unnamed';
};

export const FIELD_SOURCE: PublicSource = {
  id: 'field-source',
  name: null,
  kind: 'field',
  side: null,
  partisan: false,
};
export const UNNAMED_SOURCE: PublicSource = {
  id: 'unnamed-source',
  name: null,
  kind: 'unnamed',
  side: null,
  partisan: false,
};

/** The source as it may be printed. Grades never leave; a field source has neither id nor side. */
export const publicSource = (report: Report, source: Source | undefined, care: Care): PublicSource => {
  if (care === 'field') return FIELD_SOURCE;
  if (care === 'unnamed') return UNNAMED_SOURCE;
  const name = source?.name ?? report.source;
  if (name === null) return UNNAMED_SOURCE;
  const side = source?.side ?? null;
  return {
    id: source?.id ?? name,
    name,
    kind: 'public',
    side,
    partisan: side !== null || report.sourceKind === 'party',
  };
};
