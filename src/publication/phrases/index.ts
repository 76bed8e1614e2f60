/** The languages an edition can speak. */
import type { EditionLanguage } from '../input.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import type { Phrases } from './phrases.ts';

export const PHRASES: Readonly<Record<EditionLanguage, Phrases>> = { nl, en };
export type { PageName, Phrases } from './phrases.ts';
export type * from './facts.ts';
export { amountIn } from './numbers.ts';
export { dayIn, timeIn } from './dates.ts';
export { exonym } from './exonyms.ts';
export * from './words.ts';
