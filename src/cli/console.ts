/**
 * What a command may see of the world: where it was called, what it may print, and its answer.
 * Beside a running `serve` the same command runs inside that process with these pointed at the caller's terminal.
 */
import { readFileSync, writeSync } from 'node:fs';
import type { Refusal } from '../model/index.ts';

/** 0 done · 1 refused input · 2 wrong use · 3 our own fault. */
export type ExitCode = 0 | 1 | 2 | 3;

export type Console = Readonly<{
  /** The caller's folder: every path a person names is meant from here. */
  folder: string;
  environment: Readonly<Record<string, string | undefined>>;
  out: (text: string | Uint8Array) => void;
  err: (text: string | Uint8Array) => void;
  standardInput: () => Uint8Array;
  /** A person sits at this terminal and can be asked. */
  interactive: boolean;
}>;

/** Writes everything, also into a slow pipe: a receipt that is printed must not be lost in a buffer at exit. */
const writeAll = (descriptor: number, text: string | Uint8Array): void => {
  let rest = typeof text === 'string' ? Buffer.from(text, 'utf8') : Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
};

export const processConsole = (): Console => ({
  folder: process.cwd(),
  environment: process.env,
  out: (text) => writeAll(1, text),
  err: (text) => writeAll(2, text),
  standardInput: () => readFileSync(0),
  interactive: process.stdin.isTTY && process.stdout.isTTY,
});

/** A refusal as a person reads it: what, where, why, what to do. */
export const tellRefusal = (console: Console, refusal: Refusal): void =>
  console.err(`refused: ${refusal.where}: ${refusal.what}\n         ${refusal.remedy} [${refusal.code}]\n`);

/** Progress on standard error: only for what takes longer than a second, at most once a second. */
export const progress = (console: Console, what: string): ((done: number, of: number | null) => void) => {
  const began = Date.now();
  let told = began;
  return (done, of) => {
    const now = Date.now();
    if (now - told < 1000) return;
    told = now;
    console.err(`${what}: ${done}${of === null ? '' : ` of ${of}`} (${Math.round((now - began) / 1000)} s)\n`);
  };
};
