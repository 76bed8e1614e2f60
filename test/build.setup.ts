/**
 * Tests that run the built command need a build that is not stale; a fresh one costs nothing.
 * A broken build is said and fails those tests alone: the others can still tell what is wrong.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export default function setup(): void {
  const script = join(dirname(fileURLToPath(import.meta.url)), '..', 'scripts', 'build.js');
  const done = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (done.status !== 0)
    process.stderr.write(`the build failed; tests of the built command will fail:\n${done.stdout}${done.stderr}`);
}
