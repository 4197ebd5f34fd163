import writeExcelFile, { type Cell, type CellObject } from 'write-excel-file/node';

type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];

/** A cell to be written: text, a number, a day as far as it is known, an instant (UTC ms), or nothing. */
export type BookValue = string | number | null | { day: string | null } | { at: number | null };
export type BookCell = BookValue | ({ value: BookValue } & BookStyle);

export interface BookStyle {
  bold?: boolean;
  center?: boolean;
  wrap?: boolean;
  /** Kept as text also when somebody types over it: identity numbers, telephones. */
  asText?: boolean;
  color?: string;
  background?: string;
  border?: boolean;
  columnSpan?: number;
  rowSpan?: number;
}

export interface BookSheet {
  name: string;
  /** Widths in characters. */
  widths: readonly number[];
  rows: readonly (readonly BookCell[])[];
  /** The rows of headings, from 1: they stay in view, and stand on every printed page. */
  header?: { from: number; to: number };
  /** Cells that offer the values of a range ("'Danh mục lớp'!$C$2:$C$27"); other words can still be typed. */
  choices?: readonly { cells: string; source: string }[];
}

const FONT = { fontFamily: 'Times New Roman', fontSize: 12 } as const;
/** Longest text that a spreadsheet takes in one cell. */
const LONGEST = 32_767;
/** Text that a program would take for a formula when somebody edits the cell. */
const LIKE_A_FORMULA = /^(\t|\s*[=+\-@])/;
/** Vietnam's civil time is UTC+7, all year. */
const HANOI_OFFSET_MS = 7 * 3_600_000;
/** Control characters and halves of surrogate pairs. */
const NOT_IN_XML = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * Writes a .xlsx for A4 in landscape. Every cell has its type and none is ever a formula: text stays text, whatever it
 * begins with.
 */
export async function writeBook(sheets: readonly BookSheet[]): Promise<Buffer> {
  const names = sheetNames(sheets.map(({ name }) => name));
  return writeExcelFile(
    sheets.map(({ widths, rows, header }, i) => ({
      sheet: names[i]!,
      data: rows.map((row) => row.map(toCell)),
      columns: widths.map((width) => ({ width })),
      orientation: 'landscape' as const,
      ...(header ? { stickyRowsCount: header.to } : {}),
    })),
    { ...FONT, features: [printing(sheets, names)] },
  ).toBuffer();
}

function toCell(cell: BookCell): Cell {
  const styled = typeof cell === 'object' && cell !== null && 'value' in cell;
  const { value, ...style } = styled ? cell : { value: cell };
  const look = lookOf(style);
  if (value === null || value === '')
    return styled ? { ...look, ...(style.asText ? { value: '', type: String, format: '@' } : {}) } : null;
  if (typeof value === 'number') return { ...look, value, type: Number };
  if (typeof value === 'string') return { ...look, ...textCell(value, style.asText) };
  return { ...look, ...('at' in value ? instantCell(value.at) : dayCell(value.day)) };
}

function lookOf(style: BookStyle): CellObject {
  return {
    ...(style.bold ? { fontWeight: 'bold' } : {}),
    ...(style.center ? { align: 'center' } : {}),
    ...(style.wrap ? { wrap: true } : {}),
    ...(style.color ? { textColor: style.color } : {}),
    ...(style.background ? { backgroundColor: style.background } : {}),
    ...(style.border ? { borderStyle: 'thin', borderColor: '#000000' } : {}),
    ...(style.columnSpan ? { columnSpan: style.columnSpan } : {}),
    ...(style.rowSpan ? { rowSpan: style.rowSpan } : {}),
    alignVertical: 'center',
  };
}

function textCell(text: string, asText = false): CellObject {
  const value = text.replace(NOT_IN_XML, '').slice(0, LONGEST);
  return { value, type: String, ...(asText || LIKE_A_FORMULA.test(value) ? { format: '@' } : {}) };
}

/** A whole day as a date; a year alone as a number; a month as text. */
function dayCell(day: string | null): CellObject {
  if (day === null) return {};
  const [year, month, date] = day.split('-').map(Number);
  if (date !== undefined)
    return { value: new Date(Date.UTC(year!, month! - 1, date)), type: Date, format: 'dd/mm/yyyy' };
  if (month !== undefined) return { value: `${String(month).padStart(2, '0')}/${year}`, type: String, format: '@' };
  return { value: year, type: Number };
}

/** An instant as the clock in Vietnam showed it: sheets know no zones. */
function instantCell(at: number | null): CellObject {
  return at === null ? {} : { value: new Date(at + HANOI_OFFSET_MS), type: Date, format: 'dd/mm/yyyy hh:mm' };
}

/** Names that a spreadsheet takes: at most 31 characters, none of []:*?/\, no two alike. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean =
      name
        .replace(NOT_IN_XML, '')
        .replace(/[[\]:*?/\\']/g, ' ')
        .trim()
        .slice(0, 27) || 'Sheet';
    let unique = clean;
    for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${clean} ${n}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** One page wide, headings on every page, and lists to choose from: what the library leaves to features. */
function printing(sheets: readonly BookSheet[], names: readonly string[]): Feature {
  const titles = sheets.flatMap(({ header }, i) =>
    header
      ? `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${xml(names[i]!)}'!$${header.from}:$${header.to}</definedName>`
      : [],
  );
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (content) =>
            titles.length > 0
              ? content.replace('<definedNames/>', `<definedNames>${titles.join('')}</definedNames>`)
              : content,
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _options, { sheetIndex }) =>
            content
              .replace(/<worksheet [^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ')
              .replace('<pageMargins ', `${validations(sheets[sheetIndex]?.choices ?? [])}<pageMargins `),
        },
      },
    },
  };
}

function validations(choices: NonNullable<BookSheet['choices']>): string {
  if (choices.length === 0) return '';
  const each = choices.map(
    ({ cells, source }) =>
      `<dataValidation type="list" allowBlank="1" showInputMessage="1" sqref="${cells}"><formula1>${xml(source)}</formula1></dataValidation>`,
  );
  return `<dataValidations count="${choices.length}">${each.join('')}</dataValidations>`;
}

function xml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
