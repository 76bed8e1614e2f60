import { describe, expect, test } from 'vitest';
import { knowledgeOf, reportOf, wordsOf } from '../../../test/reading-by-hand.ts';
import { read } from '../index.ts';

const knowledge = knowledgeOf(['fr'], ['ML']);

/** A Friday. A first paragraph of the field, so that a single sentence is about a war. */
const claimsOf = (text: string, published = '2020-03-06', field = 'Guerre au Mali : armée, rebelles, bombardements.') =>
  read(reportOf(`${field}\n\n${text}\n`, { language: 'fr', published }), knowledge).claims;
const said = (text: string) => wordsOf(claimsOf(text));
const one = (text: string) => said(text)[0];

describe('numbers', () => {
  test.each([
    ['Vingt et un soldats ont été tués.', ['killed 21-21 combatant']],
    ['Soixante-dix-neuf civils ont péri dans une attaque.', ['killed 79-79 civilian']],
    ['Quatre-vingt-onze personnes sont mortes dans un raid.', ['killed 91-91 unknown']],
    ["Plus d'une centaine de combattants ont été tués.", ['killed 101-null combatant']],
    ['Une quinzaine de civils ont été blessés.', ['injured 15-15 civilian']],
    ['Près de 4 000 personnes ont fui les combats.', ['displaced null-4000 unknown']],
    ["L'explosion a fait entre 20 et 30 morts.", ['killed 20-30 unknown']],
    ["Le bilan de l'attaque s'élève à 57 morts.", ['killed 57-57 unknown']],
    ['Des centaines de civils ont été tués.', ['killed 200-null civilian']],
    ["L'attaque a coûté la vie à six gendarmes.", ['killed 6-6 combatant']],
  ])('%s', (text, harm) => expect(one(text)?.harm).toEqual(harm));
});

describe('harm by the place of its verb', () => {
  test.each([
    ['Deux soldats ont été tués et trois autres blessés.', ['killed 2-2 combatant', 'injured 3-3 combatant']],
    ["L'armée a tué dix rebelles dans une embuscade.", ['killed 10-10 combatant']],
    ['Un obus est tombé sur une école, tuant quatre enfants.', ['killed 4-4 civilian']],
    ['Six soldats tués dans une embuscade.', ['killed 6-6 combatant']],
    ['Douze personnes, dont trois enfants, ont été tuées.', ['killed 12-12 unknown', 'killed 3-3 civilian']],
    ['Des hommes armés ont enlevé six enseignants.', ['captured 6-6 civilian']],
    ["L'armée a mis hors de combat une vingtaine de terroristes.", ['neutralised 20-20 combatant']],
  ])('%s', (text, harm) => expect(one(text)?.harm).toEqual(harm));

  test('what is done to a thing harms nobody', () => {
    const [claim] = claimsOf('Les rebelles ont abattu un hélicoptère.');
    expect(claim?.harm.map(({ effect, unit }) => `${effect} ${unit}`)).toEqual(['shot-down helicopter']);
  });
});

describe('times', () => {
  const when = (text: string, published?: string) => {
    const found = claimsOf(text, published)[0]?.when;
    return `${found?.from?.slice(0, 10)}/${found?.to?.slice(0, 10)}`;
  };
  test.each([
    ['Dans la nuit de mardi à mercredi, six soldats ont été tués.', '2020-03-03/2020-03-04'],
    ['Samedi dernier, six soldats ont été tués.', '2020-02-29/2020-02-29'],
    ['La semaine dernière, six soldats ont été tués.', '2020-02-24/2020-03-01'],
    ['Il y a trois jours, six soldats ont été tués.', '2020-03-03/2020-03-03'],
    ["Jeudi à l'aube, six soldats ont été tués.", '2020-03-05/2020-03-05'],
    ['Le 1er mars, six soldats ont été tués.', '2020-03-01/2020-03-01'],
    ['Ce lundi, six soldats ont été tués.', '2020-03-02/2020-03-02'],
    ["Depuis le coup d'État de février 2019, 400 personnes ont été tuées.", '2019-02-01/undefined'],
  ])('%s', (text, expected) => expect(when(text)).toBe(expected));
});

describe('voices', () => {
  test.each([
    ["Six soldats ont été tués, a indiqué jeudi à l'AFP un porte-parole de l'armée.", "un porte-parole de l'armée"],
    ["Selon un bilan communiqué par l'état-major, six soldats ont été tués.", "l'état-major"],
    ["L'armée a annoncé que six soldats avaient été tués.", "L'armée"],
    ['« Six soldats ont été tués », a déclaré le ministre de la Défense.', 'le ministre de la Défense'],
    ['Six soldats ont été tués, a-t-on appris de source sécuritaire.', 'source sécuritaire'],
  ])('%s', (text, voice) => expect(one(text)?.voices.at(-1)).toBe(voice));

  test('the conditional keeps its distance where nobody is named', () => {
    expect(claimsOf('Onze civils auraient été tués.')[0]?.modality).toBe('alleged');
  });
});

describe('what did not happen, and what is only said', () => {
  test.each([
    ["L'armée a démenti avoir bombardé le marché.", 'statement/deny'],
    ['Les rebelles ont rejeté le cessez-le-feu.', 'statement/reject'],
    ['Le président a menacé de riposter.', 'statement/threaten'],
    ["L'ONU a appelé à un cessez-le-feu.", 'statement/call-for-ceasefire'],
    ['Les rebelles ont revendiqué une attaque.', 'statement/claim-responsibility'],
    ['Aucun avion de combat n’a survolé la ville.', 'condition/airspace-quiet'],
    ['Aucune violation du cessez-le-feu n’a été constatée.', 'condition/hostilities not'],
    ['Le calme règne sur le front.', 'condition/calm'],
    ['La trêve est entrée en vigueur samedi à midi.', 'agreement/in-force'],
  ])('%s', (text, what) => expect(one(text)?.what).toBe(what));

  test('a plan is no event', () => {
    expect(said("L'armée attaquera la ville.").map(({ what }) => what)).not.toContain('event/attack');
  });
});

test('places with their small words', () => {
  const places = (text: string) => claimsOf(text)[0]?.where.map(({ name }) => name);
  expect(places('Des combats ont éclaté près de Bourem.')).toEqual(['Bourem']);
  expect(places("Six soldats ont été tués au nord d'Indelimane.")?.[0]).toContain('Indelimane');
});

test('football is no war', () => {
  const text = `Marseille a bombardé le but lyonnais dimanche. Le match a tourné à la guerre de tranchées, l'attaquant
a été touché, et deux joueurs blessés ont quitté le stade avant la mi-temps de cette finale de coupe.`;
  expect(claimsOf(text, '2020-03-06', 'Ligue 1 : la défense sous le feu.')).toEqual([]);
});
