/** A disk that is really full and one that is really read-only: a small tmpfs, which only root on Linux can mount. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createArchive, isRefused, nodeEffects, openArchive, verifyArchive } from '../../src/archive/index.ts';
import type { Archive } from '../../src/archive/index.ts';

const room = mkdtempSync(join(tmpdir(), 'bestand-full-'));
const mount = (...words: string[]) => spawnSync('mount', ['-t', 'tmpfs', ...words, 'tmpfs', room]);
const mounted = process.platform === 'linux' && process.getuid?.() === 0 ? mount('-o', 'size=128k') : null;
const can = mounted !== null && mounted.error === undefined && mounted.status === 0;
if (!can) {
  const why = mounted?.error?.message ?? mounted?.stderr.toString().trim() ?? 'not root on Linux';
  process.stdout.write(`skipped: full and read-only disks: no tmpfs can be mounted here (${why})\n`);
}
afterAll(() => {
  if (can) spawnSync('umount', [room]);
  rmSync(room, { recursive: true, force: true });
});

const quiet = { ...nodeEffects, log: () => undefined };
const opened = (answer: ReturnType<typeof openArchive>): Archive => {
  if (isRefused(answer)) throw new Error(answer.refusal.what);
  return answer.archive;
};
const batch = (at: number) =>
  Array.from(
    { length: 3 },
    (_, part) => ({ kind: 'report', body: Buffer.alloc(1_000 + at, `${at} ${part} `) }) as const,
  );

test.skipIf(!can)('a full disk is refused with nothing half done, and with room the same archive goes on', () => {
  const dir = join(room, 'archive');
  const archive = opened(createArchive(dir, quiet));
  const held = archive.checkpoint();
  let acknowledged = 0;
  let refused = '';
  for (let at = 0; at < 200 && refused === ''; at += 1) {
    const answer = archive.append(batch(at));
    if (isRefused(answer)) refused = answer.refusal.code;
    else acknowledged += answer.receipts.length;
  }
  expect(refused).toBe('disk-full');
  expect(acknowledged).toBeGreaterThan(20);
  expect(archive.size).toBe(acknowledged);
  expect([...archive.entries()].length).toBe(acknowledged);
  expect(verifyArchive(dir, { checkpoint: String(held) })).toMatchObject({ sound: true, size: acknowledged });
  expect(spawnSync('mount', ['-o', 'remount,size=512k', room]).status).toBe(0);
  expect(archive.append(batch(0))).toHaveProperty('receipts');
  archive.close();
  expect(verifyArchive(dir)).toMatchObject({ sound: true, size: acknowledged + 3, checkpointed: acknowledged + 3 });
});

test.skipIf(!can)('a read-only disk lets the archive be opened, read and verified, and refuses to write', () => {
  const dir = join(room, 'archive');
  expect(spawnSync('mount', ['-o', 'remount,ro', room]).status).toBe(0);
  const archive = opened(openArchive(dir, quiet));
  expect([...archive.entries()].length).toBe(archive.size);
  expect(archive.append(batch(1))).toMatchObject({ refusal: { code: 'directory-not-writable' } });
  expect(archive.erase(0, 'the desk', 'asked')).toMatchObject({ refusal: { code: 'directory-not-writable' } });
  expect(createArchive(join(room, 'another'), quiet)).toMatchObject({ refusal: { code: 'directory-not-writable' } });
  archive.close();
  expect(verifyArchive(dir).sound).toBe(true);
  spawnSync('mount', ['-o', 'remount,rw', room]);
});
