// Writes decisions.json: what the desk decided about each claim that the reader finds in the Dutch and English reports.
// The judgement is that of expected/claims.json, coded by hand: a claim that agrees is accepted, one that a field of the coding
// contradicts is corrected in that field, one that the coding does not know is rejected. Run after a build, whenever reading
// has changed, and read the differences before they are committed:  node corpora/idlib-2020-03/decide.mjs [DIST]
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const dist = resolve(process.argv[2] ?? join(here, '..', '..', 'dist'));
const room = (name) => import(pathToFileURL(join(dist, name, 'index.js')).href);
const { Claim, Party, PlaceRecord, distanceKm, reportIdOf } = await room('model');
const { hex, sha256, utf8 } = await room('proof');
const { knowledgeFrom, read } = await room('reading');

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const ours = (name) => json(join(here, name));
const places = PlaceRecord.array().parse(ours('places.json'));
const knowledge = knowledgeFrom({
  gazetteer: readFileSync(join(dist, 'data', 'gazetteer.bin')),
  lexica: json(join(dist, 'data', 'lexica.json')),
  parties: readFileSync(join(dist, 'data', 'parties.json'), 'utf8'),
  desk: { parties: Party.array().parse(ours('parties.json')), places },
});

// Reports and their ids as intake makes them: digest of the line, and the source.
const readings = readFileSync(join(here, 'reports.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const { id: reference, source, language, published, title, text } = JSON.parse(line);
    const digest = hex(sha256(utf8(line)));
    const id = reportIdOf(sha256(utf8(`${digest}\n${source}`)));
    const textSha256 = hex(sha256(utf8(text)));
    const report = { id, sha256: digest, language, published, title, source, text, textSha256, extractor: 'jsonl', version: '1' };
    return { reference, published, id, text, claims: read(report, knowledge).claims };
  });

const items = ours('expected/claims.json');
const coded = new Map(items.map((item) => [item.report, item.claims]));
// A reprint is judged by the article it reprints: its relative dates count from the first publication.
for (const { report, reprintOf } of items) if (reprintOf) coded.set(report, coded.get(reprintOf));
const wheres = new Map();
for (const one of readings.flatMap(({ claims }) => claims.flatMap(({ where }) => where)))
  if (one.place !== null) wheres.set(`${one.name} ${one.precision}`, one);
for (const { id, names, lat, lon, precision } of places)
  for (const name of Object.values(names).flat()) wheres.set(`${name} ${precision}`, { name, place: id, lat, lon, precision });

const typesOf = (want) =>
  [want.type, ...(want.typeAlternatives ?? [])].map((type) => (type.includes('/') ? type : `${want.kind}/${type}`));
const overlap = (text, claim, want) =>
  claim.evidence
    .flatMap(({ start, end }) =>
      want.evidence.map((quote) => {
        const at = text.indexOf(quote);
        return Math.max(0, Math.min(end, at + quote.length) - Math.max(start, at));
      }),
    )
    .reduce((total, part) => total + part, 0);

/** The coded claim that this one tells, or null: of a type the coding admits, on the words it rests on. */
const codedFor = (claim, text, wants) => {
  const type = `${claim.kind}/${claim.type}`;
  const fit = (want) => (typesOf(want)[0] === type ? 1000 : 0) + overlap(text, claim, want);
  const possible = wants.filter((want) => typesOf(want).includes(type) && overlap(text, claim, want) > 0);
  return possible.sort((a, b) => fit(b) - fit(a))[0] ?? null;
};

const day = (time) => time?.slice(0, 10) ?? null;
const sameDays = (when, want) =>
  [want, ...(want.alternatives ?? [])].some((days) => day(when?.from) === days.from && day(when?.to) === days.to);
const nearAll = (where, wanted) =>
  wanted.every(({ lat, lon, toleranceKm, precision }) =>
    where.some((one) => one.lat !== null && one.precision === precision && distanceKm(one.lat, one.lon, lat, lon) <= toleranceKm),
  );
const HOUR = /T/;

/** Whom the coding's names mean: a party of the shipped list, or a source of this record that is a voice too. */
const ACTORS = {
  'Syrian Observatory for Human Rights': 'syrian-observatory-for-human-rights',
  'Turkish Ministry of National Defence': 'msb-ankara',
  'Russian Centre for Reconciliation of the Opposing Sides': 'russian-reconciliation-centre',
  'Syrian Arab News Agency': 'sana',
  'Turkistan Islamic Party': 'turkistan-islamic-party',
  'Syrian Armed Forces': 'syrian-armed-forces',
  'Syrian government forces': 'syrian-government-forces',
  'Turkish Armed Forces': 'turkish-armed-forces',
};
const actorOf = (canonical) => ACTORS[canonical] ?? null;

