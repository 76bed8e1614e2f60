/** The signs of the map and what they mean. */
import { COLOURS, type Drawing, type Shape } from '../map-drawing.ts';
import type { Namer } from '../naming.ts';
import type { Frame } from './frame.ts';

const PATHS: Readonly<Record<Exclude<Shape, 'other'>, string>> = {
  clash: 'M0-7.5L7.5 0L0 7.5L-7.5 0Z',
  air: 'M0-7L7 6H-7Z',
  shelling: 'M-6-6H6V6H-6Z',
  explosive: 'M-2-7H2V-2H7V2H2V7H-2V2H-7V-2H-2Z',
};

export const SignMark = ({
  shape,
  x,
  y,
  colour,
  hollow,
}: {
  shape: Shape;
  x: number;
  y: number;
  colour: number | null;
  hollow: boolean;
}) => {
  const name = `sign ${colour === null ? 'nobody' : `p${colour}`}${hollow ? ' hollow' : ''}`;
  return shape === 'other' ? (
    <circle class={name} cx={x} cy={y} r="6" />
  ) : (
    <path class={name} d={PATHS[shape]} transform={`translate(${x} ${y})`} />
  );
};

const Sample = ({ shape, colour, hollow }: { shape: Shape; colour: number | null; hollow: boolean }) => (
  <svg class="sample" viewBox="0 0 20 20" aria-hidden="true">
    <SignMark shape={shape} x={10} y={10} colour={colour} hollow={hollow} />
  </svg>
);

const SHAPES: readonly Shape[] = ['clash', 'air', 'shelling', 'explosive', 'other'];

export const MapKey = ({ drawing, frame, namer }: { drawing: Drawing; frame: Frame; namer: Namer }) => {
  const words = frame.phrases.map;
  const shown = SHAPES.filter((shape) => drawing.signs.some((sign) => sign.shape === shape));
  return (
    <section class="key" aria-labelledby="key">
      <h2 id="key">{words.legend}</h2>
      <ul>
        {shown.map((shape) => (
          <li>
            <Sample shape={shape} colour={null} hollow={false} /> {words.shapes[shape]}
          </li>
        ))}
        <li>
          <Sample shape="other" colour={null} hollow={true} /> {words.hollow}
        </li>
        <li>
          <svg class="sample" viewBox="0 0 20 20" aria-hidden="true">
            <circle class="ring" cx="10" cy="10" r="8" />
          </svg>{' '}
          {words.ring}
        </li>
      </ul>
      <p>{words.colour}:</p>
      <ul>
        {drawing.accused.slice(0, COLOURS).map((actor, index) => (
          <li>
            <Sample shape="shelling" colour={index} hollow={false} /> <bdi>{namer.actor(actor, actor).name}</bdi>
          </li>
        ))}
        <li>
          <Sample shape="shelling" colour={null} hollow={false} /> {words.nobodyAccused}
        </li>
      </ul>
    </section>
  );
};
