/** What every command module exports: its declaration and its work. */
import type { Console, ExitCode } from './console.ts';
import type { Observatory } from './observatory.ts';
import type { Command, Words } from './options.ts';

/** `none` works without a directory; `held` needs the observatory open (and is handed over beside a running `serve`). */
export type CommandModule =
  | Readonly<{ command: Command; needs: 'none'; run: (words: Words, console: Console) => Promise<ExitCode> }>
  | Readonly<{
      command: Command;
      needs: 'held';
      run: (words: Words, console: Console, observatory: Observatory) => Promise<ExitCode>;
    }>;

/** The directory a command works on, as the person named it. */
export const directoryOf = (words: Words, console: Console): string =>
  words.value('data') ?? console.environment['BESTAND_DATA'] ?? './bestand-data';
