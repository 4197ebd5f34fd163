import { CFB, read, type WorkSheet } from '@e965/xlsx';
import { decodeByFont } from '#domain/text/legacy.ts';
import { WorkbookRefused } from '#domain/workbook-refusal.ts';
import { type FontMap, readBiffFonts } from './biff-fonts.ts';
import { CellBudget } from './cell-budget.ts';
import { LIMITS } from './limits.ts';
import type { Cell, Row, Sheet, Workbook } from './model.ts';
import { numberFormat, showNumber } from './number-format.ts';

type XlsCell = { t: string; v?: string | number | boolean | Date; z?: string | number };

/**
 * Reads an untrusted .xls (BIFF5 or BIFF8). The library knows no limits, so this runs only in the worker, whose memory
 * and time are limited.
 * @throws WorkbookRefused
 */
export function readXls(bytes: Uint8Array): Workbook {
  const stream = workbookStream(bytes);
  const workbook = parse(bytes);
  const { SheetNames: names, Sheets: sheets, Workbook: properties } = workbook;
  if (names.length > LIMITS.sheets) throw new WorkbookRefused('too_many_sheets', `${names.length}`);
  const fonts = readBiffFonts(stream);
  const budget = new CellBudget();
  const from1904 = properties?.WBProps?.date1904 === true;
  return {
    format: 'xls',
    sheets: names.map((name, i) => ({
      name: name.normalize('NFC'),
      hidden: (properties?.Sheets?.[i]?.Hidden ?? 0) !== 0,
      ...readSheet(sheets[name], fonts[i] ?? new Map(), budget, from1904),
    })),
  };
}

/** The stream with the records; tells apart what else comes in this container. */
function workbookStream(bytes: Uint8Array): Buffer {
  const container = CFB.read(Buffer.from(bytes), { type: 'buffer' });
  const has = (pattern: RegExp) => (container.FullPaths as string[]).some((path) => pattern.test(path));
  if (has(/\/EncryptedPackage$/i)) throw new WorkbookRefused('password_protected');
  if (has(/\/_VBA_PROJECT(_CUR)?\//i)) throw new WorkbookRefused('macros');
  const entry = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
  if (!entry) throw new WorkbookRefused('not_a_workbook');
  return Buffer.from(entry.content as Uint8Array);
}

function parse(bytes: Uint8Array) {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellStyles: true,
      cellText: false,
      sheetRows: LIMITS.rows + 1,
    });
  } catch (error) {
    const message = (error as Error).message;
    throw new WorkbookRefused(/password|encrypt/i.test(message) ? 'password_protected' : 'broken_file', message);
  }
}

function readSheet(
  sheet: WorkSheet | undefined,
  fonts: FontMap,
  budget: CellBudget,
  from1904: boolean,
): Omit<Sheet, 'name' | 'hidden'> {
  const rows: Row[] = [];
  const data = (sheet?.['!data'] ?? []) as (XlsCell[] | undefined)[];
  data.forEach((cells, i) => {
    const row: Row = { row: i + 1, hidden: sheet?.['!rows']?.[i]?.hidden === true, cells: [] };
    cells?.forEach((raw, j) => {
      const cell = readCell(raw, i + 1, j + 1, fonts.get(i * 256 + j), from1904);
      if (cell.text.trim() === '') return;
      budget.admit(cell.row, cell.col, cell.text.length);
      row.cells.push(cell);
    });
    if (row.cells.length > 0) rows.push(row);
  });
  const merges = (sheet?.['!merges'] ?? []).slice(0, LIMITS.merges).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c + 1,
    bottom: e.r + 1,
    right: e.c + 1,
  }));
  const hiddenColumns = (sheet?.['!cols'] ?? []).flatMap((column, j) => (column?.hidden ? [j + 1] : []));
  return { rows, merges, hiddenColumns };
}

function readCell({ t, v, z }: XlsCell, row: number, col: number, font: string | undefined, from1904: boolean): Cell {
  if (t === 'n' && typeof v === 'number') {
    const format = numberFormat(0, typeof z === 'string' ? z : undefined);
    return { row, col, number: v, ...showNumber(v, format, from1904) };
  }
  if (t === 'b') return { row, col, text: v ? 'TRUE' : 'FALSE' };
  const text = t === 's' && typeof v === 'string' ? decodeByFont(v, font).normalize('NFC') : '';
  return font === undefined ? { row, col, text } : { row, col, text, font };
}
