/** One event described from its claims: type, time, place, participants, figures, levels, contradictions. */
import type { BestRule, ConflictEvent, EventClaim, EventId, Levels, Party, Review } from '../model/index.ts';
import { chooseType } from './acled.ts';
import type { GradeOf } from './best.ts';
import { findContradictions } from './contradictions.ts';
import { figuresOf, listProblem } from './figures.ts';
import type { Figure } from './figures.ts';
import { awardLevels } from './levels.ts';
import { NAMELESS, isIndependent, mainOrigin } from './origins.ts';
import { byText, sorted } from './order.ts';
import { gatherAccused, gatherParticipants } from './participants.ts';
import { countSides } from './sides.ts';
import type { SideOf } from './sides.ts';
import { tallyHarm } from './tallies.ts';
import type { Telling } from './tellings.ts';
import { choosePlace, chooseTime } from './time-and-place.ts';
import { after, lengthOf } from './windows.ts';

export type Setting = Readonly<{
  parties: readonly Party[];
  rule: BestRule;
  gradeOf: GradeOf;
  sideOf: SideOf;
  zone: string | undefined;
}>;

export type Matter = Readonly<{
  event: EventId;
  /** Claims that say it happened. */
  affirming: readonly Telling[];
  /** Claims that say it did not, or that somebody did not do it. */
  disputing: readonly Telling[];
  /** Claims that their own voice, or their own paper, took back. */
  takenBack: ReadonlySet<string>;
  decided: Partial<Levels>;
  review: Review | null;
}>;

export const describeEvent = (matter: Matter, setting: Setting): ConflictEvent => {
  const retracting = matter.disputing.filter((telling) => retracts(telling, matter.affirming));
  const retracted = (telling: Telling): boolean =>
    matter.takenBack.has(telling.id) || retracting.some((other) => retracts(other, [telling]));
  const standing = matter.affirming.filter((telling) => !retracted(telling));
  const affirming = standing.length > 0 ? standing : matter.affirming;
  const outdated = matter.disputing.filter((telling) => isOutdated(telling, affirming));
  const disputing = matter.disputing.filter((telling) => !retracting.includes(telling) && !outdated.includes(telling));
  const time = chooseTime(affirming, setting.zone);
  const early = (telling: Telling): boolean =>
    telling.asserted !== null &&
    time.window !== null &&
    lengthOf(time.window) < 1440 &&
    lengthOf(telling.asserted) < 720 &&
    telling.asserted.to < time.window.to;
  const figures = figuresOf(affirming);
  const tallied = tallyHarm(
    figures,
    (figure: Figure) => early(figure.telling),
    setting.parties,
    setting.rule,
    setting.gradeOf,
  );
  const { rows } = tallied;
  const contradictions = findContradictions(rows, affirming, disputing, setting.sideOf);
  const decided = standing.length > 0 ? matter.decided : { occurrence: 'retracted' as const, ...matter.decided };
  const counted = rows.filter(({ harm }) => harm.within === undefined);
  const awarded = awardLevels(affirming, counted, contradictions, setting.sideOf, decided);
  const stanceOf = (telling: Telling): EventClaim['stance'] => {
    if (retracting.includes(telling)) return 'retracts';
    if (disputing.includes(telling)) return 'contradicts';
    if (retracted(telling) || outdated.includes(telling) || tallied.superseded.has(telling.id)) return 'superseded';
    if (tallied.replacing.has(telling.id)) return 'supersedes';
    return early(telling) ? 'early' : 'supports';
  };
  const origins = independentOrigins(affirming);
  const type = chooseType(affirming);
  const place = choosePlace(affirming);
  return {
    id: matter.event,
    type: type.type,
    typeReason: type.reason,
    from: time.from,
    to: time.to,
    timePrecision: time.precision,
    zoneBasis: time.zoneBasis,
    place,
    placePrecision: place?.precision ?? null,
    participants: gatherParticipants(affirming),
    accused: gatherAccused(affirming),
    means: sorted(affirming.flatMap(({ claim }) => claim.means.map(({ code }) => code))),
    deaths: tallied.deaths,
    harm: rows.map(({ harm }) => harm),
    claims: [...matter.affirming, ...matter.disputing]
      .map((telling) => ({
        id: telling.id,
        report: telling.report,
        origin: mainOrigin(telling.origins),
        stance: stanceOf(telling),
      }))
      .sort((a, b) => byText(a.report, b.report) || byText(a.id, b.id)),
    origins,
    sides: countSides(origins, setting.sideOf),
    level: awarded.level,
    levels: awarded.levels,
    reasons: [...awarded.reasons, ...sorted(figures.flatMap(({ telling }) => listProblem(telling.claim.harm) ?? []))],
    contradictions,
    review: matter.review ?? reviewOf([...matter.affirming, ...matter.disputing]),
    rule: setting.rule,
  };
};

/** A voice that affirmed the act and later says that it did not happen takes its own word back. */
const retracts = (telling: Telling, affirming: readonly Telling[]): boolean =>
  telling.claim.kind === 'event' &&
  isIndependent(telling.origins.act) &&
  affirming.some((other) => other.origins.act === telling.origins.act && after(telling.asserted, other.asserted));

/** A voice that first saw nothing and later reports the act. */
const isOutdated = (telling: Telling, affirming: readonly Telling[]): boolean =>
  telling.claim.kind === 'event' &&
  isIndependent(telling.origins.act) &&
  affirming.some((other) => other.origins.act === telling.origins.act && after(other.asserted, telling.asserted));

/** First-hand voices; the nameless together as one, and only where nobody is named. */
const independentOrigins = (affirming: readonly Telling[]): string[] => {
  const all = sorted(
    affirming.flatMap(({ origins: { act, toll, accusation }, claim }) => [
      act,
      ...(claim.harm.length > 0 ? [toll] : []),
      ...(claim.participants.some(({ role }) => role === 'accused') ? [accusation] : []),
    ]),
  );
  const named = all.filter(isIndependent);
  return named.length > 0 ? named : all.filter((origin) => origin === NAMELESS);
};

/** Accepted once every claim behind it is; any unread claim makes it the machine's. */
const reviewOf = (tellings: readonly Telling[]): Review => {
  if (tellings.some(({ review }) => review === 'machine')) return 'machine';
  return tellings.some(({ review }) => review === 'corrected') ? 'corrected' : 'accepted';
};
