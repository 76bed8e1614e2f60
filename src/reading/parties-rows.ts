/** Rows of the party lists (columns documented in data/parties/README.md). A row that cannot be read is our own mistake and stops the build. */
import { Fault, Party } from '../model/index.ts';
import { rowsOf } from './gazetteer-sources.ts';

export type BookParty = Party &
  Readonly<{
    /** Countries (ISO codes) where the party acts; empty = anywhere. */
    theatre: readonly string[];
    status: 'combatant' | 'civilian' | null;
  }>;

type Alias = Readonly<{ name: string; language: string; from?: string; until?: string }>;
export type Names = Readonly<Record<string, readonly string[]>>;

const DATED = /^(.*?)@([\d-]*)\.\.([\d-]*)$/;

/** "nl:a;b@2017-01-28..|en:c": names by language, and aliases where a date limits them. */
const namesAndAliases = (cell: string): { names: Record<string, string[]>; aliases: Alias[] } => {
  const names: Record<string, string[]> = {};
  const aliases: Alias[] = [];
  for (const part of cell.split('|').filter((text) => text !== '')) {
    const cut = part.indexOf(':');
    const language = part.slice(0, cut);
    const written = part
      .slice(cut + 1)
      .split(';')
      .map((text) => text.trim())
      .filter((text) => text !== '');
    for (const name of written) {
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

export const namesByLanguage = (cell: string): Names => namesAndAliases(cell).names;

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

export const partiesOf = (tsv: string, file: string): BookParty[] =>
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
