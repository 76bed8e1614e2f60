/**
 * Which script a letter belongs to: enough to part languages that share none.
 */
const RANGES: readonly (readonly [number, number, string])[] = [
  [0x41, 0x24f, 'Latn'],
  [0x250, 0x2af, 'Latn'],
  [0x370, 0x3ff, 'Grek'],
  [0x400, 0x52f, 'Cyrl'],
  [0x530, 0x58f, 'Armn'],
  [0x590, 0x5ff, 'Hebr'],
  [0x600, 0x6ff, 'Arab'],
  [0x750, 0x77f, 'Arab'],
  [0x780, 0x7bf, 'Thaa'],
  [0x900, 0x97f, 'Deva'],
  [0x980, 0x9ff, 'Beng'],
  [0xa00, 0xa7f, 'Guru'],
  [0xa80, 0xaff, 'Gujr'],
  [0xb80, 0xbff, 'Taml'],
  [0xc00, 0xc7f, 'Telu'],
  [0xc80, 0xcff, 'Knda'],
  [0xd00, 0xd7f, 'Mlym'],
  [0xd80, 0xdff, 'Sinh'],
  [0xe00, 0xe7f, 'Thai'],
  [0xe80, 0xeff, 'Laoo'],
  [0xf00, 0xfff, 'Tibt'],
  [0x1000, 0x109f, 'Mymr'],
  [0x10a0, 0x10ff, 'Geor'],
  [0x1100, 0x11ff, 'Hang'],
  [0x1200, 0x139f, 'Ethi'],
  [0x1780, 0x17ff, 'Khmr'],
  [0x1e00, 0x1eff, 'Latn'],
  [0x1f00, 0x1fff, 'Grek'],
  [0x3040, 0x30ff, 'Kana'],
  [0x3400, 0x9fff, 'Hani'],
  [0xac00, 0xd7af, 'Hang'],
  [0xf900, 0xfaff, 'Hani'],
  [0xfb50, 0xfdff, 'Arab'],
  [0xfe70, 0xfeff, 'Arab'],
];

/** The script of a UTF-16 unit; null = none of those known. */
export const scriptOf = (code: number): string | null => {
  let [low, high] = [0, RANGES.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = RANGES[middle];
    if (!range) return null;
    if (code < range[0]) high = middle - 1;
    else if (code > range[1]) low = middle + 1;
    else return range[2];
  }
  return null;
};

/** How many letters of each script words have. */
export const scriptsIn = (words: readonly string[]): (readonly [script: string, letters: number])[] => {
  const counts = new Map<string, number>();
  for (const word of words)
    for (let i = 0; i < word.length; i += 1) {
      const script = scriptOf(word.charCodeAt(i));
      if (script !== null) counts.set(script, (counts.get(script) ?? 0) + 1);
    }
  return [...counts];
};

type Lettered = Readonly<{ scripts: readonly (readonly [script: string, letters: number])[] }>;

/** The script of most letters of a text. Kana anywhere makes Chinese characters Japanese; small admixtures are ignored. */
export const mainScript = (parts: readonly Lettered[]): string | null => {
  const counts = new Map<string, number>();
  let letters = 0;
  for (const { scripts } of parts)
    for (const one of scripts) {
      letters += one[1];
      counts.set(one[0], (counts.get(one[0]) ?? 0) + one[1]);
    }
  const kana = counts.get('Kana') ?? 0;
  const han = counts.get('Hani') ?? 0;
  if (kana + han > letters / 2) return kana * 20 > han ? 'Kana' : 'Hani';
  let best: string | null = null;
  for (const [script, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = script;
  return best;
};
