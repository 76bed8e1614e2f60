/** The process of a command: its console, its exit code, and the last word on our own faults. */
import { Fault } from '../model/index.ts';
import { processConsole } from './console.ts';
import { run } from './run.ts';

const console = processConsole();
try {
  process.exitCode = await run(process.argv.slice(2), console);
} catch (error) {
  const told =
    error instanceof Fault ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.err(
    `bestand: our own fault, not yours: ${told}\nNothing that was acknowledged is lost. Please report this.\n`,
  );
  process.exitCode = 3;
}
