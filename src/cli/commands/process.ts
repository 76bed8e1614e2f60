/** `bestand process`: reads what is unread, reconciles, keeps the ledger, and says what came of it. */
import type { CommandModule } from '../command.ts';
import { tellRefusal } from '../console.ts';

export const process: CommandModule = {
  needs: 'held',
  command: {
    name: 'process',
    does: 'reads what is unread, reconciles claims into events, keeps the ledger',
    operands: '',
    least: 0,
    most: 0,
    options: {},
    example: 'bestand process --data ./bestand-sample',
  },
  run: async (words, console, observatory) => {
    const { readings, reconciled, ledgers, refusals } = observatory.derived();
    const each = [...readings.values()];
    const said = {
      reports: each.length,
      unread: each.filter(
        (reading) => reading.claims.length === 0 && reading.unread.some((piece) => piece.why.includes('language')),
      ).length,
      claims: reconciled.claims.length,
      unreviewed: reconciled.claims.filter((claim) => claim.review === 'machine').length,
      events: reconciled.events.length,
      suggestions: reconciled.suggestions.length,
      orphaned: reconciled.orphaned.length,
      findings: ledgers.reduce((sum, ledger) => sum + ledger.findings.length, 0),
    };
    if (words.given('json')) console.out(`${JSON.stringify(said)}\n`);
    else {
      console.out(
        [
          `${said.reports} reports, ${said.unread} of them in languages not read yet`,
          `${said.claims} claims, ${said.unreviewed} of them not yet seen by a person`,
          `${said.events} events, ${said.suggestions} pairs that may be one event`,
          `${said.findings} findings in ${ledgers.length} agreement(s)`,
          ...(said.orphaned > 0 ? [`${said.orphaned} decisions have lost their claim: see bestand doctor`] : []),
          '',
        ].join('\n'),
      );
    }
    for (const refusal of refusals) tellRefusal(console, refusal);
    return refusals.length > 0 ? 1 : 0;
  },
};
