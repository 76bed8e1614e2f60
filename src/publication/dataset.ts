/**
 * The edition's tables. A column is written once, with its meaning beside the function that fills it: the codebook is
 * made from the same list, so the two cannot part.
 */
import type { Column } from './csv.ts';
import type { PublicClaim, PublicDay, PublicEvent, PublicFigure, PublicRecord, PublicTally } from './public-record.ts';

const list = (items: readonly string[]): string => items.join(' ');
const column =
  <Row>() =>
  (
    name: string,
    type: Column<Row>['type'],
    cell: Column<Row>['cell'],
    meaning: string,
    empty = 'never empty',
    unit: string | null = null,
  ): Column<Row> => ({ name, type, cell, meaning, empty, unit });

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

export type FigureRow = Readonly<{ claim: PublicClaim; figure: PublicFigure; index: number }>;
const fi = column<FigureRow>();
export const FIGURE_COLUMNS: readonly Column<FigureRow>[] = [
  fi('claim', 'id', (f) => f.claim.id, 'Claim that gives the figure.'),
  fi('index', 'number', (f) => f.index, 'Number of the figure within its claim, from 0.'),
  fi('event', 'id', (f) => f.claim.event, 'Event of the claim.', 'it describes no single event'),
  fi(
    'effect',
    'code',
    (f) => f.figure.effect,
    'killed, injured, captured, damaged … `neutralised` is killed, wounded or captured: never killed.',
  ),
  fi('unit', 'code', (f) => f.figure.unit, 'What is counted.'),
  fi('group', 'text', (f) => f.figure.group, 'Actor id, else the name as printed.', 'the whole claim'),
  fi('status', 'code', (f) => f.figure.status, 'combatant, civilian, presumed-civilian, protected or unknown.'),
  fi('low', 'number', (f) => f.figure.low, 'Lower bound of the words used.', 'none stated', 'see unit'),
  fi('high', 'number', (f) => f.figure.high, 'Upper bound of the words used.', 'none stated', 'see unit'),
  fi('said', 'text', (f) => f.figure.said, 'The words themselves.', 'the report may not be quoted'),
  fi('within', 'number', (f) => f.figure.within, 'Index of the figure that this one is a part of.', 'it is not a part'),
  fi('banded', 'flag', (f) => f.figure.banded, 'true where a band stands in the place of the figure.'),
  fi('origin', 'id', (f) => f.claim.tollOrigin, 'Who gave the figure at first hand.'),
  fi(
    'row',
    'id',
    (f) => f.figure.row,
    'Tally row in which it stands: effect/unit/group/status.',
    'it counts in none: superseded, early, retracted, or no single event',
  ),
  fi('in_total', 'flag', (f) => f.figure.inTotal, "true where it counts in the event's total of killed."),
];

export type TallyRow = Readonly<{ event: string; tally: PublicTally }>;
const ta = column<TallyRow>();
export const TALLY_COLUMNS: readonly Column<TallyRow>[] = [
  ta('event', 'id', (t) => t.event, 'Event.'),
  ta('row', 'id', (t) => t.tally.row, 'Name of the row: effect/unit/group/status; `killed` = all groups together.'),
  ta('effect', 'code', (t) => t.tally.effect, 'What happened to them.'),
  ta('unit', 'code', (t) => t.tally.unit, 'What is counted.'),
  ta('group', 'text', (t) => t.tally.group, 'Actor id, else the name as printed.', 'all groups together'),
  ta('status', 'code', (t) => t.tally.status, 'combatant, civilian …', 'all groups together'),
  ta(
    'low',
    'number',
    (t) => t.tally.low,
    'The least stated low of the standing figures.',
    'no source states one',
    'see unit',
  ),
  ta(
    'best',
    'number',
    (t) => t.tally.best,
    'The figure chosen by the rule; always one that a source gave.',
    'no best figure',
    'see unit',
  ),
  ta(
    'high',
    'number',
    (t) => t.tally.high,
    'The greatest stated high of the standing figures.',
    'no source states one',
    'see unit',
  ),
  ta('rule', 'code', (t) => t.tally.rule, 'most-reliable-origin, most-conservative or latest-of-the-best-placed.'),
  ta('origins', 'list', (t) => list(t.tally.origins), 'Origins behind it, separated by spaces.'),
  ta('claims', 'list', (t) => list(t.tally.claims), 'Claims behind it, separated by spaces.'),
];

export const figureRows = (record: PublicRecord): FigureRow[] =>
  record.claims.flatMap((claim) => claim.figures.map((figure, index) => ({ claim, figure, index })));

export const tallyRows = (record: PublicRecord): TallyRow[] =>
  record.events.flatMap(({ id, deaths, tallies }) => [
    ...(deaths ? [{ event: id, tally: deaths }] : []),
    ...tallies.map((tally) => ({ event: id, tally })),
  ]);

export type DayRow = Readonly<{ agreement: string; day: PublicDay }>;
const effort = (day: PublicDay, name: string): string | null => day.classes[name]?.effort ?? null;
const da = column<DayRow>();
const OUT_OF_SIGHT = 'not shown below governorate without confirmed information';
export const DAY_COLUMNS: readonly Column<DayRow>[] = [
  da('agreement', 'id', (d) => d.agreement, 'Id of the agreement.'),
  da('day', 'date', (d) => d.day.day, 'Civil day of the area.'),
  da('area', 'id', (d) => d.day.area, 'Id of the area.'),
  da(
    'state',
    'code',
    (d) => d.day.state,
    'breach-reported, calm-observed, quiet-unconfirmed, nobody-watching; below governorate the last two are no-confirmed-information.',
  ),
  da(
    'effort_air',
    'code',
    (d) => effort(d.day, 'air'),
    'Who watched the sky: rostered, presence, unknown.',
    OUT_OF_SIGHT,
  ),
  da('effort_shelling', 'code', (d) => effort(d.day, 'shelling'), 'Who listened for shelling.', OUT_OF_SIGHT),
  da('effort_ground', 'code', (d) => effort(d.day, 'ground'), 'Who watched the ground.', OUT_OF_SIGHT),
  da('warplanes', 'code', (d) => d.day.airspace.warplanes, 'quiet, active or no-observation.'),
  da(
    'observers',
    'code',
    (d) => d.day.observers,
    'Observers on the roster, in bands: 0, 1-2, 3-5, more.',
    'not shown below governorate',
  ),
  da('events', 'list', (d) => list(d.day.events), 'Events of that day in that area, separated by spaces.', 'none'),
  da('claims', 'list', (d) => list(d.day.claims), 'Claims the state rests on, separated by spaces.', 'none'),
];

export const dayRows = (record: PublicRecord): DayRow[] =>
  record.ledgers.flatMap(({ agreement, days }) => days.map((day) => ({ agreement: agreement.id, day })));

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
