/** The state of each day and area: breach reported, calm observed, quiet unconfirmed, nobody watching, by a printed rule. */
import { ACT_CLASSES, addDays } from '../model/index.ts';
import type { ActClass, Area, ClassState, ConflictEvent, DayState, Finding, LedgerDay } from '../model/index.ts';
import type { ReviewedClaim } from '../reconciliation/index.ts';
import { classOf, quietClasses } from './act-classes.ts';
import { effortOf, presentOn, rosterOn, watchOf } from './coverage.ts';
import type { Watch } from './coverage.ts';
import type { Entrusted } from './kept.ts';
import { byText, sorted } from './order.ts';
import { isRefuted } from './refuted.ts';
import { airspaceOf } from './sky.ts';
import { overlap, spanOfEvent, spanOfIso } from './spans.ts';
import type { Span } from './spans.ts';
import { coversArea, placedIn } from './zones.ts';

export const RULE =
  'breach reported, else calm observed (shelling and ground), else quiet unconfirmed where somebody watched or claims calm, else nobody watching';

type Day = Readonly<{
  input: Entrusted;
  watch: Watch;
  area: Area;
  span: Span;
  zone: string;
  /** Standing claims that speak of this day, and acts that touch it. */
  said: readonly ReviewedClaim[];
  acts: readonly ConflictEvent[];
}>;

export const keepDays = (input: Entrusted, findings: readonly Finding[], zone: string): LedgerDay[] => {
  const days: LedgerDay[] = [];
  const watch = watchOf(input);
  const standing = input.claims.filter(({ review }) => review !== 'rejected');
  const touching = eventsBySpan(input.events);
  for (let day = input.from; day <= input.to; day = addDays(day, 1)) {
    const seen = new Map<string, Pick<Day, 'span' | 'said' | 'acts'> | null>();
    for (const area of input.areas) {
      const local = area.zone ?? zone;
      const span = spanOfIso(day, local);
      const within = (when: Span | null): boolean => when !== null && span !== null && overlap(when, span) > 0;
      const known = seen.get(local);
      const here =
        known !== undefined || span === null
          ? known
          : {
              span,
              said: standing.filter((one) => within(watch.spanOf(one, local))),
              acts: touching(local)
                .filter(({ when }) => within(when))
                .map(({ event }) => event),
            };
      seen.set(local, here ?? null);
      if (here) days.push({ day, ...keepDay({ input, watch, area, zone: local, ...here }, findings) });
    }
  }
  return days.sort((a, b) => byText(a.day, b.day) || byText(a.area, b.area));
};

/** Acts with their spans in a zone, worked out once a zone. */
const eventsBySpan = (events: readonly ConflictEvent[]) => {
  const zones = new Map<string, { event: ConflictEvent; when: Span | null }[]>();
  return (zone: string): readonly { event: ConflictEvent; when: Span | null }[] => {
    const known = zones.get(zone) ?? events.map((event) => ({ event, when: spanOfEvent(event, zone) }));
    zones.set(zone, known);
    return known;
  };
};

const keepDay = (day: Day, findings: readonly Finding[]): Omit<LedgerDay, 'day'> => {
  const { input, watch, area, zone, said } = day;
  const breaking = new Set(findings.filter(({ status }) => status !== 'none').map(({ event }) => event));
  const here = day.acts.filter(({ place }) => place !== null && placedIn(place, area, input.areas));
  const told = here.filter(({ id }) => breaking.has(id));
  const refuted = told.filter((event) => isRefuted(event, input, watch, zone));
  const breaches = told.filter((event) => !refuted.includes(event));
  const quiet = said.filter((one) => quietClasses(one.claim).length > 0 && reachesArea(one, day));
  const active = said.filter((one) => isSighting(one) && one.claim.where.some((at) => placedIn(at, area, input.areas)));
  const classes = {
    air: stateOf('air', day, breaches, quiet),
    shelling: stateOf('shelling', day, breaches, quiet),
    ground: stateOf('ground', day, breaches, quiet),
    movement: stateOf('movement', day, breaches, quiet),
  };
  const state = dayState(classes);
  return {
    area: area.id,
    state,
    why: `${state.replaceAll('-', ' ')}: ${explain(day, classes, breaches, refuted)} (rule: ${RULE})`,
    classes,
    airspace: airspaceOf(
      classes.air,
      quiet.filter(({ claim }) => quietClasses(claim).includes('air')),
      active,
      breaches,
      (report) => watch.reports.get(report)?.reference ?? report,
    ),
    events: here.map(({ id }) => id).sort(byText),
    claims: [...quiet, ...active].map(({ claim }) => claim.id).sort(byText),
  };
};

