/**
 * How likely a claim is read rightly, from what can be seen in the claim itself: which slots are filled, how far its words
 * reach, which kind of pattern made it. A logistic form; `eval/fit-confidence.js` sets the weights on coded texts and prints
 * the skill on others. It says nothing of whether what is told is true.
 */
import { isUnknown } from '../model/index.ts';
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

/** How a claim stands in its text: UTF-16 units of its evidence, in how many stretches, and the share of its small-letter words that no table of the language knows. */
export type Stand = Readonly<{ length: number; pieces: number; unknown: number }>;

/** The traces a claim shows, by name. */
export const tracesOf = (told: Told, { length, pieces, unknown }: Stand): string[] => {
  const { kind, type, harm, rule } = told;
  const traces: string[] = [];
  const show = (trace: string, shown: boolean): void => {
    if (shown) traces.push(trace);
  };
  show('event', kind === 'event');
  show('statement', kind === 'statement');
  show('agreement', kind === 'agreement');
  show('broad', BROAD.has(type));
  show('counted', harm.some((one) => !isUnknown(one)) || told.counts.length > 0);
  show('uncounted', harm.length > 0 && harm.every(isUnknown));
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
  show('strange', unknown > 0.15);
  show('stranger', unknown > 0.25);
  return traces;
};

/** Log-odds, as fitted. */
const WEIGHTS: Readonly<Record<string, number>> = {
  acted: 0.18,
  agreement: 0.2,
  base: 2.21,
  broad: -0.28,
  counted: 0.19,
  dated: 0.45,
  event: -0.34,
  known: 0.46,
  long: -0.09,
  moody: -0.26,
  negated: -0.69,
  nested: -0.34,
  pieces: 0.02,
  several: 0.32,
  short: 0.03,
  statement: 0.16,
  strange: -0.61,
  stranger: -0.44,
  toll: -0.33,
  total: -0.02,
  uncounted: -1.07,
  voiced: 0.18,
};

/** Between 0 and 1, two digits. */
export const confidenceOf = (told: Told, stand: Stand): number => {
  let score = WEIGHTS['base'] ?? 0;
  for (const trace of tracesOf(told, stand)) score += WEIGHTS[trace] ?? 0;
  return Math.round((1 / (1 + Math.exp(-score))) * 100) / 100;
};

/** The share of words that no table of the language knows; 0 where there are none. `words`: in small letters, those written large left out. */
export const unknownShare = (words: readonly string[], isKnown: (lower: string) => boolean): number => {
  let unknown = 0;
  for (const word of words) if (!isKnown(word)) unknown += 1;
  return words.length === 0 ? 0 : unknown / words.length;
};
