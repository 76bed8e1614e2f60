/**
 * Whose interest an origin speaks for. Two mouthpieces of one side are one interest: parties that are part of, back or are
 * allied to one another make one bloc. An origin with no side is its own.
 */
import type { Party, Source } from '../model/index.ts';
import { sorted } from './order.ts';

/** The bloc of an origin, or null for one that speaks for no party. */
export type SideOf = (origin: string) => string | null;

const FIGHTS: ReadonlySet<Party['kind']> = new Set(['state', 'state-forces', 'non-state', 'coalition', 'office']);

export const sidesOf = (
  sources: readonly Source[],
  parties: readonly Party[],
  originOf: (source: Source) => string,
): SideOf => {
  const bloc = new Map<string, string>(parties.map(({ id }) => [id, id]));
  const rootOf = (id: string): string => {
    const above = bloc.get(id);
    return above === undefined || above === id ? id : rootOf(above);
  };
  for (const party of parties)
    for (const { to } of party.relations) {
      if (!bloc.has(to)) bloc.set(to, to);
      const [a, b] = [rootOf(party.id), rootOf(to)];
      if (a !== b) bloc.set(a < b ? b : a, a < b ? a : b);
    }
  const side = new Map<string, string>();
  for (const party of parties) if (FIGHTS.has(party.kind)) side.set(party.id, rootOf(party.id));
  for (const source of sources)
    if (source.side !== null) for (const origin of [source.id, originOf(source)]) side.set(origin, rootOf(source.side));
  return (origin) => side.get(origin) ?? null;
};

/**
 * How many interests stand behind these origins: the blocs, and all who speak for nobody (monitors, media, residents) together
 * as one more. So one monitor makes 1 and two monitors still 1; 0 only where there is no origin at all.
 */
export const countSides = (origins: readonly string[], sideOf: SideOf): number =>
  sorted(origins.map((origin) => sideOf(origin) ?? '')).length;
