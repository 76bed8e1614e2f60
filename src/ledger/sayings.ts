/** Counts by claimant (never summed across them), statements, relations and civilians, as the claims have them. */
import type { Ledger, LedgerCount, LedgerRelation, LedgerStatement } from '../model/index.ts';
import type { Entrusted } from './kept.ts';

type Claims = Entrusted['claims'];
const standing = (claims: Claims): Claims => claims.filter(({ review }) => review !== 'rejected');

export const gatherCounts = (claims: Claims): LedgerCount[] =>
  standing(claims)
    .filter(({ claim }) => claim.kind !== 'event' && (claim.type === 'hostilities' || claim.type === 'accuse'))
    .flatMap(({ claim, report, origin }) =>
      claim.counts.slice(0, 1).map((count) => ({
        claimant: origin,
        accused: claim.participants
          .filter(({ role }) => role === 'accused' || role === 'initiator')
          .map(({ actor, name }) => actor ?? name),
        from: claim.when?.from ?? null,
        to: claim.when?.to ?? null,
        unit: count.what,
        method: null,
        count: { low: count.low, high: count.high },
        breakdown: [],
        reports: [report],
        claims: [claim.id],
      })),
    );

export const gatherStatements = (claims: Claims): LedgerStatement[] =>
  standing(claims).flatMap(({ claim, report, origin }) => {
    if (claim.kind !== 'statement') return [];
    const speaker = claim.participants.find(({ role }) => role === 'speaker');
    const about = claim.participants.find(
      ({ role }) => role === 'addressee' || role === 'accused' || role === 'target',
    );
    return [
      {
        speaker: speaker?.actor ?? speaker?.name ?? origin,
        stance: claim.type,
        about: about?.actor ?? about?.name ?? null,
        when: claim.when?.from ?? claim.when?.to ?? null,
        report,
        claim: claim.id,
        quote: claim.evidence[0]?.quote ?? '',
      },
    ];
  });

export const gatherRelations = (claims: Claims): LedgerRelation[] =>
  standing(claims).flatMap(({ claim, report, origin }) => {
    const [from, to] = claim.participants;
    if (claim.kind !== 'condition' || (claim.type !== 'relations' && claim.type !== 'support') || !from || !to)
      return [];
    return [
      {
        from: from.actor ?? from.name,
        rel: claim.type,
        to: to.actor ?? to.name,
        since: claim.when?.from ?? null,
        onWhoseWord: origin,
        report,
        claim: claim.id,
      },
    ];
  });

const CIVIL: ReadonlySet<string> = new Set(['displaced', 'returned', 'besieged', 'confined']);
export const gatherCivilians = (claims: Claims): Ledger['civilians'] =>
  standing(claims).flatMap(({ claim, report, origin }) =>
    claim.harm
      .filter(({ effect }) => CIVIL.has(effect))
      .map(({ effect, low, high }) => ({
        what: effect,
        low,
        high,
        from: claim.when?.from ?? null,
        to: claim.when?.to ?? null,
        onWhoseWord: origin,
        report,
        claim: claim.id,
      })),
  );
