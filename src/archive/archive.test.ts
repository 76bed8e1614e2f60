import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { diskError, memoryDisk, steadyEffects, watchedDisk } from '../../test/crash/doubles.ts';
import { canonicalJson, readCheckpoint, utf8, verifyConsistency, verifyInclusion, fromHex } from '../proof/index.ts';
import { createArchive, isRefused, openArchive, openKeys, verifyArchive } from './index.ts';
import type { Archive, Effects, OpenOptions, Refused } from './index.ts';

const body = (text: string): Uint8Array => Buffer.from(text);
const text = (bytes: Uint8Array | null): string | null => bytes && Buffer.from(bytes).toString();
const opened = (answer: { archive: Archive } | Refused): Archive => {
  if (isRefused(answer)) throw new Error(`${answer.refusal.code}: ${answer.refusal.what}`);
  return answer.archive;
};
const receipts = (answer: ReturnType<Archive['append']>) => {
  if (isRefused(answer)) throw new Error(`${answer.refusal.code}: ${answer.refusal.what}`);
  return answer.receipts;
};
const codeOf = (answer: object): string => (isRefused(answer) ? answer.refusal.code : 'not refused');
const fresh = (
  options: OpenOptions = {},
): { archive: Archive; effects: Effects; disk: ReturnType<typeof memoryDisk> } => {
  const disk = memoryDisk();
  const effects = steadyEffects(disk);
  return { archive: opened(createArchive('/a', effects, options)), effects, disk };
};
const report = (words: string) => ({ kind: 'report', body: body(words) }) as const;

const room = mkdtempSync(join(tmpdir(), 'bestand-archive-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

test('on a real disk: made, closed, opened and verified, and for its owner alone', () => {
  const dir = join(room, 'archive');
  const archive = opened(createArchive(dir));
  expect(archive.signs).toBe(true);
  receipts(archive.append([report('one'), report('two')]));
  receipts(archive.append([report('x'.repeat(300_000))]));
  archive.close();
  const again = opened(openArchive(dir));
  expect([...again.entries()].map((entry) => entry.body?.length)).toEqual([3, 3, 300_000]);
  again.close();
  expect(verifyArchive(dir)).toMatchObject({ sound: true, size: 3, checkpointed: 3 });
  const made = readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(room, name)));
  expect(made.length).toBeGreaterThan(9);
  for (const one of made) expect(one.mode & 0o077).toBe(0);
});

test('what is appended is there, in order, after opening again', () => {
  const { archive, effects } = fresh();
  const got = receipts(archive.append([report('one'), { kind: 'source', body: body('') }]));
  expect(got.map(({ seq }) => seq)).toEqual([0, 1]);
  receipts(archive.append([{ kind: 'decision', body: body('three') }]));
  archive.close();
  const again = opened(openArchive('/a', effects));
  expect([...again.entries()].map(({ seq, kind, body: bytes }) => [seq, kind, text(bytes)])).toEqual([
    [0, 'report', 'one'],
    [1, 'source', ''],
    [2, 'decision', 'three'],
  ]);
  expect([...again.entries({ from: 1, kinds: ['decision'] })].map(({ seq }) => seq)).toEqual([2]);
  expect(again.entry(1)?.leaf).toBe(got[1]?.leaf);
  expect(again.entry(3)).toBeNull();
  expect(again.find(body('three'))).toBe(2);
  expect(again.find(body('nowhere'))).toBeNull();
  expect(again.append([])).toEqual({ receipts: [] });
});

test('the leaf is the RFC 6962 hash of the line as stored, the commit the digest of salt and body', () => {
  const { archive, disk } = fresh();
  const [receipt] = receipts(archive.append([report('hello')]));
  const stored = Buffer.from(disk.files().get('/a/log/000000000000.log') ?? []).toString('latin1');
  const line = /\{"commit":"([0-9a-f]{64})","kind":"report","seq":0\}/.exec(stored);
  const after = (line?.index ?? 0) + (line?.[0].length ?? 0) + 1;
  const salted = Buffer.from(stored.slice(after, after + 32 + 5), 'latin1');
  expect(salted.subarray(32).toString()).toBe('hello');
  expect(createHash('sha256').update(salted).digest('hex')).toBe(line?.[1]);
  expect(
    createHash('sha256')
      .update('\0')
      .update(line?.[0] ?? '')
      .digest('hex'),
  ).toBe(receipt?.leaf);
});

