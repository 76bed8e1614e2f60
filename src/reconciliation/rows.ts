/** One printed row of harm: a group and what befell it, as an interval over the origins that count it. */
import { hull } from '../model/index.ts';
import type { BestRule, EventHarm, Tally } from '../model/index.ts';
import { chooseBest } from './best.ts';
import type { GradeOf } from './best.ts';
import type { OriginFigure } from './figures.ts';
import { byText } from './order.ts';

export type Row = Readonly<{ harm: EventHarm; voices: readonly OriginFigure[] }>;

export const rowOf = (voices: readonly OriginFigure[], rule: BestRule, gradeOf: GradeOf): EventHarm => {
  const figures = voices.flatMap(({ settled }) => settled.claims);
  const named = figures.find(({ harm }) => harm.group.actor !== null) ?? figures[0];
  const { effect, unit, group } = named?.harm ?? { effect: 'killed', unit: 'person', group: NOBODY };
  const status = figures.map(({ harm }) => harm.group.status).find((one) => one !== 'unknown') ?? 'unknown';
  return {
    ...tallyOf(voices, rule, gradeOf),
    effect,
    unit,
    group: group.name,
    actor: group.actor,
    status,
    origins: voices.map(({ origin }) => origin),
  };
};
const NOBODY = { name: '', actor: null, status: 'unknown' } as const;

export const tallyOf = (voices: readonly OriginFigure[], rule: BestRule, gradeOf: GradeOf): Tally => ({
  ...hull(voices.map(({ settled }) => settled.range)),
  best: chooseBest(voices, rule, gradeOf),
  rule,
  said: voices.map(({ origin, settled }) => ({ origin, said: settled.current.harm.said })),
});

export const byRow = (a: Row, b: Row): number =>
  byText(
    `${a.harm.effect} ${a.harm.actor ?? ''} ${a.harm.group}`,
    `${b.harm.effect} ${b.harm.actor ?? ''} ${b.harm.group}`,
  );
