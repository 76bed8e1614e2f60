/**
 * How far a reading agrees with a person's coding. A coded claim is found where a claim of a type that the coding admits
 * rests on words that overlap its own; its day, places and figures are then compared. Shares between 0 and 1, 0 where
 * there is nothing to compare.
 */
import { distanceKm } from '../src/model/index.ts';
import type { Claim } from '../src/model/index.ts';
import type { ClaimExpected } from './expected-claims.ts';

/** Kilometres between two gazetteers' idea of one settlement; a province's centre lies further off. */
const NEAR = { settlement: 15, wide: 60 };

type Read = Readonly<{ text: string; wanted: readonly ClaimExpected[]; read: readonly Claim[] }>;
export type Score = Readonly<Record<'recall' | 'precision' | 'days' | 'places' | 'figures', number>>;

export const scoreReadings = (reports: readonly Read[]): Score => {
  const asked = reports.flatMap(({ text, wanted, read }) =>
    wanted.filter(({ core }) => core).map((want) => read.find((claim) => tells(claim, want, text)) ?? null),
  );
  const cores = reports.flatMap(({ wanted }) => wanted.filter(({ core }) => core));
  const found = cores.flatMap((want, index) => {
    const claim = asked[index];
    return claim ? [{ claim, want }] : [];
  });
  const read = reports.flatMap(({ text, wanted, read: claims }) =>
    claims.map((claim) => wanted.some((want) => tells(claim, want, text))),
  );
  return {
    recall: share(asked.map((claim) => claim !== null)),
    precision: share(read),
    days: share(
      found.filter(({ want }) => want.when).map(({ claim, want }) => day(claim.when?.from) === day(want.when?.from)),
    ),
    places: share(
      found.filter(({ want }) => want.where.length > 0).map(({ claim, want }) => want.where.some(nearAnyOf(claim))),
    ),
    figures: share(
      found.filter(({ want }) => want.harm.length > 0).map(({ claim, want }) => want.harm.some(toldBy(claim))),
    ),
  };
};

const share = (list: readonly boolean[]): number =>
  list.length === 0 ? 0 : list.filter((hit) => hit).length / list.length;

const tells = (claim: Claim, want: ClaimExpected, text: string): boolean =>
  [want.type, ...want.typeAlternatives].some(
    (type) => `${claim.kind}/${claim.type}` === (type.includes('/') ? type : `${want.kind}/${type}`),
  ) &&
  want.evidence.some((quote) => {
    const at = text.indexOf(quote);
    return claim.evidence.some(({ start, end }) => start < at + quote.length && end > at);
  });

const day = (time: string | null | undefined): string | null => time?.slice(0, 10) ?? null;

const nearAnyOf =
  (claim: Claim) =>
  (want: ClaimExpected['where'][number]): boolean =>
    claim.where.some(
      ({ lat, lon }) =>
        lat !== null &&
        lon !== null &&
        distanceKm(lat, lon, want.lat, want.lon) <= (want.precision === 'settlement' ? NEAR.settlement : NEAR.wide),
    );

const toldBy =
  (claim: Claim) =>
  (want: ClaimExpected['harm'][number]): boolean =>
    claim.harm.some(({ effect, low, high }) => effect === want.effect && low === want.low && high === want.high);
