/**
 * What people decided about claims, replayed in the order of decision. A decision finds its claim by id, else by the report
 * and the words the person saw; one that finds none, or more than one, is orphaned and goes back to the desk.
 * `withdraw` takes all earlier decisions on the claim back. What was accepted is what the person saw: where a better grammar
 * has since changed the values, the accepted version stands until a person decides again.
 */
import { Claim, refuse, utcMinutes } from '../model/index.ts';
import type { Decision, RecordedClaim, Refusal, Review } from '../model/index.ts';
import { UNATTRIBUTED } from './origins.ts';
import { compareBy } from './order.ts';
import type { ReviewedClaim } from './recorded.ts';

/** For putting in order only: what comes from the archive has its keys in canonical order already. */
export const asText = (value: unknown): string => JSON.stringify(value ?? null);

/** In the order of decision; equal instants by their own words, so that no order of arrival matters. */
export const inOrderOfDecision = (decisions: readonly Decision[]): Decision[] =>
  [...decisions].sort((a, b) =>
    compareBy(a, b, [
      (decision) => utcMinutes(decision.at),
      (decision) => decision.at,
      (decision) => decision.on,
      (decision) => decision.id,
      (decision) => decision.verdict,
      asText,
    ]),
  );

type Standing = { review: Review; claim: Claim };

export const applyDecisions = (
  recorded: readonly RecordedClaim[],
  decisions: readonly Decision[],
): { claims: ReviewedClaim[]; orphaned: Decision[]; refusals: Refusal[]; anchors: ReadonlyMap<Decision, string> } => {
  const read = new Map<string, RecordedClaim>(recorded.map((entry) => [entry.claim.id, entry]));
  const standing = new Map<string, Standing>();
  const anchors = new Map<Decision, string>();
  const orphaned: Decision[] = [];
  const refusals: Refusal[] = [];
  const byWords = groupByWords(recorded);
  for (const decision of inOrderOfDecision(decisions)) {
    if (decision.on !== 'claim') continue;
    const entry = read.get(decision.id) ?? findAgain(decision, byWords);
    if (!entry) {
      orphaned.push(decision);
      continue;
    }
    anchors.set(decision, entry.claim.id);
    const now = standing.get(entry.claim.id) ?? { review: 'machine', claim: entry.claim };
    const next = apply(decision, now, entry.claim, refusals);
    standing.set(entry.claim.id, next);
  }
  const claims = [...read.values()].map((entry): ReviewedClaim => {
    const now = standing.get(entry.claim.id);
    const changed = now !== undefined && now.claim !== entry.claim;
    return {
      report: entry.report,
      claim: now?.claim ?? entry.claim,
      review: now?.review ?? 'machine',
      origin: UNATTRIBUTED,
      asRead: changed ? entry.claim : null,
    };
  });
  return { claims, orphaned, refusals, anchors };
};

const apply = (decision: Decision, now: Standing, asRead: Claim, refusals: Refusal[]): Standing => {
  switch (decision.verdict) {
    case 'accept':
      return { review: now.review === 'corrected' ? 'corrected' : 'accepted', claim: asSeen(decision, now.claim) };
    case 'correct': {
      const fields = isObject(decision.to) ? decision.to : {};
      const corrected = Claim.safeParse({ ...now.claim, ...fields, id: now.claim.id });
      if (corrected.success) return { review: 'corrected', claim: corrected.data };
      const problem = corrected.error.issues[0];
      const what = `the correction does not make a claim: ${problem?.path.join('.') ?? ''} ${problem?.message ?? ''}`;
      refusals.push(
        refuse('shape-wrong', `decision on ${decision.id}`, what, 'Correct the fields named and decide again.'),
      );
      return now;
    }
    case 'reject':
      return { ...now, review: 'rejected' };
    case 'withdraw':
      return { review: 'machine', claim: asRead };
    case 'resolve-name':
      return { ...now, claim: resolveName(now.claim, decision.to) };
    default:
      return now;
  }
};

/** The whole claim as the person saw it, where the decision kept it; else the claim as it now stands. */
const asSeen = (decision: Decision, now: Claim): Claim => {
  if (!isObject(decision.was)) return now;
  const told = isObject(decision.was['claim']) ? decision.was['claim'] : decision.was;
  const seen = Claim.safeParse({ ...told, id: now.id, rule: now.rule, confidence: now.confidence });
  return seen.success && JSON.stringify(seen.data) !== JSON.stringify(Claim.parse(now)) ? seen.data : now;
};

/** Gives an actor to a name wherever the claim prints it; the name stays as printed. */
const resolveName = (claim: Claim, to: unknown): Claim => {
  if (!isObject(to) || typeof to['name'] !== 'string') return claim;
  const [name, actor] = [to['name'], typeof to['actor'] === 'string' ? to['actor'] : null];
  const named = <Named extends { name: string; actor: string | null }>(one: Named): Named =>
    one.name === name ? { ...one, actor } : one;
  return {
    ...claim,
    attribution: claim.attribution.map(named),
    participants: claim.participants.map(named),
    harm: claim.harm.map((harm) => ({ ...harm, group: named(harm.group) })),
  };
};

const groupByWords = (recorded: readonly RecordedClaim[]): ReadonlyMap<string, RecordedClaim[]> => {
  const groups = new Map<string, RecordedClaim[]>();
  for (const entry of recorded) {
    const key = `${entry.report}\n${entry.claim.evidence[0]?.quote ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return groups;
};

/** The one claim of that report that rests on the words the person saw (and is of the same type, where that is known). */
const findAgain = (
  decision: Decision,
  byWords: ReadonlyMap<string, readonly RecordedClaim[]>,
): RecordedClaim | undefined => {
  if (!isObject(decision.was) || typeof decision.was['report'] !== 'string') return undefined;
  const seen = isObject(decision.was['claim']) ? decision.was['claim'] : decision.was;
  const evidence: unknown = Array.isArray(seen['evidence']) ? seen['evidence'][0] : undefined;
  const quote = decision.was['quote'] ?? (isObject(evidence) ? evidence['quote'] : undefined);
  const found = (byWords.get(`${decision.was['report']}\n${String(quote)}`) ?? []).filter(
    ({ claim }) =>
      (seen['kind'] === undefined || seen['kind'] === claim.kind) &&
      (seen['type'] === undefined || seen['type'] === claim.type),
  );
  return found.length === 1 ? found[0] : undefined;
};

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
