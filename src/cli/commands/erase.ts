/** `bestand erase`: a safety order or a retention rule carried out: the body of one entry is dropped, the log stays whole. */
import { ReportBody, refuse } from '../../model/index.ts';
import type { CommandModule } from '../command.ts';
import { tellRefusal } from '../console.ts';
import type { Observatory } from '../observatory.ts';

export const erase: CommandModule = {
  needs: 'held',
  command: {
    name: 'erase',
    does: 'drops what an entry holds (a safety order, a retention rule); the log still verifies',
    operands: 'REPORT|SEQ',
    least: 1,
    most: 1,
    options: {
      by: { takes: 'NAME', does: 'who orders it' },
      why: { takes: 'TEXT', does: 'on what ground; say nothing here that the entry held' },
    },
    example: 'bestand erase r_0123456789abcdef --by "desk-1" --why "safety order 12"',
  },
  run: async (words, console, observatory) => {
    const [named = ''] = words.operands;
    const by = words.value('by');
    const why = words.value('why');
    if (by === null || why === null) {
      console.err('bestand erase: --by NAME and --why TEXT are needed: an erasure is always somebody’s, on a ground\n');
      return 2;
    }
    const seq = /^\d+$/.test(named) ? Number(named) : seqOf(named, observatory);
    if (seq === null || seq >= observatory.archive.size) {
      tellRefusal(
        console,
        refuse(
          'reference-unknown',
          named,
          'No entry is known by this id or number.',
          'List what there is with: bestand export reports',
        ),
      );
      return 1;
    }
    const done = observatory.archive.erase(seq, by, why);
    if ('refusal' in done) {
      tellRefusal(console, done.refusal);
      return 1;
    }
    console.out(
      words.given('json')
        ? `${JSON.stringify({ erased: seq, ...done.receipt })}\n`
        : `entry ${seq} is erased; the erasure is entry ${done.receipt.seq}\n`,
    );
    return 0;
  },
};

/** Erasing follows the report's id or outside reference to its entry. */
const seqOf = (named: string, observatory: Observatory): number | null => {
  for (const entry of observatory.archive.entries()) {
    if (entry.kind !== 'report' || entry.body === null) continue;
    const body = ReportBody.safeParse(JSON.parse(new TextDecoder().decode(entry.body)));
    if (body.success && (body.data.report.id === named || body.data.report.reference === named)) return entry.seq;
  }
  return null;
};
