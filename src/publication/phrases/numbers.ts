/** Amounts as words, from bounds and from the source's own word; the plural rule of a language is asked only here. */
import type { Amount } from './facts.ts';

const rules = new Map<string, Intl.PluralRules>();
/** Is this number grammatically one in `locale`? (Both languages of ours: `one` or `other`.) */
const isOne = (locale: string, count: number): boolean => {
  const rule = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, rule);
  return rule.select(count) === 'one';
};

export type AmountWords = Readonly<{
  locale: string;
  exactly: (n: string) => string;
  between: (low: string, high: string) => string;
  best: (best: string, low: string, high: string) => string;
  atLeast: (n: string) => string;
  bestAtLeast: (best: string, low: string) => string;
  moreThan: (n: string) => string;
  upTo: (n: string) => string;
  about: (n: string) => string;
  unknown: string;
  dozens: string;
  hundreds: string;
  several: string;
  group: string;
}>;

/** 2212 -> 2.212 or 2,212. */
const grouped = (count: number, separator: string): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, separator);

const MORE_THAN = /^(?:more than|over|meer dan|ruim|plus de|mehr als|más de|более|понад)\b/iu;
const DOZENS = /^(?:dozens|tientallen|tens of)\b/iu;
const HUNDREDS = /^(?:hundreds|honderden)\b/iu;
const SEVERAL = /^(?:several|a number of|enkele|verscheidene|meerdere|een aantal)\b/iu;

/** The amount in words, and whether it reads as one. */
export const amountIn = (amount: Amount, words: AmountWords): { text: string; one: boolean } => {
  const n = (count: number): string => grouped(count, words.group);
  const { low, best, high, said } = amount;
  const text = ((): string => {
    if (said !== null && high === null && low !== null) {
      if (DOZENS.test(said)) return words.dozens;
      if (HUNDREDS.test(said)) return words.hundreds;
      if (SEVERAL.test(said)) return words.several;
      if (MORE_THAN.test(said) && low > 0) return words.moreThan(n(low - 1));
    }
    if (low !== null && low === high) return amount.approximate ? words.about(n(low)) : words.exactly(n(low));
    if (low !== null && high !== null)
      return best !== null && best !== low && best !== high
        ? words.best(n(best), n(low), n(high))
        : words.between(n(low), n(high));
    if (low !== null) return best !== null && best > low ? words.bestAtLeast(n(best), n(low)) : words.atLeast(n(low));
    if (high !== null) return words.upTo(n(high));
    return words.unknown;
  })();
  return { text, one: low !== null && low === high && isOne(words.locale, low) };
};

/** "a, b and c": names or clauses in a row. */
export const inARow = <T>(items: readonly T[], comma: T, and: T): T[] =>
  items.flatMap((item, at) => (at === 0 ? [item] : [at === items.length - 1 ? and : comma, item]));
