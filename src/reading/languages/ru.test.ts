import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ReportId } from '../../model/index.ts';
import { compileGazetteer, knowledgeFrom, read } from '../index.ts';

const root = new URL('../../../data/', import.meta.url);
const textsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(new URL(folder, root))
      .filter((name) => name.endsWith('.tsv'))
      .sort()
      .map((name) => [name, readFileSync(new URL(folder + name, root), 'utf8')]),
  );
const knowledge = knowledgeFrom({
  gazetteer: compileGazetteer({ places: '', lists: textsIn('gazetteer/') }),
  lexica: { ru: textsIn('lexicon/ru/') },
  parties: JSON.stringify({
    parties: [{ id: 'x', kind: 'non-state', names: {}, aliases: [], neutral: {}, relations: [], theatre: ['SY'] }],
    demonyms: [],
    roles: [],
  }),
  languages: readFileSync(new URL('language/words.tsv', root), 'utf8'),
});

const claimsOf = (text: string, published = '2020-12-03') =>
  read(
    {
      id: 'r_0000000000000000' as ReportId,
      sha256: '0'.repeat(64),
      language: null,
      published,
      title: null,
      source: null,
      text,
      textSha256: '0'.repeat(64),
      extractor: 'plain',
      version: '1',
    },
    knowledge,
  ).claims;

describe('Russian', () => {
  test('the dead and the hurt behind their verb, in a night between two days, by the voice that stands last', () => {
    const [claim] = claimsOf(
      'В ночь на 2 декабря в Идлибе в результате обстрела погибли двое мирных жителей, ещё пятеро получили ранения, сообщает Интерфакс.',
    );
    expect(claim?.type).toBe('shelling-artillery-missile-attack');
    expect(claim?.harm.map(({ effect, low, high }) => [effect, low, high])).toEqual([
      ['killed', 2, 2],
      ['injured', 5, 5],
    ]);
    expect(claim?.attribution.map(({ name }) => name)).toEqual(['Интерфакс']);
    expect([claim?.when?.from?.slice(0, 10), claim?.when?.to?.slice(0, 10)]).toEqual(['2020-12-01', '2020-12-02']);
    expect(claim?.where.map(({ name }) => name)).toEqual(['Идлибе']);
  });
  test('what was not recorded is negated', () => {
    const [, claim] = claimsOf(
      'Боевики обстреляли позиции армии в Идлибе, погибли двое солдат. Обстрелов со стороны армии за сутки не зафиксировано.',
    );
    expect(claim?.polarity).toBe('negated');
  });
  test('a match with words of war tells nothing', () => {
    expect(
      claimsOf(
        'Защита выдержала настоящую осаду, а во втором тайме нападающий взорвал стадион ударом в девятку ворот.',
      ),
    ).toEqual([]);
  });
});
