/**
 * store: fast, rebuildable memory of the record.
 * Answers: what the archive's entries add up to, and what follows from them (claims, events, ledgers).
 * Does not: hold anything that the archive does not; decide anything.
 * Holds: throwing it away loses nothing. In memory for now; the same door will stand before a database.
 */
export { recall, type Memory } from './recall.ts';
export { derive, partiesOf, readReport, type Derived, type Readings } from './derive.ts';
