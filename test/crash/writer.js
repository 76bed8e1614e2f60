// A process that appends to an archive and tells on its standard output what it was promised, one line at a time:
//   size N · first ID (its first bytes are written) · receipt ID SEQ LEAF · refused ID CODE
// It runs from the build, since it is killed and traced as the real command would be.
// Arguments: directory, batches to write (0 = until killed), milliseconds to linger at each step of a write.
import { writeSync } from 'node:fs';
import { createArchive, nodeDisk, nodeEffects, openArchive } from '../../dist/archive/index.js';

const [dir, many, linger] = [process.argv[2] ?? '', Number(process.argv[3] ?? 0), Number(process.argv[4] ?? 0)];
const say = (line) => writeSync(1, `${line}\n`);
const pause = () => {
  if (linger > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, linger);
};

let current = '';
const disk = {
  ...nodeDisk,
  // Written in two pieces with a pause between, so that a kill can leave half a batch behind.
  writeAt: (file, bytes, position) => {
    if (current === '' || linger === 0) return nodeDisk.writeAt(file, bytes, position);
    const half = Math.ceil(bytes.length / 2);
    nodeDisk.writeAt(file, bytes.subarray(0, half), position);
    say(`first ${current}`);
    pause();
    nodeDisk.writeAt(file, bytes.subarray(half), position + half);
    pause();
  },
  sync: (file) => {
    nodeDisk.sync(file);
    if (current !== '') pause();
  },
};

const options = { segmentBytes: 20_000 };
const effects = { ...nodeEffects, disk };
let opened = openArchive(dir, effects, options);
if ('refusal' in opened && opened.refusal.code === 'archive-missing') opened = createArchive(dir, effects, options);
if ('refusal' in opened) {
  say(`refused open ${opened.refusal.code}`);
  process.exit(1);
}
const { archive } = opened;
say(`size ${archive.size}`);
const last = many === 0 ? Number.POSITIVE_INFINITY : many;
for (let batch = 0; batch < last; batch += 1) {
  const count = 1 + (batch % 4);
  const id = `${process.pid}-${archive.size}`;
  const entries = Array.from({ length: count }, (_, at) => ({
    kind: 'report',
    body: Buffer.from(JSON.stringify({ batch: id, of: count, at, text: 'x'.repeat((batch * 37) % 300) })),
  }));
  current = id;
  const answer = archive.append(entries);
  current = '';
  if ('refusal' in answer) {
    say(`refused ${id} ${answer.refusal.code}`);
    process.exit(1);
  }
  say(`receipt ${id} ${answer.receipts.map(({ seq, leaf }) => `${seq}:${leaf}`).join(' ')}`);
}
archive.close();
