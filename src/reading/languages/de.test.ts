import { describe, expect, test } from 'vitest';
import { knowledgeOf, reportOf, wordsOf } from '../../../test/reading-by-hand.ts';
import { read } from '../index.ts';

const knowledge = knowledgeOf(['de'], ['ML']);

/** A Friday. A first paragraph of the field, so that a single sentence is about a war. */
const claimsOf = (text: string, published = '2020-03-06', field = 'Krieg im Jemen: Armee, Rebellen, Luftangriffe.') =>
  read(reportOf(`${field}\n\n${text}\n`, { language: 'de', published }), knowledge).claims;
const said = (text: string) => wordsOf(claimsOf(text));
const one = (text: string) => said(text)[0];

describe('numbers', () => {
  test.each([
    ['Siebenundzwanzig Soldaten wurden getötet.', ['killed 27-27 combatant']],
    ['Bei dem Angriff kamen hundertzwölf Menschen ums Leben.', ['killed 112-112 unknown']],
    ['Mindestens 2.000 Zivilisten wurden getötet.', ['killed 2000-null civilian']],
    ['Mehr als 30 Kämpfer wurden getötet.', ['killed 31-null combatant']],
    ['Bis zu zwanzig Soldaten wurden verletzt.', ['injured null-20 combatant']],
    ['Dutzende Zivilisten wurden verletzt.', ['injured 24-null civilian']],
    ['Knapp 4000 Menschen flohen aus der Stadt.', ['displaced null-4000 unknown']],
    ['Zwischen 20 und 30 Rebellen wurden getötet.', ['killed 20-30 combatant']],
    ['Die Zahl der Toten stieg auf 57.', ['killed 57-57 unknown']],
    ['Bei dem Luftangriff gab es sechs Tote.', ['killed 6-6 unknown']],
  ])('%s', (text, harm) => expect(one(text)?.harm).toEqual(harm));
});

describe('harm by the bracket of the verb', () => {
  test.each([
    ['Zwei Soldaten wurden getötet und drei weitere verletzt.', ['killed 2-2 combatant', 'injured 3-3 combatant']],
    ['Am Montag sind bei einem Angriff vier Zivilisten getötet worden.', ['killed 4-4 civilian']],
    ['Die Rebellen haben in der Nacht zehn Soldaten getötet.', ['killed 10-10 combatant']],
    ['Dabei kamen nach Angaben von Ärzten fünf Kinder ums Leben.', ['killed 5-5 civilian']],
    ['Zwölf Soldaten seien gefallen, zwei würden vermisst.', ['killed 12-12 combatant', 'missing 2-2 combatant']],
    ['Die Armee schoss drei Drohnen ab.', ['shot-down 3-3 unknown']],
    ['Etwa fünfzig Angreifer seien „neutralisiert“ worden.', ['neutralised 50-50 combatant']],
  ])('%s', (text, harm) => expect(one(text)?.harm).toEqual(harm));
});

describe('who speaks', () => {
  test.each([
    [
      'Bei dem Beschuss wurden sechs Zivilisten getötet, teilte ein Armeesprecher am Freitag mit.',
      ['ein Armeesprecher'],
    ],
    ['Wie die Miliz erklärte, wurden zehn Soldaten getötet.', ['die Miliz']],
    ['Laut der Polizei wurden zehn Soldaten getötet.', ['der Polizei']],
    ['Angaben der Behörden zufolge wurden zehn Soldaten getötet.', ['der Behörden']],
    ['Der Polizei zufolge wurden zehn Soldaten getötet.', ['Der Polizei']],
    ['Nach UN-Angaben wurden zehn Zivilisten getötet.', ['UN']],
    ['Die Armee tötete nach eigenen Angaben 14 Rebellen.', ['Die Armee']],
    ['Ein Sprecher sagte, die Armee habe zehn Rebellen getötet.', ['Ein Sprecher']],
    ['Zehn Soldaten seien gefallen, verlautete am Samstag aus Regierungskreisen.', ['Regierungskreisen']],
  ])('%s', (text, voices) => expect(one(text)?.voices).toEqual(voices));

  test('reported speech goes on in the Konjunktiv without a verb of saying', () => {
    const [, second] = said(
      'Ein Arzt sagte, vier Menschen seien getötet worden. Sieben Kinder seien bei dem Beschuss verletzt worden.',
    );
    expect(second).toMatchObject({ voices: ['Ein Arzt'], harm: ['injured 7-7 civilian'] });
  });

  test('"das teilte X mit" gives the sentence before its voice', () =>
    expect(
      one('Bei dem Angriff wurden elf Menschen getötet. Das teilte der Gouverneur auf Telegram mit.')?.voices,
    ).toEqual(['der Gouverneur']));
});

