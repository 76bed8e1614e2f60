/** Build time: the party lists to one JSON (columns documented in data/parties/README.md). */
import { Fault, Party } from '../model/index.ts';
import { rowsOf } from './gazetteer-sources.ts';
import type { BookParty, PartyFile } from './parties.ts';

const DATED = /^(.*?)@([\d-]*)\.\.([\d-]*)$/;

type Alias = Readonly<{ name: string; language: string; from?: string; until?: string }>;

/** "nl:a;b@2017-01-28..|en:c": names by language, and aliases where a date limits them. */
const namesAndAliases = (cell: string): { names: Record<string, string[]>; aliases: Alias[] } => {
  const names: Record<string, string[]> = {};
  const aliases: Alias[] = [];
  for (const part of cell.split('|').filter((text) => text !== '')) {
    const cut = part.indexOf(':');
    const language = part.slice(0, cut);
    for (const name of part
      .slice(cut + 1)
      .split(';')
      .map((text) => text.trim())
      .filter((text) => text !== '')) {
      const dated = DATED.exec(name);
      if (!dated) (names[language] ??= []).push(name);
      else
        aliases.push({
          name: dated[1] ?? '',
          language,
          ...(dated[2] ? { from: dated[2] } : {}),
          ...(dated[3] ? { until: dated[3] } : {}),
        });
    }
  }
  return { names, aliases };
};

/** "backs>turkey@2016-08-24..!who said so" */
const relationsOf = (cell: string, where: string): unknown[] =>
  cell
    .split(';')
    .filter((text) => text !== '')
    .map((text) => {
      const found = /^([a-z-]+)>([a-z0-9-]+)(?:@([\d-]*)\.\.([\d-]*))?(?:!(.+))?$/.exec(text);
      if (!found) throw new Fault(`${where}: relation "${text}" is not understood`);
      return {
        rel: found[1],
        to: found[2],
        from: found[3] || null,
        until: found[4] || null,
        onWhoseWord: found[5] ?? 'house list',
      };
    });

const partiesOf = (tsv: string, file: string): BookParty[] =>
  rowsOf(tsv, 8, file).map(
    ([id = '', kind = '', theatre = '', status = '', nl = '', en = '', names = '', relations = '']) => ({
      ...Party.parse({
        id,
        kind,
        ...namesAndAliases(names),
        neutral: { nl, en },
        relations: relationsOf(relations, `${file} ${id}`),
      }),
      theatre: theatre.split(' ').filter((code) => code !== ''),
      status: status === 'combatant' || status === 'civilian' ? status : null,
    }),
  );

export const compileParties = (files: Readonly<Record<string, string>>): string => {
  const parties = Object.entries(files)
    .filter(([file]) => file.startsWith('parties-'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, tsv]) => partiesOf(tsv, file));
  const seen = new Set<string>();
  for (const { id } of parties) {
    if (seen.has(id)) throw new Fault(`party ${id} is listed twice`);
    seen.add(id);
  }
  const file: PartyFile = {
    parties,
    demonyms: rowsOf(files['demonyms.tsv'] ?? '', 6, 'demonyms.tsv').map(
      ([country = '', state = '', stem = '', nl = '', en = '', forms = '']) => ({
        country,
        state,
        stem,
        neutral: { nl, en },
        forms: namesAndAliases(forms).names,
      }),
    ),
    roles: rowsOf(files['roles.tsv'] ?? '', 3, 'roles.tsv').map(([language = '', slot = '', words = '']) => ({
      language,
      slot,
      words: words.split(' '),
    })),
  };
  return JSON.stringify(file);
};
