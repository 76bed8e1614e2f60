/**
 * How likely a claim is read rightly, from what can be seen in the claim itself: which slots are filled, how far its words
 * reach, which kind of pattern made it. A logistic form; `eval/fit-confidence.js` sets the weights on coded texts and prints
 * the skill on others. It says nothing of whether what is told is true.
 */
import type { Claim } from '../model/index.ts';

/** What the judgement looks at: of a claim all that is known before it has a name. */
type Told = Pick<
  Claim,
  | 'kind'
  | 'type'
  | 'polarity'
  | 'modality'
  | 'attribution'
  | 'participants'
  | 'harm'
  | 'counts'
  | 'where'
  | 'when'
  | 'rule'
> &
  Readonly<{ cumulative: boolean }>;

const BROAD = new Set<string>(['attack', 'other', 'hostilities', 'humanitarian-situation', 'control', 'support']);
const LONG = 160;
const SHORT = 35;

/** The traces a claim shows, by name. `length`: UTF-16 units of its evidence; `pieces`: in how many stretches it stands. */
export const tracesOf = (told: Told, length: number, pieces: number): string[] => {
  const { kind, type, harm, rule } = told;
  const traces: string[] = [];
  const show = (trace: string, shown: boolean): void => {
    if (shown) traces.push(trace);
  };
  show('event', kind === 'event');
  show('statement', kind === 'statement');
  show('agreement', kind === 'agreement');
  show('broad', BROAD.has(type));
  show('counted', harm.some(({ low, high }) => low !== null || high !== null) || told.counts.length > 0);
  show('uncounted', harm.length > 0 && harm.every(({ low, high }) => low === null && high === null));
  show('several', harm.length > 2);
  show('dated', told.when !== null);
  show('placed', told.where.length > 0);
  show('voiced', told.attribution.length > 0);
  show('nested', told.attribution.length > 1);
  show('acted', told.participants.length > 0);
  show(
    'known',
    told.participants.some(({ actor }) => actor !== null),
  );
  show('moody', told.modality !== 'reported');
  show('negated', told.polarity === 'negated');
  show('total', told.cumulative);
  show('toll', /\.toll\./.test(rule));
  show('long', length > LONG);
  show('short', length < SHORT);
  show('pieces', pieces > 1);
  return traces;
};

/** Log-odds, as fitted. */
const WEIGHTS: Readonly<Record<string, number>> = {
  acted: 0.27,
  agreement: 0.24,
  base: 1.22,
  broad: -0.52,
  counted: 0.04,
  dated: 0.38,
  event: 0.1,
  known: 0.5,
  long: 0.04,
  moody: -0.08,
  negated: -1.03,
  nested: -0.06,
  pieces: 0.04,
  short: -0.14,
  statement: -0.18,
  toll: -0.81,
  total: -0.4,
  uncounted: -0.78,
  voiced: 0.16,
};

/** Between 0 and 1, two digits. */
export const confidenceOf = (told: Told, length: number, pieces: number): number => {
  let score = WEIGHTS['base'] ?? 0;
  for (const trace of tracesOf(told, length, pieces)) score += WEIGHTS[trace] ?? 0;
  return Math.round((1 / (1 + Math.exp(-score))) * 100) / 100;
};