/** A voice that the reading left without a name the coding knows ("the monitor", "he"). */
const voices = (claim, want, siblings) => {
  const named = want.attribution.length > 0 ? want.attribution : (want.attributionAlternatives?.[0] ?? []);
  const wanted = named.filter(({ optional }) => !optional).at(-1);
  if (!wanted || want.attributionJudged === false) return null;
  const last = claim.attribution.at(-1);
  const open = [want.attribution, ...(want.attributionAlternatives ?? [])].some((list) => list.length === 0);
  const actor = actorOf(wanted.canonical);
  const spoken = siblings.get(wanted.canonical);
  if (!last && !open && spoken) return spoken;
  if (!last) return open ? null : [{ name: wanted.canonical ?? wanted.surface, actor, office: null, onBehalfOf: null }];
  const { candidates: _, ...voice } = last;
  return last.actor === null && actor !== null ? [...claim.attribution.slice(0, -1), { ...voice, actor }] : null;
};

/** Groups with the coding's name and actor; a part that the coding counts within another ("and allied fighters") is dropped. */
const harms = (claim, want) => {
  const listed = claim.harm.flatMap((harm) => {
    const found = want.harm.find(({ effect, low, high }) => effect === harm.effect && low === harm.low && high === harm.high);
    if (!found) return harm.low === null && harm.high === null && want.harm.length > 0 ? [] : [harm];
    const actor = harm.group.actor ?? actorOf(found.group.canonical);
    const merged = found.group.surface.includes(' and ') && !harm.group.name.includes(' and ');
    if (!merged && actor === harm.group.actor) return [harm];
    return [{ ...harm, group: { ...harm.group, name: merged ? found.group.surface : harm.group.name, actor: merged ? actorOf(found.group.canonical) : actor } }];
  });
  return JSON.stringify(listed) === JSON.stringify(claim.harm) ? null : listed;
};

/** The fields in which the coding contradicts the reading, as they should be. */
const corrections = (claim, want, siblings) => {
  const to = {};
  const wanted = want.where.filter(({ optional }) => !optional);
  if (wanted.length > 0 && !nearAll(claim.where, wanted)) {
    const known = wanted.map(({ name, precision }) => wheres.get(`${name} ${precision}`)).filter((one) => one !== undefined);
    if (known.length === wanted.length) to.where = known;
  }
  // An hour that the reading found on the right day is kept: the coding judges days only.
  const inside = claim.when?.from && HOUR.test(claim.when.from) && day(claim.when.from) === want.when?.from;
  if (want.when && !sameDays(claim.when, want.when) && !inside) {
    const { edtf, from, to: until } = want.when;
    to.when = { edtf, from, to: until, precision: from === until ? 'day' : 'range', expression: null, zone: null, zoneBasis: null };
  }
  for (const { what, low, high, said } of want.counts ?? [])
    if (!claim.counts.some((count) => count.low === low && count.high === high))
      to.counts = [...(to.counts ?? claim.counts), { what, low, high, said }];
  if (want.superseded && want.where.length === 0 && claim.where.length > 0) to.where = [];
  if (want.asserted) to.asserted = { ...want.asserted, basis: 'said' };
  if (want.cumulative === true && !claim.cumulative) to.cumulative = true;
  // A total or a summary over a period is a condition, never an event of its own.
  if (want.kind === 'condition' && claim.kind === 'event' && claim.polarity === 'affirmed') [to.kind, to.type] = [want.kind, want.type];
  const attribution = voices(claim, want, siblings);
  if (attribution) to.attribution = attribution;
  const harm = harms(claim, want);
  if (harm) to.harm = harm;
  if (want.kind === 'agreement' && !want.core && claim.attribution.length > 0 && want.attributionJudged === false)
    [to.attribution, to.where] = [[], to.where ?? []];
  return to;
};

const SAID = {
  when: 'the day',
  where: 'the place',
  counts: 'the count',
  cumulative: 'a total over a period',
  kind: 'a total or summary, not an event',
  type: null,
  attribution: 'whose word it is',
  harm: 'who was hurt',
  asserted: 'when it was said',
};
const FIELD = new Set(['R020', 'R024']);
/** Decided the morning after publication, by the person whose turn it is; field reports by the keeper of sources. */
const deskOf = (reference) => (FIELD.has(reference) || Number(reference.slice(1)) % 2 === 0 ? 'desk-2' : 'desk-1');
const at = (published, minute) => `${published.slice(0, 10)}T23:${String(minute % 60).padStart(2, '0')}:00+02:00`;

