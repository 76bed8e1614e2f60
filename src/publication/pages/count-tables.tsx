/** Counts by claimant: each who counts has a table of his own, so that nothing is compared that is not alike. */
import type { Namer } from '../naming.ts';
import { distinct } from '../order.ts';
import { amountIn, timeIn } from '../phrases/index.ts';
import type { PublicCount } from '../public-record.ts';
import type { Frame } from './frame.ts';
import { RichText } from './rich.tsx';

export const CountTables = ({
  frame,
  namer,
  counts,
}: {
  frame: Frame;
  namer: Namer;
  counts: readonly PublicCount[];
}) => {
  const { phrases } = frame;
  const words = phrases.ledger;
  if (counts.length === 0) return null;
  return (
    <>
      <h3>{words.counts}</h3>
      <p>{words.countsNote}</p>
      {distinct(counts.map(({ claimant }) => claimant)).map((claimant) => (
        <table class="count">
          <caption>
            <bdi>{namer.origin(claimant).name}</bdi>
          </caption>
          <thead>
            <tr>
              {[words.countColumns.period, words.countColumns.count, words.countColumns.accused].map((heading) => (
                <th scope="col">{heading}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts
              .filter((count) => count.claimant === claimant)
              .map((count) => (
                <tr>
                  <td>{timeIn(phrases.dates, { from: count.from, to: count.to, precision: 'day' }, null) || '–'}</td>
                  <td class="n">
                    <data value={count.claims.join(' ')}>
                      {
                        amountIn(
                          {
                            low: count.low,
                            best: null,
                            high: count.high,
                            said: null,
                            approximate: false,
                            claims: count.claims,
                          },
                          phrases.amounts,
                        ).text
                      }
                    </data>{' '}
                    {phrases.counted[count.unit]?.[count.low === 1 && count.high === 1 ? 0 : 1] ?? count.unit}
                    {count.breakdown.length === 0
                      ? null
                      : ` (${count.breakdown.map(({ name, count: part }) => `${name} ${part}`).join(', ')})`}
                  </td>
                  <td>
                    {count.accused.length === 0 ? (
                      words.nobodyAccused
                    ) : (
                      <RichText text={phrases.names(count.accused.map((id) => namer.actor(id, '')))} />
                    )}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </>
  );
};
