/**
 * One claim as it may be shown. The report's care decides: a public report is quoted; a field report is paraphrased,
 * its numbers banded, its hours widened to days, its names only those of the party register.
 */
import type { Harm, Participant, Voice, Where } from '../model/index.ts';
import { bandOf } from './bands.ts';
import { publishedPlace, withheldPlace } from './coarsen.ts';
import type { ReviewedClaim } from './input.ts';
import type { PublicClaim, PublicFigure, PublicPlace, PublicVoice, PublicWhen } from './public-record.ts';
import type { Gate } from './gate.ts';
import { plainNoun } from './sensitive.ts';

/** Characters of the report shown on either side of a quoted sentence. */
const AROUND = 160;

const publicFigure = (harm: Harm, careful: boolean, known: (actor: string | null) => boolean): PublicFigure => {
  const range = careful ? bandOf(harm) : harm;
  const nameable = !careful || known(harm.group.actor);
  return {
    effect: harm.effect,
    unit: careful ? plainNoun(harm.unit) : harm.unit,
    group: nameable ? (harm.group.actor ?? harm.group.name) : harm.group.status,
    groupName: nameable && !careful ? harm.group.name : '',
    actor: nameable ? harm.group.actor : null,
    status: harm.group.status,
    low: range.low,
    high: range.high,
    said: careful ? null : harm.said,
    approximate: careful || (harm.approximate ?? false),
    within: harm.within ?? null,
    age: harm.group.age ?? null,
    sex: harm.group.sex ?? null,
    banded: careful && (harm.low !== 0 || harm.high !== 0),
    row: null,
    inTotal: false,
  };
};

const publicVoices = (attribution: readonly Voice[], careful: boolean, gate: Gate): PublicVoice[] =>
  attribution
    .filter((voice) => !careful || gate.known(voice.actor))
    .map((voice) => ({
      name: careful ? '' : voice.name,
      actor: voice.actor,
      office: careful ? null : voice.office,
      for: voice.for ?? null,
    }));

const publicWhen = (recorded: ReviewedClaim, careful: boolean): PublicWhen | null => {
  const when = recorded.claim.when;
  if (when === null) return null;
  if (!careful) return { from: when.from, to: when.to, precision: when.precision };
  const day = (text: string | null): string | null => (text === null ? null : text.slice(0, 10));
  const fine = when.precision === 'minute' || when.precision === 'hour' || when.precision === 'part-of-day';
  return { from: day(when.from), to: day(when.to), precision: fine ? 'day' : when.precision };
};

const publicPlace = (
  where: Where | undefined,
  recorded: ReviewedClaim,
  careful: boolean,
  gate: Gate,
): PublicPlace | null => {
  if (where === undefined) return null;
  if (gate.audience === 'desk')
    return {
      name: where.name,
      names: null,
      lat: where.lat,
      lon: where.lon,
      precision: where.precision,
      coarsened: null,
    };
  if (gate.guards(recorded)) return withheldPlace(where, gate.areaAt(where), 'facility', gate.ids);
  return careful ? withheldPlace(where, gate.areaAt(where), 'field', gate.ids) : publishedPlace(where, gate.ids);
};

const publicQuote = (recorded: ReviewedClaim, careful: boolean, gate: Gate): PublicClaim['quote'] => {
  const { claim, report } = recorded;
  const [first, last] = [claim.evidence[0], claim.evidence.at(-1)];
  if (first === undefined || last === undefined || careful) return null;
  if (gate.guards(recorded)) return null;
  const text = gate.textOf(report);
  if (text === null || text.slice(first.start, first.end) !== first.quote)
    return { before: '', words: claim.evidence.map(({ quote }) => quote).join(' … '), after: '' };
  return {
    before: text.slice(Math.max(0, first.start - AROUND), first.start),
    words: text.slice(first.start, last.end),
    after: text.slice(last.end, last.end + AROUND),
  };
};

/** The innermost voice of the toll, where it has one of its own and may be named. */
const tollVoice = (attribution: readonly Voice[], gate: Gate): string | null => {
  const actor = attribution.findLast((voice) => voice.for === 'toll')?.actor ?? null;
  return gate.known(actor) ? actor : null;
};

/** The claim as `gate.audience` may see it. `event` and `stance` are laid beside it once the events are known. */
export const discreetClaim = (recorded: ReviewedClaim, gate: Gate): PublicClaim => {
  const { claim } = recorded;
  const care = gate.careOf(recorded.report);
  const careful = gate.audience === 'public' && care !== 'public';
  const origin = gate.originOf(recorded);
  const named = (participant: Participant): boolean => !careful || gate.known(participant.actor);
  return {
    id: gate.claimId(claim.id),
    report: care === 'field' && careful ? null : gate.reportId(recorded.report),
    source: gate.sourceOf(recorded.report),
    event: null,
    stance: null,
    kind: claim.kind,
    type: claim.type,
    polarity: claim.polarity,
    modality: claim.modality,
    voices: publicVoices(claim.attribution, careful, gate),
    origin,
    tollOrigin: tollVoice(claim.attribution, gate) ?? origin,
    firstHand: gate.firstHand(origin),
    basis: careful ? 'unstated' : claim.basis,
    participants: claim.participants
      .filter(named)
      .map(({ role, name, actor }) => ({ role, name: careful ? '' : name, actor })),
    means: claim.means.map(({ code }) => code),
    figures: claim.harm.map((harm) => publicFigure(harm, careful, gate.known)),
    counts: claim.counts.map(({ what, low, high }) => ({
      what: careful ? plainNoun(what) : what,
      ...(careful ? bandOf({ low, high }) : { low, high }),
    })),
    cumulative: claim.cumulative,
    place: publicPlace(claim.where[0], recorded, careful, gate),
    when: publicWhen(recorded, careful),
    asserted: careful ? null : (claim.asserted?.from ?? null),
    extent: claim.extent,
    degree: claim.degree,
    status: claim.status,
    quote: publicQuote(recorded, careful, gate),
    review: recorded.review,
  };
};