const decisions = [];
const idOf = new Map();
/** All claims that tell one coded claim. */
const idsOf = new Map();
for (const { reference, published, id, text, claims } of readings) {
  const siblings = new Map();
  claims.forEach((claim, index) => {
    const want = codedFor(claim, text, coded.get(reference) ?? []);
    const was = { report: id, reference, quote: claim.evidence[0].quote, kind: claim.kind, type: claim.type };
    const common = { on: 'claim', id: claim.id, was };
    const signed = { by: deskOf(reference), at: at(published, index) };
    if (want === null) {
      decisions.push({ ...common, verdict: 'reject', ...signed, why: 'The report does not say this.' });
      return;
    }
    // A figure told only to be taken back is nobody's figure any more.
    if (want.modality === 'denied' && want.kind === 'event') {
      decisions.push({ ...common, verdict: 'reject', ...signed, why: 'The old figure, told only to be taken back: nobody stands by it.' });
      return;
    }
    idsOf.set(`${reference}/${want.id}`, [...(idsOf.get(`${reference}/${want.id}`) ?? []), claim.id]);
    if (!idOf.has(`${reference}/${want.id}`)) idOf.set(`${reference}/${want.id}`, claim.id);
    const to = corrections(claim, want, siblings);
    const speaker = want.attribution.at(-1)?.canonical;
    if (speaker && claim.attribution.length > 0) siblings.set(speaker, to.attribution ?? claim.attribution);
    const fields = Object.keys(to);
    if (fields.length === 0) {
      decisions.push({ ...common, verdict: 'accept', ...signed, why: `Compared with the report: it says so (${reference}).` });
      return;
    }
    const made = Claim.safeParse({ ...claim, ...to });
    if (!made.success) throw new Error(`${reference}/${want.id}: the correction makes no claim: ${made.error.issues[0]?.message}`);
    const named = fields.map((field) => SAID[field]).filter((word) => word !== null);
    decisions.push({ ...common, verdict: 'correct', to, ...signed, why: `Compared with the report (${reference}); set right: ${named.join(', ')}.` });
  });
}

const raid = idOf.get('R023/g1');
if (raid)
  decisions.push({
    on: 'event',
    id: 'ev-raid-on-ariha',
    was: { claims: [raid] },
    verdict: 'verify',
    to: { level: 'discounted', element: 'occurrence' },
    by: 'desk-2',
    at: '2020-03-08T23:30:00+02:00',
    why: 'Somebody who was in the town all day saw and heard nothing, the hospital took in nobody, and the Observatory saw no aircraft for two days; the channel names no witness.',
  });
// One event told in two places of a text, or before and after the count: people say so where likeness alone cannot.
const ONE_EVENT = [
  ['R002/g1', 'R002/g2', 'The governor raised his own figure in the night; there was one strike.'],
  ['R003/g1', 'R003/g2', 'The convoy and the camp are where the nineteen died.'],
  ['R006/g2', 'R006/g2', 'The strikes and their toll, told in two sentences.'],
  ['R009/g1', 'R008/g4', 'The Observatory spoke before it had counted; its later figure stands.'],
];
for (const [left, right, why] of ONE_EVENT) {
  const [one, other] = left === right ? (idsOf.get(left) ?? []).map((id) => [id]) : [idsOf.get(left), idsOf.get(right)];
  if (!one || !other) continue;
  const [id, to] = [`ev-${left.replace('/', '-').toLowerCase()}`, `ev-${right.replace('/', '-').toLowerCase()}-too`];
  const events = [
    { id, claims: one },
    { id: to, claims: other },
  ];
  decisions.push({ on: 'event', id, was: { events }, verdict: 'merge', to, by: 'desk-1', at: '2020-03-08T23:20:00+02:00', why });
}
const withdrawn = idOf.get('R017/g3');
if (withdrawn)
  decisions.push({
    on: 'event',
    id: 'ev-withdrawn-by-its-paper',
    was: { claims: [withdrawn] },
    verdict: 'verify',
    to: { level: 'retracted', element: 'occurrence' },
    by: 'desk-1',
    at: '2020-03-07T23:50:00+02:00',
    why: 'The paper withdrew its whole report the day after (R022); the ministry it quotes had said neutralised, on Thursday.',
  });
const [first, again] = [idOf.get('R007/g7'), idOf.get('R026/g7')];
if (first && again)
  decisions.push({
    on: 'claim',
    id: again,
    was: { report: readings.find(({ reference }) => reference === 'R026')?.id, reference: 'R026', quote: decisions.find(({ id }) => id === again)?.was.quote },
    verdict: 'copied',
    to: first,
    by: 'desk-2',
    at: '2020-03-08T23:40:00+02:00',
    why: 'Word for word the article of 6 March (R007): its yesterday is 5 March.',
  });

writeFileSync(join(here, 'decisions.json'), `${JSON.stringify(decisions, null, 1)}\n`);
const count = (verdict) => decisions.filter((decision) => decision.verdict === verdict).length;
const missed = [...coded].flatMap(([report, wants]) =>
  wants.filter(({ id, core, mergeGroup }) => core && !mergeGroup && !idOf.has(`${report}/${id}`)).map(({ id }) => `${report}/${id}`),
);
console.log(`${count('accept')} accepted, ${count('correct')} corrected, ${count('reject')} rejected; not read: ${missed.join(', ') || 'nothing'}`);
