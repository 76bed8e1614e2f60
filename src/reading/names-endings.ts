/**
 * Names in case forms: "під Маріуполем" is Маріуполь. `endings.tsv` of a language lists what an ending may stand for: ending,
 * then the endings of the name as listed, parted by `|` (`-` = none). No name is bent in a list: the word of a text is led back
 * to the forms it may come from, and those are looked up. A row that begins with `=` is a way of spelling foreign names
 * (`=`, then `tsch>ch|w>v`): "Switlodarsk" is looked up as Svitlodarsk too.
 */
import { Fault } from '../model/index.ts';
import { foldName } from './names.ts';
import { recalling } from './recall.ts';

/** The listed forms that a word of a name may come from, the word itself left out. */
export type Unbend = (unit: string) => readonly string[];

const NONE: readonly string[] = [];
/** What is left of a word without its ending; shorter stems are chance. */
const SHORTEST_STEM = 2;
const LONGEST_ENDING = 5;

const ending = (cell: string): string => (cell === '-' ? '' : foldName(cell));

type Respell = (unit: string) => string;

/** All letters of one way of spelling at once, the longest first: what one rule made no other rule changes. */
const respelling = (rules: string): Respell => {
  const pairs = rules.split('|').map((rule) => rule.split('>'));
  const into = new Map(pairs.map(([from = '', to = '']) => [foldName(from), foldName(to)]));
  const letters = [...into.keys()].sort((a, b) => b.length - a.length);
  const any = new RegExp(letters.join('|'), 'g');
  return (unit) => unit.replace(any, (found) => into.get(found) ?? found);
};

/** Null where the language bends no names. Throws `Fault` on a row that says nothing. */
export const compileEndings = (tsv: string, language: string): Unbend | null => {
  const bases = new Map<string, Set<string>>();
  const spellings: Respell[] = [];
  tsv.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const [from = '', to = ''] = line.split('\t').map((cell) => cell.trim());
    if (from === '' || to === '') throw new Fault(`endings.tsv of ${language}, line ${index + 1}: no ending`);
    if (from === '=') {
      spellings.push(respelling(to));
      return;
    }
    // Two letters may fold to one (и, й): what they stand for is then joined.
    const held = bases.get(ending(from)) ?? new Set<string>();
    for (const base of to.split('|')) held.add(ending(base));
    bases.set(ending(from), held);
  });
  if (bases.size === 0 && spellings.length === 0) return null;
  return recalling((unit) => {
    const found = new Set<string>();
    for (let size = Math.min(LONGEST_ENDING, unit.length - SHORTEST_STEM); size > 0; size -= 1) {
      const stem = unit.slice(0, unit.length - size);
      for (const base of bases.get(unit.slice(unit.length - size)) ?? NONE) found.add(`${stem}${base}`);
    }
    for (const form of [unit, ...found]) for (const respell of spellings) found.add(respell(form));
    found.delete(unit);
    return found.size === 0 ? NONE : [...found].filter((form) => form.length > SHORTEST_STEM);
  });
};
