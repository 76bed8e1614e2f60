/**
 * Which class of act a kind of event belongs to (air, shelling, ground, movement), by table and with its reason.
 * Null: not an act of force, and nothing that a cessation of hostilities is broken by.
 */
import type { ActClass, Claim, EventType } from '../model/index.ts';

type Classed = readonly [ActClass | null, string];
const CLASSES: Readonly<Record<EventType, Classed>> = {
  'air-drone-strike': ['air', 'fire from the air, with or without a crew'],
  'disrupted-weapons-use': ['air', 'an aircraft or missile brought down: force in the sky'],
  'shelling-artillery-missile-attack': ['shelling', 'indirect fire'],
  'chemical-weapon': ['shelling', 'mostly delivered by shell or bomb; the means may say otherwise'],
  grenade: ['shelling', 'thrown or launched explosive'],
  'armed-clash': ['ground', 'fighting between forces'],
  'government-regains-territory': ['ground', 'ground taken by force'],
  'non-state-actor-overtakes-territory': ['ground', 'ground taken by force'],
  attack: ['ground', 'force against civilians, means unsaid'],
  'suicide-bomb': ['ground', 'an attack on the spot'],
  'remote-explosive-landmine-ied': ['ground', 'an explosive laid on the ground'],
  'abduction-forced-disappearance': ['ground', 'an act by armed men on the spot'],
  'sexual-violence': ['ground', 'an act by armed men on the spot'],
  'non-violent-movement-of-forces': ['movement', 'forces moved, nobody fired'],
  'non-violent-transfer-of-territory': ['movement', 'ground that changed hands without force'],
  'headquarters-or-base-established': ['movement', 'a post set up'],
  'peaceful-protest': [null, 'a demonstration'],
  'protest-with-intervention': [null, 'a demonstration'],
  'excessive-force-against-protesters': [null, 'police matter, not hostilities between the bound'],
  'violent-demonstration': [null, 'a demonstration'],
  'mob-violence': [null, 'a riot'],
  agreement: [null, 'conduct of words'],
  arrests: [null, 'police matter'],
  'change-to-group-activity': [null, 'an announcement or a halt, not an act of force by itself'],
  'looting-property-destruction': [null, 'no act of force between forces'],
  'restriction-of-monitoring': [null, 'bears on what could be seen, not on fire'],
  displacement: [null, 'a consequence'],
  other: [null, 'not told what it was'],
};

export const classOf = (type: EventType): ActClass | null => CLASSES[type][0];
export const classReason = (type: EventType): string => CLASSES[type][1];

/** Classes of act that a claim of quiet speaks of; empty where the claim is none. */
export const quietClasses = (claim: Claim): readonly ActClass[] => {
  const negated = claim.polarity === 'negated';
  if (claim.modality !== 'reported' && claim.modality !== 'alleged') return [];
  if (claim.kind === 'event') {
    const one = negated && !claim.cumulative ? classOf(claim.type) : null;
    return one === null ? [] : [one];
  }
  if (claim.kind !== 'condition') return [];
  if (claim.type === 'airspace-quiet' && !negated) return ['air'];
  if (claim.type === 'airspace-active' && negated) return ['air'];
  if ((claim.type === 'calm' || claim.type === 'tense-calm') && !negated && claim.degree !== 'not-yet')
    return ['shelling', 'ground'];
  return claim.type === 'hostilities' && negated ? ['shelling', 'ground'] : [];
};
