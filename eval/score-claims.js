/** Claims against gold: the contract's own scorer judges (score.py beside the gold); the matrix by language and kind is counted here. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readClaims } from './claims.js';

const written = (readings) => {
  const folder = mkdtempSync(join(tmpdir(), 'bestand-eval-'));
  for (const { name, reading } of readings) writeFileSync(join(folder, `${name}.json`), JSON.stringify(reading));
  return folder;
};

/** The scorer's table as printed, or its figures by language. `pass`: its own options, such as `--lang nl,en` or `--show`. */
export const scoreClaims = (gold, scorer, read, pass = []) => {
  const readings = readClaims(gold, read);
  const folder = written(readings);
  const json = pass.includes('--json');
  const scored = spawnSync('python3', [scorer, gold, folder, ...pass], {
    encoding: 'utf8',
    maxBuffer: 64e6,
    stdio: json ? 'pipe' : 'inherit',
  });
  rmSync(folder, { recursive: true, force: true });
  return {
    readings,
    status: scored.status ?? 1,
    figures: json && scored.status === 0 ? JSON.parse(scored.stdout) : null,
  };
};

const typesOf = (claim) =>
  [claim.type, ...(claim.typeAlternatives ?? [])].map((type) => (type.includes('/') ? type : `${claim.kind}/${type}`));

const placed = (text, quote) => {
  if (typeof quote === 'string') return text.indexOf(quote);
  let at = -1;
  for (let n = 0; n < (quote.nth ?? 1); n += 1) at = text.indexOf(quote.quote, at + 1);
  return at;
};

/** Is there a claim of an admitted type on the words of the coded one? */
export const isFound = (want, claims, text) =>
  claims.some(
    (claim) =>
      typesOf(want).includes(`${claim.kind}/${claim.type}`) &&
      want.evidence.some((quote) => {
        const at = placed(text, quote);
        const length = (typeof quote === 'string' ? quote : quote.quote).length;
        return claim.evidence.some(({ start, end }) => start < at + length && end > at);
      }),
  );

export const KINDS = ['event', 'condition', 'agreement', 'statement'];

/** Language, then kind, then `{ found, of }`: core claims found, by kind. */
export const matrixOf = (gold, readings) => {
  const matrix = new Map();
  for (const file of readdirSync(gold).filter((name) => name.endsWith('.gold.json'))) {
    const item = JSON.parse(readFileSync(join(gold, file), 'utf8'));
    const reading = readings.find(({ name }) => name === item.name)?.reading;
    if (!reading || item.expect !== 'claims') continue;
    const text = readFileSync(join(gold, `${item.name}.txt`), 'utf8');
    const row = matrix.get(item.language) ?? new Map(KINDS.map((kind) => [kind, { found: 0, of: 0 }]));
    matrix.set(item.language, row);
    for (const want of item.claims.filter(({ core }) => core)) {
      const cell = row.get(want.kind);
      if (!cell) continue;
      cell.of += 1;
      if (isFound(want, reading.claims, text)) cell.found += 1;
    }
  }
  return matrix;
};
