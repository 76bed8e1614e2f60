/**
 * Names of parties, people and bodies in one sentence: the longest listed name, a country's adjective with the noun of a
 * body, the adjective alone, and names of organisations that nobody listed. Words that name a side only within a theatre
 * ("de rebellen", "the army") come out with their slot; `actors-resolve` fills them for the whole document.
 */
import type { PartyKind } from '../model/index.ts';
import { longestListed } from './actors-listed.ts';
import type { ActorSetting } from './actors-listed.ts';
import { adjectiveAt, bodyOf, roleAt, sharedRole } from './actors-bodies.ts';
import { bracketAfter, isCapital, organisationAt } from './actors-unknown.ts';
import { candidatesFor, isInForce } from './names-candidates.ts';
import { verbatim } from './names-stretch.ts';
import type { Stretch } from './names-stretch.ts';
import { BEGINS, partyTongue } from './parties-tongue.ts';
import type { PartyTongue } from './parties-tongue.ts';
import type { Demonym, Named, NamedSort, PartyBook } from './parties.ts';
import type { Span } from './token.ts';

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

/** What a search for names holds on to: the sentence, the list, the list as the sentence's language sees it. */
type Search = Readonly<{ stretch: Stretch; book: PartyBook; tongue: PartyTongue; setting: ActorSetting }>;

const NO_CANDIDATES: readonly Candidate[] = [];

const namedChunk = ({ stretch, book, setting }: Search, entry: Named, first: number, last: number): ActorChunk => {
  const party = book.parties.get(entry.actor ?? '');
  const bracket =
    entry.sort === 'party' || entry.sort === 'generic' ? bracketAfter(stretch.tokens, last, stretch.to) : null;
  const inOffice = !setting.published || isInForce(entry, setting.published);
  const end = bracket?.last ?? last;
  return {
    is: 'actor',
    first,
    last: end,
    name: verbatim(stretch.tokens, first, end),
    actor: entry.sort === 'person' && !inOffice ? null : entry.actor,
    sort: entry.sort,
    kind: entry.sort === 'person' ? 'office' : (party?.kind ?? null),
    country: entry.country,
    adjective: false,
    office: inOffice ? entry.office : null,
    status: party?.status ?? null,
    slot: entry.slot,
    short: bracket?.short ?? null,
    candidates: NO_CANDIDATES,
  };
};

/** Names of parties in a sentence. */
export const findActors = (stretch: Stretch, book: PartyBook, setting: ActorSetting): ActorChunk[] => {
  const tongue = partyTongue(book, setting.language);
  const search: Search = { stretch, book, tongue, setting };
  const { units, tokens, capitals } = stretch;
  const chunks: ActorChunk[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit || unit.key === '' || !unit.opens) continue;
    const begins = unit.also.reduce((bits, form) => bits | tongue.beginsAt(form), tongue.beginsAt(unit.key));
    const listed = (begins & BEGINS.name) === 0 ? null : named(search, at);
    // "Уряд Ефіопії": a word of any theatre, but with its state's name one body.
    const open = listed === null || listed.sort === 'generic';
    const body = open && (begins & (BEGINS.adjective | BEGINS.role)) !== 0 ? bodied(search, at) : null;
    const found =
      (body && (!listed || body.last > listed.last) && !body.adjective ? body : listed) ??
      body ??
      (capitals || !isCapital(tokens[unit.token]) ? null : unlisted(search, unit.token));
    if (!found) continue;
    if (!isWhere(search, found)) chunks.push(found);
    while (at + 1 < units.length && (units[at + 1]?.token ?? 0) <= found.last) at += 1;
  }
  return chunks;
};

/** "in Syria", "naar Moskou": a place there, and no party. */
const isWhere = ({ stretch, tongue }: Search, chunk: ActorChunk): boolean => {
  if (chunk.sort !== 'state' && chunk.sort !== 'capital') return false;
  const before = chunk.first > stretch.from ? (stretch.tokens[chunk.first - 1]?.lower ?? '') : '';
  const after = chunk.last < stretch.to ? (stretch.tokens[chunk.last + 1]?.lower ?? '') : '';
  return tongue.before.has(before) || tongue.behind.has(after);
};

const named = (search: Search, at: number): ActorChunk | null => {
  const { units, tokens } = search.stretch;
  const first = units[at]?.token ?? 0;
  const match = longestListed(search.stretch, at, search.book, search.setting);
  if (!match) return null;
  const { entry, until } = match;
  const last = units[until]?.token ?? first;
  // "Turkey's defence ministry": the body, not the state.
  const owned =
    entry.sort === 'state' && tokens[last + 1]?.lower === "'s"
      ? bodyFrom(search, first, until + 2, entry.country)
      : entry.sort === 'state' && search.tongue.compounds
        ? bodyFrom(search, first, until + 1, entry.country)
        : null;
  return owned ?? namedChunk(search, entry, first, last);
};

