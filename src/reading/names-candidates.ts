/**
 * Near matches for a name of an organisation that is not listed, for the desk to decide on. Words of creed and aim
 * (islamic, workers', democratic, national) are compared as ideas across languages, and a party of other aims is never
 * offered, however like its name may sound: an Islamic party that a paper garbled is no workers' party.
 */
import { bareUnits, nameLikeness, wordLikeness } from './names-likeness.ts';
import type { Named, PartyBook } from './parties.ts';

/** Stems of one idea in the languages we read; the first group are kinds of organisation, which weigh little. */
const IDEAS: readonly (readonly [string, RegExp])[] = [
  ['party', /^(part(y|ij|i|ei|ido|isi|ia)|парти|حزب)/u],
  ['army', /^(army|leger|armee|armée|ejercito|ordu|арми|جيش|الجيش)/u],
  ['front', /^(front|frente|cephe|фронт|جبهه|الجبهه)/u],
  ['movement', /^(movement|beweging|mouvement|bewegung|movimiento|hareket|движени|حركه)/u],
  ['forces', /^(force|krachten|strijdkrachten|krafte|fuerza|gucleri|силы|قوات)/u],
  ['islamic', /^(is?lam|ислам|اسلام|الاسلام)/u],
  ['workers', /worker|arbeider|travailleur|arbeiter|trabajador|isci|рабоч|عمال/u],
  ['democratic', /democ|democr|demokr|демокр|ديمقراط/u],
  ['people', /people|volk|peuple|pueblo|popular|halk|народн|شعب/u],
  ['liberation', /liberat|bevrijd|libérat|befreiung|liberac|kurtulus|освобожд|تحرير/u],
  ['national', /^(nation|national|nacional|milli|ulusal|национ|وطني|الوطني)/u],
  ['defence', /defen[cs]e|bescherming|protection|verteidig|defensa|оборон|حمايه/u],
  ['socialist', /social|sosyal|социал/u],
  ['communist', /commun|komun|комму/u],
  ['union', /^(union|unie|birlik|союз|uni(e)?partij)/u],
];
const KINDS = new Set(['party', 'army', 'front', 'movement', 'forces']);
const BINDING = new Set('van voor de het der of for the and en du des la le les et y und al fur fuer'.split(' '));

type Reading = Readonly<{ kinds: ReadonlySet<string>; aims: ReadonlySet<string>; proper: readonly string[] }>;

const readingOf = (name: string): Reading => {
  const kinds = new Set<string>();
  const aims = new Set<string>();
  const proper: string[] = [];
  for (const unit of bareUnits(name)) {
    if (BINDING.has(unit)) continue;
    const ideas = IDEAS.filter(([, stem]) => stem.test(unit)).map(([idea]) => idea);
    for (const idea of ideas) (KINDS.has(idea) ? kinds : aims).add(idea);
    if (ideas.length === 0) proper.push(unit);
  }
  return { kinds, aims, proper };
};

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((item) => b.has(item));

/** Every proper word must have a like word on the other side; the weakest pair decides. */
const properLikeness = (a: readonly string[], b: readonly string[]): number => {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0.5;
  const best = (from: readonly string[], to: readonly string[]): number =>
    Math.min(...from.map((word) => Math.max(...to.map((other) => wordLikeness(word, other)))));
  return (best(a, b) + best(b, a)) / 2;
};

const isShort = (name: string): boolean => name.length <= 6 && name === name.toUpperCase();

const likenessOf = (said: Reading, name: string): number => {
  const listed = readingOf(name);
  if (!sameSet(said.aims, listed.aims)) return 0;
  const kind = sameSet(said.kinds, listed.kinds) ? 1 : 0.7;
  const proper = properLikeness(said.proper, listed.proper);
  const shared = said.aims.size > 0 ? 0.3 : 0;
  return kind * (shared + (1 - shared) * proper);
};

export type ScoredActor = Readonly<{ actor: string; score: number }>;
const LEAST = 0.72;
/** A near match is never as good as a name: the desk decides. */
const MOST = 0.95;

/** Listed parties whose names are near `name`, best first, at most three; those of the theatre gain a little. */
export const candidatesFor = (
  name: string,
  book: PartyBook,
  theatre: ReadonlyMap<string, number> = new Map(),
  published: string | null = null,
): ScoredActor[] => {
  const said = readingOf(name.replace(/\(.*?\)/g, ' '));
  if (said.kinds.size === 0 && said.aims.size === 0 && said.proper.length === 0) return [];
  const best = new Map<string, number>();
  for (const entries of book.named.values())
    for (const entry of entries) {
      if (entry.actor === null || (entry.sort !== 'party' && entry.sort !== 'person') || isShort(entry.name)) continue;
      if (published !== null && !isInForce(entry, published)) continue;
      const like = entry.sort === 'person' ? personLikeness(name, entry.name) : likenessOf(said, entry.name);
      if (like < LEAST) continue;
      const at = book.parties.get(entry.actor)?.theatre ?? [];
      const bonus = 0.05 * Math.max(0, ...at.map((code) => theatre.get(code) ?? 0));
      best.set(entry.actor, Math.max(best.get(entry.actor) ?? 0, Math.min(MOST, like + bonus)));
    }
  return [...best]
    .map(([actor, score]) => ({ actor, score: Math.round(score * 100) / 100 }))
    .sort((a, b) => b.score - a.score || (a.actor < b.actor ? -1 : 1))
    .slice(0, 3);
};

/** People only by their full names: a shared surname is no likeness. */
const personLikeness = (said: string, listed: string): number =>
  bareUnits(said).length >= 2 && bareUnits(listed).length >= 2 ? nameLikeness(said, listed) - 0.1 : 0;

export const isInForce = (entry: Pick<Named, 'from' | 'until'>, published: string): boolean =>
  (entry.from === null || entry.from <= published) && (entry.until === null || published <= entry.until);
