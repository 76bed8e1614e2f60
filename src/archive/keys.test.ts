import * as age from 'age-encryption';
import { expect, test } from 'vitest';
import { memoryDisk, steadyEffects } from '../../test/crash/doubles.ts';
import { hex, publicKeyOf } from '../proof/index.ts';
import { bech32 } from './bech32.ts';
import { createArchive, createKeys, isRefused, openArchive, openKeys } from './index.ts';

const SECRETS = ['checkpoints', 'editions', 'ids', 'salts'] as const;

test('Bech32 is written as in BIP 173', () => {
  expect(bech32('a', new Uint8Array())).toBe('a12uel5l');
  // The witness program of BIP 173's first mainnet address, without its version.
  const program = Buffer.from('751e76e8199196d454941c45d1b3a323f1433bd6', 'hex');
  expect(bech32('bc', program)).toMatch(/^bc1w508d6qejxtdg4y5r3zarvary0c5xw7k[a-z0-9]{6}$/);
});

test('the identity and the recipient are what age makes of them, and open what was sealed', async () => {
  const made = createKeys('/keys', steadyEffects(memoryDisk()));
  if (isRefused(made)) throw new Error(made.refusal.what);
  const identity = made.keys.identity ?? '';
  expect(await age.identityToRecipient(identity)).toBe(made.public.recipient);
  const encrypter = new age.Encrypter();
  encrypter.addRecipient(made.public.recipient);
  const sealed = await encrypter.encrypt('who sent it');
  const decrypter = new age.Decrypter();
  decrypter.addIdentity(identity);
  expect(await decrypter.decrypt(sealed, 'text')).toBe('who sent it');
});

test('keys are read as they were made, each from its own file, and stay out of the archive', () => {
  const disk = memoryDisk();
  const effects = steadyEffects(disk);
  const made = createKeys('/keys', effects);
  if (isRefused(made)) throw new Error(made.refusal.what);
  const read = openKeys('/keys', effects);
  if (isRefused(read)) throw new Error(read.refusal.what);
  for (const secret of SECRETS) expect(hex(read.keys[secret])).toBe(hex(made.keys[secret]));
  expect([read.keys.identity, read.keys.origin]).toEqual([made.keys.identity, made.keys.origin]);
  expect(hex(publicKeyOf(read.keys.editions))).toBe(made.public.editionKey);
  const archive = createArchive('/a', effects, { keysDir: '/keys' });
  if (isRefused(archive)) throw new Error(archive.refusal.what);
  expect(archive.archive.recipient).toBe(made.public.recipient);
  const inside = Buffer.concat(
    [...disk.files()].filter(([path]) => path.startsWith('/a/')).map(([, bytes]) => bytes),
  ).toString('latin1');
  for (const secret of SECRETS) expect(inside).not.toContain(hex(made.keys[secret]));
  expect(inside).not.toContain(made.keys.identity);
});

test('the identity may be kept by the desk alone; a missing or damaged key is named', () => {
  const disk = memoryDisk();
  const effects = steadyEffects(disk);
  createKeys('/keys', effects);
  disk.remove('/keys/desk.age');
  expect(openKeys('/keys', effects)).toMatchObject({ keys: { identity: null } });
  disk.remove('/keys/ids.key');
  const damaged = disk.open('/keys/editions.seed', 'change');
  disk.writeAt(damaged, Buffer.from('zz'), 0);
  expect(openKeys('/keys', effects)).toMatchObject({
    refusal: { code: 'keys-missing', what: 'No usable key in: editions.seed, ids.key.' },
  });
});

test('keys are never overwritten, but a making that was cut off is begun again', () => {
  const disk = memoryDisk();
  const effects = steadyEffects(disk);
  createKeys('/keys', effects);
  const before = disk.files();
  expect(createKeys('/keys', effects)).toMatchObject({ refusal: { code: 'already-exists' } });
  expect(disk.files()).toEqual(before);
  disk.remove('/keys/public.json');
  expect(createKeys('/keys', effects)).toHaveProperty('keys');
  const foreign = steadyEffects(memoryDisk(new Map([['/keys/love-letters.txt', Buffer.from('x')]])));
  expect(createKeys('/keys', foreign)).toMatchObject({ refusal: { code: 'already-exists' } });
});

test('a key that is not this archive’s signs nothing in it', () => {
  const disk = memoryDisk();
  createArchive('/a', steadyEffects(disk));
  createKeys('/other', steadyEffects(disk, 'another seed'));
  const opened = openArchive('/a', steadyEffects(disk), { keysDir: '/other' });
  if (isRefused(opened)) throw new Error(opened.refusal.what);
  opened.archive.append([{ kind: 'report', body: Buffer.from('one') }]);
  expect(opened.archive.checkpoint()).not.toContain('—');
});
