/**
 * Areas, and who watched what, where and when. Silence is only calm where somebody was watching.
 */
import { z } from 'zod';
import { AreaId } from './identity.ts';
import { IsoTime } from './instant.ts';
import { Geometry } from './place.ts';

export const ActClass = z.enum(['air', 'shelling', 'ground', 'movement']);
export type ActClass = z.infer<typeof ActClass>;
export const ACT_CLASSES: readonly ActClass[] = ActClass.options;

export const Area = z
  .object({
    id: AreaId,
    /** Per language. */
    name: z.union([z.string(), z.record(z.string(), z.string())]),
    geometry: Geometry.optional(),
    admin: z.string().optional(),
    /** Civil time of the area (IANA); the assumed zone where a text names none. */
    zone: z.string().optional(),
  })
  .refine(
    (area) => area.geometry !== undefined || area.admin !== undefined,
    'an area needs a geometry or an admin unit',
  );
export type Area = Readonly<z.infer<typeof Area>>;

export const Observer = z.object({
  /** The source that watched: sealed, shown to the public only in bands. */
  source: z.string(),
  area: AreaId,
  of: z.array(ActClass).min(1),
  from: IsoTime,
  to: IsoTime,
  gaps: z.array(z.object({ from: IsoTime, to: IsoTime, why: z.string() })).default([]),
});
export type Observer = Readonly<z.infer<typeof Observer>>;

export const Effort = z.enum(['rostered', 'presence', 'unknown']);
export type Effort = z.infer<typeof Effort>;

/** A judgement of the observatory itself: printed as ours, never mixed with claims. */
export const Assessment = z.object({
  area: AreaId,
  from: IsoTime,
  to: IsoTime,
  text: z.record(z.string(), z.string()),
  basis: z.array(z.string()).min(1),
  by: z.string(),
  dissent: z.string().nullable().default(null),
});
export type Assessment = Readonly<z.infer<typeof Assessment>>;
