/** Loads what reading knows (gazetteer, lexica, parties) from the build's data folder, and the base map publication draws on. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Fault, Party, type PlaceRecord } from '../model/index.ts';
import type { Basemap } from '../publication/index.ts';
import { knowledgeFrom, type Knowledge } from '../reading/index.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'data');

const bytes = (name: string): Buffer => {
  const path = join(folder, name);
  if (!existsSync(path)) throw new Fault(`the build is incomplete: ${name} is missing; run npm run build`);
  return readFileSync(path);
};

/** What the desk has recorded of parties and places is known to reading too. */
export const loadKnowledge = (desk?: { parties: readonly Party[]; places: readonly PlaceRecord[] }): Knowledge =>
  knowledgeFrom({
    gazetteer: bytes('gazetteer.bin'),
    lexica: JSON.parse(bytes('lexica.json').toString('utf8')) as Record<string, Record<string, string>>,
    parties: bytes('parties.json').toString('utf8'),
    languages: bytes('languages.tsv').toString('utf8'),
    ...(desk ? { desk: { parties: [...desk.parties], places: [...desk.places] } } : {}),
  });

export const shippedParties = (): Party[] => {
  const read = z.object({ parties: Party.array() }).safeParse(JSON.parse(bytes('parties.json').toString('utf8')));
  if (!read.success) throw new Fault(`the shipped party list is broken: ${read.error.issues[0]?.message ?? ''}`);
  return read.data.parties;
};

export const loadBasemap = (): Basemap => JSON.parse(bytes('basemap.json').toString('utf8')) as Basemap;
