/** The state of each day and area: breach reported, calm observed, quiet unconfirmed, nobody watching, by a printed rule. */
import { ACT_CLASSES, addDays } from '../model/index.ts';
import type { ActClass, Area, ClassState, Finding, LedgerDay, Report } from '../model/index.ts';
import { classOf, quietClasses } from './act-classes.ts';
import type { Entrusted } from './kept.ts';
import { byText, sorted } from './order.ts';
import { overlap, spanBetween, spanOfClaim, spanOfIso, without } from './spans.ts';
import type { Span } from './spans.ts';
import { coversArea, placedIn } from './zones.ts';

const RULE =
  'breach reported, else calm observed (shelling and ground), else quiet unconfirmed where somebody watched or claims calm, else nobody watching';

export const keepDays = (input: Entrusted, findings: readonly Finding[], zone: string): LedgerDay[] => {
  const days: LedgerDay[] = [];
  for (let day = input.from; day <= input.to; day = addDays(day, 1))
    for (const area of input.areas) {
      const span = spanOfIso(day, area.zone ?? zone);
      if (span) days.push(keepDay(input, findings, day, area, span, area.zone ?? zone));
    }
  return days.sort((a, b) => byText(a.day, b.day) || byText(a.area, b.area));
};

const keepDay = (
  input: Entrusted,
  findings: readonly Finding[],
  day: string,
  area: Area,
  span: Span,
  zone: string,
): LedgerDay => {
  const { areas } = input;
  const breaking = new Set(findings.filter(({ status }) => status !== 'none').map(({ event }) => event));
  const here = input.events.filter(({ place, from, to }) => {
    const when = spanBetween(from ?? to, to ?? from, zone);
    return place !== null && when !== null && overlap(when, span) > 0 && placedIn(place, area, areas);
  });
  const reports = new Map<string, Report>(input.reports.map((report) => [report.id, report]));
  const quiet = input.claims.filter(({ claim, report, review }) => {
    const when =
      review === 'rejected' || quietClasses(claim).length === 0 ? null : spanOfClaim(claim, reports.get(report), zone);
    return when !== null && overlap(when, span) > 0 && claim.where.some((place) => coversArea(place, area, areas));
  });
  const partisan = (origin: string): boolean =>
    input.sources.some(({ id, side }) => id === origin && side !== null) ||
    input.parties.some(
      ({ id, kind }) => id === origin && kind !== 'monitor' && kind !== 'organisation' && kind !== 'other',
    );
  const stateOf = (act: ActClass): ClassState => {
    const breaches = here.filter(({ id, type }) => breaking.has(id) && classOf(type) === act);
    const calm = quiet.filter(({ claim }) => quietClasses(claim).includes(act));
    const present = calm.some(({ claim, origin }) => SAW.has(claim.basis) && !partisan(origin));
    const rostered = input.observers.some(
      (observer) => observer.area === area.id && observer.of.includes(act) && watches(observer, span, zone),
    );
    const effort = rostered ? 'rostered' : present ? 'presence' : 'unknown';
    const backed = effort !== 'unknown' && calm.some(({ origin }) => !partisan(origin));
    const level = breaches.some((event) => event.level === 'verified')
      ? 'verified'
      : breaches.some((event) => event.level === 'corroborated')
        ? 'corroborated'
        : 'claimed';
    return {
      breach: breaches.length > 0 ? level : 'none',
      calm: calm.length === 0 ? 'none' : backed && breaches.length === 0 ? 'observed' : 'claimed',
      effort,
      by: sorted([...breaches.flatMap(({ origins }) => origins), ...calm.map(({ origin }) => origin)]),
    };
  };
  const classes = {
    air: stateOf('air'),
    shelling: stateOf('shelling'),
    ground: stateOf('ground'),
    movement: stateOf('movement'),
  };
  const all = ACT_CLASSES.map((act) => classes[act]);
  const state = all.some(({ breach }) => breach !== 'none')
    ? 'breach-reported'
    : classes.shelling.calm === 'observed' && classes.ground.calm === 'observed'
      ? 'calm-observed'
      : all.some(({ calm, effort }) => calm !== 'none' || effort !== 'unknown')
        ? 'quiet-unconfirmed'
        : 'nobody-watching';
  const sky = quiet.filter(({ claim }) => quietClasses(claim).includes('air'));
  const warplanes =
    classes.air.breach !== 'none' ? 'active' : sky.some(({ origin }) => !partisan(origin)) ? 'quiet' : 'no-observation';
  return {
    day,
    area: area.id,
    state,
    why: `${state.replaceAll('-', ' ')} by the rule: ${RULE}`,
    classes,
    airspace: {
      warplanes,
      drones: 'no-observation',
      helicopters: 'no-observation',
      reports: sorted(sky.map(({ report }) => report)),
    },
    events: here.map(({ id }) => id).sort(byText),
    claims: quiet.map(({ claim }) => claim.id).sort(byText),
  };
};

const SAW: ReadonlySet<string> = new Set(['seen', 'heard', 'camera', 'crater', 'satellite']);

const watches = (observer: Entrusted['observers'][number], span: Span, zone: string): boolean => {
  const watch = spanBetween(observer.from, observer.to, zone);
  if (!watch) return false;
  const gaps = observer.gaps.flatMap((gap) => spanBetween(gap.from, gap.to, zone) ?? []);
  return without(watch, gaps).some((part) => overlap(part, span) > 0);
};
