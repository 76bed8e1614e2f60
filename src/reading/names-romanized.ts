/**
 * Names of other scripts as Latin letters spell them: "Наджран" is looked up as "najran" too, since most places of the gazetteer
 * bear Latin names only. `romanized.tsv` of a language lists letters (or several together) and what stands for them, the
 * alternatives parted by `|` (`-` = nothing). A letter is spelt in one way throughout a word.
 */
import { Fault } from '../model/index.ts';
import { foldName } from './names.ts';
import { recalling } from './recall.ts';

/** The spellings of a word of a name, likeliest first. */
export type Romanize = (unit: string) => readonly string[];

const NONE: readonly string[] = [];
/** More spellings than this cost more than they find. */
const MOST_SPELLINGS = 32;
const LONGEST_LETTERS = 3;

type Spelt = readonly { letters: string; as: readonly string[] }[];

const cut = (unit: string, table: ReadonlyMap<string, readonly string[]>): Spelt | null => {
  const parts: { letters: string; as: readonly string[] }[] = [];
  for (let at = 0; at < unit.length;) {
    let size = Math.min(LONGEST_LETTERS, unit.length - at);
    while (size > 0 && !table.has(unit.slice(at, at + size))) size -= 1;
    if (size === 0) return null;
    const letters = unit.slice(at, at + size);
    parts.push({ letters, as: table.get(letters) ?? NONE });
    at += size;
  }
  return parts;
};

const spellings = (parts: Spelt): string[] => {
  let partly: { text: string; chosen: ReadonlyMap<string, string> }[] = [{ text: '', chosen: new Map() }];
  for (const { letters, as } of parts)
    partly = partly
      .flatMap(({ text, chosen }) => {
        const fixed = chosen.get(letters);
        if (fixed !== undefined || as.length === 1) return [{ text: text + (fixed ?? as[0] ?? ''), chosen }];
        return as.map((one) => ({ text: text + one, chosen: new Map([...chosen, [letters, one]]) }));
      })
      .slice(0, MOST_SPELLINGS);
  return [...new Set(partly.map(({ text }) => text))];
};

/** Null where the language's names need no other spelling. Throws `Fault` on a row that says nothing. */
export const compileRomanized = (tsv: string, language: string): Romanize | null => {
  const table = new Map<string, readonly string[]>();
  tsv.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const [letters = '', spelt = ''] = line.split('\t').map((cell) => cell.trim());
    if (letters === '' || spelt === '') throw new Fault(`romanized.tsv of ${language}, line ${index + 1}: no letters`);
    table.set(
      foldName(letters),
      spelt.split('|').map((one) => (one === '-' ? '' : one)),
    );
  });
  if (table.size === 0) return null;
  return recalling((unit) => {
    const parts = cut(unit, table);
    return parts && unit.length > 1 ? spellings(parts) : NONE;
  });
};
