/**
 * An open observatory: its archive, its memory, what follows from them, and the pens it writes with.
 * One process holds it at a time; `serve` keeps one for as long as it runs, a single command for as long as it works.
 */
import { join } from 'node:path';
import {
  nodeEffects,
  openArchive,
  openKeys,
  type Appended,
  type Archive,
  type Effects,
  type Keys,
} from '../archive/index.ts';
import { givenBy, sealTo, type Door } from '../intake/index.ts';
import type { EntryKind, Party, Refusal } from '../model/index.ts';
import { canonicalJson, utf8 } from '../proof/index.ts';
import type { Knowledge } from '../reading/index.ts';
import { derive, recall, type Derived, type Memory, type Readings } from '../store/index.ts';
import { loadKnowledge, shippedParties } from './knowledge.ts';
import { readSettings, type Settings } from './settings.ts';

export type Observatory = Readonly<{
  dir: string;
  settings: Settings;
  archive: Archive;
  effects: Effects;
  /** The record as it stands; recalled again when the archive has grown. */
  memory: () => Memory;
  knowledge: () => Knowledge;
  parties: () => readonly Party[];
  derived: (memory?: Memory, days?: { from: string; to: string }) => Derived;
  keys: () => { keys: Keys } | { refusal: Refusal };
  door: (now?: () => string) => Door;
  /** Entries of people, durable on return. */
  write: (kind: EntryKind, nouns: readonly unknown[]) => { receipts: readonly Appended[] } | { refusal: Refusal };
  close: () => void;
}>;

export const archiveOf = (dir: string): string => join(dir, 'archive');
export const keysOf = (dir: string): string => `${dir}.keys`;
export const editionsOf = (dir: string): string => join(dir, 'editions');

export const openObservatory = (
  dir: string,
  effects: Effects = nodeEffects,
): { observatory: Observatory } | { refusal: Refusal } => {
  const set = readSettings(dir);
  if ('refusal' in set) return set;
  const opened = openArchive(archiveOf(dir), effects, { keysDir: keysOf(dir) });
  if ('refusal' in opened) return opened;
  const { archive } = opened;
  let remembered: { size: number; memory: Memory } | null = null;
  let known: { of: Memory; content: string; knowledge: Knowledge; readings: Readings } | null = null;
  let given: Door['given'] | null = null;
  let whole: { size: number; derived: Derived } | null = null;
  const parties = shippedPartiesOnce();

  const memory = (): Memory => {
    if (remembered?.size !== archive.size) remembered = { size: archive.size, memory: recall(archive) };
    return remembered.memory;
  };
  /** The desk's own parties and places change what reading knows: a new or changed one means reading again. */
  const knowing = (): { knowledge: Knowledge; readings: Readings } => {
    const now = memory();
    if (known?.of === now) return known;
    const desk = { parties: [...now.parties.values()], places: [...now.places.values()] };
    const content = canonicalJson(desk);
    if (known?.content === content) known = { ...known, of: now };
    else {
      const own = desk.parties.length + desk.places.length > 0;
      known = { of: now, content, knowledge: loadKnowledge(own ? desk : undefined), readings: new Map() };
    }
    return known;
  };
  const present = (): Derived => {
    if (whole?.size !== archive.size) {
      whole = {
        size: archive.size,
        derived: derive(memory(), knowing().knowledge, parties(), knowing().readings, null),
      };
    }
    return whole.derived;
  };
  return {
    observatory: {
      dir,
      settings: set.settings,
      archive,
      effects,
      memory,
      knowledge: () => knowing().knowledge,
      parties,
      derived: (chosen, days) =>
        chosen === undefined && days === undefined
          ? present()
          : derive(chosen ?? memory(), knowing().knowledge, parties(), knowing().readings, days ?? null),
      keys: () => openKeys(keysOf(dir)),
      door: (now = effects.clock) => {
        given ??= givenBy(archive);
        return { archive, seal: sealTo(archive.recipient), sources: [...memory().sources.values()], given, now };
      },
      write: (kind, nouns) => archive.append(nouns.map((noun) => ({ kind, body: utf8(canonicalJson(noun)) }))),
      close: () => archive.close(),
    },
  };
};

const shippedPartiesOnce = (): (() => readonly Party[]) => {
  let list: readonly Party[] | null = null;
  return () => (list ??= shippedParties());
};
