/** `bestand publish`: the edition of a day, as a directory that any web server can carry. */
import type { CommandModule } from '../command.ts';
import { progress, tellRefusal } from '../console.ts';
import { resolve } from 'node:path';
import { IsoDay, IsoTime, parseIso, refuse } from '../../model/index.ts';
import { endOfDay } from '../cutoff.ts';
import { makeEdition, summaryBefore, writeEdition } from '../edition.ts';

export const publishDay: CommandModule = {
  needs: 'held',
  command: {
    name: 'publish',
    does: 'writes the edition of a day; refuses what no person has accepted, unless --draft',
    operands: '',
    least: 0,
    most: 0,
    options: {
      day: { takes: 'YYYY-MM-DD', does: 'the day' },
      out: { takes: 'DIR', does: 'a new or empty directory for it' },
      cutoff: {
        takes: 'TIME',
        does: 'what was known until then (default: the end of the day in the observatory’s zone)',
      },
      draft: { takes: null, does: 'with claims no person has seen; every page says so' },
    },
    example: 'bestand publish --day 2020-03-06 --out ./edition --data ./bestand-sample',
  },
  run: async (words, console, observatory) => {
    const day = words.value('day');
    const out = words.value('out');
    if (day === null || out === null) {
      console.err('bestand publish: --day and --out are needed\n');
      return 2;
    }
    if (!IsoDay.safeParse(day).success) {
      console.err(`bestand publish: --day takes a day such as 2020-03-06, not “${day}”\n`);
      return 2;
    }
    const cutoff = words.value('cutoff') ?? endOfDay(day, observatory.settings.zone);
    if (!IsoTime.safeParse(cutoff).success || parseIso(cutoff)?.offset === null) {
      console.err('bestand publish: --cutoff takes an instant with its offset, such as 2020-03-07T00:00+02:00\n');
      return 2;
    }
    if (observatory.memory().reports.size === 0) {
      tellRefusal(
        console,
        refuse(
          'nothing-to-publish',
          observatory.dir,
          'No report has come in yet.',
          'Receive reports first: bestand receive FILE…',
        ),
      );
      return 1;
    }
    progress(console, 'published')(0, null);
    const made = makeEdition(observatory, {
      day,
      cutoff,
      draft: words.given('draft'),
      previous: summaryBefore(observatory, day),
    });
    if ('refusals' in made) {
      for (const refusal of made.refusals) tellRefusal(console, refusal);
      return 1;
    }
    const written = writeEdition(resolve(console.folder, out), made.edition.files);
    if (written) {
      tellRefusal(console, written);
      return 1;
    }
    const kept = made.keep();
    if (kept) {
      tellRefusal(console, kept);
      return 1;
    }
    if (words.given('json'))
      console.out(
        `${JSON.stringify({ day, cutoff, root: made.edition.root, files: made.edition.files.size, draft: words.given('draft') })}\n`,
      );
    else
      console.out(
        `the edition of ${day} is in ${out}: ${made.edition.files.size} files, root ${made.edition.root}\ncheck it with: bestand verify ${out}\n`,
      );
    return 0;
  },
};
