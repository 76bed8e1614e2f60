/** `bestand doctor`: what is wrong with this installation, in plain words, with the remedy. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { verifyArchive } from '../../archive/index.ts';
import { directoryOf, type CommandModule } from '../command.ts';
import type { Observatory } from '../observatory.ts';
import { archiveOf, keysOf } from '../observatory.ts';
import { SOFTWARE } from '../version.ts';

type Finding = Readonly<{ well: boolean; what: string; remedy?: string }>;

export const doctor: CommandModule = {
  needs: 'held',
  command: {
    name: 'doctor',
    does: 'says what is wrong with this installation, in plain words, with the remedy',
    operands: '',
    least: 0,
    most: 0,
    options: {},
    example: 'bestand doctor --data ./bestand-sample',
  },
  run: async (words, console, observatory) => {
    const named = directoryOf(words, console);
    const dir = resolve(console.folder, named);
    const findings = [...machine(), ...archive(dir), ...keys(observatory, named), ...record(observatory)];
    if (words.given('json')) console.out(`${JSON.stringify({ software: SOFTWARE, findings })}\n`);
    else {
      console.out(`${SOFTWARE}, node ${process.version}, ${dir}\n`);
      for (const { well, what, remedy } of findings)
        console.out(`  ${well ? 'well ' : 'MIND '} ${what}\n${remedy === undefined ? '' : `        ${remedy}\n`}`);
    }
    return findings.every((finding) => finding.well) ? 0 : 1;
  },
};

const machine = (): Finding[] => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19)
    ? [{ well: true, what: `Node ${process.version} is recent enough` }]
    : [{ well: false, what: `Node ${process.version} is too old`, remedy: 'Install Node 20.19 or later.' }];
};

const archive = (dir: string): Finding[] => {
  const answer = verifyArchive(archiveOf(dir));
  if (answer.sound)
    return [{ well: true, what: `the archive is whole: ${answer.size} entries, ${answer.erased} erased` }];
  const [first] = answer.problems;
  return [
    {
      well: false,
      what: `the archive is not whole: ${first?.what ?? ''} (${first?.where ?? ''})`,
      remedy: 'Stop writing; compare with a backup or a follower: bestand verify says more.',
    },
  ];
};

const keys = (observatory: Observatory, named: string): Finding[] => {
  const opened = observatory.keys();
  if ('refusal' in opened)
    return [
      {
        well: false,
        what: `${opened.refusal.what} Reports can be received; editions cannot be signed, checkpoints are unsigned.`,
        remedy: opened.refusal.remedy,
      },
    ];
  const folder = keysOf(resolve(named));
  const open = existsSync(folder) && (statSync(folder).mode & 0o077) !== 0;
  return open
    ? [{ well: false, what: 'other users of this machine may read the keys', remedy: `chmod 700 ${keysOf(named)}` }]
    : [{ well: true, what: 'the keys are there, and only this user may read them' }];
};

const record = (observatory: Observatory): Finding[] => {
  const memory = observatory.memory();
  const { reconciled, readings } = observatory.derived();
  const waiting = reconciled.claims.filter((claim) => claim.review === 'machine').length;
  const unread = [...readings.values()].filter(
    (reading) => reading.claims.length === 0 && reading.unread.some((piece) => piece.why.includes('language')),
  ).length;
  const undated = [...memory.reports.values()].filter((report) => report.published === null).length;
  return [
    {
      well: memory.refusals.length === 0,
      what: `${memory.reports.size} reports, ${memory.refusals.length} entries that this version cannot read`,
    },
    {
      well: true,
      what: `${reconciled.events.length} events from ${reconciled.claims.length} claims; ${waiting} wait for a person`,
    },
    { well: true, what: `${unread} reports in languages that are not read; ${undated} without a date` },
    reconciled.orphaned.length === 0
      ? { well: true, what: 'every decision finds what it decides' }
      : {
          well: false,
          what: `${reconciled.orphaned.length} decisions have lost their claim`,
          remedy: 'The reading has changed under them: decide again with bestand review.',
        },
  ];
};
