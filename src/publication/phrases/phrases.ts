/** What every language must be able to say. A language without one of these does not compile. */
import type { EditionLanguage } from '../input.ts';
import type { Rich } from './words.ts';

export type Phrases = Readonly<{
  language: EditionLanguage;
  languageName: string;
  draft: string;
  titles: Readonly<{ bulletin: string }>;
  killed: (
    facts: Readonly<{ number: string; claims: readonly string[]; group: string; place: string | null; voice: string }>,
  ) => Rich;
}>;
