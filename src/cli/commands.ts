/**
 * START READING HERE. The commands of the house, in the order in which a report passes them.
 * Each is a module of its own, loaded only when it is called; docs/commands.md says the same in prose, and a test holds the two together.
 */
import type { CommandModule } from './command.ts';

export const COMMANDS: Readonly<Record<string, () => Promise<CommandModule>>> = {
  init: () => import('./commands/init.ts').then((module) => module.init),
  receive: () => import('./commands/receive.ts').then((module) => module.receiveFiles),
  read: () => import('./commands/read.ts').then((module) => module.readFiles),
  process: () => import('./commands/process.ts').then((module) => module.process),
  record: () => import('./commands/record.ts').then((module) => module.record),
  review: () => import('./commands/review.ts').then((module) => module.review),
  export: () => import('./commands/export.ts').then((module) => module.exportRecord),
  publish: () => import('./commands/publish.ts').then((module) => module.publishDay),
  verify: () => import('./commands/verify.ts').then((module) => module.verify),
  erase: () => import('./commands/erase.ts').then((module) => module.erase),
  serve: () => import('./commands/serve.ts').then((module) => module.serve),
  doctor: () => import('./commands/doctor.ts').then((module) => module.doctor),
};
