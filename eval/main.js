// Measures reading, on anybody's gold. `npm run eval -- --help` lists the forms. Nothing of any gold set is kept in the project.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { arabicGsr } from './arabic-gsr.js';
import { claims } from './claims.js';
import { everything } from './everything.js';
import { gvc } from './gvc.js';
import { muc4 } from './muc4.js';
import { plover } from './plover.js';
import { re3d } from './re3d.js';
import { openReader } from './reader.js';
import { scoreClaims } from './score-claims.js';

const HELP = `npm run eval -- --gold FOLDER               everything that FOLDER holds; writes docs/evaluation.md and the README's table
npm run eval -- --gold FOLDER [--scorer score.py] [--lang nl,en] [--show]   a folder of claims (NAME.txt, NAME.gold.json)
npm run eval -- claims FOLDER --out FOLDER   readings of each NAME.txt
npm run eval -- muc4 TEXTS… --out RESPONSE   MUC-4 templates
npm run eval -- gvc DOCS.jsonl --out OUT.json
npm run eval -- arabic-gsr FILE --out OUT.json
npm run eval -- plover FILE --out OUT.json
npm run eval -- re3d DOCUMENTS.json --out OUT.json
`;

const ADAPTERS = {
  claims: ([folder], out) => claims(folder, out),
  muc4: (paths, out) => muc4(paths, out),
  gvc: ([path], out) => gvc(path, out),
  'arabic-gsr': ([path], out) => arabicGsr(path, out),
  plover: ([path], out) => plover(path, out),
  re3d: ([path], out) => re3d(path, out),
};
const VALUED = new Set(['--out', '--gold', '--scorer', '--lang', '--only']);

const refuse = (why) => {
  console.error(`eval: ${why}\n\n${HELP}`);
  process.exit(2);
};

const words = process.argv.slice(2);
const value = (name) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
const operands = words.filter((word, at) => !word.startsWith('--') && !VALUED.has(words[at - 1]));

const runAdapter = async ([name, ...paths]) => {
  const adapter = ADAPTERS[name];
  if (!adapter) refuse(`no adapter is called “${name}”`);
  const out = value('--out');
  if (paths.length === 0 || out === undefined) refuse(`${name} takes what to read, and --out`);
  const missing = paths.find((path) => !existsSync(path));
  if (missing) refuse(`not found: ${missing}`);
  await adapter(paths, out);
};

const score = async (gold) => {
  if (!existsSync(gold)) {
    console.error(`eval: not found: ${gold}`);
    process.exit(1);
  }
  const scorer = value('--scorer') ?? join(gold, 'score.py');
  const isClaims = existsSync(scorer) && !existsSync(join(gold, 'claims'));
  if (!isClaims) return everything(resolve(gold));
  const pass = ['--lang', '--only'].flatMap((name) => (value(name) ? [name, value(name)] : []));
  const show = words.includes('--show') ? ['--show'] : [];
  process.exitCode = scoreClaims(resolve(gold), scorer, await openReader(), [...pass, ...show]).status;
};

if (words.includes('--help') || words.length === 0) console.log(HELP);
else if (operands.length > 0) await runAdapter(operands);
else if (value('--gold')) await score(value('--gold'));
else refuse('name an adapter or --gold');
