/** Claims that were taken back by name: corrected by a claim of the same voice or of the same paper (link `corrects`). */
import type { Report } from '../model/index.ts';
import { isIndependent } from './origins.ts';
import type { Telling } from './tellings.ts';

export const findTakenBack = (
  tellings: readonly Telling[],
  reports: ReadonlyMap<string, Report>,
): ReadonlySet<string> => {
  const byId = new Map<string, Telling>(tellings.map((telling) => [telling.id, telling]));
  const takenBack = new Set<string>();
  for (const telling of tellings)
    for (const link of telling.claim.links) {
      const corrected = link.rel === 'corrects' ? byId.get(link.claim ?? '') : undefined;
      if (!corrected || corrected.id === telling.id) continue;
      const paper = reports.get(telling.report)?.source;
      const samePaper = paper !== undefined && paper !== null && paper === reports.get(corrected.report)?.source;
      const sameVoice = isIndependent(telling.origins.act) && telling.origins.act === corrected.origins.act;
      if (samePaper || sameVoice || telling.report === corrected.report) takenBack.add(corrected.id);
    }
  return takenBack;
};