const bodyFrom = (search: Search, first: number, role: number, country: string | null): ActorChunk | null => {
  const { book, stretch, tongue } = search;
  const demonym = book.demonyms.get(country ?? '');
  const found = demonym && roleAt(stretch.units, role, tongue);
  return demonym && found
    ? bodyChunk(search, first, stretch.units[found.last]?.token ?? first, found.slot, demonym)
    : null;
};

const bodyChunk = (
  { stretch, book }: Search,
  first: number,
  last: number,
  slot: string,
  demonym: Demonym,
  name?: string,
): ActorChunk => {
  const body = bodyOf(slot, demonym, book);
  return {
    is: 'actor',
    first,
    last,
    name: name ?? verbatim(stretch.tokens, first, last),
    actor: body.actor,
    sort: 'body',
    kind: body.kind,
    country: demonym.country,
    adjective: false,
    office: body.office,
    status: body.combatant ? 'combatant' : null,
    slot,
    short: null,
    candidates: NO_CANDIDATES,
  };
};

const stateBehind = (search: Search, at: number): { last: number; demonym: Demonym } | null => {
  const { stretch, book } = search;
  const unit = stretch.units[at];
  if (!unit || unit.key === '' || !isCapital(stretch.tokens[unit.token])) return null;
  const match = longestListed(stretch, at, book, search.setting);
  const demonym = match?.entry.sort === 'state' ? book.demonyms.get(match.entry.country ?? '') : undefined;
  return match && demonym ? { last: stretch.units[match.until]?.token ?? unit.token, demonym } : null;
};

const bodied = (search: Search, at: number): ActorChunk | null => {
  const { stretch, book, tongue } = search;
  const { units, tokens } = stretch;
  const { language } = search.setting;
  const first = units[at]?.token ?? 0;
  const adjective = adjectiveAt(units, at, book, language);
  if (!adjective) {
    // Arabic, French, Spanish: the adjective follows its noun.
    const role = roleAt(units, at, tongue);
    const after = role && adjectiveAt(units, role.last + 1, book, language);
    if (role && after) return bodyChunk(search, first, units[after.last]?.token ?? first, role.slot, after.demonym);
    // "Армія Судану", "جيش السودان": the state's name right behind the noun.
    const owner = role && stateBehind(search, role.last + 1);
    if (role && owner) return bodyChunk(search, first, owner.last, role.slot, owner.demonym);
    // "Ministère israélien de la Défense": it may also stand within the role's own name.
    const inner = adjectiveAt(units, at + 1, book, language);
    const parted =
      inner && roleAt([...units.slice(0, at + 1), ...units.slice(inner.last + 1, inner.last + 6)], at, tongue);
    if (!inner || !parted || parted.last === at) return null;
    return bodyChunk(search, first, units[inner.last + parted.last - at]?.token ?? first, parted.slot, inner.demonym);
  }
  const { demonym } = adjective;
  const last = units[adjective.last]?.token ?? first;
  const role = roleAt(units, adjective.last + 1, tongue);
  if (role) return bodyChunk(search, first, units[role.last]?.token ?? last, role.slot, demonym);
  const shared = sharedRole(units, adjective.last + 1, book, language);
  if (shared) {
    const noun = tokens[units[shared.last]?.token ?? last]?.text ?? '';
    return bodyChunk(search, first, last, shared.slot, demonym, `${verbatim(tokens, first, last)} ${noun}`);
  }
  if (organisationAt(tokens, first, stretch.to, tongue)) return null;
  return {
    is: 'actor',
    first,
    last,
    name: verbatim(tokens, first, last),
    actor: demonym.state,
    sort: 'adjective',
    kind: 'state',
    country: demonym.country,
    adjective: true,
    office: null,
    status: null,
    slot: null,
    short: null,
    candidates: NO_CANDIDATES,
  };
};

const unlisted = ({ stretch, book, tongue, setting }: Search, at: number): ActorChunk | null => {
  const span = organisationAt(stretch.tokens, at, stretch.to, tongue);
  if (!span) return null;
  const bracket = bracketAfter(stretch.tokens, span.last, stretch.to);
  const last = bracket?.last ?? span.last;
  const name = verbatim(stretch.tokens, span.first, last);
  return {
    is: 'actor',
    first: span.first,
    last,
    name,
    actor: null,
    sort: 'unknown',
    kind: 'other',
    country: null,
    adjective: false,
    office: null,
    status: null,
    slot: null,
    short: bracket?.short ?? null,
    candidates: candidatesFor(name, book, setting.theatre, setting.published ?? null),
  };
};
