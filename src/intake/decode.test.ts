import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    bytes[index * 2 + (big ? 0 : 1)] = unit >> 8;
    bytes[index * 2 + (big ? 1 : 0)] = unit & 255;
  }
  return bytes;
};
const textOf = (bytes: Uint8Array, encoding: string | null = null): string | null => {
  const decoded = decode('x', bytes, encoding);
  return 'text' in decoded ? decoded.text : null;
};
const codeOf = (bytes: Uint8Array, encoding: string | null = null): string | null => {
  const decoded = decode('x', bytes, encoding);
  return 'refusal' in decoded ? decoded.refusal.code : null;
};
const marksOf = (bytes: Uint8Array): readonly string[] => {
  const decoded = decode('x', bytes, null);
  return 'marks' in decoded ? decoded.marks : [];
};

describe('what is taken', () => {
  test('UTF-8 with and without a byte order mark, line ends kept', () => {
    expect(textOf(utf8('Één\r\ntwee\n'))).toBe('Één\r\ntwee\n');
    expect(textOf(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('é')]))).toBe('é');
  });
  test.each([true, false])('UTF-16 with a mark and without (big endian: %s)', (big) => {
    const text = 'Six soldiers were killed, the Observatory said. ستة جنود';
    const mark = big ? [0xfe, 0xff] : [0xff, 0xfe];
    expect(textOf(new Uint8Array([...mark, ...utf16(text, big)]))).toBe(text);
    expect(textOf(utf16(text, big))).toBe(text);
  });
  test('another encoding, where it is named', () => {
    expect(textOf(new Uint8Array([0xe9, 0xe9, 0x6e]), 'windows-1252')).toBe('één');
    expect(textOf(new Uint8Array([0xcf, 0xf0, 0xe8]), 'windows-1251')).toBe('При');
  });
});

describe('what is taken with a mark', () => {
  test('a NUL in a text', () =>
    expect(marksOf(utf8(`${'a word '.repeat(40)}\0${'and more '.repeat(40)}`))).toEqual(['nul-characters']));
  test('bidi controls', () => expect(marksOf(utf8('soldiers \u202Edellik\u202C today'))).toEqual(['bidi-controls']));
  test('replacement characters from an earlier hand', () =>
    expect(marksOf(utf8('caf\ufffd in Idlib'))).toEqual(['replacement-characters']));
  test('plain text has none', () => expect(marksOf(utf8('Zes soldaten omgekomen.'))).toEqual([]));
});

describe('what is refused', () => {
  test.each([
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    ['a ZIP', [0x50, 0x4b, 0x03, 0x04, 0, 0]],
    ['a JPEG', [0xff, 0xd8, 0xff, 0xe0]],
    ['bytes of a program', [0x7f, 0x45, 0x4c, 0x46, 2, 1]],
    ['noise', Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)],
    ['many zero bytes', Array.from({ length: 400 }, (_, index) => (index % 9 === 0 ? 65 : 0))],
  ])('%s', (_, bytes) => expect(codeOf(new Uint8Array(bytes))).toMatch(/file-binary|encoding-unknown/));
  test('an encoding that is not UTF-8 and says nothing', () =>
    expect(codeOf(new Uint8Array([0x45, 0xe9, 0x6e, 0x20, 0x64, 0x61, 0x67]))).toBe('encoding-unknown'));
  test('a name that is no encoding', () => expect(codeOf(utf8('x'), 'klingon')).toBe('encoding-unknown'));
});
