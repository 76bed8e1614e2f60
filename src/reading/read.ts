/**
 * The steps of reading, in order: survey the text (languages, sentences, chunks), judge whether it is about a conflict at all,
 * interpret sentence by sentence with a memory of what was spoken of, make claims of what is told.
 */
import type { Claim, ReportId, Unread } from '../model/index.ts';
import type { ActorChunk } from './actors.ts';
import { finishClaims } from './claims.ts';
import type { Draft } from './claims.ts';
import { draftOf, isTold } from './drafting.ts';
import { interpret } from './interpret.ts';
import type { Knowledge } from './knowledge.ts';
import { emptyMemory, leadOf } from './memory.ts';
import { judgeRelevance, WEIGHING } from './relevance.ts';
import { saidFrom } from './scene.ts';
import type { Scene } from './scene.ts';
import { surveyOf } from './survey.ts';

const READER = '1';

export type ReadableReport = Readonly<{
  id: ReportId;
  sha256: string;
  language: string | null;
  published: string | null;
  title: string | null;
  source: string | null;
  text: string;
  textSha256: string;
  extractor: string;
  version: string;
}>;

export type Reading = Readonly<{
  report: Readonly<{
    id: ReportId;
    sha256: string;
    language: string | null;
    published: string | null;
    title: string | null;
    text: Readonly<{ sha256: string; extractor: string; version: string }>;
    reader: Readonly<{ version: string; lexicon: string }>;
  }>;
  claims: readonly Claim[];
  unread: readonly Unread[];
}>;

/** `given`: the caller knows what the text is about (a set of crimes, a desk's own choice) and no judgement is asked. */
export type Relevance = 'judged' | 'given';

export const read = (report: ReadableReport, knowledge: Knowledge, relevance: Relevance = 'judged'): Reading => {
  const survey = surveyOf(report.text, report.language, report.published, knowledge);
  const relevant = relevance === 'given' || isAboutConflict(survey.scenes, knowledge);
  const drafts = relevant ? draftsOf(survey.scenes, report.published) : [];
  return {
    report: {
      id: report.id,
      sha256: report.sha256,
      language: survey.language,
      published: report.published,
      title: report.title,
      text: { sha256: report.textSha256, extractor: report.extractor, version: report.version },
      reader: { version: READER, lexicon: knowledge.tongues.join(',') },
    },
    claims: finishClaims(drafts, report.text, report.id),
    unread: relevant || survey.scenes.length === 0 ? survey.unread : [...survey.unread, beside(report.text)],
  };
};

const isAboutConflict = (scenes: readonly Scene[], knowledge: Knowledge): boolean =>
  judgeRelevance(
    scenes.map((scene) =>
      scene.marks
        .filter(({ cls }) => WEIGHING.has(cls))
        .map((mark) => ({ mark, word: saidFrom(scene, mark.first, mark.last).toLowerCase() })),
    ),
    {
      sides: new Set(
        scenes.flatMap((scene) => scene.actors.flatMap((actor) => (isSide(actor) ? [actor.actor ?? actor.name] : []))),
      ),
      theatre: scenes.some(
        ({ places, actors, byClass }) =>
          // "The mission recorded …": whoever counts breaches stands where they happen.
          byClass.has('mission') ||
          places.some(({ country }) => knowledge.parties.theatres.has(country)) ||
          actors.some(({ country }) => country !== null && knowledge.parties.theatres.has(country)),
      ),
    },
  ).relevant;

const isSide = (actor: ActorChunk): boolean =>
  actor.actor !== null && (actor.kind === 'state-forces' || actor.kind === 'non-state' || actor.kind === 'monitor');

/** A text that is not ours is left unread, and that is said. */
const beside = (text: string): Unread => ({
  start: 0,
  end: text.length,
  why: 'not about an armed conflict, as far as its words tell',
});

const draftsOf = (scenes: readonly Scene[], published: string | null): Draft[] => {
  const memory = emptyMemory(leadOf(scenes));
  const told = scenes.map((scene) => ({ scene, acts: interpret(scene, memory, published) }));
  return told.flatMap(({ scene, acts }) =>
    acts.filter((act) => isTold(act, published)).map((act) => draftOf(scene, act, published)),
  );
};
