import { type FontTables, readWoff, tableOf, writeWoff2 } from './font-tables.ts';

const ZERO = 0x30;
const DIGITS = 10;

/** Of 1,000 units: as wide as the widest digit of the boldest weight allows, and the same for all weights. */
export const FIGURE_WIDTH = 660;

/**
 * A font of the ten digits alone, all equally wide, drawn as in the given one. Be Vietnam Pro has no tabular figures
 * (its 1 is 385 units wide, its 4 is 710), so columns of its numbers do not line up.
 *
 * @param woff a WOFF file with TrueType outlines
 * @returns a WOFF 2 file
 */
export function tabularFigures(woff: Buffer): Buffer {
  return writeWoff2(tabularTables(readWoff(woff)));
}

/** The same as tables: glyph 0 stands for what is missing, glyphs 1 to 10 are the digits. */
export function tabularTables(from: FontTables): FontTables {
  const glyphs = [0, ...Array.from({ length: DIGITS }, (_, digit) => glyphOf(from, ZERO + digit))].map((glyph) =>
    outlineOf(from, glyph),
  );
  const head = Buffer.from(tableOf(from, 'head'));
  // The left side bearing is no longer where the outline starts; offsets are four bytes wide; made from another font.
  head.writeUInt16BE((head.readUInt16BE(16) & ~2) | (1 << 11), 16);
  head.writeInt16BE(1, 50);
  const hhea = Buffer.from(tableOf(from, 'hhea'));
  hhea.writeUInt16BE(glyphs.length, 34);
  hhea.writeUInt16BE(FIGURE_WIDTH, 10);
  const maxp = Buffer.from(tableOf(from, 'maxp'));
  maxp.writeUInt16BE(glyphs.length, 4);
  const post = Buffer.from(tableOf(from, 'post').subarray(0, 32));
  post.writeUInt32BE(0x0003_0000, 0);

  const ends = glyphs.map((_, index) => glyphs.slice(0, index + 1).reduce((sum, glyph) => sum + glyph.length, 0));
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  ends.forEach((end, index) => {
    loca.writeUInt32BE(end, 4 * (index + 1));
  });
  const hmtx = Buffer.alloc(4 * glyphs.length);
  glyphs.forEach((glyph, index) => {
    const width = glyph.length > 0 ? glyph.readInt16BE(6) - glyph.readInt16BE(2) : 0;
    hmtx.writeUInt16BE(FIGURE_WIDTH, 4 * index);
    hmtx.writeInt16BE(Math.round((FIGURE_WIDTH - width) / 2), 4 * index + 2);
  });
  return new Map([
    ['head', head],
    ['hhea', hhea],
    ['maxp', maxp],
    ['post', post],
    ['OS/2', tableOf(from, 'OS/2')],
    ['name', tableOf(from, 'name')],
    ['cmap', digitsToGlyphs()],
    ['glyf', Buffer.concat(glyphs)],
    ['loca', loca],
    ['hmtx', hmtx],
  ]);
}

/** The glyph of a character, from a format 4 character map. */
function glyphOf(font: FontTables, character: number): number {
  const cmap = tableOf(font, 'cmap');
  const map = cmap.subarray(cmap.readUInt32BE(8));
  if (map.readUInt16BE(0) !== 4) throw new Error('the character map has another format');
  const twice = map.readUInt16BE(6);
  for (let at = 14; at < 14 + twice; at += 2) {
    if (map.readUInt16BE(at) < character) continue;
    const start = map.readUInt16BE(at + 2 + twice);
    const delta = map.readUInt16BE(at + 2 + 2 * twice);
    const place = at + 2 + 3 * twice;
    const range = map.readUInt16BE(place);
    if (start > character) break;
    return ((range === 0 ? character : map.readUInt16BE(place + range + 2 * (character - start))) + delta) & 0xffff;
  }
  throw new Error(`the font has no character ${character}`);
}

/** One glyph's outline, padded to four bytes; empty where it draws nothing. */
function outlineOf(font: FontTables, glyph: number): Buffer {
  const loca = tableOf(font, 'loca');
  const wide = tableOf(font, 'head').readInt16BE(50) === 1;
  const [start, end] = [glyph, glyph + 1].map((at) =>
    wide ? loca.readUInt32BE(4 * at) : 2 * loca.readUInt16BE(2 * at),
  );
  const outline = tableOf(font, 'glyf').subarray(start, end);
  if (outline.length > 0 && outline.readInt16BE(0) < 0) throw new Error('a digit is put together from other glyphs');
  return Buffer.concat([outline, Buffer.alloc(-outline.length & 3)]);
}

/** A character map (format 4) with one segment: 0 to 9 are glyphs 1 to 10. */
function digitsToGlyphs(): Buffer {
  const table = Buffer.alloc(12 + 32);
  const words = [
    0,
    1,
    3,
    1,
    0,
    12,
    4,
    32,
    0,
    4,
    4,
    1,
    0,
    ZERO + 9,
    0xffff,
    0,
    ZERO,
    0xffff,
    0x10000 + 1 - ZERO,
    1,
    0,
    0,
  ];
  words.forEach((word, index) => {
    table.writeUInt16BE(word, 2 * index);
  });
  return table;
}
