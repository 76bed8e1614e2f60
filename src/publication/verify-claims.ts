/** The second half of a check: do pages and tables rest on the claims that the edition itself holds? */
import type { Problem } from './verify.ts';
import { readTable } from './csv.ts';
import { compareText } from './order.ts';
import { textOf } from './text.ts';
import { checkTallies } from './verify-tallies.ts';

/** Where a page points at a claim: a link's fragment, an anchor, a list of claims behind a sentence. */
const CLAIM_IN_PAGE = /(?:#|id="|data-claims="|[ ,])(c_[0-9a-hjkmnp-tv-z]{16})(?=["\s,])/g;

export const checkClaims = (files: ReadonlyMap<string, Uint8Array>): { problems: Problem[]; claims: number } => {
  const table = readTable(textOf(files.get('claims.csv')) ?? '');
  if (!table) return { problems: [{ what: 'the table of claims cannot be read', where: 'claims.csv' }], claims: 0 };
  const ids = new Set(table.rows.map((row) => row['id'] ?? ''));
  const problems: Problem[] = [];
  for (const path of [...files.keys()].sort(compareText)) {
    const text = /\.(?:html|csv|geojson)$/.test(path) ? textOf(files.get(path)) : '';
    if (text === null) problems.push({ what: 'the text is not UTF-8', where: path });
    const used = path.endsWith('.html') ? (text ?? '').matchAll(CLAIM_IN_PAGE) : [];
    for (const found of used)
      if (!ids.has(found[1] ?? '')) {
        problems.push({ what: `claim ${found[1]} is not in the table of claims`, where: path });
        break;
      }
  }
  return { problems: [...problems, ...checkTallies(files, ids)], claims: ids.size };
};
