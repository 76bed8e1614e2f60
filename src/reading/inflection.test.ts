import { expect, test } from 'vitest';
import { formsOf } from './inflection.ts';
import { compileLexicon } from './lexicon.ts';

const words = (cell: string): string[] => formsOf(cell).map((form) => `${form.words}@${form.tag}`);

test('a regular English verb', () => {
  expect(words('en:attack')).toEqual(['attack@inf', 'attacks@pres', 'attacked@past', 'attacking@ing']);
  expect(words('en:seize')).toEqual(['seize@inf', 'seizes@pres', 'seized@past', 'seizing@ing']);
  expect(words('en:deny')).toContain('denied@past');
  expect(words('en:stop/stopp')).toContain('stopping@ing');
});
test('a weak Dutch verb, with and without a particle', () => {
  expect(words('nl:bombarderen/bombardeer')).toContain('gebombardeerd@pp');
  expect(words('nl:melden/meld')).toEqual(
    expect.arrayContaining(['meldt@pres', 'meldde@past', 'meldden@past', 'gemeld@pp']),
  );
  expect(words('nl:beschuldigen/beschuldig')).toContain('beschuldigd@pp');
  expect(words('nl:aan+duiden/duid')).toEqual(expect.arrayContaining(['duidt … aan@pres', 'aangeduid@pp']));
});
test('a row without a class or with an unknown tag is not lost silently', () => {
  expect(words('x@nonsense')).toEqual(['x@nonsense@']);
  const lexicon = compileLexicon('nl', { 'a.tsv': '# head\nraakte … gewond@past\tharm\tinjured\tsubj if=force\n' });
  const [phrase] = lexicon.phrases.get('raakte') ?? [];
  expect(phrase?.later).toEqual(['gewond']);
  expect(phrase?.entry.features.get('if')).toBe('force');
});
