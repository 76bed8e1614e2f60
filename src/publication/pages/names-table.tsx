/** Names as the papers printed them, beside whom the desk takes them for: a garbled name is shown, never silently mended. */
import type { Namer } from '../naming.ts';
import type { PublicClaim } from '../public-record.ts';
import { sortedBy } from '../order.ts';
import type { Frame } from './frame.ts';

export const NamesTable = ({
  claims,
  frame,
  namer,
}: {
  claims: readonly PublicClaim[];
  frame: Frame;
  namer: Namer;
}) => {
  const { phrases } = frame;
  const printed = new Map<string, string | null>();
  for (const claim of claims)
    for (const { name, actor } of [
      ...claim.voices,
      ...claim.participants,
      ...claim.figures.map((figure) => ({ name: figure.groupName, actor: figure.actor })),
    ])
      if (name !== '') printed.set(name, actor);
  const differing = sortedBy(printed, ([name]) => name).filter(
    ([name, actor]) => actor === null || namer.actor(actor, name).name !== name,
  );
  if (differing.length === 0) return null;
  return (
    <section aria-labelledby="names">
      <h2 id="names">{phrases.event.names}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{phrases.event.nameColumns.printed}</th>
            <th scope="col">{phrases.event.nameColumns.resolved}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map(([name, actor]) => (
            <tr>
              <td>
                <bdi>{name}</bdi>
              </td>
              <td>
                {actor === null ? <em>{phrases.bulletin.unresolved}</em> : <bdi>{namer.actor(actor, name).name}</bdi>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
