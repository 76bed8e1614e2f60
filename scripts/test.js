// The second of the README's commands, after `npm install`: builds, says what this machine lacks, runs every test in two time zones.
// Last line: `N passed, N failed, N skipped`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const passed = (command, words) => spawnSync(command, words, { stdio: 'ignore' }).status === 0;

// What the machine lacks. Debian's packages are installed only where that is plainly wanted: as root, on Debian, in CI or with --install.
const os = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
const mayInstall =
  /^ID=debian$/m.test(os) && process.getuid?.() === 0 && (process.env.CI || process.argv.includes('--install'));
const NEEDED = [
  {
    what: 'Chromium (tests of the pages)',
    there: () =>
      process.env.BESTAND_CHROMIUM ||
      ['chromium', 'google-chrome', 'chromium-browser'].some((name) => passed('which', [name])),
    debian: 'chromium',
  },
  {
    what: 'strace (tests of the order write, fdatasync, receipt)',
    there: () => passed('which', ['strace']),
    debian: 'strace',
  },
];
const lacking = NEEDED.filter((need) => !need.there());
if (lacking.length > 0 && mayInstall) {
  console.error(`test: installing ${lacking.map((need) => need.debian).join(', ')}`);
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...lacking.map((need) => need.debian)], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
for (const need of NEEDED.filter((each) => !each.there())) {
  console.error(
    `test: this machine lacks ${need.what}; those tests are skipped. On Debian: apt-get install ${need.debian}`,
  );
}

const build = spawnSync(process.execPath, [join(root, 'scripts', 'build.js')], { stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 3);

const report = join(mkdtempSync(join(tmpdir(), 'bestand-test-')), 'report.json');
const total = { passed: 0, failed: 0, skipped: 0 };

const run = (zone, words) =>
  new Promise((done) => {
    const child = spawn(
      process.execPath,
      [
        join(root, 'node_modules', 'vitest', 'vitest.mjs'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...words,
      ],
      {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, TZ: zone, LANG: 'C.UTF-8', NODE_OPTIONS: '' },
      },
    );
    child.on('exit', (code) => {
      let counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numFailedTestSuites: 0 };
      if (existsSync(report)) counts = JSON.parse(readFileSync(report, 'utf8'));
      rmSync(report, { force: true });
      total.passed += counts.numPassedTests;
      total.failed += counts.numFailedTests || (code === 0 ? 0 : Math.max(1, counts.numFailedTestSuites ?? 0));
      total.skipped += counts.numPendingTests;
      done(code ?? 1);
    });
  });

// Everything once in one zone; what bears dates once more in another.
await run('Europe/Amsterdam', []);
await run('UTC', ['src/model', 'src/reading', 'src/reconciliation', 'src/ledger', 'src/publication', 'test/corpora']);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
