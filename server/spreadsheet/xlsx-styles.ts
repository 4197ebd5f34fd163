import { legacyFont } from '#domain/text/legacy.ts';
import { WorkbookRefused } from '#domain/workbook-refusal.ts';
import { LIMITS } from './limits.ts';
import { type NumberFormat, numberFormat } from './number-format.ts';
import { walkXml } from './xml.ts';

/** What the reader needs of a cell's style. */
export interface CellStyle {
  /** The font's name, where the font is of an old encoding. */
  font?: string;
  format: NumberFormat;
}

export const PLAIN_STYLE: CellStyle = { format: 'plain' };

/** Reads the fonts and number formats of styles.xml; the result is indexed by a cell's `s`. */
export function readStyles(part: Buffer | undefined): CellStyle[] {
  if (!part) return [];
  const fonts: (string | undefined)[] = [];
  const codes = new Map<number, string>();
  const styles: CellStyle[] = [];
  const path: string[] = [];
  walkXml(part, {
    open(name, attributes) {
      const parent = path.at(-1);
      path.push(name);
      if (fonts.length + codes.size + styles.length > 3 * LIMITS.styles)
        throw new WorkbookRefused('broken_file', 'styles');
      if (name === 'font' && parent === 'fonts') fonts.push(undefined);
      else if (name === 'name' && path.at(-3) === 'fonts') fonts[fonts.length - 1] = attributes().val;
      else if (name === 'numFmt' && parent === 'numFmts')
        codes.set(Number(attributes().numFmtId), attributes().formatCode ?? '');
      else if (name === 'xf' && parent === 'cellXfs') {
        const { fontId, numFmtId } = attributes();
        const font = fonts[Number(fontId)];
        const format = numberFormat(Number(numFmtId), codes.get(Number(numFmtId)));
        styles.push(legacyFont(font) === null ? { format } : { font, format });
      }
    },
    close: () => path.pop(),
  });
  return styles;
}
