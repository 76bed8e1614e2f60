/**
 * Parts of a figure ("fifteen civilians, a child among them"): rows of their own that say in which row they are counted
 * already. They never add to the deaths.
 */
import { compatible } from '../model/index.ts';
import type { BestRule, EventHarm } from '../model/index.ts';
import type { GradeOf } from './best.ts';
import { settle } from './figures.ts';
import type { Figure, OriginFigure } from './figures.ts';
import { plainName } from './names.ts';
import { byText, sorted } from './order.ts';
import { byRow, rowOf } from './rows.ts';
import type { Row } from './rows.ts';

/** Rows of the parts that no row shows yet. */
export const partRows = (rows: readonly Row[], rule: BestRule, gradeOf: GradeOf): Row[] => {
  const shown = new Set(rows.flatMap(({ voices }) => figuresIn(voices).map(placeOf)));
  return rows.flatMap(({ voices }) => {
    const groups = new Map<string, Figure[]>();
    for (const figure of figuresIn(voices))
      for (const part of partsOf(figure))
        if (!shown.has(placeOf(part))) groups.set(keyOf(part), [...(groups.get(keyOf(part)) ?? []), part]);
    return [...groups]
      .sort(([a], [b]) => byText(a, b))
      .flatMap(([, parts]): Row[] => {
        const speaking = voicesAmong(parts);
        return speaking.length > 0 ? [{ voices: speaking, harm: rowOf(speaking, rule, gradeOf) }] : [];
      });
  });
};

/** In printing order, with every part pointing at the row that it is counted in, where that row is printed. */
export const linkParts = (rows: readonly Row[]): Row[] => {
  const ordered = [...rows].sort(byRow);
  const rowAt = new Map<string, number>();
  for (const [at, { voices }] of ordered.entries())
    for (const figure of figuresIn(voices)) rowAt.set(placeOf(figure), at);
  return ordered.map(({ voices, harm }, at): Row => {
    const [within] = figuresIn(voices).flatMap((figure) => {
      const whole =
        figure.harm.within === undefined ? undefined : rowAt.get(placeOf({ ...figure, at: figure.harm.within }));
      return whole === undefined || whole === at ? [] : [whole];
    });
    const linked: EventHarm = within === undefined ? harm : { ...harm, within };
    return { voices, harm: linked };
  });
};

/** Figures that stand, and earlier ones that the later did not belie ("at least fifteen, children among them", then fifteen). */
const figuresIn = (voices: readonly OriginFigure[]): Figure[] =>
  voices.flatMap(({ settled: { claims, superseded, range } }) => [
    ...claims,
    ...superseded.filter(({ harm }) => compatible(harm, range)),
  ]);
const placeOf = ({ telling, at }: Pick<Figure, 'telling' | 'at'>): string => `${telling.id} ${at}`;

const partsOf = ({ telling, origin, at }: Figure): Figure[] =>
  telling.claim.harm.flatMap((harm, part) => (harm.within === at ? [{ telling, origin, harm, at: part }] : []));

/** "A girl" and "one child" are of one age; a named group is itself. */
const keyOf = ({ harm: { effect, unit, group } }: Figure): string =>
  [effect, unit, group.actor ?? group.age ?? group.sex ?? plainName(group.name)].join('|');

const voicesAmong = (figures: readonly Figure[]): OriginFigure[] =>
  sorted(figures.map(({ origin }) => origin)).flatMap((origin) => {
    const settled = settle(figures.filter((figure) => figure.origin === origin));
    return settled ? [{ origin, settled }] : [];
  });
