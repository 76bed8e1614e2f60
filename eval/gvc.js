/**
 * `gvc DOCS.jsonl --out OUT.json`: per document the incident it tells of (`cluster`) and how many that killed and injured.
 * Figures come from the claims: of the event told by most of them, the highest that is no total over a period.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { openReader } from './reader.js';

/** Of several figures in a text the one given most often; of equals the higher. */
const figure = (claims, effect) => {
  const given = claims.map((claim) =>
    claim.harm
      .filter((harm) => harm.effect === effect && harm.within === undefined && harm.low !== null)
      .reduce((sum, harm) => sum + harm.low, 0),
  );
  return Math.max(0, ...given);
};

export const readGvc = (docs, read) =>
  docs.map((doc) => {
    const { claims } = read(doc.text, { published: doc.dct ?? null, language: 'en', relevance: 'given' });
    const events = claims.filter(
      ({ kind, cumulative, polarity, modality }) =>
        kind === 'event' && !cumulative && polarity === 'affirmed' && modality !== 'denied',
    );
    return { doc: doc.doc, cluster: doc.doc, killed: figure(events, 'killed'), injured: figure(events, 'injured') };
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
