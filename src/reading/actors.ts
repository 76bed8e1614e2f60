/**
 * Names of parties, people and bodies in one sentence: the longest listed name, a country's adjective with the noun of a
 * body, the adjective alone, and names of organisations that nobody listed. Words that name a side only within a theatre
 * ("de rebellen", "the army") come out with their slot; `actors-resolve` fills them for the whole document.
 */
import type { PartyKind } from '../model/index.ts';
import { adjectiveAt, bodyOf, roleAt, sharedRole } from './actors-bodies.ts';
import { bracketAfter, organisationAt } from './actors-unknown.ts';
import { candidatesFor, isInForce } from './names-candidates.ts';
import { unitsOf } from './names.ts';
import type { Unit } from './names.ts';
import type { Named, NamedSort, PartyBook } from './parties.ts';
import { isAllCapitals, verbatim } from './places.ts';
import type { Span, Token } from './token.ts';

export type Candidate = Readonly<{ actor: string; score: number }>;

export type ActorChunk = Span &
  Readonly<{
    is: 'actor';
    /** As printed. */
    name: string;
    /** Party id; null = a name that nobody here knows, kept verbatim, or a generic word whose theatre is open. */
    actor: string | null;
    sort: NamedSort | 'body' | 'adjective' | 'unknown';
    kind: PartyKind | null;
    /** ISO code of the country whose adjective, name, capital or body it is. */
    country: string | null;
    /** "Syrian", "Turkse" standing alone: a modifier, not a party by itself. `actor` is then the state. */
    adjective: boolean;
    office: string | null;
    status: 'combatant' | 'civilian' | null;
    /** What a generic word stands for in a theatre: rebels, army, government-forces … */
    slot: string | null;
    /** The abbreviation that the text gives the name in brackets. */
    short: string | null;
    /** Near matches for a name that is not listed, best first; never taken silently. */
    candidates: readonly Candidate[];
  }>;

export type ActorSetting = Readonly<{
  language: string;
  /** Countries the text is about, by weight. */
  theatre?: ReadonlyMap<string, number>;
  /** ISO day of publication: dated aliases and offices. */
  published?: string | null;
}>;

type Stretch = Readonly<{
  tokens: readonly Token[];
  from: number;
  to: number;
  units: readonly Unit[];
  capitals: boolean;
}>;

const blank = {
  is: 'actor',
  kind: null,
  country: null,
  adjective: false,
  office: null,
  status: null,
  slot: null,
  short: null,
  candidates: [],
} as const;

const startsCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** A listed name counts only where the text writes it as a name; short ones only in their own language. */
const accepted = (entry: Named, first: Token, last: Token, stretch: Stretch, setting: ActorSetting): boolean => {
  const { published } = setting;
  if (entry.sort !== 'person' && published && !isInForce(entry, published)) return false;
  const own = entry.language === setting.language || entry.language === '*';
  if (entry.sort === 'generic' || entry.sort === 'people' || entry.sort === 'capital') {
    if (!own) return false;
  } else if (!own && entry.name.length < 8) return false;
  if (entry.sort === 'generic' || first.shape === 'none') return true;
  const letters = entry.name.replace(/[^\p{L}]/gu, '');
  if (letters.length <= 5 && letters === letters.toUpperCase())
    return first.shape === 'upper' && !(stretch.capitals && letters.length < 4);
  const words = entry.name.split(' ');
  if (startsCapital(words.at(-1) ?? '') && last.shape === 'lower') return false;
  return !(startsCapital(words[0] ?? '') && first.shape === 'lower' && words.length === 1);
};

type Match = Readonly<{ until: number; entries: readonly Named[] }>;

