/** English: the rules in plain words, and how to check an edition. */
import type { Phrases } from './phrases.ts';

export const enMethod: Phrases['method'] = [
  {
    heading: 'Reports, claims, events',
    rules: [
      'A report stays as it came in. A claim is what somebody says in it, with the place in the text where it stands.',
      'An event is what several claims seem to describe. What contradicts itself stays side by side.',
      'Whoever copies another is not a second source. Ten papers quoting one organisation are ten reports and one source.',
    ],
  },
  {
    heading: 'Numbers',
    rules: [
      'Low is the lowest figure that a source gave, high the highest. What nobody gave is unknown: it is not zero.',
      '“Best” is always a figure that a source gave, chosen by a rule that is printed beside it.',
      'A later figure of the same source replaces the earlier one. What was said while it was still going on does not count.',
      '“Neutralised” is killed, wounded or captured. It is never read as killed.',
    ],
  },
  {
    heading: 'Certainty',
    rules: [
      'Unverified: one source. Corroborated: two that are independent of each other, and of two sides where that matters.',
      'Contested: two sources cannot both be right. Verified is a decision of a person, with its grounds.',
    ],
  },
  {
    heading: 'The state of a day in an area',
    rules: [
      'Breach reported: violence was reported that falls under the ceasefire or was alleged to breach it.',
      'Calm observed: somebody was watching, and saw nothing.',
      'Quiet, unconfirmed: nothing was reported, and nobody was on watch to confirm it.',
      'Nobody watching: silence then says nothing. Below the size of a governorate these last two stand as one: no confirmed information.',
      'A ceasefire is strained as soon as a breach is reported anywhere. It is holding when calm has been observed everywhere.',
    ],
  },
  {
    heading: 'What we do not show',
    rules: [
      'Field sources are neither named nor quoted; their numbers become bands, their hours become days.',
      'They are never the only ground of a public fact unless a person has released it.',
      'Shelters, hospitals, camps and positions are drawn wide. Where forces are comes a day later.',
      'Until a person has accepted a claim, nothing public stands on it.',
    ],
  },
];

export const enVerify: Phrases['verify'] = [
  'This edition is a folder of files. edition.json names all of them with their digests (SHA-256). Together they form a tree with one root.',
  'The file checkpoint holds that root, signed by the observatory. If one letter of one file changes, the root no longer follows, and so the signature does not hold.',
  'Check a whole edition with the program: bestand verify FOLDER. It names the first thing that does not hold.',
  'Compare the root in checkpoint with one that somebody else gave you. The key below must be the one that the observatory made known elsewhere.',
];
