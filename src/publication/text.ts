/** UTF-8 read strictly: bytes that are not UTF-8 give null, never a replacement character. */
import { sameBytes, utf8 } from '../proof/index.ts';

const CHUNK = 4096;

/** The text of these bytes, or null where they are no UTF-8 (or are not there). */
export const textOf = (bytes: Uint8Array | undefined): string | null => {
  if (bytes === undefined) return null;
  const pieces: string[] = [];
  let points: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    const more = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let point = more === 0 ? first : first & (0x3f >> more);
    for (let step = 1; step <= more; step += 1) point = (point << 6) | ((bytes[at + step] ?? 0) & 0x3f);
    if (point > 0x10ffff) return null;
    points.push(point);
    at += more + 1;
    if (points.length >= CHUNK || at >= bytes.length) {
      pieces.push(String.fromCodePoint(...points));
      points = [];
    }
  }
  const text = pieces.join('');
  // Lax above, strict here: overlong forms, lone continuation bytes and surrogates do not come back as the same bytes.
  return !/[\ud800-\udfff]/.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '')) && sameBytes(utf8(text), bytes)
    ? text
    : null;
};