test('receipts can be proved against a later checkpoint, and checkpoints against each other', () => {
  const { archive } = fresh();
  const [receipt] = receipts(archive.append([report('one'), report('two'), report('three')]));
  const early = readCheckpoint(archive.checkpoint() as string);
  receipts(archive.append([report('four'), report('five')]));
  const late = readCheckpoint(archive.checkpoint() as string);
  if (!early || !late || !receipt) throw new Error('no checkpoint');
  expect([early.size, late.size]).toEqual([3, 5]);
  expect(verifyInclusion(fromHex(receipt.leaf), 0, 5, archive.inclusion(0), late.root)).toBe(true);
  expect(verifyConsistency(3, 5, early.root, late.root, archive.consistency(3))).toBe(true);
  expect(archive.checkpoint()).toBe(archive.checkpoint());
});

test('segments are begun anew at their length, and read as one log', () => {
  const { archive, effects, disk } = fresh({ segmentBytes: 600 });
  for (let at = 0; at < 20; at += 1) receipts(archive.append([report(`report number ${at}`)]));
  const segments = [...disk.files().keys()].filter((path) => path.startsWith('/a/log/'));
  expect(segments.length).toBeGreaterThan(4);
  const again = opened(openArchive('/a', effects, { segmentBytes: 600 }));
  expect([...again.entries()].map((entry) => text(entry.body))).toEqual(
    Array.from({ length: 20 }, (_, at) => `report number ${at}`),
  );
  receipts(again.append([report('one more')]));
  expect(verifyArchive('/a', { effects }).sound).toBe(true);
});

test('the same effects write the same archive', () => {
  const [one, two] = [fresh(), fresh()];
  for (const { archive } of [one, two]) {
    receipts(archive.append([report('same')]));
    archive.close();
  }
  expect(one.disk.files()).toEqual(two.disk.files());
});

test('erased: salt and body are gone from the disk, verify says erased, and nothing else moves', () => {
  const { archive, effects, disk } = fresh();
  receipts(archive.append([report('the name of a witness'), report('kept')]));
  const held = archive.checkpoint() as string;
  const before = archive.entry(0);
  expect(archive.erase(0, 'the desk', 'a safety order')).toMatchObject({ receipt: { seq: 2 } });
  archive.close();
  const bytes = Buffer.concat([...disk.files().values()]).toString('latin1');
  expect(bytes).toContain('kept');
  expect(bytes).not.toContain('witness');
  const again = opened(openArchive('/a', effects));
  expect(again.entry(0)).toEqual({ ...before, body: null });
  expect(again.find(body('the name of a witness'))).toBeNull();
  expect(text(again.entry(2)?.body ?? null)).toBe(
    canonicalJson({ version: 1, seq: 0, by: 'the desk', why: 'a safety order' }),
  );
  expect(verifyArchive('/a', { effects, checkpoint: held })).toMatchObject({ sound: true, erased: 1, size: 3 });
  expect(codeOf(again.erase(0, 'x', 'y'))).toBe('already-exists');
  expect(codeOf(again.erase(2, 'x', 'y'))).toBe('shape-wrong');
  expect(codeOf(again.erase(9, 'x', 'y'))).toBe('reference-unknown');
});

test('a body overwritten without a decision is broken, not erased', () => {
  const { archive, effects, disk } = fresh();
  receipts(archive.append([report('no decision about this one')]));
  receipts(archive.append([report('last')]));
  archive.close();
  const path = '/a/log/000000000000.log';
  const bytes = Buffer.from(disk.read(path));
  const at = bytes.indexOf('no decision');
  bytes.fill(0, at - 32, at + 'no decision about this one'.length);
  const changed = steadyEffects(memoryDisk(new Map(disk.files()).set(path, bytes)));
  const verified = verifyArchive('/a', { effects: changed });
  expect(verified).toMatchObject({ sound: false, erased: 0 });
  expect(verified.problems[0]?.what).toContain('no decision to erase it');
  expect(codeOf(openArchive('/a', changed))).toBe('archive-broken');
  expect(verifyArchive('/a', { effects }).sound).toBe(true);
});

