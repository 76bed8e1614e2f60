/** What the steps between clauses and claims pass on: one thing told, with the slots found so far. */
import type {
  AgreementStatus,
  Basis,
  Claim,
  ClaimKind,
  Count,
  Means,
  Modality,
  Participant,
  Polarity,
  Voice,
  When,
  Where,
} from '../model/index.ts';
import type { Hurt } from './harm.ts';
import type { Counted } from './groups.ts';
import type { Mark } from './marks.ts';
import type { Span } from './token.ts';

export type Act = {
  kind: ClaimKind;
  type: Claim['type'];
  /** Index of the clause, and the token that decides on voice and order. */
  clause: number;
  at: number;
  /** Clauses or stretches that carry it, as token spans in text order. */
  spans: Span[];
  polarity: Polarity;
  modality: Modality;
  deeds: Mark[];
  hurts: Hurt[];
  parts: { of: number; counted: Counted }[];
  participants: Participant[];
  means: Means[];
  counts: Count[];
  where: Where[];
  when: When | null;
  voices: Voice[];
  distant: boolean;
  cumulative: boolean;
  extent: Claim['extent'];
  degree: Claim['degree'];
  status: AgreementStatus | null;
  /** "daarbij", "in the attack": goes back to the event told before. */
  anaphoric: boolean;
  /** It is told as having happened, not just mentioned. */
  asserted: boolean;
  rule: string;
  /** Its place and time stand in its own span, not in the clause it shares. */
  narrow: boolean;
  /** When the voice spoke, where the sentence says so. */
  said: When | null;
  basis: Basis;
  /** Other acts of the text that this one denies, answers or is a part of. */
  about: { rel: 'denies' | 'answers' | 'part-of'; act: Act }[];
};

export const newAct = (
  kind: ClaimKind,
  type: Claim['type'],
  clause: number,
  at: number,
  span: Span,
  rule: string,
): Act => ({
  kind,
  type,
  clause,
  at,
  spans: [span],
  polarity: 'affirmed',
  modality: 'reported',
  deeds: [],
  hurts: [],
  parts: [],
  participants: [],
  means: [],
  counts: [],
  where: [],
  when: null,
  voices: [],
  distant: false,
  cumulative: false,
  extent: null,
  degree: null,
  status: null,
  anaphoric: false,
  asserted: true,
  rule,
  narrow: false,
  said: null,
  basis: 'unstated',
  about: [],
});

export const addParticipants = (act: Act, more: readonly Participant[]): void => {
  for (const one of more)
    if (
      !act.participants.some(
        (known) =>
          known.role === one.role && (known.name === one.name || (known.actor !== null && known.actor === one.actor)),
      )
    )
      act.participants.push(one);
};
