/** What changed since the edition before this one: computed from the two editions' own summaries, so anybody can do it again. */
import type { EditionSummary } from './summary.ts';

type Brief = EditionSummary['events'][number];
export type Changes = Readonly<{
  new: readonly Brief[];
  figures: readonly Readonly<{ before: Brief; now: Brief }>[];
  levels: readonly Readonly<{ before: Brief; now: Brief }>[];
  gone: readonly Brief[];
  states: readonly Readonly<{ area: string; before: string; now: string }>[];
}>;

export const changesSince = (previous: EditionSummary, now: EditionSummary): Changes => {
  const before = new Map(previous.events.map((event) => [event.id, event]));
  const present = new Set(now.events.map(({ id }) => id));
  const pairs = now.events.flatMap((event) => {
    const earlier = before.get(event.id);
    return earlier ? [{ before: earlier, now: event }] : [];
  });
  const states = new Map(previous.states.map(({ agreement, area, state }) => [`${agreement}\n${area}`, state]));
  return {
    new: now.events.filter(({ id }) => !before.has(id)),
    figures: pairs.filter((pair) => JSON.stringify(pair.before.killed) !== JSON.stringify(pair.now.killed)),
    levels: pairs.filter((pair) => pair.before.level !== pair.now.level),
    gone: previous.events.filter(({ id }) => !present.has(id)),
    states: now.states.flatMap(({ agreement, area, state }) => {
      const earlier = states.get(`${agreement}\n${area}`);
      return earlier !== undefined && earlier !== state ? [{ area, before: earlier, now: state }] : [];
    }),
  };
};
