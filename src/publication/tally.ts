/**
 * Published tallies, computed from published figures and from nothing else: whoever holds the edition can do it again.
 * Reconciliation says which figures stand in which row (it knows supersession, early figures, copied totals); here each
 * standing figure is marked with its row, and low, best and high are made anew from the marks.
 */
import { type EventHarm, hull, type Range, sum, type Tally } from '../model/index.ts';
import { distinct } from './order.ts';
import type { PublicClaim, PublicFigure, PublicTally } from './public-record.ts';

type Figured = Readonly<{ claim: PublicClaim; figure: PublicFigure }>;

/** Name of a row within its event: what happened, to what, to whom. */
const rowName = (harm: Pick<EventHarm, 'effect' | 'unit' | 'actor' | 'group' | 'status'>): string =>
  [harm.effect, harm.unit, harm.actor ?? harm.group, harm.status].join('/');

/** The row of all killed people of an event. */
export const ALL_KILLED = 'killed';

const NOT_CURRENT = new Set(['superseded', 'retracts', 'early']);

/** The figures that stand: those the reconciler names by origin and words; a band only where no open figure does. */
const standing = (figures: readonly Figured[], origins: readonly string[]): Figured[] => {
  const own = figures.filter(({ claim }) => origins.includes(claim.tollOrigin));
  const current = own.filter(({ claim }) => !NOT_CURRENT.has(claim.stance ?? '') && !claim.cumulative);
  const counted = current.length > 0 ? current : own;
  const open = counted.filter(({ figure }) => !figure.banded);
  return open.length > 0 ? open : counted;
};

const sameGroup = (figure: PublicFigure, harm: EventHarm): boolean =>
  figure.actor !== null && harm.actor !== null
    ? figure.actor === harm.actor
    : figure.group === harm.group || figure.groupName === harm.group || figure.status === harm.status;

/** The figures of one row of the reconciled event. */
const inRow = (claims: readonly PublicClaim[], harm: EventHarm, origins: readonly string[]): Figured[] => {
  const all = claims.flatMap((claim) =>
    claim.figures
      .filter(({ effect, unit }) => effect === harm.effect && unit === harm.unit)
      .map((figure) => ({ claim, figure })),
  );
  const said = new Set(harm.said.map((one) => one.said));
  const byGroup = standing(
    all.filter(({ figure }) => sameGroup(figure, harm)),
    origins,
  );
  const byWords = byGroup.filter(({ figure }) => figure.said !== null && said.has(figure.said));
  // A looser retelling of the same voice ("at least nine" after "nine") changes nothing.
  return byWords.length > 0 ? byWords : byGroup;
};

const perOrigin = (figured: readonly Figured[]): Range[] =>
  distinct(figured.map(({ claim }) => claim.tollOrigin)).map((origin) =>
    narrowest(figured.filter(({ claim }) => claim.tollOrigin === origin).map(({ figure }) => figure)),
  );

/** Of one voice: the interval inside all others where there is one, else all of them. */
export const narrowest = (ranges: readonly Range[]): Range => {
  const inside = ranges.find((one) =>
    ranges.every(
      (other) =>
        (other.low === null || (one.low !== null && one.low >= other.low)) &&
        (other.high === null || (one.high !== null && one.high <= other.high)),
    ),
  );
  const { low, high } = inside ?? hull(ranges);
  return { low, high };
};

/** What reconciliation chose, where it is public; else the one figure that all voices share, or the lowest where that is the rule. */
const bestOf = (ranges: readonly Range[], of: Tally): number | null => {
  if (of.best !== null && ranges.some((range) => range.low === of.best || range.high === of.best)) return of.best;
  const lows = ranges.flatMap(({ low }) => (low === null ? [] : [low]));
  const least = lows.length > 0 ? Math.min(...lows) : null;
  return of.rule === 'most-conservative' || lows.every((low) => low === least) ? least : null;
};

const tally = (
  figured: readonly Figured[],
  ranges: readonly Range[],
  of: Tally,
  shape: Pick<PublicTally, 'row' | 'effect' | 'unit' | 'group' | 'groupName' | 'status' | 'part'>,
): PublicTally => {
  const { low, high } = hull(ranges);
  const exact = figured.every(({ figure }) => !figure.banded);
  return {
    ...shape,
    low,
    best: exact ? bestOf(ranges, of) : null,
    high,
    rule: of.rule,
    origins: distinct(figured.map(({ claim }) => claim.tollOrigin)),
    claims: distinct(figured.map(({ claim }) => claim.id)),
  };
};

export type Tallied = Readonly<{
  deaths: PublicTally | null;
  tallies: readonly PublicTally[];
  rows: ReadonlyMap<PublicFigure, string>;
  total: ReadonlySet<PublicFigure>;
}>;

