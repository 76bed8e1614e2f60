/** `bestand verify EDITION|DIR`: checks an edition or an archive without trusting us, and names the first thing that does not hold. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { verifyArchive } from '../../archive/index.ts';
import { refuse } from '../../model/index.ts';
import { verifyEdition } from '../../publication/index.ts';
import type { CommandModule } from '../command.ts';
import { tellRefusal, type Console } from '../console.ts';
import { archiveOf } from '../observatory.ts';

export const verify: CommandModule = {
  needs: 'none',
  command: {
    name: 'verify',
    does: 'checks an edition or an observatory’s archive, byte for byte',
    operands: 'EDITION|DIR',
    least: 1,
    most: 1,
    options: {
      checkpoint: { takes: 'FILE', does: 'a checkpoint held elsewhere, against which the whole is measured' },
      key: { takes: 'HEX', does: 'the public key you have from somewhere you trust' },
    },
    example: 'bestand verify ./bestand-sample/editions/2020-03-06',
  },
  run: async (words, console) => {
    const named = words.operands[0] ?? '';
    const path = resolve(console.folder, named);
    const checkpoint = words.value('checkpoint');
    if (!existsSync(path) || !statSync(path).isDirectory()) {
      tellRefusal(
        console,
        refuse(
          'file-missing',
          named,
          'There is no such directory.',
          'Name an edition’s directory or an observatory’s.',
        ),
      );
      return 1;
    }
    if (checkpoint !== null && !existsSync(resolve(console.folder, checkpoint))) {
      tellRefusal(console, refuse('file-missing', checkpoint, 'There is no such checkpoint file.', 'Check the path.'));
      return 1;
    }
    const held = checkpoint === null ? null : readFileSync(resolve(console.folder, checkpoint), 'utf8');
    const archive = existsSync(archiveOf(path)) ? archiveOf(path) : existsSync(join(path, 'format.json')) ? path : null;
    return archive === null
      ? edition(path, named, held, words.value('key'), words.given('json'), console)
      : wholeArchive(archive, named, held, words.given('json'), console);
  },
};

const filesIn = (root: string): Map<string, Uint8Array> => {
  const files = new Map<string, Uint8Array>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const full = join(folder, entry.name);
      if (entry.isDirectory()) walk(full);
      else files.set(relative(root, full).split(sep).join('/'), readFileSync(full));
    }
  };
  walk(root);
  return files;
};

const edition = (
  path: string,
  named: string,
  checkpoint: string | null,
  key: string | null,
  json: boolean,
  console: Console,
): 0 | 1 => {
  const answer = verifyEdition(filesIn(path), {
    ...(checkpoint === null ? {} : { checkpoint }),
    ...(key === null ? {} : { publicKey: Buffer.from(key, 'hex') }),
  });
  if (json) console.out(`${JSON.stringify(answer)}\n`);
  else if (answer.sound)
    console.out(
      `${named} is sound: ${Object.entries(answer.summary)
        .map(([what, value]) => `${what} ${String(value)}`)
        .join(', ')}\n`,
    );
  const first = answer.problems[0];
  if (first && !json)
    tellRefusal(
      console,
      refuse(
        'edition-broken',
        `${named}: ${first.where}`,
        first.what,
        'Fetch the edition again, or ask the observatory for its checkpoint of that day.',
      ),
    );
  return answer.sound ? 0 : 1;
};

const wholeArchive = (
  path: string,
  named: string,
  checkpoint: string | null,
  json: boolean,
  console: Console,
): 0 | 1 => {
  const answer = verifyArchive(path, checkpoint === null ? {} : { checkpoint });
  if (json) console.out(`${JSON.stringify(answer)}\n`);
  else if (answer.sound)
    console.out(
      `${named} is sound: ${answer.size} entries, ${answer.erased} erased${answer.notes.length > 0 ? `; ${answer.notes.join('; ')}` : ''}\n`,
    );
  const first = answer.problems[0];
  if (first && !json)
    tellRefusal(
      console,
      refuse(
        first.code,
        `${named}: ${first.where}`,
        first.what,
        'Compare with a backup or a follower before anything else is written.',
      ),
    );
  return answer.sound ? 0 : 1;
};
