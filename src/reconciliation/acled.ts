/**
 * The act as told → the ACLED code of the event, by table and with its reason (standards §1.1; labels as in acledR).
 * An event told as several kinds takes the kind that most origins tell; ties go to the kind that says most about the act.
 */
import { EVENT_TYPES } from '../model/index.ts';
import type { EventType } from '../model/index.ts';
import { compareBy, sorted } from './order.ts';
import type { Telling } from './tellings.ts';

export type AcledCode = Readonly<{ event: string; sub: string; reason: string }>;
const BATTLES = 'Battles';
const REMOTE = 'Explosions/Remote violence';
const PROTESTS = 'Protests';
const RIOTS = 'Riots';
const STRATEGIC = 'Strategic developments';
const CIVILIANS = 'Violence against civilians';

const CODES: Readonly<Record<EventType, readonly [event: string, sub: string, reason?: string]>> = {
  'armed-clash': [BATTLES, 'Armed clash'],
  'government-regains-territory': [BATTLES, 'Government regains territory'],
  'non-state-actor-overtakes-territory': [BATTLES, 'Non-state actor overtakes territory'],
  'non-violent-transfer-of-territory': [STRATEGIC, 'Non-violent transfer of territory'],
  'air-drone-strike': [REMOTE, 'Air/drone strike'],
  'shelling-artillery-missile-attack': [REMOTE, 'Shelling/artillery/missile attack'],
  'remote-explosive-landmine-ied': [REMOTE, 'Remote explosive/landmine/IED'],
  'suicide-bomb': [REMOTE, 'Suicide bomb'],
  grenade: [REMOTE, 'Grenade'],
  'chemical-weapon': [REMOTE, 'Chemical weapon'],
  attack: [CIVILIANS, 'Attack'],
  'abduction-forced-disappearance': [CIVILIANS, 'Abduction/forced disappearance'],
  'sexual-violence': [CIVILIANS, 'Sexual violence'],
  'peaceful-protest': [PROTESTS, 'Peaceful protest'],
  'protest-with-intervention': [PROTESTS, 'Protest with intervention'],
  'excessive-force-against-protesters': [PROTESTS, 'Excessive force against protesters'],
  'violent-demonstration': [RIOTS, 'Violent demonstration'],
  'mob-violence': [RIOTS, 'Mob violence'],
  agreement: [STRATEGIC, 'Agreement', 'ACLED files ceasefires under Agreement'],
  arrests: [STRATEGIC, 'Arrests'],
  'change-to-group-activity': [STRATEGIC, 'Change to group/activity'],
  'disrupted-weapons-use': [STRATEGIC, 'Disrupted weapons use'],
  'headquarters-or-base-established': [STRATEGIC, 'Headquarters or base established'],
  'looting-property-destruction': [STRATEGIC, 'Looting/property destruction'],
  'restriction-of-monitoring': [STRATEGIC, 'Other', 'ACLED has no code for hindered monitors'],
  'non-violent-movement-of-forces': [STRATEGIC, 'Change to group/activity', 'ACLED files movements of forces there'],
  displacement: [STRATEGIC, 'Other', 'ACLED codes no displacement of its own'],
  other: [STRATEGIC, 'Other'],
};

export const acledOf = (type: EventType): AcledCode => {
  const [event, sub, reason] = CODES[type];
  return { event, sub, reason: reason ?? `told as ${type}` };
};

/** Most telling first, for ties. */
const TELLING: readonly EventType[] = [
  'chemical-weapon',
  'suicide-bomb',
  'air-drone-strike',
  'shelling-artillery-missile-attack',
  'remote-explosive-landmine-ied',
  'disrupted-weapons-use',
  'government-regains-territory',
  'non-state-actor-overtakes-territory',
  'armed-clash',
];

export const chooseType = (tellings: readonly Telling[]): { type: EventType; reason: string } => {
  const tally = new Map<EventType, Set<string>>();
  for (const { claim, origins } of tellings)
    if (claim.kind === 'event') tally.set(claim.type, (tally.get(claim.type) ?? new Set()).add(origins.act));
  const ranked = [...tally].sort((a, b) =>
    compareBy(a, b, [
      ([type]) => (type === 'other' ? 1 : 0),
      ([, origins]) => -origins.size,
      ([type]) => (TELLING.includes(type) ? TELLING.indexOf(type) : TELLING.length),
      ([type]) => EVENT_TYPES.indexOf(type),
    ]),
  );
  const type = ranked[0]?.[0] ?? 'other';
  const { event, sub, reason } = acledOf(type);
  const told = sorted(ranked.map(([one]) => one)).join(', ');
  const chosen = ranked.length > 1 ? `; told as ${told}, and most origins say ${type}` : '';
  return { type, reason: `ACLED ${event} / ${sub}: ${reason}${chosen}` };
};
