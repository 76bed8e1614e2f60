/** The map, drawn without a script, with its key and its table twin. */
import type { Drawing, Sign } from '../map-drawing.ts';
import type { Namer } from '../naming.ts';
import type { PublicEvent } from '../public-record.ts';
import { amountIn, dayIn, timeIn } from '../phrases/index.ts';
import { type Frame, linkTo } from './frame.ts';
import { Page } from './layout.tsx';
import { MapKey, SignMark } from './map-key.tsx';

/** Rows of the table twin; all events are in events.csv. */
const ROWS = 150;

export type MapFacts = Readonly<{
  frame: Frame;
  namer: Namer;
  drawing: Drawing | null;
  events: readonly PublicEvent[];
  from: string;
  to: string;
}>;

export const MapPage = ({ frame, namer, drawing, events, from, to }: MapFacts) => {
  const { phrases } = frame;
  const words = phrases.map;
  const caption = words.caption(events.length, dayIn(phrases.dates, from, null), dayIn(phrases.dates, to, null));
  const unplaced =
    events.length - (drawing?.signs.length ?? 0) - (drawing?.cells.reduce((sum, { count }) => sum + count, 0) ?? 0);
  return (
    <Page frame={frame}>
      <h1>{frame.title}</h1>
      {drawing === null ? null : (
        <figure class="map">
          <MapSheet drawing={drawing} frame={frame} namer={namer} />
          <figcaption>
            {caption} {unplaced > 0 ? `${words.notLocated(unplaced)} ` : null}
            {words.borders}
          </figcaption>
          <MapKey drawing={drawing} frame={frame} namer={namer} />
        </figure>
      )}
      <EventTable events={events.slice(0, ROWS)} frame={frame} namer={namer} />
    </Page>
  );
};

const labelOf = ({ event }: Sign, frame: Frame, namer: Namer): string => {
  const { phrases } = frame;
  const place = namer.place(event.place, event.claims)?.name ?? '';
  const time = timeIn(phrases.dates, { from: event.from, to: event.to, precision: event.timePrecision }, null);
  return [phrases.acts[event.type]?.label ?? event.type, place, time].filter((part) => part !== '').join(', ');
};

const MapSheet = ({ drawing, frame, namer }: { drawing: Drawing; frame: Frame; namer: Namer }) => {
  const { width, height } = drawing.frame;
  const { language } = frame.phrases;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={frame.title}>
      <rect class="sea" width={width} height={height} />
      <g aria-hidden="true">
        {drawing.outlines.map(({ path }) => (
          <path class="land" fill-rule="evenodd" d={path} />
        ))}
        {drawing.zones.map(({ path, width: wide }) => (
          <path class={wide === null ? 'zone' : 'corridor'} d={path} stroke-width={wide ?? undefined} />
        ))}
        {drawing.towns.map(({ names, x, y }) => (
          <>
            <circle class="town" cx={x} cy={y} r="1.8" />
            <text class="label" x={x + 5} y={y + 4}>
              {names[language] ?? names['en']}
            </text>
          </>
        ))}
        {drawing.rings.map(({ x, y, r }) => (
          <circle class="ring" cx={x} cy={y} r={r} />
        ))}
      </g>
      {drawing.signs.map((sign) => (
        <a href={linkTo(frame, { page: 'event', id: sign.event.id })}>
          <title>{labelOf(sign, frame, namer)}</title>
          <SignMark shape={sign.shape} x={sign.x} y={sign.y} colour={sign.colour} hollow={sign.hollow} />
        </a>
      ))}
      {drawing.cells.map(({ x, y, r, count }) => (
        <g class="cell">
          <circle cx={x} cy={y} r={r} />
          <text x={x} y={y + 4}>
            {count}
          </text>
        </g>
      ))}
      <g class="scale" aria-hidden="true">
        <path d={`M16 ${height - 16}v-5m0 5h${drawing.scale.length}v-5`} />
        <text x={16} y={height - 26}>
          {drawing.scale.km} km
        </text>
      </g>
    </svg>
  );
};

const EventTable = ({ events, frame, namer }: { events: readonly PublicEvent[]; frame: Frame; namer: Namer }) => {
  const { phrases } = frame;
  const { columns, table } = phrases.map;
  return (
    <section aria-labelledby="table">
      <h2 id="table">{table}</h2>
      <div class="scroll" tabindex={0} role="group" aria-labelledby="table">
        <table>
          <thead>
            <tr>
              {[columns.when, columns.what, columns.where].map((heading) => (
                <th scope="col">{heading}</th>
              ))}
              <th scope="col" class="n">
                {columns.killed}
              </th>
              <th scope="col">{columns.level}</th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <tr>
                <td>
                  {timeIn(phrases.dates, { from: event.from, to: event.to, precision: event.timePrecision }, null) ||
                    '–'}
                </td>
                <th scope="row">
                  <a href={linkTo(frame, { page: 'event', id: event.id })}>
                    {phrases.acts[event.type]?.label ?? event.type}
                  </a>
                </th>
                <td>
                  <bdi>{namer.place(event.place, event.claims)?.name ?? '–'}</bdi>
                </td>
                <td class="n">
                  {event.deaths === null ? (
                    '–'
                  ) : (
                    <data value={event.deaths.claims.join(' ')}>
                      {amountIn({ ...event.deaths, said: null, approximate: false }, phrases.amounts).text}
                    </data>
                  )}
                </td>
                <td>{phrases.levels[event.level]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
