import { decodeByFont, isUnicodeVietnamese, looksLikeTcvn3, looksLikeVni } from '#domain/text/legacy.ts';
import type { Cell, Sheet } from './model.ts';

/** So many cells of one old encoding, and none in Unicode, make a whole sheet of that encoding. */
const ENOUGH = 5;

/**
 * Decodes old encodings where no font tells of them (pasted without its font, or lost by another program): cell by
 * cell where the letters leave no doubt; and when a sheet plainly is of one encoding, all its cells.
 */
export function decodeUnmarked(sheet: Sheet): void {
  const cells = sheet.rows.flatMap((row) =>
    row.cells.filter((cell) => cell.font === undefined && /[^\p{ASCII}]/u.test(cell.text)),
  );
  const tcvn3 = cells.filter((cell) => looksLikeTcvn3(cell.text));
  const vni = cells.filter((cell) => looksLikeVni(cell.text));
  const unicode = cells.some((cell) => isUnicodeVietnamese(cell.text));
  if (!unicode && tcvn3.length >= ENOUGH && tcvn3.length > vni.length) decode(cells, '.VnTime');
  else if (!unicode && vni.length >= ENOUGH && vni.length > tcvn3.length) decode(cells, 'VNI-Times');
  else decode(tcvn3, '.VnTime');
}

function decode(cells: readonly Cell[], font: string): void {
  for (const cell of cells) cell.text = decodeByFont(cell.text, font).normalize('NFC');
}
