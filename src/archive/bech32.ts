/** Bech32 (BIP 173), as age writes its keys: only the writing of it, and without the length limit of addresses. */
const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

const checksumOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => {
    const mixed = ((sum & 0x1ffffff) << 5) ^ value;
    return GENERATORS.reduce((held, generator, bit) => ((sum >>> (25 + bit)) & 1 ? held ^ generator : held), mixed);
  }, 1);

/** Eight bits to five, the last group filled with zeros. */
const groups = (bytes: Uint8Array): number[] => {
  const fives: number[] = [];
  let [held, bits] = [0, 0];
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      fives.push((held >> bits) & 31);
    }
  }
  if (bits > 0) fives.push((held << (5 - bits)) & 31);
  return fives;
};

/** Small letters; `prefix` is the human-readable part. */
export const bech32 = (prefix: string, bytes: Uint8Array): string => {
  const codes = [...prefix].map((letter) => letter.charCodeAt(0));
  const spread = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
  const data = groups(bytes);
  const sum = checksumOf([...spread, ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
  const check = [25, 20, 15, 10, 5, 0].map((shift) => (sum >>> shift) & 31);
  return `${prefix}1${[...data, ...check].map((value) => ALPHABET[value] ?? '').join('')}`;
};
