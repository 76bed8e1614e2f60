/**
 * The reader over the project's own tables, without a build: the languages asked for, the places of our own lists (the large
 * gazetteer would cost a second a file), and no parties but one nameless armed group in each theatre, so that its texts are of a war.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim, ReportId } from '../src/model/index.ts';
import { compileGazetteer, knowledgeFrom } from '../src/reading/index.ts';
import type { Knowledge, ReadableReport } from '../src/reading/index.ts';
import { root } from './world.ts';

const textOf = (...path: string[]): string => readFileSync(join(root, 'data', ...path), 'utf8');
const tablesIn = (...path: string[]): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(root, 'data', ...path))
      .filter((name) => name.endsWith('.tsv'))
      .sort()
      .map((name) => [name, textOf(...path, name)]),
  );

/** `theatres`: ISO codes of countries. */
export const knowledgeOf = (languages: readonly string[], theatres: readonly string[] = []): Knowledge => {
  const parties = theatres.map((code) => ({
    id: `x-${code}`,
    kind: 'non-state',
    names: {},
    aliases: [],
    neutral: {},
    relations: [],
    theatre: [code],
  }));
  return knowledgeFrom({
    gazetteer: compileGazetteer({ places: '', lists: tablesIn('gazetteer') }),
    lexica: Object.fromEntries(languages.map((language) => [language, tablesIn('lexicon', language)])),
    parties: JSON.stringify({ parties, demonyms: [], roles: [] }),
    languages: textOf('language', 'words.tsv'),
  });
};

/** A report of nobody: only its text, language and day are looked at. Published on a Friday unless `more` says when. */
export const reportOf = (text: string, more: Partial<ReadableReport> = {}): ReadableReport => ({
  id: 'r_0000000000000000' as ReportId,
  sha256: '0'.repeat(64),
  language: null,
  published: '2020-03-06',
  title: null,
  source: null,
  text,
  textSha256: '0'.repeat(64),
  extractor: 'plain',
  version: '1',
  ...more,
});

/** What a test looks at of claims, as words: kind and type, voices, figures with standing. */
export const wordsOf = (claims: readonly Claim[]): { what: string; voices: string[]; harm: string[] }[] =>
  claims.map(({ kind, type, polarity, attribution, harm }) => ({
    what: `${kind}/${type}${polarity === 'negated' ? ' not' : ''}`,
    voices: attribution.map((voice) => voice.name),
    harm: harm.map(({ effect, low, high, group }) => `${effect} ${low}-${high} ${group.status}`),
  }));
