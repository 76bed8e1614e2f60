/**
 * An HTML page as a report: the article's visible text, block by block, with the title, language and date that the page
 * itself states. Scripts, styles and hidden parts never become text. Loaded only when a page comes in.
 */
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { edtfRange } from '../model/index.ts';

export type Page = Readonly<{
  text: string;
  title: string | null;
  language: string | null;
  /** As stated; null where no date is stated or none can be read. */
  published: string | null;
  unreadableDate: boolean;
  url: string | null;
}>;

export const HTML_EXTRACTOR = { extractor: 'html', version: '1' } as const;

/** What the page says of its own encoding, looked for in the first bytes (they are ASCII-compatible in every case that matters). */
export const statedEncoding = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? null;
};

const SILENT = 'script,style,noscript,template,iframe,object,svg,[hidden],[aria-hidden="true"]';
const BLOCK =
  /^(address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul)$/;

type Node = Readonly<{ nodeType: number; textContent: string | null; childNodes: Iterable<Node>; localName?: string }>;

const blockText = (root: Node): string => {
  let text = '';
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      const words = (node.textContent ?? '').replace(/[\s\u00a0]+/g, ' ');
      text += text === '' || text.endsWith('\n') ? words.trimStart() : words;
      return;
    }
    const block = node.nodeType === 1 && BLOCK.test(node.localName ?? '');
    if (block && text !== '' && !text.endsWith('\n')) text = `${text.trimEnd()}\n`;
    for (const child of node.childNodes) walk(child);
    if (block && text !== '' && !text.endsWith('\n')) text = `${text.trimEnd()}\n`;
  };
  walk(root);
  return text.replace(/\n+/g, '\n\n').trim();
};

const clean = (value: string | null | undefined): string | null => {
  const text = (value ?? '').replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
};

/** A stated date in the forms pages use; only what EDTF reads is taken. */
const statedDate = (value: string | null): string | null => {
  if (value === null) return null;
  const plain = value
    .replace(/\.\d+/, '')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
    .replace(/\s+/, 'T');
  return edtfRange(plain) ? plain : edtfRange(plain.slice(0, 10)) ? plain.slice(0, 10) : null;
};

export const readPage = (html: string): Page => {
  const { document } = parseHTML(html);
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const found = document.querySelector(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`);
      const content = clean(found?.getAttribute('content'));
      if (content !== null) return content;
    }
    return null;
  };
  const stated =
    meta('article:published_time', 'datePublished', 'date', 'DC.date.issued', 'pubdate') ??
    clean(document.querySelector('time[datetime]')?.getAttribute('datetime'));
  const published = statedDate(stated);
  const title = meta('og:title') ?? clean(document.querySelector('title')?.textContent);
  const language = clean(document.documentElement?.getAttribute('lang'));
  const url = clean(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ?? meta('og:url');
  for (const silent of document.querySelectorAll(SILENT)) silent.remove();
  const whole = blockText(document.body ?? document.documentElement);
  const article = isProbablyReaderable(document) ? new Readability(document).parse() : null;
  const chosen = article?.content ? blockText(parseHTML(`<body>${article.content}</body>`).document.body) : '';
  return {
    text: chosen.length > 200 ? chosen : whole,
    title,
    language,
    published,
    unreadableDate: stated !== null && published === null,
    url,
  };
};
