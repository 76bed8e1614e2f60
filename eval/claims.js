/** `claims DIR --out DIR`: a reading for each NAME.txt of a folder, as the scorer of the contract takes them; published as NAME.gold.json says. */
import { existsSync, readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openReader } from './reader.js';

export const readClaims = (folder, read) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -4);
      const gold = join(folder, `${name}.gold.json`);
      const published = existsSync(gold) ? JSON.parse(readFileSync(gold, 'utf8')).published : null;
      return { name, reading: read(readFileSync(join(folder, file), 'utf8'), { published }) };
    });

export const claims = async (folder, out) => {
  mkdirSync(out, { recursive: true });
  for (const { name, reading } of readClaims(folder, await openReader()))
    writeFileSync(join(out, `${name}.json`), JSON.stringify(reading, null, 1));
};
