/**
 * Stems with the endings of their kind, so that a noun of twelve case forms stays one cell of a table: `солдат~man`.
 * `paradigms.tsv` of a language: name, then its endings in a fixed order (case by case, person by person), parted by `|`:
 *   `-` no ending · `ов` added to the stem · `<1ей` first cuts one letter · `ла@past` with its tag · `ой/ою@past` two for one place, of one tag.
 * A phrase may bend in several words: `вооружённ~adj-pl сил~f-pl` takes the endings place by place; then both paradigms
 * must have as many places. A word without `~` stands as written.
 */
import { Fault } from '../model/index.ts';

type Ending = Readonly<{ cut: number; added: string; tag: string }>;
/** Name of a kind, then for every place its alternatives. */
export type Paradigms = ReadonlyMap<string, readonly (readonly Ending[])[]>;

export const NO_PARADIGMS: Paradigms = new Map();

const endingOf = (written: string): Ending => {
  const at = written.lastIndexOf('@');
  const [bare, tag] = at < 0 ? [written, ''] : [written.slice(0, at), written.slice(at + 1)];
  const cut = /^<([0-9])/.exec(bare);
  const added = cut ? bare.slice(2) : bare;
  return { cut: cut ? Number(cut[1]) : 0, added: added === '-' ? '' : added, tag };
};

/** Throws `Fault` on a row without endings: a table of ours is broken. */
export const compileParadigms = (tsv: string, language: string): Paradigms => {
  const found = new Map<string, Ending[][]>();
  tsv.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const [name = '', endings = ''] = line.split('\t').map((cell) => cell.trim());
    if (name === '' || endings === '')
      throw new Fault(`paradigms.tsv of ${language}, line ${index + 1}: no name or no endings`);
    found.set(
      name,
      endings.split('|').map((place) => {
        const alternatives = place.trim().split('/').map(endingOf);
        const tag = alternatives.findLast((one) => one.tag !== '')?.tag ?? '';
        return alternatives.map((one) => ({ ...one, tag: one.tag === '' ? tag : one.tag }));
      }),
    );
  });
  return found;
};

const bent = (stem: string, { cut, added }: Ending): string => stem.slice(0, stem.length - cut) + added;

const wordsOf = (written: string, paradigms: Paradigms) => {
  const words = written.split(' ').map((word) => {
    const [stem = '', name] = word.split('~');
    const places = name === undefined ? null : paradigms.get(name);
    if (places === undefined) throw new Fault(`no paradigm "${name ?? ''}" for "${written}"`);
    return { word, stem, places };
  });
  const lengths = new Set(words.flatMap(({ places }) => (places ? [places.length] : [])));
  if (lengths.size > 1) throw new Fault(`"${written}" joins paradigms of unlike length`);
  return words;
};

/** The bent words of a written form, and what all forms of each begin with. Throws as `formsOfStem` does. */
export const stemsIn = (written: string, paradigms: Paradigms): { word: string; begins: string }[] =>
  wordsOf(written, paradigms).flatMap(({ word, stem, places }) => {
    if (!places) return [];
    const longestCut = Math.max(0, ...places.flat().map(({ cut }) => cut));
    return [{ word, begins: stem.slice(0, Math.max(0, stem.length - longestCut)) }];
  });

/**
 * All forms of one written form, each with the tag of its ending (the last that has one; '' = none). What names no
 * paradigm comes back as it stands. Throws `Fault` on an unknown paradigm or on two of unlike length.
 */
export const formsOfStem = (written: string, paradigms: Paradigms): { words: string; tag: string }[] => {
  if (!written.includes('~')) return [{ words: written, tag: '' }];
  const words = wordsOf(written, paradigms);
  const places = words.find((word) => word.places)?.places?.length ?? 0;
  const forms = new Map<string, { words: string; tag: string }>();
  for (let place = 0; place < places; place += 1) {
    let partly = [{ words: '', tag: '' }];
    for (const { stem, places } of words) {
      const endings = places?.[place] ?? null;
      partly = partly.flatMap((before) => {
        const joined = (word: string, tag: string): { words: string; tag: string } => ({
          words: before.words === '' ? word : `${before.words} ${word}`,
          tag: tag === '' ? before.tag : tag,
        });
        return endings ? endings.map((ending) => joined(bent(stem, ending), ending.tag)) : [joined(stem, '')];
      });
    }
    for (const form of partly) forms.set(`${form.words}@${form.tag}`, form);
  }
  return [...forms.values()];
};

/** A table whose forms stand in one column of their own: rows with `~` become a row a form. */
export const expandRows = (tsv: string, column: number, paradigms: Paradigms): string =>
  !tsv.includes('~')
    ? tsv
    : tsv
        .split('\n')
        .flatMap((line) => {
          const cells = line.split('\t');
          const form = cells[column] ?? '';
          if (line.startsWith('#') || !form.includes('~')) return [line];
          const words = new Set(formsOfStem(form, paradigms).map((one) => one.words));
          return [...words].map((word) => cells.with(column, word).join('\t'));
        })
        .join('\n');
