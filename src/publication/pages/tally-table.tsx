/** Low, best and high of each group, with the rule and the voices: a table that can be computed again from figures.csv. */
import type { Namer } from '../naming.ts';
import { ALL_KILLED } from '../tally.ts';
import type { PublicEvent, PublicTally } from '../public-record.ts';
import type { Frame } from './frame.ts';
import { RichText } from './rich.tsx';

export const TallyTable = ({ event, frame, namer }: { event: PublicEvent; frame: Frame; namer: Namer }) => {
  const words = frame.phrases.event;
  const rows = [...(event.deaths === null ? [] : [event.deaths]), ...event.tallies];
  const { group, effect, low, best, high, rule, origins } = words.tallyColumns;
  return (
    <div class="scroll" tabindex={0} role="group" aria-labelledby="tally">
      <table>
        <thead>
          <tr>
            {[group, effect].map((heading) => (
              <th scope="col">{heading}</th>
            ))}
            {[low, best, high].map((heading) => (
              <th scope="col" class="n">
                {heading}
              </th>
            ))}
            {[origins, rule].map((heading) => (
              <th scope="col">{heading}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr class={row.row === ALL_KILLED ? 'total' : row.part ? 'part' : ''}>
              <th scope="row">
                <Group row={row} event={event} frame={frame} namer={namer} />
              </th>
              <td>{frame.phrases.effects[row.effect] ?? row.effect}</td>
              {[row.low, row.best, row.high].map((count) => (
                <td class="n">{count === null ? '–' : <data value={row.claims.join(' ')}>{count}</data>}</td>
              ))}
              <td>
                <RichText text={frame.phrases.names(row.origins.map((origin) => namer.origin(origin)))} />
              </td>
              <td>{words.rules[row.rule] ?? row.rule}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Group = ({ row, event, frame, namer }: { row: PublicTally; event: PublicEvent; frame: Frame; namer: Namer }) => {
  const { statuses } = frame.phrases;
  if (row.row === ALL_KILLED) return <>{statuses['']}</>;
  const figure = event.claims
    .flatMap(({ figures }) => figures)
    .find(({ row: name, actor }) => name === row.row && actor !== null);
  const unit = row.unit === 'person' ? (statuses[row.status] ?? row.status) : row.unit;
  if (figure) return <RichText text={frame.phrases.names([namer.actor(figure.actor, figure.groupName)])} />;
  if (row.groupName !== '')
    return <RichText text={frame.phrases.names([{ name: row.groupName, printed: true, kind: 'other' }])} />;
  return <>{unit}</>;
};
