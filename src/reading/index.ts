/**
 * reading: from a report's text to claims.
 * Answers: what is said, by whom, about whom, where, when, with how many hurt; each claim with its span, rule and confidence.
 * Does not: judge whether it is true, compare reports, guess a date or a name.
 * Holds: same text, same knowledge, same claims; linear time in the text's length; unknown languages and names are said, not dropped.
 */
export { knowledgeFrom } from './knowledge.ts';
export type { Knowledge, KnowledgeFiles } from './knowledge.ts';
export { read } from './read.ts';
export type { ReadableReport, Reading } from './read.ts';
export { compileGazetteer } from './gazetteer-compile.ts';
export { compileParties } from './parties-compile.ts';
