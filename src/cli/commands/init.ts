/** `bestand init DIR`: a new, empty observatory: archive, keys (kept apart), settings. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createArchive, nodeEffects } from '../../archive/index.ts';
import { offsetAt, refuse } from '../../model/index.ts';
import type { CommandModule } from '../command.ts';
import { tellRefusal } from '../console.ts';
import { archiveOf, keysOf } from '../observatory.ts';
import { Settings, SETTINGS_FILE } from '../settings.ts';

export const init: CommandModule = {
  needs: 'none',
  command: {
    name: 'init',
    does: 'makes a new, empty observatory: archive, keys (kept apart), settings',
    operands: 'DIR',
    least: 1,
    most: 1,
    options: {
      name: { takes: 'NAME', does: 'what the observatory is called in its editions' },
      zone: {
        takes: 'ZONE',
        does: 'the civil zone in which its days are counted, such as Asia/Damascus (default UTC)',
      },
    },
    example: 'bestand init ./bestand-data --name "Our observatory" --zone Asia/Damascus',
  },
  run: async (words, console) => {
    const named = words.operands[0] ?? '';
    const dir = resolve(console.folder, named);
    const zone = words.value('zone') ?? 'UTC';
    if (offsetAt(zone, 0) === null) {
      console.err(`bestand init: no time zone is called “${zone}”; use a name such as Asia/Damascus\n`);
      return 2;
    }
    if (existsSync(dir) && readdirSync(dir).length > 0) {
      tellRefusal(
        console,
        refuse(
          'directory-not-empty',
          named,
          'The directory is not empty.',
          'Name a new one; an observatory shares its directory with nothing.',
        ),
      );
      return 1;
    }
    if (existsSync(keysOf(dir))) {
      tellRefusal(
        console,
        refuse(
          'already-exists',
          keysOf(named),
          'There are keys already where this observatory’s keys would go.',
          'Name another directory, or move those keys away.',
        ),
      );
      return 1;
    }
    try {
      mkdirSync(dir, { recursive: true });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      tellRefusal(
        console,
        refuse(
          'directory-not-writable',
          named,
          `The directory cannot be made (${code}).`,
          'Choose a place where you may write.',
        ),
      );
      return 1;
    }
    const made = createArchive(archiveOf(dir), nodeEffects, { keysDir: keysOf(dir) });
    if ('refusal' in made) {
      tellRefusal(console, made.refusal);
      return 1;
    }
    made.archive.close();
    const settings = Settings.parse({ zone, ...(words.value('name') === null ? {} : { name: words.value('name') }) });
    writeFileSync(join(dir, SETTINGS_FILE), `${JSON.stringify(settings, null, 2)}\n`);
    console.out(
      [
        `An observatory in ${dir}`,
        `Its keys in ${keysOf(dir)}: keep a copy elsewhere; whoever has them can open envelopes and sign editions.`,
        `Next: bestand receive FILE… --data ${named}`,
        '',
      ].join('\n'),
    );
    return 0;
  },
};
