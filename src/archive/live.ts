/** The open archive: append, read, erase, checkpoint. */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { Fault, refuse } from '../model/index.ts';
import type { Refusal } from '../model/index.ts';
import { canonicalJson, checkpointBody, consistencyProof, hex, inclusionProof, utf8 } from '../proof/index.ts';
import type { Appended, Archive, NewEntry, StoredEntry } from './archive.ts';
import { SALT, writeBatch } from './batch.ts';
import { nextNote } from './checkpoints.ts';
import type { Effects } from './effects.ts';
import { pathsOf } from './layout.ts';
import { entryReader } from './reading.ts';
import { overwrite } from './recover.ts';
import { openLogEnd } from './segments.ts';
import type { Survey } from './survey.ts';
import { attempt } from './trouble.ts';
import type { Refused } from './trouble.ts';

export type Options = Readonly<{
  /** Ed25519 seed of the checkpoints, or null where it is not at hand. */
  checkpointSeed: Uint8Array | null;
  setAside: readonly string[];
  segmentBytes?: number;
}>;

export const liveArchive = (dir: string, survey: Survey, effects: Effects, options: Options): Archive => {
  const { disk } = effects;
  const { positions, tree, format, origin } = survey;
  /** Leaves join the tree when its root is asked for: an acknowledgement does not wait for it. */
  const root = (): Uint8Array => {
    while (tree.size < positions.size) tree.add(positions.at(tree.size).leaf);
    return tree.root();
  };
  const erased = new Set(survey.erased.keys());
  const end = openLogEnd(disk, dir, origin, survey.scan.segments, options.segmentBytes);
  let notesLength = survey.notes.length;
  let lastNote = survey.notes.notes.at(-1)?.text ?? null;
  let lastNoted = survey.notes.notes.at(-1)?.checkpoint.size ?? -1;
  let bodies: Map<string, number> | null = null;
  const sameness = (body: Uint8Array): string => hash('sha256', body, 'base64');

  const append = (entries: readonly NewEntry[]): { receipts: readonly Appended[] } | Refused => {
    if (end.stopped) return { refusal: end.stopped };
    if (entries.length === 0) return { receipts: [] };
    const { bytes, frames } = writeBatch(origin, positions.size, entries, effects.random(SALT * entries.length));
    const written = end.write(positions.size, bytes);
    if ('refusal' in written) return written;
    frames.forEach((frame, at) => {
      positions.add({ ...frame, saltAt: frame.saltAt + written.at }, written.segment);
      if (bodies) remember(bodies, sameness(entries[at]?.body ?? new Uint8Array(0)), frame.seq);
    });
    return { receipts: frames.map(({ seq, leaf }) => ({ seq, leaf: hex(leaf) })) };
  };

  const reader = (ahead: boolean) => entryReader(disk, positions, end.segments, (seq) => erased.has(seq), ahead);
  const entry = (seq: number): StoredEntry | null => {
    if (!Number.isInteger(seq) || seq < 0 || seq >= positions.size) return null;
    const open = reader(false);
    try {
      return open.read(seq);
    } finally {
      open.close();
    }
  };
  function* entries({ from = 0, kinds }: Parameters<Archive['entries']>[0] = {}): Iterable<StoredEntry> {
    const open = reader(true);
    try {
      for (let seq = from; seq < positions.size; seq += 1) {
        if (!kinds || kinds.includes(positions.at(seq).kind)) yield open.read(seq);
      }
    } finally {
      open.close();
    }
  }

  const remember = (known: Map<string, number>, key: string, seq: number): void => {
    if (!known.has(key)) known.set(key, seq);
  };
  const find = (body: Uint8Array): number | null => {
    if (!bodies) {
      bodies = new Map();
      for (const one of entries()) if (one.body) remember(bodies, sameness(one.body), one.seq);
    }
    return bodies.get(sameness(body)) ?? null;
  };

  const erase = (seq: number, by: string, why: string): ReturnType<Archive['erase']> => {
    const refusal = mayErase(seq);
    if (refusal) return { refusal };
    const body = utf8(canonicalJson({ version: 1, seq, by, why }));
    const appended = append([{ kind: 'erased', body }]);
    if ('refusal' in appended) return appended;
    // The decision is on disk first: if the machine stops now, the next opening finishes the overwriting.
    erased.add(seq);
    bodies = null;
    const { segment, saltAt, length } = positions.at(seq);
    const path = end.segments[segment]?.path ?? dir;
    const done = attempt(path, () => overwrite(effects, path, saltAt, length));
    if ('refusal' in done) {
      end.stop(done.refusal);
      return done;
    }
    const [receipt] = appended.receipts;
    if (!receipt) throw new Fault('one entry was appended and no receipt came back');
    const aside = attempt(dir, () => disk.list(pathsOf(dir).torn).map(({ name }) => join(pathsOf(dir).torn, name)));
    return { receipt, mayRemainIn: 'refusal' in aside ? [] : aside.done };
  };
  const mayErase = (seq: number): Refusal | null => {
    const where = `${dir}#${seq}`;
    if (!Number.isInteger(seq) || seq < 0 || seq >= positions.size) {
      return refuse('reference-unknown', where, `There is no entry ${seq}.`, `Name one below ${positions.size}.`);
    }
    if (erased.has(seq))
      return refuse('already-exists', where, `Entry ${seq} is erased already.`, 'Nothing is left to do.');
    if (positions.at(seq).kind === 'erased') {
      return refuse(
        'shape-wrong',
        where,
        'An entry that records an erasure stays.',
        'Name the entry that holds the matter.',
      );
    }
    return null;
  };

  const checkpoint = (): string | Refused => {
    const tip = { origin, size: positions.size, root: root() };
    if (options.checkpointSeed === null) return checkpointBody(tip);
    if (lastNote !== null && lastNoted === positions.size) return lastNote;
    if (end.stopped) return { refusal: end.stopped };
    const note = nextNote(origin, tip.size, tip.root, lastNote, options.checkpointSeed);
    const { checkpoints: path } = pathsOf(dir);
    const bytes = utf8(note);
    const done = attempt(path, () => {
      const file = disk.open(path, notesLength === 0 ? 'create' : 'change');
      try {
        disk.writeAt(file, bytes, notesLength);
        disk.sync(file);
      } finally {
        disk.close(file);
      }
      if (notesLength === 0) disk.syncDirectory(dir);
    });
    if ('refusal' in done) {
      // What the file holds now is unknown; reading it again at the next opening tells.
      end.stop(done.refusal);
      return done;
    }
    [notesLength, lastNote, lastNoted] = [notesLength + bytes.length, note, positions.size];
    return note;
  };

  return {
    dir,
    origin,
    format,
    recipient: format.recipient,
    signs: options.checkpointSeed !== null,
    setAside: options.setAside,
    get size() {
      return positions.size;
    },
    append,
    entries,
    entry,
    find,
    erase,
    checkpoint,
    root,
    inclusion: (seq) => inclusionProof(positions.leaves(positions.size), seq),
    consistency: (size) => consistencyProof(positions.leaves(positions.size), size),
    close: () => {
      if (!end.stopped && options.checkpointSeed !== null && positions.size > 0) {
        const written = checkpoint();
        if (typeof written !== 'string') effects.log(`no last checkpoint: ${written.refusal.what}`);
      }
      end.stop(refuse('archive-held', dir, 'The archive was closed.', 'Open it again.'));
      end.close();
    },
  };
};
