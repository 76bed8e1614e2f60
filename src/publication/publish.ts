/**
 * publish: the record of a day becomes an edition. The steps are the argument: pass the gate, refuse what nobody accepted,
 * sum up, lay out the pages, write the tables, seal.
 */
import { refuse } from '../model/index.ts';
import { utf8 } from '../proof/index.ts';
import { discreet } from './discretion.ts';
import { dataFiles } from './edition-data.ts';
import { editionPages } from './edition-pages.tsx';
import { sealEdition } from './edition.ts';
import type { PublishInput, PublishOutput } from './input.ts';
import { unreviewed } from './review.ts';
import { STYLE } from './style.ts';
import { type EditionSummary, summarise } from './summary.ts';

export const publish = (input: PublishInput): PublishOutput => {
  if (input.languages.length === 0)
    return {
      edition: null,
      refusals: [refuse('language-unsupported', 'languages', 'no language is named', 'name nl, en or both')],
    };
  const record = discreet(input.record, {
    audience: 'public',
    key: input.keys.ids,
    cutoff: input.cutoff,
    ...(input.governorates ? { governorates: input.governorates } : {}),
  });
  const refusals = input.draft ? [] : unreviewed(input.record, record, input.keys.ids);
  if (refusals.length > 0) return { edition: null, refusals };
  const summary = summarise(record, input);
  const texts = [
    ...editionPages(input, record, summary),
    ...dataFiles(record, input.observatory.licence),
    ['style.css', STYLE] as const,
  ];
  const files = new Map(texts.map(([path, text]) => [path, utf8(text)]));
  return { edition: sealEdition(headOf(input, summary), files, input.keys), refusals: [] };
};

const headOf = (input: PublishInput, summary: EditionSummary) => ({
  format: 'bestand-edition/1',
  day: input.day,
  number: input.number,
  cutoff: input.cutoff,
  zone: input.zone,
  draft: input.draft,
  languages: [...input.languages],
  observatory: input.observatory,
  software: input.software,
  previous:
    input.previous === null
      ? null
      : { day: input.previous.day, number: input.previous.number, root: input.previous.root ?? null },
  summary,
});
