/** Kills a writing process again and again on one directory, and holds what is left to every receipt ever given. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { isRefused, nodeEffects, openArchive, verifyArchive } from '../../src/archive/index.ts';

export const WRITER = join(import.meta.dirname, 'writer.js');

export type Tally = {
  kills: number;
  betweenFirstByteAndReceipt: number;
  torn: number;
  acknowledged: number;
  problems: string[];
};

/** What one process said before it ended. */
const runAndKill = (dir: string, afterFirst: number, delay: number): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [WRITER, dir, '0', '3'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines: string[] = [];
    let rest = '';
    let firsts = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      const pieces = (rest + chunk.toString()).split('\n');
      rest = pieces.pop() ?? '';
      lines.push(...pieces);
      const before = firsts;
      firsts += pieces.filter((line) => line.startsWith('first ')).length;
      if (before < afterFirst && firsts >= afterFirst) setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.once('error', reject);
    child.once('close', () => resolve(lines));
  });

/** `chance` decides when each kill lands: 0 ≤ x < 1. */
export const killAgainAndAgain = async (dir: string, kills: number, chance: () => number): Promise<Tally> => {
  const promised = new Map<number, string>();
  const batches = new Map<number, string>();
  const tally: Tally = { kills: 0, betweenFirstByteAndReceipt: 0, torn: 0, acknowledged: 0, problems: [] };
  let held: string | null = null;
  for (let round = 0; round < kills; round += 1) {
    const lines = await runAndKill(dir, 1 + Math.floor(chance() * 5), Math.floor(chance() * 10));
    tally.kills += 1;
    const told = lines.findLast((line) => line.startsWith('first ') || line.startsWith('receipt '));
    if (told?.startsWith('first ')) tally.betweenFirstByteAndReceipt += 1;
    for (const line of lines) {
      const [what, id = '', ...rest] = line.split(' ');
      if (what === 'refused') tally.problems.push(`round ${round}: ${line}`);
      if (what !== 'receipt') continue;
      for (const receipt of rest) {
        const [seq = '', leaf = ''] = receipt.split(':');
        if (promised.has(Number(seq))) tally.problems.push(`round ${round}: entry ${seq} was promised twice`);
        promised.set(Number(seq), leaf);
        batches.set(Number(seq), id);
      }
    }
    tally.acknowledged = promised.size;
    const before = verifyArchive(dir, held === null ? {} : { checkpoint: held });
    const worse = before.problems.filter(({ code }) => code !== 'archive-torn');
    if (worse.length > 0) tally.problems.push(`round ${round}: ${worse.map(({ what }) => what).join('; ')}`);
    const opened = openArchive(dir, { ...nodeEffects, log: () => undefined });
    if (isRefused(opened)) {
      tally.problems.push(`round ${round}: ${opened.refusal.code} ${opened.refusal.what}`);
      return tally;
    }
    tally.torn += opened.archive.setAside.length;
    tally.problems.push(...wrongIn(opened.archive.entries(), promised, batches, round));
    const checkpoint = opened.archive.checkpoint();
    if (typeof checkpoint === 'string') held = checkpoint;
    opened.archive.close();
  }
  return tally;
};

/** Lost, doubled or half-visible entries. */
const wrongIn = (
  entries: Iterable<{ seq: number; leaf: string; body: Uint8Array | null }>,
  promised: ReadonlyMap<number, string>,
  batches: ReadonlyMap<number, string>,
  round: number,
): string[] => {
  const wrong: string[] = [];
  const seen = new Map<number, string>();
  const parts = new Map<string, { of: number; found: Set<number> }>();
  for (const { seq, leaf, body } of entries) {
    seen.set(seq, leaf);
    const said = JSON.parse(Buffer.from(body ?? []).toString()) as { batch: string; of: number; at: number };
    const part = parts.get(said.batch) ?? { of: said.of, found: new Set() };
    if (part.found.has(said.at)) wrong.push(`round ${round}: ${said.batch} has its part ${said.at} twice`);
    part.found.add(said.at);
    parts.set(said.batch, part);
    const id = batches.get(seq);
    if (id !== undefined && id !== said.batch)
      wrong.push(`round ${round}: entry ${seq} is of another batch than promised`);
  }
  for (const [seq, leaf] of promised) if (seen.get(seq) !== leaf) wrong.push(`round ${round}: entry ${seq} was lost`);
  for (const [id, { of, found }] of parts) if (found.size !== of) wrong.push(`round ${round}: ${id} is half visible`);
  return wrong;
};
