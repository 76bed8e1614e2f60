/** English: plain, dated, attributed. */
import { figure, name, type Rich, say, sentence } from './words.ts';
import type { Phrases } from './phrases.ts';

export const en: Phrases = {
  language: 'en',
  languageName: 'English',
  draft: 'machine draft, unreviewed',
  titles: { bulletin: 'Bulletin' },
  killed: ({ number, claims, group, place, voice }): Rich =>
    sentence(
      say`${place === null ? 'there' : say`in ${name(place)}`} ${figure(number, claims)} ${group} were killed, ${name(voice)} reports.`,
    ),
};
