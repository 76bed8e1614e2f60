/** Victims as MUC-4 wants them: a person's own name apart from what describes him, and how many. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../reader.js';

/** Words that describe people, from the lexicon's own rows: offices, trades, bodies, adjectives of countries. */
const describing = () => {
  const folder = join(root, 'data', 'lexicon', 'en');
  const words = new Set(
    'THE A AN OF AND FORMER DR DOCTOR MR MRS ENGINEER HIS HER THEIR ARMY POLICE NATIONAL SALVADORAN COLOMBIAN PERUVIAN CHILEAN U.S. AMERICAN SPANISH'.split(
      ' ',
    ),
  );
  for (const file of readdirSync(folder))
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const [forms = '', cls = ''] = line.split('\t');
      if (['office', 'group', 'body', 'force', 'media'].includes(cls))
        for (const word of forms.replace(/@\w+/g, '').split(/[| ]/)) words.add(word.toUpperCase());
    }
  return words;
};
const DESCRIBING = describing();

/** "POLICE COMMANDER COLONEL WALDEMAR FRANKLIN" to description and name; a name has two words or stands behind a description. */
export const apart = (said) => {
  const words = said
    .replace(/[[\]"]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase()
    .split(' ');
  const at =
    words.findLastIndex((word) => DESCRIBING.has(word.replace(/[.,']+$/, '')) || /[a-z]ING$|ED$/.test(word)) + 1;
  const name = words.slice(at).filter((word) => !/^(?:IN|AT|FROM|BY|WHO|AGED?|\d+)$/.test(word));
  const whole = name.length === words.slice(at).length;
  if (!whole || name.length === 0 || (at === 0 && name.length < 2) || name.length > 5)
    return { name: null, description: said };
  return { name: name.join(' '), description: at > 0 ? words.slice(0, at).join(' ') : null };
};

const isMany = (harm) =>
  /s$/i.test((harm.group.name.split(/ of | in /i)[0] ?? '').trim()) ||
  /people|children|women|men\b/i.test(harm.group.name);

/** "1", "50" or "PLURAL". */
export const numberOf = (harm) => {
  if (harm.low === null || harm.approximate === true)
    return harm.low === null && !isMany(harm) ? '1' : harm.low === null || harm.low < 4 ? 'PLURAL' : String(harm.low);
  return String(harm.low);
};
