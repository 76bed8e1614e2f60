/**
 * The Merkle tree of RFC 6962 §2.1 (hashing unchanged in RFC 9162). Leaves and nodes are hashed with different
 * first bytes, so that no inner node can pass for an entry. `leaves` are always leaf *hashes*, in order.
 */
import { sha256 as incremental } from '@noble/hashes/sha2.js';
import { Fault } from '../model/index.ts';
import { sha256 } from './digest.ts';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The hash of one entry's bytes as stored. */
export const leafHash = (bytes: Uint8Array): Uint8Array => incremental.create().update(LEAF).update(bytes).digest();
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  incremental.create().update(NODE).update(left).update(right).digest();
/** The root of a tree without leaves. */
export const emptyRoot = (): Uint8Array => sha256(new Uint8Array(0));

/** The root over leaf hashes; the empty tree has a root too. */
export const treeRoot = (leaves: readonly Uint8Array[]): Uint8Array => {
  const tree = growingTree();
  for (const leaf of leaves) tree.add(leaf);
  return tree.root();
};

/** The root of `leaves[from..to)`, at least one leaf. */
export const subtreeRoot = (leaves: readonly Uint8Array[], from: number, to: number): Uint8Array => {
  if (to <= from) throw new Fault('a subtree has at least one leaf');
  return treeRoot(from === 0 && to === leaves.length ? leaves : leaves.slice(from, to));
};

/** The largest power of two smaller than `size` (size ≥ 2): where RFC 6962 splits a tree. */
export const splitOf = (size: number): number => {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
};

/** A tree that only grows: it keeps one hash per bit of its size, so a root needs no list of leaves. */
export type GrowingTree = {
  readonly size: number;
  add(leaf: Uint8Array): void;
  root(): Uint8Array;
};

export const growingTree = (): GrowingTree => {
  // The roots of the perfect subtrees that `size` is the sum of, largest first.
  const peaks: Uint8Array[] = [];
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(leaf) {
      let right = leaf;
      for (let bit = size; bit % 2 === 1; bit = Math.floor(bit / 2)) {
        const left = peaks.pop();
        if (!left) throw new Fault('a growing tree lost a peak');
        right = nodeHash(left, right);
      }
      peaks.push(right);
      size += 1;
    },
    root() {
      const last = peaks.at(-1);
      if (!last) return emptyRoot();
      return peaks.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
    },
  };
};
