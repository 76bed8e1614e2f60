/**
 * What an observatory says of itself, in `observatory.json` of its directory: its name, its civil zone, its languages.
 * A file a person may edit; a broken one is refused with the field that is wrong.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { refuse, type Refusal } from '../model/index.ts';

export const Settings = z.object({
  name: z.string().min(1).default('Bestand'),
  url: z.string().nullable().default(null),
  licence: z.string().default('CC BY 4.0'),
  /** IANA zone in which a day of the edition is counted. */
  zone: z.string().default('UTC'),
  languages: z
    .array(z.enum(['nl', 'en']))
    .min(1)
    .default(['nl', 'en']),
});
export type Settings = Readonly<z.infer<typeof Settings>>;

export const SETTINGS_FILE = 'observatory.json';

export const readSettings = (dir: string): { settings: Settings } | { refusal: Refusal } => {
  const path = join(dir, SETTINGS_FILE);
  if (!existsSync(path)) return { settings: Settings.parse({}) };
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {
      refusal: refuse(
        'json-broken',
        path,
        'The settings are not valid JSON.',
        'Mend the file, or delete it for the defaults.',
      ),
    };
  }
  const read = Settings.safeParse(value);
  if (read.success) return { settings: read.data };
  const issue = read.error.issues[0];
  return {
    refusal: refuse(
      'shape-wrong',
      path,
      `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong'}.`,
      'Mend the field, or delete the file for the defaults.',
    ),
  };
};
