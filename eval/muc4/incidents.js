/**
 * Claims of one message to the incidents that MUC-4 asks for: attacks, bombings, kidnappings, arson, robbery on people and
 * property, of the last months; what soldiers and guerrillas do to each other in battle is left out (task document, part 1).
 */

const KINDS = {
  'abduction-forced-disappearance': 'KIDNAPPING',
  'remote-explosive-landmine-ied': 'BOMBING',
  'suicide-bomb': 'BOMBING',
  grenade: 'BOMBING',
  'looting-property-destruction': 'ROBBERY',
};
const ATTACKS = new Set([
  'attack',
  'shelling-artillery-missile-attack',
  'air-drone-strike',
  'excessive-force-against-protesters',
  'mob-violence',
  'sexual-violence',
  'armed-clash',
  'disrupted-weapons-use',
  'other',
]);
const FIRE = /\b(?:burn(?:ed|t|ing)?|set (?:fire|on fire|ablaze)|arson|torch(?:ed|ing)?|incendiary|in flames)\b/i;
const BOMB = /\b(?:bomb(?:s|ed|ing|ings)?|dynamite[ds]?|explosives?|explosive devices?|exploded|blew up|blown up)\b/i;
const ROB = /\b(?:robb(?:ed|ery|eries)|stole|stolen|looted|holdup)\b/i;
const MILITARY =
  /\b(?:soldiers?|troops?|army|battalion|brigade|guerrillas?|rebels?|insurgents?|terrorists?|subversives?|extremists?|combatants?|patrol|cavalry|paratroopers?|air force|enemy|enlisted|casualties|members? of the (?:fmln|eln|farc))\b/i;

const evidenceOf = (claim) => claim.evidence.map((one) => one.quote).join(' ');

const kindOf = (claim) => {
  const said = evidenceOf(claim);
  const kind = KINDS[claim.type] ?? (ATTACKS.has(claim.type) ? 'ATTACK' : null);
  if (kind === null) return null;
  if (kind === 'KIDNAPPING') return kind;
  if (FIRE.test(said) && claim.harm.every(({ effect }) => effect !== 'killed')) return 'ARSON';
  if (kind === 'ROBBERY') return ROB.test(said) ? kind : null;
  if (kind === 'ATTACK' && BOMB.test(said) && claim.type !== 'air-drone-strike') return 'BOMBING';
  return kind;
};

const DAYS = 80;
const dayOf = (text) => (text ? Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / 864e5 : null);
const isOld = (claim, published) => {
  const [end, sent] = [dayOf(claim.when?.to ?? claim.when?.from ?? null), dayOf(published)];
  return end !== null && sent !== null && sent - end > DAYS;
};

const isVictim = (harm) =>
  harm.unit === 'person' && harm.high !== 0 && harm.group.status !== 'combatant' && !MILITARY.test(harm.group.name);

const PERPETRATOR = new Set(['initiator', 'accused']);

const incidentOf = (claim, kind) => ({
  kind,
  claims: [claim],
  places: claim.where,
  when: claim.when,
  victims: claim.harm.filter((harm) => isVictim(harm) && !['displaced', 'casualties'].includes(harm.effect)),
  damage: claim.harm.filter((harm) => harm.unit !== 'person'),
  targets: claim.participants.filter(({ role }) => role === 'target'),
  perpetrators: claim.participants.filter(({ role }) => PERPETRATOR.has(role)),
  means: claim.means,
  stage: claim.modality === 'threatened' || claim.modality === 'planned' ? 'THREATENED' : 'ACCOMPLISHED',
  voices: claim.attribution,
  modality: claim.modality,
  claimed: false,
});

const overlap = (a, b) =>
  !a ||
  !b ||
  ((a.from ?? '0').slice(0, 10) <= (b.to ?? '9').slice(0, 10) &&
    (b.from ?? '0').slice(0, 10) <= (a.to ?? '9').slice(0, 10));