const longestFrom = (stretch: Stretch, start: number, book: PartyBook, setting: ActorSetting): Match | null => {
  const { units, tokens } = stretch;
  let key = '';
  let best: Match | null = null;
  for (let at = start; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit || unit.key === '') break;
    key = key === '' ? unit.key : `${key} ${unit.key}`;
    const [first, last] = [tokens[units[start]?.token ?? 0], tokens[unit.token]];
    if (unit.closes && first && last) {
      const entries = (book.named.get(key) ?? []).filter((entry) => accepted(entry, first, last, stretch, setting));
      if (entries.length > 0) best = { until: at, entries };
    }
    if (!book.begins.has(key)) break;
  }
  return best;
};

/** Of several meanings of one name: in office that day, the text's language, a party rather than a person, the theatre. */
const chosen = (entries: readonly Named[], book: PartyBook, setting: ActorSetting): Named | null => {
  const weight = (entry: Named): number =>
    (entry.sort === 'person' && setting.published && !isInForce(entry, setting.published) ? -2 : 0) +
    (entry.language === setting.language ? 0.5 : 0) +
    (entry.sort === 'party' || entry.sort === 'state' ? 0.2 : 0) +
    Math.max(0, ...(book.parties.get(entry.actor ?? '')?.theatre ?? []).map((code) => setting.theatre?.get(code) ?? 0));
  return [...entries].sort((a, b) => weight(b) - weight(a) || ((a.actor ?? '') < (b.actor ?? '') ? -1 : 1))[0] ?? null;
};

const namedChunk = (
  entry: Named,
  first: number,
  last: number,
  stretch: Stretch,
  book: PartyBook,
  setting: ActorSetting,
): ActorChunk => {
  const party = book.parties.get(entry.actor ?? '');
  const bracket =
    entry.sort === 'party' || entry.sort === 'generic' ? bracketAfter(stretch.tokens, last, stretch.to) : null;
  const inOffice = !setting.published || isInForce(entry, setting.published);
  const end = bracket?.last ?? last;
  return {
    ...blank,
    first,
    last: end,
    name: verbatim(stretch.tokens, first, end),
    actor: entry.sort === 'person' && !inOffice ? null : entry.actor,
    sort: entry.sort,
    kind: entry.sort === 'person' ? 'office' : (party?.kind ?? null),
    country: entry.country,
    office: inOffice ? entry.office : null,
    status: party?.status ?? null,
    slot: entry.slot,
    short: bracket?.short ?? null,
  };
};

/** Names of parties between two tokens, both inclusive. */
export const findActors = (
  tokens: readonly Token[],
  from: number,
  to: number,
  book: PartyBook,
  setting: ActorSetting,
): ActorChunk[] => {
  const units = unitsOf(tokens.slice(from, to + 1)).map((unit) => ({ ...unit, token: unit.token + from }));
  const stretch: Stretch = { tokens, from, to, units, capitals: isAllCapitals(tokens, from, to) };
  const chunks: ActorChunk[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit || unit.key === '' || !unit.opens) continue;
    const found =
      named(stretch, at, book, setting) ?? bodied(stretch, at, book, setting) ?? unlisted(stretch, unit, book, setting);
    if (!found) continue;
    if (!isWhere(found, stretch, book, setting.language)) chunks.push(found);
    while (at + 1 < units.length && (units[at + 1]?.token ?? 0) <= found.last) at += 1;
  }
  return chunks;
};

/** "in Syria", "naar Moskou": a place there, and no party. */
const isWhere = (chunk: ActorChunk, stretch: Stretch, book: PartyBook, language: string): boolean => {
  if (chunk.sort !== 'state' && chunk.sort !== 'capital') return false;
  const before = chunk.first > stretch.from ? (stretch.tokens[chunk.first - 1]?.lower ?? '') : '';
  return book.words.get(`${language} -in`)?.has(before) === true;
};

