/** UTF-8 by hand: the pure rooms have no decoder of the platform's. Input is our own build's, so it is taken as well formed. */

/** Code points are joined so many at a time: a call takes no endless list of arguments. */
const CHUNK = 8192;

export const readUtf8 = (bytes: Uint8Array, start: number, end: number): string => {
  let text = '';
  let points: number[] = [];
  let at = start;
  while (at < end) {
    const first = bytes[at] ?? 0;
    const more = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let point = more === 0 ? first : first & (0x3f >> more);
    for (let next = 1; next <= more; next += 1) point = (point << 6) | ((bytes[at + next] ?? 0) & 0x3f);
    points.push(point);
    at += more + 1;
    if (points.length < CHUNK) continue;
    text += String.fromCodePoint(...points);
    points = [];
  }
  return text + String.fromCodePoint(...points);
};
