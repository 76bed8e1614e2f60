/** `bestand export WHAT`: the record as data, for the desk, or through the discretion gate for everybody. */
import { edtfRange, Level, refuse, utcMinutes, type ConflictEvent, type Review } from '../../model/index.ts';
import { discreet } from '../../publication/index.ts';
import type { CommandModule } from '../command.ts';
import { tellRefusal, type Console } from '../console.ts';
import { endOfDay, knownAt } from '../cutoff.ts';
import { claimShape, eventShape, ledgerShape, referring, reportShape } from '../export-shapes.ts';
import { knownRecord } from '../known-record.ts';
import type { Observatory } from '../observatory.ts';
import type { Words } from '../options.ts';

const WHAT = ['events', 'claims', 'reports', 'ledger', 'sources'];
const FORMATS = ['json', 'ndjson'];

export const exportRecord: CommandModule = {
  needs: 'held',
  command: {
    name: 'export',
    does: `prints the record as data: ${WHAT.join(', ')}`,
    operands: 'WHAT',
    least: 1,
    most: 1,
    options: {
      format: { takes: 'FORMAT', does: `${FORMATS.join(' or ')} (default json)` },
      from: { takes: 'DAY', does: 'only what happened on or after this day' },
      to: { takes: 'DAY', does: 'only what happened on or before this day' },
      bbox: { takes: 'W,S,E,N', does: 'only what lies in this box (degrees)' },
      type: { takes: 'TYPE', does: 'only this type, such as armed-clash' },
      level: { takes: 'LEVEL', does: `only events of this level: ${Level.options.join(', ')}` },
      review: { takes: 'STATE', does: 'only machine, accepted, corrected or rejected' },
      'known-at': { takes: 'TIME', does: 'as it was known then' },
      audience: { takes: 'WHO', does: 'desk (default) or public' },
      explain: { takes: null, does: 'add the reasons' },
    },
    example: 'bestand export events --format json --from 2020-03-06 --to 2020-03-06 --data ./bestand-sample',
  },
  run: async (words, console, observatory) => {
    const [what = ''] = words.operands;
    const format = words.value('format') ?? 'json';
    const wrong = wrongUse(what, format, words);
    if (wrong !== null) {
      console.err(`bestand export: ${wrong}\n`);
      return 2;
    }
    const rows = rowsOf(what, words, observatory);
    if ('refusal' in rows) {
      tellRefusal(console, rows.refusal);
      return 1;
    }
    print(rows, format, console);
    return 0;
  },
};

const wrongUse = (what: string, format: string, words: Words): string | null => {
  if (!WHAT.includes(what)) return `there is nothing called “${what}” to export; there are ${WHAT.join(', ')}`;
  if (!FORMATS.includes(format)) return `no format is called “${format}”; there are ${FORMATS.join(', ')}`;
  for (const option of ['from', 'to', 'known-at']) {
    const value = words.value(option);
    if (value !== null && !edtfRange(value)) return `--${option} takes a day such as 2020-03-06, not “${value}”`;
  }
  const box = words.value('bbox');
  if (box !== null && (box.split(',').length !== 4 || box.split(',').some((each) => !Number.isFinite(Number(each)))))
    return '--bbox takes four numbers: west,south,east,north';
  const audience = words.value('audience');
  if (audience !== null && audience !== 'desk' && audience !== 'public') return '--audience is desk or public';
  const level = words.value('level');
  if (level !== null && !Level.safeParse(level).success)
    return `no level is called “${level}”; there are ${Level.options.join(', ')}`;
  return null;
};

type Rows = readonly unknown[] | Readonly<{ one: Record<string, unknown> }>;

