/** Order by code units: the same on every machine and in every language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const sortedBy = <T>(items: Iterable<T>, key: (item: T) => string): T[] =>
  [...items].sort((a, b) => compareText(key(a), key(b)));

export const distinct = (items: Iterable<string>): string[] => [...new Set(items)].sort(compareText);