/** All rows of an event and its dead, with the marks by which they can be computed again. */
export const tallyEvent = (
  claims: readonly PublicClaim[],
  harms: readonly EventHarm[],
  deaths: Tally,
  origins: readonly string[],
): Tallied => {
  const rows = new Map<PublicFigure, string>();
  const tallies: PublicTally[] = [];
  for (const harm of harms) {
    const figured = inRow(claims, harm, origins).filter(({ figure }) => !rows.has(figure));
    if (figured.length === 0) continue;
    const name = rowName({ ...harm, ...groupOf(figured) });
    for (const { figure } of figured) rows.set(figure, name);
    tallies.push(
      tally(figured, perOrigin(figured), harm, {
        row: name,
        effect: harm.effect,
        unit: harm.unit,
        status: harm.status,
        part: harm.within !== undefined,
        ...groupOf(figured),
        group: groupOf(figured).actor ?? groupOf(figured).group,
      }),
    );
  }
  const dead = deadOf(claims, rows, deaths, origins);
  return { ...dead, tallies, rows };
};

const groupOf = (figured: readonly Figured[]): { actor: string | null; group: string; groupName: string } => {
  const named = figured.find(({ figure }) => figure.actor !== null) ?? figured[0];
  const printed = figured.find(({ figure }) => figure.groupName !== '');
  return {
    actor: named?.figure.actor ?? null,
    group: named?.figure.group ?? '',
    groupName: printed?.figure.groupName ?? '',
  };
};

/** People of whom nothing is said but their number. */
const isTotal = (figure: PublicFigure): boolean =>
  figure.unit === 'person' &&
  figure.actor === null &&
  figure.status === 'unknown' &&
  figure.age === null &&
  figure.sex === null;

/** Words that do not say whether anybody died: of those they count, none need be dead and all may be. */
const UNDIVIDED = new Set(['neutralised', 'casualties']);
/** What a figure says of the dead. Also used when an edition is checked. */
export const deadIn = ({ effect, low, high }: Pick<PublicFigure, 'effect' | 'low' | 'high'>): Range =>
  UNDIVIDED.has(effect) ? { low: 0, high } : { low, high };

/**
 * The dead of an event: of each voice its own total, else the sum of the groups it counts. Voices that count a part only
 * are left out, as reconciliation left them out. Where nobody says *killed*, undivided casualties give the upper bound.
 */
const deadOf = (
  claims: readonly PublicClaim[],
  rows: ReadonlyMap<PublicFigure, string>,
  deaths: Tally,
  origins: readonly string[],
): Pick<Tallied, 'deaths' | 'total'> => {
  const people = claims.flatMap((claim) =>
    claim.figures
      .filter(({ unit, within }) => unit === 'person' && within === null)
      .map((figure) => ({ claim, figure })),
  );
  const killed = people.filter(({ figure }) => figure.effect === 'killed');
  const undivided = people.filter(({ figure }) => UNDIVIDED.has(figure.effect));
  const counted =
    killed.length > 0 ? votesOf(killed, rows, deaths, origins) : votesOf(undivided, rows, deaths, origins);
  const figured = counted.flatMap(({ chosen }) => chosen);
  const shape = {
    part: false,
    row: ALL_KILLED,
    effect: 'killed',
    unit: 'person',
    group: '',
    groupName: '',
    status: '',
  };
  const ranges = counted.map(({ range }) => range);
  const found = tally(figured, ranges, deaths, shape);
  if (figured.length === 0 || (found.low === null && found.high === null)) return { deaths: null, total: new Set() };
  return {
    deaths: killed.length > 0 ? found : { ...found, best: null },
    total: new Set(figured.map(({ figure }) => figure)),
  };
};

type Vote = Readonly<{ chosen: readonly Figured[]; range: Range }>;
/** One count of the dead per voice, of the voices whose count reconciliation let stand. */
const votesOf = (
  all: readonly Figured[],
  rows: ReadonlyMap<PublicFigure, string>,
  deaths: Tally,
  origins: readonly string[],
): Vote[] => {
  const dead = standing(all, origins);
  const votes = distinct(dead.map(({ claim }) => claim.tollOrigin)).flatMap((origin): Vote[] => {
    const own = dead.filter(({ claim }) => claim.tollOrigin === origin);
    const parts = own.filter(({ figure }) => rows.has(figure) && !isTotal(figure));
    const totals = own.filter(({ figure }) => isTotal(figure));
    const chosen =
      [totals, parts].find((some) => some.length > 0 && within(deadRange(some, rows), deaths)) ??
      (totals.length > 0 ? totals : parts);
    return chosen.length === 0 ? [] : [{ chosen, range: deadRange(chosen, rows) }];
  });
  const agreed = votes.filter(({ range }) => within(range, deaths));
  return agreed.length > 0 ? agreed : votes;
};

const within = (range: Range, outer: Range): boolean =>
  (outer.low === null || (range.low !== null && range.low >= outer.low)) &&
  (outer.high === null || (range.high !== null && range.high <= outer.high));

/** The sum over rows of one voice's figures; figures without a row are one row. */
const deadRange = (figured: readonly Figured[], rows: ReadonlyMap<PublicFigure, string>): Range =>
  sum(
    distinct(figured.map(({ figure }) => rows.get(figure) ?? '')).map((row) =>
      narrowest(figured.filter(({ figure }) => (rows.get(figure) ?? '') === row).map(({ figure }) => deadIn(figure))),
    ),
  );
