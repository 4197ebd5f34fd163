import { legacyFont } from '#domain/text/legacy.ts';

const BOF = 0x0809;
const BOUNDSHEET = 0x0085;
const FONT = 0x0031;
const XF = 0x00e0;
/** Records that put text into a cell; each begins with row, column and style index. */
const TEXT_CELLS = new Set([0x00fd, 0x0204, 0x00d6, 0x0006]);

/** Fonts of old encodings in one sheet of a .xls: the key is row * 256 + column, both from 0. */
export type FontMap = Map<number, string>;

/**
 * Walks the records of a BIFF5 or BIFF8 workbook stream and finds which cells are in a font of an old encoding, which
 * the library that reads the values does not tell.
 * @returns one map for each sheet, in the order of the sheet tabs
 */
export function readBiffFonts(stream: Buffer): FontMap[] {
  const sheetAt = new Map<number, FontMap>();
  const maps: FontMap[] = [];
  const fonts: string[] = [];
  const styles: (string | undefined)[] = [];
  let current: FontMap | undefined;
  let wide = true;
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at);
    const data = stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2));
    if (type === BOF && data.length >= 2) {
      wide = data.readUInt16LE(0) >= 0x0600;
      current = sheetAt.get(at) ?? current;
    } else if (type === BOUNDSHEET && data.length >= 4) {
      const map: FontMap = new Map();
      maps.push(map);
      sheetAt.set(data.readUInt32LE(0), map);
    } else if (type === FONT) fonts.push(fontName(data, wide));
    else if (type === XF && data.length >= 2) styles.push(legacyName(fonts, data.readUInt16LE(0)));
    else if (TEXT_CELLS.has(type) && data.length >= 6) {
      const font = styles[data.readUInt16LE(4)];
      if (font !== undefined) current?.set(data.readUInt16LE(0) * 256 + data.readUInt16LE(2), font);
    }
    at += 4 + data.length;
  }
  return maps;
}

function fontName(data: Buffer, wide: boolean): string {
  const length = data[14] ?? 0;
  if (!wide) return data.toString('latin1', 15, 15 + length);
  return (data[15] ?? 0) & 1 ? data.toString('utf16le', 16, 16 + 2 * length) : data.toString('latin1', 16, 16 + length);
}

/** Font numbers jump from 3 to 5: there is no font 4 in this format. */
function legacyName(fonts: readonly string[], index: number): string | undefined {
  const name = fonts[index > 4 ? index - 1 : index];
  return legacyFont(name) === null ? undefined : name;
}
