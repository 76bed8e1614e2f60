/**
 * Drafts become claims: evidence is quoted from the text, ids are made from what a better grammar will not change
 * (report, evidence span, kind, type, innermost voice: rule 29), order is that of the text.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { claimIdOf } from '../model/index.ts';
import type { Claim, ClaimId, Evidence, Link, ReportId } from '../model/index.ts';
import type { Act } from './act.ts';

type Bare<C> = C extends Claim ? Omit<C, 'id' | 'evidence'> : never;
/** A claim before it is named and quoted; `spans` are UTF-16 offsets into the text. */
export type Draft = Readonly<{
  told: Bare<Claim>;
  act: Act;
  spans: readonly Readonly<{ start: number; end: number }>[];
}>;

const quoted = (text: string, span: Readonly<{ start: number; end: number }>): Evidence => ({
  start: span.start,
  end: span.end,
  quote: text.slice(span.start, span.end),
});

export const finishClaims = (drafts: readonly Draft[], text: string, report: ReportId): Claim[] => {
  const seen = new Map<string, number>();
  const ids = new Map<Act, ClaimId>();
  const named = drafts.map((draft) => {
    const evidence = draft.spans.map((span) => quoted(text, span));
    const spans = evidence.map((one) => `${one.start}-${one.end}`).join(',');
    const { kind, type, attribution } = draft.told;
    const key = `${report}|${spans}|${kind}|${type}|${attribution.at(-1)?.name ?? ''}`;
    const again = seen.get(key) ?? 0;
    seen.set(key, again + 1);
    const id = claimIdOf(sha256(utf8ToBytes(again === 0 ? key : `${key}|${again}`)));
    ids.set(draft.act, id);
    return { draft, id, evidence };
  });
  return named
    .map(({ draft: { act, told }, id, evidence }): Claim => {
      const links = act.about.flatMap((one): Link[] => {
        const claim = ids.get(one.act);
        return claim === undefined ? [] : [{ rel: one.rel, claim }];
      });
      return { ...told, links, id, evidence };
    })
    .sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0) || (a.id < b.id ? -1 : 1));
};
