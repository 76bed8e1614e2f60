/** The one order of the ledger's lists: code units. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const sorted = <Text extends string>(texts: Iterable<Text>): Text[] => [...new Set(texts)].sort(byText);
