/**
 * Which reports print one text: agency copy, reprints, fifty accounts with one message.
 * Shingles of three words, MinHash in bands to find pairs without comparing all with all, then the true overlap decides.
 * The earliest printing is the first; nothing depends on the order in which reports are given.
 */
import { edtfRange } from '../model/index.ts';
import type { Report, ReportId } from '../model/index.ts';
import { plainName } from './names.ts';
import { compareBy } from './order.ts';

const SHINGLE = 3;
/** Two texts are one where this share of their shingles is common (house rule). */
const SAME = 0.6;
/** A cut-down reprint: this share of the shorter text's shingles stands in the longer one. */
const CONTAINED = 0.85;
/** Below this, only an equal text counts as a copy: short messages resemble one another by chance. */
const ENOUGH_SHINGLES = 12;
const BANDS = 16;
const ROWS = 2;

/** FNV-1a, 32 bits. */
const hashText = (text: string, seed: number): number => {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
};

const mix = (value: number, seed: number): number => {
  let mixed = Math.imul(value ^ seed, 0x9e3779b1) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 0;
  return (mixed ^ (mixed >>> 13)) >>> 0;
};

export const shinglesOf = (text: string): ReadonlySet<number> => {
  const words = plainName(text).split(' ');
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at++)
    shingles.add(hashText(words.slice(at, at + SHINGLE).join(' '), 0));
  if (shingles.size === 0) shingles.add(hashText(words.join(' '), 0));
  return shingles;
};

/** Do the two texts tell in the same words? */
export const sameText = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  if (small.size < ENOUGH_SHINGLES) return shared === small.size && small.size === large.size;
  return shared >= SAME * (small.size + large.size - shared) || shared >= CONTAINED * small.size;
};

const bandsOf = (shingles: ReadonlySet<number>): string[] => {
  const least = Array.from({ length: BANDS * ROWS }, () => 0xffffffff);
  for (const shingle of shingles)
    for (let at = 0; at < least.length; at++) {
      const value = mix(shingle, at + 1);
      if (value < (least[at] ?? 0)) least[at] = value;
    }
  return Array.from(
    { length: BANDS },
    (_, band) => `${band}:${least.slice(band * ROWS, band * ROWS + ROWS).join('.')}`,
  );
};

/** For each report the first printing of its text: itself where it copies nobody. */
export const findFirstPrintings = (
  reports: readonly Report[],
  texts: ReadonlyMap<ReportId, string>,
): ReadonlyMap<ReportId, Report> => {
  const shingled = reports.map((report) => ({ report, shingles: shinglesOf(texts.get(report.id) ?? report.id) }));
  const parent = new Map<ReportId, ReportId>();
  const rootOf = (id: ReportId): ReportId => {
    const above = parent.get(id);
    return above === undefined || above === id ? id : rootOf(above);
  };
  const buckets = new Map<string, (typeof shingled)[number][]>();
  for (const entry of shingled)
    for (const band of bandsOf(entry.shingles)) {
      const bucket = buckets.get(band) ?? [];
      for (const other of bucket)
        if (rootOf(other.report.id) !== rootOf(entry.report.id) && sameText(other.shingles, entry.shingles))
          parent.set(rootOf(other.report.id), rootOf(entry.report.id));
      bucket.push(entry);
      buckets.set(band, bucket);
    }
  const first = new Map<ReportId, Report>();
  for (const { report } of shingled) {
    const root = rootOf(report.id);
    const known = first.get(root);
    if (known === undefined || compareBy(report, known, EARLIEST) < 0) first.set(root, report);
  }
  return new Map(reports.map((report) => [report.id, first.get(rootOf(report.id)) ?? report]));
};

const LATE = '9999';
const EARLIEST: readonly ((report: Report) => string | number)[] = [
  (report) => (report.published === null ? LATE : (edtfRange(report.published)?.from ?? LATE)),
  (report) => (report.sourceKind === 'agency' ? 0 : 1),
  (report) => report.id,
];
