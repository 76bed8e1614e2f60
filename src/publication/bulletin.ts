/**
 * The bulletin of a day as sections of sentences, each with the claims it rests on. What is said and in what order is
 * decided here, the same for every language; the words are the phrase tables'.
 */
import { addDays } from '../model/index.ts';
import { disputes } from './disputes.ts';
import { namerFor } from './naming.ts';
import type { Phrases } from './phrases/index.ts';
import type { PublicAssessment, PublicClaim, PublicEvent, PublicRecord } from './public-record.ts';
import { type Sentence, type Story, tellEvents, together } from './story.ts';
import { alike, tellClaims } from './tell-claims.ts';
import { unseen } from './unseen.ts';

/** Days before the edition's day that the section *earlier* looks back on. */
const LOOKING_BACK = 14;

/** So many entries of a section are told; the rest is counted and is in the tables. A bulletin is read, not searched. */
const TOLD = 30;

export type Bulletin = Readonly<{
  truce: readonly Sentence[];
  day: readonly Story[];
  conditions: readonly Sentence[];
  statements: readonly Sentence[];
  background: readonly Story[];
  totals: readonly Sentence[];
  assessments: readonly PublicAssessment[];
  disputes: readonly Sentence[];
  unseen: readonly Sentence[];
  /** How many entries of each section are not told here. */
  omitted: Readonly<Record<'day' | 'conditions' | 'statements' | 'background' | 'disputes', number>>;
}>;

type Timed = { from: string | null; to: string | null };
const first = ({ from, to }: Timed): string => (from ?? to ?? '').slice(0, 10);
const last = ({ from, to }: Timed): string => (to ?? from ?? '').slice(0, 10);
/** Does this time touch the day, without being so wide that it says nothing of it? */
const isOfDay = (time: Timed, day: string): boolean =>
  first(time) !== '' && first(time) <= day && last(time) >= day && first(time) >= addDays(day, -LOOKING_BACK);
const isEarlier = (time: Timed, day: string): boolean =>
  last(time) !== '' && last(time) < day && last(time) >= addDays(day, -LOOKING_BACK);

/** What is told without a time belongs to the day on which it was first said: news, not background, and no day is invented for it. */
const saidOn = (claims: readonly PublicClaim[], day: string): boolean =>
  claims
    .map((claim) => (claim.asserted ?? '').slice(0, 10))
    .filter((said) => said !== '')
    .sort()[0] === day;

const inOrder = (events: readonly PublicEvent[]): PublicEvent[] =>
  [...events].sort((a, b) => (`${first(a)} ${a.from} ${a.id}` < `${first(b)} ${b.from} ${b.id}` ? -1 : 1));

const stands = (claim: PublicClaim): boolean => claim.stance !== 'retracts' && claim.stance !== 'superseded';

export const composeBulletin = (record: PublicRecord, phrases: Phrases, day: string): Bulletin => {
  const namer = namerFor(record, phrases);
  const year = Number(day.slice(0, 4));
  const tell = (events: readonly PublicEvent[]): Story[] =>
    together(inOrder(events)).map((group) => tellEvents(group, namer, phrases, year));
  const loose = record.claims.filter((claim) => claim.event === null && stands(claim) && claim.modality !== 'denied');
  const sentences = (claims: readonly PublicClaim[]): Sentence[] =>
    alike(claims).flatMap((group) => tellClaims(group, namer, phrases, year) ?? []);
  const ofKind = (kind: string, when: (claim: PublicClaim) => boolean): PublicClaim[] =>
    loose.filter((claim) => claim.kind === kind && when(claim));
  const now = (claim: PublicClaim): boolean => (claim.when === null ? saidOn([claim], day) : isOfDay(claim.when, day));
  const recent = (claim: PublicClaim): boolean =>
    now(claim) || (claim.when !== null && last(claim.when) === addDays(day, -1));
  const all = {
    truce: sentences(ofKind('agreement', recent)),
    // The gravest first, then in order of time.
    day: tell(
      record.events.filter((event) => (first(event) === '' ? saidOn(event.claims, day) : isOfDay(event, day))),
    ).sort((a, b) => b.dead - a.dead),
    conditions: sentences(ofKind('condition', (claim) => now(claim) && !['relations', 'support'].includes(claim.type))),
    statements: sentences(ofKind('statement', recent)),
    background: tell(record.events.filter((event) => isEarlier(event, day))),
    totals: sentences(
      ofKind(
        'event',
        (claim) =>
          claim.cumulative &&
          claim.figures.length > 0 &&
          claim.when !== null &&
          last(claim.when) >= addDays(day, -LOOKING_BACK),
      ),
    ),
    assessments: record.assessments.filter((one) => one.from.slice(0, 10) <= day && one.to.slice(0, 10) >= day),
    disputes: disputes(record.events, namer, phrases),
    unseen: unseen(record, namer, phrases, day),
  };
  const cut = <T>(list: readonly T[]): readonly T[] => list.slice(0, TOLD);
  const over = (list: readonly unknown[]): number => Math.max(0, list.length - TOLD);
  const { day: stories, conditions, statements, background, disputes: disputed } = all;
  return {
    ...all,
    day: cut(stories),
    conditions: cut(conditions),
    statements: cut(statements),
    background: cut(background),
    disputes: cut(disputed),
    totals: cut(all.totals),
    omitted: {
      day: over(stories),
      conditions: over(conditions),
      statements: over(statements),
      background: over(background),
      disputes: over(disputed),
    },
  };
};
