/**
 * The world of the tests: the built command run as a person would, temporary folders that are gone afterwards,
 * and the one place for doubles of effects.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const bestand = join(root, 'bin', 'bestand.js');

const folders: string[] = [];
/** A new folder that is removed when the file's tests are done. */
export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bestand-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export type Ran = Readonly<{ code: number; out: string; err: string }>;

export const run = (
  words: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; input?: string | Uint8Array } = {},
): Ran => {
  const done = spawnSync(process.execPath, [bestand, ...words], {
    cwd: options.cwd ?? root,
    env: { ...process.env, BESTAND_DATA: '', ...options.env },
    input: options.input ?? '',
    maxBuffer: 256e6,
  });
  return { code: done.status ?? -1, out: done.stdout.toString('utf8'), err: done.stderr.toString('utf8') };
};

/** A running `serve`, ready when it has printed its addresses. */
export const startServing = async (
  words: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<{ url: (face: string) => string; said: string; stop: () => Promise<number> }> => {
  const child = spawn(process.execPath, [bestand, 'serve', ...words], {
    cwd: options.cwd ?? root,
    env: { ...process.env, BESTAND_DATA: '', ...options.env },
  });
  let said = '';
  let complaints = '';
  child.stderr.on('data', (piece: Buffer) => (complaints += piece.toString('utf8')));
  await new Promise<void>((ready, failed) => {
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString('utf8');
      if (/http:\/\/\S+/.test(said)) setTimeout(ready, 50);
    });
    child.on('exit', (code) => failed(new Error(`serve ended with ${code}: ${complaints}`)));
  });
  return {
    said,
    url: (face) => new RegExp(`${face}\\s+(http://\\S+)`).exec(said)?.[1] ?? '',
    stop: () =>
      new Promise((done) => {
        child.removeAllListeners('exit');
        child.on('exit', (code) => done(code ?? -1));
        child.kill('SIGTERM');
      }),
  };
};

/** Every file below a folder: path -> bytes. */
export const filesBelow = (folder: string): Map<string, Buffer> => {
  const files = new Map<string, Buffer>();
  const walk = (path: string): void => {
    for (const name of readdirSync(path).sort()) {
      const full = join(path, name);
      if (statSync(full).isDirectory()) walk(full);
      else files.set(relative(folder, full), readFileSync(full));
    }
  };
  if (existsSync(folder)) walk(folder);
  return files;
};
