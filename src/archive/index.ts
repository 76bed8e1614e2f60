/**
 * archive: what arrived and what people decided, for good.
 * Answers: appends entries durably, gives them back in order, erases one on a decision, signs checkpoints, says whether
 * an archive on a disk is whole; keeps the private keys apart; lets one process hold a directory and others hand it
 * their commands.
 * Does not: read what a body says (but for `erased`), know reports from decisions, serve queries.
 * Holds: nothing is acknowledged that is not on the disk; nothing acknowledged is dropped or half visible; every changed
 * byte under a checkpoint held elsewhere is found. Calls are synchronous, in one thread, by one process.
 */
export { createArchive, openArchive } from './open.ts';
export type { OpenOptions } from './open.ts';
export type { Appended, Archive, NewEntry, StoredEntry } from './archive.ts';
export { createKeys, defaultKeysDir, openKeys } from './keys.ts';
export type { Keys, PublicKeys } from './keys.ts';
export { nodeEffects } from './effects.ts';
export type { Effects } from './effects.ts';
export { nodeDisk } from './disk.ts';
export type { Disk, Handle } from './disk.ts';
export type { Format } from './layout.ts';
export { isRefused } from './trouble.ts';
export type { Refused } from './trouble.ts';
export { hold } from './hold.ts';
export type { Answering, Asked, Held, Reply } from './hold.ts';
export { ask } from './ask.ts';
export { verifyArchive } from './verify.ts';
export type { Problem, Verified } from './verify.ts';
