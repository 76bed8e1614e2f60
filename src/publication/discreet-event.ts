/**
 * One event as it may be shown, computed again from those of its claims that may: a place, an hour or an accusation
 * that only a withheld claim gives is not there.
 */
import type { ConflictEvent, EventClaim } from '../model/index.ts';
import type { Gate } from './gate.ts';
import type { PublicClaim, PublicEvent, PublicPlace } from './public-record.ts';
import { distinct } from './order.ts';
import { tallyEvent } from './tally.ts';

const FINENESS = ['point', 'settlement', 'district', 'region', 'province', 'country'];

/** The finest place among the claims; of equally fine ones the most often given, then the first by name. */
const placeOf = (claims: readonly PublicClaim[], event: ConflictEvent): PublicPlace | null => {
  const places = claims.flatMap(({ place }) => (place === null ? [] : [place]));
  const facility = places.find(({ coarsened }) => coarsened === 'facility');
  if (facility) return facility;
  const exact = places.filter(({ name }) => name === event.place?.name);
  const open = (exact.length > 0 ? exact : places).filter(({ coarsened }) => coarsened !== 'field');
  return (
    [...(open.length > 0 ? open : places)].sort(
      (a, b) => FINENESS.indexOf(a.precision) - FINENESS.indexOf(b.precision) || (a.name < b.name ? -1 : 1),
    )[0] ?? null
  );
};

const fieldOnly = (claims: readonly PublicClaim[]): boolean => claims.every(({ source }) => source.kind === 'field');

/** What a contradiction is about; a group is named only as a claim that may be shown names it. `[]` = the desk: as it is. */
const publicTopic = (about: string, claims: readonly PublicClaim[]): string => {
  const [, effect, group] = /^(\S+) of (.*)$/s.exec(about) ?? [];
  if (effect === undefined || claims.length === 0) return about;
  const named = claims.some(({ figures }) =>
    figures.some((figure) => figure.groupName === group || figure.actor === group),
  );
  return named ? about : `${effect} of `;
};

/** The voices behind the event's figures, as they are called in public. */
const publicOrigins = (event: ConflictEvent, claims: readonly PublicClaim[], gate: Gate): string[] => {
  const shown = new Map(
    event.claims.map(({ id, origin }) => [origin, claims.find((claim) => claim.id === gate.claimId(id))?.origin]),
  );
  const raw = [...event.harm.flatMap(({ origins }) => origins), ...event.deaths.said.map(({ origin }) => origin)];
  return distinct(raw.flatMap((origin) => shown.get(origin) ?? (gate.known(origin) ? origin : [])));
};

/** The event over its public claims; null when none is left to stand on. */
export const discreetEvent = (
  event: ConflictEvent,
  claimsOf: (claim: EventClaim) => PublicClaim | undefined,
  gate: Gate,
): PublicEvent | null => {
  const claims = event.claims
    .flatMap((member) => {
      const claim = claimsOf(member);
      return claim ? [{ ...claim, event: gate.eventId(event.id), stance: member.stance }] : [];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (claims.length === 0) return null;
  const open = claims.filter(({ source }) => source.kind === 'public');
  const timed = open.some(({ when }) => when?.from === event.from && when?.to === event.to);
  const exactTime = gate.audience === 'desk' || timed;
  const known = new Set(claims.map(({ origin }) => origin));
  const accusers = new Map<string, Set<string>>();
  for (const { origin, participants } of fieldOnly(claims) ? claims : open)
    for (const { role, actor, name } of participants)
      if (role === 'accused') {
        const key = `${actor ?? ''}\n${actor === null ? name : ''}`;
        accusers.set(key, (accusers.get(key) ?? new Set()).add(origin));
      }
  const nameOf = (key: string): string =>
    claims
      .flatMap(({ participants }) => participants)
      .find((p) => `${p.actor ?? ''}\n${p.actor === null ? p.name : ''}` === key)?.name ?? '';
  const origins = distinct([...known].filter(gate.firstHand));
  const tallied = tallyEvent(claims, event.harm, event.deaths, publicOrigins(event, claims, gate));
  return {
    id: gate.eventId(event.id),
    type: event.type,
    from: exactTime ? event.from : (event.from?.slice(0, 10) ?? null),
    to: exactTime ? event.to : (event.to?.slice(0, 10) ?? null),
    timePrecision: exactTime ? event.timePrecision : 'day',
    place: placeOf(claims, event),
    participants: distinctParticipants(open.length > 0 ? open : claims),
    accused: [...accusers.keys()].sort().map((key) => ({
      actor: key.split('\n')[0] === '' ? null : (key.split('\n')[0] ?? null),
      name: nameOf(key),
      by: [...(accusers.get(key) ?? [])].sort(),
    })),
    means: [...new Set(claims.flatMap(({ means }) => means))].sort(),
    deaths: tallied.deaths,
    tallies: tallied.tallies,
    claims: claims.map((claim) => ({
      ...claim,
      figures: claim.figures.map((figure) => ({
        ...figure,
        row: tallied.rows.get(figure) ?? null,
        inTotal: tallied.total.has(figure),
      })),
    })),
    origins,
    sides: Math.min(event.sides, origins.length),
    outlets: new Set(claims.map(({ source, report }) => (source.kind === 'public' ? source.id : (report ?? source.id))))
      .size,
    level: event.level,
    levels: event.levels,
    contradictions: event.contradictions.flatMap(({ about, between }) => {
      const sides = between.flatMap((side) => {
        const ids = side.claims.map(gate.claimId).filter((id) => claims.some((claim) => claim.id === id));
        const own = claims.filter((claim) => ids.includes(claim.id));
        const quotable = gate.audience === 'desk' || own.every(({ source }) => source.kind === 'public');
        const origin = own[0]?.origin;
        return origin === undefined ? [] : [{ origin, says: quotable ? side.says : null, claims: ids }];
      });
      return sides.length > 1
        ? [{ about: publicTopic(about, gate.audience === 'desk' ? [] : claims), between: sides }]
        : [];
    }),
    review: event.review,
  };
};

const distinctParticipants = (claims: readonly PublicClaim[]): PublicEvent['participants'] => {
  const seen = new Map<string, PublicEvent['participants'][number]>();
  for (const { participants } of claims)
    for (const one of participants) {
      const key = `${one.role}\n${one.actor ?? one.name}`;
      if (!seen.has(key)) seen.set(key, one);
    }
  return [...seen.keys()].sort().flatMap((key) => seen.get(key) ?? []);
};
