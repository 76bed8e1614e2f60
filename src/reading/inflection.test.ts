import { expect, test } from 'vitest';
import { formsOf } from './inflection.ts';
import { compileLexicon } from './lexicon.ts';
import { compileParadigms, expandRows, formsOfStem } from './paradigms.ts';

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
  const [phrase] = lexicon.phrases.get('raakte')?.bare ?? [];
  expect(phrase?.later).toEqual(['gewond']);
  expect(phrase?.entry.features.get('if')).toBe('force');
});

const paradigms = compileParadigms(
  '# name\tendings\nman\t-|а|у|а|ом|е\nforces\tые|ых|ым|ые|ыми|ых\nf-pl\tы|-|ам|ы|ами|ах\ndie\tнуть@inf|-@past|ли/ло@past\nfather\t-|<2ца\n',
  'ru',
);
test('a stem with the endings of its paradigm, case by case', () => {
  expect(formsOf('солдат~man', paradigms).map((form) => form.words)).toEqual([
    'солдат',
    'солдата',
    'солдату',
    'солдатом',
    'солдате',
  ]);
  expect(formsOfStem('вооруженн~forces сил~f-pl', paradigms).map((form) => form.words)).toContain('вооруженных сил');
  expect(formsOfStem('вооруженн~forces сил~f-pl', paradigms).map((form) => form.words)).not.toContain(
    'вооруженные сил',
  );
});
test('an ending may cut the stem, give alternatives, and carry a tag; a tag on the cell goes before it', () => {
  expect(formsOf('погиб~die', paradigms)).toEqual([
    { words: 'погибнуть', tag: 'inf' },
    { words: 'погиб', tag: 'past' },
    { words: 'погибли', tag: 'past' },
    { words: 'погибло', tag: 'past' },
  ]);
  expect(formsOf('отец~father', paradigms).map((form) => form.words)).toEqual(['отец', 'отца']);
  expect(new Set(formsOf('погиб~die@pp', paradigms).map((form) => form.tag))).toEqual(new Set(['pp']));
});
test('an unknown paradigm is a fault of ours, not a word', () => {
  expect(() => formsOf('x~none', paradigms)).toThrow('no paradigm');
  expect(() => formsOf('x~man y~die', paradigms)).toThrow('unlike length');
});
test('rows of other tables bend in their own column', () => {
  expect(expandRows('cardinal\tтысяч~f-pl\t1000\t', 1, paradigms).split('\n')).toHaveLength(5);
});
