/** Papers that carry a voice: a communiqué, a count, a report; who speaks is behind them, or is the one who acts. */
import type { Mark } from './marks.ts';
import { nounsFrom } from './nominal.ts';
import { inside, IS, is, marked, startingAt } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Span } from './token.ts';

const has = (scene: Scene, span: Span, cls: string): boolean => marked(scene, cls).some((mark) => inside(mark, span));

const vehicleIn = (scene: Scene, span: Span): Mark | undefined =>
  scene.marks.find((mark) => mark.cls === 'vehicle' && inside(mark, span) && mark.first <= span.first + 2);

/** "Selon un bilan communiqué mardi par le ministère", "d'après un décompte de l'AFP": who speaks is behind the paper. */
export const behindVehicle = (scene: Scene, cited: Span): Span | null => {
  const vehicle = vehicleIn(scene, cited);
  if (!vehicle) return null;
  for (let at = vehicle.last + 1; at <= Math.min(scene.span.last, cited.last + 6); at += 1) {
    if (is(scene, at, IS.comma | IS.stop)) break;
    const opens = is(scene, at, IS.of) || scene.marks.some((mark) => mark.cls === 'agent' && mark.first === at);
    const source = opens ? nounsFrom(scene, at + 1, scene.span.last) : null;
    if (source && (has(scene, source, 'office') || has(scene, source, 'body') || has(scene, source, 'media')))
      return source;
    if (
      source &&
      scene.actors.some((actor) => !actor.adjective && actor.first <= source.first + 1 && inside(actor, source))
    )
      return source;
  }
  return null;
};

/** "Selon son communiqué": the one who acts in the sentence, or spoke last. */
export const isOwnVehicle = (scene: Scene, span: Span): boolean =>
  vehicleIn(scene, span) !== undefined &&
  startingAt(scene, span.first).some((mark) => mark.cls === 'w' && mark.entry.features.has('own'));
