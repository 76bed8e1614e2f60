/** Which listed name stands at a place of the text: the longest, then the one of the text's language and theatre. */
import type { Unit } from './names.ts';
import type { Named, NamedSort, PartyBook } from './parties.ts';
import type { Token } from './token.ts';

export type ActorSetting = Readonly<{
  language: string;
  /** Countries the text is about, by weight. */
  theatre?: ReadonlyMap<string, number>;
  /** ISO day of publication: dated aliases and terms of office. */
  published?: string | null;
}>;

/** `until` is the index of the last unit. */
export type Match = Readonly<{ until: number; entry: Named }>;

/** Common words of one language are everyday words of another: these sorts count only in their own. */
const OWN_LANGUAGE: ReadonlySet<NamedSort> = new Set(['state', 'capital', 'people', 'generic']);
const CASELESS = new Set(['ar']);
const SHORT = 5;

const inTime = (entry: Named, published: string | null | undefined): boolean =>
  !published ||
  ((entry.from === null || entry.from <= published) && (entry.until === null || published <= entry.until));

/** "WHO" is not "Who", "Rus" is not "rus": names of one word are held to their letters' case. */
const casedRight = (entry: Named, tokens: readonly Token[], first: number, last: number): boolean => {
  const token = tokens[first];
  if (!token || CASELESS.has(entry.language) || entry.name === entry.name.toLowerCase()) return true;
  if (first === last && entry.name.length <= SHORT && entry.name === entry.name.toUpperCase())
    return token.shape !== 'lower' && token.shape !== 'capital';
  for (let at = first; at <= last; at += 1) if (tokens[at]?.shape !== 'lower') return true;
  return false;
};

const weightOf = (entry: Named, book: PartyBook, setting: ActorSetting): number =>
  (entry.language === setting.language ? 0.5 : 0) +
  (entry.sort === 'capital' ? -0.25 : 0) +
  Math.max(0, ...(book.parties.get(entry.actor ?? '')?.theatre ?? []).map((code) => setting.theatre?.get(code) ?? 0));

const bestOf = (entries: readonly Named[], book: PartyBook, setting: ActorSetting): Named | null =>
  [...entries].sort(
    (a, b) => weightOf(b, book, setting) - weightOf(a, book, setting) || ((a.actor ?? '') < (b.actor ?? '') ? -1 : 1),
  )[0] ?? null;

/** The longest listed name from a unit on, or null. */
export const namedFrom = (
  units: readonly Unit[],
  start: number,
  tokens: readonly Token[],
  book: PartyBook,
  setting: ActorSetting,
): Match | null => {
  const first = units[start]?.token ?? 0;
  let key = '';
  let best: Match | null = null;
  for (let at = start; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit || unit.key === '') break;
    key = key === '' ? unit.key : `${key} ${unit.key}`;
    const fitting = unit.closes
      ? (book.named.get(key) ?? []).filter(
          (entry) =>
            inTime(entry, setting.published) &&
            (entry.language === setting.language || !OWN_LANGUAGE.has(entry.sort)) &&
            casedRight(entry, tokens, first, unit.token),
        )
      : [];
    const entry = bestOf(fitting, book, setting);
    if (entry) best = { until: at, entry };
    if (!book.begins.has(key)) break;
  }
  return best;
};
