/** What we could not see: areas where nobody watched, reports nobody read, what the rules held back. Mandatory in every bulletin. */
import type { Namer } from './naming.ts';
import { distinct } from './order.ts';
import type { Phrases } from './phrases/index.ts';
import type { PublicRecord } from './public-record.ts';
import type { Sentence } from './story.ts';

export const unseen = (record: PublicRecord, namer: Namer, phrases: Phrases, day: string): Sentence[] => {
  const { bulletin } = phrases;
  const plain = (text: string): Sentence => ({ text: [text], claims: [] });
  const days = record.ledgers.flatMap((ledger) => ledger.days).filter((one) => one.day === day);
  const byState = (state: string, words: (areas: string) => string): Sentence[] => {
    const areas = distinct(days.filter((one) => one.state === state).map(({ area }) => area));
    return areas.length === 0
      ? []
      : [plain(words(phrases.inARow(areas.map((area) => phrases.area(namer.area(area))))))];
  };
  const watched = days.flatMap(({ area, observers }) =>
    observers !== null && observers !== '0'
      ? [
          plain(
            bulletin.observedBy(
              phrases.area(namer.area(area)),
              observers === 'more' ? '> 5' : observers.replace('-', '–'),
            ),
          ),
        ]
      : [],
  );
  const unread = record.reports.filter((report) => report.unread);
  const languages = distinct(
    unread.flatMap(({ language }) => (language === null ? [] : [phrases.languageNames[language] ?? language])),
  ).join(', ');
  return [
    ...byState('nobody-watching', bulletin.nobodyIn),
    ...byState('quiet-unconfirmed', bulletin.unconfirmedIn),
    ...byState('no-confirmed-information', bulletin.noInformationIn),
    ...watched,
    ...(unread.length > 0 ? [plain(bulletin.unread(unread.length, languages))] : []),
    ...(record.withheld.soleFieldSource > 0 ? [plain(bulletin.withheldField(record.withheld.soleFieldSource))] : []),
    ...(record.withheld.forcePositions > 0 ? [plain(bulletin.withheldForces(record.withheld.forcePositions))] : []),
    plain(bulletin.coarsened),
  ];
};
