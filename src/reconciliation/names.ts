/** Names compared as written: case, accents, punctuation and articles put aside. Never a guess at spelling. */
import type { Party } from '../model/index.ts';

export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(the|de|het|der|die|das|le|la|les|el|los) /, '');

/** Plain name → actor id, for every name of every party; a name that two parties bear resolves to neither. */
export const actorsByName = (parties: readonly Party[]): ReadonlyMap<string, string> => {
  const found = new Map<string, string | null>();
  const put = (name: string, actor: string): void => {
    const plain = plainName(name);
    if (plain === '') return;
    const known = found.get(plain);
    found.set(plain, known === undefined || known === actor ? actor : null);
  };
  for (const party of parties) {
    put(party.id, party.id);
    for (const names of Object.values(party.names)) for (const name of names) put(name, party.id);
    for (const alias of party.aliases) put(alias.name, party.id);
  }
  const single = new Map<string, string>();
  for (const [name, actor] of found) if (actor !== null) single.set(name, actor);
  return single;
};

/**
 * Voices that name nobody: plurals such as *activists* or *sources*, in the languages read and preserved.
 * Matched as whole plain names or their last or first word, so "local activists" and "bronnen bij de politie" are caught.
 */
const NAMELESS = new Set(
  [
    'activists activist sources source residents resident witnesses eyewitnesses witness locals observers analysts reports media',
    'activisten bronnen bron inwoners bewoners getuigen ooggetuigen waarnemers berichten',
    'aktivisten quellen anwohner bewohner augenzeugen zeugen beobachter',
    'militants activistes habitants témoins riverains',
    'activistas fuentes residentes vecinos testigos',
    'aktivistler kaynaklar sakinler tanıklar tanıkları',
    'активисты источники жители очевидцы свидетели активісти джерела мешканці очевидці',
    'ناشطون نشطاء مصادر سكان شهود أهالي',
  ].flatMap((line) => line.split(' ').map(plainName)),
);

export const isNameless = (name: string): boolean => {
  const words = plainName(name).split(' ');
  return words.length <= 4 && (NAMELESS.has(words[0] ?? '') || NAMELESS.has(words.at(-1) ?? ''));
};
