/** Statements, relations and what happened to civilians, as the claims have them; reports by the name they bear outside. */
import type { Ledger, LedgerRelation, LedgerStatement } from '../model/index.ts';
import type { Entrusted } from './kept.ts';

type Claims = Entrusted['claims'];
type Refer = (report: string) => string;
const standing = (claims: Claims): Claims => claims.filter(({ review }) => review !== 'rejected');

export const gatherStatements = (claims: Claims, refer: Refer): LedgerStatement[] =>
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
        when: claim.when?.from ?? claim.when?.to ?? claim.asserted?.from ?? null,
        report: refer(report),
        claim: claim.id,
        quote: claim.evidence[0]?.quote ?? '',
      },
    ];
  });

export const gatherRelations = (claims: Claims, refer: Refer): LedgerRelation[] =>
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
        report: refer(report),
        claim: claim.id,
      },
    ];
  });

const CIVIL: ReadonlySet<string> = new Set(['displaced', 'returned', 'besieged', 'confined']);
export const gatherCivilians = (claims: Claims, refer: Refer): Ledger['civilians'] =>
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
        report: refer(report),
        claim: claim.id,
      })),
  );
