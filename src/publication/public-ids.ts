/**
 * Ids that may leave the house: keyed with a secret of the observatory, so that somebody who holds the text of a report
 * cannot compute the id it would have had, and so that an id says nothing about time or order.
 */
import { base32, eventIdOf } from '../model/index.ts';
import { hmac, utf8 } from '../proof/index.ts';

export type PublicIds = Readonly<{
  report: (id: string) => string;
  claim: (id: string) => string;
  event: (id: string) => string;
  /** Bytes for anything else that must be stable and unguessable: places, origins. */
  bytes: (what: string, id: string) => Uint8Array;
}>;

export const publicIdsWith = (key: Uint8Array): PublicIds => {
  const bytes = (what: string, id: string): Uint8Array => hmac(key, utf8(`bestand/${what}\n${id}`));
  return {
    report: (id) => `r_${base32(bytes('report', id))}`,
    claim: (id) => `c_${base32(bytes('claim', id))}`,
    event: (id) => eventIdOf(bytes('event', id)),
    bytes,
  };
};
