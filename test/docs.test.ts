/** Docs are held to code: every command, option and refusal is documented, every link leads somewhere, the version is one. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/cli/commands.ts';
import { ALWAYS } from '../src/cli/options.ts';
import { SOFTWARE } from '../src/cli/version.ts';
import { REFUSAL_CODES } from '../src/model/index.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const pages = [
  'README.md',
  'ARCHITECTURE.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

describe('commands', () => {
  test.each(Object.keys(COMMANDS))('%s is documented with every option, and its help has an example', async (name) => {
    const load = COMMANDS[name];
    expect(load).toBeDefined();
    const { command } = await (load as NonNullable<typeof load>)();
    const page = text('docs/commands.md');
    const section = page.split(/^## /m).find((part) => part.startsWith(`bestand ${name}`)) ?? '';
    expect(section, `docs/commands.md has no section “bestand ${name}”`).not.toBe('');
    for (const option of Object.keys(command.options)) expect(section, `${name} --${option}`).toContain(`--${option}`);
    expect(command.example).toContain(`bestand ${name}`);
  });
  test('what every command has is said once', () => {
    for (const option of Object.keys(ALWAYS)) expect(text('docs/commands.md')).toContain(`--${option}`);
  });
});

test('every refusal code is documented, and no other', () => {
  const listed = [...text('docs/refusals.md').matchAll(/^\| `([a-z-]+)`/gm)].map((found) => found[1] ?? '');
  const alphabetic = (a: string, b: string): number => (a < b ? -1 : 1);
  expect(listed.toSorted(alphabetic)).toEqual([...REFUSAL_CODES].toSorted(alphabetic));
});

test('links between pages and files lead somewhere', () => {
  const broken = pages.flatMap((page) =>
    [...text(page).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)]
      .map((found) => found[1] ?? '')
      .filter((target) => !existsSync(resolve(root, dirname(page), target)))
      .map((target) => `${page} -> ${target}`),
  );
  expect(broken).toEqual([]);
});

test('files named in ARCHITECTURE exist', () => {
  const named = [...text('ARCHITECTURE.md').matchAll(/`([a-z-]+\/[a-z-]+\.tsx?)`/g)].map((found) => found[1] ?? '');
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((file) => !existsSync(join(root, 'src', file)) && !existsSync(join(root, file)))).toEqual([]);
});

test('the version in print is the package’s', () => {
  const manifest = JSON.parse(text('package.json')) as { name: string; version: string };
  expect(SOFTWARE).toBe(`${manifest.name} ${manifest.version}`);
});

test('nothing in the project names a folder of one machine', () => {
  const walk = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) => {
      if (['node_modules', 'dist', '.git', 'build'].includes(name)) return [];
      const path = join(folder, name);
      return statSync(path).isDirectory() ? walk(path) : [path];
    });
  const wrong = walk(root).filter(
    (file) =>
      /\.(ts|tsx|js|md|json|tsv)$/.test(file) &&
      new RegExp(['/wo', 'rk/', '|/home/', '\\w+/'].join('')).test(readFileSync(file, 'utf8')),
  );
  expect(wrong).toEqual([]);
});
