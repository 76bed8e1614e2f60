/**
 * Files and folders named on a command line, as bytes with their names. A folder is read in the order of its names,
 * hidden files passed over. What cannot be read is refused by name; the rest goes on.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { refuse, type Refusal } from '../model/index.ts';
import type { Incoming } from './incoming.ts';

/** No file is read whole beyond this: report JSONL may be large, but not boundless. */
const LARGEST_FILE = 512 * 1024 * 1024;

export type Found = Incoming | Readonly<{ refusal: Refusal }>;

const why = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');

/** Where the paths were named: they are read there, and printed as they were named. */
export type Whence = Readonly<{ folder: string; standardInput: () => Uint8Array }>;

/** Lazily: one file in memory at a time. `-` reads standard input. */
export function* gather(paths: readonly string[], whence: Whence): Generator<Found> {
  for (const path of paths) yield* path === '-' ? standardInput(whence) : walk(path, whence.folder);
}

function* standardInput(whence: Whence): Generator<Found> {
  try {
    yield { name: '-', bytes: whence.standardInput() };
  } catch (error) {
    yield {
      refusal: refuse(
        'file-unreadable',
        '-',
        `Standard input could not be read (${why(error)}).`,
        'Pipe a text or report JSONL into the command.',
      ),
    };
  }
}

function* walk(path: string, folder: string): Generator<Found> {
  let seen;
  try {
    seen = statSync(resolve(folder, path));
  } catch (error) {
    yield {
      refusal: refuse(
        'file-missing',
        path,
        `There is no such file or folder, or it may not be looked at (${why(error)}).`,
        'Check the path.',
      ),
    };
    return;
  }
  if (seen.isDirectory()) {
    let names: string[] = [];
    try {
      names = readdirSync(resolve(folder, path)).sort();
    } catch (error) {
      yield {
        refusal: refuse(
          'file-unreadable',
          path,
          `The folder could not be read (${why(error)}).`,
          'Check its permissions.',
        ),
      };
    }
    for (const name of names) if (!name.startsWith('.')) yield* walk(join(path, name), folder);
    return;
  }
  if (!seen.isFile()) {
    yield {
      refusal: refuse('file-unreadable', path, 'This is neither a file nor a folder.', 'Hand in ordinary files.'),
    };
    return;
  }
  if (seen.size > LARGEST_FILE) {
    yield {
      refusal: refuse(
        'file-too-large',
        path,
        `${Math.round(seen.size / 1e6)} MB is more than one file can be (512 MB).`,
        'Split it.',
      ),
    };
    return;
  }
  try {
    yield { name: path, bytes: readFileSync(resolve(folder, path)) };
  } catch (error) {
    yield {
      refusal: refuse('file-unreadable', path, `The file could not be read (${why(error)}).`, 'Check its permissions.'),
    };
  }
}
