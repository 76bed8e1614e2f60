#!/usr/bin/env node
// The command `bestand`. Runs what scripts/build.js has built; says so where nothing is built yet.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const main = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'cli', 'main.js');
if (!existsSync(main)) {
  process.stderr.write('bestand: not built yet. Run `npm run build` in the project folder first.\n');
  process.exit(2);
}
await import(pathToFileURL(main).href);
