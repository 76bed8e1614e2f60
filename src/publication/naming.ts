/** What people and things are called in a language: the register's neutral name; a source's own label only as its own words. */
import type { Party } from '../model/index.ts';
import { NOBODY } from './gate.ts';
import { exonym, type Naming, type Phrases, type PlaceFact, type TimeFact, type Word } from './phrases/index.ts';
import { distinct } from './order.ts';
import type { PublicClaim, PublicPlace, PublicRecord, PublicReport } from './public-record.ts';

export type Namer = Readonly<{
  actor: (actor: string | null, printed: string) => Naming;
  origin: (origin: string) => Naming;
  area: (id: string) => string;
  place: (place: PublicPlace | null, claims: readonly PublicClaim[]) => PlaceFact | null;
  word: (claims: readonly PublicClaim[]) => Word;
  /** Was this claim printed in the language of the page? Only then do its own labels stand in a sentence. */
  reads: (claim: PublicClaim) => boolean;
  /** The report of a claim, where it may be told apart. */
  report: (claim: PublicClaim) => PublicReport | undefined;
}>;

/** At most so many outlets are named in a sentence; the rest is behind the link. */
const NAMED_OUTLETS = 3;
const LATIN = /^[\p{Script=Latin}\p{N}\p{P}\p{Zs}]+$/u;

const own = (names: Readonly<Record<string, string>>, language: string): string | null =>
  names[language] ?? names['en'] ?? Object.values(names)[0] ?? null;

const partyName = (party: Party, language: string): string =>
  party.neutral[language] ??
  party.names[language]?.[0] ??
  own(party.neutral, 'en') ??
  party.names['en']?.[0] ??
  party.id;

/** One to three capitalised words that name no body: a person, who needs no quotation marks. A body nobody knows does. */
const PERSON = /^(?:\p{Lu}[\p{L}’'-]+)(?: (?:\p{Lu}[\p{L}’'-]+|al|bin|van|de)){0,3}$/u;
const NOT_A_PERSON =
  /front|party|partij|army|leger|force|troep|group|groep|activist|resident|bewoner|rebel|source|bron|militia|militie|movement|beweging|soldier|militair|local|witness|getuige|opposition|oppositie|government|regering|regime|ministry|ministerie|centre|centrum/i;
const looksLikeAPerson = (printed: string): boolean => PERSON.test(printed) && !NOT_A_PERSON.test(printed);

export const namerFor = (record: PublicRecord, phrases: Phrases): Namer => {
  const { language } = phrases;
  const reports = new Map(record.reports.map((report) => [report.id, report]));
  const areas = new Map(record.areas.map((area) => [area.id, area]));
  const sourceNames = new Map(record.sources.map(({ id, name }) => [id, name]));

  const actor = (id: string | null, printed: string): Naming => {
    const party = id === null ? undefined : record.parties.get(id);
    if (party) return { name: partyName(party, language), printed: false, kind: party.kind };
    return {
      name: printed === '' ? (id ?? '') : printed,
      printed: printed !== '' && !looksLikeAPerson(printed),
      kind: 'other',
    };
  };

  const printedOrigins = new Map<string, string>();
  for (const { origin, voices } of record.claims) {
    const innermost = voices.at(-1);
    if (innermost && innermost.name !== '' && !printedOrigins.has(origin)) printedOrigins.set(origin, innermost.name);
  }
  const origin = (id: string): Naming => {
    if (id === 'field-source') return { name: phrases.fieldSource, printed: false, kind: 'field' };
    if (id === 'unnamed-source') return { name: phrases.unnamedSource, printed: false, kind: 'field' };
    if (NOBODY.has(id)) return { name: phrases.unattributed, printed: false, kind: 'nobody' };
    const source = sourceNames.get(id);
    if (!record.parties.has(id) && typeof source === 'string') return { name: source, printed: false, kind: 'outlet' };
    return actor(id, printedOrigins.get(id) ?? '');
  };

  const word = (claims: readonly PublicClaim[]): Word => {
    const voiced = claims.some(({ firstHand, origin: id }) => firstHand && id !== 'field-source');
    // Beside a public voice the field source is one that was there too; alone it is counted only as reconciliation counts it.
    const counts = ({ firstHand, origin: id }: PublicClaim): boolean => firstHand || (voiced && id === 'field-source');
    const known = distinct(claims.flatMap((claim) => (counts(claim) ? [claim.origin] : [])));
    const first = [...known.filter((id) => id !== 'field-source'), ...known.filter((id) => id === 'field-source')];
    const nameless = distinct(
      claims
        .flatMap(({ voices }) => voices.slice(-1))
        .flatMap(({ actor: id, name }) => (id === null && name !== '' ? [name] : [])),
    );
    const outlets = distinct(claims.flatMap(({ source }) => (source.name === null ? [] : [source.name])));
    return {
      voices:
        first.length > 0
          ? first.map(origin)
          : nameless.slice(0, NAMED_OUTLETS).map((name) => ({ name, printed: true, kind: 'other' })),
      outlets: outlets.slice(0, NAMED_OUTLETS),
      field: claims.some(({ source }) => source.kind === 'field'),
      partisan: claims.every(({ source }) => source.partisan),
    };
  };

  const place = (shown: PublicPlace | null, claims: readonly PublicClaim[]): PlaceFact | null => {
    if (shown === null) return null;
    const withheld = shown.coarsened === 'facility' || shown.coarsened === 'field';
    if (shown.names !== null)
      return { name: own(shown.names, language) ?? shown.name, precision: shown.precision, withheld };
    // The same place under the name that papers in this language give it, else in letters that its readers can read.
    const same = claims.filter((claim) => claim.place?.lat === shown.lat && claim.place?.lon === shown.lon);
    const names = same.flatMap(({ place: at, report }) =>
      at ? [{ name: at.name, language: reports.get(report ?? '')?.language ?? null }] : [],
    );
    const best = names.find((one) => one.language === language) ?? names.find((one) => LATIN.test(one.name));
    return { name: exonym(best?.name ?? shown.name, language), precision: shown.precision, withheld };
  };

  return {
    actor,
    origin,
    area: (id) => own(areas.get(id)?.names ?? {}, language) ?? id,
    place,
    word,
    report: ({ report }) => (report === null ? undefined : reports.get(report)),
    reads: ({ report }) => reports.get(report ?? '')?.language === language,
  };
};

export const timeOf = (when: { from: string | null; to: string | null; precision: string } | null): TimeFact | null =>
  when === null ? null : { from: when.from, to: when.to, precision: when.precision };
