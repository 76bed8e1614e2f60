/**
 * cli: the hand tools.
 * Answers: the words of a command line, with an exit code. START READING HERE: `commands.ts` lists them in the order of the work.
 * Does not: decide anything that a room decides; it opens, calls and prints.
 * Holds: one process holds a directory; beside a running `serve` a command is handed over to it.
 */
export { run } from './run.ts';
export { COMMANDS } from './commands.ts';
