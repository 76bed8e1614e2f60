/** Incidents as MUC-4 response templates: dates "- 30 DEC 89", places from the country down, fills quoted as the text has them. */

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const day = (iso) => `${iso.slice(8, 10)} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(2, 4)}`;

const dateOf = (when, published) => {
  if (!when || (!when.from && !when.to)) return published ? [`- ${day(published)}`] : [];
  const [from, to] = [when.from?.slice(0, 10) ?? null, when.to?.slice(0, 10) ?? null];
  if (from === null) return [`- ${day(to)}`];
  if (to === null) return [`${day(from)} - ${published ? day(published) : day(from)}`];
  return [from === to ? day(from) : `${day(from)} - ${day(to)}`];
};

const KINDS = { settlement: 'CITY', province: 'DEPARTMENT', district: 'NEIGHBORHOOD', region: 'AREA', point: 'CITY' };
/** @param countryOf coordinates and name to a country's English name, or null */
const placeOf = (places, countryOf) => {
  const place = places[0];
  if (!place) return [];
  const country = countryOf(place);
  if (place.precision === 'country') return [(country ?? place.name).toUpperCase()];
  const named = `${place.name.toUpperCase()} (${KINDS[place.precision] ?? 'AREA'})`;
  return [country ? `${country.toUpperCase()}: ${named}` : named];
};

const quoted = (text) =>
  `"${text
    .replace(/["[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase()}"`;
const distinct = (list) => [...new Set(list)].filter((one) => one !== '""');

const EFFECTS = { killed: 'DEATH', injured: 'INJURY' };
const AUTHORITY =
  /\b(?:polic|armed forces|army|military|government|minist|president|attorney|judge|spokes|command|official|authorit|coprefa|intelligence|security)/i;

const confidenceOf = (incident) => {
  if (incident.perpetrators.length === 0) return null;
  if (incident.claims.some(({ type, attribution }) => type === 'claim-responsibility' && attribution.length >= 0))
    return 'CLAIMED OR ADMITTED';
  if (incident.modality === 'possible') return 'POSSIBLE';
  const accused = incident.perpetrators.some(({ role }) => role === 'accused') || incident.modality === 'alleged';
  if (!accused) return 'REPORTED AS FACT';
  return incident.voices.some(({ name }) => AUTHORITY.test(name))
    ? 'SUSPECTED OR ACCUSED BY AUTHORITIES'
    : 'SUSPECTED OR ACCUSED';
};

const isOrganisation = (party) =>
  party.actor !== null ||
  /\[[A-Z-]{2,6}\]|\b(?:FRONT|MOVEMENT|ARMY|CARTEL|FORCES|SQUADS?|PARTY|GROUP OF|COMMANDO)\b/.test(
    party.name.toUpperCase(),
  );

const numberOf = (harm) =>
  harm.low === null || (harm.high === null && harm.low > 1 && harm.said.match(/dozen|several|many/i))
    ? harm.low === null && !/s$/i.test(harm.group.name.trim().split(' ')[0] ?? '')
      ? '1'
      : 'PLURAL'
    : String(harm.low);

/** Capitals of a person's own name, as far as a text in capitals lets one tell: two words or more, none of them counted. */
const isNamed = (harm) => /named/.test(harm.group.kind ?? '');

const line = (number, name, fills) =>
  `${`${number}.`.padEnd(4)}${name.padEnd(32)}${fills.length === 0 ? '-' : fills[0]}\n${fills
    .slice(1)
    .map((fill) => `${' '.repeat(36)}${fill}\n`)
    .join('')}`;

export const templateOf = (id, number, incident, published, countryOf) => {
  const people = incident.victims.filter(({ group }) => group.name !== '');
  const names = people.filter(isNamed);
  const things = [
    ...incident.damage.map(({ group }) => group.name),
    ...incident.targets
      .filter(
        ({ name, actor }) =>
          actor === null &&
          incident.kind !== 'KIDNAPPING' &&
          /\b(?:OFFICES?|EMBASS|STATION|BRIDGE|TOWERS?|POSTS?|BUILDING|HOUSES?|HOMES?|RESIDENCE|BANKS?|VEHICLES?|BUS(?:ES)?|TRUCKS?|PIPELINE|PLANTS?|HEADQUARTERS|HOTEL|STORE|SCHOOL|CHURCH|UNIVERSITY|POWER|RAILROAD|AIRPORT|CAR)\b/i.test(
            name,
          ),
      )
      .map(({ name }) => name),
  ];
  const persons = [
    ...people.map((harm) => ({ said: harm.group.name, number: numberOf(harm), effect: EFFECTS[harm.effect] ?? null })),
    ...(people.length === 0
      ? incident.targets
          .filter(({ name }) => !things.includes(name))
          .map(({ name }) => ({ said: name, number: /S$/i.test(name.trim()) ? 'PLURAL' : '1', effect: null }))
      : []),
  ];
  const organisations = incident.perpetrators.filter(isOrganisation);
  const individuals = incident.perpetrators.filter(
    (party) =>
      !isOrganisation(party) ||
      /\b(?:guerrillas?|rebels?|terrorists?|members?|gunmen|soldiers?|commandos?|individuals?|men)\b/i.test(party.name),
  );
  const confidence = confidenceOf(incident);
  return [
    line(0, 'MESSAGE: ID', [id]),
    line(1, 'MESSAGE: TEMPLATE', [String(number)]),
    line(2, 'INCIDENT: DATE', dateOf(incident.when, published)),
    line(3, 'INCIDENT: LOCATION', placeOf(incident.places, countryOf)),
    line(4, 'INCIDENT: TYPE', [incident.kind]),
    line(5, 'INCIDENT: STAGE OF EXECUTION', [incident.stage]),
    line(6, 'INCIDENT: INSTRUMENT ID', distinct(incident.means.map(({ name }) => quoted(name))).slice(0, 2)),
    line(9, 'PERP: INDIVIDUAL ID', distinct(individuals.map(({ name }) => quoted(name))).slice(0, 1)),
    line(10, 'PERP: ORGANIZATION ID', distinct(organisations.map(({ name }) => quoted(name))).slice(0, 1)),
    line(
      11,
      'PERP: ORGANIZATION CONFIDENCE',
      organisations.length > 0 && confidence ? [`${confidence}: ${quoted(organisations[0].name)}`] : [],
    ),
    line(12, 'PHYS TGT: ID', distinct(things.map(quoted)).slice(0, 3)),
    line(18, 'HUM TGT: NAME', distinct(names.map(({ group }) => quoted(group.name))).slice(0, 4)),
    line(
      19,
      'HUM TGT: DESCRIPTION',
      distinct(
        persons.filter(({ said }) => !names.some(({ group }) => group.name === said)).map(({ said }) => quoted(said)),
      ).slice(0, 4),
    ),
    line(21, 'HUM TGT: NUMBER', distinct(persons.map(({ said, number }) => `${number}: ${quoted(said)}`)).slice(0, 4)),
    line(
      23,
      'HUM TGT: EFFECT OF INCIDENT',
      distinct(persons.filter(({ effect }) => effect).map(({ said, effect }) => `${effect}: ${quoted(said)}`)).slice(
        0,
        4,
      ),
    ),
  ].join('');
};

/** A message without incident still has its one empty template. */
export const emptyTemplate = (id) =>
  [line(0, 'MESSAGE: ID', [id]), line(1, 'MESSAGE: TEMPLATE', ['*']), line(4, 'INCIDENT: TYPE', ['*'])].join('');
