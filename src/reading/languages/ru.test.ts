import { describe, expect, test } from 'vitest';
import { knowledgeOf, reportOf } from '../../../test/reading-by-hand.ts';
import { read } from '../index.ts';

const knowledge = knowledgeOf(['ru'], ['SY']);

const claimsOf = (text: string, published = '2020-12-03') => read(reportOf(text, { published }), knowledge).claims;

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
