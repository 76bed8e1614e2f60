/** That a leaf stands at a place in a tree: RFC 6962 §2.1.1, checked as in RFC 9162 §2.1.3.2. */
import { Fault } from '../model/index.ts';
import { sameBytes } from './digest.ts';
import { nodeHash, splitOf, subtreeRoot } from './tree.ts';

/** The sibling hashes from the leaf up. `index` counts from 0. */
export const inclusionProof = (leaves: readonly Uint8Array[], index: number): Uint8Array[] => {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new Fault('no such leaf');
  const path: Uint8Array[] = [];
  let [from, to] = [0, leaves.length];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      path.push(subtreeRoot(leaves, middle, to));
      to = middle;
    } else {
      path.push(subtreeRoot(leaves, from, middle));
      from = middle;
    }
  }
  return path.reverse();
};

/** True when `leaf` (a leaf hash) stands at `index` of the tree of `size` leaves with this root. */
export const verifyInclusion = (
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean => {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  if (leaf.length !== 32 || proof.some((hash) => hash.length !== 32)) return false;
  // `node` is where we stand on this level, `last` the level's last node: on a right edge without sibling we climb.
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameBytes(hash, root);
};
