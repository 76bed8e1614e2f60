/**
 * How well each element of an event stands, and why. The engine awards at most `corroborated` or `contested`;
 * what is higher (or lower) is a person's decision. Two independent origins, and two sides where one of them has a side.
 */
import { weaker } from '../model/index.ts';
import type { Contradiction, Level, Levels } from '../model/index.ts';
import { blamed } from './contradictions.ts';
import { isIndependent } from './origins.ts';
import { sorted } from './order.ts';
import { countSides } from './sides.ts';
import type { SideOf } from './sides.ts';
import type { Row } from './rows.ts';
import type { Telling } from './tellings.ts';
import { gapBetween } from './windows.ts';

export type Awarded = Readonly<{ levels: Levels; level: Level; reasons: string[] }>;
type Element = keyof Levels;
const NAMES: Readonly<Record<Element, string>> = {
  occurrence: 'occurrence',
  timeAndPlace: 'time and place',
  harm: 'harm',
  responsibility: 'responsibility',
};
const ELEMENTS: readonly Element[] = ['occurrence', 'timeAndPlace', 'harm', 'responsibility'];

export const awardLevels = (
  affirming: readonly Telling[],
  rows: readonly Row[],
  contradictions: readonly Contradiction[],
  sideOf: SideOf,
  decided: Partial<Levels>,
): Awarded => {
  const disputed = (about: (topic: string) => boolean): boolean => contradictions.some((one) => about(one.about));
  const origins = affirming.map((telling) => telling.origins.act);
  const timed = affirming.filter(({ window, claim }) => window !== null && !window.open && claim.where.length > 0);
  const agreed = timed.filter(({ window }) =>
    timed.every((other) => !window || !other.window || gapBetween(window, other.window) === 0),
  );
  const counting = rows.flatMap(({ voices }) => (voices.length > 1 ? voices.map(({ origin }) => origin) : []));
  const counted =
    counting.length > 0 ? counting : rows.flatMap(({ voices }) => voices.slice(0, 1).map(({ origin }) => origin));
  const blaming = affirming
    .filter((telling) => blamed(telling).length > 0)
    .map((telling) => telling.origins.accusation);
  const found: Readonly<Record<Element, readonly [Level, string]>> = {
    occurrence: judge(
      origins,
      disputed((topic) => topic === 'occurrence'),
      sideOf,
    ),
    timeAndPlace: judge(
      agreed.map((telling) => telling.origins.act),
      disputed((topic) => topic === 'time' || topic === 'place'),
      sideOf,
    ),
    harm: judge(
      counted,
      disputed((topic) => topic.includes(' of ')),
      sideOf,
    ),
    responsibility: judge(
      blaming,
      disputed((topic) => topic === 'responsibility'),
      sideOf,
    ),
  };
  const levels: Levels = {
    occurrence: decided.occurrence ?? found.occurrence[0],
    timeAndPlace: decided.timeAndPlace ?? found.timeAndPlace[0],
    harm: decided.harm ?? found.harm[0],
    responsibility: decided.responsibility ?? found.responsibility[0],
  };
  const weakest = ELEMENTS.reduce((least, element) =>
    weaker(levels[element], levels[least]) === levels[least] ? least : element,
  );
  const reasons = ELEMENTS.map((element) =>
    decided[element] === undefined
      ? `${NAMES[element]} is ${levels[element]}: ${found[element][1]}`
      : `${NAMES[element]} is ${levels[element]}: a person of the desk decided so`,
  );
  return {
    levels,
    level: levels.occurrence,
    reasons: [...reasons, `the weakest element is ${NAMES[weakest]} (${levels[weakest]})`],
  };
};

/** The level that these origins earn, and what would raise it. */
const judge = (origins: readonly string[], contested: boolean, sideOf: SideOf): readonly [Level, string] => {
  const independent = sorted(origins.filter(isIndependent));
  const sides = countSides(independent, sideOf);
  const partisan = independent.some((origin) => sideOf(origin) !== null);
  if (contested) return ['contested', 'origins contradict one another; only a person can settle it'];
  if (independent.length === 0)
    return origins.length === 0
      ? ['unverified', 'no claim speaks of it']
      : ['unverified', 'nobody who could know is named; a first-hand voice would raise it'];
  if (independent.length === 1)
    return ['unverified', `one origin (${independent[0]}); a second, independent one would raise it`];
  if (partisan && sides < 2)
    return ['unverified', `${independent.length} origins of one side; an origin of another side would raise it`];
  return ['corroborated', `${independent.length} independent origins; a person's signed decision would raise it`];
};
