// How fast the archive acknowledges, against the least that durability costs: writing the same number of bytes to a
// file and calling fdatasync, and nothing else. Rounds of both are interleaved and medians compared, so that a busy
// machine slows both. Then how long opening 100,000 entries takes.
// `node scripts/build.js && node bench/archive.js [--dir FOLDER] [--entries N]`; the folder decides which disk is measured.
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createArchive, nodeDisk, nodeEffects, openArchive, verifyArchive } from '../dist/archive/index.js';

const value = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const room = mkdtempSync(join(value('--dir') ?? tmpdir(), 'bestand-bench-'));
const entries = Number(value('--entries') ?? 100_000);
const ROUNDS = 15;
const BODY = 2_000;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const seconds = (work) => {
  const before = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - before) / 1e9;
};
const opened = (answer) => {
  if ('refusal' in answer) throw new Error(answer.refusal.what);
  return answer.archive;
};
const bodies = (count, round) =>
  Array.from({ length: count }, (_, at) => ({ kind: 'report', body: Buffer.alloc(BODY, `report ${round} ${at} `) }));

/** Medians of acknowledged entries a second: the archive's and those of a bare file that gets the same bytes. */
const measure = (batch, batches) => {
  // The bytes the archive really writes, batch headers, lines and salts included.
  let written = 0;
  const disk = {
    ...nodeDisk,
    writeAt: (file, bytes, at) => ((written = bytes.length), nodeDisk.writeAt(file, bytes, at)),
  };
  const archive = opened(createArchive(join(room, `batches-of-${batch}`), { ...nodeEffects, disk }));
  const file = openSync(join(room, `bare-${batch}`), 'wx');
  let end = 0;
  const [ours, bare] = [[], []];
  // Compiled before it is measured; a server is.
  for (let at = 0; at < 200; at += 1) archive.append(bodies(batch, at));
  const bytes = Buffer.alloc(written, 'x');
  for (let round = 0; round < ROUNDS; round += 1) {
    const work = bodies(batch, round);
    const archived = () =>
      ours.push(
        (batch * batches) /
          seconds(() => {
            for (let at = 0; at < batches; at += 1) opened({ ...archive.append(work), archive });
          }),
      );
    const plain = () =>
      bare.push(
        (batch * batches) /
          seconds(() => {
            for (let at = 0; at < batches; at += 1) {
              end += writeSync(file, bytes, 0, bytes.length, end);
              fdatasyncSync(file);
            }
          }),
      );
    for (const turn of round % 2 === 0 ? [archived, plain] : [plain, archived]) turn();
  }
  closeSync(file);
  archive.close();
  return { ours: median(ours), bare: median(bare) };
};

try {
  for (const [batch, batches, bar] of [
    [16, 30, 0.5],
    [1, 120, 0.25],
  ]) {
    const { ours, bare } = measure(batch, batches);
    const name = batch === 1 ? 'singly' : `in batches of ${batch}`;
    console.log(
      `append ${name}: ${Math.round(ours)}/s against ${Math.round(bare)}/s bare: ratio ${(ours / bare).toFixed(2)} (bar ${bar})`,
    );
  }
  const dir = join(room, 'large');
  const archive = opened(createArchive(dir));
  for (let at = 0; at < entries; at += 1_000) archive.append(bodies(Math.min(1_000, entries - at), at));
  archive.close();
  const opening = [];
  for (let round = 0; round < 3; round += 1) opening.push(seconds(() => opened(openArchive(dir)).close()));
  const walking =
    seconds(() => {
      for (const { body } of opened(openArchive(dir)).entries())
        if (body?.length !== BODY) throw new Error('not the body');
    }) - median(opening);
  const verifying = seconds(() => verifyArchive(dir));
  console.log(
    `${entries} entries of ${BODY} bytes: opened and checked in ${median(opening).toFixed(2)} s, read one by one in ${walking.toFixed(2)} s, verified in ${verifying.toFixed(2)} s`,
  );
  console.log(`memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB RSS`);
} finally {
  rmSync(room, { recursive: true, force: true });
}
