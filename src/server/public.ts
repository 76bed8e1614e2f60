/**
 * The public face: a directory of editions and nothing else. It knows no archive, no store, no keys: whoever seizes this
 * process has what everybody could download.
 */
import { createReadStream, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { guard } from './guard.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Names of editions in a directory, latest first: `2020-03-06`, `2020-03-06.1` (a correction). */
export const editionsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^\d{4}-\d{2}-\d{2}(\.\d+)?$/.test(name) && existsSync(join(folder, name, 'index.html')))
        .sort()
        .reverse()
    : [];

/** The file behind a path of the site, or null; never outside the folder, whatever the path says. */
const fileFor = (folder: string, path: string): string | null => {
  let asked: string;
  try {
    asked = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (asked.includes('\0') || asked.split('/').some((part) => part === '..' || part.startsWith('.'))) return null;
  const full = join(folder, asked.endsWith('/') ? `${asked}index.html` : asked);
  if (!existsSync(full) || !statSync(full).isFile()) return null;
  return realpathSync(full).startsWith(realpathSync(folder) + sep) ? full : null;
};

export const publicSite = (folder: string, names: readonly string[] = []): Hono => {
  const site = new Hono();
  site.use(guard(names));
  site.get('/', (context) => {
    const [latest] = editionsIn(folder);
    return latest === undefined
      ? context.text('No edition has been published here yet.\n', 200)
      : context.redirect(`/${latest}/index.html`, 302);
  });
  site.get('/*', (context) => {
    const file = fileFor(folder, context.req.path);
    if (file === null) return context.text('There is no such page.\n', 404);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    return context.body(Readable.toWeb(createReadStream(file)) as ReadableStream, 200, {
      'content-type': type,
      'content-length': String(statSync(file).size),
    });
  });
  return site;
};
