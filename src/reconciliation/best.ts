/** The three shipped rules for `best`, each labelled where it is printed (record.md, *Tallies*). */
import { isExact } from '../model/index.ts';
import type { BestRule, Claim, Grade, Source } from '../model/index.ts';
import type { OriginFigure } from './figures.ts';
import { leastBy } from './order.ts';

/** 0 = most reliable. Ungraded and F stand between C and D: unknown is not worst. */
export type GradeOf = (origin: string) => number;

const RANK: Readonly<Record<Grade, number>> = { A: 0, B: 1, C: 2, F: 3, D: 4, E: 5 };
const UNGRADED = RANK.F;

/** Grades as decided by people: the latest general grade of the source that an origin is, else its latest grade on any topic. */
export const gradesOf = (sources: readonly Source[], originOf: (source: Source) => string): GradeOf => {
  const ranks = new Map<string, number>();
  for (const source of sources) {
    const general = source.reliability.filter(({ topic }) => topic === null);
    const graded = leastBy(
      general.length > 0 ? general : source.reliability,
      // Latest first: code units of a day compare as the day does, so the complement sorts by negated day text.
      ({ from }) => -Number((from ?? '0000-00-00').replaceAll('-', '')),
      ({ grade }) => grade,
    );
    if (!graded) continue;
    for (const origin of [source.id, originOf(source)])
      ranks.set(origin, Math.min(ranks.get(origin) ?? RANK.E, RANK[graded.grade]));
  }
  return (origin) => ranks.get(origin) ?? UNGRADED;
};

/** How well placed the voice was: it saw, it holds a record, it was told. */
const placed = (basis: Claim['basis']): number =>
  basis === 'seen' || basis === 'camera' || basis === 'crater' || basis === 'satellite'
    ? 0
    : basis === 'heard' || basis === 'document'
      ? 1
      : 2;

/** A point within the interval: what is exact, else the stated floor; a ceiling alone is no figure. */
const pointOf = ({ settled: { range } }: OriginFigure): number | null => range.low;

const spoken = ({ settled }: OriginFigure): number => -(settled.current.telling.asserted?.to ?? 0);
const exactness = ({ settled: { range } }: OriginFigure): number => (isExact(range) ? 0 : 1);
const size = (voice: OriginFigure): number => pointOf(voice) ?? 0;
const name = ({ origin }: OriginFigure): string => origin;
const standing = ({ settled }: OriginFigure): number => placed(settled.current.telling.claim.basis);

export const chooseBest = (voices: readonly OriginFigure[], rule: BestRule, gradeOf: GradeOf): number | null => {
  const telling = voices.filter((voice) => pointOf(voice) !== null);
  const grade = ({ origin }: OriginFigure): number => gradeOf(origin);
  const chosen = {
    'most-reliable-origin': () => leastBy(telling, grade, exactness, spoken, size, name),
    'most-conservative': () => leastBy(telling, size, name),
    'latest-of-the-best-placed': () => leastBy(telling, standing, spoken, grade, size, name),
  }[rule]();
  return chosen ? pointOf(chosen) : null;
};
