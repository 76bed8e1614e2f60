/** Which kinds of act are told of one another: a raid is somebody's shelling, a capture follows a clash. Points, 0 = never. */
import type { Claim } from '../model/index.ts';

type Type = Claim['type'];
const KIN: readonly (readonly [readonly Type[], number])[] = [
  [['armed-clash', 'government-regains-territory', 'non-state-actor-overtakes-territory'], 1],
  [['air-drone-strike', 'attack'], 1],
  [['shelling-artillery-missile-attack', 'attack'], 1],
  [['air-drone-strike', 'shelling-artillery-missile-attack'], 0.5],
  [['armed-clash', 'attack'], 0.5],
  [['armed-clash', 'shelling-artillery-missile-attack'], 0.5],
  [['remote-explosive-landmine-ied', 'suicide-bomb', 'attack', 'grenade'], 1],
  [['chemical-weapon', 'attack', 'shelling-artillery-missile-attack'], 1],
  [['peaceful-protest', 'protest-with-intervention', 'excessive-force-against-protesters'], 1],
  [['violent-demonstration', 'mob-violence', 'protest-with-intervention'], 1],
  [['arrests', 'abduction-forced-disappearance'], 1],
  [['non-violent-movement-of-forces', 'non-violent-transfer-of-territory', 'change-to-group-activity'], 1],
  [['government-regains-territory', 'non-violent-transfer-of-territory'], 1],
];
/** What a reader may call an act when it is not said how it was done. */
const VAGUE: ReadonlySet<Type> = new Set<Type>(['other', 'attack']);

/** Points between 0 and 1 for two different kinds. A denial is held against any violent act. */
export const kinship = (a: Type, b: Type): number => {
  if (a === b) return 2;
  const found = KIN.filter(([kinds]) => kinds.includes(a) && kinds.includes(b)).map(([, points]) => points);
  if (found.length > 0) return Math.max(...found);
  return VAGUE.has(a) || VAGUE.has(b) || a === 'deny' || b === 'deny' ? 0.5 : 0;
};
