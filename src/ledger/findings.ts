/** One finding per event and forbidding term: inside or not in time, space and parties; confirmed only by a decision. */
import type { ConflictEvent, Finding, Term } from '../model/index.ts';
import { classOf, classReason } from './act-classes.ts';
import { judgeParties } from './bound.ts';
import { judgeTime, readForce } from './force.ts';
import type { Judged } from './force.ts';
import type { Entrusted } from './kept.ts';
import { byText, sorted } from './order.ts';
import { insideOutline } from './zones.ts';

export const findBreaches = (input: Entrusted, zone: string): Finding[] => {
  const forces = readForce(input.agreement, zone);
  return input.agreement.terms
    .filter(({ forbids }) => forbids.length > 0)
    .flatMap((term) =>
      input.events.map((event): Finding => {
        const time = judgeTime(event, forces, zone);
        const space = judgeSpace(event, term, input);
        const parties = judgeParties(event, input.agreement, input.parties);
        const { status, why } = judge(event, term, [time, space, parties], isConfirmed(event, term, input));
        return {
          event: event.id,
          agreement: input.agreement.id,
          term: term.id,
          time: time.inside,
          space: space.inside,
          parties: parties.inside,
          status,
          by: sorted(event.accused.map(({ actor, name }) => actor ?? name)),
          allegedBy: [],
          answers: [],
          why,
        };
      }),
    )
    .sort((a, b) => byText(a.event, b.event) || byText(a.term, b.term));
};

const judgeSpace = (event: ConflictEvent, term: Term, { agreement, areas }: Entrusted): Judged => {
  if (term.zone === null) return { inside: 'inside', why: 'the term names no zone' };
  const zone = agreement.zones.find(({ id }) => id === term.zone);
  if (!zone || !event.place) return { inside: 'undetermined', why: 'the place or the zone is not known' };
  const inside = insideOutline(event.place, zone, areas);
  const why = {
    inside: `inside ${zone.name}`,
    outside: `outside ${zone.name}`,
    undetermined: `the place is known too coarsely against ${zone.name}`,
  };
  return { inside, why: why[inside] };
};

/** The latest word of a person on this finding: id = event, or event/term. */
const isConfirmed = (event: ConflictEvent, term: Term, { decisions }: Entrusted): boolean =>
  [...decisions]
    .filter(({ on, id }) => on === 'finding' && (id === event.id || id === `${event.id}/${term.id}`))
    .sort((a, b) => byText(a.at, b.at) || byText(a.verdict, b.verdict))
    .at(-1)?.verdict === 'confirm';

const judge = (
  event: ConflictEvent,
  term: Term,
  judged: readonly Judged[],
  confirmed: boolean,
): Pick<Finding, 'status' | 'why'> => {
  const act = classOf(event.type);
  if (confirmed) return { status: 'confirmed', why: 'a person of the desk confirmed it' };
  if (event.level === 'discounted' || event.level === 'retracted')
    return { status: 'none', why: `the event is ${event.level}` };
  if (act === null || !term.forbids.includes(act))
    return { status: 'none', why: `not forbidden by this term: ${classReason(event.type)}` };
  const outside = judged.find(({ inside }) => inside === 'outside');
  if (outside) return { status: 'none', why: outside.why };
  const open = judged.filter(({ inside }) => inside === 'undetermined');
  return open.length > 0
    ? { status: 'undetermined', why: open.map(({ why }) => why).join('; ') }
    : {
        status: 'candidate',
        why: 'inside in time, space and parties by our computation; nobody need have alleged a breach',
      };
};
