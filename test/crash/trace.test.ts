/**
 * What only the system call trace shows: that the receipt is written after fdatasync returned, and what becomes of a
 * fault in the archive's own write and fdatasync. Needs strace; elsewhere it is skipped and says so.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isRefused, nodeEffects, openArchive, verifyArchive } from '../../src/archive/index.ts';
import { WRITER } from './kills.ts';

const room = mkdtempSync(join(tmpdir(), 'bestand-trace-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const probe = spawnSync('strace', ['-o', join(room, 'probe'), '-e', 'trace=write', process.execPath, '--version']);
const reason =
  probe.error === undefined && probe.status === 0
    ? null
    : `strace cannot be used here (${probe.error?.message ?? probe.stderr.toString().trim()}); install the package strace`;
if (reason !== null) process.stdout.write(`skipped: the order of write, fdatasync and receipt: ${reason}\n`);
const traced = test.skipIf(reason !== null);

/** Runs the writer under strace; gives what it said and the trace. */
const write = (dir: string, batches: number, options: readonly string[]) => {
  const trace = join(room, 'trace');
  const done = spawnSync(
    'strace',
    ['-f', '-o', trace, ...options, process.execPath, WRITER, dir, String(batches), '0'],
    { encoding: 'utf8' },
  );
  const said = done.stdout.split('\n').filter((line) => line !== '');
  const receipts = said.filter((line) => line.startsWith('receipt ')).flatMap((line) => line.split(' ').slice(2));
  return { said, receipts, trace: readFileSync(trace, 'utf8').split('\n'), status: done.status };
};

const expectPromises = (dir: string, receipts: readonly string[]): void => {
  const opened = openArchive(dir, { ...nodeEffects, log: () => undefined });
  if (isRefused(opened)) throw new Error(opened.refusal.what);
  const found = new Set([...opened.archive.entries()].map(({ seq, leaf }) => `${seq}:${leaf}`));
  expect(receipts.filter((receipt) => !found.has(receipt))).toEqual([]);
  opened.archive.close();
  expect(verifyArchive(dir).problems).toEqual([]);
};

traced('every receipt comes after the write and the fdatasync of its bytes, and new names are synced too', () => {
  const dir = join(room, 'order');
  const { trace, receipts } = write(dir, 60, ['-e', 'trace=openat,pwrite64,fdatasync,fsync,write']);
  expect(receipts.length).toBe(150);
  const files = new Map<string, string>();
  // Since the last receipt: has the log been written, synced after that, and was its directory synced if it was new?
  let state = { written: false, synced: false, newFile: false, named: false };
  let [judged, segments] = [0, 0];
  for (const line of trace) {
    const opened = /openat\(AT_FDCWD, "([^"]+)", ([A-Z_|]+).*= (\d+)$/.exec(line);
    if (opened) {
      files.set(opened[3] ?? '', opened[1] ?? '');
      if (opened[1]?.startsWith(join(dir, 'log/')) && opened[2]?.includes('O_CREAT')) {
        state.newFile = true;
        segments += 1;
      }
    }
    const [, call, file, result] = /\b(pwrite64|fdatasync|fsync|write)\((\d+).*= (-?\d+)/.exec(line) ?? [];
    const path = files.get(file ?? '') ?? '';
    if (call === 'pwrite64' && path.startsWith(join(dir, 'log/'))) state = { ...state, written: true, synced: false };
    if (call === 'fdatasync' && path.startsWith(join(dir, 'log/')) && result === '0') state.synced = state.written;
    if (call === 'fsync' && path === join(dir, 'log') && result === '0') state.named = true;
    if (call === 'write' && line.includes('"receipt ')) {
      expect(state, line).toMatchObject({ written: true, synced: true, named: state.newFile });
      state = { written: false, synced: false, newFile: false, named: false };
      judged += 1;
    }
  }
  expect(judged).toBe(60);
  expect(segments).toBeGreaterThan(1);
});

/** The fault, how the writer names its refusal (null = it was killed). */
const FAULTS: readonly (readonly [string, string | null])[] = [
  ['fdatasync:error=EIO:when=2', 'disk-failed'],
  ['fdatasync:error=ENOSPC:when=3', 'disk-full'],
  ['pwrite64:error=ENOSPC:when=2', 'disk-full'],
  ['pwrite64:error=EIO:when=1', 'disk-failed'],
  ['pwrite64,ftruncate:error=EIO:when=2+', 'disk-failed'],
  ['fdatasync:signal=SIGKILL:when=1', null],
  ['fdatasync:signal=SIGKILL:when=4', null],
  ['pwrite64:signal=SIGKILL:when=3', null],
];

traced('a fault in the write or fdatasync of the log itself is refused, and no promise is broken', () => {
  const dir = join(room, 'faults');
  const promised: string[] = [...write(dir, 2, []).receipts];
  const segment = join(dir, 'log', '000000000000.log');
  for (const [fault, code] of FAULTS) {
    const { said, receipts, status } = write(dir, 9, [
      '-P',
      segment,
      '-e',
      `trace=pwrite64,fdatasync,ftruncate`,
      '-e',
      `inject=${fault}`,
    ]);
    promised.push(...receipts);
    expect(said.filter((line) => line.startsWith('receipt ')).length, fault).toBeLessThan(9);
    if (code === null) expect(status, fault).not.toBe(0);
    else expect(said.at(-1), fault).toMatch(new RegExp(`^refused \\S+ ${code}$`));
    expectPromises(dir, promised);
  }
  expect(promised.length).toBeGreaterThan(15);
});
