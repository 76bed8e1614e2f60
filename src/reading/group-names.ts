/** Whose a counted group is and what the text says of its standing: its name as far as it reaches, its actor, age and sex (rule 13). */
import type { Group, Status } from '../model/index.ts';
import type { Mark } from './marks.ts';
import { chainFrom, hasChains } from './noun-chains.ts';
import { nounsFrom } from './nominal.ts';
import { inside, IS, is, isUntold, marked, saidFrom } from './scene.ts';
import type { Scene } from './scene.ts';

const statusOf = (mark: Mark): Status =>
  (mark.cls === 'group' ? mark.entry.value : (mark.entry.features.get('status') ?? 'unknown')) as Status;

/** "Six soldats maliens", "casques bleus tchadiens": where adjectives follow they belong to the name; one may be in no list. */
const adjectivesEnd = (scene: Scene, last: number): number => {
  if (!scene.tongue.traits.has('adjectives-follow')) return last;
  let end = last;
  for (let unknown = 0; end < scene.span.last; end += 1) {
    const token = scene.tokens[end + 1];
    if (token?.kind !== 'word') break;
    if (is(scene, end + 1, IS.adj) && !is(scene, end + 1, IS.finite | IS.prep | IS.conj)) continue;
    if (token.shape !== 'lower' || !isUntold(scene, end + 1) || unknown > 0) break;
    unknown += 1;
  }
  return end;
};

/** Name, actor and standing of a group whose head and left edge are known. */
/** "Menschen von Sicherheitskräften getötet": before a participle the same word leads who did it. */
const leadsAgent = (scene: Scene, at: number): boolean =>
  marked(scene, 'agent').some((mark) => mark.first === at && mark.entry.features.has('weak')) &&
  scene.marks.some(
    (mark) => mark.tag === 'pp' && mark.first > at && mark.first - at < 9 && is(scene, mark.first, IS.verb),
  );

export const groupOf = (
  scene: Scene,
  head: Mark | null,
  first: number,
  bare: number,
  chained = false,
): { group: Group; end: number } => {
  const last = adjectivesEnd(scene, bare);
  const chain =
    !chained && hasChains(scene) && head
      ? chainFrom(scene, head.first, Math.min(scene.span.last, last + 9), false)
      : null;
  if (chain && chain.last > last) return groupOf(scene, head, first, chain.last, true);
  const owner =
    !chained && is(scene, last + 1, IS.of) && !leadsAgent(scene, last + 1)
      ? nounsFrom(scene, last + 2, Math.min(scene.span.last, last + 14))
      : null;
  const end = owner && owner.last - last < 14 ? owner.last : last;
  const actors = scene.actors.filter((actor) => inside(actor, { first, last: end }));
  const actor =
    actors.find((chunk) => !chunk.adjective && chunk.actor !== null) ??
    actors.find((chunk) => !chunk.adjective) ??
    null;
  const stated = head ? statusOf(head) : 'unknown';
  const members =
    stated === 'unknown' &&
    head?.entry.features.has('member') === true &&
    marked(scene, 'group').some(
      (mark) => mark !== head && mark.entry.value === 'combatant' && inside(mark, { first, last: end }),
    );
  const status = members
    ? 'combatant'
    : stated === 'unknown' && actor?.status && head?.cls === 'group' && head.entry.features.has('member')
      ? actor.status
      : stated;
  const features = head?.entry.features;
  const age = features?.get('age');
  const sex = features?.get('sex');
  const candidates = actor?.candidates ?? [];
  const group: Group = {
    name: saidFrom(scene, first, end).replace(/\s+/g, ' '),
    actor: actor?.actor ?? null,
    status,
    ...(status === 'unknown'
      ? {}
      : { statusBasis: features?.has('inferred') ? ('inferred' as const) : ('stated' as const) }),
    ...(age === 'child' || age === 'adult' || age === 'elderly' ? { age } : {}),
    ...(sex === 'female' || sex === 'male' ? { sex } : {}),
    ...(candidates.length > 0 ? { candidates: [...candidates] } : {}),
  };
  return { group, end };
};
