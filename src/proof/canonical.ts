/**
 * One way to write a value down: RFC 8785 (JSON Canonicalization Scheme).
 * Two processes that hold the same value write the same bytes, so a digest of the text is a digest of the value.
 */
import { Fault } from '../model/index.ts';

/** Deeper than any noun of ours; a cycle ends here instead of in a stack overflow. */
const DEEPEST = 200;

/**
 * The canonical text of a value made of null, booleans, finite numbers, well-formed strings, arrays and plain objects.
 * Throws `Fault` on anything else (NaN, undefined, a lone surrogate, a Date …): such a value has no one JSON form,
 * and letting it through would sign something other than what was meant.
 */
export const canonicalJson = (value: unknown): string => write(value, 0);

const write = (value: unknown, depth: number): string => {
  if (depth > DEEPEST) throw new Fault('canonical JSON: nested too deeply, or a cycle');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return number(value);
  if (Array.isArray(value)) return array(value, depth);
  if (isPlain(value)) return object(value, depth);
  throw new Fault(`canonical JSON: no form for ${typeof value === 'object' ? 'this object' : typeof value}`);
};

/** ECMAScript's own shortest form is what the RFC asks for; -0 is written 0. */
const number = (value: number): string => {
  if (!Number.isFinite(value)) throw new Fault('canonical JSON: a number that is not finite');
  return JSON.stringify(value);
};

const text = (value: string): string => {
  if (hasLoneSurrogate(value)) throw new Fault('canonical JSON: a lone surrogate is no text');
  return JSON.stringify(value);
};

const array = (values: readonly unknown[], depth: number): string => {
  const written: string[] = [];
  // By index, so that a hole is met as undefined and refused.
  for (let at = 0; at < values.length; at += 1) written.push(write(values[at], depth + 1));
  return `[${written.join(',')}]`;
};

/** Keys in order of UTF-16 code units, which is the order of `<` and of a plain `sort()`. */
const object = (value: Readonly<Record<string, unknown>>, depth: number): string => {
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${text(key)}:${write(value[key], depth + 1)}`).join(',')}}`;
};

const isPlain = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false;
  const parent: unknown = Object.getPrototypeOf(value);
  return parent === Object.prototype || parent === null;
};

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const hasLoneSurrogate = (value: string): boolean => LONE_SURROGATE.test(value);
