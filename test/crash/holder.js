// A process that tries to hold a directory and says how it went: held · heldBy · refused CODE.
// While it holds, it answers the command `die` by dying in the middle of it. Argument: the directory.
import { writeSync } from 'node:fs';
import { hold } from '../../dist/archive/index.js';

const answer = async ({ argv }, reply) => {
  reply.out('begun\n');
  if (argv[0] === 'die') setTimeout(() => process.kill(process.pid, 'SIGKILL'), 50);
  return new Promise(() => {});
};
const held = await hold(process.argv[2] ?? '', answer);
writeSync(1, 'release' in held ? 'held\n' : 'heldBy' in held ? 'heldBy\n' : `refused ${held.refusal.code}\n`);
// Until told to let go by the end of standard input.
process.stdin.resume();
process.stdin.once('end', async () => {
  if ('release' in held) await held.release();
  process.exit(0);
});
