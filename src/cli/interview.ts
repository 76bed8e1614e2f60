/** One claim a screen, one letter a decision: a accept, x reject, s skip, q stop. What was decided before stopping is kept. */
import { createInterface } from 'node:readline/promises';
import type { Decision } from '../model/index.ts';
import type { ReviewedClaim } from '../reconciliation/index.ts';
import type { Console } from './console.ts';
import type { Observatory } from './observatory.ts';

const shown = ({ claim, report }: ReviewedClaim, observatory: Observatory, place: string): string => {
  const from = observatory.memory().reports.get(report);
  const lines = [
    `── ${place} ── ${from?.reference ?? report}${from?.published ? `, ${from.published}` : ''}`,
    `“${claim.evidence.map((each) => each.quote).join(' … ')}”`,
    `  ${claim.kind}/${claim.type}, ${claim.polarity}, ${claim.modality}`,
    `  who says: ${claim.attribution.map((voice) => voice.name).join(' > ') || 'the report itself'}`,
    ...claim.participants.map(
      (each) => `  ${each.role}: ${each.name}${each.actor === null ? ' (open)' : ` (${each.actor})`}`,
    ),
    ...claim.harm.map(
      (harm) => `  ${harm.effect}: ${harm.said} ${harm.group.name} [${harm.low ?? '?'}–${harm.high ?? '?'}]`,
    ),
    ...claim.where.map((where) => `  where: ${where.name}${where.place === null ? ' (unknown)' : ''}`),
    ...(claim.when
      ? [`  when: ${claim.when.edtf}${claim.when.expression === null ? '' : ` (“${claim.when.expression}”)`}`]
      : []),
    `  read by ${claim.rule}, confidence ${claim.confidence.toFixed(2)}`,
  ];
  return `${lines.join('\n')}\n`;
};

export const askOneByOne = async (
  claims: readonly ReviewedClaim[],
  by: string,
  console: Console,
  observatory: Observatory,
): Promise<Decision[]> => {
  const decisions: Decision[] = [];
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    for (const [index, each] of claims.entries()) {
      console.out(shown(each, observatory, `${index + 1} of ${claims.length}`));
      const letter = (await terminal.question('a accept · x reject · s skip · q stop > ')).trim().toLowerCase();
      if (letter === 'q') break;
      if (letter !== 'a' && letter !== 'x') continue;
      const why = letter === 'x' ? (await terminal.question('why? > ')).trim() : '';
      decisions.push({
        on: 'claim',
        id: each.claim.id,
        was: { report: each.report, quote: each.claim.evidence[0]?.quote ?? '', claim: each.claim },
        verdict: letter === 'a' ? 'accept' : 'reject',
        by,
        at: observatory.effects.clock(),
        why,
      });
    }
  } finally {
    terminal.close();
  }
  return decisions;
};
