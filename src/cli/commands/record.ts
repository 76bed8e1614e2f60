/** `bestand record KIND FILE`: a person's entries: agreement, source, observer, decision, party, place, area, assessment. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { z } from 'zod';
import {
  Agreement,
  Area,
  Assessment,
  Decision,
  Observer,
  Party,
  PlaceRecord,
  refuse,
  Source,
  type EntryKind,
  type Refusal,
} from '../../model/index.ts';
import type { CommandModule } from '../command.ts';
import { tellRefusal } from '../console.ts';

const KINDS: Readonly<Record<string, { entry: EntryKind; shape: z.ZodType }>> = {
  agreement: { entry: 'agreement', shape: Agreement },
  source: { entry: 'source', shape: Source },
  observer: { entry: 'observer', shape: Observer },
  decision: { entry: 'decision', shape: Decision },
  party: { entry: 'party', shape: Party },
  place: { entry: 'place', shape: PlaceRecord },
  area: { entry: 'area', shape: Area },
  assessment: { entry: 'assessment', shape: Assessment },
};

export const record: CommandModule = {
  needs: 'held',
  command: {
    name: 'record',
    does: `records a person’s entry: ${Object.keys(KINDS).join(', ')}`,
    operands: 'KIND FILE',
    least: 2,
    most: 2,
    options: {},
    example: 'bestand record agreement corpora/idlib-2020-03/agreement.json',
  },
  run: async (words, console, observatory) => {
    const [name = '', path = ''] = words.operands;
    const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
    if (!kind) {
      console.err(`bestand record: no kind of entry is called “${name}”; there are ${Object.keys(KINDS).join(', ')}\n`);
      return 2;
    }
    const read =
      path === '-' ? new TextDecoder().decode(console.standardInput()) : textOf(resolve(console.folder, path), path);
    const values = typeof read === 'string' ? valuesOf(read, path, name) : read;
    if ('refusal' in values) {
      tellRefusal(console, values.refusal);
      return 1;
    }
    const nouns: unknown[] = [];
    const refusals: Refusal[] = [];
    for (const { value, where } of values.values) {
      const parsed = kind.shape.safeParse(value);
      if (parsed.success) nouns.push(parsed.data);
      else {
        const issue = parsed.error.issues[0];
        refusals.push(
          refuse(
            'shape-wrong',
            where,
            `Not ${/^[aeo]/.test(name) ? 'an' : 'a'} ${name}: ${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'wrong shape'}.`,
            'The command contract shows the shape; nothing of this file was recorded.',
          ),
        );
      }
    }
    for (const refusal of refusals) tellRefusal(console, refusal);
    if (refusals.length > 0) return 1;
    const written = observatory.write(kind.entry, nouns);
    if ('refusal' in written) {
      tellRefusal(console, written.refusal);
      return 1;
    }
    for (const receipt of written.receipts)
      console.out(
        words.given('json')
          ? `${JSON.stringify({ kind: name, ...receipt })}\n`
          : `${name}  ${receipt.seq}  ${receipt.leaf}  recorded\n`,
      );
    return 0;
  },
};

const textOf = (full: string, path: string): string | { refusal: Refusal } => {
  try {
    return readFileSync(full, 'utf8');
  } catch {
    return { refusal: refuse('file-missing', path, 'The file cannot be read.', 'Check the path.') };
  }
};

/** One noun, a list of nouns, or JSONL. */
const valuesOf = (
  text: string,
  path: string,
  name: string,
): { values: { value: unknown; where: string }[] } | { refusal: Refusal } => {
  try {
    const whole: unknown = JSON.parse(text);
    const list = Array.isArray(whole) ? whole : [whole];
    return {
      values: list.map((value: unknown, index) => ({ value, where: list.length > 1 ? `${path}[${index}]` : path })),
    };
  } catch {
    const values: { value: unknown; where: string }[] = [];
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      if (line.trim() === '') continue;
      try {
        values.push({ value: JSON.parse(line), where: `${path}:${index + 1}` });
      } catch {
        return {
          refusal: refuse(
            'json-broken',
            `${path}:${index + 1}`,
            `This is not valid JSON, so no ${name} was recorded.`,
            'Mend the file and record it again.',
          ),
        };
      }
    }
    return { values };
  }
};
