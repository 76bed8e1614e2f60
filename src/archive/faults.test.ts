/** Every call the archive makes of its disk is made to fail, and the power is cut after every call. */
import { expect, test } from 'vitest';
import { chanceFrom, diskError, memoryDisk, steadyEffects, watchedDisk } from '../../test/crash/doubles.ts';
import type { MemoryDisk } from '../../test/crash/doubles.ts';
import { createArchive, isRefused, openArchive, verifyArchive } from './index.ts';
import type { Effects } from './index.ts';

const SMALL = { segmentBytes: 700 };
const words = (at: number): Buffer => Buffer.from(`report ${at} ${'x'.repeat(at * 7)}`);

/** What a day of an archive may look like; `acknowledged` holds exactly what was receipted, `erased` what was erased. */
const aDay = (effects: Effects) => {
  const acknowledged = new Map<number, string>();
  const erased = new Set<number>();
  let checkpoint: string | null = null;
  const refusals: string[] = [];
  const work = (): void => {
    const opened = effects.disk.list('/').some(({ name }) => name === 'a')
      ? openArchive('/a', effects, SMALL)
      : createArchive('/a', effects, SMALL);
    if (isRefused(opened)) {
      refusals.push(opened.refusal.code);
      return;
    }
    const { archive } = opened;
    let next = 0;
    const append = (count: number): void => {
      const bodies = Array.from({ length: count }, () => words(next++));
      const answer = archive.append(bodies.map((body) => ({ kind: 'report', body })));
      if (isRefused(answer)) refusals.push(answer.refusal.code);
      else answer.receipts.forEach(({ seq }, at) => acknowledged.set(seq, Buffer.from(bodies[at] ?? []).toString()));
    };
    append(3);
    append(1);
    const answer = archive.checkpoint();
    if (typeof answer === 'string') checkpoint = answer;
    append(5);
    const gone = archive.erase(1, 'the desk', 'a safety order');
    if (isRefused(gone)) refusals.push(gone.refusal.code);
    else erased.add(1);
    append(1);
    archive.close();
  };
  return { work, acknowledged, erased, refusals, checkpoint: () => checkpoint };
};

type Day = ReturnType<typeof aDay>;

/** Opens what is left and holds it to what was promised. */
const expectKept = (disk: MemoryDisk, day: Day, where: string): void => {
  const effects = steadyEffects(disk, 'later');
  // An acknowledged erasure is on the disk, not a thing that the next opening still has to do.
  const stored = Buffer.concat([...disk.files().values()]);
  if (day.erased.has(1)) expect(stored.includes(words(1)), where).toBe(false);
  const opened = openArchive('/a', effects, SMALL);
  if (isRefused(opened)) {
    // Only an archive that never came to be may be missing.
    expect(
      [day.acknowledged.size, opened.refusal.code],
      `${where}: ${opened.refusal.what} ${opened.refusal.where}`,
    ).toEqual([0, 'archive-missing']);
    return;
  }
  const found = new Map(
    [...opened.archive.entries()].map(({ seq, body }) => [seq, body && Buffer.from(body).toString()]),
  );
  for (const [seq, text] of day.acknowledged) {
    if (day.erased.has(seq)) expect(found.get(seq), where).toBeNull();
    else if (found.get(seq) !== null || seq !== 1) expect(found.get(seq), where).toBe(text);
  }
  const held = day.checkpoint();
  expect(verifyArchive('/a', { effects, ...(held === null ? {} : { checkpoint: held }) }), where).toMatchObject({
    sound: true,
  });
  const more = opened.archive.append([{ kind: 'report', body: Buffer.from('life goes on') }]);
  expect('receipts' in more, where).toBe(true);
  opened.archive.close();
  expect(verifyArchive('/a', { effects }).problems, where).toEqual([]);
};

/** How many calls an undisturbed day makes, making the archive included. */
const callsOfADay = (): number => {
  let calls = 0;
  const day = aDay(steadyEffects(watchedDisk(memoryDisk(), () => (calls += 1))));
  day.work();
  expect(day.refusals).toEqual([]);
  return calls;
};

class PowerCut extends Error {}

test('an error of the disk at any one call is a refusal, and nothing acknowledged is lost', () => {
  const calls = callsOfADay();
  expect(calls).toBeGreaterThan(80);
  for (const code of ['ENOSPC', 'EIO', 'EROFS', 'EACCES']) {
    for (let failing = 1; failing <= calls; failing += 1) {
      const disk = memoryDisk();
      let call = 0;
      const day = aDay(
        steadyEffects(
          watchedDisk(disk, (_, detail) => {
            if (++call === failing) throw diskError(code, String(detail));
          }),
        ),
      );
      // The first call is the test's own look at the directory.
      if (failing === 1) continue;
      day.work();
      expectKept(disk, day, `${code} at call ${failing}`);
    }
  }
});

