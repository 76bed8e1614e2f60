/**
 * The rolling hash of names: 17 + 32 bits, grown word by word, so that a text is matched without building strings.
 * Part of the gazetteer's file format: a change here needs a new format version.
 */
export type NameHash = Readonly<{ a: number; b: number }>;

export const EMPTY_HASH: NameHash = { a: 0x811c9dc5, b: 0x9e3779b9 };

/** The hash of a name with one more word (FNV-1a over code units in one half, a multiply-xor chain in the other). */
export const hashOn = (hash: NameHash, unit: string): NameHash => {
  let { a, b } = hash;
  for (let at = 0; at <= unit.length; at += 1) {
    const code = at < unit.length ? unit.charCodeAt(at) : 0x20;
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + 0x7f4a7c15), 0x85ebca6b);
    b ^= b >>> 15;
  }
  return { a: a >>> 0, b: b >>> 0 };
};

export const hashOf = (units: readonly string[]): NameHash => units.reduce(hashOn, EMPTY_HASH);

/** FNV's high bits mix poorly: the bucket and the prefix bit are cut from a finished value. */
export const finish = (hash: NameHash): number => {
  let x = (hash.a ^ (hash.b >>> 16)) >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
};
