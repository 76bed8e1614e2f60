import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fault } from '../model/index.ts';
import {
  base64,
  checkpointBody,
  fromBase64,
  fromHex,
  hex,
  keyHash,
  publicKeyOf,
  readCheckpoint,
  signCheckpoint,
  treeRoot,
  utf8,
  verifyCheckpoint,
} from './index.ts';

/** RFC 8032 §7.1, test 1. */
const SEED = fromHex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60');
const KEY = publicKeyOf(SEED);
const OTHER = Uint8Array.from({ length: 32 }, (_, at) => at);
const TREE = { origin: 'example.org/log', size: 7, root: treeRoot([utf8('x'.repeat(32))]) };

test('keys are those of RFC 8032', () => {
  expect(hex(KEY)).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
});

test('the key hash is that of the signed-note specification', () => {
  // Go's golang.org/x/mod/sumdb/note documents this key: PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW
  const published = fromBase64('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
  expect(hex(keyHash('PeterNeumann', (published ?? new Uint8Array()).slice(1)))).toBe('c74f20a3');
});

test('a checkpoint is read as it was written', () => {
  const text = signCheckpoint({ ...TREE, extension: ['previous abc'] }, SEED);
  const read = readCheckpoint(text);
  expect(read).toMatchObject({ origin: 'example.org/log', size: 7, extension: ['previous abc'] });
  expect(read?.body).toBe(`example.org/log\n7\n${base64(TREE.root)}\nprevious abc\n`);
  expect(text.split('\n\n')[1]).toMatch(/^— example\.org\/log [A-Za-z0-9+/]{91}=\n$/);
  expect(verifyCheckpoint(text, KEY)).toBe(true);
  expect(verifyCheckpoint(text, publicKeyOf(OTHER))).toBe(false);
});

test('an unsigned body is read but never verifies', () => {
  const body = checkpointBody(TREE);
  expect(readCheckpoint(body)?.signatures).toEqual([]);
  expect(verifyCheckpoint(body, KEY)).toBe(false);
});

test('any byte changed, dropped, doubled or inserted makes it fail', () => {
  const bytes = utf8(signCheckpoint(TREE, SEED));
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const fails = (changed: Uint8Array): void => {
    expect(verifyCheckpoint(decoder.decode(changed), KEY)).toBe(false);
  };
  for (let at = 0; at < bytes.length; at += 1) {
    fails(Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + 1)]));
    for (let bit = 0; bit < 8; bit += 1) fails(bytes.map((byte, place) => (place === at ? byte ^ (1 << bit) : byte)));
  }
  fc.assert(
    fc.property(fc.nat(bytes.length), fc.uint8Array({ minLength: 1, maxLength: 4 }), (at, more) => {
      fails(Uint8Array.from([...bytes.slice(0, at), ...more, ...bytes.slice(at)]));
    }),
  );
});

test('a witness counts only when it is named', () => {
  const own = signCheckpoint(TREE, SEED);
  const body = checkpointBody(TREE);
  // A witness signs the same body in its own name.
  const line = signCheckpoint({ ...TREE, origin: 'example.org/log' }, OTHER).slice(body.length + 1);
  const cosigned = own + line;
  expect(verifyCheckpoint(cosigned, KEY)).toBe(false);
  expect(verifyCheckpoint(cosigned, KEY, [{ name: 'example.org/log', publicKey: publicKeyOf(OTHER) }])).toBe(true);
  expect(verifyCheckpoint(cosigned, KEY, [{ name: 'another', publicKey: publicKeyOf(OTHER) }])).toBe(false);
});

test('a body that has no form is our own mistake', () => {
  for (const wrong of [{ origin: 'two words' }, { origin: '' }, { size: 1.5 }, { size: -1 }, { root: utf8('short') }]) {
    expect(() => checkpointBody({ ...TREE, ...wrong })).toThrow(Fault);
  }
  expect(() => checkpointBody({ ...TREE, extension: [''] })).toThrow(Fault);
});

test('base64 has one text for one sequence of bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(base64(bytes))).toEqual(bytes);
    }),
  );
  for (const loose of ['QQ', 'QR==', 'QQ=', 'QQ===', 'Q===', 'QUI', 'QU J', 'QQ==\n', '-_==']) {
    expect(fromBase64(loose)).toBeNull();
  }
});
