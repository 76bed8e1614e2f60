import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { ask, hold } from '../../src/archive/index.ts';
import type { Answering, Asked } from '../../src/archive/index.ts';
import { takeFile } from '../../src/archive/lock.ts';
import { socketOf } from '../../src/archive/socket.ts';

const room = mkdtempSync(join(tmpdir(), 'bestand-hold-'));
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(room, { recursive: true, force: true }));
const folder = (name: string): string => {
  const dir = join(room, name);
  mkdirSync(dir);
  return dir;
};
const command = (...argv: string[]): Asked => ({ argv, folder: '/', stdin: null });
const paper = () => {
  const said = { out: Buffer.alloc(0), err: '' };
  return {
    said,
    reply: {
      out: (piece: string | Uint8Array) => {
        said.out = Buffer.concat([said.out, Buffer.from(piece)]);
      },
      err: (piece: string | Uint8Array) => {
        said.err += Buffer.from(piece).toString();
      },
    },
  };
};
const holding = async (dir: string, answer: Answering) => {
  const held = await hold(dir, answer);
  if (!('release' in held)) throw new Error('not held');
  return held;
};
/** A holder of its own process, once it has said how it went. */
const holder = (dir: string): Promise<{ child: ChildProcess; said: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'holder.js'), dir], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    children.push(child);
    child.once('error', reject);
    child.stdout?.once('data', (chunk: Buffer) => resolve({ child, said: chunk.toString().trim() }));
  });
const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.once('close', () => resolve()));

test('a command is handed over with its words, folder and input; output, errors and exit code come back', async () => {
  const dir = folder('whole');
  const heard: Asked[] = [];
  const held = await holding(dir, async (asked, reply) => {
    heard.push(asked);
    reply.out('ja ');
    reply.err('let op\n');
    reply.out(Buffer.from([0, 255, 10]));
    return 1;
  });
  const { said, reply } = paper();
  const asked = { argv: ['receive', '-', '--json', 'Идлиб'], folder: '/some where', stdin: Buffer.from('lines\n') };
  expect(await ask(dir, asked, reply)).toEqual({ code: 1 });
  expect(heard.map((one) => ({ ...one, stdin: one.stdin && Buffer.from(one.stdin).toString() }))).toEqual([
    { ...asked, stdin: 'lines\n' },
  ]);
  expect(said.err).toBe('let op\n');
  expect([...said.out]).toEqual([...Buffer.from('ja '), 0, 255, 10]);
  await held.release();
  expect(await ask(dir, asked, reply)).toEqual({ released: true });
});

test('twenty megabytes go both ways whole', async () => {
  const dir = folder('big');
  const big = Buffer.alloc(20_000_000, 'abcdefghijklmno');
  const held = await holding(dir, async ({ stdin }, reply) => {
    reply.out(stdin ?? '');
    return 0;
  });
  const { said, reply } = paper();
  const pieces: Buffer[] = [];
  expect(
    await ask(
      dir,
      { argv: ['echo'], folder: '/', stdin: big },
      { ...reply, out: (piece) => pieces.push(Buffer.from(piece)) },
    ),
  ).toEqual({ code: 0 });
  expect(Buffer.concat(pieces).equals(big)).toBe(true);
  expect(said.err).toBe('');
  await held.release();
});

test('commands are answered one after the other, and our own fault is exit code 3', async () => {
  const dir = folder('turns');
  let inside = 0;
  const held = await holding(dir, async ({ argv }) => {
    inside += 1;
    expect(inside).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 10));
    inside -= 1;
    if (argv[0] === 'fault') throw new Error('a mistake of ours');
    return Number(argv[0]);
  });
  const { said, reply } = paper();
  const answers = await Promise.all(['0', '2', 'fault', '1'].map((word) => ask(dir, command(word), reply)));
  expect(answers).toEqual([{ code: 0 }, { code: 2 }, { code: 3 }, { code: 1 }]);
  expect(said.err).toContain('a mistake of ours');
  await held.release();
});

