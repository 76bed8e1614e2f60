/**
 * Who alleges a breach, against whom, and what was answered. To tell whose shells they were is not to allege a breach;
 * a charge is: an accusation, the word violation, an agreement said to be broken, or a party's word against another.
 */
import type { ConflictEvent, Finding } from '../model/index.ts';
import type { ReviewedClaim } from '../reconciliation/index.ts';
import { watchOf } from './coverage.ts';
import type { Watch } from './coverage.ts';
import type { Entrusted } from './kept.ts';
import { byText, sorted } from './order.ts';

export type Charges = Pick<Finding, 'allegedBy' | 'answers'>;
export type ChargesOf = (event: ConflictEvent) => Charges;

const VIOLATION = /violat|breach|schend|viola|verletz|verstoß|ihlal|наруш|поруш|خرق|انتهاك/iu;
const DENIES: ReadonlySet<string> = new Set(['deny', 'reject']);
const CONCEDES: ReadonlySet<string> = new Set(['concede', 'claim-responsibility']);

/** Claims are looked up once for all events. */
export const chargesIn = (input: Entrusted): ChargesOf => {
  const watch = watchOf(input);
  const byId = new Map<string, ReviewedClaim>(input.claims.map((one) => [one.claim.id, one]));
  const linking = new Map<string, ReviewedClaim[]>();
  for (const one of input.claims)
    for (const { claim } of one.claim.links)
      if (claim !== undefined) linking.set(claim, [...(linking.get(claim) ?? []), one]);
  return (event) => {
    const own = event.claims.flatMap(({ id, stance }) => {
      const one = byId.get(id);
      return one && one.review !== 'rejected' ? [{ one, stance }] : [];
    });
    const telling = own.filter(({ stance }) => stance === 'supports').map(({ one }) => one);
    const around = telling
      .flatMap(({ claim }) => [
        ...(linking.get(claim.id) ?? []),
        ...claim.links.flatMap(({ claim: to }) => byId.get(to ?? '') ?? []),
      ])
      .filter(({ review }) => review !== 'rejected');
    const charging = [...telling.filter((one) => charges(one, watch)), ...around.filter(alleges)];
    const allegedBy = sorted(charging.map(({ origin }) => origin));
    const denials = own.filter(({ stance }) => stance === 'contradicts').map(({ one }) => one);
    return { allegedBy, answers: answersTo(event, allegedBy, [...denials, ...around]) };
  };
};

/** An event's own claim: it names an accused, or a party names who did it. */
const charges = (one: ReviewedClaim, watch: Watch): boolean => {
  const { claim, origin } = one;
  if (claim.participants.some(({ role }) => role === 'accused')) return true;
  const names = claim.participants.some(({ role }) => role === 'initiator');
  return names && (claim.modality === 'alleged' || watch.partisan(origin));
};

/** A claim beside the event: an accusation, violations counted, the agreement said to be broken. */
const alleges = ({ claim }: ReviewedClaim): boolean => {
  if (claim.polarity === 'negated' || claim.modality === 'denied') return false;
  if (claim.kind === 'statement') return claim.type === 'accuse';
  if (claim.kind === 'agreement') return claim.type === 'collapse' || claim.status === 'violated';
  return claim.counts.some(({ what, high }) => VIOLATION.test(what) && high !== 0);
};

/** Denied or conceded by whoever spoke; an accused who said nothing is printed as unanswered. */
const answersTo = (
  event: ConflictEvent,
  allegedBy: readonly string[],
  around: readonly ReviewedClaim[],
): Finding['answers'] => {
  const given = new Map<string, Finding['answers'][number]>();
  for (const { claim, origin } of around) {
    const speaker = claim.participants.find(({ role }) => role === 'speaker');
    const by = speaker?.actor ?? (origin === 'unattributed' ? speaker?.name : undefined) ?? origin;
    const denied =
      claim.polarity === 'negated' ||
      claim.modality === 'denied' ||
      (claim.kind === 'statement' && DENIES.has(claim.type));
    const conceded = claim.kind === 'statement' && CONCEDES.has(claim.type);
    if (denied || conceded) given.set(claim.id, { by, answer: denied ? 'denied' : 'conceded', claim: claim.id });
  }
  const answers = [...given.values()].sort((a, b) => byText(a.by, b.by) || byText(a.claim ?? '', b.claim ?? ''));
  const silent =
    allegedBy.length === 0
      ? []
      : sorted(event.accused.map(({ actor, name }) => actor ?? name)).filter(
          (accused) => !answers.some(({ by }) => by === accused),
        );
  return [...answers, ...silent.map((by) => ({ by, answer: 'unanswered' as const, claim: null }))];
};
