import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, hex, utf8 } from '../proof/index.ts';
import { TEST_KEYS } from './fixture/build.ts';
import { RICH } from './fixture/rich.ts';
import { CHECKPOINT, MANIFEST, publish, verifyEdition } from './index.ts';
import { hashOfLeaf, sealEdition } from './edition.ts';
import { readManifest } from './manifest.ts';
import { textOf } from './text.ts';

const edition = publish(RICH).edition;
const files = edition?.files ?? new Map<string, Uint8Array>();
const paths = [...files.keys()];
const replaced = (path: string, bytes: Uint8Array) => new Map([...files, [path, bytes] as const]);
const without = (path: string) => new Map([...files].filter(([name]) => name !== path));

/** One change to an edition: a byte flipped, dropped or put in, a file dropped, added, renamed, emptied or swapped. */
const mutations = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      how: fc.constant('flip' as const),
      path: fc.constantFrom(...paths),
      at: fc.nat(),
      bit: fc.nat(7),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      how: fc.constant('drop' as const),
      path: fc.constantFrom(...paths),
      at: fc.nat(),
      bit: fc.nat(7),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      how: fc.constant('insert' as const),
      path: fc.constantFrom(...paths),
      at: fc.nat(),
      bit: fc.nat(7),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      how: fc.constantFrom('lose' as const, 'add' as const, 'rename' as const, 'empty' as const, 'swap' as const),
      path: fc.constantFrom(...paths),
      at: fc.nat(),
      bit: fc.nat(7),
    }),
  },
);
type Mutation = typeof mutations extends fc.Arbitrary<infer T> ? T : never;

const mutate = ({ how, path, at, bit }: Mutation): ReadonlyMap<string, Uint8Array> => {
  const bytes = files.get(path) ?? new Uint8Array(0);
  const place = at % bytes.length;
  const other = paths[at % paths.length] ?? '';
  switch (how) {
    case 'flip':
      return replaced(
        path,
        bytes.map((byte, index) => (index === place ? byte ^ (1 << bit) : byte)),
      );
    case 'drop':
      return replaced(path, Uint8Array.from([...bytes.subarray(0, place), ...bytes.subarray(place + 1)]));
    case 'insert':
      return replaced(path, Uint8Array.from([...bytes.subarray(0, place), 32 + bit, ...bytes.subarray(place)]));
    case 'lose':
      return without(path);
    case 'add':
      return new Map([...files, [`${path}.bak`, bytes] as const]);
    case 'rename':
      return new Map([...without(path), [`x${path}`, bytes] as const]);
    case 'empty':
      return replaced(path, new Uint8Array(0));
    case 'swap':
      return new Map([
        ...files,
        [path, files.get(other) ?? bytes] as const,
        [other, path === other ? utf8('x') : bytes] as const,
      ]);
  }
};

describe('verifyEdition', () => {
  it('finds an untouched edition sound, and says by whose key', () => {
    expect(verifyEdition(files)).toMatchObject({
      sound: true,
      summary: { key: 'own', day: '2020-03-06', withdrawn: 0 },
    });
  });

  it('finds every one of 4,000 mutations and names the file', () => {
    fc.assert(
      fc.property(mutations, (mutation) => {
        const found = verifyEdition(mutate(mutation));
        expect(found.sound, JSON.stringify(mutation)).toBe(false);
        expect(found.problems[0]?.where).not.toBe('');
      }),
      { numRuns: 4000 },
    );
  });

  it('does not take an edition that somebody else signed', () => {
    const other = { ...TEST_KEYS, signing: TEST_KEYS.ids };
    const forged = publish({ ...RICH, keys: other }).edition?.files ?? new Map();
    const manifest = readManifest(files.get(MANIFEST));
    const key = typeof manifest === 'string' ? '' : manifest.head.publicKey;
    const publicKey = Uint8Array.from(key.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    expect(verifyEdition(files, { publicKey })).toMatchObject({ sound: true, summary: { key: 'given' } });
    expect(verifyEdition(forged).sound).toBe(true);
    expect(verifyEdition(forged, { publicKey }).problems[0]?.where).toBe(CHECKPOINT);
    expect(verifyEdition(files, { checkpoint: textOf(forged.get(CHECKPOINT)) ?? '' }).sound).toBe(false);
  });

  const resealed = (path: string, change: (text: string) => string) => {
    const manifest = readManifest(files.get(MANIFEST));
    if (typeof manifest === 'string') throw new Error(manifest);
    const { publicKey: _key, origin: _origin, ...head } = manifest.head;
    const inner = [...files].filter(([name]) => name !== MANIFEST && name !== CHECKPOINT);
    const changed = inner.map(
      ([name, bytes]) => [name, name === path ? utf8(change(textOf(bytes) ?? '')) : bytes] as const,
    );
    return verifyEdition(sealEdition(head, new Map(changed), TEST_KEYS).files);
  };

  it('names a page that rests on a claim the edition does not hold, though the signature is good', () => {
    const found = resealed('bulletin.nl.html', (text) => text.replace(/c_[0-9a-z]{16}/, 'c_0000000000000000'));
    expect(found.problems).toEqual([
      { what: 'claim c_0000000000000000 is not in the table of claims', where: 'bulletin.nl.html' },
    ]);
  });

  it('computes low, best and high again', () => {
    expect(resealed('bulletin.nl.html', (text) => text).sound).toBe(true);
    for (const [from, to] of [
      [',15,15,15,', ',15,15,16,'],
      [',15,15,15,', ',14,15,15,'],
    ] as const) {
      const found = resealed('tallies.csv', (text) => text.replace(from, to));
      expect(found.problems[0]?.what).toBe('low and high do not follow from the figures');
    }
    expect(resealed('tallies.csv', (text) => text.replace(',15,15,15,', ',15,12,15,')).problems[0]?.what).toBe(
      'best is a figure that no source gave',
    );
    expect(resealed('events.csv', (text) => text.replace(',15,15,15,', ',16,16,16,')).problems[0]?.what).toBe(
      'killed is not what the tallies say',
    );
  });

  it('still holds after a file was withdrawn for safety, under the same signature, and counts it', () => {
    const manifest = readManifest(files.get(MANIFEST));
    if (typeof manifest === 'string') throw new Error(manifest);
    const path = paths.find((name) => name.startsWith('event/')) ?? '';
    const leaves = manifest.leaves.map((leaf) => {
      if (!('path' in leaf) || leaf.path !== path) return leaf;
      return { leaf: hex(hashOfLeaf(leaf, files.get(path)) ?? new Uint8Array(0)) };
    });
    const bytes = utf8(`${canonicalJson({ ...manifest.head, root: manifest.root, leaves })}\n`);
    const withdrawn = new Map([...without(path), [MANIFEST, bytes] as const]);
    expect(verifyEdition(withdrawn)).toMatchObject({ sound: true, summary: { withdrawn: 1, root: manifest.root } });
    expect(textOf(bytes)).not.toContain(path);
    expect(verifyEdition(new Map([...withdrawn, [path, files.get(path) ?? bytes] as const])).sound).toBe(false);
  });

  it('says so where there is no edition at all', () => {
    expect(verifyEdition(new Map()).problems).toEqual([{ what: 'there is no readable manifest', where: MANIFEST }]);
  });
});
