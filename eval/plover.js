/** `plover FILE --out OUT.json`: PLOVER type, source and target of one-sentence records, from claims. */
import { readFileSync, writeFileSync } from 'node:fs';
import { openReader } from './reader.js';

const TYPES = {
  'statement/agree': 'AGREE',
  'statement/consult': 'CONSULT',
  'statement/support': 'SUPPORT',
  'statement/concede': 'CONCEDE',
  'statement/cooperate': 'COOPERATE',
  'statement/request': 'DEMAND',
  'statement/call-for-ceasefire': 'DEMAND',
  'statement/accuse': 'DISAPPROVE',
  'statement/reject': 'REJECT',
  'statement/deny': 'REJECT',
  'statement/threaten': 'THREATEN',
  'condition/support': 'SUPPORT',
  'event/peaceful-protest': 'PROTEST',
  'event/violent-demonstration': 'PROTEST',
  'event/protest-with-intervention': 'PROTEST',
  'event/attack': 'ASSAULT',
  'event/abduction-forced-disappearance': 'ASSAULT',
  'event/suicide-bomb': 'ASSAULT',
  'event/remote-explosive-landmine-ied': 'ASSAULT',
  'event/sexual-violence': 'ASSAULT',
  'event/armed-clash': 'FIGHT',
  'event/air-drone-strike': 'FIGHT',
  'event/shelling-artillery-missile-attack': 'FIGHT',
  'event/arrests': 'COERCE',
  'event/non-violent-movement-of-forces': 'MOBILIZE',
  'event/change-to-group-activity': 'RETREAT',
  'event/government-regains-territory': 'FIGHT',
  'event/non-state-actor-overtakes-territory': 'FIGHT',
  'agreement/withdrawal': 'RETREAT',
};
const typeOf = ({ kind, type }) => TYPES[`${kind}/${type}`] ?? (kind === 'agreement' ? 'AGREE' : null);
const SOURCE = ['speaker', 'initiator', 'party', 'accused'];
const TARGET = ['addressee', 'target'];

export const readPlover = (records, read) =>
  records.map((record) => {
    const { claims } = read(record.text, { published: record.date, language: 'en', relevance: 'given' });
    // A statement is what a report of conduct is about; the acts within it are second.
    const claim = claims.find(({ kind }) => kind === 'statement') ?? claims.find((one) => typeOf(one) !== null);
    const named = (roles) =>
      (claim?.participants ?? []).filter(({ role }) => roles.includes(role)).map(({ name }) => name);
    return { id: record.id, type: claim ? typeOf(claim) : null, source: named(SOURCE), target: named(TARGET) };
  });

export const plover = async (path, out) =>
  writeFileSync(out, JSON.stringify(readPlover(JSON.parse(readFileSync(path, 'utf8')), await openReader()), null, 1));

/** Share of records whose type is right, and of those named actors whose words are found. */
export const scorePlover = (answers, records) => {
  const right = answers.filter(({ type }, index) => type === records[index].event).length;
  let [hits, wanted, given] = [0, 0, 0];
  answers.forEach((answer, index) => {
    for (const side of ['source', 'target']) {
      const gold = [records[index][side] ?? []].flat().map(({ actorText }) => actorText?.toLowerCase() ?? '');
      const mine = answer[side].map((name) => name.toLowerCase());
      hits += gold.filter((name) => mine.some((one) => one.includes(name) || name.includes(one))).length;
      wanted += gold.length;
      given += mine.length;
    }
  });
  return { type: right / records.length, actors: hits === 0 ? 0 : (2 * hits) / (wanted + given) };
};
