/** First-level areas (governorates, provinces, oblasts) as far as populated places draw them: a centre and the seat. */
import type { SourcePlace } from './gazetteer-sources.ts';

export type Area = Readonly<{
  /** Country and admin1 code: "SY.12". */
  code: string;
  lat: number;
  lon: number;
  /** Place number of the seat (PPLA, else PPLC), -1 where the data names none. */
  seat: number;
  population: number;
}>;

/** The centre is the mean of the area's places: good to a few tens of km, which is what province precision means. */
export const areasOf = (places: readonly SourcePlace[]): Area[] => {
  const sums = new Map<
    string,
    { lat: number; lon: number; count: number; seat: number; rank: number; population: number }
  >();
  places.forEach((place, at) => {
    if (place.area === '' || place.number === 0) return;
    const code = `${place.country}.${place.area}`;
    const sum = sums.get(code) ?? { lat: 0, lon: 0, count: 0, seat: -1, rank: 0, population: 0 };
    sum.lat += place.lat;
    sum.lon += place.lon;
    sum.count += 1;
    sum.population += place.population;
    const rank = place.feature === 'PPLA' ? 2 : place.feature === 'PPLC' ? 1 : 0;
    if (rank > sum.rank) [sum.seat, sum.rank] = [at, rank];
    sums.set(code, sum);
  });
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, sum]) => ({
      code,
      lat: sum.lat / sum.count,
      lon: sum.lon / sum.count,
      seat: sum.seat,
      population: sum.population,
    }));
};
