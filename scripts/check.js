// Everything that a change must pass: types (twice), lint, format, dead code, tests.
import { spawnSync } from 'node:child_process';

/** @type {[string, string[]][]} */
const steps = [
  ['types of the whole', ['node', 'node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.json']],
  ['types of the pure rooms', ['node', 'node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.pure.json']],
  ['lint', ['npx', 'oxlint', '--type-aware', '--deny-warnings']],
  ['format', ['npx', 'oxfmt', '--check']],
  ['dead code', ['npx', 'knip']],
  ['tests', ['node', 'scripts/test.js']],
];
const quick = process.argv.includes('--no-tests');
for (const [name, [command = '', ...words]] of steps) {
  if (quick && name === 'tests') continue;
  const done = spawnSync(command, words, { stdio: 'inherit' });
  if (done.status !== 0) {
    console.error(`check: ${name} failed`);
    process.exit(1);
  }
  console.error(`check: ${name} ok`);
}
