/**
 * Low, best and high per group and effect, and of all deaths. Every origin gives one interval; a bound nobody stated stays
 * unknown; `best` follows a named rule. Early figures and superseded ones stand outside. Casualty arithmetic: standards §3.
 */
import { hull, isExact, sum } from '../model/index.ts';
import type { BestRule, Party, Range, Tally } from '../model/index.ts';
import type { GradeOf } from './best.ts';
import { isTotal, settle } from './figures.ts';
import type { Figure, OriginFigure, Settled } from './figures.ts';
import { NAMELESS, isIndependent } from './origins.ts';
import { sorted } from './order.ts';
import { rowOf, tallyOf } from './rows.ts';
import type { Row } from './rows.ts';
import { linkParts, partRows } from './sub-counts.ts';
import { matchVictims } from './victims.ts';
import { after } from './windows.ts';

export type Tallied = Readonly<{
  deaths: Tally;
  rows: readonly Row[];
  superseded: ReadonlySet<string>;
  replacing: ReadonlySet<string>;
}>;

export const tallyHarm = (
  figures: readonly Figure[],
  isEarly: (figure: Figure) => boolean,
  parties: readonly Party[],
  rule: BestRule,
  gradeOf: GradeOf,
): Tallied => {
  const groups = matchVictims(figures, parties).map(({ key, figures: members }) => ({
    key,
    voices: voicesOf(members, isEarly),
  }));
  const rows = groups
    .filter(({ voices }) => !isBareTotal(voices) || !groups.some((other) => isListed(other.voices, voices)))
    .filter(({ voices }) => !isUmbrella(voices, groups))
    .map(({ voices }): Row => ({ voices, harm: rowOf(voices, rule, gradeOf) }));
  const shown = linkParts([...rows, ...partRows(rows, rule, gradeOf)]);
  const all = groups.flatMap(({ voices }) => voices.map(({ settled }) => settled));
  const standing = new Set(all.flatMap(({ claims }) => claims.map(({ telling }) => telling.id)));
  return {
    deaths: tallyDeaths(groups, rule, gradeOf),
    rows: shown,
    superseded: new Set(
      all.flatMap(({ superseded }) => superseded.map(({ telling }) => telling.id)).filter((id) => !standing.has(id)),
    ),
    replacing: new Set(all.flatMap(({ replacing }) => replacing.map(({ telling }) => telling.id))),
  };
};

/** One settled figure per origin: of independent ones where there are any, else the nameless, else whatever was printed. */
const voicesOf = (figures: readonly Figure[], isEarly: (figure: Figure) => boolean): OriginFigure[] => {
  const late = figures.filter((figure) => !isEarly(figure));
  const counted = late.length > 0 ? late : figures;
  const of = (origin: string): OriginFigure[] => {
    const settled = settle(counted.filter((figure) => figure.origin === origin));
    return settled ? [{ origin, settled }] : [];
  };
  const origins = sorted(counted.map(({ origin }) => origin));
  const independent = origins.filter(isIndependent);
  if (independent.length > 0) return independent.flatMap(of);
  return origins.includes(NAMELESS) ? of(NAMELESS) : origins.flatMap(of);
};

const isBareTotal = (voices: readonly OriginFigure[]): boolean =>
  voices.every(({ settled }) => settled.claims.every(({ harm }) => isTotal(harm)));
const isListed = (listed: readonly OriginFigure[], total: readonly OriginFigure[]): boolean =>
  listed !== total && !isBareTotal(listed) && effectOf(listed) === effectOf(total);
/** "Fifteen fighters of both sides", where every voice that says so also counts the six and the nine: shown as its parts. */
const isUmbrella = (voices: readonly OriginFigure[], groups: readonly Grouped[]): boolean =>
  voices.every((voice) => {
    const same = groups
      .filter((other) => effectOf(other.voices) === effectOf(voices))
      .flatMap((other) => other.voices.filter(({ origin }) => origin === voice.origin));
    const hasParts = voice.settled.claims.some(({ telling }) =>
      telling.claim.harm.some(({ within }) => within !== undefined),
    );
    return !hasParts && isSumOfRest(voice, same);
  });
const effectOf = (voices: readonly OriginFigure[]): string => voices[0]?.settled.current.harm.effect ?? '';

type Grouped = Readonly<{ key: string; voices: readonly OriginFigure[] }>;

