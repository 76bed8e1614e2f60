/**
 * The steps of reading, in order.
 */
import type { Claim, ReportId, Unread } from '../model/index.ts';
import { finishClaims } from './claims.ts';
import type { Draft } from './claims.ts';
import { draftTolls } from './draft.ts';
import type { Knowledge } from './knowledge.ts';
import { marksOf } from './marks.ts';
import { paragraphsOf, sentencesOf } from './sentences.ts';
import { tokensOf } from './tokens.ts';

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

export const READER = '1';

export const read = (report: ReadableReport, knowledge: Knowledge): Reading => {
  const drafts: Draft[] = [];
  const unread: Unread[] = [];
  let language = report.language;
  for (const paragraph of paragraphsOf(report.text)) {
    const tongue = knowledge.tongues.get(report.language ?? 'nl');
    if (!tongue) {
      unread.push({ ...paragraph, why: 'language not supported' });
      continue;
    }
    language ??= tongue.language;
    const tokens = tokensOf(report.text, paragraph.start, paragraph.end, tongue.clitics);
    for (const span of sentencesOf(tokens, 0, tokens.length, tongue.abbreviations))
      drafts.push(...draftTolls(tokens, span, marksOf(tokens, span, tongue.lexicon), report));
  }
  return {
    report: {
      id: report.id,
      sha256: report.sha256,
      language,
      published: report.published,
      title: report.title,
      text: { sha256: report.textSha256, extractor: report.extractor, version: report.version },
      reader: { version: READER, lexicon: [...knowledge.tongues.keys()].sort().join(',') },
    },
    claims: finishClaims(drafts, report.text, report.id),
    unread,
  };
};
