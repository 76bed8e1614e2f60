/**
 * intake: the one way in.
 * Answers: which reports are in this file, what they say of themselves, and the receipt once each is on disk.
 * Does not: read a report's meaning, guess a date, a language or an encoding, or keep anything outside the archive.
 * Holds: the envelope is sealed before anything is written; no receipt without fdatasync; same bytes, same source, same receipt.
 */
export { gather, type Found, type Whence } from './folder.ts';
export { open } from './open.ts';
export { receive, givenBy, type Answer, type Door, type Received } from './receive.ts';
export { sealTo, type Seal } from './envelope.ts';
export { LARGEST_REPORT, type Draft, type Incoming, type Said } from './incoming.ts';
