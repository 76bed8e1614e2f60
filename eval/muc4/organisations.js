/** Armed organisations of the Latin American wars of 1988–1991, as the messages write them: the longer name first. */
const NAMES = [
  ['FARABUNDO MARTI NATIONAL LIBERATION FRONT', 'FMLN'],
  ['SHINING PATH'],
  ['TUPAC AMARU REVOLUTIONARY MOVEMENT', 'MRTA'],
  ['ARMY OF NATIONAL LIBERATION', 'NATIONAL LIBERATION ARMY', 'ELN'],
  ['REVOLUTIONARY ARMED FORCES OF COLOMBIA', 'FARC'],
  ["PEOPLE'S LIBERATION ARMY", 'POPULAR LIBERATION ARMY', 'EPL'],
  ['M-19', '19 APRIL MOVEMENT'],
  ['EXTRADITABLES'],
  ['MEDELLIN CARTEL'],
  ['CALI CARTEL'],
  ['GUATEMALAN NATIONAL REVOLUTIONARY UNITY', 'URNG'],
  ['MANUEL RODRIGUEZ PATRIOTIC FRONT', 'FPMR'],
  ['LAUTARO'],
  ['DEATH SQUADS', 'DEATH SQUAD'],
  ['MOVEMENT OF THE REVOLUTIONARY LEFT', 'MIR'],
];
const GENERIC =
  /\b(?:GUERRILLAS?|REBELS?|TERRORISTS?|SUBVERSIVES?|EXTREMISTS?|COMMANDOS?|INSURGENTS?|DRUG TRAFFICKERS?|HIRED|ASSASSINS?)\b/i;

/** The organisation's name as `text` has it, or null. */
export const organisationIn = (text) => {
  const upper = text.toUpperCase();
  for (const names of NAMES)
    for (const name of names) if (new RegExp(`(?<![A-Z-])${name}(?![A-Z])`).test(upper)) return name;
  return null;
};

/** Of a message's claims the organisation named most often, for doers that only their kind is told of. */
export const usualOrganisation = (claims) => {
  const counts = new Map();
  for (const claim of claims)
    for (const { quote } of claim.evidence) {
      const name = organisationIn(quote);
      if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};

export const isGeneric = (name) => GENERIC.test(name);
