/**
 * One command from words to exit code. A command that needs the directory opens and holds it; where another process holds it
 * already (a running `serve`), the words are handed over to that process and its answer is printed here.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ask, hold, type Answering } from '../archive/index.ts';
import { directoryOf, type CommandModule } from './command.ts';
import { COMMANDS } from './commands.ts';
import { tellRefusal, type Console, type ExitCode } from './console.ts';
import { archiveOf, openObservatory, type Observatory } from './observatory.ts';
import { helpFor, readWords, type Words } from './options.ts';
import { refuse } from '../model/index.ts';

/** The list of commands, one line each. */
const overview = async (): Promise<string> => {
  const modules = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const rows = modules.map(
    ({ command }) => `  bestand ${`${command.name} ${command.operands}`.padEnd(34)} ${command.does}`,
  );
  return [
    'Bestand, an observatory for ceasefires and armed conflict',
    '',
    ...rows,
    '',
    'bestand COMMAND --help says more, with an example.',
    '',
  ].join('\n');
};

/** Runs the words of a command line. `open` is the observatory that this process already holds, if it does. */
export const run = async (
  argv: readonly string[],
  console: Console,
  open: Observatory | null = null,
): Promise<ExitCode> => {
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.out(await overview());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    console.err(`bestand: there is no command “${name}”; bestand --help lists them\n`);
    return 2;
  }
  const module = await load();
  const read = readWords(module.command, rest);
  if ('wrong' in read) {
    console.err(`bestand ${name}: ${read.wrong}; bestand ${name} --help says how\n`);
    return 2;
  }
  if (read.words.given('help')) {
    console.out(helpFor(module.command));
    return 0;
  }
  return module.needs === 'none' ? module.run(read.words, console) : runHeld(module, read.words, argv, console, open);
};

type HeldModule = Extract<CommandModule, { needs: 'held' }>;

const runHeld = async (
  module: HeldModule,
  words: Words,
  argv: readonly string[],
  console: Console,
  open: Observatory | null,
): Promise<ExitCode> => {
  const named = directoryOf(words, console);
  const dir = resolve(console.folder, named);
  if (open && open.dir === dir) return module.run(words, console, open);
  if (!existsSync(archiveOf(dir))) {
    tellRefusal(
      console,
      refuse(
        'archive-missing',
        named,
        'There is no observatory in this directory.',
        `Make one with: bestand init ${named}`,
      ),
    );
    return 1;
  }
  const held = await hold(dir, answerBusy);
  if ('refusal' in held) {
    tellRefusal(console, held.refusal);
    return 1;
  }
  if ('heldBy' in held) return handOver(dir, argv, words, console);
  try {
    const opened = openObservatory(dir);
    if ('refusal' in opened) {
      tellRefusal(console, opened.refusal);
      return 1;
    }
    try {
      return await module.run(words, console, opened.observatory);
    } finally {
      opened.observatory.close();
    }
  } finally {
    await held.release();
  }
};

/** A short command that holds the directory answers nobody: the caller waits for it to finish. */
const answerBusy: Answering = async () => 'busy';

const handOver = async (dir: string, argv: readonly string[], words: Words, console: Console): Promise<ExitCode> => {
  const stdin = words.operands.includes('-') ? console.standardInput() : null;
  // The directory is named in full: the holder has another folder and another environment.
  const answer = await ask(
    dir,
    { argv: [...argv, '--data', dir], folder: console.folder, stdin },
    { out: console.out, err: console.err },
  );
  if ('refusal' in answer) {
    tellRefusal(console, answer.refusal);
    return 1;
  }
  if ('released' in answer) return run(argv, console);
  return answer.code === 0 || answer.code === 1 || answer.code === 2 ? answer.code : 3;
};
