/**
 * Whether an archive on a disk is whole, without changing it and without trusting it: every line, salt, body, header,
 * checkpoint and the format file. A copy that was rolled back shows only against a checkpoint held elsewhere.
 */
import { join } from 'node:path';
import type { RefusalCode } from '../model/index.ts';
import { fromHex, hex, readCheckpoint, sha256, verifyCheckpoint } from '../proof/index.ts';
import type { Checkpoint } from '../proof/index.ts';
import type { Disk } from './disk.ts';
import type { Effects } from './effects.ts';
import { nodeEffects } from './effects.ts';
import { pathsOf } from './layout.ts';
import { survey } from './survey.ts';
import type { Survey } from './survey.ts';
import { attempt } from './trouble.ts';

export type Problem = Readonly<{ code: RefusalCode; what: string; where: string }>;
export type Verified = Readonly<{
  /** Nothing is wrong as far as the checkpoints reach; `notes` say how far that is. */
  sound: boolean;
  problems: readonly Problem[];
  /** Not wrong, but to be known: tails without checkpoint, files set aside, files that are not ours. */
  notes: readonly string[];
  size: number;
  /** Root over all entries, hex. */
  root: string;
  /** Entries whose salt and body are gone by a recorded decision. */
  erased: number;
  /** Size at the archive's own last checkpoint, 0 where it has none. */
  checkpointed: number;
}>;

export const verifyArchive = (
  dir: string,
  options: Readonly<{ checkpoint?: string | readonly string[]; effects?: Pick<Effects, 'disk'> }> = {},
): Verified => {
  const { disk } = options.effects ?? nodeEffects;
  const texts = options.checkpoint === undefined ? [] : [options.checkpoint].flat();
  const held = texts.map((text) => ({ text, checkpoint: readCheckpoint(text) }));
  const roots = held.flatMap(({ checkpoint }) => checkpoint ?? []);
  const read = survey(disk, dir, roots);
  if ('refusal' in read) {
    const nothing = { notes: [], size: 0, root: '', erased: 0, checkpointed: 0 };
    return { sound: false, problems: [read.refusal], ...nothing };
  }
  const found = read.survey;
  const aside = besides(disk, dir, found);
  const problems = [
    ...held.flatMap(({ text, checkpoint }) => againstHeld(dir, found, text, checkpoint)),
    ...ofTheLog(dir, found),
    ...ofBodies(dir, found),
    ...aside.problems,
  ];
  const checkpointed = found.notes.notes.at(-1)?.checkpoint.size ?? 0;
  const reach = Math.max(checkpointed, ...roots.map(({ size }) => size));
  const notes = [...aside.notes];
  if (found.tree.size > reach) notes.push(`the last ${found.tree.size - reach} entries stand under no checkpoint yet`);
  if (held.length === 0)
    notes.push('measured against its own checkpoints alone: a copy rolled back as a whole would not show');
  return {
    sound: problems.length === 0,
    problems,
    notes,
    size: found.tree.size,
    root: hex(found.tree.root()),
    erased: found.blank.filter((seq) => found.erased.has(seq)).length,
    checkpointed,
  };
};

const broken = (where: string, what: string): Problem => ({ code: 'archive-broken', where, what });

const againstHeld = (dir: string, found: Survey, text: string, held: Checkpoint | null): Problem[] => {
  const where = 'the checkpoint held elsewhere';
  if (!held) return [{ code: 'shape-wrong', where, what: 'This is not a checkpoint.' }];
  if (held.origin !== found.origin) {
    return [broken(where, `It is of the archive ${held.origin}; this one calls itself ${found.origin}.`)];
  }
  // The last of the archive's own notes was verified with the log; the same text need not be again.
  const known = found.notes.notes.at(-1)?.text === text;
  if (held.signatures.length > 0 && !known && !verifyCheckpoint(text, fromHex(found.format.checkpointKey))) {
    return [{ code: 'shape-wrong', where, what: 'Its signature is not one by the key of this archive.' }];
  }
  if (held.size > found.tree.size) {
    const what = `Shorter than the checkpoint at ${held.size}: ${found.tree.size} entries.`;
    return [{ code: 'checkpoint-shorter', where: dir, what }];
  }
  const kept = found.notes.notes.some(({ checkpoint }) => checkpoint.body === held.body);
  if (held.signatures.length > 0 && !kept) {
    return [broken(pathsOf(dir).checkpoints, `The checkpoint at ${held.size} is not among the archive's own.`)];
  }
  return [];
};

