/**
 * The record in memory: what the archive's entries add up to. A later entry about the same thing replaces the earlier one here;
 * the archive keeps both. Rebuilt from the archive at every start: nothing is lost when it is thrown away.
 */
import type { Archive } from '../archive/index.ts';
import {
  Agreement,
  Area,
  Assessment,
  Decision,
  EditionEntry,
  Observer,
  Party,
  PlaceRecord,
  refuse,
  ReportBody,
  Source,
  type Refusal,
  type Report,
  type ReportId,
} from '../model/index.ts';

export type Memory = Readonly<{
  reports: Map<ReportId, Report>;
  texts: Map<ReportId, string>;
  sources: Map<string, Source>;
  parties: Map<string, Party>;
  places: Map<string, PlaceRecord>;
  areas: Map<string, Area>;
  agreements: Map<string, Agreement>;
  observers: Observer[];
  assessments: Assessment[];
  decisions: Decision[];
  editions: EditionEntry[];
  /** Entries whose body was erased; they are counted, never guessed at. */
  erased: { count: number };
  refusals: Refusal[];
}>;

const nothing = (): Memory => ({
  reports: new Map(),
  texts: new Map(),
  sources: new Map(),
  parties: new Map(),
  places: new Map(),
  areas: new Map(),
  agreements: new Map(),
  observers: [],
  assessments: [],
  decisions: [],
  editions: [],
  erased: { count: 0 },
  refusals: [],
});

/** One entry into the memory; false where its body does not have the shape of its kind. */
const take = (memory: Memory, kind: string, value: unknown): boolean => {
  switch (kind) {
    case 'report':
      return taken(ReportBody.safeParse(value), (body) => {
        memory.reports.set(body.report.id, body.report);
        memory.texts.set(body.report.id, body.text);
      });
    case 'source':
      return taken(Source.safeParse(value), (source) => memory.sources.set(source.id, source));
    case 'party':
      return taken(Party.safeParse(value), (party) => memory.parties.set(party.id, party));
    case 'place':
      return taken(PlaceRecord.safeParse(value), (place) => memory.places.set(place.id, place));
    case 'area':
      return taken(Area.safeParse(value), (area) => memory.areas.set(area.id, area));
    case 'agreement':
      return taken(Agreement.safeParse(value), (agreement) => memory.agreements.set(agreement.id, agreement));
    case 'observer':
      return taken(Observer.safeParse(value), (observer) => memory.observers.push(observer));
    case 'assessment':
      return taken(Assessment.safeParse(value), (assessment) => memory.assessments.push(assessment));
    case 'decision':
      return taken(Decision.safeParse(value), (decision) => memory.decisions.push(decision));
    case 'edition':
      return taken(EditionEntry.safeParse(value), (edition) => memory.editions.push(edition));
    default:
      return true;
  }
};

const taken = <T>(parsed: { success: true; data: T } | { success: false }, keep: (value: T) => unknown): boolean => {
  if (parsed.success) keep(parsed.data);
  return parsed.success;
};

/** Everything that the archive's entries say, as it stands now. */
export const recall = (archive: Pick<Archive, 'entries'>): Memory => {
  const memory = nothing();
  const decoder = new TextDecoder();
  for (const entry of archive.entries()) {
    if (entry.kind === 'erased') continue;
    if (entry.body === null) {
      memory.erased.count += 1;
      continue;
    }
    let value: unknown = null;
    try {
      value = JSON.parse(decoder.decode(entry.body));
    } catch {
      value = null;
    }
    if (!take(memory, entry.kind, value)) {
      memory.refusals.push(
        refuse(
          'shape-wrong',
          `entry ${entry.seq}`,
          `This ${entry.kind} entry does not have the shape of a ${entry.kind}.`,
          'It stays in the archive; a newer version of the software may have written it.',
        ),
      );
    }
  }
  return memory;
};
