/**
 * What makes a claim's place dangerous to print: shelters, hospitals, camps (facility) and where forces stand (position).
 * A type, a facility and a settlement together are a position, so the settlement goes too.
 */
import type { Claim } from '../model/index.ts';

const ENGLISH =
  'hospitals?|clinics?|medical (?:points?|centres?|centers?|facilit(?:y|ies))|shelters?|camps?|bunkers?|checkpoints?|(?:observation|military|border) posts?|(?:military|air) ?bases?|airbases?|barracks|headquarters|(?:arms|ammunition|weapons) depots?';
/** Dutch builds compounds: vluchtelingenkamp, veldhospitaal, legerbasis. */
const DUTCH =
  '[a-zë]*(?:ziekenhuis(?:zen)?|hospita(?:al|len)|klinie(?:k|ken)|schuilkelders?|schuilplaats(?:en)?|opvangplaats(?:en)?|kamp(?:en)?|(?:controle|waarnemings|observatie|grens|leger)post(?:en)?|medische post(?:en)?|basis(?:sen)?|kazernes?|hoofdkwartier(?:en)?|wapendepots?|munitiedepots?)';
const FACILITY_WORDS = new RegExp(String.raw`\b(?:${ENGLISH}|${DUTCH})\b`, 'iu');

/** Does this claim name a facility whose position would be given away by its settlement? */
export const namesAFacility = (claim: Claim): boolean =>
  claim.harm.some((harm) => FACILITY_WORDS.test(harm.unit) || FACILITY_WORDS.test(harm.group.name)) ||
  claim.participants.some(({ role, name }) => role === 'target' && FACILITY_WORDS.test(name)) ||
  claim.where.some(({ name, precision }) => precision === 'point' && FACILITY_WORDS.test(name)) ||
  claim.type === 'headquarters-or-base-established';

/** Where forces stand or move matters while they are there: held back for a day (security.md, T6). */
export const FORCE_POSITION_DELAY_HOURS = 24;
export const tellsOfForces = (claim: Claim): boolean =>
  claim.kind === 'event' &&
  (claim.type === 'non-violent-movement-of-forces' || claim.type === 'headquarters-or-base-established');

/** Nouns that anybody would use. Another word for what was hit or counted may be a turn of phrase that points at its author. */
const PLAIN_NOUNS: ReadonlySet<string> = new Set(
  'person aircraft helicopter drone vehicle tank gun building home house school hospital family violations shells shellings attacks raids rockets missiles explosions shootings flights sorties drones clashes patrols prisoners'.split(
    ' ',
  ),
);
export const plainNoun = (noun: string): string => (PLAIN_NOUNS.has(noun) ? noun : 'object');
