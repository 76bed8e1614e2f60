import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { chanceFrom } from './doubles.ts';
import { killAgainAndAgain } from './kills.ts';

const room = mkdtempSync(join(tmpdir(), 'bestand-kills-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** The nightly run asks for more: BESTAND_KILLS=200. */
const KILLS = Number(process.env['BESTAND_KILLS'] ?? 40);

test(
  'no acknowledged entry is lost, doubled or half visible when the process is killed',
  async () => {
    const tally = await killAgainAndAgain(join(room, 'archive'), KILLS, chanceFrom(6));
    process.stdout.write(`${JSON.stringify({ ...tally, problems: tally.problems.length })}\n`);
    expect(tally.problems).toEqual([]);
    expect(tally.kills).toBe(KILLS);
    // Without these the kills would have proved nothing.
    expect(tally.betweenFirstByteAndReceipt).toBeGreaterThanOrEqual(KILLS / 2);
    expect(tally.torn).toBeGreaterThan(0);
    expect(tally.acknowledged).toBeGreaterThan(KILLS);
  },
  KILLS * 2_000,
);
