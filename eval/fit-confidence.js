// Sets the weights of src/reading/confidence.ts: `node eval/fit-confidence.js [--judged FILE] GOLD…`, folders of NAME.txt and NAME.gold.json that
// reading was not tuned on. FILE: claim id to true or false, as the scorer of the gold judges; without it a claim is right where
// one of an admitted type is coded on its words. Every second text fits, the others judge; prints the weights, the Brier score and its skill over
// always saying the share that is right. Deterministic: no chance, a fixed number of steps.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openReader } from './reader.js';
import { isFound } from './score-claims.js';

const read = await openReader();
const { tracesOf, unknownShare } = await import('../dist/reading/confidence.js');
const { loadKnowledge } = await import('../dist/cli/knowledge.js');
const knowledge = loadKnowledge();
const plainWords = (text) => (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => word === word.toLowerCase());
const standOf = ({ evidence }, language) => {
  const quote = evidence.map((one) => one.quote).join(' ');
  const phrases = knowledge.tongueOf(language)?.lexicon.phrases;
  return {
    length: quote.length,
    pieces: evidence.length,
    unknown: unknownShare(plainWords(quote), (word) => phrases?.has(word) ?? false),
  };
};

const words = process.argv.slice(2);
const judged = words[0] === '--judged' ? JSON.parse(readFileSync(words[1], 'utf8')) : null;
const folders = judged ? words.slice(2) : words;

const claimsOf = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .flatMap((file, index) => {
      const item = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      if (item.expect !== 'claims') return [];
      const text = readFileSync(join(folder, `${item.name}.txt`), 'utf8');
      const { claims } = read(text, { published: item.published });
      return claims
        .filter(({ id }) => judged === null || id in judged)
        .map((claim) => ({
          fits: index % 2 === 0,
          traces: tracesOf(claim, standOf(claim, item.language)),
          said: claim.confidence,
          right: (judged ? judged[claim.id] : item.claims.some((want) => isFound(want, [claim], text))) ? 1 : 0,
        }));
    });

const all = folders.flatMap(claimsOf);
const names = ['base', ...new Set(all.flatMap(({ traces }) => traces))].toSorted((a, b) => (a < b ? -1 : 1));

const oddsOf = (weights, traces) => ['base', ...traces].reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
const chance = (odds) => 1 / (1 + Math.exp(-odds));

/** Plain gradient descent with a pull towards zero, so that a rare trace weighs little. */
const fit = (claims, steps = 4000, pull = 3) => {
  const weights = new Map(names.map((name) => [name, 0]));
  for (let step = 0; step < steps; step += 1) {
    const slope = new Map(names.map((name) => [name, name === 'base' ? 0 : pull * weights.get(name)]));
    for (const { traces, right } of claims) {
      const off = chance(oddsOf(weights, traces)) - right;
      for (const name of ['base', ...traces]) slope.set(name, slope.get(name) + off);
    }
    for (const name of names) weights.set(name, weights.get(name) - (2 / claims.length) * slope.get(name));
  }
  return weights;
};

const brier = (claims, say) => claims.reduce((sum, claim) => sum + (say(claim) - claim.right) ** 2, 0) / claims.length;
const skill = (claims, say, base) => 1 - brier(claims, say) / brier(claims, () => base);

const [mine, others] = [all.filter(({ fits }) => fits), all.filter(({ fits }) => !fits)];
const share = mine.reduce((sum, { right }) => sum + right, 0) / mine.length;
const weights = fit(mine);
const say = ({ traces }) => chance(oddsOf(weights, traces));
console.log(`${all.length} claims, ${Math.round(share * 100)} % right in the half that fits`);
console.log(
  `other half: Brier ${brier(others, say).toFixed(3)}, skill ${skill(others, say, share).toFixed(3)}; as it stands now: Brier ${brier(others, ({ said }) => said).toFixed(3)}, skill ${skill(others, ({ said }) => said, share).toFixed(3)}`,
);
console.log('weights from all:');
for (const [name, weight] of fit(all)) console.log(`  ${name}: ${weight.toFixed(2)},`);
