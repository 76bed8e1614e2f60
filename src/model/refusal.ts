/**
 * A refusal is an ordinary answer: what was not taken, where, why, and what to do about it.
 * Throwing is for our own mistakes only (`Fault`).
 */
import { z } from 'zod';

/** The closed list of reasons. Every code is documented in docs/refusals.md; a test holds the two together. */
export const REFUSAL_CODES = [
  'file-missing',
  'file-unreadable',
  'file-empty',
  'file-too-large',
  'file-binary',
  'encoding-unknown',
  'format-unknown',
  'json-broken',
  'shape-wrong',
  'date-invalid',
  'date-in-future',
  'reference-unknown',
  'already-exists',
  'directory-not-empty',
  'directory-not-writable',
  'disk-full',
  'disk-failed',
  'archive-missing',
  'archive-torn',
  'archive-broken',
  'archive-held',
  'keys-missing',
  'review-missing',
  'quote-moved',
  'nothing-to-publish',
  'edition-broken',
  'checkpoint-shorter',
  'port-busy',
  'command-unknown',
  'option-unknown',
  'option-missing',
  'language-unsupported',
] as const;

export const RefusalCode = z.enum(REFUSAL_CODES);
export type RefusalCode = z.infer<typeof RefusalCode>;

export const Refusal = z.object({
  code: RefusalCode,
  /** The place it is about: a path, `file:line`, an id, a JSON pointer. */
  where: z.string(),
  /** One plain sentence: what is wrong. */
  what: z.string(),
  /** One plain sentence: what the person can do. */
  remedy: z.string(),
});
export type Refusal = Readonly<z.infer<typeof Refusal>>;

export const refuse = (code: RefusalCode, where: string, what: string, remedy: string): Refusal => ({
  code,
  where,
  what,
  remedy,
});

/** Our own mistake. Never thrown for anything that came from outside. */
export class Fault extends Error {
  override readonly name = 'Fault';
}
