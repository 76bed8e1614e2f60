/** Events as RFC 7946: lon, lat in WGS 84, the published place only; an event without one has a null geometry, never a guess. */
import { canonicalJson } from '../proof/index.ts';
import type { PublicEvent } from './public-record.ts';

const feature = (event: PublicEvent) => ({
  type: 'Feature',
  id: event.id,
  geometry:
    event.place === null || event.place.lat === null || event.place.lon === null
      ? null
      : { type: 'Point', coordinates: [event.place.lon, event.place.lat] },
  properties: {
    type: event.type,
    from: event.from,
    to: event.to,
    place: event.place?.name ?? null,
    placePrecision: event.place?.precision ?? null,
    coarsened: event.place?.coarsened ?? null,
    killedLow: event.deaths?.low ?? null,
    killedBest: event.deaths?.best ?? null,
    killedHigh: event.deaths?.high ?? null,
    origins: event.origins.length,
    level: event.level,
    accused: event.accused.map(({ actor, name }) => actor ?? name),
    claims: event.claims.map(({ id }) => id),
    review: event.review,
  },
});

export const writeGeoJson = (events: readonly PublicEvent[]): string =>
  `${canonicalJson({ type: 'FeatureCollection', features: events.map(feature) })}\n`;
