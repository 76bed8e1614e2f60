/**
 * Is this text about armed conflict at all? Judged once a document, by words that the lexicon marks: of the field (`field`)
 * or of something else that borrows its words (`off`: matches, markets, roads, epidemics). The judgement can be printed.
 */
import type { Mark } from './marks.ts';

export type Relevance = Readonly<{ relevant: boolean; field: readonly string[]; off: readonly string[] }>;

/** Distinct words of the field that a text needs; one more for every three of another field. */
const ENOUGH = 2;
/** What words such as killed and wounded may add at most. */
const SHARED_MOST = 1;

export const judgeRelevance = (words: readonly Readonly<{ mark: Mark; word: string }>[]): Relevance => {
  const field = new Set<string>();
  const off = new Set<string>();
  let strong = 0;
  let against = 0;
  let weak = 0;
  for (const { mark, word } of words) {
    if (mark.cls === 'field' || mark.cls === 'pact') {
      if (!field.has(word) && mark.cls === 'field' && mark.entry.value !== '') weak += Number(mark.entry.value);
      else if (!field.has(word)) strong += 1;
      field.add(word);
    } else if (mark.cls === 'off') {
      if (!off.has(word)) against += Number(mark.entry.value === '' ? 1 : mark.entry.value);
      off.add(word);
    }
  }
  // Words that any disaster shares help out, but do not make a conflict by themselves.
  strong += Math.min(weak, SHARED_MOST);
  return { relevant: strong >= ENOUGH && strong > against, field: [...field], off: [...off] };
};
