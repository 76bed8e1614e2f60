/**
 * From claims to events. The steps in order: what people decided, who first said it, what may be one act, what is,
 * what people joined or parted, which name it keeps, and what each event then amounts to.
 * The same record gives the same answer in any order of arrival.
 */
import type { Assignment, ClaimId, Decision, Report } from '../model/index.ts';
import { arrange } from './arrange.ts';
import { gradesOf } from './best.ts';
import { findCandidates } from './candidates.ts';
import { applyDecisions } from './decisions.ts';
import { attachDisputes } from './disputes.ts';
import { describeEvent } from './events.ts';
import type { Setting } from './events.ts';
import { groupTellings } from './groups.ts';
import type { Question } from './groups.ts';
import { nameGroups } from './identities.ts';
import { likenessOf } from './likeness.ts';
import { findOrigins, mainOrigin, nameOrigin } from './origins.ts';
import { byText, compareBy } from './order.ts';
import { applyCopying } from './copying.ts';
import type { Reconciled, Recorded, ReviewedClaim, Suggestion } from './recorded.ts';
import { registerOf } from './register.ts';
import { dateReprints } from './reprints.ts';
import { mergeAndSplit, recallBy, rulingsOn } from './rulings.ts';
import { sidesOf } from './sides.ts';
import { tellsOfQuietSky } from './skies.ts';
import { makeTelling, tellsAnAct, disputesAnAct } from './tellings.ts';
import type { Telling } from './tellings.ts';
import { findTakenBack } from './corrections.ts';

/** Everything that is known, as events; see the door for what holds. */
export const reconcile = (given: Recorded): Reconciled => {
  const recorded = arrange(given);
  const decided = applyDecisions(recorded.claims, recorded.decisions);
  const reports = new Map<string, Report>(recorded.reports.map((report) => [report.id, report]));
  const register = registerOf(recorded);
  const dated = dateReprints(decided.claims, reports, register);
  const tellings = applyCopying(
    dated.claims.map((claim) => {
      const report = reports.get(claim.report);
      return makeTelling(claim, findOrigins(claim.claim, report, register), dated.spokenIn(claim), recorded.zone);
    }),
    recorded.decisions,
    decided.anchors,
  );
  const current = tellings.filter(({ review }) => review !== 'rejected').sort((a, b) => byText(a.id, b.id));
  const acts = current.filter(({ claim }) => tellsAnAct(claim));

  const grouped = groupTellings(acts, findCandidates(acts));
  const byId = new Map<ClaimId, Telling>(current.map((telling) => [telling.id, telling]));
  const groups = grouped.groups.map((group) => group.map(({ id }) => id));
  const recall = recallBy(groups, recorded.earlier);
  const ruled = mergeAndSplit(groups, recorded.decisions, recall, closestPart(byId));
  const { named, redirects } = nameGroups(ruled.groups, recorded.earlier);
  const rulings = rulingsOn(named, recorded.decisions, recall);

  const setting = settingOf(recorded, register);
  const disputes = attachDisputes(
    named,
    current.filter(({ claim }) => disputesAnAct(claim) || tellsOfQuietSky(claim)),
    byId,
  );
  const takenBack = findTakenBack(current, reports);
  const events = named.map(({ event, claims }) =>
    describeEvent(
      {
        event,
        affirming: claims.flatMap((id) => byId.get(id) ?? []),
        disputing: disputes.get(event) ?? [],
        takenBack,
        decided: rulings.rulings.get(event)?.levels ?? {},
        review: rulings.rulings.get(event)?.review ?? null,
      },
      setting,
    ),
  );
  const assignments = named.map(({ event, claims }): Assignment => ({ event, claims: [...claims] }));
  return {
    events: events.sort((a, b) => compareBy(a, b, [({ from, to }) => from ?? to ?? '', ({ id }) => id])),
    claims: withOrigins(dated.claims, tellings),
    assignments: assignments.sort((a, b) => byText(a.event, b.event)),
    redirects,
    suggestions: suggest(grouped.questions, assignments, recorded.decisions),
    orphaned: [...decided.orphaned, ...ruled.orphaned, ...rulings.orphaned],
    refusals: decided.refusals,
  };
};

const settingOf = (recorded: Recorded, register: ReturnType<typeof registerOf>): Setting => {
  const originOf = ({ id, name }: { id: string; name: string }): string => nameOrigin(name, null, register, id);
  return {
    parties: recorded.parties,
    rule: recorded.rule ?? 'most-reliable-origin',
    gradeOf: gradesOf(recorded.sources, originOf),
    sideOf: sidesOf(recorded.sources, recorded.parties, originOf),
    zone: recorded.zone,
  };
};

/** By report, then in text order. */
const withOrigins = (claims: readonly ReviewedClaim[], tellings: readonly Telling[]): ReviewedClaim[] => {
  const origins = new Map<string, string>(tellings.map(({ id, origins }) => [id, mainOrigin(origins)]));
  return claims
    .map((reviewed) => ({ ...reviewed, origin: origins.get(reviewed.claim.id) ?? reviewed.origin }))
    .sort((a, b) =>
      compareBy(a, b, [({ report }) => report, ({ claim }) => claim.evidence[0]?.start ?? 0, ({ claim }) => claim.id]),
    );
};

/** The part that a claim is most like in the mean; ties go to the part named first. */
const closestPart =
  (byId: ReadonlyMap<ClaimId, Telling>) =>
  (claim: ClaimId, parts: readonly (readonly ClaimId[])[]): number => {
    const telling = byId.get(claim);
    const means = parts.map((part) => {
      const scores = part.flatMap((id) => {
        const other = byId.get(id);
        return telling && other ? [likenessOf(telling, other)?.score ?? 0] : [];
      });
      return scores.length > 0 ? scores.reduce((sum, score) => sum + score, 0) / scores.length : 0;
    });
    return means.indexOf(Math.max(...means));
  };

/** Questions for the desk, in the names that the events now bear; those already answered are not asked again. */
const suggest = (
  questions: readonly Question[],
  assignments: readonly Assignment[],
  decisions: readonly Decision[],
): Suggestion[] => {
  const eventOf = new Map<string, Assignment['event']>();
  for (const { event, claims } of assignments) for (const claim of claims) eventOf.set(claim, event);
  const answered = new Set(
    decisions.flatMap(({ on, verdict, id, to }) =>
      on === 'event' && verdict === 'independent' && typeof to === 'string' ? [`${id} ${to}`, `${to} ${id}`] : [],
    ),
  );
  const asked = new Map<string, Suggestion>();
  for (const question of questions) {
    const [left, right] = [question.a, question.b].map((group) => eventOf.get(group[0]?.id ?? ''));
    if (left === undefined || right === undefined || left === right) continue;
    const [a, b] = left < right ? [left, right] : [right, left];
    if (answered.has(`${a} ${b}`)) continue;
    asked.set(`${a} ${b}`, { a, b, likeness: question.likeness, reasons: [...question.reasons] });
  }
  return [...asked].sort(([a], [b]) => byText(a, b)).map(([, suggestion]) => suggestion);
};
