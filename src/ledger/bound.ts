/**
 * Are the actors of an act bound? Who is bound is not who signed: the agreement records each actor with a basis, on somebody's
 * word. Two readings of one group (excluded by the text, covered by it) stay two readings: undetermined.
 */
import type { Agreement, ConflictEvent, Inside, Party } from '../model/index.ts';
import type { Judged } from './force.ts';
import { sorted } from './order.ts';

const BINDS: ReadonlySet<string> = new Set(['signed', 'undertaken-by', 'declared']);
const FREES: ReadonlySet<string> = new Set(['excluded-by-text', 'rejected']);

export const standingOf = (actor: string, agreement: Agreement, parties: readonly Party[]): Judged => {
  const entries = agreement.bound.filter((bound) => bound.actor === actor);
  if (entries.length > 0) {
    const bases = sorted(entries.map(({ basis }) => basis));
    const readings = entries
      .map(
        ({ basis, by, onWhoseWord }) =>
          `${basis.replaceAll('-', ' ')}${by === null ? '' : ` ${by}`}, on the word of ${onWhoseWord}`,
      )
      .join('; ');
    if (bases.every((basis) => BINDS.has(basis))) return { inside: 'inside', why: `${actor} is bound (${readings})` };
    if (bases.every((basis) => FREES.has(basis)))
      return { inside: 'outside', why: `${actor} is not bound (${readings})` };
    return { inside: 'undetermined', why: `whether ${actor} is bound has more than one reading (${readings})` };
  }
  if (agreement.parties.includes(actor)) return { inside: 'inside', why: `${actor} is a party` };
  if (agreement.nonSignatories.includes(actor))
    return { inside: 'undetermined', why: `${actor} did not sign, and nobody recorded whether it is bound` };
  const above = parties
    .find(({ id }) => id === actor)
    ?.relations.find(({ rel, to }) => rel === 'part-of' && to !== actor);
  // A register in which two parties are part of each other must not turn us round for ever.
  if (above)
    return standingOf(
      above.to,
      agreement,
      parties.filter(({ id }) => id !== actor),
    );
  return { inside: 'undetermined', why: `nobody recorded whether ${actor} is bound` };
};

export const judgeParties = (event: ConflictEvent, agreement: Agreement, parties: readonly Party[]): Judged => {
  const acting = event.accused.map(({ actor, name }) => ({ actor, name }));
  const others = event.participants.filter(({ role }) => role === 'party' || (role === 'target' && acting.length > 0));
  const armed = [
    ...acting,
    ...others.filter(({ actor, role }) => role === 'party' || isArmed(actor, agreement, parties)),
  ];
  if (armed.length === 0) return { inside: 'undetermined', why: 'nobody is named as having done it' };
  const judged = armed.map(({ actor, name }): Judged =>
    actor === null
      ? { inside: 'undetermined', why: `"${name}" names no actor of the register` }
      : standingOf(actor, agreement, parties),
  );
  const worst: Inside = judged.some(({ inside }) => inside === 'outside')
    ? 'outside'
    : judged.some(({ inside }) => inside === 'undetermined') || (acting.length === 0 && armed.length < 2)
      ? 'undetermined'
      : 'inside';
  const why = sorted(judged.filter(({ inside }) => inside === worst).map((one) => one.why));
  return {
    inside: worst,
    why: worst === 'inside' ? 'between actors who are bound' : why.join('; ') || 'only one side is named',
  };
};

const FORCES: ReadonlySet<Party['kind']> = new Set(['state', 'state-forces', 'non-state', 'coalition']);
/** Civilians and organisations that are fired upon need not be bound for the fire to be a breach. */
const isArmed = (actor: string | null, agreement: Agreement, parties: readonly Party[]): boolean =>
  actor !== null &&
  (agreement.bound.some((bound) => bound.actor === actor) ||
    agreement.parties.includes(actor) ||
    agreement.nonSignatories.includes(actor) ||
    parties.some(({ id, kind }) => id === actor && FORCES.has(kind)));
