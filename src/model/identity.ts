/**
 * Names that survive: branded ids and the one way they are minted.
 * An id is a prefix and base32 of a digest; it carries no time and no order, so publishing one gives nothing away
 * about when a report arrived. Public ids are keyed elsewhere (publication/discretion).
 */
import { z } from 'zod';

const named = <Brand extends string>(pattern: RegExp, what: string) =>
  z.string().regex(pattern, `not ${what}`).brand<Brand>();

export const ReportId = named<'ReportId'>(/^r_[0-9a-hjkmnp-tv-z]{16}$/, 'a report id (r_…)');
export type ReportId = z.infer<typeof ReportId>;

export const ClaimId = named<'ClaimId'>(/^c_[0-9a-hjkmnp-tv-z]{16}$/, 'a claim id (c_…)');
export type ClaimId = z.infer<typeof ClaimId>;

export const EventId = named<'EventId'>(/^ev-[a-z0-9-]{4,}$/, 'an event id (ev-…)');
export type EventId = z.infer<typeof EventId>;

/** Ids that people choose: sources, agreements, areas, parties, places, terms. */
const CHOSEN = /^[a-z0-9][a-z0-9:._-]{0,99}$/;
export const SourceId = named<'SourceId'>(CHOSEN, 'a source id (small letters, digits, : . _ -)');
export type SourceId = z.infer<typeof SourceId>;
export const AgreementId = named<'AgreementId'>(CHOSEN, 'an agreement id');
export type AgreementId = z.infer<typeof AgreementId>;
export const AreaId = named<'AreaId'>(CHOSEN, 'an area id');
export type AreaId = z.infer<typeof AreaId>;
export const ActorId = named<'ActorId'>(CHOSEN, 'an actor id');
export type ActorId = z.infer<typeof ActorId>;
export const PlaceId = named<'PlaceId'>(CHOSEN, 'a place id');
export type PlaceId = z.infer<typeof PlaceId>;

export const Sha256 = named<'Sha256'>(/^[0-9a-f]{64}$/, 'a sha256 in hex');
export type Sha256 = z.infer<typeof Sha256>;

/** Crockford's alphabet in small letters: no i, l, o, u, so an id can be read aloud. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** The first `bytes` bytes of a digest in base32 (10 bytes give 16 letters). */
export const base32 = (digest: Uint8Array, bytes = 10): string => {
  let letters = '';
  let held = 0;
  let bits = 0;
  for (const byte of digest.subarray(0, bytes)) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      letters += ALPHABET[(held >> bits) & 31] ?? '';
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? letters + (ALPHABET[(held << (5 - bits)) & 31] ?? '') : letters;
};

export const reportIdOf = (digest: Uint8Array): ReportId => `r_${base32(digest)}` as ReportId;
export const claimIdOf = (digest: Uint8Array): ClaimId => `c_${base32(digest)}` as ClaimId;
export const eventIdOf = (digest: Uint8Array): EventId => {
  const letters = base32(digest);
  return `ev-${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8, 12)}` as EventId;
};
