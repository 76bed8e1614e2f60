/** `bestand receive FILE…`: reports in, a receipt for each as soon as it is on disk. */
import { gather, open, receive, type Draft, type Said } from '../../intake/index.ts';
import { edtfRange, SourceKind, type Refusal } from '../../model/index.ts';
import type { CommandModule } from '../command.ts';
import { progress, tellRefusal } from '../console.ts';

export const receiveFiles: CommandModule = {
  needs: 'held',
  command: {
    name: 'receive',
    does: 'takes reports in and prints a receipt for each once it is on disk',
    operands: 'FILE…',
    least: 1,
    most: Infinity,
    options: {
      source: { takes: 'NAME', does: 'who hands them in, where the file does not say' },
      kind: { takes: 'KIND', does: `what that source is: ${SourceKind.options.join(', ')}` },
      published: { takes: 'EDTF', does: 'when they were published, where the file does not say' },
      language: { takes: 'TAG', does: 'their language, where the file does not say' },
      encoding: { takes: 'NAME', does: 'the encoding of text that is not UTF-8' },
    },
    example: 'bestand receive report.txt --source "The Daily" --kind newspaper --published 2020-03-06',
  },
  run: async (words, console, observatory) => {
    const kind = words.value('kind');
    const sourceKind = SourceKind.safeParse(kind);
    if (kind !== null && !sourceKind.success) {
      console.err(
        `bestand receive: no kind of source is called “${kind}”; there are ${SourceKind.options.join(', ')}\n`,
      );
      return 2;
    }
    const published = words.value('published');
    if (published !== null && !edtfRange(published)) {
      console.err(`bestand receive: --published takes a date such as 2020-03-06 or 2020-03, not “${published}”\n`);
      return 2;
    }
    const said: Said = {
      ...(words.value('source') === null ? {} : { source: words.value('source') ?? '' }),
      ...(sourceKind.success ? { sourceKind: sourceKind.data } : {}),
      ...(published === null ? {} : { published }),
      ...(words.value('language') === null ? {} : { language: words.value('language') ?? '' }),
      ...(words.value('encoding') === null ? {} : { encoding: words.value('encoding') ?? '' }),
    };
    const door = observatory.door();
    const refusals: Refusal[] = [];
    let done = 0;
    const tell = progress(console, 'received');
    const takeAll = async (drafts: readonly Draft[]): Promise<boolean> => {
      for await (const answer of receive(door, drafts)) {
        if ('refusal' in answer) {
          refusals.push(answer.refusal);
          tellRefusal(console, answer.refusal);
          return false;
        }
        done += 1;
        tell(done, null);
        const { receipt, reference, where, marks } = answer;
        if (words.given('json'))
          console.out(
            `${JSON.stringify({ ...receipt, ...(reference === null ? {} : { reference }), ...(marks.length > 0 ? { marks } : {}) })}\n`,
          );
        else
          console.out(
            `${receipt.id}  ${receipt.seq}  ${receipt.leaf}  ${receipt.new ? 'received' : 'known already'}  ${reference ?? where}${marks.length > 0 ? `  (${marks.join(', ')})` : ''}\n`,
          );
      }
      return true;
    };
    for (const found of gather(words.operands, console)) {
      const opened = 'refusal' in found ? { drafts: [], refusals: [found.refusal] } : await open(found, said);
      for (const refusal of opened.refusals) tellRefusal(console, refusal);
      refusals.push(...opened.refusals);
      if (!(await takeAll(opened.drafts))) return 1;
    }
    return refusals.length > 0 ? 1 : 0;
  },
};
