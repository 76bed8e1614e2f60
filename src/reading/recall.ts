/**
 * What was once found out about a word, kept for the next text that uses it. Texts share most of their words, and whatever is
 * asked of a word by itself has one answer. Only pure findings of the word alone belong here, never what its neighbours decide.
 */

/** More distinct words than a day's reports use; beyond it all is forgotten and gathered anew, so that memory stays bounded. */
const MOST_WORDS = 16_000;

/** `find` with its answers kept. A key is copied: a slice of a report would keep the whole report in memory. */
export const recalling = <Found>(find: (word: string) => Found, most = MOST_WORDS): ((word: string) => Found) => {
  const known = new Map<string, Found>();
  return (word) => {
    const held = known.get(word);
    if (held !== undefined) return held;
    if (known.size >= most) known.clear();
    const own = ` ${word}`.slice(1);
    const found = find(own);
    known.set(own, found);
    return found;
  };
};

/** The same for what is asked by number. */
export const recallingNumbers = <Found>(find: (of: number) => Found, most = MOST_WORDS): ((of: number) => Found) => {
  const known = new Map<number, Found>();
  return (number) => {
    const held = known.get(number);
    if (held !== undefined) return held;
    if (known.size >= most) known.clear();
    const found = find(number);
    known.set(number, found);
    return found;
  };
};
