/** Standard base64 with padding (RFC 4648 §4), strict: one text for one sequence of bytes, in both directions. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export const base64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const letters = [18, 12, 6, 0].map((shift) => ALPHABET[(three >> shift) & 63] ?? '');
    const kept = Math.min(3, bytes.length - at) + 1;
    text += letters.slice(0, kept).join('') + '='.repeat(4 - kept);
  }
  return text;
};

/** Null for anything that `base64` would not have written, loose bits after the last byte included. */
export const fromBase64 = (text: string): Uint8Array | null => {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let at = 0, out = 0; at < text.length; at += 4) {
    let four = 0;
    for (let letter = at; letter < at + 4; letter += 1) {
      const value = ALPHABET.indexOf(text[letter] ?? '');
      four = (four << 6) | (value < 0 ? 0 : value);
    }
    for (const shift of [16, 8, 0]) if (out < bytes.length) bytes[out++] = (four >> shift) & 255;
  }
  return base64(bytes) === text ? bytes : null;
};
