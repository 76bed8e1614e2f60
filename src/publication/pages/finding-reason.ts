/** Why a finding is what it is, in the reader's language: time, space and parties, each with its answer. */
import type { PublicFinding } from '../public-record.ts';
import type { Frame } from './frame.ts';

export const reasonOf = (finding: PublicFinding, frame: Frame): string => {
  const { inside } = frame.phrases.ledger;
  return [inside['time']?.[finding.time], inside['space']?.[finding.space], inside['parties']?.[finding.parties]].join(
    ', ',
  );
};
