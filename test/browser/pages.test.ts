/**
 * The pages in a real browser: an edition from a memory stick, the desk beside it. Zero is only believed after a positive
 * control: axe after landmarks and rows were counted, the payload after it was seen as text.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFolder, root, run, startServing } from '../world.ts';

const found = (name: string): string | null => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim() || null;
const executable = process.env['BESTAND_CHROMIUM'] ?? found('chromium') ?? found('google-chrome');
if (executable === null)
  process.stderr.write(
    'test/browser: no Chromium here (set BESTAND_CHROMIUM, or apt-get install chromium): these tests are skipped\n',
  );

const PAYLOAD = `<img src=x onerror="document.title='pwned'"><script>document.title='pwned'</script>`;
const axe = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

describe.skipIf(executable === null)('in Chromium', () => {
  const folder = newFolder();
  const data = join(folder, 'bestand-sample');
  let browser: Browser;
  let serving: Awaited<ReturnType<typeof startServing>>;
  beforeAll(async () => {
    serving = await startServing(['--sample', '--data', data, '--public', '0', '--desk', '0', '--intake', '0'], {
      cwd: folder,
    });
    browser = await chromium.launch({
      executablePath: executable ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
  });
  afterAll(async () => {
    await browser.close();
    await serving.stop();
  });

  /** Opens a page, noting every request that leaves for elsewhere. */
  const opened = async (
    url: string,
    scheme: 'light' | 'dark' = 'light',
    width = 1100,
  ): Promise<{ page: Page; foreign: string[] }> => {
    // Axe is put into the page by hand; the pages' own policy would forbid it.
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      bypassCSP: true,
    });
    const page = await context.newPage();
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(url).origin) foreign.push(request.url());
    });
    await page.goto(url);
    return { page, foreign };
  };
  const violations = async (page: Page): Promise<string[]> => {
    await page.evaluate(axe);
    return page.evaluate(
      'axe.run().then((result) => result.violations.map((each) => each.id + ": " + each.nodes.map((node) => node.html).join(" ")))',
    );
  };

  const edition = (): string => join(data, 'editions', '2020-03-06');
  const pages = [
    'index.html',
    'bulletin.nl.html',
    'bulletin.en.html',
    'ledger.en.html',
    'map.html',
    'data.en.html',
    'verify.html',
  ];
  test.each(pages)(
    '%s from a memory stick: landmarks, no foreign request, nothing that axe finds, light and dark, on a phone',
    async (name) => {
      expect(existsSync(join(edition(), name))).toBe(true);
      for (const [scheme, width] of [
        ['light', 1100],
        ['dark', 390],
      ] as const) {
        const { page, foreign } = await opened(pathToFileURL(join(edition(), name)).href, scheme, width);
        expect(await page.locator('main').count()).toBe(1);
        expect(await page.locator('h1').count()).toBe(1);
        expect(await page.locator('script').count()).toBe(0);
        expect(foreign).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth + 1')).toBe(true);
        expect(await violations(page), `${name} ${scheme}`).toEqual([]);
        await page.context().close();
      }
    },
  );

  test('axe can find something', async () => {
    const { page } = await opened('data:text/html,<html><img src=x><button></button>');
    expect((await violations(page)).length).toBeGreaterThan(1);
    await page.context().close();
  });

  test('a sentence of the bulletin leads to its claims, and an event page shows them', async () => {
    const { page } = await opened(pathToFileURL(join(edition(), 'bulletin.en.html')).href);
    expect(await page.locator('main a[href*="event/"], main a[href*="claims"]').count()).toBeGreaterThan(3);
    const events = readdirSync(join(edition(), 'event'));
    expect(events.length).toBeGreaterThan(3);
    await page.locator('main a[href*="event/"]').first().click();
    await page.waitForURL(/event\//);
    expect(await page.locator('main').innerText()).toMatch(/Observatory|reports|says/i);
    await page.context().close();
  });

  test('a report that carries markup is shown as text at the desk, and nothing runs', async () => {
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
      { input: `Zes soldaten omgekomen in Idlib. ${PAYLOAD}\n` },
    );
    expect(received.code).toBe(0);
    const { id } = JSON.parse(received.out) as { id: string };
    for (const path of ['/', `/report/${id}`]) {
      const { page } = await opened(`${serving.url('desk')}${path}`);
      if (path !== '/') expect(await page.locator('main').innerText()).toContain('onerror=');
      expect(await page.title()).not.toBe('pwned');
      expect(await page.locator('main img, main script').count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    }
  });
});
