/** That a tree only grew: RFC 6962 §2.1.2, checked as in RFC 9162 §2.1.4.2. */
import { Fault } from '../model/index.ts';
import { sameBytes } from './digest.ts';
import { nodeHash, splitOf, subtreeRoot } from './tree.ts';

/** Hashes that lead from the first `size` leaves to all of them. Empty for 0 and for the whole tree. */
export const consistencyProof = (leaves: readonly Uint8Array[], size: number): Uint8Array[] => {
  if (!Number.isInteger(size) || size < 0 || size > leaves.length) throw new Fault('no such earlier tree');
  if (size === 0 || size === leaves.length) return [];
  const path: Uint8Array[] = [];
  let [from, to] = [0, leaves.length];
  // Descend towards the edge of the earlier tree; it is known to the asker only while it is a subtree from leaf 0.
  while (to !== size) {
    const middle = from + splitOf(to - from);
    if (size <= middle) {
      path.push(subtreeRoot(leaves, middle, to));
      to = middle;
    } else {
      path.push(subtreeRoot(leaves, from, middle));
      from = middle;
    }
  }
  if (from !== 0) path.push(subtreeRoot(leaves, from, to));
  return path.reverse();
};

/** True when the tree of `size` leaves begins with the tree of `earlier` leaves. */
export const verifyConsistency = (
  earlier: number,
  size: number,
  earlierRoot: Uint8Array,
  root: Uint8Array,
  proof: readonly Uint8Array[],
): boolean => {
  if (!Number.isSafeInteger(earlier) || !Number.isSafeInteger(size) || earlier < 0 || earlier > size) return false;
  if (proof.some((hash) => hash.length !== 32)) return false;
  if (earlier === size) return proof.length === 0 && sameBytes(earlierRoot, root);
  // Every tree begins with the empty one; its root says nothing, so there is nothing else to compare.
  if (earlier === 0) return proof.length === 0;
  let [node, last] = [earlier - 1, size - 1];
  while (node % 2 === 1) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  const path = node === 0 ? [earlierRoot, ...proof] : [...proof];
  const [start, ...rest] = path;
  if (!start) return false;
  let [old, now] = [start, start];
  for (const hash of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      old = nodeHash(hash, old);
      now = nodeHash(hash, now);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      now = nodeHash(now, hash);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameBytes(old, earlierRoot) && sameBytes(now, root);
};
