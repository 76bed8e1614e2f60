/**
 * RFC 4180: comma, CRLF, quotes doubled, a header row, UTF-8 without a mark. Text cells that a spreadsheet would take for
 * a formula get an apostrophe in front; cells of numbers, ids and dates never do, so that -5 stays a number.
 */
type Cell = string | number | boolean | null;
type ColumnType = 'text' | 'id' | 'number' | 'date' | 'code' | 'flag' | 'list';
export type Column<Row> = Readonly<{
  name: string;
  type: ColumnType;
  /** What the column holds. */
  meaning: string;
  unit: string | null;
  /** What an empty cell means. */
  empty: string;
  cell: (row: Row) => Cell;
}>;

const FORMULA = /^[=+\-@\t\r]/;
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const written = (cell: Cell, type: ColumnType): string => {
  if (cell === null) return '';
  const text = typeof cell === 'string' ? cell : String(cell);
  return quoted(type === 'text' && FORMULA.test(text) ? `'${text}` : text);
};

export const writeTable = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  [
    columns.map(({ name }) => name).join(','),
    ...rows.map((row) => columns.map(({ cell, type }) => written(cell(row), type)).join(',')),
  ]
    .map((line) => `${line}\r\n`)
    .join('');

export type ReadTable = Readonly<{ columns: readonly string[]; rows: readonly Readonly<Record<string, string>>[] }>;

/** Strictly what `writeTable` writes; null for anything else. */
export const readTable = (text: string): ReadTable | null => {
  if (!text.endsWith('\r\n')) return null;
  const lines: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      if (end < 0) return null;
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      CELL_END.lastIndex = at;
      const end = CELL_END.exec(text)?.index ?? at;
      cell = text.slice(at, end);
      at = end;
    }
    lines.at(-1)?.push(cell);
    if (text[at] === ',') {
      at += 1;
      if (text[at] === '\r') lines.at(-1)?.push('');
    }
    if (text.startsWith('\r\n', at)) {
      at += 2;
      if (at < text.length) lines.push([]);
    } else if (text[at - 1] !== ',') return null;
  }
  const [columns, ...rows] = lines;
  if (!columns || rows.some((row) => row.length !== columns.length)) return null;
  return { columns, rows: rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i] ?? '']))) };
};

const CELL_END = /[,\r\n]/g;
const closingQuote = (text: string, from: number): number => {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return -1;
};