test('an erasure that was decided but cut off is finished at the next opening', () => {
  const { archive, effects, disk } = fresh();
  receipts(archive.append([report('to be erased'), report('kept')]));
  let writes = 0;
  const failing = watchedDisk(disk, (call) => {
    if (call === 'writeAt' && ++writes === 2) throw diskError('EIO', 'the overwriting');
  });
  const second = opened(openArchive('/a', { ...effects, disk: failing }));
  expect(codeOf(second.erase(0, 'the desk', 'asked'))).toBe('disk-failed');
  expect(codeOf(second.append([report('more')]))).toBe('disk-failed');
  expect(verifyArchive('/a', { effects })).toMatchObject({ sound: false });
  const third = opened(openArchive('/a', effects));
  expect(third.entry(0)?.body).toBeNull();
  expect(Buffer.concat([...disk.files().values()]).includes('to be erased')).toBe(false);
  expect(verifyArchive('/a', { effects })).toMatchObject({ sound: true, erased: 1 });
});

test('making and opening refuse what is not theirs', () => {
  const disk = memoryDisk(new Map([['/full/other.txt', body('x')]]));
  const effects = steadyEffects(disk);
  expect(codeOf(createArchive('/full', effects))).toBe('directory-not-empty');
  expect(codeOf(openArchive('/full', effects))).toBe('archive-missing');
  expect(codeOf(openArchive('/nowhere', effects))).toBe('archive-missing');
  expect(codeOf(createArchive('/no/parent', effects))).toBe('archive-missing');
  opened(createArchive('/a', effects));
  expect(codeOf(createArchive('/a', effects))).toBe('already-exists');
  expect(verifyArchive('/full', { effects })).toMatchObject({ sound: false, problems: [{ code: 'archive-missing' }] });
});

test('without the private keys an archive opens and receives; its checkpoint is a body without signature', () => {
  const { archive, effects, disk } = fresh();
  receipts(archive.append([report('one')]));
  archive.close();
  const files = new Map([...disk.files()].filter(([path]) => !path.startsWith('/a.keys/')));
  const poor = steadyEffects(memoryDisk(files));
  expect(codeOf(openKeys('/a.keys', poor))).toBe('keys-missing');
  const again = opened(openArchive('/a', poor));
  receipts(again.append([report('two')]));
  expect(again.signs).toBe(false);
  const unsigned = readCheckpoint(again.checkpoint() as string);
  expect(unsigned).toMatchObject({ size: 2, signatures: [] });
  again.close();
  expect(verifyArchive('/a', { effects: poor, checkpoint: unsigned?.body ?? '' })).toMatchObject({
    sound: true,
    size: 2,
  });
  expect(openKeys('/a.keys', effects)).toHaveProperty('keys.checkpoints');
});

test('somebody else writing to the same archive is noticed before anything is lost', () => {
  const { archive, effects } = fresh();
  receipts(archive.append([report('one')]));
  const other = opened(openArchive('/a', effects));
  receipts(other.append([report('theirs')]));
  expect(codeOf(archive.append([report('ours')]))).toBe('archive-held');
  expect(codeOf(archive.append([report('ours')]))).toBe('archive-held');
  expect([...opened(openArchive('/a', effects)).entries()].map((entry) => text(entry.body))).toEqual(['one', 'theirs']);
});

test('a body that changed on disk after opening is never given out as what it was', () => {
  const { archive, disk } = fresh();
  receipts(archive.append([report('a very particular text'), report('another')]));
  const file = disk.open('/a/log/000000000000.log', 'change');
  const at = Buffer.from(disk.read('/a/log/000000000000.log')).indexOf('particular');
  disk.writeAt(file, utf8('P'), at);
  expect(() => archive.entry(0)).toThrow('changed on disk');
  expect(text(archive.entry(1)?.body ?? null)).toBe('another');
});
