// How fast reading is once warm, on one core, against the plainest thing that can be done with the same text: cutting it into
// words with one regular expression. Rounds of both are interleaved and medians compared, so that a busy machine slows both.
// Then what a cold start costs: loading all that reading knows, the first report, and the memory held.
// `node scripts/build.js && node bench/reading.js [--rounds N] [--text FILE]`; the text is a golden case of about a news report's size.
import { readFileSync } from 'node:fs';

const value = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const milliseconds = (work) => {
  const before = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - before) / 1e6;
};
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const start = process.hrtime.bigint();
const { loadKnowledge } = await import('../dist/cli/knowledge.js');
const { read } = await import('../dist/reading/index.js');
const knowledge = loadKnowledge();
const loaded = Number(process.hrtime.bigint() - start) / 1e6;

const root = new URL('../', import.meta.url);
const text = readFileSync(value('--text') ?? new URL('corpora/reading/nl-idlib-truce/report.txt', root), 'utf8');
const nothing = '0'.repeat(64);
const report = {
  id: 'r_0000000000000000',
  sha256: nothing,
  language: null,
  published: '2020-03-06',
  title: null,
  source: null,
  text,
  textSha256: nothing,
  extractor: 'plain',
  version: '1',
};
let claims = 0;
const first = milliseconds(() => {
  claims = read(report, knowledge).claims.length;
});
if (claims === 0) throw new Error('the bench reads nothing: no claim in its text');

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
const BATCH = 100;
const rounds = Number(value('--rounds') ?? 15);
const reading = [];
const cutting = [];
for (let round = 0; round < rounds + 5; round += 1) {
  const took = milliseconds(() => {
    for (let i = 0; i < BATCH; i += 1) read(report, knowledge);
  });
  const cut = milliseconds(() => {
    for (let i = 0; i < BATCH; i += 1) text.toLowerCase().match(WORDS);
  });
  // The first rounds warm the compiler and are not counted.
  if (round < 5) continue;
  reading.push((BATCH * 1000) / took);
  cutting.push((BATCH * 1000) / cut);
}

console.log(`text            ${text.length} characters, ${claims} claims`);
console.log(`cold start      ${loaded.toFixed(0)} ms to load, ${first.toFixed(0)} ms for the first report`);
console.log(`memory          ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
console.log(`warm            ${median(reading).toFixed(0)} reports a second`);
console.log(
  `against words   ${(median(cutting) / median(reading)).toFixed(0)} times the cost of cutting the text into words`,
);
