/** `bestand serve`: the observatory on loopback: the public edition, the desk, the intake form. */
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { hold, type Answering } from '../../archive/index.ts';
import { refuse } from '../../model/index.ts';
import { deskSite, intakeSite, listen, publicSite, type Listening } from '../../server/index.ts';
import { directoryOf, type CommandModule } from '../command.ts';
import { tellRefusal, type Console, type ExitCode } from '../console.ts';
import { archiveOf, editionsOf, openObservatory, type Observatory } from '../observatory.ts';
import type { Words } from '../options.ts';
import { clearHalfMade, makeSample, markSample, sampleIsThere } from '../sample.ts';
import { deskView, intakeView } from '../views.ts';

const FACES = { public: '8080', desk: '8090', intake: '8100' } as const;
type Face = keyof typeof FACES;
const isFace = (name: string): name is Face => Object.hasOwn(FACES, name);

export const serve: CommandModule = {
  needs: 'none',
  command: {
    name: 'serve',
    does: 'opens the observatory on this machine: the edition, the desk, the intake form',
    operands: '[EDITIONS]',
    least: 0,
    most: 1,
    options: {
      sample: { takes: null, does: 'open the sample record of Idlib, March 2020, in ./bestand-sample' },
      public: { takes: 'ADDR:PORT', does: `where the public face listens (default ${FACES.public})` },
      desk: { takes: 'ADDR:PORT', does: `where the desk listens (default ${FACES.desk})` },
      intake: { takes: 'ADDR:PORT', does: `where the intake form listens (default ${FACES.intake})` },
      only: {
        takes: 'FACE',
        does: 'only public (with a directory EDITIONS, and nothing else is opened), desk or intake',
      },
    },
    example: 'bestand serve --sample',
  },
  run: async (words, console) => {
    const only = words.value('only');
    if (only !== null && !isFace(only)) {
      console.err(`bestand serve: --only takes ${Object.keys(FACES).join(', ')}, not “${only}”\n`);
      return 2;
    }
    if (only === 'public') return servePublic(words, console);
    if (words.operands.length > 0) {
      console.err('bestand serve: a directory of editions goes with --only public\n');
      return 2;
    }
    return serveWhole(words, console, only);
  },
};

/** Until the process is told to stop; then every listener is closed first. */
const untilStopped = async (listening: readonly Listening[]): Promise<void> => {
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  await Promise.race([
    Promise.all(listening.map((each) => each.close())),
    new Promise((done) => setTimeout(done, 1000)),
  ]);
};

const told = (face: Face, listening: Listening): string =>
  `  ${face.padEnd(7)} ${listening.url}${listening.asked !== 0 && listening.port !== listening.asked ? `   (port ${listening.asked} is taken)` : ''}\n`;

const servePublic = async (words: Words, console: Console): Promise<ExitCode> => {
  const named = words.operands[0];
  if (named === undefined) {
    console.err('bestand serve: --only public needs the directory of editions\n');
    return 2;
  }
  const folder = resolve(console.folder, named);
  if (!existsSync(folder)) {
    tellRefusal(
      console,
      refuse(
        'file-missing',
        named,
        'There is no such directory of editions.',
        'Publish into it first: bestand publish --day … --out …',
      ),
    );
    return 1;
  }
  const listening = await listen(publicSite(folder), words.value('public') ?? FACES.public);
  if ('refusal' in listening) {
    tellRefusal(console, listening.refusal);
    return 1;
  }
  console.out(told('public', listening));
  await untilStopped([listening]);
  return 0;
};

const serveWhole = async (words: Words, console: Console, only: Face | null): Promise<ExitCode> => {
  const named = words.given('sample') ? (words.value('data') ?? './bestand-sample') : directoryOf(words, console);
  const dir = resolve(console.folder, named);
  if (words.given('sample') && !sampleIsThere(dir)) {
    const refused = await firstSample(dir, named, console);
    if (refused) return refused;
  }
  if (!existsSync(archiveOf(dir))) {
    tellRefusal(
      console,
      refuse(
        'archive-missing',
        named,
        'There is no observatory in this directory.',
        `Make one with: bestand init ${named}, or look at the sample: bestand serve --sample`,
      ),
    );
    return 1;
  }
  let observatory: Observatory | null = null;
  const { run } = await import('../run.ts');
  const answer: Answering = async ({ argv, folder, stdin }, reply) => {
    if (!observatory) return 'busy';
    return run(
      argv,
      {
        folder,
        environment: {},
        out: (piece) => reply.out(piece),
        err: (piece) => reply.err(piece),
        standardInput: () => stdin ?? new Uint8Array(),
        interactive: false,
      },
      observatory,
    );
  };
  const held = await hold(dir, answer);
  if ('refusal' in held || 'heldBy' in held) {
    tellRefusal(
      console,
      'refusal' in held
        ? held.refusal
        : refuse(
            'archive-held',
            named,
            'Another process holds this observatory already.',
            'It may be running in another terminal; stop that one first.',
          ),
    );
    return 1;
  }
  const listening: Listening[] = [];
  try {
    const opened = openObservatory(dir);
    if ('refusal' in opened) {
      tellRefusal(console, opened.refusal);
      return 1;
    }
    observatory = opened.observatory;
    const sites = {
      public: () => publicSite(editionsOf(dir)),
      desk: () => deskSite(deskView(opened.observatory)),
      intake: () => intakeSite(intakeView(opened.observatory)),
    };
    let said = '';
    for (const face of Object.keys(FACES).filter(isFace)) {
      if (only !== null && face !== only) continue;
      const begun = await listen(sites[face](), words.value(face) ?? FACES[face]);
      if ('refusal' in begun) {
        tellRefusal(console, begun.refusal);
        return 1;
      }
      listening.push(begun);
      said += told(face, begun);
    }
    console.out(
      `${opened.observatory.settings.name} is open (Ctrl+C closes it):\n${said}${whatToTry(named, dir, words.given('sample'))}`,
    );
    await untilStopped(listening);
    return 0;
  } finally {
    observatory?.close();
    await held.release();
  }
};

/** The sample made once; a stopped first start is cleared and made again, and nothing else is ever touched. */
const firstSample = async (dir: string, named: string, console: Console): Promise<ExitCode> => {
  clearHalfMade(dir);
  if (existsSync(dir) && readdirSync(dir).length > 0) {
    tellRefusal(
      console,
      refuse(
        'directory-not-empty',
        named,
        'This directory holds something that is not the sample.',
        'Name another with --data, or look at it with bestand serve --data.',
      ),
    );
    return 1;
  }
  console.err('Making the sample record of Idlib, March 2020 …\n');
  await makeSample(dir, (step) => console.err(`  ${step}\n`));
  markSample(dir);
  return 0;
};

const whatToTry = (named: string, dir: string, sample: boolean): string => {
  const data = `--data ${named}`;
  const latest = existsSync(editionsOf(dir)) ? readdirSync(editionsOf(dir)).sort().at(-1) : undefined;
  return [
    '',
    'To try in another terminal, beside this one:',
    `  ./bestand export events --from 2020-03-06 --to 2020-03-06 ${data}`,
    `  ./bestand export ledger --explain ${data}`,
    ...(latest === undefined ? [] : [`  ./bestand verify ${named}/editions/${latest}`]),
    ...(sample
      ? [
          `  ./bestand receive corpora/reading/nl-idlib-truce/report.txt --source "De Proef" --kind newspaper --published 2020-03-06 ${data}`,
          `  ./bestand review ${data}`,
        ]
      : []),
    `  ./bestand doctor ${data}`,
    '',
  ].join('\n');
};
