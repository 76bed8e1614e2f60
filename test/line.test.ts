/** The whole line by hand tools: reports go in, a verifiable edition comes out; and nothing half done on the way. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesBelow, newFolder, run } from './world.ts';

const TEXT = 'Zes Syrische soldaten omgekomen in Idlib, meldt het Syrisch Observatorium voor Mensenrechten.\n';

describe('one report, from a file to a cited sentence', () => {
  const folder = newFolder();
  const data = join(folder, 'data');
  const step = (...words: string[]) => run([...words, '--data', data], { cwd: folder });
  beforeAll(() => {
    expect(run(['init', data, '--zone', 'Asia/Damascus']).code).toBe(0);
    writeFileSync(join(folder, 'report.txt'), TEXT);
    expect(
      step('receive', 'report.txt', '--source', 'De Avond', '--kind', 'newspaper', '--published', '2020-03-06').code,
    ).toBe(0);
  });

  test('the same bytes from the same source have the same receipt; from another source they are another report', () => {
    const again = JSON.parse(
      step(
        'receive',
        'report.txt',
        '--source',
        'De Avond',
        '--kind',
        'newspaper',
        '--published',
        '2020-03-06',
        '--json',
      ).out,
    );
    expect(again).toMatchObject({ seq: 0, new: false });
    const other = JSON.parse(
      step(
        'receive',
        'report.txt',
        '--source',
        'De Ochtend',
        '--kind',
        'newspaper',
        '--published',
        '2020-03-06',
        '--json',
      ).out,
    );
    expect(other).toMatchObject({ seq: 1, new: true });
    expect(other.id).not.toBe(again.id);
  });

  test('a claim is read, with the words it rests on', () => {
    const claims = JSON.parse(step('export', 'claims').out) as {
      harm: { effect: string; low: number }[];
      evidence: { start: number; end: number; quote: string }[];
      review: string;
    }[];
    const claim = claims.find((each) => each.harm.some((harm) => harm.effect === 'killed' && harm.low === 6));
    expect(claim?.review).toBe('machine');
    for (const { start, end, quote } of claim?.evidence ?? []) expect(TEXT.slice(start, end)).toBe(quote);
  });

  test('nothing is published that no person has accepted; a draft says so on every page', () => {
    const refused = step('publish', '--day', '2020-03-06', '--out', 'edition');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('[review-missing]');
    expect(step('publish', '--day', '2020-03-06', '--out', 'draft', '--draft').code).toBe(0);
    const pages = [...filesBelow(join(folder, 'draft'))].filter(([path]) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(3);
    for (const [path, bytes] of pages) expect(bytes.toString(), path).toMatch(/unreviewed|niet nagekeken/);
  });

  test('accepted, it is published, cites its claims and verifies', () => {
    const ids = (JSON.parse(step('export', 'claims').out) as { id: string }[]).map((claim) => claim.id).join(',');
    expect(step('review', '--accept', ids, '--by', 'desk-1', '--why', 'read beside the text').code).toBe(0);
    const published = step('publish', '--day', '2020-03-06', '--out', 'edition');
    expect(published.err).toBe('');
    expect(published.code).toBe(0);
    const bulletin = readFileSync(join(folder, 'edition', 'bulletin.nl.html'), 'utf8');
    expect(bulletin).toContain('Observatorium');
    const verified = run(['verify', join(folder, 'edition')]);
    expect(verified).toMatchObject({ code: 0, err: '' });
  });

  test('published again it is the same bytes', () => {
    expect(step('publish', '--day', '2020-03-06', '--out', 'again').code).toBe(0);
    expect(filesBelow(join(folder, 'again'))).toEqual(filesBelow(join(folder, 'edition')));
  });

  test('a changed byte, a file too many and a file too few are found, and named', () => {
    const wound = (name: string, how: (dir: string) => void): void => {
      const dir = join(folder, name);
      cpSync(join(folder, 'edition'), dir, { recursive: true });
      how(dir);
      const verified = run(['verify', dir]);
      expect(verified.code, name).toBe(1);
      expect(verified.err, name).toMatch(/\[edition-broken\]/);
    };
    wound('flipped', (dir) =>
      writeFileSync(join(dir, 'events.csv'), readFileSync(join(dir, 'events.csv'), 'utf8').replace('6', '7')),
    );
    wound('more', (dir) => writeFileSync(join(dir, 'extra.html'), '<p>Also this.</p>'));
    wound('longer', (dir) => appendFileSync(join(dir, 'index.html'), ' '));
  });

  test('the archive verifies, also after an erasure, and not after a change', () => {
    expect(run(['verify', data])).toMatchObject({ code: 0 });
    expect(step('erase', '1', '--by', 'desk-1', '--why', 'safety order').code).toBe(0);
    expect(run(['verify', data]).out).toContain('1 erased');
    const broken = join(folder, 'broken');
    cpSync(data, broken, { recursive: true });
    const [path, bytes] = [...filesBelow(join(broken, 'archive'))].find(
      ([name]) => name.endsWith('.log') && name.startsWith('log'),
    ) ?? ['', Buffer.alloc(0)];
    bytes[Math.floor(bytes.length / 3)] = (bytes[Math.floor(bytes.length / 3)] ?? 0) ^ 1;
    chmodSync(join(broken, 'archive', path), 0o600);
    writeFileSync(join(broken, 'archive', path), bytes);
    const verified = run(['verify', broken]);
    expect(verified.code).toBe(1);
    expect(verified.err).toMatch(/\[archive-(broken|torn)\]/);
  });
});

describe('wrong use and bad input', () => {
  const folder = newFolder();
  const data = join(folder, 'data');
  beforeAll(() => {
    expect(run(['init', data]).code).toBe(0);
  });
  test.each([
    [['frobnicate'], 2],
    [['read'], 2],
    [['read', 'x.txt', '--colour', 'red'], 2],
    [['read', 'x.txt', '--published', 'friday'], 2],
    [['read', 'no-such-file.txt'], 1],
    [['publish', '--day', '2020-02-31', '--out', 'x', '--data', data], 2],
    [['export', 'weather', '--data', data], 2],
    [['verify', 'no-such-edition'], 1],
    [['receive', 'x.txt', '--data', join(folder, 'nothing-here')], 1],
    [['init', data], 1],
    [['publish', '--day', '2020-03-06', '--out', 'x', '--data', data], 1],
    [['review', 'no-such-file.json', '--data', data], 1],
  ])('%j ends with %i and says why', (words, code) => {
    const done = run(words, { cwd: folder });
    expect(done.code).toBe(code);
    expect(done.err).not.toBe('');
    expect(done.err).not.toMatch(/at .*\.js:\d+/);
    expect(done.out).toBe('');
  });

  test('each kind of bad file is refused or marked, and the good ones beside it are received', () => {
    const inbox = join(folder, 'inbox');
    mkdirSync(inbox);
    writeFileSync(join(inbox, '1-good.txt'), TEXT);
    writeFileSync(join(inbox, '2-empty.txt'), '');
    writeFileSync(
      join(inbox, '3-binary.bin'),
      Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 31) % 251)),
    );
    writeFileSync(join(inbox, '4-latin.txt'), Buffer.from([0x45, 0xe9, 0x6e]));
    writeFileSync(join(inbox, '5-utf16.txt'), Buffer.from(`\ufeff${TEXT}`, 'utf16le'));
    writeFileSync(join(inbox, '6-nul.txt'), `${TEXT.repeat(4)}\0`);
    writeFileSync(
      join(inbox, '7-lines.jsonl'),
      `{"text":"Rust in Idlib.","published":"2031-01-01"}\n{broken\n{"text":"Kalm."}\n`,
    );
    const done = run(['receive', inbox, '--json', '--data', data]);
    expect(done.code).toBe(1);
    const receipts = done.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { marks?: string[] });
    expect(receipts).toHaveLength(5);
    expect(receipts.flatMap((receipt) => receipt.marks ?? [])).toEqual(
      expect.arrayContaining(['nul-characters', 'date-in-future', 'no-date']),
    );
    for (const code of ['file-empty', 'file-binary', 'encoding-unknown', 'json-broken'])
      expect(done.err).toContain(`[${code}]`);
    expect(done.err).toContain('7-lines.jsonl:2');
    expect(run(['verify', data]).code).toBe(0);
  });

  test('an endless file is refused without being read whole into a report', () => {
    const big = join(folder, 'big.txt');
    execFileSync('truncate', ['-s', '200M', big]);
    const done = run(['receive', big, '--data', data]);
    expect(done).toMatchObject({ code: 1, out: '' });
    expect(done.err).toMatch(/file-too-large|file-binary/);
  });

  test('help is there for every command, with exit 0', () => {
    for (const name of [
      'init',
      'receive',
      'read',
      'process',
      'record',
      'review',
      'export',
      'publish',
      'verify',
      'erase',
      'serve',
      'doctor',
    ]) {
      const done = run([name, '--help']);
      expect(done.code, name).toBe(0);
      expect(done.out, name).toContain('Example');
    }
  });
});
