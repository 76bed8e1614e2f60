/**
 * All sets of a gold folder, one after another; what is absent is said. The table sets our figures beside those of other
 * systems on the same sets (`gold/README.md`) and goes to docs/evaluation.md; the matrix by language and kind into README.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArabic, scoreDetection, scoreSpans } from './arabic-gsr.js';
import { readGvc, scoreGvc } from './gvc.js';
import { respond } from './muc4.js';
import { readPlover, scorePlover } from './plover.js';
import { openReader, root } from './reader.js';
import { readRe3d, recordsOf, scoreRe3d } from './re3d.js';
import { KINDS, matrixOf, scoreClaims } from './score-claims.js';

const percent = (share) => `${Math.round(share * 1000) / 10}`;
const jsonOf = (path) => JSON.parse(readFileSync(path, 'utf8'));

const muc4Rows = (folder, read) => {
  const [out, rows] = [mkdtempSync(join(tmpdir(), 'bestand-muc-')), []];
  for (const [texts, key] of [
    ['tst1-muc3', 'key-tst1.v7'],
    ['tst2-muc4', 'key-tst2.v4'],
  ]) {
    const response = join(out, texts);
    writeFileSync(response, respond([join(folder, texts)], read));
    const scored = spawnSync('python3', [join(folder, 'score.py'), join(folder, key), response, '--json'], {
      encoding: 'utf8',
    });
    const figures = JSON.parse(scored.stdout);
    for (const slot of ['ALL', 'date', 'perp-conf', 'hum-num', 'hum-eff'])
      rows.push([`MUC-4 ${texts}, ${slot === 'ALL' ? 'all slots' : slot}`, figures[slot], MUC_OTHERS[slot] ?? '']);
  }
  rmSync(out, { recursive: true, force: true });
  return rows;
};
const MUC_OTHERS = {
  ALL: 'GE 60.6 / 59.3, median of 17 systems 35.5 / 36.1 (TST3 / TST4)',
  date: 'GE 68',
  'perp-conf': 'best 38, GE 29',
  'hum-num': 'GE 62',
  'hum-eff': 'GE 63',
};

const arabicRows = (folder, read) => {
  const detection = ['assault', 'protest'].flatMap((type) => {
    const name = `${type}_gsr.dev.csv`;
    const file = readFileSync(join(folder, name), 'utf8');
    const { easy, all } = scoreDetection(readArabic(file, name, read), file);
    return [
      [`Arabic GSR, ${type}, detection F1, easy negatives`, percent(easy), ''],
      [`Arabic GSR, ${type}, detection F1, all`, percent(all), ''],
    ];
  });
  const name = 'assault_spans.dev.json';
  const items = jsonOf(join(folder, name));
  const spans = scoreSpans(readArabic(JSON.stringify(items), name, read), items);
  return [
    ...detection,
    ['Arabic GSR, assault, source span F1', percent(spans.source), 'two people agree 81'],
    ['Arabic GSR, assault, verb span F1', percent(spans.verb), 'two people agree 66'],
    ['Arabic GSR, assault, target span F1', percent(spans.target), 'two people agree 58'],
  ];
};

const gvcRows = (folder, read) => {
  const docs = readFileSync(join(folder, 'docs.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { killed, injured } = scoreGvc(readGvc(docs, read), docs, jsonOf(join(folder, 'incidents.json')));
  return [
    ['Gun Violence Corpus, killed exact per incident', percent(killed), 'naive counting 74'],
    ['Gun Violence Corpus, injured exact per incident', percent(injured), 'naive counting 73'],
  ];
};

const ploverRows = (folder, read) => {
  const records = jsonOf(join(folder, 'records.dev.json'));
  const { type, actors } = scorePlover(readPlover(records, read), records);
  return [
    ['PLOVER records, type right', percent(type), 'linear classifier 38'],
    ['PLOVER records, actors F1', percent(actors), ''],
  ];
};

const re3dRows = (folder, read) => {
  const answers = [];
  const entities = [];
  for (const part of readdirSync(folder).filter((name) => existsSync(join(folder, name, 'documents.json')))) {
    answers.push(...readRe3d(recordsOf(readFileSync(join(folder, part, 'documents.json'), 'utf8')), read));
    entities.push(...recordsOf(readFileSync(join(folder, part, 'entities.json'), 'utf8')));
  }
  return Object.entries(scoreRe3d(answers, entities)).map(([type, score]) => [
    `re3d, ${type} F1 (names told in claims only)`,
    percent(score),
    '',
  ]);
};

const claimRows = (folder, read) => {
  const { figures } = scoreClaims(folder, join(folder, 'score.py'), read, ['--json']);
  return Object.entries(figures?.languages ?? {})
    .filter(([, one]) => one.coreClaims > 0)
    .map(([language, one]) => [
      `Claims, ${language}: fact F1 (core found, precision)`,
      `${percent(one.factF1)} (${percent(one.coreRecall)}, ${percent(one.precision)})`,
      'sentence splitting 23',
    ]);
};

const SETS = [
  ['claims', claimRows],
  ['muc4', muc4Rows],
  ['arabic-event-gsr', arabicRows],
  ['gun-violence-corpus', gvcRows],
  ['plover-gsr', ploverRows],
  ['re3d', re3dRows],
];

const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Core claims found of our own held-back texts: the table that README shows. */
const writeMatrix = (read) => {
  const held = join(root, 'corpora', 'gold', 'held');
  if (!existsSync(held)) return '';
  const readings = readdirSync(held)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((file) => {
      const { published } = jsonOf(join(held, file.replace(/\.txt$/, '.gold.json')));
      return { name: file.slice(0, -4), reading: read(readFileSync(join(held, file), 'utf8'), { published }) };
    });
  const matrix = matrixOf(held, readings);
  const rows = [...matrix]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, row]) => [
      language,
      ...KINDS.map((kind) => {
        const { found, of } = row.get(kind);
        return of === 0 ? '–' : `${Math.round((found / of) * 100)} % of ${of}`;
      }),
    ]);
  const text = table(['language', ...KINDS], rows);
  const readme = join(root, 'README.md');
  writeFileSync(
    readme,
    readFileSync(readme, 'utf8').replace(/(<!-- coverage -->\n)[\s\S]*?(<!-- \/coverage -->)/, `$1${text}\n$2`),
  );
  return text;
};

export const everything = async (gold) => {
  const read = await openReader();
  const rows = [];
  for (const [name, measure] of SETS) {
    const folder = join(gold, name);
    if (existsSync(folder)) rows.push(...measure(folder, read));
    else rows.push([name, 'not found', '']);
  }
  const text = table(['set', 'we', 'others'], rows);
  console.log(text);
  const matrix = writeMatrix(read);
  if (matrix !== '') console.log(`\n${matrix}`);
  writeFileSync(
    join(root, 'docs', 'evaluation.md'),
    `# How well reading reads\n\nWritten by \`npm run eval -- --gold FOLDER\` on the open parts of the sets; F1 and shares in per cent. The figures of others are theirs, on other parts of the same sets.\n\n${text}\n\nCore claims found by language and kind, on our own texts that were not opened while tuning (\`corpora/gold/held\`):\n\n${matrix}\n`,
  );
};
