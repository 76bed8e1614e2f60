/** Acts as drafts of claims: what is kept, in which voice and mood, with which stretch of the text as evidence. */
import type { Claim, Harm } from '../model/index.ts';
import { edtfRange, isUnknown } from '../model/index.ts';
import type { Act } from './act.ts';
import type { Draft } from './claims.ts';
import { confidenceOf, unknownShare } from './confidence.ts';
import { harmOf } from './harm.ts';
import type { Scene } from './scene.ts';
import { IS, is } from './scene.ts';
import type { Span } from './token.ts';

const spanText = (scene: Scene, first: number, last: number): { start: number; end: number } => {
  let [a, b] = [first, last];
  while (a < b && is(scene, a, IS.comma | IS.stop | IS.conj)) a += 1;
  while (b > a && (is(scene, b, IS.comma | IS.stop) || scene.tokens[b]?.text === '.')) b -= 1;
  return { start: scene.tokens[a]?.start ?? 0, end: scene.tokens[b]?.end ?? 0 };
};

/** Clauses that touch are one stretch of evidence. */
const evidenceOf = (scene: Scene, act: Act): { start: number; end: number }[] => {
  const ordered = [...act.spans].sort((a, b) => a.first - b.first);
  const joined: { first: number; last: number }[] = [];
  for (const span of ordered) {
    const before = joined.at(-1);
    if (before && span.first <= before.last + 3) before.last = Math.max(before.last, span.last);
    else joined.push({ ...span });
  }
  return joined.map((span) => spanText(scene, span.first, span.last));
};

const harmsOf = (act: Act): Harm[] => {
  const out: Harm[] = act.hurts.map((hurt) => harmOf(hurt, null));
  for (const part of act.parts) {
    const whole = act.hurts[part.of];
    if (whole) out.push(harmOf({ ...whole, counted: part.counted }, part.of));
  }
  return out;
};

/** Words of these stretches that no capital marks as names. */
const plainWords = (scene: Scene, spans: readonly Span[]): string[] => {
  const words: string[] = [];
  for (const { first, last } of spans)
    for (let i = first; i <= last; i += 1) {
      const token = scene.tokens[i];
      if (token?.kind === 'word' && (token.shape === 'lower' || token.shape === 'none')) words.push(token.lower);
    }
  return words;
};

export const draftOf = (scene: Scene, act: Act, published: string | null): Draft => {
  const range = published === null ? null : edtfRange(published);
  const said = act.said?.from
    ? { from: act.said.from, to: act.said.to ?? act.said.from, basis: 'said' as const }
    : null;
  const asserted: Claim['asserted'] =
    said ?? (range?.from && range.to ? { from: range.from, to: range.to, basis: 'published' } : null);
  const spans = evidenceOf(scene, act);
  const told = {
    kind: act.kind,
    type: act.type,
    polarity: act.polarity,
    modality:
      act.distant && act.modality === 'reported' && act.voices.length === 0
        ? 'alleged'
        : act.modality === 'alleged' && act.voices.length > 0
          ? 'reported'
          : act.modality,
    attribution: act.voices,
    basis: act.basis,
    asserted,
    participants: act.participants,
    means: act.means,
    harm: harmsOf(act),
    counts: act.counts,
    cumulative: act.cumulative,
    where: act.where,
    when: act.when,
    extent: act.extent,
    degree: act.degree,
    status: act.status,
    links: [],
    rule: `${scene.tongue.language}.${act.rule}`,
  };
  const confidence = confidenceOf(told, {
    length: spans.reduce((sum, { start, end }) => sum + end - start, 0),
    pieces: spans.length,
    unknown: unknownShare(plainWords(scene, act.spans), (word) => scene.tongue.lexicon.phrases.has(word)),
  });
  return { told: { ...told, confidence } as Draft['told'], act, spans };
};

/** Older than this before publication, an act is history and no news of a conflict that goes on. */
const HISTORY_YEARS = 20;
const isHistory = (act: Act, published: string | null): boolean => {
  const until = act.when?.to ?? null;
  const year = published === null ? Number.NaN : Number(published.slice(0, 4));
  return until !== null && Number(until.slice(0, 4)) < year - HISTORY_YEARS;
};

/** Plans, suppositions and bare mentions are no events (rule 5); what has neither act nor count says nothing. */
export const isTold = (act: Act, published: string | null): boolean => {
  if (isHistory(act, published)) return false;
  if (act.kind !== 'event') return true;
  // "The army will send 5,000 soldiers": troops on their way are told of, as planned.
  if (act.modality === 'planned' && act.type === 'non-violent-movement-of-forces')
    return act.deeds.some((mark) => mark.cls === 'deed' && mark.tag !== '' && mark.tag !== 'inf');
  if (act.modality === 'planned' || act.modality === 'promised' || act.modality === 'threatened') return false;
  // "May have died" tells of a toll that is uncertain; "could attack" tells of nothing.
  if (act.modality === 'possible' && !act.hurts.some((hurt) => !isUnknown(hurt.counted))) return false;
  return act.asserted;
};
