// Measures reading against gold that lies outside the project: `npm run eval -- --gold FOLDER [--lang nl,en] [--show]`.
// FOLDER holds `claims/` (or is such a folder itself) with NAME.txt, NAME.gold.json and score.py; the scorer judges, not we.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const words = process.argv.slice(2);
const value = (name) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
const asked = value('--gold');
if (!asked) {
  console.error('eval: name the folder with the gold: npm run eval -- --gold FOLDER');
  process.exit(2);
}
const gold = existsSync(join(asked, 'claims')) ? resolve(asked, 'claims') : resolve(asked);
const scorer = value('--scorer') ?? join(gold, 'score.py');
if (!existsSync(gold) || !existsSync(scorer)) {
  console.error(`eval: gold not found in ${asked} (needs NAME.gold.json and score.py; --scorer names another)`);
  process.exit(1);
}
const built = spawnSync(process.execPath, [join(root, 'scripts', 'build.js')], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 3);

const out = mkdtempSync(join(tmpdir(), 'bestand-eval-'));
for (const file of readdirSync(gold)
  .filter((name) => name.endsWith('.gold.json'))
  .sort()) {
  const item = JSON.parse(readFileSync(join(gold, file), 'utf8'));
  const read = spawnSync(
    process.execPath,
    [
      join(root, 'bin', 'bestand.js'),
      'read',
      join(gold, `${item.name}.txt`),
      '--published',
      item.published,
      '--format',
      'json',
    ],
    { encoding: 'utf8', maxBuffer: 64e6 },
  );
  if (read.status === 0) writeFileSync(join(out, `${item.name}.json`), read.stdout);
  else console.error(`eval: ${item.name}: ${read.stderr.trim()}`);
}
const pass = ['--lang', '--only'].flatMap((name) => (value(name) ? [name, value(name)] : []));
const scored = spawnSync('python3', [scorer, gold, out, ...pass, ...(words.includes('--show') ? ['--show'] : [])], {
  stdio: 'inherit',
});
rmSync(out, { recursive: true, force: true });
process.exit(scored.status ?? 1);