const near = (a, b) =>
  a.length === 0 ||
  b.length === 0 ||
  a.some((one) =>
    b.some(
      (other) =>
        one.name === other.name ||
        one.precision === 'country' ||
        other.precision === 'country' ||
        Math.hypot((one.lat ?? 0) - (other.lat ?? 0), (one.lon ?? 0) - (other.lon ?? 0)) < 0.3,
    ),
  );
const word = /[A-Z]{4,}/gi;
const sameVictims = (a, b) => {
  const words = new Set(a.flatMap((one) => one.group.name.toUpperCase().match(word) ?? []));
  return b.some((one) => (one.group.name.toUpperCase().match(word) ?? []).some((each) => words.has(each)));
};

const joined = (a, b) => ({
  ...a,
  claims: [...a.claims, ...b.claims],
  places: better(a.places, b.places),
  when: a.when && b.when ? (narrow(b.when) < narrow(a.when) ? b.when : a.when) : (a.when ?? b.when),
  victims: [...a.victims, ...b.victims],
  damage: [...a.damage, ...b.damage],
  targets: [...a.targets, ...b.targets],
  perpetrators: [...a.perpetrators, ...b.perpetrators],
  means: [...a.means, ...b.means],
  stage: a.stage === 'ACCOMPLISHED' || b.stage === 'ACCOMPLISHED' ? 'ACCOMPLISHED' : a.stage,
  voices: a.perpetrators.length > 0 ? a.voices : b.voices,
  modality: a.perpetrators.length > 0 ? a.modality : b.modality,
});
const narrow = (when) =>
  when.from && when.to ? Date.parse(when.to.slice(0, 10)) - Date.parse(when.from.slice(0, 10)) : Infinity;
const RANK = ['point', 'settlement', 'district', 'province', 'region', 'country'];
const fine = (places) => Math.min(9, ...places.map(({ precision }) => RANK.indexOf(precision)));
const better = (a, b) => (fine(b) < fine(a) ? b : a);

/** Who is accused of it, or claims it, in a sentence of its own: given to the incident told last before it that has no doer. */
const blame = (found, claim) => {
  const claimed = claim.type === 'claim-responsibility';
  if (claim.kind !== 'statement' || (!claimed && claim.type !== 'accuse')) return;
  const doers = claim.participants.filter(({ role }) => role === (claimed ? 'speaker' : 'accused'));
  const host = found.findLast(({ perpetrators }) => perpetrators.length === 0);
  if (!host || doers.length === 0) return;
  const speakers = claim.participants.filter(({ role }) => role === 'speaker');
  Object.assign(host, {
    perpetrators: doers.map((doer) => ({ ...doer, role: 'accused' })),
    claimed,
    voices: [...claim.attribution, ...speakers],
  });
};

/** @returns incidents of one reading, in the order of the text */
export const incidentsOf = (reading, published) => {
  const found = [];
  for (const claim of reading.claims) {
    blame(found, claim);
    if (claim.kind !== 'event' || claim.polarity === 'negated' || claim.modality === 'denied') continue;
    if (claim.cumulative || isOld(claim, published)) continue;
    const kind = kindOf(claim);
    if (kind === null) continue;
    const incident = incidentOf(claim, kind);
    const fight = claim.type === 'armed-clash' || claim.harm.some(({ group }) => group.status === 'combatant');
    if (
      kind === 'ATTACK' &&
      incident.victims.length === 0 &&
      incident.damage.length === 0 &&
      (fight || incident.targets.every(({ name }) => MILITARY.test(name)))
    )
      continue;
    const host = found.find(
      (other) =>
        other.kind === kind &&
        overlap(other.when, incident.when) &&
        near(other.places, incident.places) &&
        (kind !== 'ATTACK' ||
          other.victims.length === 0 ||
          incident.victims.length === 0 ||
          sameVictims(other.victims, incident.victims)),
    );
    if (host) found[found.indexOf(host)] = joined(host, incident);
    else found.push(incident);
  }
  return found;
};
