/**
 * The private keys of an observatory, kept apart from its archive: a directory of mode 0700 with one file a key, so
 * that each can be moved to where it belongs (the desk's identity to the people of the desk).
 *   checkpoints.seed, editions.seed   Ed25519 seeds in hex
 *   ids.key, salts.key                HMAC keys in hex: for published ids, for the salts of published leaves
 *   desk.age                          age identity that opens envelopes
 *   public.json                       the public halves; written last, so a directory with it is complete
 */
import { join } from 'node:path';
import { x25519 } from '@noble/curves/ed25519.js';
import { z } from 'zod';
import { base32, refuse } from '../model/index.ts';
import { canonicalJson, fromHex, hex, publicKeyOf, sha256, utf8 } from '../proof/index.ts';
import { bech32 } from './bech32.ts';
import type { Effects } from './effects.ts';
import { nodeEffects } from './effects.ts';
import { makeDirectoryIfMissing, readIfThere, removeIfThere, writeNewFile } from './files.ts';
import { attempt } from './trouble.ts';
import type { Refused } from './trouble.ts';

const SECRETS = {
  checkpoints: 'checkpoints.seed',
  editions: 'editions.seed',
  ids: 'ids.key',
  salts: 'salts.key',
} as const;
const IDENTITY = 'desk.age';
const PUBLIC = 'public.json';

export type Keys = Readonly<Record<keyof typeof SECRETS, Uint8Array>> &
  Readonly<{
    /** `AGE-SECRET-KEY-1…`; null where the desk keeps it elsewhere. */
    identity: string | null;
    /** The name of the public log of editions, which its checkpoints carry. */
    origin: string;
  }>;

/** The public halves: what the archive itself holds. */
export const PublicKeys = z.strictObject({
  /** Ed25519 public keys in hex: of the archive's checkpoints, of the editions. */
  checkpointKey: z.string().regex(/^[0-9a-f]{64}$/),
  editionKey: z.string().regex(/^[0-9a-f]{64}$/),
  /** age recipient that envelopes are sealed to. */
  recipient: z.string().regex(/^age1[a-z0-9]+$/),
});
export type PublicKeys = Readonly<z.infer<typeof PublicKeys>>;

/** `<dir>.keys`, beside the archive. */
export const defaultKeysDir = (dir: string): string => `${dir.replace(/\/+$/, '')}.keys`;

/**
 * New keys in `keysDir`; they are on disk when this returns. What a creation that was cut off left behind is made anew.
 * Refused: `already-exists` where there are keys, or files that are not ours.
 */
export const createKeys = (
  keysDir: string,
  effects: Effects = nodeEffects,
): { keys: Keys; public: PublicKeys } | Refused => {
  const { disk, random } = effects;
  const scalar = random(32);
  const secrets = { checkpoints: random(32), editions: random(32), ids: random(32), salts: random(32) };
  const identity = bech32('age-secret-key-', scalar).toUpperCase();
  const halves: PublicKeys = {
    checkpointKey: hex(publicKeyOf(secrets.checkpoints)),
    editionKey: hex(publicKeyOf(secrets.editions)),
    recipient: bech32('age', x25519.getPublicKey(scalar)),
  };
  const files = new Map<string, string>([
    ...Object.entries(SECRETS).map(([key, name]): [string, string] => [
      name,
      hex(secrets[key as keyof typeof SECRETS]),
    ]),
    [IDENTITY, identity],
    [PUBLIC, canonicalJson(halves)],
  ]);
  const made = attempt(keysDir, () => {
    makeDirectoryIfMissing(disk, keysDir, 0o700);
    const there = disk.list(keysDir).map(({ name }) => name);
    if (there.includes(PUBLIC) || there.some((name) => !files.has(name))) return false;
    for (const name of there) removeIfThere(disk, join(keysDir, name));
    for (const [name, text] of files) writeNewFile(disk, join(keysDir, name), utf8(`${text}\n`), 0o600);
    disk.syncDirectory(keysDir);
    return true;
  });
  if ('refusal' in made) return made;
  if (!made.done) {
    const what = 'There are keys, or other files, where the new keys would go.';
    return { refusal: refuse('already-exists', keysDir, what, 'Name another directory, or move what is there.') };
  }
  return { keys: { ...secrets, identity, origin: publicLogOf(halves.editionKey) }, public: halves };
};

const publicLogOf = (editionKey: string): string => `bestand-editions/${base32(sha256(fromHex(editionKey)))}`;

const textIn = (effects: Effects, path: string): string | null => {
  const bytes = attempt(path, () => readIfThere(effects.disk, path));
  return 'refusal' in bytes || bytes.done === null ? null : Buffer.from(bytes.done).toString('utf8').trim();
};

/** The public halves beside the keys, or null where there are none that read. */
export const publicKeysIn = (keysDir: string, effects: Effects): PublicKeys | null => {
  try {
    return PublicKeys.parse(JSON.parse(textIn(effects, join(keysDir, PUBLIC)) ?? ''));
  } catch {
    return null;
  }
};

/** The keys in a directory; `keys-missing` names what is not there or not readable as a key. */
export const openKeys = (keysDir: string, effects: Effects = nodeEffects): { keys: Keys } | Refused => {
  const names = Object.values(SECRETS);
  const texts = new Map(names.map((name) => [name, textIn(effects, join(keysDir, name)) ?? '']));
  const missing = names.filter((name) => !/^[0-9a-f]{64}$/.test(texts.get(name) ?? ''));
  if (missing.length > 0) {
    const remedy = 'Bring the directory of keys here, or name it; receiving goes on without it.';
    return { refusal: refuse('keys-missing', keysDir, `No usable key in: ${missing.join(', ')}.`, remedy) };
  }
  const secret = (key: keyof typeof SECRETS): Uint8Array => fromHex(texts.get(SECRETS[key]) ?? '');
  const [checkpoints, editions, ids, salts] = [
    secret('checkpoints'),
    secret('editions'),
    secret('ids'),
    secret('salts'),
  ];
  const identity = textIn(effects, join(keysDir, IDENTITY));
  const origin = publicLogOf(hex(publicKeyOf(editions)));
  return { keys: { checkpoints, editions, ids, salts, identity: identity === '' ? null : identity, origin } };
};
