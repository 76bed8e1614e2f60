/**
 * The edition's tables. A column is written once, with its meaning beside the function that fills it: the codebook is
 * made from the same list, so the two cannot part.
 */
import { column, list } from './columns.ts';
import type { Column } from './csv.ts';
import { DAY_COLUMNS, FIGURE_COLUMNS, TALLY_COLUMNS } from './dataset-figures.ts';
import type { PublicClaim, PublicEvent } from './public-record.ts';

const ev = column<PublicEvent>();
export const EVENT_COLUMNS: readonly Column<PublicEvent>[] = [
  ev('id', 'id', (e) => e.id, 'Id of the event, stable over editions; it tells neither time nor order.'),
  ev('type', 'code', (e) => e.type, 'Type of the event (ACLED sub-event, in kebab-case).'),
  ev('from', 'date', (e) => e.from, 'Start, ISO 8601, as finely as a quotable source gives it.', 'no start is stated'),
  ev('to', 'date', (e) => e.to, 'End, inclusive.', 'no end is stated'),
  ev('time_precision', 'code', (e) => e.timePrecision, 'How finely the time is known.'),
  ev(
    'place',
    'text',
    (e) => e.place?.name ?? null,
    'Place as printed by the source, or the area where the place is withheld.',
    'no place is stated',
  ),
  ev(
    'lat',
    'number',
    (e) => e.place?.lat ?? null,
    'Published latitude, WGS 84, coarsened to its class.',
    'not located',
    'degree',
  ),
  ev(
    'lon',
    'number',
    (e) => e.place?.lon ?? null,
    'Published longitude, WGS 84, coarsened to its class.',
    'not located',
    'degree',
  ),
  ev(
    'place_precision',
    'code',
    (e) => e.place?.precision ?? null,
    'How finely the place is published.',
    'no place is stated',
  ),
  ev(
    'coarsened',
    'code',
    (e) => e.place?.coarsened ?? null,
    'Why the place is coarser than the record has it: precision, facility, field.',
    'it is as the source gave it',
  ),
  ev(
    'participants',
    'list',
    (e) => list(e.participants.map((p) => `${p.role}:${p.actor ?? 'unnamed'}`)),
    'Who took part: role:actor, separated by spaces.',
    'nobody is named',
  ),
  ev(
    'accused',
    'list',
    (e) => list(e.accused.map((a) => a.actor ?? 'unnamed')),
    'Who is accused by at least one source. An accusation, not a finding.',
    'nobody is accused',
  ),
  ev(
    'killed_low',
    'number',
    (e) => e.deaths?.low ?? null,
    'Killed: the least stated low.',
    'no source states a lower bound',
    'person',
  ),
  ev(
    'killed_best',
    'number',
    (e) => e.deaths?.best ?? null,
    'Killed: best figure by the rule in `rule`.',
    'no best figure',
    'person',
  ),
  ev(
    'killed_high',
    'number',
    (e) => e.deaths?.high ?? null,
    'Killed: the greatest stated high.',
    'no source states an upper bound',
    'person',
  ),
  ev('rule', 'code', (e) => e.deaths?.rule ?? null, 'Rule by which `best` was chosen.', 'no figure of killed'),
  ev(
    'origins',
    'number',
    (e) => e.origins.length,
    'First-hand voices behind the event. Papers that copy one of them add nothing.',
    'never empty',
    'voice',
  ),
  ev('outlets', 'number', (e) => e.outlets, 'Sources that reported it, copies included.', 'never empty', 'source'),
  ev('level', 'code', (e) => e.level, 'How surely it happened.'),
  ev('level_time_place', 'code', (e) => e.levels.timeAndPlace, 'How surely time and place are known.'),
  ev('level_harm', 'code', (e) => e.levels.harm, 'How surely the harm is known.'),
  ev('level_responsibility', 'code', (e) => e.levels.responsibility, 'How surely it is known who did it.'),
  ev('contradictions', 'number', (e) => e.contradictions.length, 'Matters on which two origins cannot both be right.'),
  ev('claims', 'list', (e) => list(e.claims.map(({ id }) => id)), 'Ids in claims.csv, separated by spaces.'),
  ev('review', 'code', (e) => e.review, 'machine, accepted, corrected: what a person of the desk did with it.'),
];

const cl = column<PublicClaim>();
export const CLAIM_COLUMNS: readonly Column<PublicClaim>[] = [
  cl('id', 'id', (c) => c.id, 'Id of the claim, keyed: it cannot be computed from the report.'),
  cl(
    'report',
    'id',
    (c) => c.report,
    'Id of the report it was read from.',
    'the report may not be told apart from others',
  ),
  cl('source', 'text', (c) => c.source.name, 'Who handed us the report.', 'the source is not named'),
  cl('source_kind', 'code', (c) => c.source.kind, 'public, field (a person in the field) or unnamed.'),
  cl('event', 'id', (c) => c.event, 'Event that the claim is held to describe.', 'it describes no single event'),
  cl('stance', 'code', (c) => c.stance, 'What the claim does to its event.', 'it describes no single event'),
  cl('kind', 'code', (c) => c.kind, 'event, condition, agreement or statement.'),
  cl('type', 'code', (c) => c.type, 'Type within the kind.'),
  cl('polarity', 'code', (c) => c.polarity, 'affirmed or negated.'),
  cl('modality', 'code', (c) => c.modality, 'reported, alleged, denied, promised, threatened, planned or possible.'),
  cl(
    'voice',
    'text',
    (c) => c.voices.map(({ name, actor }) => name || (actor ?? '')).join(' > ') || null,
    'Who says so, outermost voice first.',
    "the report's own voice",
  ),
  cl('origin', 'id', (c) => c.origin, 'Who said it at first hand, as the desk counts voices.'),
  cl('basis', 'code', (c) => c.basis, 'How the innermost voice knows.'),
  cl('from', 'date', (c) => c.when?.from ?? null, 'Start of the time it speaks of.', 'no start is stated'),
  cl('to', 'date', (c) => c.when?.to ?? null, 'End, inclusive.', 'no end is stated'),
  cl(
    'place',
    'text',
    (c) => c.place?.name ?? null,
    'Place as printed, or the area where it is withheld.',
    'no place is stated',
  ),
  cl(
    'place_precision',
    'code',
    (c) => c.place?.precision ?? null,
    'How finely the place is published.',
    'no place is stated',
  ),
  cl('cumulative', 'flag', (c) => c.cumulative, "true for a total over a period: never an event's own figure."),
  cl('quote', 'text', (c) => c.quote?.words ?? null, 'The words of the report.', 'the report may not be quoted'),
  cl('review', 'code', (c) => c.review, 'machine, accepted or corrected: what a person of the desk did with it.'),
];

/** Every table of an edition: what the codebook is made from. */
export const TABLES: readonly Readonly<{
  path: string;
  about: string;
  columns: readonly Omit<Column<never>, 'cell'>[];
}>[] = [
  { path: 'events.csv', about: 'Events, one a row.', columns: EVENT_COLUMNS },
  { path: 'claims.csv', about: 'Claims, one a row.', columns: CLAIM_COLUMNS },
  { path: 'figures.csv', about: 'Figures that claims give, one a row.', columns: FIGURE_COLUMNS },
  {
    path: 'tallies.csv',
    about: 'Low, best and high per event and group, to be computed again from figures.csv.',
    columns: TALLY_COLUMNS,
  },
  { path: 'ledger.csv', about: 'The state of each day in each area.', columns: DAY_COLUMNS },
];