const rowsOf = (
  what: string,
  words: Words,
  observatory: Observatory,
): Rows | { refusal: ReturnType<typeof refuse> } => {
  const { zone } = observatory.settings;
  const at = words.value('known-at');
  const memory =
    at === null
      ? observatory.memory()
      : knownAt(observatory.memory(), utcMinutes(at.length === 10 ? endOfDay(at, zone) : at), zone);
  const derived = observatory.derived(memory);
  const explain = words.given('explain');
  const refer = referring(memory.reports);
  const claims = new Map(derived.reconciled.claims.map((each) => [each.claim.id as string, each]));
  if (words.value('audience') === 'public') return publicRows(what, words, observatory, derived, memory);
  switch (what) {
    case 'events': {
      const findings = derived.ledgers.flatMap((ledger) => ledger.findings);
      return derived.reconciled.events
        .filter((event) => wanted(event, words))
        .map((event) => eventShape(event, claims, findings, refer, explain));
    }
    case 'claims':
      return derived.reconciled.claims
        .filter((each) => within(each.claim.when?.from ?? null, each.claim.when?.to ?? null, words))
        .filter((each) =>
          inBox(each.claim.where[0]?.lat ?? null, each.claim.where[0]?.lon ?? null, words.value('bbox')),
        )
        .filter((each) => matches(words.value('type'), each.claim.type) && matches(words.value('review'), each.review))
        .map((each) => claimShape(each, refer, explain));
    case 'reports':
      return [...memory.reports.values()]
        .filter((report) =>
          within(edtfRange(report.published ?? '')?.from ?? null, edtfRange(report.published ?? '')?.to ?? null, words),
        )
        .sort((a, b) => ((a.published ?? '') + a.id < (b.published ?? '') + b.id ? -1 : 1))
        .map((report) =>
          reportShape(
            report,
            derived.readings.get(report.id)?.claims ?? [],
            derived.readings.get(report.id)?.unread.length ?? 0,
          ),
        );
    case 'ledger': {
      const [ledger] = derived.ledgers;
      if (!ledger)
        return {
          refusal: refuse(
            'reference-unknown',
            'ledger',
            'No agreement is recorded yet, so there is no ledger.',
            'Record one: bestand record agreement FILE',
          ),
        };
      return derived.ledgers.length === 1
        ? { one: ledgerShape(ledger, explain) }
        : derived.ledgers.map((each) => ledgerShape(each, explain));
    }
    default:
      return [...memory.sources.values()].map(({ name, quotation, ...source }) => ({
        ...source,
        name: quotation === 'paraphrase-only' ? null : name,
        quotation,
      }));
  }
};

/** What is meant for others passes the one gate first. */
const publicRows = (
  what: string,
  words: Words,
  observatory: Observatory,
  derived: ReturnType<Observatory['derived']>,
  memory: ReturnType<Observatory['memory']>,
): Rows | { refusal: ReturnType<typeof refuse> } => {
  const keys = observatory.keys();
  if ('refusal' in keys) return keys;
  const accepted = ({ review }: { review: Review }): boolean => review === 'accepted' || review === 'corrected';
  const record = knownRecord(observatory, memory, derived);
  const seen = discreet(
    { ...record, claims: record.claims.filter(accepted), events: record.events.filter(accepted) },
    { audience: 'public', key: keys.keys.ids, cutoff: observatory.effects.clock() },
  );
  if (what === 'events')
    return seen.events.filter(
      (event) =>
        within(event.from, event.to, words) &&
        matches(words.value('type'), event.type) &&
        matches(words.value('level'), event.level),
    );
  if (what === 'claims')
    return seen.claims.filter(
      (claim) =>
        within(claim.when?.from ?? null, claim.when?.to ?? null, words) && matches(words.value('type'), claim.type),
    );
  if (what === 'ledger') return seen.ledgers.length === 1 ? { one: { ...seen.ledgers[0] } } : [...seen.ledgers];
  return {
    refusal: refuse(
      'option-unknown',
      what,
      'Reports and sources are never public as such.',
      'Export events, claims or the ledger, or publish an edition.',
    ),
  };
};

const matches = (wish: string | null, value: string): boolean => wish === null || wish === value;

const within = (from: string | null, to: string | null, words: Words): boolean => {
  const [first, last] = [words.value('from'), words.value('to')];
  if (first === null && last === null) return true;
  if (from === null && to === null) return false;
  return (first === null || (to ?? '9999') >= first) && (last === null || (from ?? '').slice(0, last.length) <= last);
};

const inBox = (lat: number | null, lon: number | null, box: string | null): boolean => {
  if (box === null) return true;
  if (lat === null || lon === null) return false;
  const [west = 0, south = 0, east = 0, north = 0] = box.split(',').map(Number);
  return lat >= south && lat <= north && (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east);
};

const wanted = (event: ConflictEvent, words: Words): boolean =>
  within(event.from, event.to, words) &&
  inBox(event.place?.lat ?? null, event.place?.lon ?? null, words.value('bbox')) &&
  matches(words.value('type'), event.type) &&
  matches(words.value('level'), event.level) &&
  matches(words.value('review'), event.review);

const print = (rows: Rows, format: string, console: Console): void => {
  const list = 'one' in rows ? [rows.one] : rows;
  if (format === 'ndjson') for (const row of list) console.out(`${JSON.stringify(row)}\n`);
  else console.out(`${JSON.stringify('one' in rows ? rows.one : rows, null, 2)}\n`);
};
