/**
 * The words of a command line, read once by its declaration: unknown options and missing operands are wrong use, said plainly.
 */
import { parseArgs } from 'node:util';

export type Option = Readonly<{ takes: string | null; does: string }>;

export type Command = Readonly<{
  name: string;
  /** One line for the list of commands. */
  does: string;
  operands: string;
  /** How many operands are needed at least and at most. */
  least: number;
  most: number;
  options: Readonly<Record<string, Option>>;
  /** A whole line that works as it stands. */
  example: string;
}>;

export type Words = Readonly<{
  operands: readonly string[];
  value: (option: string) => string | null;
  given: (option: string) => boolean;
}>;

/** Every command has these. */
export const ALWAYS: Readonly<Record<string, Option>> = {
  data: { takes: 'DIR', does: 'the observatory’s directory (default $BESTAND_DATA or ./bestand-data)' },
  json: { takes: null, does: 'print JSON where a person would get a table' },
  help: { takes: null, does: 'this page' },
};

export const readWords = (command: Command, argv: readonly string[]): { words: Words } | { wrong: string } => {
  const all = { ...ALWAYS, ...command.options };
  const options = Object.fromEntries(
    Object.entries(all).map(([name, option]) => [
      name,
      { type: option.takes === null ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    return {
      wrong: error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : 'these words could not be read',
    };
  }
  const { values, positionals } = parsed;
  if (values['help'] !== true && positionals.length < command.least) return { wrong: `${command.operands} is missing` };
  if (positionals.length > command.most) return { wrong: `unexpected: ${positionals.slice(command.most).join(' ')}` };
  return {
    words: {
      operands: positionals,
      value: (option) => {
        const value = values[option];
        return typeof value === 'string' ? value : null;
      },
      given: (option) => values[option] !== undefined && values[option] !== false,
    },
  };
};

export const helpFor = (command: Command): string => {
  const rows = Object.entries({ ...command.options, ...ALWAYS }).map(
    ([name, option]) => [`  --${name}${option.takes === null ? '' : ` ${option.takes}`}`, option.does] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    `bestand ${command.name} ${command.operands}`.trimEnd(),
    `  ${command.does}`,
    '',
    'Options',
    ...rows.map(([left, right]) => `${left.padEnd(width)}  ${right}`),
    '',
    'Example',
    `  ${command.example}`,
    '',
    'Exit: 0 done, 1 refused input, 2 wrong use, 3 our own fault.',
    '',
  ].join('\n');
};