test('a disk that fails from some call on never gets an acknowledgement out of the archive', () => {
  const calls = callsOfADay();
  for (let failing = 2; failing <= calls; failing += 1) {
    const disk = memoryDisk();
    let call = 0;
    const day = aDay(
      steadyEffects(
        watchedDisk(disk, (_, detail) => {
          if (++call >= failing) throw diskError('EIO', String(detail));
        }),
      ),
    );
    day.work();
    expectKept(disk, day, `EIO from call ${failing}`);
  }
});

test('a power cut at any call keeps all that was acknowledged, and nothing half', () => {
  const calls = callsOfADay();
  for (let cut = 2; cut <= calls; cut += 1) {
    for (let round = 0; round < 10; round += 1) {
      const disk: MemoryDisk = memoryDisk();
      let call = 0;
      const day = aDay(
        steadyEffects(
          watchedDisk(disk, () => {
            if (++call >= cut) throw new PowerCut();
          }),
        ),
      );
      try {
        day.work();
      } catch (error) {
        expect(error).toBeInstanceOf(PowerCut);
      }
      expect(call, 'the power was cut').toBeGreaterThanOrEqual(cut);
      expectKept(disk.afterPowerCut(chanceFrom(cut * 1000 + round)), day, `power cut at call ${cut}, round ${round}`);
    }
  }
});

test('a last batch cut at any byte, or with any sector missing, is set aside under its name and the archive goes on', () => {
  const disk = memoryDisk();
  const effects = steadyEffects(disk);
  const made = createArchive('/a', effects);
  if (isRefused(made)) throw new Error(made.refusal.what);
  made.archive.append([1, 2, 3].map((at) => ({ kind: 'report', body: words(at) })));
  const path = '/a/log/000000000000.log';
  const whole = disk.read(path).length;
  made.archive.append([4, 5].map((at) => ({ kind: 'report', body: words(at) })));
  const bytes = disk.read(path);
  const damaged: Uint8Array[] = [];
  for (let length = whole + 1; length < bytes.length; length += 1) damaged.push(bytes.slice(0, length));
  for (let at = whole; at < bytes.length; at += 16) damaged.push(Uint8Array.from(bytes).fill(0, at, at + 16));
  for (const [at, left] of damaged.entries()) {
    const later = memoryDisk(new Map(disk.files()).set(path, left));
    const opened = openArchive('/a', steadyEffects(later));
    if (isRefused(opened)) throw new Error(`${at}: ${opened.refusal.what}`);
    expect(opened.archive.size).toBe(3);
    const [name] = opened.archive.setAside;
    expect(later.read(`/a/torn/${name}`)).toEqual(left.slice(whole));
    expect(verifyArchive('/a', { effects: steadyEffects(later) })).toMatchObject({ sound: true, size: 3 });
  }
  expect(damaged.length).toBeGreaterThan(300);
});

test('damage before the last batch, or under a checkpoint, is broken and not torn', () => {
  const disk = memoryDisk();
  const made = createArchive('/a', steadyEffects(disk));
  if (isRefused(made)) throw new Error(made.refusal.what);
  made.archive.append([1, 2].map((at) => ({ kind: 'report', body: words(at) })));
  const path = '/a/log/000000000000.log';
  const before = disk.read(path).length;
  made.archive.append([{ kind: 'report', body: words(3) }]);
  const codeWith = (bytes: Uint8Array): string => {
    const opened = openArchive('/a', steadyEffects(memoryDisk(new Map(disk.files()).set(path, bytes))));
    return isRefused(opened) ? opened.refusal.code : 'opened';
  };
  const bytes = disk.read(path);
  for (let at = 0; at < before; at += 1) {
    expect(codeWith(Uint8Array.from(bytes).fill((bytes[at] ?? 0) ^ 1, at, at + 1)), `byte ${at}`).toBe(
      'archive-broken',
    );
  }
  expect(codeWith(bytes.slice(0, before + 20))).toBe('opened');
  made.archive.checkpoint();
  expect(codeWith(bytes.slice(0, before + 20))).toBe('archive-broken');
  expect(codeWith(bytes.slice(0, before))).toBe('archive-broken');
});

test('a torn archive that may not be written is refused as torn', () => {
  const disk = memoryDisk();
  const made = createArchive('/a', steadyEffects(disk));
  if (isRefused(made)) throw new Error(made.refusal.what);
  made.archive.append([{ kind: 'report', body: words(1) }]);
  const path = '/a/log/000000000000.log';
  const cut = memoryDisk(new Map(disk.files()).set(path, disk.read(path).slice(0, -3)));
  const readOnly = watchedDisk(cut, (call) => {
    if (['writeAt', 'makeDirectory', 'truncate'].includes(call)) throw diskError('EROFS', path);
  });
  const opened = openArchive('/a', steadyEffects(readOnly));
  expect(isRefused(opened) && opened.refusal.code).toBe('archive-torn');
});
