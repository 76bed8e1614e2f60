/** What the built reader knows, loaded from the build's data as the command loads it: the large gazetteer, all languages, all parties. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knowledgeFrom } from '../src/reading/index.ts';
import type { Knowledge, KnowledgeFiles } from '../src/reading/index.ts';
import { root } from './world.ts';

/** A file of `dist/data`. */
export const built = (name: string): Buffer => readFileSync(join(root, 'dist', 'data', name));

export const builtKnowledge = (desk?: KnowledgeFiles['desk']): Knowledge =>
  knowledgeFrom({
    gazetteer: built('gazetteer.bin'),
    lexica: JSON.parse(built('lexica.json').toString('utf8')) as KnowledgeFiles['lexica'],
    parties: built('parties.json').toString('utf8'),
    languages: built('languages.tsv').toString('utf8'),
    ...(desk ? { desk } : {}),
  });
