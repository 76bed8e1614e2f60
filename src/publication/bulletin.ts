/** The bulletin as sentences: each with the claims it rests on. Which words, the phrase tables say; what is said, this file. */
import type { PublicRecord } from './public-record.ts';
import type { Phrases, Rich } from './phrases/index.ts';

export type Sentence = Readonly<{ text: Rich; claims: readonly string[]; event: string | null }>;

export const composeBulletin = (record: PublicRecord, phrases: Phrases): readonly Sentence[] =>
  record.events.flatMap((event) => {
    const tally = event.deaths;
    if (!tally || tally.low === null) return [];
    const voice = event.claims.flatMap(({ voices }) => voices)[0]?.name ?? event.claims[0]?.source.name ?? '';
    const group = event.tallies[0]?.groupName ?? '';
    return [
      {
        text: phrases.killed({
          number: String(tally.low),
          claims: tally.claims,
          group,
          place: event.place?.name ?? null,
          voice,
        }),
        claims: event.claims.map(({ id }) => id),
        event: event.id,
      },
    ];
  });
