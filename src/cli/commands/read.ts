/** `bestand read`: reading alone, no archive needed. Prints what the claim contract says. */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gather, open, type Draft, type Said } from '../../intake/index.ts';
import { edtfRange, reportIdOf, type Refusal } from '../../model/index.ts';
import { hex, sha256, utf8 } from '../../proof/index.ts';
import { read, type Knowledge, type Reading } from '../../reading/index.ts';
import type { CommandModule } from '../command.ts';
import { progress, tellRefusal } from '../console.ts';
import { loadKnowledge } from '../knowledge.ts';
import { table } from '../table.ts';

const FORMATS = ['json', 'ndjson', 'table'];

export const readFiles: CommandModule = {
  needs: 'none',
  command: {
    name: 'read',
    does: 'reads reports into claims and prints them; nothing is kept',
    operands: 'FILE…',
    least: 1,
    most: Infinity,
    options: {
      published: { takes: 'EDTF', does: 'when the report was published: 2020-03-06, 2020-03, a date-time' },
      language: { takes: 'TAG', does: 'the language, where it is known (else it is detected)' },
      source: { takes: 'NAME', does: 'who handed the report in' },
      encoding: { takes: 'NAME', does: 'the encoding of text that is not UTF-8' },
      format: { takes: 'FORMAT', does: 'json (default), ndjson or table' },
      out: { takes: 'DIR', does: 'write NAME.json there for each input' },
      'with-text': { takes: null, does: 'print the text whole that the offsets point into' },
    },
    example: 'bestand read corpora/reading/nl-idlib-truce/report.txt --published 2020-03-06 --format table',
  },
  run: async (words, console) => {
    const format = words.value('format') ?? 'json';
    if (!FORMATS.includes(format)) {
      console.err(`bestand read: no format is called “${format}”; there are ${FORMATS.join(', ')}\n`);
      return 2;
    }
    const published = words.value('published');
    if (published !== null && !edtfRange(published)) {
      console.err(`bestand read: --published takes a date such as 2020-03-06 or 2020-03, not “${published}”\n`);
      return 2;
    }
    const out = words.value('out');
    if (
      out !== null &&
      !(existsSync(resolve(console.folder, out)) && statSync(resolve(console.folder, out)).isDirectory())
    ) {
      console.err(
        `refused: ${out}: There is no such folder.\n         Make it first, or name another with --out. [file-missing]\n`,
      );
      return 1;
    }
    const knowledge = loadKnowledge();
    const said = saidBy(words.value);
    const refusals: Refusal[] = [];
    const readings: Printed[] = [];
    const several =
      words.operands.length > 1 || words.operands.some((path) => isMany(resolve(console.folder, path), path));
    const tell = progress(console, 'read');
    for (const found of gather(words.operands, console)) {
      if ('refusal' in found) {
        refusals.push(found.refusal);
        continue;
      }
      const opened = await open(found, said);
      refusals.push(...opened.refusals);
      const here: Printed[] = [];
      for (const draft of opened.drafts) {
        here.push(printed(draft, readDraft(draft, knowledge), words.given('with-text')));
        tell(readings.length + here.length, null);
      }
      if (out !== null) {
        if (here.length > 0)
          writeFileSync(
            join(resolve(console.folder, out), outName(found.name)),
            asJson(isLines(found.name) ? here : here[0]),
          );
      } else if (format === 'ndjson') for (const each of here) console.out(`${JSON.stringify(each)}\n`);
      else readings.push(...here);
    }
    if (out === null && format === 'table') console.out(asTable(readings));
    if (out === null && format === 'json' && readings.length > 0) console.out(asJson(several ? readings : readings[0]));
    if (out === null && format === 'json' && readings.length === 0 && several) console.out('[]\n');
    for (const refusal of refusals) tellRefusal(console, refusal);
    return refusals.length > 0 ? 1 : 0;
  },
};

type Printed = Omit<Reading, 'report'> &
  Readonly<{
    report: Reading['report'] &
      Readonly<{ reference?: string; marks?: readonly string[]; text: Readonly<{ whole?: string }> }>;
  }>;

const saidBy = (value: (option: string) => string | null): Said => {
  const said: Record<string, string> = {};
  for (const name of ['published', 'language', 'source', 'encoding']) {
    const given = value(name);
    if (given !== null) said[name] = given;
  }
  return said;
};

const isLines = (name: string): boolean => /\.(jsonl|ndjson)$/i.test(name);
const isMany = (full: string, name: string): boolean =>
  isLines(name) || (existsSync(full) && statSync(full).isDirectory());
const outName = (name: string): string =>
  `${(name === '-' ? 'standard-input' : basename(name)).replace(/\.[^.]+$/, '')}.json`;
const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Outside an archive a report's id follows from its bytes alone. */
const readDraft = (draft: Draft, knowledge: Knowledge): Reading => {
  const digest = sha256(draft.bytes);
  return read(
    {
      id: reportIdOf(digest),
      sha256: hex(digest),
      language: draft.language,
      published: draft.published,
      title: draft.title,
      source: draft.source,
      text: draft.text,
      textSha256: hex(sha256(utf8(draft.text))),
      extractor: draft.extractor,
      version: draft.version,
    },
    knowledge,
  );
};

const printed = (draft: Draft, reading: Reading, withText: boolean): Printed => ({
  ...reading,
  report: {
    ...reading.report,
    ...(draft.reference === null ? {} : { reference: draft.reference }),
    ...(draft.marks.length > 0 ? { marks: draft.marks } : {}),
    text: withText ? { ...reading.report.text, whole: draft.text } : reading.report.text,
  },
});

const asTable = (readings: readonly Printed[]): string =>
  table(
    ['report', 'kind', 'type', 'when', 'where', 'who says', 'what', 'quote'],
    readings.flatMap((reading) =>
      reading.claims.map((claim) => [
        reading.report.reference ?? reading.report.id,
        claim.kind,
        `${claim.polarity === 'negated' ? 'not ' : ''}${claim.type}`,
        claim.when?.edtf ?? '',
        claim.where[0]?.name ?? '',
        claim.attribution.map((voice) => voice.name).join(' > ') || '(own voice)',
        claim.harm.map((harm) => `${harm.effect} ${harm.said} ${harm.group.name}`).join('; '),
        (claim.evidence[0]?.quote ?? '').replace(/\s+/g, ' ').slice(0, 60),
      ]),
    ),
  );
