import { describe, expect, it } from 'vitest';
import { Fault } from '../model/index.ts';
import { RICH } from './fixture/rich.ts';
import { publish } from './index.ts';
import { figure } from './phrases/index.ts';
import { textOf } from './text.ts';

const files = publish({ ...RICH, draft: true }).edition?.files ?? new Map<string, Uint8Array>();
const pages = [...files]
  .filter(([path]) => path.endsWith('.html'))
  .map(([path, bytes]) => ({ path, size: bytes.length, text: textOf(bytes) ?? '' }));

/** `a/b/../c` without the dots, seen from the folder of `from`. */
const resolved = (from: string, link: string): string => {
  const parts = from.split('/').slice(0, -1);
  for (const part of link.split('/'))
    if (part === '..') parts.pop();
    else parts.push(part);
  return parts.join('/');
};

describe('every page', () => {
  it('is there in both languages', () => {
    const names = pages.map(({ path }) => path);
    expect(names).toEqual(
      expect.arrayContaining([
        'index.html',
        'index.en.html',
        'bulletin.nl.html',
        'bulletin.en.html',
        'ledger.html',
        'map.html',
        'data.html',
        'about/method.html',
        'verify.html',
      ]),
    );
    expect(names.filter((path) => path.startsWith('event/'))).toHaveLength(2 * 2);
  });

  it.each(pages)(
    '$path is small, has a strict policy, landmarks, a skip link and no script or inline style',
    ({ text, size }) => {
      expect(size).toBeLessThan(100 * 1024);
      expect(text).toContain(
        `http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;self&#39;`,
      );
      expect(text).not.toMatch(/<script|\sstyle=|\son\w+=|javascript:/i);
      expect(text).toMatch(/^<!doctype html>\n<html lang="(?:nl|en)"/);
      for (const tag of ['<header', '<nav', '<main id="main"', '<footer', 'class="skip" href="#main"'])
        expect(text).toContain(tag);
      expect(text.match(/<h1/g)).toHaveLength(1);
      expect(text).not.toMatch(/undefined|\[object|NaN/);
    },
  );

  it.each(pages)('$path links only to files and places of the edition', ({ path, text }) => {
    const anchors = (target: string): Set<string> =>
      new Set([...(textOf(files.get(target)) ?? '').matchAll(/\sid="([^"]+)"/g)].map((found) => found[1] ?? ''));
    const links = [...text.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((found) => found[1] ?? '');
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) {
      expect(link).not.toMatch(/^(?:[a-z]+:)?\/\//i);
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : resolved(path, file);
      expect([...files.keys()], `${path} -> ${link}`).toContain(target);
      if (anchor !== undefined) expect(anchors(target), `${path} -> ${link}`).toContain(anchor);
    }
  });
});

describe('the bulletin', () => {
  const nl = pages.find(({ path }) => path === 'bulletin.nl.html')?.text ?? '';
  const en = pages.find(({ path }) => path === 'bulletin.en.html')?.text ?? '';
  const plain = (text: string): string =>
    text
      .replace(/<sup.*?<\/sup>/gs, '')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&#39;', "'");

  it('carries its claims behind every sentence that says something of the conflict', () => {
    for (const section of ['truce', 'day', 'conditions', 'statements', 'background'])
      for (const text of [nl, en]) {
        const [, body = ''] = new RegExp(`<h2 id="${section}">(.*?)</section>`, 's').exec(text) ?? [];
        const said = body.match(/<span class="said"[^>]*>/g) ?? [];
        expect(said.length, section).toBeGreaterThan(0);
        for (const one of said) expect(one).toMatch(/data-claims="c_/);
      }
  });

  it('names the party by its neutral name and keeps the garbled one for the table of names', () => {
    expect(plain(nl)).toContain(
      '6 militairen van het Syrische leger en 9 strijders van de Islamitische Partij van Turkestan omgekomen, melden het Syrisch Observatorium voor Mensenrechten en een bron in het veld.',
    );
    expect(plain(en)).toContain(
      '6 soldiers of the Syrian Army and 9 fighters of the Turkistan Islamic Party were killed',
    );
    expect(nl).not.toContain('Koerdistan');
    const event = pages.find(
      ({ path, text }) => path.startsWith('event/') && !path.includes('.en.') && text.includes('Koerdistan'),
    );
    expect(event?.text).toContain('Namen zoals gedrukt');
  });

  it('says whose accusation it is, and whose word', () => {
    expect(plain(nl)).toContain('is Rusland daarvoor verantwoordelijk; dat is een beschuldiging.');
    expect(plain(nl)).toContain(
      'Op de meeste plaatsen heerste in de provincie Idlib op vrijdag 6 maart een gespannen rust, meldt het Syrisch Observatorium voor Mensenrechten.',
    );
    expect(plain(nl)).toContain('op vrijdagochtend 6 maart geen gevechtsvliegtuigen gezien');
    expect(plain(en)).toContain('on the morning of Friday 6 March');
  });

  it('says what could not be seen', () => {
    expect(plain(nl)).toContain('1 bericht is bewaard maar niet gelezen (Arabisch)');
    expect(plain(nl)).toContain('1 bewering rust alleen op bronnen die wij niet noemen en is niet vrijgegeven.');
  });
});

it('does not print a number without a claim', () => {
  expect(() => figure('15', [])).toThrow(Fault);
});

it('escapes what sources wrote, in every sink', () => {
  const payload = `"><script>alert(1)</script><img src=x onerror=alert(1)>'=1+1`;
  const record = {
    ...RICH.record,
    sources: RICH.record.sources.map((source) => ({ ...source, name: `${source.name}${payload}` })),
    claims: RICH.record.claims.map((one) => ({
      ...one,
      claim: {
        ...one.claim,
        where: one.claim.where.map((where) => ({ ...where, name: `${where.name}${payload}` })),
        evidence: one.claim.evidence.map((evidence) => ({ ...evidence, quote: payload })),
        participants: one.claim.participants.map((participant) => ({ ...participant, actor: null, name: payload })),
        attribution: one.claim.attribution.map((voice) => ({ ...voice, actor: null, name: payload })),
      },
    })),
  };
  const edition = publish({ ...RICH, record }).edition?.files ?? new Map<string, Uint8Array>();
  let seen = 0;
  for (const [path, bytes] of edition) {
    if (!path.endsWith('.html')) continue;
    const text = textOf(bytes) ?? '';
    if (text.includes('&lt;script&gt;alert(1)')) seen += 1;
    expect(text, path).not.toMatch(/<script|<img/);
  }
  expect(seen).toBeGreaterThan(5);
});

it('says which figures were replaced, came too early or were taken back', () => {
  const { record } = RICH;
  const shown = (stance: 'superseded' | 'early' | 'retracts') => {
    const events = record.events.map((event) => ({
      ...event,
      claims: event.claims.map((one) => (one.report === record.reports[1]?.id ? { ...one, stance } : one)),
    }));
    const bytes = publish({ ...RICH, record: { ...record, events } }).edition?.files.get('bulletin.en.html');
    return (textOf(bytes) ?? '').replace(/<[^>]+>/g, '');
  };
  expect(shown('superseded')).toContain(
    'An earlier figure of the Syrian Observatory for Human Rights (at least 6 soldiers of the Syrian Army killed and 9 fighters of the Turkistan Islamic Party killed) has been replaced.',
  );
  expect(shown('early')).toContain('while it was still going on');
  expect(shown('retracts')).toContain('Harbour Wire took back a report about this.');
});
