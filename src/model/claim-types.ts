/** The closed lists of claim types by kind (claim-contract.md, *Types by kind*). ACLED spellings in kebab-case. */
import { z } from 'zod';

export const EVENT_TYPES = [
  'armed-clash',
  'government-regains-territory',
  'non-state-actor-overtakes-territory',
  'non-violent-transfer-of-territory',
  'air-drone-strike',
  'shelling-artillery-missile-attack',
  'remote-explosive-landmine-ied',
  'suicide-bomb',
  'grenade',
  'chemical-weapon',
  'attack',
  'abduction-forced-disappearance',
  'sexual-violence',
  'peaceful-protest',
  'protest-with-intervention',
  'excessive-force-against-protesters',
  'violent-demonstration',
  'mob-violence',
  'agreement',
  'arrests',
  'change-to-group-activity',
  'disrupted-weapons-use',
  'headquarters-or-base-established',
  'looting-property-destruction',
  'restriction-of-monitoring',
  'non-violent-movement-of-forces',
  'displacement',
  'other',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const CONDITION_TYPES = [
  'calm',
  'tense-calm',
  'hostilities',
  'airspace-active',
  'airspace-quiet',
  'humanitarian-situation',
  'control',
  'siege',
  'relations',
  'support',
] as const;
export type ConditionType = (typeof CONDITION_TYPES)[number];

export const AGREEMENT_TYPES = [
  'ceasefire',
  'truce',
  'humanitarian-pause',
  'de-escalation-zone',
  'safe-zone',
  'corridor',
  'no-fly',
  'withdrawal',
  'joint-patrol',
  'prisoner-exchange',
  'humanitarian-access',
  'in-force',
  'extension',
  'collapse',
] as const;
export type AgreementType = (typeof AGREEMENT_TYPES)[number];

export const STATEMENT_TYPES = [
  'agree',
  'consult',
  'support',
  'concede',
  'cooperate',
  'request',
  'accuse',
  'reject',
  'threaten',
  'deny',
  'doubt',
  'call-for-ceasefire',
  'announce',
  'claim-responsibility',
] as const;
export type StatementType = (typeof STATEMENT_TYPES)[number];

export const AgreementStatus = z.enum([
  'proposed',
  'agreed',
  'in-force',
  'suspended',
  'extended',
  'violated',
  'ended',
  'rejected',
]);
export type AgreementStatus = z.infer<typeof AgreementStatus>;
