/** What is said of the sky, by craft: warplanes, drones, helicopters. Quiet only where absence was observed; type is not operator. */
import type { Claim, ClassState, ConflictEvent, LedgerDay } from '../model/index.ts';
import type { ReviewedClaim } from '../reconciliation/index.ts';
import { classOf } from './act-classes.ts';
import { sorted } from './order.ts';

type Craft = 'warplanes' | 'drones' | 'helicopters';
const DRONE = /drone|dron\b|uav|uas\b|unmanned|onbemand|iha\b|беспилот|безпілот|дрон|مسي[ّ]?ر/iu;
const HELICOPTER = /helic|helik|hubschrauber|вертол|вертоліт|مروحي|حوام/iu;

/** Warplanes where no other craft is named. */
const craftNamed = (words: readonly string[]): Craft[] => {
  const found: Craft[] = [];
  if (words.some((word) => DRONE.test(word))) found.push('drones');
  if (words.some((word) => HELICOPTER.test(word))) found.push('helicopters');
  return found.length > 0 ? found : ['warplanes'];
};
const craftOf = (claim: Claim): Craft[] =>
  craftNamed([...claim.means.flatMap(({ name, code }) => [name, code]), ...claim.participants.map(({ name }) => name)]);

export const airspaceOf = (
  air: ClassState,
  quiet: readonly ReviewedClaim[],
  active: readonly ReviewedClaim[],
  breaches: readonly ConflictEvent[],
  refer: (report: string) => string,
): LedgerDay['airspace'] => {
  const struck = breaches.filter(({ type }) => classOf(type) === 'air').flatMap(({ means }) => craftNamed(means));
  const flown = new Set([...struck, ...active.flatMap(({ claim }) => craftOf(claim))]);
  const still = new Set(air.calm === 'observed' ? quiet.flatMap(({ claim }) => craftOf(claim)) : []);
  const stateOf = (craft: Craft): 'quiet' | 'active' | 'no-observation' =>
    flown.has(craft) ? 'active' : still.has(craft) ? 'quiet' : 'no-observation';
  return {
    warplanes: stateOf('warplanes'),
    drones: stateOf('drones'),
    helicopters: stateOf('helicopters'),
    reports: sorted([...quiet, ...active].map(({ report }) => refer(report))),
  };
};
