/** Incidents as MUC-4 response templates: dates "- 30 DEC 89", places from the country down, fills quoted as the text has them. */
import { isGeneric, organisationIn } from './organisations.js';
import { apart, numberOf } from './people.js';

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
/** MUC-4 tells of Latin America; what a claim places elsewhere (whose embassy, whose aid) is not where it happened. */
const REGION =
  /^(?:EL SALVADOR|GUATEMALA|HONDURAS|NICARAGUA|PANAMA|COLOMBIA|PERU|BOLIVIA|CHILE|ARGENTINA|ECUADOR|VENEZUELA|MEXICO|COSTA RICA|URUGUAY|PARAGUAY|BRAZIL|CUBA|BELIZE)$/;
const DIRECTION = /^(?:THE |NORTH|SOUTH|EAST|WEST|CENTRAL|NEAR|OUTSKIRTS OF|PARTS OF|CITY OF|ERN|\s|-|OF )+(?=[A-Z])/;

/** @param countryOf coordinates to a country's English name, or null @param home the country the message was sent from */
const placeOf = (places, countryOf, home) => {
  const inRegion = places.filter((place) => REGION.test((countryOf(place) ?? '').toUpperCase()));
  const place = inRegion.find(({ precision }) => precision !== 'country') ?? (home ? undefined : inRegion[0]);
  const country = place ? countryOf(place).toUpperCase() : home;
  if (!country) return [];
  if (!place || place.precision === 'country') return [country];
  const name = place.name
    .toUpperCase()
    .replace(DIRECTION, '')
    .replace(/ (?:DEPARTMENT|PROVINCE|CITY)$/, '');
  return [`${country}: ${name === 'GUATEMALA' ? 'GUATEMALA CITY' : name} (${KINDS[place.precision] ?? 'AREA'})`];
};

const quoted = (text) =>
  `"${text
    .replace(/["[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase()}"`;
const distinct = (list) => [...new Set(list)].filter((one) => one !== '""');

const THING =
  /\b(?:OFFICES?|EMBASS|STATIONS?|SUBSTATION|BRIDGES?|TOWERS?|POSTS?|PYLONS?|POLES|BUILDINGS?|HOUSES?|HOMES?|RESIDENCES?|BANKS?|VEHICLES?|BUS(?:ES)?|TRUCKS?|PIPELINES?|PLANTS?|HEADQUARTERS|HOTELS?|STORES?|SCHOOLS?|CHURCH|UNIVERSITY|POWER|RAILROAD|AIRPORT|CARS?|FACILITIES|LINES|FARM|NEWSPAPER|CONSULATE|CENTER|INSTALLATIONS?)\b/i;
const EFFECTS = { killed: 'DEATH', injured: 'INJURY' };
const AUTHORITY =
  /\b(?:polic|armed forces|army|military|government|minist|president|attorney|judge|spokes|command|official|authorit|coprefa|intelligence|security)/i;

const confidenceOf = (incident) => {
  if (incident.perpetrators.length === 0) return 'POSSIBLE';
  if (incident.claimed) return 'CLAIMED OR ADMITTED';
  if (incident.modality === 'possible') return 'POSSIBLE';
  const accused = incident.perpetrators.some(({ role }) => role === 'accused') || incident.modality === 'alleged';
  if (!accused) return 'REPORTED AS FACT';
  return incident.voices.some(({ name }) => AUTHORITY.test(name))
    ? 'SUSPECTED OR ACCUSED BY AUTHORITIES'
    : 'SUSPECTED OR ACCUSED';
};

const PEOPLE = /\b(?:members?|gunmen|soldiers?|individuals?|persons?|men|troops)\b/i;

const isOrganisation = (party) =>
  party.actor !== null ||
  /\[[A-Z-]{2,6}\]|\b(?:FRONT|MOVEMENT|ARMY|CARTEL|FORCES|SQUADS?|PARTY|GROUP OF|COMMANDO)\b/.test(
    party.name.toUpperCase(),
  );

const line = (number, name, fills) =>
  `${`${number}.`.padEnd(4)}${name.padEnd(32)}${fills.length === 0 ? '-' : fills[0]}\n${fills
    .slice(1)
    .map((fill) => `${' '.repeat(36)}${fill}\n`)
    .join('')}`;

export const templateOf = ({ id, published, home }, number, incident, countryOf, usual) => {
  const people = incident.victims.filter(({ group }) => group.name !== '');
  const things = [
    ...incident.damage.map(({ group }) => group.name),
    ...incident.targets
      .filter(({ name }) => incident.kind !== 'KIDNAPPING' && THING.test(name))
      .map(({ name }) => name),
  ];
  const told = people.map((harm) => ({
    ...apart(harm.group.name),
    number: numberOf(harm),
    effect: EFFECTS[harm.effect] ?? null,
  }));
  const aimed =
    people.length > 0
      ? []
      : incident.targets
          .filter(({ name }) => !things.includes(name))
          .map(({ name }) => ({ ...apart(name), number: /S$/i.test(name.trim()) ? 'PLURAL' : '1', effect: null }));
  const persons = [...told, ...aimed].slice(0, 5);
  const said = ({ name, description }) => quoted(name ?? description ?? '');
  const doers = incident.perpetrators;
  const own = doers.map(({ name }) => organisationIn(name)).find((name) => name !== null) ?? null;
  const listed =
    own ?? organisationIn(incident.claims.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)).join(' '));
  const fallback = listed ?? (doers.some(({ name }) => isGeneric(name)) ? usual : null);
  const organisations = fallback ? [{ name: fallback }] : doers.filter(isOrganisation);
  const individuals = doers.filter(
    (party) => !isOrganisation(party) || isGeneric(party.name) || PEOPLE.test(party.name),
  );
  const confidence = confidenceOf(incident);
  return [
    line(0, 'MESSAGE: ID', [id]),
    line(1, 'MESSAGE: TEMPLATE', [String(number)]),
    line(2, 'INCIDENT: DATE', dateOf(incident.when, published)),
    line(3, 'INCIDENT: LOCATION', placeOf(incident.places, countryOf, home)),
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
    line(18, 'HUM TGT: NAME', distinct(persons.flatMap(({ name }) => (name ? [quoted(name)] : [])))),
    line(
      19,
      'HUM TGT: DESCRIPTION',
      distinct(persons.flatMap(({ description }) => (description ? [quoted(description)] : []))),
    ),
    line(21, 'HUM TGT: NUMBER', distinct(persons.map((one) => `${one.number}: ${said(one)}`))),
    line(
      23,
      'HUM TGT: EFFECT OF INCIDENT',
      distinct(persons.filter(({ effect }) => effect).map((one) => `${one.effect}: ${said(one)}`)),
    ),
  ].join('');
};

/** A message without incident still has its one empty template. */
export const emptyTemplate = (id) =>
  [line(0, 'MESSAGE: ID', [id]), line(1, 'MESSAGE: TEMPLATE', ['*']), line(4, 'INCIDENT: TYPE', ['*'])].join('');
