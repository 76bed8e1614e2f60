/** The human gate: nothing public stands on a claim that no person has accepted. */
import { refuse, type Refusal } from '../model/index.ts';
import type { KnownRecord } from './input.ts';
import type { PublicRecord } from './public-record.ts';
import { publicIdsWith } from './public-ids.ts';

/** How many of them are listed by name; the rest is counted. */
const LISTED = 20;

/** One refusal per claim that is public and unreviewed, in order of id. */
export const unreviewed = (inside: KnownRecord, shown: PublicRecord, key: Uint8Array): Refusal[] => {
  const ids = publicIdsWith(key);
  const open = new Set(shown.claims.filter(({ review }) => review === 'machine').map(({ id }) => id));
  const waiting = inside.claims
    .filter(({ claim }) => open.has(ids.claim(claim.id)))
    .map(({ claim, report }) => ({ id: claim.id as string, quote: claim.evidence[0]?.quote ?? '', report }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const named = waiting
    .slice(0, LISTED)
    .map(({ id, quote, report }) =>
      refuse(
        'review-missing',
        id,
        `no person has accepted this claim of ${report}: "${quote.slice(0, 120)}"`,
        'accept, correct or reject it with `bestand review`, or publish with --draft',
      ),
    );
  if (waiting.length <= LISTED) return named;
  return [
    ...named,
    refuse(
      'review-missing',
      `${waiting.length - LISTED} more claims`,
      `${waiting.length} claims wait for a person in all`,
      '`bestand review` shows them one by one',
    ),
  ];
};