/** The claim's place takes in the area; of the sky, or from a source rostered here for it, a spot within it is enough. */
const reachesArea = ({ claim, report }: ReviewedClaim, { input, watch, area }: Day): boolean => {
  if (claim.where.some((place) => coversArea(place, area, input.areas))) return true;
  const source = watch.reports.get(report)?.source ?? null;
  const posted =
    source !== null &&
    input.observers.some(
      (one) => one.area === area.id && one.source === source && one.of.some((act) => quietClasses(claim).includes(act)),
    );
  const ofSky = quietClasses(claim).includes('air');
  return (posted || ofSky) && claim.where.some((place) => placedIn(place, area, input.areas));
};

const isSighting = ({ claim }: ReviewedClaim): boolean =>
  claim.kind === 'condition' &&
  claim.modality === 'reported' &&
  ((claim.type === 'airspace-active' && claim.polarity === 'affirmed') ||
    (claim.type === 'airspace-quiet' && claim.polarity === 'negated'));

const stateOf = (
  act: ActClass,
  day: Day,
  breaches: readonly ConflictEvent[],
  quiet: readonly ReviewedClaim[],
): ClassState => {
  const { input, watch, area, span, zone } = day;
  const broken = breaches.filter(({ type }) => classOf(type) === act);
  const calm = quiet.filter(({ claim }) => quietClasses(claim).includes(act));
  const effort = effortOf(
    rosterOn(input, area, act, span, zone).minutes,
    presentOn(day.said, watch, area, act, input.areas),
  );
  const observed = effort !== 'unknown' && broken.length === 0 && calm.some(watch.trusted);
  const level = (['verified', 'corroborated'] as const).find((one) => broken.some((event) => event.level === one));
  return {
    breach: broken.length === 0 ? 'none' : (level ?? 'claimed'),
    calm: calm.length === 0 ? 'none' : observed ? 'observed' : 'claimed',
    effort,
    by: sorted([...broken.flatMap(({ origins }) => origins), ...calm.map(({ origin }) => origin)]),
  };
};

const dayState = (classes: LedgerDay['classes']): DayState => {
  const all = ACT_CLASSES.map((act) => classes[act]);
  if (all.some(({ breach }) => breach !== 'none')) return 'breach-reported';
  if (classes.shelling.calm === 'observed' && classes.ground.calm === 'observed') return 'calm-observed';
  const heard = all.some(({ calm, effort }) => calm !== 'none' || effort !== 'unknown');
  return heard ? 'quiet-unconfirmed' : 'nobody-watching';
};

/** What the rule was applied to: acts, claims of calm, and who watched for how long. */
const explain = (
  { input, area, span, zone }: Day,
  classes: LedgerDay['classes'],
  breaches: readonly ConflictEvent[],
  refuted: readonly ConflictEvent[],
): string => {
  const hours = (act: ActClass): string =>
    `${Math.round(rosterOn(input, area, act, span, zone).minutes / 6) / 10} hours rostered`;
  const parts = ACT_CLASSES.flatMap((act) => {
    const { breach, calm, effort } = classes[act];
    const watched =
      effort === 'rostered' ? hours(act) : effort === 'presence' ? 'first-hand reports' : 'no watch known';
    const acts = breaches.filter(({ type }) => classOf(type) === act).length;
    if (breach !== 'none') return [`${act}: ${acts === 1 ? 'one act' : `${acts} acts`}, ${breach}`];
    if (calm === 'none' && effort === 'unknown') return [];
    return [`${act}: ${calm === 'none' ? 'nothing said' : `calm ${calm}`}, ${watched}`];
  });
  const spoken = refuted.map(
    ({ type }) => `told by nobody who could know, contradicted first-hand, not counted: ${type}`,
  );
  return [...parts, ...spoken].join('; ') || 'no roster, no first-hand report, no claim of calm';
};
