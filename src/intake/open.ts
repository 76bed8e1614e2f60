/**
 * One file opened: which of the three forms it has (HTML, report JSONL, text), and the drafts of reports in it.
 * A broken line of JSONL is named and the rest is taken; an empty or endless file is refused.
 */
import { edtfRange, refuse, ReportLine, type Refusal, type ReportMark } from '../model/index.ts';
import { decode } from './decode.ts';
import { LARGEST_REPORT, type Draft, type Incoming, type Opened, type Said } from './incoming.ts';

const PLAIN = { extractor: 'plain', version: '1' } as const;
const TOO_LARGE_REMEDY = 'Hand in the single reports, or turn a collection into report JSONL (one report a line).';

const looksLikeHtml = (name: string, head: string): boolean =>
  /\.x?html?$/i.test(name) || /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)[\s>]/i.test(head);

/** A date line of the form some archives put before a text: `date 2020-03`, `Date: 2020-03-06`. */
const DATE_LINE = /^\s*date:?\s+(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?=\s)/i;

const dated = (published: string | null): { published: string | null; marks: ReportMark[] } => {
  if (published === null) return { published, marks: ['no-date'] };
  return edtfRange(published) ? { published, marks: [] } : { published: null, marks: ['date-unreadable'] };
};

const empty = (where: string): Refusal =>
  refuse('file-empty', where, 'There is no text in it.', 'Check the file; nothing was taken from it.');

const openLine = (where: string, line: string, said: Said): { draft: Draft } | { refusal: Refusal } => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return {
      refusal: refuse(
        'json-broken',
        where,
        'This line is not valid JSON.',
        'Mend the line and hand the file in again; reports already received are recognised.',
      ),
    };
  }
  const read = ReportLine.safeParse(parsed);
  if (!read.success) {
    const first = read.error.issues[0];
    return {
      refusal: refuse(
        'shape-wrong',
        where,
        `Not a report: ${first?.path.join('.') || 'the line'}: ${first?.message ?? 'wrong shape'}.`,
        'A report line needs at least a `text`; see the command contract, *Report JSONL*.',
      ),
    };
  }
  const report = read.data;
  if (report.text.trim() === '') return { refusal: empty(where) };
  const judged = decode(where, new TextEncoder().encode(report.text), 'utf-8');
  if ('refusal' in judged) return judged;
  const date = dated(report.published ?? said.published ?? null);
  return {
    draft: {
      bytes: new TextEncoder().encode(line),
      mediaType: 'application/json',
      text: report.text,
      extractor: 'report-line',
      version: '1',
      reference: report.id ?? null,
      title: report.title ?? null,
      language: report.language ?? said.language ?? null,
      published: date.published,
      url: report.url ?? null,
      source: report.source ?? said.source ?? null,
      sourceKind: report.sourceKind ?? said.sourceKind ?? null,
      marks: [...judged.marks, ...date.marks],
      where,
    },
  };
};

const openLines = (name: string, text: string, said: Said): Opened => {
  const drafts: Draft[] = [];
  const refusals: Refusal[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const where = `${name}:${index + 1}`;
    if (line.length > LARGEST_REPORT) {
      refusals.push(refuse('file-too-large', where, 'This line is larger than 25 MB.', TOO_LARGE_REMEDY));
      continue;
    }
    const opened = openLine(where, line, said);
    if ('refusal' in opened) refusals.push(opened.refusal);
    else drafts.push(opened.draft);
  }
  if (drafts.length === 0 && refusals.length === 0) refusals.push(empty(name));
  return { drafts, refusals };
};

/** The drafts in one file, with the refusals beside them. Of a page or a text, a stated `published` wins over the file's own; of report lines, the line's own word wins. */
export const open = async (incoming: Incoming, said: Said): Promise<Opened> => {
  const { name, bytes } = incoming;
  const lines = /\.(jsonl|ndjson)$/i.test(name) || (name === '-' && bytes[0] === 0x7b);
  if (bytes.length === 0) return { drafts: [], refusals: [empty(name)] };
  if (bytes.length > LARGEST_REPORT && !lines) {
    return {
      drafts: [],
      refusals: [
        refuse(
          'file-too-large',
          name,
          `${Math.round(bytes.length / 1e6)} MB is more than one report can be (25 MB).`,
          TOO_LARGE_REMEDY,
        ),
      ],
    };
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const html = !lines && looksLikeHtml(name, head);
  const page = html ? await import('./html.ts') : null;
  const decoded = decode(name, bytes, said.encoding ?? page?.statedEncoding(bytes) ?? null);
  if ('refusal' in decoded) return { drafts: [], refusals: [decoded.refusal] };
  if (lines) return openLines(name, decoded.text, said);
  const read = page?.readPage(decoded.text) ?? null;
  const text = read?.text ?? decoded.text;
  if (text.trim() === '') return { drafts: [], refusals: [empty(name)] };
  const date = dated(said.published ?? read?.published ?? DATE_LINE.exec(text)?.[1] ?? null);
  const form = page?.HTML_EXTRACTOR ?? PLAIN;
  return {
    drafts: [
      {
        bytes,
        mediaType: read ? 'text/html' : 'text/plain',
        text,
        extractor: form.extractor,
        version: form.version,
        reference: null,
        title: read?.title ?? null,
        language: read?.language ?? said.language ?? null,
        published: date.published,
        url: read?.url ?? null,
        source: said.source ?? null,
        sourceKind: said.sourceKind ?? null,
        marks: [
          ...decoded.marks,
          ...(read ? (['markup-removed'] as const) : []),
          ...(read?.unreadableDate && date.published === null ? (['date-unreadable'] as const) : date.marks),
        ],
        where: name,
      },
    ],
    refusals: [],
  };
};
