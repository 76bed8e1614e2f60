// How fast reading is once warm, on one core, against the plainest thing that can be done with the same text: cutting it into
// words with one regular expression. Rounds of both are interleaved and medians compared, so that a busy machine slows both.
// Then what a cold start costs: loading all that reading knows, the first report, and the memory held with every language loaded.
// `node scripts/build.js && node bench/reading.js [--rounds N] [--text FILE …]`; without --text one golden case a language is read.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const milliseconds = (work) => {
  const before = performance.now();
  work();
  return performance.now() - before;
};
const at = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) * share)];
const median = (numbers) => at(numbers, 0.5);

/** What stands behind an option, up to the next. */
const values = (name) => {
  const from = process.argv.indexOf(name) + 1;
  if (from === 0) return [];
  const to = process.argv.findIndex((word, index) => index >= from && word.startsWith('--'));
  return process.argv.slice(from, to < 0 ? undefined : to);
};

const start = performance.now();
const { loadKnowledge } = await import('../dist/cli/knowledge.js');
const { read } = await import('../dist/reading/index.js');
const knowledge = loadKnowledge();
const loaded = performance.now() - start;

/** The first golden case of each language that has tables. */
const golden = () => {
  const folder = fileURLToPath(new URL('../corpora/reading/', import.meta.url));
  const cases = readdirSync(folder).sort();
  return knowledge.tongues.flatMap((language) => {
    const first = cases.find((name) => name.startsWith(`${language}-`));
    return first ? [`${folder}${first}/report.txt`] : [];
  });
};

const files = values('--text').length > 0 ? values('--text') : golden();
const nothing = '0'.repeat(64);
const texts = files.map((file) => {
  const text = readFileSync(file, 'utf8');
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
  let reading = null;
  const first = milliseconds(() => (reading = read(report, knowledge)));
  const name = basename(file) === 'report.txt' ? basename(dirname(file)) : basename(file);
  return { name, text, report, first, claims: reading.claims.length, language: reading.report.language };
});
if (texts.every(({ claims }) => claims === 0)) throw new Error('the bench reads nothing: no claim in its texts');
for (const language of knowledge.tongues) knowledge.tongueOf(language);

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
/** One by one: the platform remembers what `match` gave for a text it has seen. */
const cutInto = (text) => {
  WORDS.lastIndex = 0;
  let count = 0;
  while (WORDS.exec(text) !== null) count += 1;
  return count;
};
let words = 0;
const BATCH = 50;
const WARMING = 10;
const rounds = Number(values('--rounds')[0] ?? 30);
const reading = texts.map(() => []);
const cutting = texts.map(() => []);
for (let round = 0; round < rounds + WARMING; round += 1)
  texts.forEach(({ text, report }, index) => {
    const took = milliseconds(() => {
      for (let i = 0; i < BATCH; i += 1) read(report, knowledge);
    });
    const cut = milliseconds(() => {
      for (let i = 0; i < BATCH; i += 1) words += cutInto(text.toLowerCase());
    });
    // The first rounds warm the compiler and are not counted.
    if (round < WARMING) return;
    reading[index].push((BATCH * 1000) / took);
    cutting[index].push((BATCH * 1000) / cut);
  });

console.log(`cold start  ${loaded.toFixed(0)} ms to load, ${texts[0].first.toFixed(0)} ms for the first report`);
console.log(`memory      ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB with ${knowledge.tongues.join(' ')}`);
console.log(
  'reports a second once warm: median of the rounds, best tenth; times the cost of cutting the text into words',
);
texts.forEach(({ name, text, claims, language }, index) => {
  const [usual, best] = [median(reading[index]), at(reading[index], 0.9)];
  const against = median(cutting[index]) / usual;
  const figures = `${usual.toFixed(0).padStart(5)} ${best.toFixed(0).padStart(5)} ${against.toFixed(0).padStart(4)}×`;
  console.log(`${(language ?? '–').padEnd(4)}${figures}  ${text.length} characters, ${claims} claims  ${name}`);
});
