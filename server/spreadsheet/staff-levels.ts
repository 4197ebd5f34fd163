import { readPoliticalTheory, readStateManagement } from '#domain/text/levels.ts';
import type { Field } from './headings.ts';
import type { Report } from './person-cells.ts';
import type { TableRecord } from './record.ts';
import type { Table } from './table.ts';

/** A level by its reader; words that it does not know are reported, an empty cell is just null. */
export function readLevel<Level>(
  record: TableRecord,
  field: Field,
  read: (text: string) => Level | null,
  report: Report,
): Level | null {
  const written = record.text(field).replace(/^[\s\-–.]+$/, '');
  const level = read(written);
  if (level === null && written !== '') report('LEVEL_UNKNOWN', field, written);
  return level;
}

/**
 * What an empty cell under "Lý luận chính trị" or "Quản lý nhà nước" says. A list that writes "chưa" somewhere in the
 * column leaves a cell empty because it is not known; one that never does leaves it empty for "none".
 */
export function unwrittenLevel(table: Table) {
  const writesNone = (field: Field, read: (text: string) => string | null) => {
    const cols = new Set(table.columns.filter((column) => column.field === field).map(({ col }) => col));
    return table.body.some((row) => row.cells.some((cell) => cols.has(cell.col) && read(cell.text) === 'CHUA'));
  };
  const emptyMeansNone = {
    politicalTheory: !writesNone('politicalTheory', readPoliticalTheory),
    stateManagement: !writesNone('stateManagement', readStateManagement),
  };
  return (field: 'politicalTheory' | 'stateManagement', record: TableRecord): 'CHUA' | null =>
    emptyMeansNone[field] && record.columnsOf(field).length > 0 && record.text(field) === '' ? 'CHUA' : null;
}
