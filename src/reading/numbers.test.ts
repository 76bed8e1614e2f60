import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileNumbers, numberSentence, readNumbers } from './numbers.ts';
import { tokensOf } from './tokens.ts';

const lexicon = (language: string) =>
  compileNumbers(
    readFileSync(new URL(`../../data/lexicon/${language}/numbers.tsv`, import.meta.url), 'utf8'),
    language,
  );
const [nl, en] = [lexicon('nl'), lexicon('en')];

const read = (text: string, table: typeof nl): string[] => {
  const tokens = tokensOf(text, 0, text.length, { prefixes: new Set(), suffixes: new Set(['s']) });
  return readNumbers(numberSentence(text, tokens, { first: 0, last: tokens.length - 1 }, table)).map(
    (n) =>
      `${n.said}=${n.low ?? ''}/${n.high ?? ''}${n.approximate ? '~' : ''}${n.vague ? 'v' : ''}${n.article ? 'a' : ''}${n.none ? '0' : ''}${n.ordinal ? '#' : ''}`,
  );
};

describe('Dutch numbers', () => {
  it.each([
    ['Zes soldaten en negen jihadisten', ['Zes=6/6', 'negen=9/9']],
    ['meer dan 30 doden', ['meer dan 30=31/']],
    ['meer dan 60.000 mensen', ['meer dan 60.000=60001/']],
    ['zeker vier burgers, onder wie een meisje van negen', ['zeker vier=4/', 'een=1/1a']],
    [
      'zesentwintig, eenentwintig en honderdvijftig',
      ['zesentwintig=26/26', 'eenentwintig=21/21', 'honderdvijftig=150/150'],
    ],
    ['2,8 miljoen ontheemden', ['2,8 miljoen=2800000/2800000']],
    ['een dertigtal strijders', ['een dertigtal=30/30~']],
    ['tientallen doden, honderden gewonden', ['tientallen=24/v', 'honderden=200/~v']],
    ['tussen de tien en vijftien doden', ['tussen de tien en vijftien=10/15']],
    ['geen enkele burger', ['geen enkele=0/00']],
    ['anderhalf miljoen', ['anderhalf miljoen=1500000/1500000']],
    [
      'tot 30 doden, minder dan 30 gewonden, bijna dertig vermisten',
      ['tot 30=/30', 'minder dan 30=/29', 'bijna dertig=/30~'],
    ],
    [
      'minstens een dode, opgelopen tot 33, van 10 naar 15',
      ['minstens een=1/', 'opgelopen tot 33=33/33', 'van 10 naar 15=15/15'],
    ],
    ['drieëndertig, 21 keer, 12 procent, 3,5 kilometer', ['drieëndertig=33/33', '21=21/21']],
    ['zo’n 200 man, ruim 1.000 en twee à drie', ['zo’n 200=200/200~', 'ruim 1.000=1001/~', 'twee à drie=2/3']],
    ['sinds januari 2016 op de M4 met een T-72 en Su-24', ['een=1/1a']],
    ['enkele honderden strijders', ['enkele honderden=200/~v']],
    ['de eenentwintigste, de 3de en de tweede aanval', ['eenentwintigste=21/21#', '3de=3/3#', 'tweede=2/2#']],
  ])('%s', (text, expected) => expect(read(text, nl)).toEqual(expected));
});

describe('English numbers', () => {
  it.each([
    ['At least 15 civilians were killed', ['At least 15=15/']],
    ['more than 1,100 people since 2019', ['more than 1,100=1101/']],
    ['Close to 2.8 million people', ['Close to 2.8 million=/2800000~']],
    ['two dozen men, half a dozen tanks, a dozen homes', ['two dozen=24/24', 'half a dozen=6/6', 'a dozen=12/12']],
    ['between one hundred and two hundred shells', ['between one hundred and two hundred=100/200']],
    ['one hundred and forty-one dead', ['one hundred and forty-one=141/141']],
    ['10 to 15, 10-15 and ten or eleven', ['10 to 15=10/15', '10-15=10/15', 'ten or eleven=10/11']],
    ['tens of thousands; hundreds of thousands', ['tens of thousands=20000/~v', 'hundreds of thousands=200000/~v']],
    ['a soldier and several civilians', ['a=1/1a', 'several=3/~v']],
    ['no casualties, none hurt', ['no=0/00', 'none=0/00']],
    ['a 19-year-old, aged 45, Resolution 2254', ['a=1/1a']],
    [
      'fewer than 30, up to 30, about 30, scores',
      ['fewer than 30=/29', 'up to 30=/30', 'about 30=30/30~', 'scores=40/~v'],
    ],
    [
      'half a million; two and a half million',
      ['half a million=500000/500000', 'two and a half million=2500000/2500000'],
    ],
    ['a 10-day pause, a 72-hour truce, half of the town, 5,000 sq km', ['a=1/1a', 'a=1/1a']],
    ['30+ wounded, as many as 34 dead', ['30+=30/', 'as many as 34=/34']],
    ['two T-72 tanks, 120mm mortars, two Su-24 jets on the M5', ['two=2/2', 'two=2/2']],
    ['2 million and 1,234 and 12', ['2 million=2000000/2000000', '1,234=1234/1234', '12=12/12']],
  ])('%s', (text, expected) => expect(read(text, en)).toEqual(expected));
});
