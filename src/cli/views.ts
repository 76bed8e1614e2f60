/** What the desk's and the intake's pages are shown of an open observatory: views, never the archive itself. */
import { open, receive } from '../intake/index.ts';
import type { Report } from '../model/index.ts';
import type { ReviewedClaim } from '../reconciliation/index.ts';
import type { DeskClaim, DeskReport, DeskView, IntakeView } from '../server/index.ts';
import type { Observatory } from './observatory.ts';

const voicesOf = ({ claim }: ReviewedClaim): string =>
  claim.attribution.map((voice) => voice.name).join(' › ') || 'the report itself';

const deskClaim = (each: ReviewedClaim, observatory: Observatory): DeskClaim => ({
  id: each.claim.id,
  report: each.report,
  reference: observatory.memory().reports.get(each.report)?.reference ?? each.report,
  what: `${each.claim.kind}: ${each.claim.polarity === 'negated' ? 'not ' : ''}${each.claim.type.replaceAll('-', ' ')}, ${each.claim.modality}`,
  voices: voicesOf(each),
  review: each.review === 'machine' ? 'not yet seen' : each.review,
  quote: each.claim.evidence.map((evidence) => evidence.quote).join(' … '),
  spans: each.claim.evidence.map(({ start, end }) => ({ start, end })),
  lines: [
    ...each.claim.participants.map(
      (participant) =>
        `${participant.role}: ${participant.name}${participant.actor === null ? ' (open)' : ` → ${participant.actor}`}`,
    ),
    ...each.claim.harm.map(
      (harm) => `${harm.effect}: ${harm.said} ${harm.group.name} (${harm.low ?? '?'} to ${harm.high ?? '?'})`,
    ),
    ...each.claim.where.map(
      (where) => `where: ${where.name}${where.place === null ? ' (unknown place)' : ` → ${where.place}`}`,
    ),
    ...(each.claim.when
      ? [
          `when: ${each.claim.when.edtf}${each.claim.when.expression === null ? '' : ` (“${each.claim.when.expression}”)`}`,
        ]
      : []),
  ],
});

export const deskView = (observatory: Observatory): DeskView => {
  const claimsOf = (report: Report): ReviewedClaim[] =>
    observatory.derived().reconciled.claims.filter((claim) => claim.report === report.id);
  const row = (report: Report): DeskReport => {
    const claims = claimsOf(report);
    const reading = observatory.derived().readings.get(report.id);
    return {
      id: report.id,
      reference: report.reference,
      source: report.source,
      title: report.title,
      language: report.language ?? reading?.report.language ?? null,
      published: report.published,
      received: report.received,
      marks: report.marks,
      claims: claims.length,
      waiting: claims.filter((claim) => claim.review === 'machine').length,
      unread: claims.length === 0 && (reading?.unread ?? []).some((piece) => piece.why.includes('language')),
    };
  };
  const inOrder = (): Report[] => [...observatory.memory().reports.values()].reverse();
  return {
    name: observatory.settings.name,
    reports: () => inOrder().map(row),
    report: (id) => {
      const report = inOrder().find((each) => each.id === id);
      if (!report) return null;
      const unread = observatory.derived().readings.get(report.id)?.unread ?? [];
      return {
        report: row(report),
        text: observatory.memory().texts.get(report.id) ?? '',
        claims: claimsOf(report).map((claim) => deskClaim(claim, observatory)),
        unread: unread.map((piece) => `characters ${piece.start} to ${piece.end}: ${piece.why}`),
      };
    },
    waiting: () =>
      observatory
        .derived()
        .reconciled.claims.filter((claim) => claim.review === 'machine')
        .map((claim) => deskClaim(claim, observatory)),
    summary: () => {
      const { reconciled, readings } = observatory.derived();
      return [
        ['reports', String(readings.size)],
        ['claims', String(reconciled.claims.length)],
        ['not yet seen', String(reconciled.claims.filter((claim) => claim.review === 'machine').length)],
        ['events', String(reconciled.events.length)],
        ['entries in the archive', String(observatory.archive.size)],
      ];
    },
  };
};

export const intakeView = (observatory: Observatory): IntakeView => ({
  name: observatory.settings.name,
  take: async (text, source) => {
    const opened = await open(
      { name: 'intake form', bytes: new TextEncoder().encode(text) },
      { sourceKind: 'field-contact', ...(source === null ? {} : { source }) },
    );
    const [refused] = opened.refusals;
    if (refused) return { refusal: `${refused.what} ${refused.remedy}` };
    for await (const answer of receive(observatory.door(), opened.drafts)) {
      return 'refusal' in answer
        ? { refusal: `${answer.refusal.what} Nothing was lost; please try again later.` }
        : { receipt: answer.receipt.id };
    }
    return { refusal: 'There is no text in it.' };
  },
});
