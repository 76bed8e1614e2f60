/**
 * The hour of force. A text that names no zone has several hours, and all are carried: an act after all of them is inside,
 * before all of them outside, between them undetermined, with the instants in the reason.
 */
import { isoLocal } from '../model/index.ts';
import type { Agreement, ConflictEvent, Inside } from '../model/index.ts';
import { spanOfEvent, spanOfIso } from './spans.ts';
import type { Span } from './spans.ts';

export type Force = Readonly<{ zone: string; span: Span }>;

/** One span of force per reading of its hour: the zone named, else each zone it can be read by. */
export const readForce = ({ inForce }: Agreement, placeZone: string): Force[] => {
  const zones = inForce.zone !== null ? [inForce.zone] : inForce.readings.length > 0 ? inForce.readings : [placeZone];
  return zones.flatMap((zone) => {
    const from = spanOfIso(inForce.from, zone);
    const to = inForce.to === null ? null : spanOfIso(inForce.to, zone);
    return from ? [{ zone, span: { from: from.from, to: to?.to ?? Number.POSITIVE_INFINITY } }] : [];
  });
};

export type Judged = Readonly<{ inside: Inside; why: string }>;

/** A day that begins one minute before the hour of force is a day of the truce: a hundredth of an act's span is let pass. */
const SLACK = 0.01;

export const judgeTime = (event: ConflictEvent, forces: readonly Force[], zone: string): Judged => {
  const span = spanOfEvent(event, zone);
  if (!span) return { inside: 'undetermined', why: 'no time is given' };
  if (forces.length === 0) return { inside: 'undetermined', why: 'the hour of force cannot be read' };
  // A whole day is compared with the hour as that reading's own calendar has it: the fifth lies before 00:01 of the sixth.
  const wholeDays = ![event.from, event.to].some((iso) => iso?.includes('T'));
  const dayIn = (by: string): Span => spanOfEvent(event, by) ?? span;
  const readings = forces.map((force) => ({
    ...force,
    inside: against(wholeDays ? dayIn(force.zone) : span, force.span),
  }));
  const found = new Set(readings.map(({ inside }) => inside));
  const [only] = found;
  if (found.size === 1 && only !== undefined && only !== 'undetermined')
    return { inside: only, why: only === 'inside' ? 'after the hour of force' : outsideWhy(span, forces) };
  const hours = readings.map(({ zone: by, span: { from } }) => `${isoLocal(from, 0).replace('+00:00', 'Z')} (${by})`);
  const texts = [...new Set(hours)].join(' or ');
  return {
    inside: 'undetermined',
    why: `the agreement took force at ${texts}, and the act is not after every reading`,
  };
};

const outsideWhy = (span: Span, forces: readonly Force[]): string =>
  forces.every((force) => span.from < force.span.from)
    ? 'before the ceasefire, by every reading of its hour'
    : 'after the agreement had ended';

const against = (span: Span, force: Span): Inside => {
  const slack = Number.isFinite(span.from) ? (span.to - span.from) * SLACK : 0;
  if (span.to <= force.from || span.from >= force.to) return 'outside';
  return span.from >= force.from - slack && span.to <= force.to + slack ? 'inside' : 'undetermined';
};
