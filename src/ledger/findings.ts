/** One finding per event and forbidding term: inside or not in time, space and parties; confirmed only by a decision. */
import type { ActClass, ConflictEvent, Finding, Term } from '../model/index.ts';
import { classOf, classReason } from './act-classes.ts';
import { chargesIn } from './allegations.ts';
import { judgeParties } from './bound.ts';
import { judgeTime, readForce } from './force.ts';
import type { Judged } from './force.ts';
import type { Entrusted } from './kept.ts';
import { byText, sorted } from './order.ts';
import { overlap, spanBetween, spanOfEvent } from './spans.ts';
import { insideOutline } from './zones.ts';

type Forbidding = Readonly<{ term: Term; forbids: readonly ActClass[] }>;

export const findBreaches = (input: Entrusted, zone: string): Finding[] => {
  const forces = readForce(input.agreement, zone);
  const chargesOf = chargesIn(input);
  return termsThatForbid(input)
    .flatMap(({ term, forbids }) =>
      input.events.map((event): Finding => {
        const time = judgeTime(event, forces, zone);
        const space = judgeSpace(event, term, input, zone);
        const parties = judgeParties(event, input.agreement, input.parties);
        const charges = chargesOf(event);
        const excused = excuse(event, term, forbids);
        const confirmedBy = confirmation(event, term, input);
        return {
          event: event.id,
          agreement: input.agreement.id,
          term: term.id,
          time: time.inside,
          space: space.inside,
          parties: parties.inside,
          by: sorted(event.accused.map(({ actor, name }) => actor ?? name)),
          ...charges,
          ...judge([time, space, parties], charges.allegedBy, excused, confirmedBy),
        };
      }),
    )
    .sort((a, b) => byText(a.event, b.event) || byText(a.term, b.term));
};

/** Terms that forbid a class of act; where none says so, the terms whose type is a cessation forbid all force. */
const termsThatForbid = ({ agreement }: Entrusted): Forbidding[] => {
  const said = agreement.terms.filter(({ forbids }) => forbids.length > 0);
  if (said.length > 0) return said.map((term) => ({ term, forbids: term.forbids }));
  return agreement.terms
    .filter(({ type }) => CESSATION.test(type))
    .map((term) => ({ term, forbids: ['air', 'shelling', 'ground'] }));
};
const CESSATION = /cease|cessation|truce|humanitarian-pause/i;

const judgeSpace = (event: ConflictEvent, term: Term, { agreement, areas }: Entrusted, tz: string): Judged => {
  if (term.zone === null) return { inside: 'inside', why: 'the term names no zone' };
  const zone = agreement.zones.find(({ id }) => id === term.zone);
  if (!zone) return { inside: 'undetermined', why: `nobody has drawn the zone ${term.zone}` };
  if (!event.place) return { inside: 'undetermined', why: 'no place is given' };
  const valid = spanBetween(zone.from, zone.to, tz);
  const when = spanOfEvent(event, tz);
  if (valid && when && overlap(valid, when) === 0)
    return { inside: 'outside', why: `${zone.name} did not hold at that time` };
  const inside = insideOutline(event.place, zone, areas);
  const why = {
    inside: `inside ${zone.name}`,
    outside: `outside ${zone.name}`,
    undetermined: `${event.place.name} is known too coarsely (${event.place.precision}) against ${zone.name}`,
  };
  return { inside, why: why[inside] };
};

/** The latest word of a person on this finding (id = event, or event/term); any other verdict undoes a confirmation. */
const confirmation = (event: ConflictEvent, term: Term, { decisions }: Entrusted): string | null => {
  const last = [...decisions]
    .filter(({ on, id }) => on === 'finding' && (id === event.id || id === `${event.id}/${term.id}`))
    .sort((a, b) => byText(a.at, b.at) || byText(a.verdict, b.verdict))
    .at(-1);
  return last?.verdict === 'confirm' ? last.by : null;
};

/** Why the act is no breach of this term whatever the time, place and parties; null where it may be one. */
const excuse = (event: ConflictEvent, term: Term, forbids: readonly ActClass[]): string | null => {
  if (event.level === 'discounted' || event.level === 'retracted') return `the event is ${event.level}`;
  if (term.status === 'planned') return 'the term is planned and not in force';
  const act = classOf(event.type);
  return act !== null && forbids.includes(act) ? null : `not forbidden by this term: ${classReason(event.type)}`;
};

const judge = (
  judged: readonly Judged[],
  allegedBy: readonly string[],
  excused: string | null,
  confirmedBy: string | null,
): Pick<Finding, 'status' | 'why'> => {
  if (confirmedBy !== null) return { status: 'confirmed', why: `${confirmedBy} of the desk confirmed it` };
  if (excused !== null) return { status: 'none', why: excused };
  const outside = judged.filter(({ inside }) => inside === 'outside');
  if (outside.length > 0) return { status: 'none', why: outside.map(({ why }) => why).join('; ') };
  const open = judged.filter(({ inside }) => inside === 'undetermined').map(({ why }) => why);
  if (allegedBy.length > 0) {
    const rest = open.length > 0 ? `; undetermined: ${open.join('; ')}` : '; inside in time, space and parties';
    return { status: 'alleged', why: `alleged by ${allegedBy.join(', ')}${rest}` };
  }
  if (open.length > 0) return { status: 'undetermined', why: open.join('; ') };
  return { status: 'candidate', why: 'inside in time, space and parties by our computation; nobody alleges a breach' };
};
