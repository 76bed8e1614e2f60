/** Sentences of claims that are no event: conditions, agreements, statements, totals. Claims that say the same are one sentence. */
import type { Namer } from './naming.ts';
import { timeOf } from './naming.ts';
import { compareText, distinct } from './order.ts';
import type { Amount, Naming, Phrases, Rich } from './phrases/index.ts';
import type { PublicClaim } from './public-record.ts';
import type { Sentence } from './story.ts';

/** What makes two claims one sentence. Papers that all say a truce is in force say one thing, however fully each of them does. */
const likeness = (claim: PublicClaim): string => {
  const cast = claim.participants.map(({ role, actor, name }) => `${role} ${actor ?? name}`).join();
  const what = [claim.kind, claim.type, claim.polarity, claim.modality];
  if (claim.kind === 'agreement') return what.join('\n');
  const figures = claim.figures.map(({ effect, low, high }) => [effect, low, high]);
  const when = [claim.when?.from ?? '', claim.when?.to ?? ''];
  // Voices that say the same of one area and time are named together; counts and the word of a side stand alone.
  const shared = claim.kind === 'condition' && claim.counts.length === 0 && !claim.source.partisan;
  return [
    ...what,
    shared ? '' : claim.origin,
    claim.place?.name ?? '',
    ...when,
    claim.extent ?? '',
    JSON.stringify(claim.counts),
    JSON.stringify(figures),
    cast,
  ].join('\n');
};

const fullness = ({ when, place, participants, quote }: PublicClaim): number =>
  (when === null ? 0 : 4) +
  (place === null ? 0 : 2) +
  Math.min(participants.length, 3) / 4 +
  (quote === null ? 0 : 0.1);

/** Claims that are told together, the fullest of them first. A field source is only ever told with those it agrees with. */
export const alike = (claims: readonly PublicClaim[]): PublicClaim[][] => {
  const groups = new Map<string, PublicClaim[]>();
  const [field, open] = [claims.filter(isFieldCondition), claims.filter((claim) => !isFieldCondition(claim))];
  for (const claim of open) groups.set(likeness(claim), [...(groups.get(likeness(claim)) ?? []), claim]);
  for (const claim of field) {
    const key =
      [...groups.keys()].sort(compareText).find((one) => agrees(groups.get(one)?.[0], claim)) ?? likeness(claim);
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.keys()]
    .sort(compareText)
    .map((key) =>
      [...(groups.get(key) ?? [])].sort(
        (a, b) =>
          Number(isFieldCondition(a)) - Number(isFieldCondition(b)) ||
          fullness(b) - fullness(a) ||
          compareText(a.id, b.id),
      ),
    );
};

const isFieldCondition = ({ kind, source }: PublicClaim): boolean => kind === 'condition' && source.kind === 'field';
const agrees = (one: PublicClaim | undefined, field: PublicClaim): boolean =>
  one?.type === field.type &&
  one.polarity === field.polarity &&
  one.counts.length === 0 &&
  !one.source.partisan &&
  touches(one, field);

/** Do the two speak of a day in common? A field source's own hours are already days. */
const touches = (one: PublicClaim, field: PublicClaim): boolean =>
  (one.when?.from ?? '0000').slice(0, 10) <= (field.when?.to ?? '9999').slice(0, 10) &&
  (field.when?.from ?? '0000').slice(0, 10) <= (one.when?.to ?? '9999').slice(0, 10);

/** Registered names; a paper's own label only on a page in its own language. */
const withRoles = (claim: PublicClaim, roles: readonly string[], namer: Namer): Naming[] => {
  const named = claim.participants

    .filter(
      ({ role, actor, name }) =>
        roles.includes(role) &&
        (actor !== null || role === 'speaker' || namer.reads(claim) || !namer.actor(actor, name).printed),
    )
    .map(({ actor, name }) => namer.actor(actor, name));
  return [...new Map(named.map((naming) => [naming.name, naming])).values()];
};

const amount = (range: { low: number | null; high: number | null }, claims: readonly string[]): Amount => ({
  low: range.low,
  best: range.low,
  high: range.high,
  said: null,
  approximate: false,
  claims,
});

/** A quote only in a language that the reader of this page can read, and short enough to stand in a sentence. */
const QUOTE = 280;
/** Conduct that is nothing without its words. */
const WORDY = new Set([
  'accuse',
  'reject',
  'threaten',
  'deny',
  'doubt',
  'request',
  'concede',
  'announce',
  'call-for-ceasefire',
]);
const quoteOf = (
  claim: PublicClaim,
  namer: Namer,
  language: string,
): { words: string; language: string | null } | null => {
  const spoken = namer.report(claim)?.language ?? null;
  if (
    claim.quote === null ||
    !WORDY.has(claim.type) ||
    !['nl', 'en', language].includes(spoken ?? '') ||
    claim.quote.words.length > QUOTE
  )
    return null;
  return { words: claim.quote.words, language: spoken };
};

export const tellClaims = (
  claims: readonly PublicClaim[],
  namer: Namer,
  phrases: Phrases,
  year: number,
): Sentence | null => {
  const [first] = claims;
  if (first === undefined) return null;
  const say = phrases.sentences(year);
  const ids = distinct(claims.map(({ id }) => id));
  const word = namer.word(claims);
  const shared = { place: namer.place(first.place, claims), time: timeOf(first.when), word };
  const text = ((): Rich => {
    switch (first.kind) {
      case 'condition':
        return say.condition({
          ...shared,
          type: first.type,
          negated: first.polarity === 'negated',
          extent: first.extent,
          degree: first.degree,
          counts: first.counts.map(({ what, low, high }) => ({ what, amount: amount({ low, high }, ids) })),
          parties: withRoles(first, ['accused', 'initiator'], namer),
        });
      case 'agreement':
        return say.agreement({
          ...shared,
          type: first.type,
          parties: withRoles(first, ['guarantor', 'party', 'speaker'], namer),
          planned: first.modality === 'planned' || first.modality === 'promised',
        });
      case 'statement': {
        const speakers = withRoles(first, ['speaker'], namer);
        if (speakers.length === 0 && word.voices.length === 0) return [];
        const best =
          claims.map((claim) => quoteOf(claim, namer, phrases.language)).find((quote) => quote !== null) ?? null;
        return say.statement({
          ...shared,
          type: first.type,
          speakers: speakers.length > 0 ? speakers : word.voices,
          addressees: withRoles(first, ['addressee', 'accused'], namer),
          quote: best,
        });
      }
      default: {
        const figure = first.figures.find(({ within }) => within === null);
        if (figure === undefined) return [];
        const group = figure.actor === null ? null : namer.actor(figure.actor, figure.groupName);
        return say.total({
          ...figure,
          amount: { ...amount(figure, ids), said: figure.said, approximate: figure.approximate && !figure.banded },
          group,
          readable: namer.reads(first),
          time: shared.time,
          word,
          what: null,
        });
      }
    }
  })();
  return text.length === 0 ? null : { text, claims: ids };
};
