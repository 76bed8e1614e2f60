/** The party list as the reader holds it: who is called what, in which theatre, and what a country's own bodies are called. */
import type { Party, PartyKind } from '../model/index.ts';
import { nameUnits } from './names.ts';

export type BookParty = Party &
  Readonly<{
    /** Countries (ISO codes) where the party acts; empty = anywhere. */
    theatre: readonly string[];
    status: 'combatant' | 'civilian' | null;
  }>;

export type Demonym = Readonly<{
  country: string;
  /** Id of the state as a party. */
  state: string;
  /** First part of the ids of its bodies: "syrian" gives syrian-air-force. */
  stem: string;
  neutral: Readonly<Record<string, string>>;
  forms: Readonly<Record<string, readonly string[]>>;
}>;

export type Role = Readonly<{ language: string; slot: string; words: readonly string[] }>;

/** parties.json as compiled. */
export type PartyFile = Readonly<{
  parties: readonly BookParty[];
  demonyms: readonly Demonym[];
  roles: readonly Role[];
}>;

export type Named = Readonly<{
  party: BookParty;
  name: string;
  language: string;
  from: string | null;
  until: string | null;
}>;

export type PartyBook = Readonly<{
  parties: ReadonlyMap<string, BookParty>;
  /** By folded name. */
  named: ReadonlyMap<string, readonly Named[]>;
  /** Folded beginnings of longer names. */
  begins: ReadonlySet<string>;
  /** Folded adjective -> country, per language. */
  adjectives: ReadonlyMap<string, readonly Readonly<{ language: string; demonym: Demonym }>[]>;
  /** Folded noun -> slot, per language. */
  roles: ReadonlyMap<string, ReadonlyMap<string, string>>;
}>;

const push = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const held = map.get(key);
  if (held) held.push(value);
  else map.set(key, [value]);
};

/** The list with the desk's own parties in front: a recorded party of the same id replaces ours. */
export const openParties = (json: string, recorded: readonly Party[] = []): PartyBook => {
  const file = JSON.parse(json) as PartyFile;
  const parties = new Map<string, BookParty>(file.parties.map((party) => [party.id, party]));
  for (const party of recorded)
    parties.set(party.id, { theatre: [], status: null, ...parties.get(party.id), ...party });
  const named = new Map<string, Named[]>();
  const begins = new Set<string>();
  for (const party of parties.values()) {
    const entries: Omit<Named, 'party'>[] = [
      ...Object.entries(party.names).flatMap(([language, names]) =>
        names.map((name) => ({ name, language, from: null, until: null })),
      ),
      ...party.aliases.map((alias) => ({
        name: alias.name,
        language: alias.language ?? '*',
        from: alias.from ?? null,
        until: alias.until ?? null,
      })),
    ];
    for (const entry of entries) {
      const units = nameUnits(entry.name);
      push(named, units.join(' '), { party, ...entry });
      for (let length = 1; length < units.length; length += 1) begins.add(units.slice(0, length).join(' '));
    }
  }
  const adjectives = new Map<string, { language: string; demonym: Demonym }[]>();
  for (const demonym of file.demonyms)
    for (const [language, forms] of Object.entries(demonym.forms))
      for (const form of forms) push(adjectives, nameUnits(form).join(' '), { language, demonym });
  const roles = new Map<string, Map<string, string>>();
  for (const { language, slot, words } of file.roles) {
    const held = roles.get(language) ?? new Map<string, string>();
    for (const word of words) held.set(nameUnits(word).join(' '), slot);
    roles.set(language, held);
  }
  return { parties, named, begins, adjectives, roles };
};

/** What a body of a state is, by its slot. */
export const kindOfSlot = (slot: string): PartyKind =>
  slot === 'government' ? 'state' : slot.startsWith('ministry') ? 'organisation' : 'state-forces';
