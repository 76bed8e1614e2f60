/**
 * The disk as the archive sees it: only the calls it makes, all synchronous, so that a fault can be aimed at each of
 * them. A call that fails throws the system's own error with its `code`; `trouble.ts` turns that into a refusal.
 */
import * as fs from 'node:fs';

/** An open file. */
export type Handle = number;

export type Disk = Readonly<{
  /** Names in a directory, with whether each is itself a directory. Throws ENOENT where there is none. */
  list(path: string): readonly Readonly<{ name: string; directory: boolean }>[];
  /** One level; throws EEXIST. What is made is for its owner alone unless `mode` says otherwise (mkdir(2)). */
  makeDirectory(path: string, mode?: number): void;
  read(path: string): Uint8Array;
  /** `create` refuses a file that exists; `change` one that does not; `read` never writes. */
  open(path: string, how: 'create' | 'change' | 'read', mode?: number): Handle;
  /** Exactly `length` bytes from `position`; throws where the file is shorter. */
  readAt(file: Handle, position: number, length: number): Uint8Array;
  size(file: Handle): number;
  /** All of the bytes at `position`, or an error. */
  writeAt(file: Handle, bytes: Uint8Array, position: number): void;
  /** fdatasync: the bytes and the length are on the disk when this returns. */
  sync(file: Handle): void;
  truncate(file: Handle, length: number): void;
  close(file: Handle): void;
  /** A new name in a directory is durable only when the directory was synced. */
  syncDirectory(path: string): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
}>;

const FLAGS = { create: 'wx+', change: 'r+', read: 'r' } as const;

export const nodeDisk: Disk = {
  list: (path) =>
    fs.readdirSync(path, { withFileTypes: true }).map((one) => ({ name: one.name, directory: one.isDirectory() })),
  makeDirectory: (path, mode = 0o700) => {
    fs.mkdirSync(path, { mode });
  },
  read: (path) => fs.readFileSync(path),
  open: (path, how, mode = 0o600) => fs.openSync(path, FLAGS[how], mode),
  readAt: (file, position, length) => {
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length;) {
      const got = fs.readSync(file, bytes, done, length - done, position + done);
      if (got === 0) throw Object.assign(new Error('the file ends too early'), { code: 'EIO' });
      done += got;
    }
    return bytes;
  },
  size: (file) => fs.fstatSync(file).size,
  writeAt: (file, bytes, position) => {
    // A short write is legal (a disk that fills up, a signal); the rest is asked for again.
    for (let done = 0; done < bytes.length;) {
      done += fs.writeSync(file, bytes, done, bytes.length - done, position + done);
    }
  },
  sync: (file) => fs.fdatasyncSync(file),
  truncate: (file, length) => fs.ftruncateSync(file, length),
  close: (file) => fs.closeSync(file),
  syncDirectory: (path) => {
    const directory = fs.openSync(path, 'r');
    try {
      fs.fsyncSync(directory);
    } finally {
      fs.closeSync(directory);
    }
  },
  rename: (from, to) => fs.renameSync(from, to),
  remove: (path) => fs.unlinkSync(path),
};
