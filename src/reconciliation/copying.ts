/** Where a person of the desk ruled on origin: `copied` gives a claim the origin it copies, `independent` one of its own. */
import type { Decision } from '../model/index.ts';
import { inOrderOfDecision } from './decisions.ts';
import { mainOrigin } from './origins.ts';
import type { Telling } from './tellings.ts';

export const applyCopying = (
  tellings: readonly Telling[],
  decisions: readonly Decision[],
  anchors: ReadonlyMap<Decision, string>,
): Telling[] => {
  const byId = new Map<string, Telling>(tellings.map((telling) => [telling.id, telling]));
  const ruled = new Map<string, Telling>(byId);
  for (const decision of inOrderOfDecision(decisions)) {
    const telling = ruled.get(anchors.get(decision) ?? '');
    if (!telling || typeof decision.to === 'object') continue;
    const to = typeof decision.to === 'string' ? decision.to : null;
    if (decision.verdict === 'withdraw') ruled.set(telling.id, byId.get(telling.id) ?? telling);
    if (decision.verdict !== 'copied' && decision.verdict !== 'independent') continue;
    const copied = to === null ? undefined : ruled.get(to);
    const origin = copied ? mainOrigin(copied.origins) : (to ?? `voice of ${telling.report}`);
    ruled.set(telling.id, { ...telling, origins: { act: origin, toll: origin, accusation: origin } });
  }
  return tellings.map((telling) => ruled.get(telling.id) ?? telling);
};
