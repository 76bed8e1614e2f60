/** A party that the desk records, and records again under the same id with another name, is known at once: no restart, no stale reading. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { Observatory, openObservatory as Open } from '../src/cli/observatory.ts';
import { newFolder, root, run } from './world.ts';

const ID = 'desk-northern-column';
const party = (name: string) => ({ id: ID, kind: 'non-state', names: { en: [name] }, neutral: { en: `the ${name}` } });

const actorsIn = (observatory: Observatory): (string | null)[] =>
  observatory
    .derived()
    .reconciled.claims.flatMap(({ claim }) => claim.participants.map((participant) => participant.actor));

test('a party recorded again under its id is read by its new name', async () => {
  // As built: what reading knows lies beside the built command.
  const built = pathToFileURL(join(root, 'dist', 'cli', 'observatory.js')).href;
  const { openObservatory } = (await import(built)) as { openObservatory: typeof Open };
  const dir = join(newFolder(), 'record');
  expect(run(['init', dir]).code).toBe(0);
  const report = join(newFolder(), 'report.txt');
  writeFileSync(
    report,
    'Fighters of the Ghorbat Column attacked an army post near Idlib on Friday, killing two soldiers.\n',
  );
  expect(run(['receive', report, '--data', dir, '--published', '2020-03-06'])).toMatchObject({ code: 0 });
  const opened = openObservatory(dir);
  if ('refusal' in opened) throw new Error(JSON.stringify(opened.refusal));
  const { observatory } = opened;
  observatory.write('party', [party('Sahra Column')]);
  expect(actorsIn(observatory)).not.toContain(ID);
  observatory.write('party', [party('Ghorbat Column')]);
  expect(actorsIn(observatory)).toContain(ID);
  observatory.close();
});
