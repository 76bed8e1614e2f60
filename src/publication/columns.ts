/** How a column is written down: its name, what fills it, and beside it what the codebook says of it. */
import type { Column } from './csv.ts';

export const list = (items: readonly string[]): string => items.join(' ');
export const column =
  <Row>() =>
  (
    name: string,
    type: Column<Row>['type'],
    cell: Column<Row>['cell'],
    meaning: string,
    empty = 'never empty',
    unit: string | null = null,
  ): Column<Row> => ({ name, type, cell, meaning, empty, unit });