const ofTheLog = (dir: string, { scan, notes, tree, forked }: Survey): Problem[] => {
  const problems = forked.map((size) =>
    broken(`${dir}#0-${size}`, `The first ${size} entries are not those of the checkpoint.`),
  );
  if (scan.fault) {
    const { is, path, at, why } = scan.fault;
    const what = is === 'torn' ? `A last write was cut off: ${why}.` : `Broken: ${why}.`;
    problems.unshift({ code: is === 'torn' ? 'archive-torn' : 'archive-broken', where: `${path}:${at}`, what });
  }
  const last = notes.notes.at(-1)?.checkpoint.size ?? 0;
  if (last > tree.size) {
    const what = `Shorter than its own checkpoint at ${last}: ${tree.size} entries.`;
    problems.push({ code: 'checkpoint-shorter', where: dir, what });
  }
  if (notes.fault) {
    const code = notes.fault.is === 'torn' ? 'archive-torn' : 'archive-broken';
    problems.push({ code, where: `${pathsOf(dir).checkpoints}:${notes.length}`, what: `${notes.fault.why}.` });
  }
  return problems;
};

const ofBodies = (dir: string, { changed, blank, erased, tree }: Survey): Problem[] => {
  const blanked = new Set(blank);
  return [
    ...changed.map((seq) => broken(`${dir}#${seq}`, `Entry ${seq} is not what was committed to.`)),
    ...blank
      .filter((seq) => !erased.has(seq))
      .map((seq) => broken(`${dir}#${seq}`, `Entry ${seq} is overwritten, and no decision to erase it is recorded.`)),
    ...[...erased.keys()]
      .filter((seq) => seq < tree.size && !blanked.has(seq) && !changed.includes(seq))
      .map((seq): Problem => ({
        code: 'archive-torn',
        where: `${dir}#${seq}`,
        what: `Entry ${seq} was to be erased and is still there; opening the archive finishes it.`,
      })),
  ];
};

/** What lies in the directory besides the log: files set aside, which carry their digest in their name, and strays. */
const besides = (disk: Disk, dir: string, { scan }: Survey): { problems: Problem[]; notes: string[] } => {
  const paths = pathsOf(dir);
  const known = new Set(Object.values(paths).map((path) => path.slice(dir.length).replace(/^[/\\]/, '')));
  const list = (path: string): string[] => {
    const names = attempt(path, () => disk.list(path).map(({ name }) => name));
    return 'refusal' in names ? [] : names.done;
  };
  const strays = [...list(dir).filter((name) => !known.has(name)), ...scan.strays];
  const notes = strays.map((name) => `${name} is not a file of the archive`);
  const problems: Problem[] = [];
  for (const name of list(paths.torn)) {
    const digest = /-\d+-([0-9a-f]{16})$/.exec(name)?.[1];
    const bytes = attempt(name, () => disk.read(join(paths.torn, name)));
    const same = 'done' in bytes && hex(sha256(bytes.done)).slice(0, 16) === digest;
    if (same) notes.push(`torn/${name}: a write that was never acknowledged, set aside`);
    else if (digest === undefined) notes.push(`torn/${name} is not a file of the archive`);
    else problems.push(broken(join(paths.torn, name), 'It is not the tail that was set aside.'));
  }
  return { problems, notes };
};
