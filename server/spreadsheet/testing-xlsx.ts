import { crc32, deflateRawSync } from 'node:zlib';

/** Makes small, odd or hostile .xlsx files for tests; the product never writes with this. */
export interface ZipEntry {
  name: string;
  data: string | Buffer;
  /** What the headers say of the uncompressed size, where it is a lie. */
  claimedSize?: number;
  stored?: boolean;
}

/** A zip file of these entries, in this order, even when two have one name. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claimedSize, stored = false } of entries) {
    const plain = Buffer.from(data);
    const body = stored ? plain : deflateRawSync(plain);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(claimedSize ?? plain.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), body]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** A value, or a cell with a style's number, a formula or runs in fonts of their own. */
export type TestCell =
  | string
  | number
  | null
  | {
      value?: string | number;
      style?: number;
      formula?: string;
      runs?: { text: string; font?: string }[];
      xml?: string;
    };

export interface TestSheet {
  name?: string;
  rows?: readonly (readonly TestCell[])[];
  merges?: readonly string[];
  hidden?: boolean;
  hiddenRows?: readonly number[];
  /** The whole of sheetData instead of rows. */
  xml?: string;
}

/** Fonts and number formats of the styles 1, 2, 3 …; style 0 is plain. */
export interface TestStyle {
  font?: string;
  format?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The entries of a workbook, to be spoiled before they are zipped. */
export function xlsxEntries(sheets: readonly TestSheet[], styles: readonly TestStyle[] = []): ZipEntry[] {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  return [
    {
      name: '[Content_Types].xml',
      data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { name: '_rels/.rels', data: relations(relation('r1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets
        .map(({ name, hidden }, i) => {
          const state = hidden ? ' state="hidden"' : '';
          return `<sheet name="${xmlText(name ?? `Sheet${i + 1}`)}" sheetId="${i + 1}"${state} r:id="s${i}"/>`;
        })
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations(
        sheets.map((_, i) => relation(`s${i}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') +
          relation('st', 'styles', '/xl/styles.xml'),
      ),
    },
    { name: 'xl/styles.xml', data: stylesXml(styles) },
    ...sheets.map((sheet, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, data: sheetXml(sheet) })),
  ];
}

/** A .xlsx of these sheets. */
export function xlsx(sheets: readonly TestSheet[], styles: readonly TestStyle[] = []): Buffer {
  return zip(xlsxEntries(sheets, styles));
}

function stylesXml(styles: readonly TestStyle[]): string {
  const fonts = styles.map(({ font }) => `<font><name val="${font ?? 'Arial'}"/></font>`).join('');
  const formats = styles.map(({ format }, i) =>
    format ? `<numFmt numFmtId="${164 + i}" formatCode="${xmlText(format)}"/>` : '',
  );
  const xfs = styles.map(({ format }, i) => `<xf fontId="${i + 1}" numFmtId="${format ? 164 + i : 0}"/>`).join('');
  return `<styleSheet xmlns="${MAIN}"><numFmts>${formats.join('')}</numFmts><fonts><font><name val="Arial"/></font>${fonts}</fonts><cellStyleXfs><xf fontId="0"/></cellStyleXfs><cellXfs><xf fontId="0" numFmtId="0"/>${xfs}</cellXfs></styleSheet>`;
}

function sheetXml({ rows = [], merges = [], hiddenRows = [], xml }: TestSheet): string {
  const data = rows.map((cells, i) => {
    const hidden = hiddenRows.includes(i + 1) ? ' hidden="1"' : '';
    return `<row r="${i + 1}"${hidden}>${cells.map((cell, j) => cellXml(cell, `${columnLetters(j + 1)}${i + 1}`)).join('')}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet xmlns="${MAIN}"><sheetData>${xml ?? data.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
}

function cellXml(cell: TestCell, reference: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell !== 'object') return cellXml({ value: cell }, reference);
  const { value, style = 0, formula, runs, xml } = cell;
  if (xml !== undefined) return xml;
  const f = formula === undefined ? '' : `<f>${xmlText(formula)}</f>`;
  if (runs) {
    const parts = runs.map(
      ({ text, font }) => `<r>${font ? `<rPr><rFont val="${font}"/></rPr>` : ''}<t>${xmlText(text)}</t></r>`,
    );
    return `<c r="${reference}" s="${style}" t="inlineStr"><is>${parts.join('')}</is></c>`;
  }
  if (typeof value === 'number') return `<c r="${reference}" s="${style}">${f}<v>${value}</v></c>`;
  if (formula !== undefined) return `<c r="${reference}" s="${style}" t="str">${f}<v>${xmlText(value ?? '')}</v></c>`;
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value ?? '')}</t></is></c>`;
}

function columnLetters(col: number): string {
  return (
    (col > 26 ? String.fromCharCode(64 + Math.floor((col - 1) / 26)) : '') + String.fromCharCode(65 + ((col - 1) % 26))
  );
}

function xmlText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
