/** Italian is begun, no more: read where somebody asks for it, never on a guess (docs/adding-a-language.md). */
import { expect, test } from 'vitest';
import { knowledgeOf, reportOf } from '../../../test/reading-by-hand.ts';
import { read } from '../index.ts';

const knowledge = knowledgeOf(['it'], ['SY']);
const TEXT =
  "Almeno dodici civili, tra cui tre bambini, sono stati uccisi venerdì in un bombardamento a Idlib, ha riferito l'Osservatorio. L'esercito nega.\n";
const reading = (language: string | null) => read(reportOf(TEXT, { language }), knowledge);

test('asked for, a toll with its part, its voice, its day and place is read', () => {
  const [toll, denial] = reading('it').claims;
  expect(toll).toMatchObject({
    kind: 'event',
    type: 'shelling-artillery-missile-attack',
    when: { from: '2020-03-06' },
  });
  expect(toll?.harm.map(({ effect, low, high, within }) => [effect, low, high, within])).toEqual([
    ['killed', 12, null, undefined],
    ['killed', 3, 3, 0],
  ]);
  expect(toll?.attribution.map(({ name }) => name)).toEqual(["l'Osservatorio"]);
  expect(toll?.where[0]?.precision).toBe('province');
  expect(denial).toMatchObject({ kind: 'statement', type: 'deny' });
});

test('not asked for, it is said to be unread', () => {
  const { claims, unread } = reading(null);
  expect(claims).toEqual([]);
  expect(unread.map(({ why }) => why)).toEqual(['language not supported']);
});
