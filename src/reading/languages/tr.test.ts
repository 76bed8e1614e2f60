import { describe, expect, test } from 'vitest';
import { knowledgeOf, reportOf } from '../../../test/reading-by-hand.ts';
import { read } from '../index.ts';

const knowledge = knowledgeOf(['tr']);
/** Words enough of the field, so that one sentence is judged by itself. */
const FRAME = ' Bölgede ordu ile silahlı militanlar arasındaki savaşta cephe hattı değişmedi.';
const claimsOf = (text: string, published = '2020-03-06') =>
  read(reportOf(text, { language: 'tr', published }), knowledge).claims;
const told = (text: string, published?: string): string[] =>
  claimsOf(text + FRAME, published).map(({ kind, type, polarity, attribution, harm }) =>
    [
      `${kind}/${type}${polarity === 'negated' ? ' negated' : ''}`,
      attribution.map((voice) => voice.name).join(' > '),
      harm.map(({ effect, low, high, group }) => `${effect} ${low}/${high} ${group.status}`).join(', '),
    ].join(' | '),
  );

describe('tolls before their verb', () => {
  test.each([
    ['Topçu saldırısında ikisi çocuk beş sivil hayatını kaybetti.', ['killed 5/5 civilian, killed 2/2 civilian']],
    ["Çatışmada 30'dan fazla asker şehit oldu.", ['killed 31/null combatant']],
    [
      'Hava saldırısında en az on bir sivil öldü, 14 kişi yaralandı.',
      ['killed 11/null civilian, injured 14/14 unknown'],
    ],
    ["Hava saldırısında ölü sayısı 34 bin 183'e yükseldi.", ['killed 34183/34183 unknown']],
    ['Hava saldırısında hayatını kaybeden 12 kişi toprağa verildi.', ['killed 12/12 unknown']],
    ['Top atışları sonucu onlarca sivil yaralandı.', ['injured 24/null civilian']],
    ['Operasyonda 7 terörist etkisiz hale getirildi.', ['neutralised 7/7 combatant']],
  ])('%s', (text, harms) => expect(told(text).map((line) => line.split(' | ')[2])).toEqual(harms));
  test('nobody was hurt', () => {
    const [claim] = claimsOf(`Köye havan saldırısı düzenlendi, can kaybı yaşanmadı.${FRAME}`);
    expect(claim?.harm.map(({ effect, low, high }) => [effect, low, high])).toEqual([['killed', 0, 0]]);
  });
});

describe('voices', () => {
  test('who speaks opens the sentence, the verb of speaking closes it', () => {
    expect(told('Savunma Bakanlığı, hava saldırısında 6 askerin öldüğünü bildirdi.')).toEqual([
      'event/air-drone-strike | Savunma Bakanlığı | killed 6/6 combatant',
    ]);
    expect(told('Yerel kaynaklara göre roketli saldırıda üç sivil öldü.')).toEqual([
      'event/shelling-artillery-missile-attack | Yerel kaynaklara | killed 3/3 civilian',
    ]);
    expect(told('Savunma Bakanlığından yapılan açıklamada, çatışmada iki erin yaralandığı belirtildi.')).toEqual([
      'event/armed-clash | Savunma Bakanlığından | injured 2/2 combatant',
    ]);
  });
  test('nobody named is the report itself', () => {
    expect(told('Hava saldırısında 4 sivilin öldüğü belirtiliyor.')).toEqual([
      'event/air-drone-strike |  | killed 4/4 civilian',
    ]);
  });
});

describe('what is denied, planned or absent', () => {
  test.each([
    ['Ordu sözcüsü iddiaları yalanladı.', ['statement/deny |  | ']],
    ['Saldırıyı henüz üstlenen olmadı.', ['statement/claim-responsibility negated |  | ']],
    ['Sabahtan bu yana savaş uçağı görülmedi.', ['condition/airspace-quiet |  | ']],
    ['Hiçbir ateşkes ihlali kaydedilmedi.', ['condition/hostilities negated |  | ']],
    ['Kentte gergin bir sessizlik hakim.', ['condition/tense-calm |  | ']],
    ['Ordu yarın köye saldıracak.', []],
  ])('%s', (text, lines) => expect(told(text)).toEqual(lines));
});

describe('places and times', () => {
  const placed = (text: string) =>
    claimsOf(text + FRAME).map(({ where, when }) => [where[0]?.name, when?.from?.slice(0, 10), when?.to?.slice(0, 10)]);
  test.each([
    [
      "Perşembe günü İdlib'in güneyindeki Cebel Zaviye bölgesine hava saldırısı düzenlendi.",
      ['Cebel Zaviye', '2020-03-05', '2020-03-05'],
    ],
    ["Dün akşam Cebel Zaviye'deki bir köy bombalandı.", ['Cebel Zaviye', '2020-03-05', '2020-03-05']],
    ["5 Mart'tan bu yana İdlib'de 24 sivil öldürüldü.", ['İdlib', '2020-03-05', undefined]],
    ["2019 yılının nisan ayında İdlib'de 3 asker öldü.", ['İdlib', '2019-04-01', '2019-04-30']],
    ["3 gün önce İdlib'de çatışma çıktı, bir asker öldü.", ['İdlib', '2020-03-03', '2020-03-03']],
  ])('%s', (text, expected) => expect(placed(text)[0]).toEqual(expected));
});

test('pacts: agreed, in force, broken', () => {
  expect(told("Ankara ile Moskova arasında 5 Mart'ta varılan ateşkes sık sık ihlal ediliyor.")).toEqual([
    'agreement/ceasefire |  | ',
    'condition/hostilities |  | ',
  ]);
  expect(told('Ateşkes gece yarısı yürürlüğe girdi.')).toEqual(['agreement/in-force |  | ']);
});

test('a match is no war', () => {
  expect(
    claimsOf(
      'Ev sahibi ekibin hücum hattı maçın ilk yarısında rakip kaleyi adeta bombaladı. Forvet 30. dakikada attığı golle ' +
        'savunmayı dağıttı, kaleci iki kez sakatlandı. Teknik direktör "Derbi bir savaştı" dedi, taraftarlar tribünde sevindi.',
    ),
  ).toEqual([]);
});
