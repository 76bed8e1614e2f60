/** `edition.json`: head, root and leaves. Its bytes are the one canonical form, so no byte of it is free. */
import { z } from 'zod';
import { IsoDay } from '../model/index.ts';
import { canonicalJson } from '../proof/index.ts';
import { HEAD_LEAF, type Leaf, MANIFEST } from './edition.ts';
import { EditionSummary } from './summary.ts';
import { textOf } from './text.ts';

const Hex = z.string().regex(/^[0-9a-f]{64}$/);

const Head = z.strictObject({
  format: z.literal('bestand-edition/1'),
  day: IsoDay,
  number: z.number().int().nonnegative(),
  cutoff: z.string(),
  zone: z.string(),
  draft: z.boolean(),
  languages: z.array(z.string()).min(1),
  observatory: z.strictObject({ name: z.string(), url: z.string().nullable(), licence: z.string() }),
  software: z.string(),
  previous: z.strictObject({ day: z.string(), number: z.number(), root: z.string().nullable() }).nullable(),
  summary: EditionSummary,
  publicKey: Hex,
  origin: z.string(),
});

const ManifestLeaf = z.union([
  z.strictObject({
    path: z.string(),
    salt: z.string().regex(/^[0-9a-f]{32}$/),
    sha256: Hex,
    bytes: z.number().int().nonnegative(),
  }),
  z.strictObject({ leaf: Hex }),
]);

const Whole = Head.extend({ root: Hex, leaves: z.array(ManifestLeaf).min(1) });

type ManifestHead = z.infer<typeof Head>;
export type Manifest = Readonly<{ head: ManifestHead; root: string; leaves: readonly Leaf[] }>;

/** The manifest, or one sentence on why it is none. */
export const readManifest = (bytes: Uint8Array | undefined): Manifest | string => {
  const text = textOf(bytes);
  if (text === null) return 'there is no readable manifest';
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
    if (`${canonicalJson(parsed)}\n` !== text) return 'the manifest is not in its canonical form';
  } catch {
    return 'the manifest is not JSON';
  }
  const read = Whole.safeParse(parsed);
  if (!read.success) return 'the manifest has not the form of an edition';
  const { root, leaves, ...head } = read.data;
  const paths = leaves.flatMap((leaf) => ('path' in leaf ? [leaf.path] : []));
  if (new Set(paths).size !== paths.length || !paths.includes(HEAD_LEAF))
    return 'the manifest names a file twice or not at all';
  return { head, root, leaves };
};

/** What the edition in these files said in brief, for the edition that comes after it; null where it is no edition. */
export const readEditionSummary = (files: ReadonlyMap<string, Uint8Array>): EditionSummary | null => {
  const manifest = readManifest(files.get(MANIFEST));
  return typeof manifest === 'string' ? null : { ...manifest.head.summary, root: manifest.root };
};
