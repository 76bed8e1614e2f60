import { describe, expect, test } from 'vitest';
import { knowledgeOf, reportOf } from '../../test/reading-by-hand.ts';
import { Claim } from '../model/index.ts';
import type { ReportId } from '../model/index.ts';
import { read } from './index.ts';
import type { ReadableReport, Reading } from './index.ts';

// Syria is a theatre, so that a text of Idlib is about a war.
const knowledge = knowledgeOf(['nl', 'en'], ['SY']);

const readText = (text: string, more: Partial<ReadableReport> = {}): Reading => read(reportOf(text, more), knowledge);
const said = (text: string, more?: Partial<ReadableReport>) =>
  readText(text, more).claims.map(({ kind, type, polarity, attribution, harm }) => ({
    what: `${kind}/${type}`,
    polarity,
    voices: attribution.map((voice) => voice.name),
    harm: harm.map(({ effect, low, high, group }) => `${effect} ${low}-${high} ${group.status}`),
  }));

describe('tolls', () => {
  test('who died, on whose word: Dutch', () => {
    const [claim] = said(
      'Bij beschietingen in Idlib zijn vrijdag zes soldaten en negen burgers omgekomen, meldt het Observatorium.',
    );
    expect(claim).toEqual({
      what: 'event/shelling-artillery-missile-attack',
      polarity: 'affirmed',
      voices: ['het Observatorium'],
      harm: ['killed 6-6 combatant', 'killed 9-9 civilian'],
    });
  });
  test('who died, on whose word: English', () => {
    const [claim] = said(
      'At least 12 soldiers were killed and three wounded in clashes near Idlib on Friday, the ministry said.',
    );
    expect(claim?.voices).toEqual(['the ministry']);
    expect(claim?.harm).toEqual(['killed 12-null combatant', 'injured 3-3 combatant']);
  });
  test('none hurt is zero, and the act still took place', () => {
    const [claim] = said('Rebels shelled the army base near Idlib on Friday, but no soldiers were killed.');
    expect(claim?.polarity).toBe('affirmed');
    expect(
      said('Rebels shelled the army base near Idlib on Friday, but no soldiers were killed.').flatMap(
        (one) => one.harm,
      ),
    ).toContain('killed 0-0 combatant');
  });
  test('a part points to its whole', () => {
    const { claims } = readText(
      'Shelling killed 14 civilians, including five children, in Idlib on Friday, rebels said.',
    );
    expect(claims[0]?.harm.map(({ low, within }) => [low, within])).toEqual([
      [14, undefined],
      [5, 0],
    ]);
  });
});

describe('what is no event', () => {
  test('a denial, a threat and a plan silence the act they speak of', () => {
    expect(
      said('The army denied that its artillery had shelled the village of rebels.').map(({ what }) => what),
    ).toEqual(['statement/deny']);
    expect(
      said('De president dreigde dat het leger elke aanval van de rebellen met raketten zal vergelden.').map(
        ({ what }) => what,
      ),
    ).toEqual(['statement/threaten']);
  });
  test('no aircraft seen is a quiet sky; no violations is no hostilities', () => {
    expect(said('Boven Idlib zijn vrijdag geen gevechtsvliegtuigen gezien sinds het staakt-het-vuren.')).toMatchObject([
      { what: 'condition/airspace-quiet', polarity: 'affirmed' },
    ]);
    expect(said('The mission recorded no ceasefire violations along the front line on Friday.')).toMatchObject([
      { what: 'condition/hostilities', polarity: 'negated' },
    ]);
  });
  test('a match, a trade war and a road accident are silent, though their words are those of war', () => {
    expect(
      said('De aanval van de thuisploeg schoot met scherp: twee doelpunten in de eerste helft van de wedstrijd.'),
    ).toEqual([]);
    expect(
      said('The truce in the trade war held as both sides suspended tariffs and markets welcomed the ceasefire.'),
    ).toEqual([]);
    expect(
      said('Four people were killed and nine injured on Friday when a bus left the motorway, police said.'),
    ).toEqual([]);
  });
});

describe('agreements', () => {
  test('agreed and in force are two claims; a mention is none', () => {
    const found = said(
      'Het leger schond het niet: het staakt-het-vuren dat beide presidenten donderdag sloten, geldt in Idlib sinds middernacht voor alle strijders.',
    );
    expect(found.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['agreement/ceasefire', 'agreement/in-force']),
    );
    expect(said('Ondanks het staakt-het-vuren waren de soldaten waakzaam.')).toEqual([]);
  });
});

describe('every claim', () => {
  const texts = [
    'Volgens activisten zijn er vrijdag gevechten geweest tussen regeringstroepen en rebellen in Idlib. Daarbij kwamen vier strijders om.',
    'Warplanes bombed the town, killing 12 civilians, residents told Reuters. The army said rebels had fired rockets at its troops.',
  ];
  test('is a claim by the schema, quotes the text verbatim and names its rule', () => {
    for (const text of texts)
      for (const claim of readText(text).claims) {
        expect(Claim.safeParse(claim).error).toBeUndefined();
        for (const { start, end, quote } of claim.evidence) expect(text.slice(start, end)).toBe(quote);
        expect(claim.rule).toMatch(/^(nl|en)\.[a-z]+\./);
      }
  });
  test('keeps its id whatever else the report says, and two reports never share one', () => {
    const [text = ''] = texts;
    const ids = (body: string, id: string) => readText(body, { id: id as ReportId }).claims.map((claim) => claim.id);
    const first = ids(text, 'r_0000000000000000');
    expect(ids(`${text} Meer is niet bekend.`, 'r_0000000000000000').slice(0, first.length)).toEqual(first);
    expect(ids(text, 'r_0000000000000001').some((id) => first.includes(id))).toBe(false);
    expect(new Set(first).size).toBe(first.length);
  });
});

test('an unsupported language is said to be unread, and yields no claim', () => {
  const text =
    'Kaksi sotilasta kuoli perjantaina tykistökeskityksessä lähellä kaupunkia, ja useat siviilit haavoittuivat, armeija kertoi.';
  const { claims, unread } = readText(text);
  expect(claims).toEqual([]);
  expect(unread).toEqual([{ start: 0, end: text.length, why: 'language not supported' }]);
});

test('where the day of publication is unknown, a weekday stays as wide as the truth', () => {
  const text = 'Bij gevechten in Idlib zijn vrijdag zes soldaten gedood, meldt het leger.';
  const [narrow] = readText(text, { published: '2020-03-06' }).claims;
  const [wide] = readText(text, { published: '2020-03' }).claims;
  expect([narrow?.when?.from, narrow?.when?.to]).toEqual(['2020-03-06', '2020-03-06']);
  expect(wide?.when?.from).not.toBe(wide?.when?.to);
});
