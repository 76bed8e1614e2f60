/**
 * proof: what makes the record checkable by someone who does not trust us.
 * Answers: the canonical text of a value, its digest, the RFC 6962 tree over leaves with proofs of inclusion and
 * consistency, and signed checkpoints (C2SP).
 * Does not: read files, hold keys, know what an entry or an edition is.
 * Holds: pure, runs in a browser; nothing here throws on foreign input but `fromHex` and `canonicalJson`.
 */
export * from './canonical.ts';
export * from './digest.ts';
export * from './base64.ts';
export { leafHash, nodeHash, emptyRoot, treeRoot, growingTree } from './tree.ts';
export type { GrowingTree } from './tree.ts';
export * from './inclusion.ts';
export * from './consistency.ts';
export * from './checkpoint.ts';
