import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createArchive, openArchive } from './index.ts';

const room = mkdtempSync(join(tmpdir(), 'bestand-archive-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));
const body = (text: string): Uint8Array => Buffer.from(text);

test('what is appended is there after opening again', () => {
  const dir = join(room, 'first');
  const made = createArchive(dir);
  if ('refusal' in made) throw new Error(made.refusal.what);
  const got = made.archive.append([
    { kind: 'report', body: body('one') },
    { kind: 'source', body: body('') },
  ]);
  if ('refusal' in got) throw new Error(got.refusal.what);
  expect(got.receipts.map(({ seq }) => seq)).toEqual([0, 1]);
  made.archive.append([{ kind: 'decision', body: body('three') }]);
  expect(made.archive.erase(0, 'a person', 'asked for')).toMatchObject({ receipt: { seq: 3 } });
  made.archive.close();
  const opened = openArchive(dir);
  if ('refusal' in opened) throw new Error(opened.refusal.what);
  const entries = [...opened.archive.entries()].map(({ kind, body }) => [kind, body && Buffer.from(body).toString()]);
  expect(entries.slice(0, 3)).toEqual([
    ['report', null],
    ['source', ''],
    ['decision', 'three'],
  ]);
  expect(opened.archive.entry(1)?.leaf).toBe(got.receipts[1]?.leaf);
  opened.archive.close();
});
