/** Sources glued to the noun of what they said: "nach Armeeangaben", "UN-Schätzungen zufolge". */
import { cutOf } from './marks.ts';
import type { Mark } from './marks.ts';
import { IS, is } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Attribution } from './voices.ts';

/** The attribution that a compound noun of saying makes behind a preposition, or before a word that follows its source; else null. */
export const fromCompound = (scene: Scene, mark: Mark): Attribution | null => {
  const token = scene.tokens[mark.first];
  const cut = token ? cutOf(token.lower, token, scene.tongue.lexicon) : -1;
  if (!token || cut < 2) return null;
  const led = is(scene, mark.first - 1, IS.prep);
  const trailing = scene.marks.find((other) => other.cls === 'by' && other.first === mark.last + 1);
  if (!led && !trailing) return null;
  // The s that glues ("Regierungs-angaben") and the hyphen are no part of the name.
  const name = token.text
    .slice(0, cut)
    .replace(/-$/, '')
    .replace(/(?<=ung|keit|heit|schaft|ion|tät)s$/, '');
  const first = led ? mark.first - 1 : mark.first;
  const last = trailing ? trailing.last : mark.last;
  const before = is(scene, first - 1, IS.comma) && (last + 1 >= scene.span.last || is(scene, last + 1, IS.comma));
  return {
    voices: [{ name, actor: null, office: null, onBehalfOf: null }],
    scope: before ? { first: scene.span.first, last: first - 1 } : scene.span,
    expression: { first, last },
    backward: before,
    retrospective: false,
    goesOn: false,
    distant: false,
    mark,
  };
};
