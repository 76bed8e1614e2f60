/** Digests and the plain forms of bytes. SHA-256 throughout; nothing here is secret-dependent but `hmac`. */
import { hmac as keyed } from '@noble/hashes/hmac.js';
import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { Fault } from '../model/index.ts';

export const sha256 = (bytes: Uint8Array): Uint8Array => digest(bytes);
/** HMAC-SHA-256, for ids that only the holder of the key can compute. */
export const hmac = (key: Uint8Array, bytes: Uint8Array): Uint8Array => keyed(digest, key, bytes);
export const hex = (bytes: Uint8Array): string => bytesToHex(bytes);
/** Throws `Fault` on anything that is not an even number of hex digits: check foreign text first. */
export const fromHex = (text: string): Uint8Array => {
  if (!/^(?:[0-9a-fA-F]{2})*$/.test(text)) throw new Fault('not hex');
  return hexToBytes(text);
};
export const utf8 = (text: string): Uint8Array => utf8ToBytes(text);
export const joinBytes = (...parts: readonly Uint8Array[]): Uint8Array => concatBytes(...parts);

/** Equal bytes. Not constant-time: only public digests are compared with it. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);
