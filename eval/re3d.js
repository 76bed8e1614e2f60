/** `re3d DOCUMENTS.json --out OUT.json`: places, times, quantities, weapons and organisations of a text, as spans, from the survey of its claims. */
import { readFileSync, writeFileSync } from 'node:fs';
import { openReader } from './reader.js';
import { f1 } from './scores.js';

/** Both forms in use: a list, or one object a line. */
export const recordsOf = (file) =>
  file.trimStart().startsWith('[')
    ? JSON.parse(file)
    : file
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line));

/** Where a name stands in the evidence of its claim. */
const spanOf = (text, claim, said) => {
  for (const { start, end } of claim.evidence) {
    const at = said === '' ? -1 : text.slice(start, end).indexOf(said);
    if (at >= 0) return { begin: start + at, end: start + at + said.length };
  }
  return null;
};

export const readRe3d = (documents, read) =>
  documents.map(({ _id, text }) => {
    const { claims } = read(text, { language: 'en', relevance: 'given' });
    const found = new Map();
    const add = (claim, type, said) => {
      const span = spanOf(text, claim, said);
      if (span) found.set(`${type}:${span.begin}:${span.end}`, { ...span, type });
    };
    for (const claim of claims) {
      for (const where of claim.where) add(claim, 'Location', where.name);
      if (claim.when?.expression) add(claim, 'Temporal', claim.when.expression);
      for (const harm of claim.harm) add(claim, 'Quantity', harm.said);
      for (const means of claim.means) add(claim, 'Weapon', means.name);
      for (const { name } of [...claim.participants, ...claim.attribution]) add(claim, 'Organisation', name);
    }
    return { documentId: _id, entities: [...found.values()] };
  });

export const re3d = async (path, out) =>
  writeFileSync(out, JSON.stringify(readRe3d(recordsOf(readFileSync(path, 'utf8')), await openReader()), null, 1));

/** F1 by type over spans that overlap; claims hold what is told of a conflict, never every name, so recall stays low by design. */
export const scoreRe3d = (answers, entities) => {
  const scores = {};
  for (const type of ['Location', 'Temporal', 'Quantity', 'Weapon', 'Organisation']) {
    const gold = entities.filter((entity) => entity.type === type);
    const mine = answers.flatMap(({ documentId, entities: found }) =>
      found.filter((entity) => entity.type === type).map((entity) => ({ ...entity, documentId })),
    );
    const right = mine.filter((one) =>
      gold.some((other) => other.documentId === one.documentId && other.begin < one.end && one.begin < other.end),
    ).length;
    scores[type] = f1(right, mine.length, gold.length);
  }
  return scores;
};
