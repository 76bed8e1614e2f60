/**
 * `bestand review`: the human gate from the command line. Lists what no person has seen, asks one claim at a time on a terminal,
 * takes a file of decisions, or accepts and rejects by id. Every decision becomes an entry: dated, attributed, reasoned.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Decision, refuse, type Refusal } from '../../model/index.ts';
import type { ReviewedClaim } from '../../reconciliation/index.ts';
import type { CommandModule } from '../command.ts';
import { tellRefusal, type Console } from '../console.ts';
import { askOneByOne } from '../interview.ts';
import type { Observatory } from '../observatory.ts';
import { table } from '../table.ts';

export const review: CommandModule = {
  needs: 'held',
  command: {
    name: 'review',
    does: 'accepts, corrects or rejects claims and events: one by one, by id, or from a file of decisions',
    operands: '[FILE]',
    least: 0,
    most: 1,
    options: {
      accept: { takes: 'IDS', does: 'accept these claims or events (ids with commas between)' },
      reject: { takes: 'IDS', does: 'reject these claims or events' },
      by: { takes: 'NAME', does: 'who decides (needed with --accept, --reject and at the terminal)' },
      why: { takes: 'TEXT', does: 'why' },
      all: { takes: null, does: 'list also what is already decided' },
    },
    example: 'bestand review corpora/idlib-2020-03/decisions.json --data ./bestand-sample',
  },
  run: async (words, console, observatory) => {
    const file = words.operands[0];
    if (file !== undefined) return fromFile(file, console, observatory);
    const accept = words.value('accept');
    const reject = words.value('reject');
    const by = words.value('by');
    if (accept !== null || reject !== null) {
      if (by === null) {
        console.err('bestand review: --by NAME is missing: a decision is always somebody’s\n');
        return 2;
      }
      const why = words.value('why') ?? '';
      const decisions = [
        ...decide(accept, 'accept', by, why, observatory),
        ...decide(reject, 'reject', by, why, observatory),
      ];
      return settle(decisions, console, observatory);
    }
    const claims = observatory
      .derived()
      .reconciled.claims.filter((claim) => words.given('all') || claim.review === 'machine');
    if (console.interactive && !words.given('json')) {
      if (by === null) {
        console.err('bestand review: --by NAME is missing: a decision is always somebody’s\n');
        return 2;
      }
      return settle(await askOneByOne(claims, by, console, observatory), console, observatory);
    }
    if (words.given('json'))
      console.out(
        `${JSON.stringify(
          claims.map((each) => ({ ...each.claim, report: referenceOf(each, observatory), review: each.review })),
          null,
          2,
        )}\n`,
      );
    else console.out(listed(claims, observatory));
    return 0;
  },
};

const referenceOf = (claim: ReviewedClaim, observatory: Observatory): string =>
  observatory.memory().reports.get(claim.report)?.reference ?? claim.report;

const listed = (claims: readonly ReviewedClaim[], observatory: Observatory): string =>
  claims.length === 0
    ? 'Nothing waits for review.\n'
    : table(
        ['claim', 'report', 'review', 'what', 'quote'],
        claims.map((each) => [
          each.claim.id,
          referenceOf(each, observatory),
          each.review,
          `${each.claim.kind}/${each.claim.type}`,
          (each.claim.evidence[0]?.quote ?? '').replace(/\s+/g, ' ').slice(0, 80),
        ]),
      );

const decide = (
  ids: string | null,
  verdict: 'accept' | 'reject',
  by: string,
  why: string,
  observatory: Observatory,
): Decision[] =>
  (ids ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
    .map((id) => {
      const claim = observatory.derived().reconciled.claims.find((each) => each.claim.id === id);
      return {
        on: id.startsWith('ev-') ? 'event' : 'claim',
        id,
        ...(claim
          ? { was: { report: claim.report, quote: claim.claim.evidence[0]?.quote ?? '', claim: claim.claim } }
          : {}),
        verdict,
        by,
        at: observatory.effects.clock(),
        why,
      };
    });

const fromFile = (path: string, console: Console, observatory: Observatory): Promise<0 | 1> => {
  let value: unknown;
  try {
    value = JSON.parse(
      path === '-'
        ? new TextDecoder().decode(console.standardInput())
        : readFileSync(resolve(console.folder, path), 'utf8'),
    );
  } catch {
    tellRefusal(
      console,
      refuse(
        'json-broken',
        path,
        'The file of decisions cannot be read as JSON.',
        'Check the path and the file; nothing was recorded.',
      ),
    );
    return Promise.resolve(1);
  }
  const read = Decision.array().safeParse(Array.isArray(value) ? value : [value]);
  if (!read.success) {
    const issue = read.error.issues[0];
    tellRefusal(
      console,
      refuse(
        'shape-wrong',
        `${path}: ${issue?.path.join('.') ?? ''}`,
        `Not a decision: ${issue?.message ?? 'wrong shape'}.`,
        'The command contract shows the shape; nothing was recorded.',
      ),
    );
    return Promise.resolve(1);
  }
  return settle(read.data, console, observatory);
};

/** Records decisions that find what they are about; refuses the whole lot where one does not, so that nothing is half decided. */
const settle = async (decisions: readonly Decision[], console: Console, observatory: Observatory): Promise<0 | 1> => {
  const memory = observatory.memory();
  const tried = observatory.derived({ ...memory, decisions: [...memory.decisions, ...decisions] });
  const lost = new Set(tried.reconciled.orphaned.map((decision) => decision.id));
  const refusals: Refusal[] = decisions
    .filter((decision) => lost.has(decision.id))
    .map((decision) =>
      refuse(
        'reference-unknown',
        decision.id,
        `No ${decision.on} is known by this id or by its words.`,
        'List what waits with bestand review; nothing was recorded.',
      ),
    );
  for (const refusal of refusals) tellRefusal(console, refusal);
  if (refusals.length > 0) return 1;
  const written = observatory.write('decision', decisions);
  if ('refusal' in written) {
    tellRefusal(console, written.refusal);
    return 1;
  }
  console.out(
    `${decisions.length} decision(s) recorded; ${tried.reconciled.claims.filter((claim) => claim.review === 'machine').length} claim(s) still wait.\n`,
  );
  return 0;
};
