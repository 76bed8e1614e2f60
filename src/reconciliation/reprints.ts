/**
 * A reprint's "yesterday" is that of the first publication: claims that a later printing of a text makes in the same words
 * take time and moment of speaking from the first. So a reprint neither moves an act nor makes an old figure new again.
 * Where a person corrected the claim, the person's word stands.
 */
import type { Report } from '../model/index.ts';
import { plainName } from './names.ts';
import { compareBy } from './order.ts';
import type { Register } from './origins.ts';
import type { ReviewedClaim } from './recorded.ts';

/** The claims so dated, and the report in which each was first spoken. */
export const dateReprints = (
  claims: readonly ReviewedClaim[],
  reports: ReadonlyMap<string, Report>,
  { firstPrinted }: Register,
): { claims: ReviewedClaim[]; spokenIn: (claim: ReviewedClaim) => Report | undefined } => {
  const keys = keysOf(claims);
  const byKey = new Map<string, ReviewedClaim>(claims.map((one) => [`${one.report} ${keys.get(one) ?? ''}`, one]));
  const spoken = new Map<string, Report>();
  const dated = claims.map((one) => {
    const report = reports.get(one.report);
    const first = report && firstPrinted(report);
    if (!first || first.id === one.report || one.review === 'corrected') return one;
    const original = byKey.get(`${first.id} ${keys.get(one) ?? ''}`)?.claim;
    if (!original) return one;
    spoken.set(one.claim.id, first);
    return { ...one, claim: { ...one.claim, when: original.when, asserted: original.asserted } };
  });
  return { claims: dated, spokenIn: ({ claim, report }) => spoken.get(claim.id) ?? reports.get(report) };
};

/** Kind, words, and which one of those that rest on the same words. */
const keysOf = (claims: readonly ReviewedClaim[]): ReadonlyMap<ReviewedClaim, string> => {
  const met = new Map<string, number>();
  const keys = new Map<ReviewedClaim, string>();
  const inTextOrder = [...claims].sort((a, b) =>
    compareBy(a, b, [({ claim }) => claim.evidence[0]?.start ?? 0, ({ claim }) => claim.id]),
  );
  for (const one of inTextOrder) {
    const { kind, type, evidence } = one.claim;
    const words = `${kind} ${type} ${plainName(evidence[0]?.quote ?? '')}`;
    const nth = met.get(`${one.report} ${words}`) ?? 0;
    met.set(`${one.report} ${words}`, nth + 1);
    keys.set(one, `${words} ${nth}`);
  }
  return keys;
};
