/**
 * Who handed us a report. Reliability (A–F, NATO Admiralty) is set by people per topic and period; F is *cannot be judged*, not worst.
 * `quotation` decides whether a source's words may ever be shown.
 */
import { z } from 'zod';
import { AreaId, SourceId } from './identity.ts';
import { IsoDay } from './instant.ts';

export const SourceKind = z.enum([
  'news-site',
  'newspaper',
  'agency',
  'monitor',
  'party',
  'ministry',
  'field-contact',
  'social',
  'mission',
  'unknown',
]);
export type SourceKind = z.infer<typeof SourceKind>;

export const Quotation = z.enum(['public', 'paraphrase-only']);
export type Quotation = z.infer<typeof Quotation>;

export const Grade = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
export type Grade = z.infer<typeof Grade>;

/** Outlets, ministries and organisations speak in public; everybody else is paraphrased until a person says otherwise. */
export const usualQuotation = (kind: SourceKind): Quotation =>
  kind === 'field-contact' || kind === 'social' || kind === 'unknown' ? 'paraphrase-only' : 'public';

export const Source = z.object({
  id: SourceId,
  /** Sealed unless the source is public (`quotation`). */
  name: z.string(),
  kind: SourceKind,
  /** The party it speaks for, or null. */
  side: z.string().nullable().default(null),
  languages: z.array(z.string()).default([]),
  areas: z.array(AreaId).default([]),
  reliability: z
    .array(
      z.object({
        grade: Grade,
        topic: z.string().nullable().default(null),
        from: IsoDay.nullable().default(null),
        by: z.string(),
        why: z.string(),
      }),
    )
    .default([]),
  quotation: Quotation.optional(),
});
export type Source = Readonly<z.infer<typeof Source>>;
