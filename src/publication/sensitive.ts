/**
 * What makes a claim's place dangerous to print: shelters, hospitals, camps (facility) and where forces stand (position).
 * A type, a facility and a settlement together are a position, so the settlement goes too.
 */
import type { Claim } from '../model/index.ts';

const FACILITY_WORDS =
  /\b(hospitals?|clinics?|shelters?|camps?|bunkers?|checkpoints?|observation posts?|military bases?|barracks|headquarters|depots?|ziekenhuis(?:zen)?|kliniek(?:en)?|schuilkelders?|schuilplaats(?:en)?|opvang(?:plaats|kamp)(?:en)?|kamp(?:en)?|controlepost(?:en)?|waarnemingspost(?:en)?|observatiepost(?:en)?|legerbasis(?:sen)?|kazernes?|hoofdkwartier(?:en)?)\b/iu;

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
