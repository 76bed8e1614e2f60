/** The sample: the same bytes for everybody, and served with the hand tools beside it. */
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow, newFolder, root, run, startServing } from './world.ts';

type Serving = Awaited<ReturnType<typeof startServing>>;
const anyPort = ['--public', '0', '--desk', '0', '--intake', '0'];

describe('the sample record', () => {
  const folder = newFolder();
  const data = join(folder, 'bestand-sample');
  let serving: Serving;
  beforeAll(async () => {
    serving = await startServing(['--sample', '--data', data, ...anyPort], {
      cwd: folder,
      env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' },
    });
  });
  afterAll(async () => {
    expect(await serving.stop()).toBe(0);
  });

  test('its editions verify', () => {
    const editions = readdirSync(join(data, 'editions'));
    expect(editions.length).toBeGreaterThan(1);
    for (const day of editions)
      expect(run(['verify', join(data, 'editions', day)]), day).toMatchObject({ code: 0, err: '' });
  });

  test('is the same bytes from another process, zone, language and folder, with its reports shuffled', async () => {
    const elsewhere = join(newFolder(), 'copy');
    for (const part of ['bin', 'dist', 'corpora', 'package.json'])
      cpSync(join(root, part), join(elsewhere, part), { recursive: true });
    cpSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'), {
      recursive: true,
      filter: (path) =>
        !/node_modules\/(typescript|@typescript|oxlint|@oxlint|oxfmt|@oxfmt|knip|vitest|cities)/.test(path),
    });
    const reports = join(elsewhere, 'corpora', 'idlib-2020-03', 'reports.jsonl');
    const lines = readFileSync(reports, 'utf8').trim().split('\n');
    writeFileSync(
      reports,
      `${lines
        .map((line, index) => [(index * 7919) % 101, line] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, line]) => line)
        .join('\n')}\n`,
    );
    const { spawn } = await import('node:child_process');
    const child = spawn(
      process.execPath,
      [join(elsewhere, 'bin', 'bestand.js'), 'serve', '--sample', '--data', join(elsewhere, 'there'), ...anyPort],
      { env: { PATH: process.env['PATH'] ?? '', TZ: 'America/St_Johns', LANG: 'C' } },
    );
    await new Promise<void>((ready, failed) => {
      child.stdout.on('data', (piece: Buffer) => piece.includes('http://') && ready());
      child.on('exit', (code) => failed(new Error(`ended with ${code}`)));
    });
    child.kill('SIGTERM');
    const [here, there] = [filesBelow(join(data, 'editions')), filesBelow(join(elsewhere, 'there', 'editions'))];
    expect([...there.keys()]).toEqual([...here.keys()]);
    for (const [path, bytes] of here) expect(there.get(path)?.equals(bytes), path).toBe(true);
  });

  test('the three faces answer, and check who they are called by', async () => {
    const edition = await fetch(`${serving.url('public')}/`);
    expect(edition.status).toBe(200);
    expect(edition.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await (await fetch(`${serving.url('desk')}/`)).text()).toContain('What came in');
    expect(await (await fetch(`${serving.url('intake')}/`)).text()).toContain('<form');
    expect((await fetch(`${serving.url('public')}/../../package.json`)).status).not.toBe(200);
    expect((await fetch(`${serving.url('public')}/%2e%2e/observatory.json`)).status).toBe(404);
    const { request } = await import('node:http');
    const answered = await new Promise<number>((done) => {
      const url = new URL(serving.url('desk'));
      request({ host: '127.0.0.1', port: url.port, path: '/', headers: { host: 'evil.example' } }, (response) =>
        done(response.statusCode ?? 0),
      ).end();
    });
    expect(answered).toBe(421);
  });

  test('hand tools work beside it, and what they bring in is seen at once', async () => {
    const before = JSON.parse(run(['export', 'reports', '--data', data]).out) as unknown[];
    const received = run(
      [
        'receive',
        '-',
        '--source',
        'De Proef',
        '--kind',
        'newspaper',
        '--published',
        '2020-03-06',
        '--json',
        '--data',
        data,
      ],
      { input: 'Twee soldaten omgekomen bij Saraqib, meldt de Verkenner.\n' },
    );
    expect(received).toMatchObject({ code: 0, err: '' });
    const after = JSON.parse(run(['export', 'reports', '--data', data]).out) as unknown[];
    expect(after).toHaveLength(before.length + 1);
    expect(await (await fetch(`${serving.url('desk')}/`)).text()).toContain('Twee soldaten');
    expect(run(['doctor', '--data', data]).out).toContain('the archive is whole');
    expect(run(['serve', '--data', data, ...anyPort]).code).toBe(1);
  });

  test('the intake form takes a report and gives a receipt; an empty one is refused', async () => {
    const url = serving.url('intake');
    const sent = await fetch(`${url}/`, {
      method: 'POST',
      body: new URLSearchParams({ text: 'Shelling heard near the village at noon.', source: '' }),
      headers: { origin: url },
    });
    expect(sent.status).toBe(200);
    expect(await sent.text()).toMatch(/receipt: r_/);
    expect(
      (await fetch(`${url}/`, { method: 'POST', body: new URLSearchParams({ text: ' ' }), headers: { origin: url } }))
        .status,
    ).toBe(400);
    expect(
      (
        await fetch(`${url}/`, {
          method: 'POST',
          body: new URLSearchParams({ text: 'x' }),
          headers: { origin: 'http://evil.example' },
        })
      ).status,
    ).toBe(403);
  });
});
