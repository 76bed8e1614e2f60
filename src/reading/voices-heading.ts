/**
 * Voices named by a heading: "Aleppo province – the Observatory: three were killed …", "Health ministry: six dead". Who stands
 * before the colon says what follows it; at the head of a text that one speaks on where the text names nobody else.
 */
import type { Mark } from './marks.ts';
import { voiceOf } from './named.ts';
import { nounsFrom } from './nominal.ts';
import { IS, inside, is, marked } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Span } from './token.ts';
import type { Attribution } from './voices.ts';

/** A heading is short: so many tokens at most before its colon. */
const LONGEST = 14;

const colonOf = (scene: Scene): number => {
  const { first, last } = scene.span;
  for (let i = first + 1; i < Math.min(last, first + LONGEST); i += 1) {
    if (scene.tokens[i]?.text === ':') return i;
    if (is(scene, i, IS.finite | IS.comma | IS.sub | IS.rel)) return -1;
  }
  return -1;
};

const speaks = (scene: Scene, span: Span): boolean =>
  scene.actors.some(
    ({ kind, adjective, first, last }) =>
      !adjective && first >= span.first && last <= span.last && (kind === 'monitor' || kind === 'organisation'),
  ) || marked(scene, 'office').some((mark) => inside(mark, span));

export const headingIn = (scene: Scene): Attribution | null => {
  const colon = colonOf(scene);
  if (colon < 0) return null;
  let from = scene.span.first;
  for (let i = from; i < colon; i += 1) if (is(scene, i, IS.stop)) from = i + 1;
  const named = nounsFrom(scene, from, colon - 1);
  if (!named || named.last !== colon - 1 || !speaks(scene, named)) return null;
  let told = false;
  for (let i = colon + 1; i <= scene.span.last; i += 1) told ||= is(scene, i, IS.verb);
  if (!told) return null;
  const entry = { cls: 'by', value: '', features: new Map<string, string>(), row: 'heading', bits: 0 };
  const mark: Mark = { first: named.first, last: colon, far: colon, entry, cls: 'by', tag: '', bend: '' };
  return {
    voices: [voiceOf(scene, named)],
    scope: { first: colon + 1, last: scene.span.last },
    expression: { first: scene.span.first, last: colon },
    backward: false,
    retrospective: false,
    goesOn: false,
    distant: false,
    mark,
  };
};
