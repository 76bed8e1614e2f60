/** Who took part, as somebody says: attacker and target only where a claim names them, else parties. Names as printed are kept. */
import type { ConflictEvent, Participant } from '../model/index.ts';
import { plainName } from './names.ts';
import { compareBy, sorted } from './order.ts';
import type { Telling } from './tellings.ts';

const keyOf = ({ actor, name }: Pick<Participant, 'actor' | 'name'>): string => actor ?? plainName(name);
const FACTUAL: readonly Participant['role'][] = ['initiator', 'target', 'party', 'guarantor', 'mediator'];

export const gatherParticipants = (tellings: readonly Telling[]): Participant[] => {
  const found = new Map<string, Participant>();
  const all = tellings
    .flatMap(({ claim, id }) => claim.participants.map((participant) => ({ participant, id })))
    .filter(({ participant }) => FACTUAL.includes(participant.role))
    .sort((a, b) => compareBy(a, b, [({ id }) => id, ({ participant }) => participant.name]));
  for (const { participant } of all) {
    const key = `${participant.role} ${keyOf(participant)}`;
    if (!found.has(key)) found.set(key, { role: participant.role, name: participant.name, actor: participant.actor });
  }
  // Who is named attacker or target by one claim need not be called a mere party on the word of another.
  const acting = new Set(
    [...found.values()].filter(({ role }) => role === 'initiator' || role === 'target').map(keyOf),
  );
  return [...found.values()]
    .filter((participant) => participant.role !== 'party' || !acting.has(keyOf(participant)))
    .sort((a, b) => compareBy(a, b, [({ role }) => FACTUAL.indexOf(role), keyOf, ({ name }) => name]));
};

/** Whoever a claim holds responsible, with the origins that do. */
export const gatherAccused = (tellings: readonly Telling[]): ConflictEvent['accused'] => {
  const found = new Map<string, { actor: string | null; name: string; by: string[] }>();
  for (const { claim, origins } of [...tellings].sort((a, b) => (a.id < b.id ? -1 : 1)))
    for (const participant of claim.participants) {
      if (participant.role !== 'accused' && participant.role !== 'initiator') continue;
      const key = keyOf(participant);
      const known = found.get(key) ?? { actor: participant.actor, name: participant.name, by: [] };
      const by = participant.role === 'accused' ? origins.accusation : origins.act;
      found.set(key, { ...known, by: sorted([...known.by, by]) });
    }
  return [...found.values()].sort((a, b) => compareBy(a, b, [({ actor, name }) => actor ?? plainName(name)]));
};
