/**
 * People told by name, as those who were hurt: "Governor Antonio Roldan was killed", "the murder of Colonel Waldemar Franklin".
 * A title or a trade with a name behind it, or, where capitals tell, two names in a row that no list knows. Always one person.
 */
import type { Mark } from './marks.ts';
import { IS, is, marked, saidFrom } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Counted } from './groups.ts';

const TITLES = new Set(['office']);
const NAMED = ~(IS.name | IS.actor | IS.adj | IS.noun) & 0x7ffffff;

/** Last token of the name that begins at `at`, or -1: words of a name only, a particle ("de la", "al") within it. */
export const nameEnd = (scene: Scene, at: number): number => {
  let last = -1;
  for (let i = at; i <= Math.min(scene.span.last, at + 6); i += 1) {
    if (is(scene, i, IS.name) && !is(scene, i, NAMED) && !scene.marks.some((mark) => titled(mark, i))) last = i;
    else if (!(last >= 0 && is(scene, i, IS.of) && is(scene, i + 1, IS.name) && !is(scene, i + 1, IS.place))) break;
  }
  return last;
};
const titled = (mark: Mark, at: number): boolean => TITLES.has(mark.cls) && mark.first <= at && mark.last >= at;

/** Could the word be one of a plain name ("Maria Perez"): capital where none is due, and nothing that a list knows? */
const isBare = (scene: Scene, at: number): boolean =>
  is(scene, at, IS.name) &&
  !is(scene, at, ~IS.name & 0x7ffffff) &&
  !scene.marks.some((mark) => mark.first <= at && mark.last >= at) &&
  scene.tokens[at]?.shape === 'capital';

const person = (scene: Scene, first: number, last: number, combatant: boolean): Counted => ({
  first,
  last,
  end: last,
  head: null,
  low: 1,
  high: 1,
  approximate: false,
  said: saidFrom(scene, first, last).replace(/\s+/g, ' '),
  unit: 'person',
  group: {
    name: saidFrom(scene, first, last).replace(/\s+/g, ' '),
    actor: null,
    status: combatant ? 'combatant' : 'unknown',
    ...(combatant ? { statusBasis: 'inferred' as const } : {}),
  },
  effect: null,
  bare: false,
});

/** Those named in a sentence that speaks of harm; `taken` are the groups that were counted already. */
export const personsIn = (scene: Scene, taken: readonly Counted[]): Counted[] => {
  const found: Counted[] = [];
  const free = (first: number, last: number): boolean =>
    ![...taken, ...found].some((one) => one.first <= last && one.last >= first);
  for (const mark of scene.marks) {
    if (!TITLES.has(mark.cls)) continue;
    const last = nameEnd(scene, mark.last + 1);
    if (last < 0) continue;
    const before = scene.marks.find((other) => TITLES.has(other.cls) && other.last === mark.first - 1);
    const first = before?.first ?? mark.first;
    if (!free(first, last)) continue;
    const combatant = marked(scene, 'group').some(
      (other) => other.entry.value === 'combatant' && other.first >= first && other.last <= last,
    );
    found.push(person(scene, first, last, combatant));
  }
  // "He was pronounced dead": one person, whoever it is.
  for (const mark of scene.marks)
    if (mark.cls === 'w' && mark.entry.features.has('person') && free(mark.first, mark.last))
      found.push(person(scene, mark.first, mark.last, false));
  for (let i = scene.span.first; i < scene.span.last; i += 1) {
    if (!isBare(scene, i) || !isBare(scene, i + 1)) continue;
    let last = i + 1;
    while (isBare(scene, last + 1)) last += 1;
    if (free(i, last) && !is(scene, i - 1, IS.name | IS.place)) found.push(person(scene, i, last, false));
    i = last;
  }
  return found;
};
