/**
 * Bytes to text without guessing: a byte order mark, what the file says of itself, UTF-8 that is really UTF-8,
 * UTF-16 that shows itself by its zero bytes. Anything else is refused with the remedy, never mangled.
 */
import { refuse, type Refusal, type ReportMark } from '../model/index.ts';

export type Decoded = Readonly<{ text: string; marks: readonly ReportMark[] }> | Readonly<{ refusal: Refusal }>;

/** Openings of well-known formats that are no text. */
const BINARY: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP, DOCX or XLSX file', [0x50, 0x4b, 0x03, 0x04]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip file', [0x1f, 0x8b]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((value, index) => bytes[index] === value);

const strictly = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** UTF-16 without a mark: nearly every second byte of the opening is zero. */
const zeroSide = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const seen = bytes.subarray(0, Math.min(bytes.length, 2048) & ~1);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < seen.length; index += 2) {
    if (seen[index] === 0) even += 1;
    if (seen[index + 1] === 0) odd += 1;
  }
  const pairs = seen.length / 2;
  if (pairs < 4) return null;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return null;
};

const BIDI = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/;
const CONTROLS = /[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/g;

const judge = (where: string, text: string): Decoded => {
  const marks: ReportMark[] = [];
  const controls = text.match(CONTROLS)?.length ?? 0;
  const zeros = text.split('\0').length - 1;
  if (controls + zeros > Math.max(8, text.length * 0.02)) return binary(where, 'bytes that are no text');
  if (zeros > 0) marks.push('nul-characters');
  if (text.includes('\ufffd')) marks.push('replacement-characters');
  if (BIDI.test(text)) marks.push('bidi-controls');
  return { text, marks };
};

const binary = (where: string, what: string): Decoded => ({
  refusal: refuse(
    'file-binary',
    where,
    `This is ${what}, not text, HTML or report JSONL.`,
    'Hand in the text itself, saved as UTF-8; the original file stays where it is.',
  ),
});

/**
 * The text of `bytes`: byte order mark dropped, line ends kept, nothing normalised.
 * `encoding` is what a person or the file itself says; a byte order mark and valid UTF-8 win over nothing at all only.
 */
export const decode = (where: string, bytes: Uint8Array, encoding: string | null): Decoded => {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return fromUtf8(where, bytes.subarray(3));
  if (startsWith(bytes, [0xff, 0xfe])) return named(where, bytes.subarray(2), 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return named(where, bytes.subarray(2), 'utf-16be');
  for (const [what, start] of BINARY) if (startsWith(bytes, start)) return binary(where, what);
  if (encoding !== null) return named(where, bytes, encoding);
  const wide = zeroSide(bytes);
  return wide ? named(where, bytes, wide) : fromUtf8(where, bytes);
};

const fromUtf8 = (where: string, bytes: Uint8Array): Decoded => {
  const text = strictly('utf-8', bytes);
  if (text !== null) return judge(where, text);
  if (bytes.subarray(0, 4096).filter((byte) => byte < 9).length > 40) return binary(where, 'bytes that are no text');
  return {
    refusal: refuse(
      'encoding-unknown',
      where,
      'The bytes are not valid UTF-8 and do not say which encoding they are in.',
      'Name it, for instance `--encoding windows-1252` (or windows-1251, windows-1256, iso-8859-9), or save the file as UTF-8.',
    ),
  };
};

const named = (where: string, bytes: Uint8Array, encoding: string): Decoded => {
  let decoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    return {
      refusal: refuse(
        'encoding-unknown',
        where,
        `No encoding is called “${encoding}”.`,
        'Use a name such as utf-8, utf-16le, windows-1252.',
      ),
    };
  }
  try {
    return judge(where, decoder.decode(bytes));
  } catch {
    return {
      refusal: refuse(
        'encoding-unknown',
        where,
        `The bytes are not ${encoding}.`,
        'Name the right encoding with `--encoding`, or save the file as UTF-8.',
      ),
    };
  }
};
