import { describe, expect, test } from 'vitest';
import { open } from './open.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = `<!doctype html><html lang="nl-BE"><head><title>Bestand wankelt</title>
<meta property="article:published_time" content="2020-03-06T18:30:00+01:00"><script>alert("zes doden")</script>
<style>p{color:red}</style></head><body><nav><a href="/">Voorpagina</a></nav><article><h1>Bestand wankelt</h1>
<p>Zes soldaten zijn <b>omgekomen</b>.</p><p>Het bleef&nbsp;daarna rustig.</p><p hidden>Onzichtbaar.</p><noscript>Zet scripts aan</noscript></article></body></html>`;

describe('a page', () => {
  test('gives its visible text, title, language and date, and nothing of its scripts', async () => {
    const { drafts, refusals } = await open({ name: 'a.html', bytes: utf8(page) }, {});
    expect(refusals).toEqual([]);
    const [draft] = drafts;
    expect(draft?.text).toContain('Zes soldaten zijn omgekomen.');
    expect(draft?.text).toContain('Het bleef daarna rustig.');
    expect(draft?.text).not.toMatch(/alert|color|Onzichtbaar|scripts aan/);
    expect(draft).toMatchObject({
      title: 'Bestand wankelt',
      language: 'nl-BE',
      published: '2020-03-06T18:30:00+01:00',
      extractor: 'html',
      marks: ['markup-removed'],
    });
  });
  test('in an encoding that it states itself', async () => {
    const bytes = Uint8Array.from(
      `<html><head><meta charset="windows-1252"></head><body><p>E\u00e9n dode in de stad.</p></body></html>`,
      (letter) => letter.charCodeAt(0),
    );
    expect((await open({ name: 'b.htm', bytes }, {})).drafts[0]?.text).toBe('Eén dode in de stad.');
  });
});

describe('report lines', () => {
  const lines = [
    '{"id":"R1","text":"Zes doden.","published":"2020-03-06","sourceKind":"newspaper","source":"De Krant"}',
    '{"id":"R2","text":',
    '',
    '{"id":"R3"}',
    '{"id":"R4","text":"Rust.","published":"someday"}',
  ].join('\n');
  test('a broken line in the middle is named and the rest is taken', async () => {
    const { drafts, refusals } = await open({ name: 'r.jsonl', bytes: utf8(lines) }, {});
    expect(drafts.map((draft) => draft.reference)).toEqual(['R1', 'R4']);
    expect(refusals.map((refusal) => [refusal.code, refusal.where])).toEqual([
      ['json-broken', 'r.jsonl:2'],
      ['shape-wrong', 'r.jsonl:4'],
    ]);
  });
  test('a date that cannot be read is marked, not guessed', async () => {
    const { drafts } = await open({ name: 'r.jsonl', bytes: utf8(lines) }, {});
    expect(drafts[1]).toMatchObject({ published: null, marks: ['date-unreadable'] });
  });
});

describe('a text', () => {
  test('keeps its own date line, unless a person says otherwise', async () => {
    const text = utf8(' date 2020-03 Rond de stad is het nog onrustig.');
    expect((await open({ name: 'a.txt', bytes: text }, {})).drafts[0]?.published).toBe('2020-03');
    expect((await open({ name: 'a.txt', bytes: text }, { published: '2020-03-06' })).drafts[0]?.published).toBe(
      '2020-03-06',
    );
  });
  test('without a date has none', async () => {
    expect((await open({ name: 'a.txt', bytes: utf8('Rust.') }, {})).drafts[0]).toMatchObject({
      published: null,
      title: null,
      language: null,
      marks: ['no-date'],
    });
  });
  test.each([
    ['empty', new Uint8Array(), 'file-empty'],
    ['only white space', utf8(' \n\t\n'), 'file-empty'],
    ['endless', new Uint8Array(26 * 1024 * 1024).fill(65), 'file-too-large'],
  ])('%s is refused', async (_, bytes, code) => {
    expect((await open({ name: 'a.txt', bytes }, {})).refusals.map((refusal) => refusal.code)).toEqual([code]);
  });
});