const named = (stretch: Stretch, at: number, book: PartyBook, setting: ActorSetting): ActorChunk | null => {
  const { units } = stretch;
  const first = units[at]?.token ?? 0;
  const match = longestFrom(stretch, at, book, setting);
  const entry = match && chosen(match.entries, book, setting);
  if (!match || !entry) return null;
  const last = units[match.until]?.token ?? first;
  // "Turkey's defence ministry": the body, not the state.
  const owned =
    entry.sort === 'state' && stretch.tokens[last + 1]?.lower === "'s"
      ? bodyFrom(stretch, first, match.until + 2, entry.country, book, setting)
      : null;
  return owned ?? namedChunk(entry, first, last, stretch, book, setting);
};

const bodyFrom = (
  stretch: Stretch,
  first: number,
  role: number,
  country: string | null,
  book: PartyBook,
  setting: ActorSetting,
): ActorChunk | null => {
  const demonym = book.demonyms.get(country ?? '');
  const found = demonym && roleAt(stretch.units, role, book, setting.language);
  return demonym && found
    ? bodyChunk(stretch, first, stretch.units[found.last]?.token ?? first, found.slot, demonym, book)
    : null;
};

type DemonymOf = Parameters<typeof bodyOf>[1];
const bodyChunk = (
  stretch: Stretch,
  first: number,
  last: number,
  slot: string,
  demonym: DemonymOf,
  book: PartyBook,
  name?: string,
): ActorChunk => {
  const body = bodyOf(slot, demonym, book);
  return {
    ...blank,
    first,
    last,
    name: name ?? verbatim(stretch.tokens, first, last),
    actor: body.actor,
    sort: 'body',
    kind: body.kind,
    country: demonym.country,
    office: body.office,
    status: body.combatant ? 'combatant' : null,
    slot,
  };
};

const bodied = (stretch: Stretch, at: number, book: PartyBook, setting: ActorSetting): ActorChunk | null => {
  const { units, tokens } = stretch;
  const { language } = setting;
  const first = units[at]?.token ?? 0;
  const adjective = adjectiveAt(units, at, book, language);
  if (!adjective) {
    // Arabic, French, Spanish: the adjective follows its noun.
    const role = roleAt(units, at, book, language);
    const after = role && adjectiveAt(units, role.last + 1, book, language);
    return role && after
      ? bodyChunk(stretch, first, units[after.last]?.token ?? first, role.slot, after.demonym, book)
      : null;
  }
  const { demonym } = adjective;
  const last = units[adjective.last]?.token ?? first;
  const role = roleAt(units, adjective.last + 1, book, language);
  if (role) return bodyChunk(stretch, first, units[role.last]?.token ?? last, role.slot, demonym, book);
  const shared = sharedRole(units, adjective.last + 1, book, language);
  if (shared) {
    const noun = tokens[units[shared.last]?.token ?? last]?.text ?? '';
    return bodyChunk(stretch, first, last, shared.slot, demonym, book, `${verbatim(tokens, first, last)} ${noun}`);
  }
  const organisation = organisationAt(tokens, first, stretch.to, book, language);
  if (organisation) return null;
  return {
    ...blank,
    first,
    last,
    name: verbatim(tokens, first, last),
    actor: demonym.state,
    sort: 'adjective',
    kind: 'state',
    country: demonym.country,
    adjective: true,
  };
};

const unlisted = (stretch: Stretch, unit: Unit, book: PartyBook, setting: ActorSetting): ActorChunk | null => {
  if (stretch.capitals) return null;
  const span = organisationAt(stretch.tokens, unit.token, stretch.to, book, setting.language);
  if (!span) return null;
  const bracket = bracketAfter(stretch.tokens, span.last, stretch.to);
  const last = bracket?.last ?? span.last;
  const name = verbatim(stretch.tokens, span.first, last);
  return {
    ...blank,
    first: span.first,
    last,
    name,
    actor: null,
    sort: 'unknown',
    kind: 'other',
    short: bracket?.short ?? null,
    candidates: candidatesFor(name, book, setting.theatre, setting.published ?? null),
  };
};
