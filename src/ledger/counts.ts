/**
 * Counts by claimant: what one claimant counted, in its own unit and window, with its own list. Never summed, bounded or
 * merged across claimants, units or windows; the same count carried by several reports is one row with all of them.
 */
import type { LedgerCount } from '../model/index.ts';
import type { ReviewedClaim } from '../reconciliation/index.ts';
import { byText, sorted } from './order.ts';

export const gatherCounts = (claims: readonly ReviewedClaim[], refer: (report: string) => string): LedgerCount[] => {
  const rows = new Map<string, LedgerCount>();
  for (const one of claims) {
    if (one.review === 'rejected' || !counts(one)) continue;
    const row = rowOf(one, claims, refer);
    if (!row) continue;
    const { reports: _reports, claims: _claims, breakdown: _list, method: _method, ...same } = row;
    const key = JSON.stringify(same);
    const known = rows.get(key);
    const fuller = known && known.breakdown.length >= row.breakdown.length ? known : row;
    rows.set(key, {
      ...fuller,
      reports: sorted([...(known?.reports ?? []), ...row.reports]),
      claims: sorted([...(known?.claims ?? []), ...row.claims]),
    });
  }
  return [...rows.entries()].sort(([a], [b]) => byText(a, b)).map(([, row]) => row);
};

/** A number that belongs to one act is the event's; a total over a window, or of no act in particular, is a count. */
const counts = ({ claim }: ReviewedClaim): boolean =>
  claim.counts.length > 0 && (claim.kind !== 'event' || claim.cumulative);

const rowOf = (
  { claim, report, origin }: ReviewedClaim,
  all: readonly ReviewedClaim[],
  refer: (report: string) => string,
): LedgerCount | null => {
  const [total, ...rest] = claim.counts;
  if (!total) return null;
  const linked = all.flatMap(({ claim: part, review }) =>
    review !== 'rejected' && part.links.some(({ rel, claim: of }) => rel === 'part-of' && of === claim.id)
      ? part.where.map(({ name }) => ({ name, count: part.counts[0]?.low ?? 1 }))
      : [],
  );
  const listed = rest.flatMap(({ what, low, high }) =>
    low !== null && low === high ? [{ name: whereOf(what), count: low }] : [],
  );
  const breakdown = (listed.length > 0 ? listed : linked).sort((a, b) => byText(a.name, b.name));
  const sum = breakdown.reduce((all_, { count }) => all_ + count, 0);
  const differs = breakdown.length > 0 && total.low === total.high && total.low !== null && sum !== total.low;
  return {
    claimant: origin,
    accused: sorted(
      claim.participants
        .filter(({ role }) => role === 'accused' || role === 'initiator')
        .map(({ actor, name }) => actor ?? name),
    ),
    from: claim.when?.from ?? null,
    to: claim.when?.to ?? null,
    unit: total.what,
    method: differs ? `its own list adds up to ${sum}, not ${total.low}` : null,
    count: { low: total.low, high: total.high },
    breakdown,
    reports: [refer(report)],
    claims: [claim.id],
  };
};

/** "shootings in Latakia" → Latakia; what names no place keeps its words. */
const whereOf = (what: string): string => /\b(?:in|en|à|bei)\s+(\p{Lu}.*)$/u.exec(what)?.[1] ?? what;