test('a second holder in the same or another process is told who holds, by whatever name it calls the directory', async () => {
  const dir = folder('one');
  symlinkSync(dir, join(room, 'another-name'));
  const held = await holding(dir, async () => 'busy');
  expect(await hold(join(room, 'another-name'), async () => 0)).toHaveProperty('heldBy');
  expect((await holder(dir)).said).toBe('heldBy');
  const { reply } = paper();
  const waiting = ask(dir, command('process'), reply);
  let over = false;
  void waiting.then(() => (over = true));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(over).toBe(false);
  await held.release();
  // A short command holds without answering: the asker waits for its end, then holds the directory itself.
  expect(await waiting).toEqual({ released: true });
  const next = await holding(dir, async () => 0);
  await next.release();
  expect(existsSync(socketOf(dir))).toBe(false);
});

test('what a killed holder left behind is taken over, by exactly one of many', async () => {
  const dir = folder('race');
  for (let round = 0; round < 3; round += 1) {
    const first = await holder(dir);
    expect(first.said).toBe('held');
    const dead = ended(first.child);
    first.child.kill('SIGKILL');
    await dead;
    expect(existsSync(socketOf(dir))).toBe(true);
    const many = await Promise.all(Array.from({ length: 6 }, () => holder(dir)));
    expect(many.map(({ said }) => said).sort()).toEqual(['held', 'heldBy', 'heldBy', 'heldBy', 'heldBy', 'heldBy']);
    const over = many.map(({ child }) => ended(child));
    for (const { child } of many) child.stdin?.end();
    await Promise.all(over);
  }
});

test('where there are no abstract sockets a file settles the race, and a dead process’s file is removed', async () => {
  const name = join(room, 'a.lock');
  const release = takeFile(name);
  expect(takeFile(name)).toBeNull();
  await release?.();
  const dead = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await ended(dead);
  writeFileSync(name, String(dead.pid));
  // Removed at the first try, taken at the second.
  expect(takeFile(name)).toBeNull();
  expect(takeFile(name)).not.toBeNull();
  writeFileSync(name, 'not a number');
  expect(takeFile(name)).toBeNull();
  expect(takeFile(name)).toBeNull();
});

test('a holder that dies in the middle of a command gives 3 and says so', async () => {
  const dir = folder('dies');
  await holder(dir);
  const { said, reply } = paper();
  expect(await ask(dir, command('die'), reply)).toEqual({ code: 3 });
  expect(said.out.toString()).toBe('begun\n');
  expect(said.err).toContain('ended before the command did');
});

test('bytes that are no command do the holder no harm', async () => {
  const dir = folder('noise');
  const held = await holding(dir, async () => 0);
  for (const noise of [
    'GET / HTTP/1.1\r\n\r\n',
    Buffer.from([99, 255, 255, 255, 255, 1]),
    'c\0\0\0\x02{}e\0\0\0\0',
    'e\0\0\0\0',
  ]) {
    await new Promise<void>((resolve) => {
      const socket = connect({ path: socketOf(dir) }, () => socket.write(noise));
      socket.on('error', () => undefined);
      socket.once('close', () => resolve());
    });
  }
  expect(await ask(dir, command('still there'), paper().reply)).toEqual({ code: 0 });
  await held.release();
});

test('no such directory is a refusal', async () => {
  expect(await hold(join(room, 'nowhere'), async () => 0)).toMatchObject({ refusal: { code: 'archive-missing' } });
  expect(await ask(join(room, 'nowhere'), command(), paper().reply)).toMatchObject({
    refusal: { code: 'archive-missing' },
  });
});

const root = process.getuid?.() === 0;
if (!root) process.stdout.write('skipped: a socket of another user: only root can make one for a test\n');
test.skipIf(!root)('a socket that another user left is not talked to by an ordinary user', async () => {
  const dir = folder('foreign');
  writeFileSync(socketOf(dir), '');
  chownSync(socketOf(dir), 12_345, 12_345);
  const { isOurs } = await import('../../src/archive/socket.ts');
  const getuid = process.getuid;
  try {
    process.getuid = () => 4_321;
    expect(isOurs(socketOf(dir))).toBe(false);
    expect(await hold(dir, async () => 0)).toMatchObject({ refusal: { code: 'archive-held' } });
    expect(await ask(dir, command(), paper().reply)).toMatchObject({ refusal: { code: 'archive-held' } });
  } finally {
    if (getuid) process.getuid = getuid;
    rmSync(socketOf(dir), { force: true });
  }
});
