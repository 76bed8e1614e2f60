/**
 * Names of parties, people and bodies in running text: the longest listed name, a country's adjective with the noun of a body
 * ("Syrische soldaten"), the adjective alone, and abbreviations that the text itself explains in brackets.
 */
import type { PartyKind } from '../model/index.ts';
import { unitsOf } from './names.ts';
import type { Unit } from './names.ts';
import { kindOfSlot } from './parties.ts';
import type { BookParty, Demonym, Named, PartyBook } from './parties.ts';
import { verbatim } from './places.ts';
import type { Span, Token } from './token.ts';

export type Candidate = Readonly<{ actor: string; score: number }>;

export type ActorChunk = Span &
  Readonly<{
    is: 'actor';
    /** As printed. */
    name: string;
    /** Party id; null = a name that nobody here knows, kept verbatim. */
    actor: string | null;
    sort: 'party' | 'body' | 'adjective' | 'person' | 'generic' | 'unknown';
    kind: PartyKind | null;
    /** ISO code of the country whose adjective or body it is. */
    country: string | null;
    /** "Syrian", "Turkse" standing alone: a modifier, not a party by itself. `actor` is then the state. */
    adjective: boolean;
    office: string | null;
    status: 'combatant' | 'civilian' | null;
    /** Near matches for a name that is not listed, best first; never taken silently. */
    candidates: readonly Candidate[];
  }>;

export type ActorSetting = Readonly<{
  language: string;
  /** Countries the text is about, by weight. */
  theatre?: ReadonlyMap<string, number>;
  /** ISO day of publication: dated aliases. */
  published?: string | null;
}>;

const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && token.shape !== 'lower' && token.shape !== 'none';

const within = (entry: Named, published: string | null | undefined): boolean =>
  !published ||
  ((entry.from === null || entry.from <= published) && (entry.until === null || published <= entry.until));

type Match = Readonly<{ until: number; entries: readonly Named[] }>;

const longestFrom = (units: readonly Unit[], start: number, book: PartyBook, setting: ActorSetting): Match | null => {
  let key = '';
  let best: Match | null = null;
  for (let at = start; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit || unit.key === '') break;
    key = key === '' ? unit.key : `${key} ${unit.key}`;
    const entries = unit.closes ? (book.named.get(key) ?? []).filter((entry) => within(entry, setting.published)) : [];
    if (entries.length > 0) best = { until: at, entries };
    if (!book.begins.has(key)) break;
  }
  return best;
};

/** Of several parties of one name: the text's language, then its theatre. */
const chosen = (entries: readonly Named[], setting: ActorSetting): BookParty | null => {
  const weight = (entry: Named): number =>
    (entry.language === setting.language ? 0.5 : 0) +
    Math.max(0, ...entry.party.theatre.map((code) => setting.theatre?.get(code) ?? 0));
  return [...entries].sort((a, b) => weight(b) - weight(a) || (a.party.id < b.party.id ? -1 : 1))[0]?.party ?? null;
};

const blank = { is: 'actor', office: null, status: null, candidates: [], adjective: false, country: null } as const;

/** Parties named between two tokens, both inclusive. */
export const findActors = (
  tokens: readonly Token[],
  from: number,
  to: number,
  book: PartyBook,
  setting: ActorSetting,
): ActorChunk[] => {
  const units = unitsOf(tokens.slice(from, to + 1)).map((unit) => ({ ...unit, token: unit.token + from }));
  const chunks: ActorChunk[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit || unit.key === '' || !unit.opens) continue;
    const match = longestFrom(units, at, book, setting);
    const party = match ? chosen(match.entries, setting) : null;
    if (match && party) {
      const last = units[match.until]?.token ?? unit.token;
      const single = match.until === at && unit.key.length <= 5;
      if (!single || isCapital(tokens[unit.token]) || tokens[unit.token]?.shape === 'none') {
        chunks.push({
          ...blank,
          first: unit.token,
          last,
          name: verbatim(tokens, unit.token, last),
          actor: party.id,
          sort: 'party',
          kind: party.kind,
          status: party.status,
        });
        at = match.until;
        continue;
      }
    }
    const demonym = demonymOf(unit.key, book, setting.language);
    if (demonym) chunks.push(adjectiveChunk(tokens, unit.token, units[at + 1], demonym, book, setting.language));
  }
  return chunks;
};

const demonymOf = (key: string, book: PartyBook, language: string): Demonym | null =>
  book.adjectives.get(key)?.find((entry) => entry.language === language)?.demonym ?? null;

const adjectiveChunk = (
  tokens: readonly Token[],
  first: number,
  next: Unit | undefined,
  demonym: Demonym,
  book: PartyBook,
  language: string,
): ActorChunk => {
  const slot = next ? book.roles.get(language)?.get(next.key) : undefined;
  const last = slot && next ? next.token : first;
  const name = verbatim(tokens, first, last);
  return slot
    ? {
        ...blank,
        first,
        last,
        name,
        actor: `${demonym.stem}-${slot}`,
        sort: 'body',
        kind: kindOfSlot(slot),
        country: demonym.country,
        status: kindOfSlot(slot) === 'state-forces' ? 'combatant' : null,
      }
    : {
        ...blank,
        first,
        last,
        name,
        actor: demonym.state,
        sort: 'adjective',
        kind: 'state',
        country: demonym.country,
        adjective: true,
      };
};
