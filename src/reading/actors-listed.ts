/** Listed names in a sentence: the longest that begins at a word, and which of its meanings is meant. */
import { isInForce } from './names-candidates.ts';
import type { Stretch } from './names-stretch.ts';
import type { Unit } from './names.ts';
import type { Named, PartyBook } from './parties.ts';
import { recalling } from './recall.ts';
import type { Token } from './token.ts';

export type ActorSetting = Readonly<{
  language: string;
  /** Countries the text is about, by weight. */
  theatre?: ReadonlyMap<string, number>;
  /** ISO day of publication: dated aliases and offices. */
  published?: string | null;
}>;

const startsCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** How a name is written: what a text must keep to for the word to be that name. */
type Manner = Readonly<{ initials: number | null; opensCapital: boolean; closesCapital: boolean }>;
const mannerOf = recalling((name): Manner => {
  const letters = name.replace(/[^\p{L}]/gu, '');
  const words = name.split(' ');
  return {
    /** How many letters a short name in capitals has; null = it is none. */
    initials: letters.length <= 5 && letters === letters.toUpperCase() ? letters.length : null,
    /** One word, in one capital. */
    opensCapital: words.length === 1 && startsCapital(name),
    closesCapital: startsCapital(words.at(-1) ?? ''),
  };
});

/** A listed name counts only where the text writes it as a name; short ones only in their own language. */
const accepted = (entry: Named, first: Token, last: Token, stretch: Stretch, setting: ActorSetting): boolean => {
  const { published } = setting;
  if (entry.sort !== 'person' && published && !isInForce(entry, published)) return false;
  const own = entry.language === setting.language || entry.language === '*';
  if (entry.sort === 'generic' || entry.sort === 'people' || entry.sort === 'capital') {
    if (!own) return false;
  } else if (!own && entry.name.length < 8) return false;
  if (entry.sort === 'generic' || first.shape === 'none') return true;
  const { initials, opensCapital, closesCapital } = mannerOf(entry.name);
  if (initials !== null) return first.shape === 'upper' && !(stretch.capitals && initials < 4);
  if (closesCapital && last.shape === 'lower') return false;
  return !(opensCapital && first.shape === 'lower');
};

/** The longest name that begins at a unit: its last unit, and what it stands for. */
export const longestListed = (
  stretch: Stretch,
  start: number,
  book: PartyBook,
  setting: ActorSetting,
): Readonly<{ until: number; entry: Named }> | null => {
  const { units, tokens } = stretch;
  const first = tokens[units[start]?.token ?? 0];
  if (!first) return null;
  let until = start;
  let best: readonly Named[] = [];
  let led = false;
  const goOn = (at: number, before: string, bent: boolean): void => {
    const unit = units[at];
    if (!unit || unit.key === '') return;
    goOnAs(unit, at, before, unit.key, bent);
    for (const form of unit.also) goOnAs(unit, at, before, form, true);
  };
  const goOnAs = (unit: Unit, at: number, before: string, form: string, bent: boolean): void => {
    const key = before === '' ? form : `${before} ${form}`;
    const last = tokens[unit.token];
    const listed = unit.closes && (best.length === 0 || at > until || (led && !bent)) ? book.named.get(key) : undefined;
    if (listed && last) {
      const entries = listed.filter((entry) => accepted(entry, first, last, stretch, setting));
      if (entries.length > 0) [best, until, led] = [entries, at, bent];
    }
    if (book.begins.has(key)) goOn(at + 1, key, bent);
  };
  goOn(start, '', false);
  const entry = chosen(best, book, setting);
  return entry ? { until, entry } : null;
};

/** Of several meanings of one name: in office that day, the text's language, a party rather than a person, the theatre. */
const chosen = (entries: readonly Named[], book: PartyBook, setting: ActorSetting): Named | null => {
  if (entries.length < 2) return entries[0] ?? null;
  const weight = (entry: Named): number =>
    (entry.sort === 'person' && setting.published && !isInForce(entry, setting.published) ? -2 : 0) +
    (entry.language === setting.language ? 0.5 : 0) +
    (entry.sort === 'party' || entry.sort === 'state' ? 0.2 : 0) +
    Math.max(0, ...(book.parties.get(entry.actor ?? '')?.theatre ?? []).map((code) => setting.theatre?.get(code) ?? 0));
  return [...entries].sort((a, b) => weight(b) - weight(a) || ((a.actor ?? '') < (b.actor ?? '') ? -1 : 1))[0] ?? null;
};
