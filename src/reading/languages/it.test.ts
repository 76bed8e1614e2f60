/** Italian is begun, no more: read where somebody asks for it, never on a guess (docs/adding-a-language.md). */
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
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
  lexica: { it: textsIn('lexicon/it/') },
  parties: JSON.stringify({
    parties: [{ id: 'x', kind: 'non-state', names: {}, aliases: [], neutral: {}, relations: [], theatre: ['SY'] }],
  }),
  languages: readFileSync(new URL('language/words.tsv', root), 'utf8'),
});
const TEXT =
  "Almeno dodici civili, tra cui tre bambini, sono stati uccisi venerdì in un bombardamento a Idlib, ha riferito l'Osservatorio. L'esercito nega.\n";
const reading = (language: string | null) =>
  read(
    {
      id: 'r_0000000000000000' as ReportId,
      sha256: '0'.repeat(64),
      language,
      published: '2020-03-06',
      title: null,
      source: null,
      text: TEXT,
      textSha256: '0'.repeat(64),
      extractor: 'plain',
      version: '1',
    },
    knowledge,
  );

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
