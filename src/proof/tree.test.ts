import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  consistencyProof,
  emptyRoot,
  fromHex,
  growingTree,
  hex,
  inclusionProof,
  leafHash,
  nodeHash,
  sha256,
  treeRoot,
  utf8,
  verifyConsistency,
  verifyInclusion,
} from './index.ts';

const ENTRIES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const LEAVES = ENTRIES.map((entry) => leafHash(fromHex(entry)));
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const A = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7';
const B = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e';
const C = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4';
const CA = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0';
const BC = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b';

/** The recursion of RFC 6962 §2.1 to the letter, against which the incremental tree is held. */
const byRecursion = (leaves: readonly Uint8Array[]): Uint8Array => {
  const [only] = leaves;
  if (!only) return sha256(new Uint8Array(0));
  if (leaves.length === 1) return only;
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return nodeHash(byRecursion(leaves.slice(0, split)), byRecursion(leaves.slice(split)));
};
const numbered = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, at) => leafHash(utf8(`entry ${at}`)));
const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error(`nothing at ${index}`);
  return found;
};

test('the roots of the reference trees of 0 to 8 leaves', () => {
  expect(hex(emptyRoot())).toBe(ROOTS[0]);
  ROOTS.forEach((root, size) => expect(hex(treeRoot(LEAVES.slice(0, size)))).toBe(root));
});

test('the reference proofs of inclusion', () => {
  const vectors: [number, number, string[]][] = [
    [0, 1, []],
    [0, 8, [A, B, C]],
    [5, 8, [BC, CA, at(ROOTS, 4)]],
    [2, 3, [at(ROOTS, 2)]],
    [1, 5, [at(ROOTS, 1), B, BC]],
  ];
  for (const [index, size, path] of vectors) {
    const proof = inclusionProof(LEAVES.slice(0, size), index);
    expect(proof.map(hex)).toEqual(path);
    expect(verifyInclusion(at(LEAVES, index), index, size, proof, fromHex(at(ROOTS, size)))).toBe(true);
  }
});

test('the reference proofs of consistency', () => {
  const vectors: [number, number, string[]][] = [
    [1, 1, []],
    [1, 8, [A, B, C]],
    [6, 8, ['0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a', CA, at(ROOTS, 4)]],
    [2, 5, [B, BC]],
  ];
  for (const [earlier, size, path] of vectors) {
    const proof = consistencyProof(LEAVES.slice(0, size), earlier);
    expect(proof.map(hex)).toEqual(path);
    expect(verifyConsistency(earlier, size, fromHex(at(ROOTS, earlier)), fromHex(at(ROOTS, size)), proof)).toBe(true);
  }
});

test('the growing tree has the root of the recursion at every size up to 130', () => {
  const leaves = numbered(130);
  const tree = growingTree();
  leaves.forEach((leaf, index) => {
    tree.add(leaf);
    expect(hex(tree.root())).toBe(hex(byRecursion(leaves.slice(0, index + 1))));
  });
  expect(tree.size).toBe(130);
});

test('every earlier tree of up to 64 leaves is shown to be the beginning, and nothing else is', () => {
  const leaves = numbered(64);
  const roots = Array.from({ length: 65 }, (_, size) => treeRoot(leaves.slice(0, size)));
  for (let size = 1; size <= 64; size += 1) {
    for (let earlier = 1; earlier <= size; earlier += 1) {
      const proof = consistencyProof(leaves.slice(0, size), earlier);
      const [old, now] = [at(roots, earlier), at(roots, size)];
      expect(verifyConsistency(earlier, size, old, now, proof)).toBe(true);
      expect(verifyConsistency(earlier, size, at(roots, earlier - 1), now, proof)).toBe(false);
      expect(verifyConsistency(earlier, size, old, at(roots, size - 1), proof)).toBe(false);
      expect(verifyConsistency(earlier, size, old, now, [...proof, old])).toBe(false);
      if (proof.length > 0) expect(verifyConsistency(earlier, size, old, now, proof.slice(1))).toBe(false);
    }
  }
});

test('every leaf of every tree of up to 40 is proved, and no other leaf, place or size is', () => {
  const leaves = numbered(40);
  for (let size = 1; size <= 40; size += 1) {
    const root = treeRoot(leaves.slice(0, size));
    for (let index = 0; index < size; index += 1) {
      const proof = inclusionProof(leaves.slice(0, size), index);
      expect(verifyInclusion(at(leaves, index), index, size, proof, root)).toBe(true);
      expect(verifyInclusion(leafHash(utf8('another')), index, size, proof, root)).toBe(false);
      expect(verifyInclusion(at(leaves, index), index, size, [...proof, root], root)).toBe(false);
      if (size > 1) expect(verifyInclusion(at(leaves, index), (index + 1) % size, size, proof, root)).toBe(false);
    }
  }
});

test('a proof with one bit turned is refused', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 200 }).chain((size) =>
        fc.record({
          size: fc.constant(size),
          index: fc.nat(size - 1),
          earlier: fc.integer({ min: 1, max: size - 1 }),
        }),
      ),
      fc.nat(),
      fc.nat(255 * 8),
      ({ size, index, earlier }, which, bit) => {
        const leaves = numbered(size);
        const root = treeRoot(leaves);
        const turned = (proof: Uint8Array[]): Uint8Array[] =>
          proof.map((hash, place) =>
            place === which % proof.length
              ? hash.map((byte, n) => (n === bit % 32 ? byte ^ (1 << (bit % 8)) : byte))
              : hash,
          );
        const inclusion = turned(inclusionProof(leaves, index));
        expect(verifyInclusion(at(leaves, index), index, size, inclusion, root)).toBe(false);
        const consistency = turned(consistencyProof(leaves, earlier));
        expect(verifyConsistency(earlier, size, treeRoot(leaves.slice(0, earlier)), root, consistency)).toBe(false);
      },
    ),
  );
});
