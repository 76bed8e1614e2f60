/** What the classes of marks are to a sentence: asked once a mark, so kept as bits. */

export const CLASS = {
  /** The small words of grammar. */
  small: 1,
  /** Tells something within a name too: its small words, its kind, an office. */
  naming: 2,
  verbal: 4,
  noun: 8,
  state: 16,
  /** Told by nothing within a date. */
  undated: 32,
} as const;

const LISTS: readonly (readonly [bit: number, classes: string])[] = [
  [CLASS.small, 'w own mood'],
  [CLASS.naming, 'w own group body force office media'],
  [CLASS.verbal, 'deed harm say state pactverb condverb puts flying'],
  [CLASS.noun, 'group thing toll office weapon pact term count body media'],
  [CLASS.state, 'cond strained'],
  [CLASS.undated, 'w mood'],
];

const BITS = new Map<string, number>();
for (const [bit, classes] of LISTS) for (const cls of classes.split(' ')) BITS.set(cls, (BITS.get(cls) ?? 0) | bit);

export const classBits = (cls: string): number => BITS.get(cls) ?? 0;
