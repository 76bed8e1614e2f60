/**
 * An edition as a tree of its own: one salted leaf per file, sorted by path, and a checkpoint over the root.
 * The salts travel with the edition; taking one out withdraws its file and leaves every older proof valid.
 */
import { compareText } from './order.ts';
import {
  canonicalJson,
  fromHex,
  hex,
  hmac,
  joinBytes,
  leafHash,
  publicKeyOf,
  sha256,
  signCheckpoint,
  treeRoot,
  utf8,
} from '../proof/index.ts';
import type { Edition, PublicationKeys } from './input.ts';

export const MANIFEST = 'edition.json';
export const CHECKPOINT = 'checkpoint';
/** The leaf that binds the head of the manifest; no file may have this path. */
export const HEAD_LEAF = 'edition.json#head';

/** One leaf: path and salt where the file is there, the bare hash where it was withdrawn. */
export type Leaf = Readonly<{ path: string; salt: string; sha256: string; bytes: number }> | Readonly<{ leaf: string }>;

/** What a leaf's hash covers: salt, path and bytes, each with its length, so that none can pass for another. */
const leafOf = (salt: Uint8Array, path: string, content: Uint8Array): Uint8Array =>
  leafHash(sha256(joinBytes(salt, utf8(`${path}\n${content.length}\n`), sha256(content))));

/** Salts are keyed by path, bytes and edition: the same edition made twice has the same salts, no two editions share one. */
const saltFor = (key: Uint8Array, edition: string, path: string, content: Uint8Array): Uint8Array =>
  hmac(key, joinBytes(utf8(`bestand/salt\n${edition}\n${path}\n`), sha256(content))).slice(0, 16);

export type ManifestHead = Readonly<Record<string, unknown>> & Readonly<{ day: string; number: number }>;

/** Lay the files of a day under one root and sign it. */
export const sealEdition = (
  head: ManifestHead,
  files: ReadonlyMap<string, Uint8Array>,
  keys: PublicationKeys,
): Edition => {
  const name = `${head.day}/${head.number}`;
  const signedHead = { ...head, publicKey: hex(publicKeyOf(keys.signing)), origin: keys.origin };
  const contents = new Map([...files, [HEAD_LEAF, utf8(canonicalJson(signedHead))] as const]);
  const leaves: Leaf[] = [];
  const hashes: Uint8Array[] = [];
  for (const path of [...contents.keys()].sort(compareText)) {
    const content = contents.get(path) ?? new Uint8Array(0);
    const salt = saltFor(keys.salts, name, path, content);
    leaves.push({ path, salt: hex(salt), sha256: hex(sha256(content)), bytes: content.length });
    hashes.push(leafOf(salt, path, content));
  }
  const root = treeRoot(hashes);
  const checkpoint = signCheckpoint({ origin: keys.origin, size: hashes.length, root }, keys.signing);
  const manifest = { ...signedHead, root: hex(root), leaves };
  const all = new Map([
    ...files,
    [MANIFEST, utf8(`${canonicalJson(manifest)}\n`)] as const,
    [CHECKPOINT, utf8(checkpoint)] as const,
  ]);
  return {
    files: new Map([...all.keys()].sort(compareText).map((path) => [path, all.get(path) ?? new Uint8Array(0)])),
    root: hex(root),
    checkpoint,
  };
};

/** The leaf hash as an edition states it; null for a leaf that has no such form. */
export const hashOfLeaf = (leaf: Leaf, content: Uint8Array | undefined): Uint8Array | null => {
  if ('leaf' in leaf) return /^[0-9a-f]{64}$/.test(leaf.leaf) ? fromHex(leaf.leaf) : null;
  return content !== undefined && /^[0-9a-f]{32}$/.test(leaf.salt)
    ? leafOf(fromHex(leaf.salt), leaf.path, content)
    : null;
};
