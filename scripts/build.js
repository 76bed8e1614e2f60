// Builds dist/: the compiler, then the data that reading and publication load (gazetteer, lexica, parties, base map).
// A stamp of every input makes a second build free; `--force` ignores it.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const inputs = (path) => {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [full];
  return readdirSync(full)
    .sort()
    .flatMap((name) => inputs(join(path, name)));
};

const stampOf = (paths) => {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(inputs)) {
    if (file.endsWith('.test.ts') || file.endsWith('.test.tsx')) continue;
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

const run = (what, args) => {
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.status !== 0) {
    console.error(`build: ${what} failed`);
    process.exit(3);
  }
};

const step = (name, paths, make) => {
  const file = join(root, 'dist', `.${name}.stamp`);
  const stamp = stampOf(paths);
  if (!process.argv.includes('--force') && existsSync(file) && readFileSync(file, 'utf8') === stamp) return;
  rmSync(file, { force: true });
  make();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, stamp);
};

/** Removes what an earlier build left of a source file that is gone; compiled data stays. */
const prune = (folder) => {
  for (const entry of readdirSync(join(root, 'dist', folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (path === 'data') continue;
      if (existsSync(join(root, 'src', path))) prune(path);
      else rmSync(join(root, 'dist', path), { recursive: true });
    } else if (/\.(js|d\.ts)$/.test(path)) {
      const source = join(root, 'src', path.replace(/(\.d\.ts|\.js)$/, ''));
      if (!existsSync(`${source}.ts`) && !existsSync(`${source}.tsx`)) rmSync(join(root, 'dist', path));
    }
  }
};

if (!existsSync(join(root, 'node_modules', 'typescript-7'))) {
  console.error('build: the packages are not installed; run `npm install` first');
  process.exit(2);
}
step('code', ['src', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'], () => {
  run('the compiler', ['node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.build.json']);
  prune('');
});
step('data', ['data', 'scripts', 'src/reading', 'src/publication', 'package-lock.json'], () => {
  run('compiling the data', ['scripts/compile-data.js']);
});
