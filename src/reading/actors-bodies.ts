/** Bodies named by a country: "Syrische soldaten", "Russische en Syrische luchtmacht", "Turkey's defence ministry", "الجيش السوري". */
import type { PartyKind } from '../model/index.ts';
import type { Unit } from './names.ts';
import { BEGINS, partyTongue } from './parties-tongue.ts';
import type { PartyTongue } from './parties-tongue.ts';
import type { Demonym, PartyBook } from './parties.ts';

const STATE_BODIES = new Set([
  'government',
  'armed-forces',
  'air-force',
  'navy',
  'police',
  'ministry-of-defence',
  'ministry-of-foreign-affairs',
]);
const MOST_WORDS = 6;

export type Body = Readonly<{
  actor: string | null;
  kind: PartyKind | null;
  office: string | null;
  combatant: boolean;
}>;

/** What an adjective of a country and the noun of a body name together. */
export const bodyOf = (slot: string, demonym: Demonym, book: PartyBook): Body => {
  const said = book.slots.get(`${demonym.country} ${slot}`);
  if (said === '-') return { actor: null, kind: null, office: null, combatant: false };
  if (said !== undefined) {
    const party = book.parties.get(said);
    return { actor: said, kind: party?.kind ?? null, office: null, combatant: party?.status === 'combatant' };
  }
  if (slot === 'president' || slot === 'prime-minister')
    return { actor: demonym.state, kind: 'office', office: slot.replace('-', ' '), combatant: false };
  const id = slot === 'government-forces' ? `${demonym.stem}-armed-forces` : `${demonym.stem}-${slot}`;
  if (!STATE_BODIES.has(slot) && !book.parties.has(id))
    return { actor: null, kind: null, office: null, combatant: slot === 'rebels' };
  const party = book.parties.get(id);
  return { actor: id, kind: party?.kind ?? null, office: null, combatant: party?.status === 'combatant' };
};

/** The longest role noun that begins at a unit: its slot and its last unit. */
export const roleAt = (
  units: readonly Unit[],
  start: number,
  { beginsAt, roles, roleGoesOn }: PartyTongue,
): Readonly<{ slot: string; last: number }> | null => {
  let best: { slot: string; last: number } | null = null;
  const goOn = (at: number, before: string): void => {
    const unit = units[at];
    if (!unit || unit.key === '' || at >= start + MOST_WORDS) return;
    for (const form of unit.also.length === 0 ? [unit.key] : [unit.key, ...unit.also]) {
      if (before === '' && (beginsAt(form) & BEGINS.role) === 0) continue;
      const key = before === '' ? form : `${before} ${form}`;
      const slot = unit.closes && (!best || at > best.last) ? roles.get(key) : undefined;
      if (slot !== undefined) best = { slot, last: at };
      if (roleGoesOn.has(key)) goOn(at + 1, key);
    }
  };
  goOn(start, '');
  return best;
};

/** The country whose adjective begins at a unit, of one or two words ("South Sudanese"). */
export const adjectiveAt = (
  units: readonly Unit[],
  start: number,
  book: PartyBook,
  language: string,
): Readonly<{ demonym: Demonym; last: number }> | null => {
  const [one, two] = [units[start], units[start + 1]];
  if (!one || (partyTongue(book, language).beginsAt(one.key) & BEGINS.adjective) === 0) return null;
  const look = (key: string): Demonym | undefined =>
    book.adjectives.get(key)?.find((entry) => entry.language === language)?.demonym;
  const double = two && two.key !== '' && two.closes ? look(`${one.key} ${two.key}`) : undefined;
  if (double) return { demonym: double, last: start + 1 };
  const single = one.closes ? look(one.key) : undefined;
  return single ? { demonym: single, last: start } : null;
};

const AND = new Set(['en', 'and', 'und', 'et', 'y', 've', 'и', 'та', 'і', 'و']);

/** After "Russische" in "Russische en Syrische luchtmacht": the role that the second adjective carries for both. */
export const sharedRole = (units: readonly Unit[], next: number, book: PartyBook, language: string) => {
  if (!AND.has(units[next]?.key ?? '')) return null;
  const second = adjectiveAt(units, next + 1, book, language);
  return second ? roleAt(units, second.last + 1, partyTongue(book, language)) : null;
};
