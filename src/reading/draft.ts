/** Thin first rule: "N people killed, reports Y". */
import type { Draft } from './claims.ts';
import type { Mark } from './marks.ts';
import type { ReadableReport } from './read.ts';
import type { Span, Token } from './token.ts';

export const draftTolls = (
  tokens: readonly Token[],
  span: Span,
  marks: readonly Mark[],
  report: ReadableReport,
): Draft[] => {
  const harm = marks.find((mark) => mark.cls === 'harm');
  const group = marks.find((mark) => mark.cls === 'group');
  const number = marks.find((mark) => mark.cls === 'cardinal');
  const digits = tokens.slice(span.first, span.last + 1).find((token) => token.kind === 'digits');
  const count = number ? Number(number.entry.value) : digits ? Number(digits.text) : Number.NaN;
  const first = tokens[span.first];
  const last = tokens[span.last];
  if (!harm || !group || !Number.isInteger(count) || !first || !last) return [];
  const said = marks.find((mark) => mark.cls === 'say');
  const stop = tokens.findIndex((token, i) => said !== undefined && i > said.last && /[.,]/.test(token.text));
  const from = said ? tokens[said.last + 1] : undefined;
  const to = said ? tokens[(stop < 0 ? span.last : stop) - 1] : undefined;
  const name =
    from && to
      ? tokens
          .filter((t) => t.start >= from.start && t.end <= to.end)
          .map((t) => t.text)
          .join(' ')
      : null;
  return [
    {
      kind: 'event',
      type: 'other',
      polarity: 'affirmed',
      modality: 'reported',
      attribution: name ? [{ name, actor: null, office: null, onBehalfOf: null }] : [],
      basis: 'unstated',
      asserted: report.published ? { from: report.published, to: report.published, basis: 'published' } : null,
      participants: [],
      means: [],
      harm: [
        {
          effect: 'killed',
          said: String(count),
          low: count,
          high: count,
          unit: 'person',
          group: { name: tokens[group.first]?.text ?? '', actor: null, status: 'unknown' },
        },
      ],
      counts: [],
      cumulative: false,
      where: [],
      when: null,
      extent: null,
      degree: null,
      status: null,
      links: [],
      spans: [{ start: first.start, end: last.end }],
      confidence: 0.5,
      rule: `nl.harm.passive.${harm.entry.row}`,
    },
  ];
};
