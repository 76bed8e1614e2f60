/**
 * `arabic-gsr FILE --out OUT.json`: Arabic sentences of the news. For a table of detection (CSV with `text`) whether the
 * sentence tells of an assault or a protest; for spans (JSON) the words of source, verb and target. All from claims.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { openReader } from './reader.js';
import { f1, tokenF1 } from './scores.js';

const ASSAULT = new Set([
  'attack',
  'armed-clash',
  'air-drone-strike',
  'shelling-artillery-missile-attack',
  'remote-explosive-landmine-ied',
  'suicide-bomb',
  'grenade',
  'chemical-weapon',
  'abduction-forced-disappearance',
  'sexual-violence',
  'mob-violence',
  'excessive-force-against-protesters',
  'violent-demonstration',
]);
const PROTEST = new Set([
  'peaceful-protest',
  'protest-with-intervention',
  'violent-demonstration',
  'excessive-force-against-protesters',
]);

/** One row of CSV after another, quoted cells with commas and line ends in them included. */
export const rowsOf = (csv) => {
  const rows = [[]];
  let [cell, quoted] = ['', false];
  for (let at = 0; at < csv.length; at += 1) {
    const letter = csv[at];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (csv[at + 1] === '"') cell += csv[(at += 1)];
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',' || letter === '\n') {
      rows.at(-1).push(cell.replace(/\r$/, ''));
      cell = '';
      if (letter === '\n') rows.push([]);
    } else cell += letter;
  }
  rows.at(-1).push(cell);
  const [head, ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
};

const ofType = (claims, wanted) =>
  claims.filter(
    ({ kind, type, polarity, modality }) =>
      kind === 'event' &&
      wanted.has(type) &&
      polarity === 'affirmed' &&
      modality !== 'planned' &&
      modality !== 'possible',
  );

const STRONG = new Set([
  'suicide-bomb',
  'remote-explosive-landmine-ied',
  'grenade',
  'air-drone-strike',
  'shelling-artillery-missile-attack',
  'armed-clash',
]);
/** The coders wanted an act told as news, not one mentioned: somebody counted was hurt, or an act of war has a place of its own. */
const isToldAsNews = ({ type, harm, where }) =>
  harm.some(({ low, high }) => low !== null && high !== 0) ||
  (STRONG.has(type) && (where.length > 0 || harm.some(({ high }) => high !== 0)));

const wordsOf = (text) => text.split(/[\s،,.«»"():؛]+/).filter((word) => word !== '');
const named = (claim, roles) =>
  claim.participants.filter(({ role }) => roles.includes(role)).flatMap(({ name }) => wordsOf(name));

const spansOf = (claim) => ({
  source: named(claim, ['initiator', 'accused', 'party']),
  verb: wordsOf(claim.evidence[0]?.quote ?? ''),
  target: [...named(claim, ['target']), ...claim.harm.flatMap(({ group }) => wordsOf(group.name))],
});

export const readArabic = (file, name, read) => {
  const reading = (text) => read(text, { language: 'ar', relevance: 'given' }).claims;
  if (name.endsWith('.json'))
    return JSON.parse(file).map((item) => {
      const found = ofType(reading(item.text), item.event_type === 'PROTEST' ? PROTEST : ASSAULT)[0];
      return { id: item['_id'], ...(found ? spansOf(found) : { source: [], verb: [], target: [] }) };
    });
  return rowsOf(file).map((row) => ({
    id: row.id,
    found:
      row.event_type === 'PROTEST'
        ? ofType(reading(row.text), PROTEST).length > 0
        : ofType(reading(row.text), ASSAULT).some(isToldAsNews),
  }));
};

export const arabicGsr = async (path, out) =>
  writeFileSync(out, JSON.stringify(readArabic(readFileSync(path, 'utf8'), path, await openReader()), null, 1));

/** F1 of detection against the sentences that all coders rejected, and against all that were not accepted by all; ambiguous ones are left out. */
export const scoreDetection = (answers, file) => {
  const rows = rowsOf(file);
  const among = (labels) => {
    let [right, answered, wanted] = [0, 0, 0];
    rows.forEach(({ label }, index) => {
      if (!labels.includes(label)) return;
      const [found, yes] = [answers[index].found, label === 'yes'];
      right += found && yes ? 1 : 0;
      answered += found ? 1 : 0;
      wanted += yes ? 1 : 0;
    });
    return f1(right, answered, wanted);
  };
  return { easy: among(['yes', 'easy no']), all: among(['yes', 'easy no', 'difficult no']) };
};

/** Mean token F1 over items for which the coders share a span. */
export const scoreSpans = (answers, items) => {
  const mean = (side) => {
    const scored = items.flatMap((item, index) => {
      const gold = wordsOf(item[`${side}_gold`] ?? '');
      return gold.length === 0 ? [] : [tokenF1(answers[index][side], gold)];
    });
    return scored.reduce((sum, one) => sum + one, 0) / Math.max(1, scored.length);
  };
  return { source: mean('source'), verb: mean('verb'), target: mean('target') };
};
