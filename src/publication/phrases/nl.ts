/** Dutch: plain, dated, attributed. */
import { figure, name, type Rich, say, sentence } from './words.ts';
import type { Phrases } from './phrases.ts';

export const nl: Phrases = {
  language: 'nl',
  languageName: 'Nederlands',
  draft: 'machineconcept, niet nagekeken',
  titles: { bulletin: 'Bulletin' },
  killed: ({ number, claims, group, place, voice }): Rich =>
    sentence(
      say`${place === null ? 'daar' : say`in ${name(place)}`} zijn ${figure(number, claims)} ${group} omgekomen, meldt ${name(voice)}.`,
    ),
};