describe('what is told', () => {
  test.each([
    ['Die Armee griff am Montag Stellungen der Rebellen an.', 'event/attack'],
    ['Kampfflugzeuge bombardierten das Dorf.', 'event/air-drone-strike'],
    ['In der Stadt kam es zu schweren Gefechten.', 'event/armed-clash'],
    ['Am Freitag schwiegen die Waffen.', 'condition/calm'],
    ['Die Rebellen lehnten die Waffenruhe ab.', 'statement/reject'],
    ['Die Armee wies die Vorwürfe zurück.', 'statement/deny'],
    ['Eine Feuerpause lehnte der Armeechef ab.', 'statement/reject'],
    ['Die Rebellen bekannten sich zu dem Anschlag.', 'statement/claim-responsibility'],
    ['Der Präsident drohte den Rebellen mit Vergeltung.', 'statement/threaten'],
    ['Der Gesandte rief beide Seiten zu einer Waffenruhe auf.', 'statement/call-for-ceasefire'],
    ['Die Konfliktparteien einigten sich auf eine Waffenruhe.', 'agreement/ceasefire'],
  ])('%s', (text, what) => expect(one(text)?.what).toBe(what));

  test.each([
    'Die Soldaten, die das Dorf bewachen, sind erschöpft.',
    'Die besetzten Gebiete sind groß.',
    'Trotz der verkündeten Waffenruhe bleibt die Bevölkerung skeptisch.',
    'Um die Stadt zurückzuerobern, fehlen der Armee die Mittel.',
    'Eine Einigung auf eine Waffenruhe gilt als unwahrscheinlich.',
  ])('%s (nothing happened)', (text) => expect(said(text).filter(({ what }) => what.startsWith('event'))).toEqual([]));
});

describe('times', () => {
  test.each([
    ['In der Nacht zum Donnerstag starben vier Soldaten.', '2020-03-04', '2020-03-05'],
    ['Am Mittwochabend starben vier Soldaten.', '2020-03-04', '2020-03-04'],
    ['Zwischen dem 2. und 4. März starben vier Soldaten.', '2020-03-02', '2020-03-04'],
    ['Am Wochenende starben vier Soldaten.', '2020-02-29', '2020-03-01'],
    ['In der vergangenen Woche starben vier Soldaten.', '2020-02-24', '2020-03-01'],
    ['Ende Februar starben vier Soldaten.', '2020-02-21', '2020-02-29'],
  ])('%s', (text, from, to) => {
    const when = claimsOf(text)[0]?.when;
    expect([when?.from?.slice(0, 10), when?.to?.slice(0, 10)]).toEqual([from, to]);
  });

  test('a date with a dot does not end the sentence', () =>
    expect(claimsOf('Am 9. Februar wurden bei der 16. Infanteriedivision vier Soldaten getötet.')).toHaveLength(1));
});

test.each([
  'Mit einem Sturmlauf nahm die Elf das gegnerische Tor unter Beschuss; zwei Spieler wurden verletzt, der Trainer sprach von einer Schlacht, die Fans feierten den Siegtreffer im Stadion.',
  'Brüssel und Washington schlossen im Handelskrieg einen Waffenstillstand; die Strafzölle auf Stahl werden ausgesetzt, beide Seiten hatten mit Vergeltung gedroht, die Börse reagierte erleichtert.',
])('%s (another field)', (text) => expect(claimsOf(text, '2020-03-06', 'Meldungen vom Tage.')).toEqual([]));
