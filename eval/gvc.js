/**
 * `gvc DOCS.jsonl --out OUT.json`: per document the incident it tells of (`cluster`) and how many that killed and injured.
 * Figures come from the claims: of the event told by most of them, the highest that is no total over a period.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { openReader } from './reader.js';

const FATAL = /\b(?:fatal|deadly|homicide|murder|killing|slaying|shooting death|dead|died|dies|killed)/i;

/** What one claim says: its groups together; a single person without a number is one. */
const sumOf = (claim, effect) =>
  claim.harm
    .filter((harm) => harm.effect === effect && harm.within === undefined)
    .reduce((sum, { low, high, group }) => sum + (low ?? (high === null && !/s\b/.test(group.name) ? 1 : 0)), 0);

/**
 * Of several figures in a text the one given most often, of equals the one told first: a year's total stands once. Where no claim
 * has a figure but one speaks of a death ("the fatal shooting"), somebody died.
 */
const figure = (claims, effect, words) => {
  const given = claims.map((claim) => sumOf(claim, effect)).filter((sum) => sum > 0 && sum < 70);
  const counts = new Map();
  for (const sum of given) counts.set(sum, (counts.get(sum) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (best !== undefined) return best;
  return words && claims.some(({ evidence }) => evidence.some(({ quote }) => words.test(quote))) ? 1 : 0;
};

const isKilled = ({ effect }) => effect === 'killed';
/** "A man was shot; the man died": told as hurt and as dead by the same noun he is one person. */
const headOf = ({ group, low }) =>
  `${low} ${group.name
    .toLowerCase()
    .split(/ (?:of|in|from|who|at) /)[0]
    .split(' ')
    .at(-1)}`;

export const readGvc = (docs, read) =>
  docs.map((doc) => {
    const { claims } = read(doc.text, { published: doc.dct ?? null, language: 'en', relevance: 'given' });
    const events = claims.filter(
      ({ kind, cumulative, polarity, modality }) =>
        kind === 'event' && !cumulative && polarity === 'affirmed' && modality !== 'denied',
    );
    const killed = figure(events, 'killed', FATAL);
    const dead = new Set(events.flatMap(({ harm }) => harm.filter(isKilled).map(headOf)));
    const survived = events.map((event) => ({
      ...event,
      harm: event.harm.filter((harm) => isKilled(harm) || !dead.has(headOf(harm))),
    }));
    const injured = figure(survived, 'injured', null);
    return { doc: doc.doc, cluster: doc.doc, killed, injured };
  });

export const gvc = async (path, out) => {
  const docs = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
  writeFileSync(out, JSON.stringify(readGvc(docs, await openReader()), null, 1));
};

/** Share of incidents whose figure is exact: of an incident's documents the figure most of them give. */
export const scoreGvc = (answers, docs, incidents) => {
  const byIncident = new Map();
  docs.forEach((doc, index) => byIncident.set(doc.event, [...(byIncident.get(doc.event) ?? []), answers[index]]));
  const right = { killed: 0, injured: 0 };
  let known = 0;
  for (const { incident, ...truth } of incidents) {
    const told = byIncident.get(incident);
    if (!told) continue;
    known += 1;
    for (const what of ['killed', 'injured']) {
      const counts = new Map();
      for (const one of told) counts.set(one[what], (counts.get(one[what]) ?? 0) + 1);
      const best = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
      if (best === truth[what]) right[what] += 1;
    }
  }
  return { killed: right.killed / known, injured: right.injured / known };
};
