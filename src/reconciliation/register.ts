/** What is looked up for every claim: actors and sources by name, and the first printing of each text. */
import type { Report } from '../model/index.ts';
import { actorsByName, plainName } from './names.ts';
import type { Register } from './origins.ts';
import type { Recorded } from './recorded.ts';
import { findFirstPrintings } from './sameness.ts';

export const registerOf = ({ reports, texts, sources, parties }: Recorded): Register => {
  const first = findFirstPrintings(reports, texts);
  return {
    actors: actorsByName(parties),
    sources: new Map(sources.map((source) => [source.id, source])),
    sourceIds: new Map(sources.map((source) => [plainName(source.name), source.id])),
    firstPrinted: (report: Report) => first.get(report.id) ?? report,
  };
};
