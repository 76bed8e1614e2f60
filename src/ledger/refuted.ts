/**
 * An act told by nobody who could know, and contradicted by somebody who was there: it breaks no calm. It stays visible, with
 * its contradiction; only a person discounts it.
 */
import { distanceKm } from '../model/index.ts';
import type { ConflictEvent, Where } from '../model/index.ts';
import { NAMELESS, UNATTRIBUTED } from '../reconciliation/index.ts';
import { classOf, quietClasses } from './act-classes.ts';
import type { Watch } from './coverage.ts';
import type { Entrusted } from './kept.ts';
import { overlap, spanOfEvent } from './spans.ts';

/** How far apart two settlements may lie and still be under one sky or within earshot of one another, in km (house rule). */
const EARSHOT_KM = 6;

export const isRefuted = (event: ConflictEvent, { claims }: Entrusted, watch: Watch, zone: string): boolean => {
  const act = classOf(event.type);
  const when = spanOfEvent(event, zone);
  const knowers = event.origins.filter((origin) => origin !== NAMELESS && origin !== UNATTRIBUTED);
  if (knowers.length > 0 || act === null || when === null) return false;
  const against = new Set<string>(event.claims.filter(({ stance }) => stance === 'contradicts').map(({ id }) => id));
  return claims.some((one) => {
    if (one.review === 'rejected' || !watch.wasThere(one)) return false;
    if (against.has(one.claim.id)) return true;
    const span = watch.spanOf(one, zone);
    const place = event.place;
    return (
      quietClasses(one.claim).includes(act) &&
      span !== null &&
      overlap(span, when) > 0 &&
      place !== null &&
      one.claim.where.some((at) => isNear(at, place))
    );
  });
};

const isNear = (a: Where, b: Where): boolean =>
  (a.place !== null && a.place === b.place) ||
  (a.lat !== null &&
    a.lon !== null &&
    b.lat !== null &&
    b.lon !== null &&
    [a, b].every(({ precision }) => precision === 'point' || precision === 'settlement') &&
    distanceKm(a.lat, a.lon, b.lat, b.lon) <= EARSHOT_KM);
