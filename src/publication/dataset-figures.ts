/** The tables that are computed again when an edition is checked (figures, tallies), and the ledger's days. */
import { column, list } from './columns.ts';
import type { Column } from './csv.ts';
import type { PublicClaim, PublicDay, PublicFigure, PublicRecord, PublicTally } from './public-record.ts';

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
