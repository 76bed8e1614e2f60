/** Whether what is counted can have suffered what the verb says: people die, houses are destroyed, places are not captured as prisoners. */
import { isUnknown } from '../model/index.ts';
import type { Effect } from '../model/index.ts';
import type { Counted } from './groups.ts';
import { effectOf } from './groups.ts';
import type { Mark } from './marks.ts';

const PERSONAL = new Set<Effect>(['killed', 'injured', 'missing', 'displaced', 'returned', 'casualties']);

export const fits = (mark: Mark, one: Counted): boolean => {
  // Seizing takes places too: only what is counted, or a thing, was captured.
  if (mark.entry.features.has('seize') && isUnknown(one)) return false;
  if (PERSONAL.has(effectOf(mark)) && one.unit !== 'person') return false;
  // A name alone may be a weapon's, a unit's: it counts as a person only where people suffer.
  if (one.head === null && !one.bare && !PERSONAL.has(effectOf(mark)) && effectOf(mark) !== 'captured') return false;
  const wants = mark.entry.features.get('of');
  if (wants === 'thing') return one.unit !== 'person' || (one.bare && one.group.name === '');
  if (wants === 'person') return one.unit === 'person';
  return true;
};
