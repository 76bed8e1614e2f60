/** What origins cannot both be right about: figures, whether it happened, who did it, when. All stay visible, side by side. */
import { compatible } from '../model/index.ts';
import type { Contradiction } from '../model/index.ts';
import { UNATTRIBUTED, isIndependent } from './origins.ts';
import { sorted } from './order.ts';
import type { SideOf } from './sides.ts';
import type { Row } from './rows.ts';
import type { Telling } from './tellings.ts';
import { gapBetween, lengthOf } from './windows.ts';

type Saying = Contradiction['between'][number];

export const findContradictions = (
  rows: readonly Row[],
  affirming: readonly Telling[],
  disputing: readonly Telling[],
  sideOf: SideOf,
): Contradiction[] => {
  const accused = new Set(affirming.flatMap(blamed));
  const denying = disputing.filter((telling) => deniesOccurrence(telling, accused, sideOf));
  return [
    ...ofFigures(rows),
    ...ofOccurrence(affirming, denying),
    ...ofResponsibility(
      affirming,
      disputing.filter((telling) => !denying.includes(telling)),
    ),
    ...ofTime(affirming),
  ];
};

const ofFigures = (rows: readonly Row[]): Contradiction[] =>
  rows.flatMap(({ harm, voices }) => {
    const clashing = voices.filter(({ settled }) =>
      voices.some((other) => !compatible(settled.range, other.settled.range)),
    );
    if (clashing.length < 2) return [];
    const between = clashing.map(({ origin, settled }): Saying => ({
      origin,
      says: settled.current.harm.said,
      claims: sorted(settled.claims.map(({ telling }) => telling.id)) as Saying['claims'],
    }));
    return [{ about: `${harm.effect} of ${harm.group}`, between }];
  });

/** Per origin one saying, with the claims it stands on. */
const perOrigin = (
  tellings: readonly Telling[],
  originOf: (telling: Telling) => string,
  says: (telling: Telling) => string,
): Saying[] =>
  sorted(tellings.map((telling) => `${originOf(telling)}\n${says(telling)}`)).map((key) => {
    const mine = tellings.filter((telling) => `${originOf(telling)}\n${says(telling)}` === key);
    const [origin = UNATTRIBUTED, said = ''] = key.split('\n');
    return { origin, says: said, claims: sorted(mine.map(({ id }) => id)) as Saying['claims'] };
  });

/** The word of nobody who could know contests nothing. */
const ofOccurrence = (affirming: readonly Telling[], denying: readonly Telling[]): Contradiction[] => {
  if (affirming.length === 0 || !denying.some(({ origins }) => isIndependent(origins.act))) return [];
  const act = ({ origins }: Telling): string => origins.act;
  return [
    {
      about: 'occurrence',
      between: [
        ...perOrigin(affirming, act, () => 'it happened'),
        ...perOrigin(denying, act, () => 'it did not happen'),
      ],
    },
  ];
};

/**
 * A negated act or a quiet sky says that nothing happened, and so does the denial of somebody who is neither accused nor of a
 * side (a hospital, a witness); a party's denial says only that it did not do it.
 */
const deniesOccurrence = ({ claim, origins }: Telling, accused: ReadonlySet<string>, sideOf: SideOf): boolean =>
  claim.kind !== 'statement' ||
  (isIndependent(origins.act) && !accused.has(origins.act) && sideOf(origins.act) === null);

export const blamed = ({ claim }: Telling): readonly string[] =>
  sorted(
    claim.participants
      .filter(({ role }) => role === 'accused' || role === 'initiator')
      .map(({ actor, name }) => actor ?? name),
  );

const ofResponsibility = (affirming: readonly Telling[], denying: readonly Telling[]): Contradiction[] => {
  const blaming = affirming.filter((telling) => blamed(telling).length > 0);
  const accused = perOrigin(
    blaming,
    ({ origins }) => origins.accusation,
    (telling) => `${blamed(telling).join(' and ')} did it`,
  );
  const denied = perOrigin(
    denying,
    ({ origins }) => origins.act,
    () => 'denies it',
  );
  const several = new Set(accused.map(({ says }) => says)).size > 1;
  return accused.length > 0 && (denied.length > 0 || several)
    ? [{ about: 'responsibility', between: [...accused, ...denied] }].filter(({ between }) => between.length > 1)
    : [];
};

const ofTime = (affirming: readonly Telling[]): Contradiction[] => {
  const timed = affirming.filter(({ window }) => window !== null && !window.open && lengthOf(window) <= 2880);
  const apart = timed.filter(({ window: mine, origins }) =>
    timed.some(
      ({ window: other, origins: others }) =>
        mine && other && others.act !== origins.act && gapBetween(mine, other) > 0,
    ),
  );
  if (apart.length < 2) return [];
  const says = ({ claim }: Telling): string =>
    claim.when?.from === claim.when?.to
      ? (claim.when?.from ?? '')
      : `${claim.when?.from ?? ''} to ${claim.when?.to ?? ''}`;
  return [{ about: 'time', between: perOrigin(apart, ({ origins }) => origins.act, says) }];
};
