/**
 * The order of rooms is the rule (docs: ARCHITECTURE.md). Fails on an import against the order, on entering a room by another
 * file than its door, on a cycle between rooms, on a worldly name in a pure room, and on files that grew too long.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = resolve(dirname(fileURLToPath(import.meta.url)), '../src');
const PURE = ['model', 'proof', 'statistics', 'reading', 'reconciliation', 'ledger', 'publication'];
const WORLDLY = ['archive', 'store', 'intake', 'server', 'cli'];
const ORDER = [...PURE, ...WORLDLY];
/** Packages a pure room may import: no clock, no chance, no disk, no network in any of them. */
const PURE_PACKAGES = /^(zod|@noble\/(hashes|curves)(\/.*)?|hono\/(jsx|html)(\/.*)?|d3-geo|topojson-client|geojson)$/;
const BANNED =
  /\b(Date\b(?!\s*:)|localeCompare|toLocale\w+|globalThis|process\.|Math\.random|require\(|import\()|\bIntl\b/;
const MAY_ASK_INTL = ['model/zone.ts', 'publication/phrases/'];

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
const own = files(src).filter((file) => !/\.test\.tsx?$/.test(file));
const name = (file: string): string => relative(src, file).split(sep).join('/');
const room = (file: string): string => name(file).split('/')[0] ?? '';
const importsOf = (text: string): string[] =>
  [...text.matchAll(/^\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm)].map((found) => found[1] ?? '');
/** Comments and string texts may name anything. */
const codeOf = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");

test('there is something to judge, in every room', () => {
  expect(own.length).toBeGreaterThan(40);
  for (const file of own) expect(ORDER, name(file)).toContain(room(file));
});

test('rooms import only rooms to their left, and only by the door', () => {
  const wrong: string[] = [];
  for (const file of own) {
    for (const target of importsOf(readFileSync(file, 'utf8'))) {
      if (!target.startsWith('.')) {
        if (PURE.includes(room(file)) && !PURE_PACKAGES.test(target)) wrong.push(`${name(file)} imports ${target}`);
        continue;
      }
      const to = resolve(dirname(file), target);
      if (room(to) === room(file)) continue;
      if (name(to) !== `${room(to)}/index.ts`) wrong.push(`${name(file)} enters ${room(to)} by ${name(to)}`);
      if (ORDER.indexOf(room(to)) >= ORDER.indexOf(room(file)))
        wrong.push(`${name(file)} reaches right, into ${room(to)}`);
      if (name(file).startsWith('server/public') && !PURE.includes(room(to)))
        wrong.push(`${name(file)} reaches past publication`);
    }
  }
  expect(wrong).toEqual([]);
});

test('pure rooms know no clock, chance, network or disk', () => {
  const wrong: string[] = [];
  for (const file of own.filter((each) => PURE.includes(room(each)))) {
    const found = BANNED.exec(codeOf(readFileSync(file, 'utf8')));
    if (!found) continue;
    if (found[0] === 'Intl' && MAY_ASK_INTL.some((start) => name(file).startsWith(start))) continue;
    wrong.push(`${name(file)}: ${found[0]}`);
  }
  expect(wrong).toEqual([]);
});

test('the ban on worldly names can fail', () => {
  expect(BANNED.test(codeOf('const now = new Date();'))).toBe(true);
  expect(BANNED.test(codeOf('names.sort((a, b) => a.localeCompare(b))'))).toBe(true);
  expect(BANNED.test(codeOf("const word = 'Date'; // Date"))).toBe(false);
});

test('every room has a door that says what it answers', () => {
  for (const each of new Set(own.map(room))) {
    const door = own.find((file) => name(file) === `${each}/index.ts`);
    expect(door, `${each} has no door`).toBeDefined();
    if (door) expect(readFileSync(door, 'utf8'), each).toMatch(/^\/\*\*[\s\S]*?\*\//);
  }
});

test('files stay small: none over 300 lines, median at most 120', () => {
  const lengths = own.map((file) => ({ file: name(file), lines: readFileSync(file, 'utf8').split('\n').length }));
  expect(lengths.filter((each) => each.lines > 300)).toEqual([]);
  const sorted = lengths.map((each) => each.lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(120);
});

test('no checks are switched off, nothing is any', () => {
  const wrong = files(src).filter((file) =>
    /@ts-(ignore|expect-error|nocheck)|(oxlint|eslint)-disable|:\s*any\b|\bas any\b|<any>/.test(
      readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
    ),
  );
  expect(wrong.map(name)).toEqual([]);
});