/**
 * All deaths: per origin its own total, else the sum of the groups it counts; an origin that counts fewer groups than another
 * speaks of a part only. Groups of different origins are never added up: they may be the same dead.
 */
const tallyDeaths = (groups: readonly Grouped[], rule: BestRule, gradeOf: GradeOf): Tally => {
  const killed = groups.filter(({ voices }) => isOf(voices, 'killed'));
  if (killed.length === 0) return { ...fromNeutralised(groups), rule, said: [] };
  const origins = sorted(killed.flatMap(({ voices }) => voices.map(({ origin }) => origin)));
  const tolls = origins.flatMap((origin) => {
    const mine = killed.flatMap(({ key, voices }) => {
      const settled = voices.find((voice) => voice.origin === origin)?.settled;
      return settled ? [{ key, settled }] : [];
    });
    const named = mine.filter(({ settled }) => !settled.claims.every(({ harm }) => isTotal(harm)));
    const totals = mine.filter((one) => !named.includes(one) || isSumOfRest(one, named));
    const parts = mine.filter((one) => !totals.includes(one));
    const listed = sumStated(parts.map(({ settled }) => settled.range));
    const total = totals.filter(({ settled }) => !isOutgrown(settled, listed, parts));
    const [first] = total.length > 0 ? total : parts;
    if (!first) return [];
    const range = total.length > 0 ? first.settled.range : listed;
    const covers = total.length > 0 ? null : new Set(parts.map(({ key }) => key));
    return [{ origin, covers, settled: { ...first.settled, range } }];
  });
  const wholes = tolls.filter((toll) => !sawAPart(toll, tolls));
  const whole = wholes.filter(
    ({ covers, settled: { range } }) =>
      covers === null ||
      !wholes.some(({ covers: wider, settled: total }) =>
        wider === null
          ? !isMost(range, total.range)
          : wider.size > covers.size && [...covers].every((key) => wider.has(key)),
      ),
  );
  return tallyOf(whole, rule, gradeOf);
};

/** "15 civilians" beside another's "16 people": who counts most of the dead gives a toll of its own, not a part of the other's. */
const isMost = (range: Range, total: Range): boolean => (range.low ?? 0) * 2 > (total.low ?? Infinity);

type Mine = Readonly<{ settled: Settled }>;
/** "Fifteen fighters" beside the six and the nine that they are: a total under a name. */
const isSumOfRest = (one: Mine, all: readonly Mine[]): boolean => {
  const rest = all.filter((other) => other !== one);
  return (
    rest.length > 1 &&
    isExact(one.settled.range) &&
    sum(rest.map(({ settled }) => settled.range)).low === one.settled.range.low
  );
};

/** A total below what the same voice lists, unless said after the list: it spoke of fewer, or earlier (nine, then 33 soldiers). */
const isOutgrown = ({ range, current }: Settled, listed: Range, parts: readonly Mine[]): boolean =>
  range.high !== null &&
  (listed.low ?? 0) > range.high &&
  !parts.every(({ settled }) => after(current.telling.asserted, settled.current.telling.asserted));

/** Groups whose number nobody says ("and children") leave the stated least standing and open the most. */
const sumStated = (ranges: readonly Range[]): Range => {
  const lows = ranges.filter(({ low }) => low !== null);
  return { low: lows.length > 0 ? sum(lows).low : null, high: sum(ranges).high };
};

/** Who was there counted what it saw: "at least three bodies" is a part of the toll that another gives, not a lower toll. */
const sawAPart = ({ settled: { current, range } }: OriginFigure, others: readonly OriginFigure[]): boolean =>
  range.high === null &&
  ['seen', 'heard', 'camera'].includes(current.telling.claim.basis) &&
  others.some(({ settled }) => (settled.range.low ?? 0) > (range.low ?? 0));

const isOf = (voices: readonly OriginFigure[], effect: string): boolean => {
  const harm = voices[0]?.settled.current.harm;
  return harm?.effect === effect && harm.unit === 'person';
};

/** Only *neutralised* or undivided casualties are told: none need be dead, all may be. */
const fromNeutralised = (groups: readonly Grouped[]): Range & { best: null } => {
  const told = groups.filter(({ voices }) => isOf(voices, 'neutralised') || isOf(voices, 'casualties'));
  if (told.length === 0) return { low: null, best: null, high: null };
  return {
    low: 0,
    best: null,
    high: sum(told.map(({ voices }) => hull(voices.map(({ settled }) => settled.range)))).high,
  };
};
