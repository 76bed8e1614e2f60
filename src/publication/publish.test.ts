import { describe, expect, it } from 'vitest';
import { THIN } from './fixture/thin.ts';
import { publish, verifyEdition } from './index.ts';
import { textOf } from './text.ts';

describe('the thin line', () => {
  it('turns one accepted claim into one cited sentence of an edition that holds', () => {
    const { edition, refusals } = publish(THIN);
    expect(refusals).toEqual([]);
    const page = textOf(edition?.files.get('bulletin.nl.html')) ?? '';
    expect(page).toContain('omgekomen');
    expect(page).toMatch(/data-claims="c_[0-9a-z]{16}"/);
    expect(verifyEdition(edition?.files ?? new Map())).toMatchObject({ sound: true, problems: [] });
  });

  it('refuses what no person has accepted, and says how to accept it', () => {
    const record = {
      ...THIN.record,
      claims: THIN.record.claims.map((claim) => ({ ...claim, review: 'machine' as const })),
    };
    const { edition, refusals } = publish({ ...THIN, record });
    expect(edition).toBeNull();
    expect(refusals[0]).toMatchObject({ code: 'review-missing', where: THIN.record.claims[0]?.claim.id });
    expect(publish({ ...THIN, record, draft: true }).edition).not.toBeNull();
  });
});
