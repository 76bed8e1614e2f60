/**
 * The files of an archive and the one that names it.
 *   format.json       what this is, its version, its public keys: one canonical line, never changed
 *   log/NNN.log       segments: a header line, then batches; NNN is the number of the first entry
 *   checkpoints.log   signed checkpoints, each naming the digest of the one before it
 *   torn/             tails of writes that were never acknowledged, set aside at opening
 * The archive's name (`origin`) is a digest of format.json, so every segment and checkpoint holds that file too.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { base32, refuse } from '../model/index.ts';
import type { Refusal } from '../model/index.ts';
import { canonicalJson, sha256, utf8 } from '../proof/index.ts';
import { PublicKeys } from './keys.ts';

export const FORMAT_VERSION = 1;

export const Format = z.strictObject({
  archive: z.literal('bestand'),
  version: z.literal(FORMAT_VERSION),
  /** When the archive was made. */
  created: z.string(),
  ...PublicKeys.shape,
  /** Random, so that two archives made with the same keys in the same second have two names. */
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
});
export type Format = Readonly<z.infer<typeof Format>>;

export const pathsOf = (dir: string) => ({
  format: join(dir, 'format.json'),
  log: join(dir, 'log'),
  checkpoints: join(dir, 'checkpoints.log'),
  torn: join(dir, 'torn'),
});

export const segmentName = (first: number): string => `${String(first).padStart(12, '0')}.log`;
/** The number of the first entry of a segment of that name; null for a name we did not give. */
export const firstOf = (name: string): number | null => (/^\d{12}\.log$/.test(name) ? Number(name.slice(0, 12)) : null);

/** The first line of a segment: a segment of another archive, or in another place, is told at once. */
export const segmentHeader = (origin: string, first: number): string =>
  `${canonicalJson({ archive: origin, first, version: FORMAT_VERSION })}\n`;

export const formatText = (format: Format): string => `${canonicalJson(format)}\n`;
const originOf = (bytes: Uint8Array): string => `bestand/${base32(sha256(bytes), 20)}`;

/** What format.json says, only where it is written to the letter as we write it. */
export const readFormat = (
  bytes: Uint8Array,
  where: string,
): { format: Format; origin: string } | { refusal: Refusal } => {
  const remedy = 'Restore format.json from a backup: the name of the archive is a digest of it.';
  let said: unknown;
  try {
    said = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return { refusal: refuse('archive-broken', where, 'format.json is not JSON.', remedy) };
  }
  const read = Format.safeParse(said);
  if (!read.success || Buffer.compare(Buffer.from(bytes), utf8(formatText(read.data))) !== 0) {
    return { refusal: refuse('archive-broken', where, 'format.json is not of a version we know.', remedy) };
  }
  return { format: read.data, origin: originOf(bytes) };
};
