/**
 * How a ceasefire stands on a day: holding, strained, broken or unknown, with the reason. The rule is printed on the method
 * page: broken when its end is on record; strained when a breach is reported anywhere; holding when calm was observed
 * everywhere; else unknown. Silence never makes it hold.
 */
import { dayOf } from '../model/index.ts';
import type { PublicDay, PublicLedger, PublicState } from './public-record.ts';

export type Outlook = Readonly<{
  agreement: string;
  title: string;
  outlook: 'holding' | 'strained' | 'broken' | 'unknown';
  /** 1 = the day it took effect; null = not yet in force. */
  dayNumber: number | null;
  areas: readonly PublicDay[];
  /** The state that decided, and where. */
  because: Readonly<{ state: PublicState; areas: readonly string[] }> | null;
}>;

export const outlookOf = ({ agreement, days }: PublicLedger, day: string): Outlook => {
  const areas = days.filter((one) => one.day === day);
  const having = (state: PublicState): string[] => areas.filter((one) => one.state === state).map(({ area }) => area);
  const inForce = agreement.inForce.from.slice(0, 10);
  const ended =
    agreement.status === 'ended' || (agreement.inForce.to !== null && agreement.inForce.to.slice(0, 10) < day);
  const breached = having('breach-reported');
  const calm = having('calm-observed');
  const outlook = ended
    ? 'broken'
    : breached.length > 0
      ? 'strained'
      : areas.length > 0 && calm.length === areas.length
        ? 'holding'
        : 'unknown';
  const order: PublicState[] = [
    'breach-reported',
    'no-confirmed-information',
    'nobody-watching',
    'quiet-unconfirmed',
    'calm-observed',
  ];
  const state = order.find((one) => having(one).length > 0);
  return {
    agreement: agreement.id,
    title: agreement.title,
    outlook,
    dayNumber: inForce <= day ? dayOf(day) - dayOf(inForce) + 1 : null,
    areas,
    because: state === undefined ? null : { state, areas: having(state) },
  };
};
