/** What kind of character a UTF-16 unit is, told once for each: texts are cut into words by it. */
const LETTER = /[\p{L}\p{M}]/u;
const SPACE = /\s/;

/** Marks of letters are letters; halves of surrogate pairs are taken for letters too. */
export const CLASS = { other: 0, letter: 1, digit: 2, space: 3, apostrophe: 4, dash: 5, invisible: 6 } as const;
const CLASSES = new Uint8Array(65536).fill(255);
export const classOf = (code: number): number => {
  const known = CLASSES[code] ?? 255;
  if (known !== 255) return known;
  const char = String.fromCharCode(code);
  const found =
    code >= 48 && code <= 57
      ? CLASS.digit
      : (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)
        ? CLASS.digit
        : code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x2bc
          ? CLASS.apostrophe
          : code === 0x2d || code === 0x2010 || code === 0x2011
            ? CLASS.dash
            : SPACE.test(char) || code === 0
              ? CLASS.space
              : code === 0xad ||
                  (code >= 0x200b && code <= 0x200f) ||
                  (code >= 0x202a && code <= 0x202e) ||
                  code === 0xfeff
                ? CLASS.invisible
                : LETTER.test(char) || (code >= 0xd800 && code <= 0xdfff)
                  ? CLASS.letter
                  : CLASS.other;
  CLASSES[code] = found;
  return found;
};
