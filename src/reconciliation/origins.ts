/**
 * Who first said it: the innermost voice of the attribution chain, by actor where resolved, else by plain name.
 * Ten papers that quote one monitor are ten reports and one origin. What nobody who could know has said is `unattributed`,
 * and any number of those corroborate nothing. Rules: record.md, *Sources, origins, independence*.
 */
import type { Claim, Report, Source, Voice } from '../model/index.ts';
import { isNameless, plainName } from './names.ts';

export const UNATTRIBUTED = 'unattributed';
/** All nameless voices together: no number of them is more than one. */
export const NAMELESS = 'nameless';

/** The act, its toll and its blame may each have a voice of their own (claim-contract, rules 16 and 24). */
export type Origins = Readonly<{ act: string; toll: string; accusation: string }>;

export type Register = Readonly<{
  actors: ReadonlyMap<string, string>;
  sources: ReadonlyMap<string, Source>;
  /** Plain name → source id. */
  sourceIds: ReadonlyMap<string, string>;
  /** The report whose text this one copies (earliest telling), itself where it copies none. */
  firstPrinted: (report: Report) => Report;
}>;

/** Marks of first hand: the voice was there, or holds the thing in its hand. */
const FIRST_HAND: ReadonlySet<Claim['basis']> = new Set(['seen', 'heard', 'camera', 'crater', 'satellite']);
/** Sources whose own voice is a statement of their own, not hearsay: they gather or they command. */
const SPEAKS_ITSELF: ReadonlySet<Report['sourceKind']> = new Set([
  'monitor',
  'mission',
  'ministry',
  'party',
  'field-contact',
]);

export const isIndependent = (origin: string): boolean => origin !== UNATTRIBUTED && origin !== NAMELESS;

export const findOrigins = (claim: Claim, report: Report | undefined, register: Register): Origins => {
  const of = (element: 'act' | 'toll' | 'accusation'): string => {
    const voices = claim.attribution.filter((voice) => voice.for === undefined || voice.for === element);
    if (voices.length > 0) return voiceOrigin(voices, claim, register);
    // A denial is the word of whoever denies, though the paper prints it in its own voice.
    const speaker = claim.type === 'deny' ? claim.participants.find(({ role }) => role === 'speaker') : undefined;
    if (speaker) return isUnnamed(speaker) ? NAMELESS : nameOrigin(speaker.name, speaker.actor, register);
    return ownOrigin(claim, report, register);
  };
  return { act: of('act'), toll: of('toll'), accusation: of('accusation') };
};

/** The innermost named voice; a nameless one only where no named voice passed its words on, or where it was there itself. */
const voiceOrigin = (voices: readonly Voice[], claim: Claim, register: Register): string => {
  const inward = [...voices].reverse();
  const innermost = inward[0];
  const place = claim.where.find((where) => where.precision === 'point' || where.precision === 'settlement');
  if (innermost && isUnnamed(innermost) && FIRST_HAND.has(claim.basis) && place)
    return `witnesses at ${place.place ?? plainName(place.name)}`;
  const named = inward.find((voice) => !isUnnamed(voice));
  return named ? nameOrigin(named.name, named.actor, register) : NAMELESS;
};

const isUnnamed = (voice: Pick<Voice, 'actor' | 'name'>): boolean => voice.actor === null && isNameless(voice.name);

const ownOrigin = (claim: Claim, report: Report | undefined, register: Register): string => {
  if (!report || (!FIRST_HAND.has(claim.basis) && !SPEAKS_ITSELF.has(report.sourceKind))) return UNATTRIBUTED;
  const first = register.firstPrinted(report);
  if (first.source === null) return `witness of ${first.id}`;
  const source = register.sources.get(first.source);
  return nameOrigin(source?.name ?? first.source, null, register, first.source);
};

/** A voice by its actor, else as the source of that name, else its plain name. */
export const nameOrigin = (name: string, actor: string | null, register: Register, id?: string): string =>
  actor ??
  register.actors.get(plainName(name)) ??
  (id === undefined ? undefined : register.actors.get(plainName(id))) ??
  (id !== undefined && register.sources.has(id) ? id : register.sourceIds.get(plainName(name))) ??
  plainName(name);

/** The one voice to print for a claim: of its act, else its toll, else its blame. */
export const mainOrigin = (origins: Origins): string =>
  [origins.act, origins.toll, origins.accusation].find(isIndependent) ??
  [origins.act, origins.toll, origins.accusation].find((origin) => origin !== UNATTRIBUTED) ??
  UNATTRIBUTED;
