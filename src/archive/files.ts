/** Small whole files, written so that a name never stands for half a content. */
import { dirname } from 'node:path';
import type { Disk } from './disk.ts';
import { codeOf } from './trouble.ts';

/** A file that must not exist yet; its bytes are on disk on return, its name once the directory is synced. */
export const writeNewFile = (disk: Disk, path: string, bytes: Uint8Array, mode?: number): void => {
  const file = disk.open(path, 'create', mode);
  try {
    disk.writeAt(file, bytes, 0);
    disk.sync(file);
  } finally {
    disk.close(file);
  }
};

/** As `writeNewFile`, but through another name, so that a crash leaves the file whole or absent. */
export const placeFile = (disk: Disk, path: string, bytes: Uint8Array): void => {
  const draft = `${path}.new`;
  removeIfThere(disk, draft);
  writeNewFile(disk, draft, bytes);
  disk.rename(draft, path);
  disk.syncDirectory(dirname(path));
};

export const removeIfThere = (disk: Disk, path: string): void => {
  try {
    disk.remove(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
};

export const makeDirectoryIfMissing = (disk: Disk, path: string, mode?: number): void => {
  try {
    disk.makeDirectory(path, mode);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return;
  }
  disk.syncDirectory(dirname(path));
};

/** The bytes of a file, or null where there is none. */
export const readIfThere = (disk: Disk, path: string): Uint8Array | null => {
  try {
    return disk.read(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
};
