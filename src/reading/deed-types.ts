/** What the words of an act make it: the most specific type among them names it. */
import type { EventType } from '../model/index.ts';
import type { Mark } from './marks.ts';

/** The more specific type names the act; equal weights: the first told. */
const WEIGHT: Readonly<Record<string, number>> = {
  'suicide-bomb': 9,
  'chemical-weapon': 9,
  'sexual-violence': 9,
  'remote-explosive-landmine-ied': 8,
  'restriction-of-monitoring': 8,
  'abduction-forced-disappearance': 8,
  grenade: 8,
  'disrupted-weapons-use': 7,
  'air-drone-strike': 7,
  'shelling-artillery-missile-attack': 6,
  territory: 6,
  'excessive-force-against-protesters': 6,
  'protest-with-intervention': 6,
  'violent-demonstration': 6,
  'mob-violence': 6,
  displacement: 5,
  'looting-property-destruction': 5,
  arrests: 5,
  'armed-clash': 4,
  attack: 3,
  'change-to-group-activity': 3,
};
export const weightOf = (type: string): number => WEIGHT[type] ?? 1;

export const typeOf = (deeds: readonly Mark[]): EventType | 'territory' | null => {
  let best: Mark | null = null;
  for (const mark of deeds) {
    const value = typeValue(mark);
    if (value !== '' && (!best || weightOf(value) > weightOf(typeValue(best)))) best = mark;
  }
  return best ? (typeValue(best) as EventType) : null;
};

export const typeValue = (mark: Mark): string =>
  mark.cls === 'deed' ? mark.entry.value : (mark.entry.features.get('type') ?? '');
