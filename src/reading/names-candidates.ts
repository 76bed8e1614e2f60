/**
 * Near matches for a name of an organisation that is not listed, for the desk to decide on. Words of creed and aim
 * (islamic, workers', democratic, national) are compared as ideas across languages, and a party of other aims is never
 * offered, however like its name may sound: an Islamic party that a paper garbled is no workers' party.
 */
import { bareUnits, likenessOfSounds, mostLikeness, nameLikeness, soundWithBits } from './names-likeness.ts';
import type { Sound } from './names-likeness.ts';
import type { Named, PartyBook } from './parties.ts';
import { recalling } from './recall.ts';

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

const ANY_IDEA = new RegExp(IDEAS.map(([, stem]) => stem.source).join('|'), 'u');
const NO_IDEAS: readonly string[] = [];

const ideasOf = recalling((unit): readonly string[] =>
  ANY_IDEA.test(unit) ? IDEAS.filter(([, stem]) => stem.test(unit)).map(([idea]) => idea) : NO_IDEAS,
);
const soundOfUnit = recalling(soundWithBits);

type Reading = Readonly<{
  kinds: ReadonlySet<string>;
  aims: ReadonlySet<string>;
  /** How its proper words sound: asked only of names of the same aims. */
  proper: () => readonly Sound[];
}>;

const readingOf = (name: string): Reading => {
  const kinds = new Set<string>();
  const aims = new Set<string>();
  const words: string[] = [];
  for (const unit of bareUnits(name)) {
    if (BINDING.has(unit)) continue;
    const ideas = ideasOf(unit);
    for (const idea of ideas) (KINDS.has(idea) ? kinds : aims).add(idea);
    if (ideas.length === 0) words.push(unit);
  }
  let sounds: readonly Sound[] | null = null;
  return { kinds, aims, proper: () => (sounds ??= words.map(soundOfUnit)) };
};

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((item) => b.has(item));

type Judge = (a: Sound, b: Sound) => number;
const best = (from: readonly Sound[], to: readonly Sound[], judge: Judge): number => {
  let least = 1;
  for (const word of from) {
    let most = 0;
    for (const other of to) most = Math.max(most, judge(word, other));
    least = Math.min(least, most);
  }
  return least;
};
const mutual = (a: readonly Sound[], b: readonly Sound[], judge: Judge): number =>
  (best(a, b, judge) + best(b, a, judge)) / 2;

/** Below this no name of a person is near enough. */
const HOPELESS = 0.6;
/** Every proper word must have a like word on the other side; the weakest pair decides. 0 where `needed` is out of reach. */
const properLikeness = (a: readonly Sound[], b: readonly Sound[], needed: number): number => {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0.5;
  return mutual(a, b, mostLikeness) < needed ? 0 : mutual(a, b, likenessOfSounds);
};

const isShort = (name: string): boolean => name.length <= 6 && name === name.toUpperCase();

const LEAST = 0.72;
/** A near match is never as good as a name: the desk decides. */
const MOST = 0.95;

const likenessOf = (said: Reading, listed: Reading): number => {
  if (!sameSet(said.aims, listed.aims)) return 0;
  const kind = sameSet(said.kinds, listed.kinds) ? 1 : 0.7;
  const shared = said.aims.size > 0 ? 0.3 : 0;
  // What the proper words must reach for the whole to be offered at all.
  const needed = (LEAST / kind - shared) / (1 - shared);
  if (needed > 1) return 0;
  return kind * (shared + (1 - shared) * properLikeness(said.proper(), listed.proper(), needed));
};

type Listed = Readonly<{ entry: Named; reading: Reading }>;
/** By their aims: a party of other aims is never offered. */
type Register = Readonly<{
  listed: ReadonlyMap<string, readonly Listed[]>;
  /** What was offered for a name where no theatre weighs, by day of publication and name: reports repeat their names. */
  offered: (named: string) => readonly ScoredActor[];
}>;
const registers = new WeakMap<PartyBook, Register>();
const aimsKey = (reading: Reading): string => [...reading.aims].sort().join(' ');
const MOST_OFFERS = 4000;

/** The names of a book that may be offered, read once: a book never changes. */
const registerOf = (book: PartyBook): Register => {
  const known = registers.get(book);
  if (known) return known;
  const made = [...new Set([...book.named.values()].flat())]
    .filter(
      (entry) => entry.actor !== null && (entry.sort === 'party' || entry.sort === 'person') && !isShort(entry.name),
    )
    .map((entry) => ({ entry, reading: readingOf(entry.name) }));
  const listed = new Map<string, Listed[]>();
  for (const one of made) {
    const key = aimsKey(one.reading);
    const same = listed.get(key);
    if (same) same.push(one);
    else listed.set(key, [one]);
  }
  const offered = recalling((named): readonly ScoredActor[] => {
    const cut = named.indexOf(' ');
    return offersFor(named.slice(cut + 1), book, new Map(), cut === 0 ? null : named.slice(0, cut));
  }, MOST_OFFERS);
  const register = { listed, offered };
  registers.set(book, register);
  return register;
};

export type ScoredActor = Readonly<{ actor: string; score: number }>;
/** Listed parties whose names are near `name`, best first, at most three; those of the theatre gain a little. */
export const candidatesFor = (
  name: string,
  book: PartyBook,
  theatre: ReadonlyMap<string, number> = new Map(),
  published: string | null = null,
): readonly ScoredActor[] =>
  theatre.size === 0
    ? registerOf(book).offered(`${published ?? ''} ${name}`)
    : offersFor(name, book, theatre, published);

const offersFor = (
  name: string,
  book: PartyBook,
  theatre: ReadonlyMap<string, number>,
  published: string | null,
): readonly ScoredActor[] => {
  const said = readingOf(name.replace(/\(.*?\)/g, ' '));
  if (said.kinds.size === 0 && said.aims.size === 0 && said.proper().length === 0) return [];
  const found = new Map<string, number>();
  for (const { entry, reading } of registerOf(book).listed.get(aimsKey(said)) ?? []) {
    const like = entry.sort === 'person' ? personLikeness(name, said, entry.name, reading) : likenessOf(said, reading);
    if (like < LEAST || entry.actor === null || (published !== null && !isInForce(entry, published))) continue;
    const at = book.parties.get(entry.actor)?.theatre ?? [];
    const bonus = 0.05 * Math.max(0, ...at.map((code) => theatre.get(code) ?? 0));
    found.set(entry.actor, Math.max(found.get(entry.actor) ?? 0, Math.min(MOST, like + bonus)));
  }
  return [...found]
    .map(([actor, score]) => ({ actor, score: Math.round(score * 100) / 100 }))
    .sort((a, b) => b.score - a.score || (a.actor < b.actor ? -1 : 1))
    .slice(0, 3);
};

/** People only by their full names: a shared surname is no likeness. */
const personLikeness = (name: string, said: Reading, listedName: string, listed: Reading): number => {
  if (said.proper().length < 2 || listed.proper().length < 2) return 0;
  if (mutual(said.proper(), listed.proper(), mostLikeness) < HOPELESS) return 0;
  return bareUnits(name).length >= 2 && bareUnits(listedName).length >= 2 ? nameLikeness(name, listedName) - 0.1 : 0;
};

export const isInForce = (entry: Pick<Named, 'from' | 'until'>, published: string): boolean =>
  (entry.from === null || entry.from <= published) && (entry.until === null || published <= entry.until);
