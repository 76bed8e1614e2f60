/** The one order of everything here: code units, never a locale's. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].sort(byText);

/** Least by a key; ties by the order given. Undefined for nothing. */
export const leastBy = <Item>(
  items: readonly Item[],
  ...keys: ((item: Item) => number | string)[]
): Item | undefined => {
  let best: Item | undefined;
  for (const item of items) if (best === undefined || compareBy(item, best, keys) < 0) best = item;
  return best;
};

export const compareBy = <Item>(a: Item, b: Item, keys: readonly ((item: Item) => number | string)[]): number => {
  for (const key of keys) {
    const [left, right] = [key(a), key(b)];
    if (left < right) return -1;
    if (left > right) return 1;
  }
  return 0;
};
