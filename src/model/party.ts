/**
 * Parties to a conflict as the desk names them: neutral names per language, aliases with dates, relations on somebody's word.
 * A source's label stands only inside its attributed words; the neutral name is ours.
 */
import { z } from 'zod';
import { ActorId } from './identity.ts';
import { IsoDay } from './instant.ts';

export const Language = z.enum(['nl', 'en', 'ar', 'fr', 'de', 'es', 'tr', 'ru', 'uk']);
export type Language = z.infer<typeof Language>;

export const PartyKind = z.enum([
  'state',
  'state-forces',
  'non-state',
  'coalition',
  'organisation',
  'monitor',
  'office',
  'other',
]);
export type PartyKind = z.infer<typeof PartyKind>;

export const Party = z.object({
  id: ActorId,
  kind: PartyKind.default('other'),
  /** Names per language, the first the usual one. */
  names: z.record(z.string(), z.array(z.string())),
  aliases: z
    .array(
      z.object({
        name: z.string(),
        language: z.string().optional(),
        from: IsoDay.optional(),
        until: IsoDay.optional(),
      }),
    )
    .default([]),
  /** The name the bulletin uses, per language. */
  neutral: z.record(z.string(), z.string()).default({}),
  relations: z
    .array(
      z.object({
        rel: z.enum(['backs', 'part-of', 'allied']),
        to: ActorId,
        from: IsoDay.nullable().default(null),
        until: IsoDay.nullable().default(null),
        onWhoseWord: z.string(),
      }),
    )
    .default([]),
});
export type Party = Readonly<z.infer<typeof Party>>;
