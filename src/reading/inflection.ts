/**
 * From a lexicon row's forms to the words that stand in texts. A verb is written as a pattern, so that a row stays one line:
 *   `en:attack`            a regular English verb (`en:stop/stopp` where the consonant doubles)
 *   `nl:bombarderen/bombardeer`   a weak Dutch verb: infinitive / stem; a particle stands before `+` (`nl:aan+vallen/val`)
 *   `gevallen@pp`          one form with its tag; without a tag a form is a noun or an unchanging word
 *   `raakte … gewond@pp`   parts with other words between them
 *   `солдат~man`           a stem with all endings of a paradigm of the language (`paradigms.ts`)
 * Tags: inf pres past pp ing fut cond, and imp: impersonal past, told of whom it befell (поранено двох). Other languages bend by `paradigms.tsv` and add nothing here.
 */
import { formsOfStem, NO_PARADIGMS } from './paradigms.ts';
import type { Paradigms } from './paradigms.ts';

export type Tag = 'inf' | 'pres' | 'past' | 'pp' | 'ing' | 'fut' | 'cond' | 'imp' | '';
/** `bend`: what else the ending says, as its paradigm has it (a case); '' = nothing. */
export type Form = Readonly<{ words: string; tag: Tag; bend?: string }>;

const TAGS = new Set<string>(['inf', 'pres', 'past', 'pp', 'ing', 'fut', 'cond', 'imp']);
const isTag = (text: string): text is Tag => TAGS.has(text);

const englishVerb = (stem: string, doubled: string): Form[] => {
  const e = stem.endsWith('e');
  const y = /[^aeiou]y$/.test(stem);
  const base = e ? stem.slice(0, -1) : doubled;
  const third = y ? `${stem.slice(0, -1)}ies` : /(s|sh|ch|x|z)$/.test(stem) ? `${stem}es` : `${stem}s`;
  const past = y ? `${stem.slice(0, -1)}ied` : `${base}ed`;
  return [
    { words: stem, tag: 'inf' },
    { words: third, tag: 'pres' },
    { words: past, tag: 'past' },
    { words: `${base}ing`, tag: 'ing' },
  ];
};

const UNPREFIXED = /^(be|ver|ont|her|ge|er|over|onder|door)/;
const dutchVerb = (particle: string, infinitive: string, stem: string): Form[] => {
  const root = infinitive.replace(/en$/, '');
  const ending = /(t|k|f|s|ch|p|x)$/.test(root) && !/[vz]$/.test(root) ? 't' : 'd';
  const past = `${stem}${ending}e`;
  const participle = `${UNPREFIXED.test(infinitive) && particle === '' ? '' : 'ge'}${stem}${stem.endsWith(ending) ? '' : ending}`;
  const present = stem.endsWith('t') ? stem : `${stem}t`;
  const apart = (form: string, tag: Tag): Form[] =>
    particle === ''
      ? [{ words: form, tag }]
      : [
          { words: `${form} … ${particle}`, tag },
          { words: `${particle}${form}`, tag },
        ];
  return [
    { words: `${particle}${infinitive}`, tag: 'inf' },
    ...(particle === ''
      ? []
      : [
          { words: `${particle} te ${infinitive}`, tag: 'inf' as const },
          { words: `${infinitive} … ${particle}`, tag: 'pres' as const },
        ]),
    ...apart(present, 'pres'),
    ...apart(past, 'past'),
    ...apart(`${past}n`, 'past'),
    { words: `${particle}${participle}`, tag: 'pp' },
  ];
};

/** A written form without the tag behind it. */
export const untagged = (written: string): string => {
  const at = written.lastIndexOf('@');
  return at >= 0 && isTag(written.slice(at + 1)) ? written.slice(0, at) : written;
};

/** All forms of one cell, alternatives divided by `|`. Throws nothing: an unknown pattern is taken as it stands. */
export const formsOf = (cell: string, paradigms: Paradigms = NO_PARADIGMS): Form[] =>
  cell.split('|').flatMap((part): Form[] => {
    const written = part.trim();
    if (written === '') return [];
    if (written.startsWith('en:')) {
      const [stem = '', doubled] = written.slice(3).split('/');
      const [verb = '', ...rest] = stem.split(' ');
      const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
      return englishVerb(verb, doubled ?? verb).map((form) => ({ ...form, words: form.words + tail }));
    }
    if (written.startsWith('nl:')) {
      const [left = '', stem = ''] = written.slice(3).split('/');
      const plus = left.indexOf('+');
      return dutchVerb(plus < 0 ? '' : left.slice(0, plus), left.slice(plus + 1), stem);
    }
    const bare = untagged(written);
    const tag = written.slice(bare.length + 1);
    if (isTag(tag)) return formsOfStem(bare, paradigms).map((form) => ({ words: form.words, tag }));
    return formsOfStem(written, paradigms).map((form) =>
      isTag(form.tag) ? { words: form.words, tag: form.tag } : { words: form.words, tag: '', bend: form.tag },
    );
  });
