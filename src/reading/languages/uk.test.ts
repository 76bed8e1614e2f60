import { describe, expect, test } from 'vitest';
import { knowledgeOf, reportOf, wordsOf } from '../../../test/reading-by-hand.ts';
import { read } from '../index.ts';

const knowledge = knowledgeOf(['uk'], ['UA']);

/** A Friday. A first paragraph of the field, so that a single sentence is about a war. */
const claimsOf = (text: string, published = '2020-03-06') =>
  read(reportOf(`Війна, армія, фронт, обстріли.\n\n${text}\n`, { language: 'uk', published }), knowledge).claims;
const said = (text: string) => wordsOf(claimsOf(text));
const one = (text: string) => said(text)[0];

describe('numbers', () => {
  test.each([
    ["Загинули двоє військових, ще п'ятеро дістали поранення.", ['killed 2-2 combatant', 'injured 5-5 combatant']],
    ['Загинули двоє військових, ще пʼятеро дістали поранення.', ['killed 2-2 combatant', 'injured 5-5 combatant']],
    ['Унаслідок обстрілу загинуло понад тридцять цивільних.', ['killed 31-null civilian']],
    ['Унаслідок обстрілу загинули щонайменше двадцять один солдат.', ['killed 21-null combatant']],
    ['Внаслідок обстрілу поранено десятки людей.', ['injured 20-null unknown']],
    ['Тисячі мешканців покинули свої домівки.', ['displaced 2000-null civilian']],
    ['Дві тисячі мешканців покинули свої домівки.', ['displaced 2000-2000 civilian']],
    ['Кількість загиблих зросла до 57.', ['killed 57-57 unknown']],
  ])('%s', (text, harm) => expect(one(text)?.harm).toEqual(harm));
});

describe('harm in any order, passive and impersonal', () => {
  test.each([
    ['Під час бою поранено трьох бійців.', ['injured 3-3 combatant']],
    ['Снайпер застрелив жінку.', ['killed 1-1 civilian']],
    ['Поранень зазнали троє дітей.', ['injured 3-3 civilian']],
    ['Один військовослужбовець загинув.', ['killed 1-1 combatant']],
    ['Уночі збито чотири безпілотники.', ['shot-down 4-4 unknown']],
  ])('%s', (text, harm) => expect(one(text)?.harm).toEqual(harm));
});

describe('voices', () => {
  test.each([
    ['Загинули двоє цивільних, повідомила поліція.', ['поліція']],
    ['Армія обстріляла село, сказав агентству Reuters місцевий чиновник.', ['агентству Reuters', 'місцевий чиновник']],
    ['За даними розвідки, загинули четверо бойовиків.', ['розвідки']],
    ['Від початку року загинули 40 цивільних, підрахували в ООН.', ['ООН']],
    ['Загинули двоє солдатів.', []],
  ])('%s', (text, voices) => expect(one(text)?.voices).toEqual(voices));
});

describe('conduct, quiet and agreements', () => {
  test.each([
    ['Речник повстанців спростував обстріл лікарні.', 'statement/deny'],
    ['Генерал пригрозив завдати удару у відповідь.', 'statement/threaten'],
    ['Посланець ООН закликав сторони негайно припинити вогонь.', 'statement/call-for-ceasefire'],
    ['Порушень режиму припинення вогню не зафіксовано.', 'condition/hostilities not'],
    ['На всій лінії розмежування панує тиша.', 'condition/calm'],
    ['Сторони домовилися про припинення вогню.', 'agreement/ceasefire'],
    ['Перемир’я набуло чинності опівночі.', 'agreement/in-force'],
    ['Сторони обмінялися полоненими.', 'agreement/prisoner-exchange'],
    ['Повстанці захопили місто.', 'event/non-state-actor-overtakes-territory'],
  ])('%s', (text, what) => expect(one(text)?.what).toBe(what));
  test('nobody who took responsibility is told as that', () =>
    expect(one('Відповідальності за напад ніхто на себе не взяв.')?.what).toBe('statement/claim-responsibility not'));
});

describe('times and places in their cases', () => {
  test.each([
    ['У середу противник обстріляв Піски.', '2020-03-04'],
    ['У ніч на четвер противник обстріляв Піски.', '2020-03-04/2020-03-05'],
    ['Учора противник обстріляв Піски.', '2020-03-05'],
    ['24 лютого противник обстріляв Піски.', '2020-02-24'],
    ['Вночі противник обстріляв Піски.', '2020-03-05/2020-03-06'],
  ])('%s', (text, edtf) => expect(claimsOf(text)[0]?.when?.edtf).toBe(edtf));
  test.each([
    ['Поблизу Пісків противник відкрив вогонь із мінометів.', 'place:pisky'],
    ['Противник обстріляв наші позиції в районі Широкиного.', 'place:shyrokyne'],
    ['Під Гранітним противник обстріляв наші позиції.', 'place:hranitne'],
  ])('%s', (text, place) => expect(claimsOf(text)[0]?.where[0]?.place).toBe(place));
});

test('football in words of war tells nothing', () =>
  expect(
    read(
      reportOf(
        'Гості атакували з перших хвилин, але оборона «Динамо» трималася. Капітан вистрілив у дев’ятку, двоє гравців травмувалися, а тренер назвав матч війною.\n',
      ),
      knowledge,
    ).claims,
  ).toEqual([]));
