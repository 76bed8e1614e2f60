/** Sources glued to the noun of what they said: "nach Armeeangaben", "UN-Schätzungen zufolge". */
import { cutOf } from './marks.ts';
import type { Mark } from './marks.ts';
import { IS, is, saidFrom } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Attribution } from './voices.ts';

/** The attribution that a compound noun of saying makes behind a preposition, or before a word that follows its source; else null. */
export const fromCompound = (scene: Scene, mark: Mark): Attribution | null => {
  const token = scene.tokens[mark.first];
  if (!token) return null;
  // "Nach libanesischen Angaben": the country's adjective says whose they are.
  const whose = scene.actors.find((actor) => actor.adjective && actor.last === mark.first - 1);
  const whole = scene.tongue.lexicon.phrases.has(token.lower);
  const cut = whole ? -1 : cutOf(token.lower, token, scene.tongue.lexicon);
  if (cut < 2 && !whose) return null;
  const start = whose ? whose.first : mark.first;
  const led = is(scene, start - 1, IS.prep);
  const trailing = scene.marks.find((other) => other.cls === 'by' && other.first === mark.last + 1);
  if (!led && !trailing) return null;
  // "UN-Angaben" are of the UN; what is glued without a hyphen stays as printed ("Armeeangaben").
  const glued = token.text.slice(0, Math.max(cut, 0)).replace(/-$/, '');
  const name = whose ? saidFrom(scene, whose.first, mark.last) : token.text[cut - 1] === '-' ? glued : token.text;
  const first = led ? start - 1 : start;
  const last = trailing ? trailing.last : mark.last;
  const before = is(scene, first - 1, IS.comma) && (last + 1 >= scene.span.last || is(scene, last + 1, IS.comma));
  return {
    voices: [{ name, actor: whose?.actor ?? null, office: null, onBehalfOf: null }],
    scope: before ? { first: scene.span.first, last: first - 1 } : scene.span,
    expression: { first, last },
    backward: before,
    retrospective: false,
    goesOn: false,
    distant: false,
    mark,
  };
};
