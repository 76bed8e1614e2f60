/**
 * Check an edition without trusting who made it. Names the first thing of each kind that does not hold.
 * Sound means: every byte of every file is bound by the tree, the tree by the signed checkpoint, every claim that a page or a
 * table points at is in the edition's own table of claims, and its low, best and high follow from that table.
 */
import {
  canonicalJson,
  fromHex,
  hex,
  readCheckpoint,
  sameBytes,
  sha256,
  treeRoot,
  utf8,
  verifyCheckpoint,
} from '../proof/index.ts';
import { CHECKPOINT, HEAD_LEAF, hashOfLeaf, MANIFEST } from './edition.ts';
import { compareText } from './order.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { textOf } from './text.ts';
import { checkClaims } from './verify-claims.ts';

export type Problem = Readonly<{ what: string; where: string }>;
export type VerifyOptions = Readonly<{
  /** The observatory's key, from somewhere you trust; without it the edition's own is used and the answer says so. */
  publicKey?: Uint8Array;
  /** A checkpoint of this edition held elsewhere. */
  checkpoint?: string;
}>;
export type Verification = Readonly<{
  sound: boolean;
  problems: readonly Problem[];
  summary: Readonly<{
    day: string | null;
    number: number | null;
    draft: boolean | null;
    files: number;
    withdrawn: number;
    claims: number;
    root: string | null;
    /** Whose key signed: one given by you, or only the edition's own. */
    key: 'given' | 'own' | null;
  }>;
}>;

export const verifyEdition = (files: ReadonlyMap<string, Uint8Array>, options: VerifyOptions = {}): Verification => {
  const manifest = readManifest(files.get(MANIFEST));
  if (typeof manifest === 'string') return unsound([{ what: manifest, where: MANIFEST }], files.size);
  const bytes = checkBytes(files, manifest);
  const tree = checkTree(files, manifest, options);
  // Tables are only read once their bytes are known to be the signed ones.
  const claims = bytes.length + tree.length === 0 ? checkClaims(files) : { problems: [], claims: 0 };
  const problems = [...bytes, ...tree, ...claims.problems];
  return {
    sound: problems.length === 0,
    problems,
    summary: {
      day: manifest.head.day,
      number: manifest.head.number,
      draft: manifest.head.draft,
      files: files.size,
      withdrawn: manifest.leaves.filter((leaf) => 'leaf' in leaf).length,
      claims: claims.claims,
      root: manifest.root,
      key: options.publicKey ? 'given' : 'own',
    },
  };
};

const unsound = (problems: readonly Problem[], files: number): Verification => ({
  sound: false,
  problems,
  summary: { day: null, number: null, draft: null, files, withdrawn: 0, claims: 0, root: null, key: null },
});

/** Every file is named, nothing is missing, nothing is there that is not named. */
const checkBytes = (files: ReadonlyMap<string, Uint8Array>, manifest: Manifest): Problem[] => {
  const named = new Set<string>([MANIFEST, CHECKPOINT]);
  const problems: Problem[] = [];
  for (const leaf of manifest.leaves) {
    if ('leaf' in leaf || leaf.path === HEAD_LEAF) continue;
    named.add(leaf.path);
    const content = files.get(leaf.path);
    if (content === undefined) problems.push({ what: 'the file is missing', where: leaf.path });
    else if (content.length !== leaf.bytes || hex(sha256(content)) !== leaf.sha256)
      problems.push({ what: 'the bytes are not those of the edition', where: leaf.path });
  }
  for (const path of [...files.keys()].sort(compareText))
    if (!named.has(path)) problems.push({ what: 'the edition does not name this file', where: path });
  return problems;
};

const checkTree = (files: ReadonlyMap<string, Uint8Array>, manifest: Manifest, options: VerifyOptions): Problem[] => {
  const head = utf8(canonicalJson(manifest.head));
  const hashes: Uint8Array[] = [];
  for (const leaf of manifest.leaves) {
    const content = 'leaf' in leaf ? undefined : leaf.path === HEAD_LEAF ? head : files.get(leaf.path);
    const hash = hashOfLeaf(leaf, content);
    if (hash === null)
      return [{ what: 'a leaf of the tree cannot be computed', where: 'path' in leaf ? leaf.path : MANIFEST }];
    if ('path' in leaf && leaf.path === HEAD_LEAF && (leaf.sha256 !== hex(sha256(head)) || leaf.bytes !== head.length))
      return [{ what: 'the head of the manifest is not the signed one', where: MANIFEST }];
    hashes.push(hash);
  }
  const root = treeRoot(hashes);
  if (hex(root) !== manifest.root) return [{ what: 'the root does not follow from the leaves', where: MANIFEST }];
  const note = textOf(files.get(CHECKPOINT));
  const read = note === null ? null : readCheckpoint(note);
  if (note === null || read === null) return [{ what: 'there is no readable checkpoint', where: CHECKPOINT }];
  if (!sameBytes(read.root, root) || read.size !== hashes.length)
    return [{ what: 'the checkpoint is of another tree', where: CHECKPOINT }];
  const key = options.publicKey ?? fromHex(manifest.head.publicKey);
  if (read.origin !== manifest.head.origin || !verifyCheckpoint(note, key))
    return [{ what: 'the signature does not hold for this key', where: CHECKPOINT }];
  if (options.publicKey && hex(options.publicKey) !== manifest.head.publicKey)
    return [{ what: 'the manifest names another key', where: MANIFEST }];
  if (options.checkpoint !== undefined && options.checkpoint !== note) {
    const held = readCheckpoint(options.checkpoint);
    if (held === null || !sameBytes(held.root, root) || held.size !== hashes.length)
      return [{ what: 'the checkpoint held elsewhere is of another tree', where: CHECKPOINT }];
  }
  return [];
};
